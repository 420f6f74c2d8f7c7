// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_builder.h"

namespace tingyu {

/// Reads an .xlsx as Excel, WPS, LibreOffice and scripts write it: shared, inline and rich strings, dates by
/// format, formula values, both date systems. Refusals stand in builder.error().
void readXlsx(const QByteArray &bytes, TableBuilder &builder);

} // namespace tingyu
