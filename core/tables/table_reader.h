// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tables/table.h"

#include <QByteArray>

namespace tingyu {

/// What one file may ask of the machine. The figures keep a hostile file below 500 MB and a few seconds.
struct TableLimits
{
    qint64 fileBytes = 128LL << 20;
    qint64 xlsBytes = 32LL << 20;       ///< of old .xls files, read by a foreign library
    qint64 textBytes = 64LL << 20;      ///< of text, pages and XML: decoded they take twice that and more
    qint64 partBytes = 320LL << 20;     ///< one unpacked part of an .xlsx
    qint64 unpackedBytes = 640LL << 20; ///< all parts read together
    int entries = 4'096;                ///< files inside the package
    int sheets = 64;
    int rows = 250'000;       ///< that hold something, all sheets
    int columns = 1'024;      ///< the last column that may hold something
    qint64 cells = 3'000'000; ///< up to the last filled one of each row, all sheets
    qint64 textCharacters = 48LL << 20;
    int cellCharacters = 65'536;
    qint64 heldBytes = 320LL << 20; ///< of the file, its shared strings and its cells, as they lie in memory
};

struct TableReadOptions
{
    TableLimits limits;
    QChar separator; ///< of text files; null: the one of , ; tab that fits best
};

/// Reads a spreadsheet, told by its content and never by its name. Nothing of it is written anywhere.
/// Errors: Errc::Io "tables.no_file"; Errc::BadInput "tables.empty", "tables.not_a_table", "tables.quote"
/// (detail: row), "tables.encoding"; Errc::Damaged "tables.damaged" (detail: part); Errc::Unsupported
/// "tables.encrypted", "tables.ods", "tables.xlsb", "tables.document", "tables.doctype"; Errc::LimitExceeded
/// "tables.too_large" (detail: what, limit); Errc::Cancelled "tables.cancelled".
Result<Workbook> readTable(const QString &path, const TableReadOptions &options = {},
                           const Progress &progress = {});
Result<Workbook> readTable(const QByteArray &bytes, const TableReadOptions &options = {},
                           const Progress &progress = {});

/// Takes one row that holds something: of which sheet, from 0, its name, whether it is hidden.
using RowSink = std::function<void(int sheet, const QString &name, bool hidden, TableRow &&row)>;
/// readTable() that keeps no row: each goes to `sink` as soon as it is read, so rows may have come before an
/// error.
Result<void> readRows(const QByteArray &bytes, const TableReadOptions &options, const RowSink &sink,
                      const Progress &progress = {});

/// The process that reads one old .xls, apart from this one because the library it uses is not ours to vouch
/// for. main() asks first of all: `if (isXlsChild(argc, argv)) return runXlsChild();`
bool isXlsChild(int argc, char **argv);
/// File on standard input, cells on standard output, under its own limits of memory and time.
int runXlsChild();

} // namespace tingyu
