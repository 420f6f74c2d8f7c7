// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
std::span<const ErrorLine> tablesErrors()
{
    return {};
}

} // namespace tingyu::text
