// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// Groups, their people and their meetings for the open export.
std::span<const ExportTable> groupExports();

} // namespace tingyu
