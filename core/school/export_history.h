// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_file.h"

namespace tingyu {

/// What became of the records, field by field, as one more table of a whole export: "change". Only of rows
/// that are exported themselves; of closed rows without the values.
QString historyName();
QList<ShapeColumn> historyColumns();

/// Values in `old` and `new`: null, text and whole numbers as they are; {"real"}, {"base64"}; {"uid"} of a
/// record, {"user"} name.
Result<ExportedTable> exportHistory(Connection &db, const QList<ExportTable> &tables, const Session &reader,
                                    ExportTarget &target);
/// How many exportHistory() would write.
Result<qint64> countHistory(Connection &db, const QList<ExportTable> &tables);

} // namespace tingyu
