// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// A group report as a table (op::campaignPrint), on record before the file is written. Errors of
/// checkOutputFile() and writeTableFile().
Result<void> writeGroupReport(Workplace &place, const Uid &campaign, const Workbook &table,
                              const QString &path);

/// By the ending of the path: .csv with the sheets below each other under their names, else .xlsx. Asks and
/// records nothing.
Result<void> writeTableFile(const QString &path, const Workbook &table);

} // namespace tingyu
