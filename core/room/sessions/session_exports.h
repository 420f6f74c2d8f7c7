// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// The tables of sessions for the open export.
std::span<const ExportTable> sessionExports();

} // namespace tingyu
