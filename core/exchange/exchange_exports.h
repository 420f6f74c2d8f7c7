// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// Key cards and packages in the open export; never a secret key.
std::span<const ExportTable> exchangeExports();

} // namespace tingyu
