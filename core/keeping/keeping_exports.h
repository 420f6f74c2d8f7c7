// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// How files are kept and how they ended, in the open export.
std::span<const ExportTable> keepingExports();

} // namespace tingyu
