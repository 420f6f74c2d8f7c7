// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

namespace tingyu {

/// The tables of all rooms, in the order in which they are written.
QList<ExportTable> openExportTables();

} // namespace tingyu
