// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_builder.h"

namespace tingyu {

/// Reads an old .xls (OLE2 container, BIFF) in a process of its own: this program started anew with a hidden
/// argument. Refusals stand in builder.error().
void readXls(const QByteArray &bytes, TableBuilder &builder, const Progress &progress);

} // namespace tingyu
