// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// Calls, letters, advice, staff log and lessons for the open export.
std::span<const ExportTable> roomLogExports();

} // namespace tingyu
