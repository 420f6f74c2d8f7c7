// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// A group report as a spreadsheet (op::campaignPrint), on record before the file is written. Errors of
/// checkOutputFile() and writeXlsx().
Result<void> writeGroupReport(Workplace &place, const Uid &campaign, const Workbook &table,
                              const QString &path);

} // namespace tingyu
