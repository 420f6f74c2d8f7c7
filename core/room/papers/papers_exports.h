// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// Gaps of the log, visits to other places, and the room's papers for the open export.
std::span<const ExportTable> paperExports();

} // namespace tingyu
