// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_reader.h"

#include "core/base/given_file.h"
#include "core/tables/table_builder.h"
#include "core/tables/text_table.h"
#include "core/tables/xls_reader.h"
#include "core/tables/xlsx_reader.h"

#include <QFile>

#include <algorithm>

namespace tingyu {
namespace {

bool looksLikeHtml(const QString &text)
{
    const QString start = text.left(4'096).toLower();
    return start.contains(QStringLiteral("<html")) || start.contains(QStringLiteral("<table")) ||
           start.contains(QStringLiteral("<!doctype html"));
}

bool looksLikeXmlSpreadsheet(const QString &text)
{
    return text.left(4'096).contains(QStringLiteral("urn:schemas-microsoft-com:office:spreadsheet"));
}

/// Control characters that no table in text has.
bool isBinary(const QString &text)
{
    const QString start = text.left(64 * 1024);
    return std::any_of(start.begin(), start.end(), [](QChar character) {
        const char16_t code = character.unicode();
        return code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r' && code != u'\f' &&
               code != 0x1A;
    });
}

void readText(const QByteArray &bytes, const TableReadOptions &options, TableBuilder &builder,
              Workbook &workbook)
{
    if (bytes.size() > options.limits.textBytes)
        return builder.stop(tooLarge("file", options.limits.textBytes));
    auto decoded = decodeText(bytes);
    if (!decoded)
        return builder.stop(decoded.error());
    const QString &text = decoded->text;
    workbook.encoding = decoded->encoding;
    const bool markup = QStringView(text).trimmed().startsWith(QLatin1Char('<'));
    if (isBinary(text))
        return builder.stop(fail(Errc::BadInput, "tables.not_a_table"));
    if (markup && looksLikeXmlSpreadsheet(text)) {
        workbook.format = TableFormat::XmlSpreadsheet;
        readXmlSpreadsheet(bytes, builder);
    } else if (markup && looksLikeHtml(text)) {
        workbook.format = TableFormat::Html;
        readHtmlTables(text, builder);
    } else if (markup) {
        builder.stop(fail(Errc::BadInput, "tables.not_a_table"));
    } else {
        workbook.format = TableFormat::Csv;
        readCsv(text, options.separator, builder);
    }
}

} // namespace

namespace {

Result<void> readInto(const QByteArray &bytes, const TableReadOptions &options, const Progress &progress,
                      TableBuilder &builder, Workbook &workbook)
{
    if (bytes.size() > options.limits.fileBytes)
        return tooLarge("file", options.limits.fileBytes);
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")) {
        workbook.format = TableFormat::Xlsx;
        readXlsx(bytes, builder);
    } else if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        workbook.format = TableFormat::Xls;
        readXls(bytes, builder, progress);
    } else {
        readText(bytes, options, builder, workbook);
    }
    if (builder.error())
        return *builder.error();
    return {};
}

} // namespace

Result<Workbook> readTable(const QByteArray &bytes, const TableReadOptions &options, const Progress &progress)
{
    TableBuilder builder(options.limits, progress);
    Workbook workbook;
    if (auto read = readInto(bytes, options, progress, builder, workbook); !read)
        return read.error();
    workbook.sheets = builder.takeSheets();
    const bool anything = std::any_of(workbook.sheets.begin(), workbook.sheets.end(),
                                      [](const Sheet &sheet) { return !sheet.rows.isEmpty(); });
    if (!anything)
        return fail(Errc::BadInput, "tables.empty");
    return workbook;
}

Result<void> readRows(const QByteArray &bytes, const TableReadOptions &options, const RowSink &sink,
                      const Progress &progress)
{
    TableBuilder builder(options.limits, progress, sink);
    Workbook workbook;
    return readInto(bytes, options, progress, builder, workbook);
}

Result<Workbook> readTable(const QString &path, const TableReadOptions &options, const Progress &progress)
{
    QFile file(path);
    if (auto opened = openGiven(file, fail(Errc::Io, "tables.no_file")); !opened)
        return opened.error();
    const QByteArray bytes = file.read(options.limits.fileBytes + 1);
    if (file.error() != QFile::NoError)
        return fail(Errc::Io, "tables.no_file");
    return readTable(bytes, options, progress);
}

} // namespace tingyu
