// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tables/table.h"

#include <QByteArray>

namespace tingyu {

struct TableWriteOptions
{
    bool headings = true; ///< the first row of each sheet is bold and stays in view
};

/// An .xlsx: text in text cells (numbers of persons stay what they are, and nothing in them is a formula),
/// numbers, dates and booleans as such, column widths to fit. TableRow::number is kept, gaps become blank
/// rows. Errc::LimitExceeded "tables.too_large" for more than Excel's 1,048,576 rows, 16,384 columns or
/// 32,767 characters in a cell or rows out of order.
Result<QByteArray> xlsxBytes(const Workbook &workbook, const TableWriteOptions &options = {});
/// The same into a file, as platform::replaceFile.
Result<void> writeXlsx(const QString &path, const Workbook &workbook, const TableWriteOptions &options = {});

/// UTF-8 with BOM, commas, CRLF. A text that a spreadsheet would take for a formula (= + - @ tab or return in
/// front) gets an apostrophe in front.
QByteArray csvBytes(const Sheet &sheet);
Result<void> writeCsv(const QString &path, const Sheet &sheet);

} // namespace tingyu
