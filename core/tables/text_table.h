// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_builder.h"

/// Readers of tables that are text: CSV, web pages and XML Spreadsheet 2003 saved as .xls.
namespace tingyu {

struct DecodedText
{
    QString text; ///< without BOM
    QString encoding;
};
/// BOM, else strict UTF-8, else GB18030; Errc::BadInput "tables.encoding" when none fits.
Result<DecodedText> decodeText(const QByteArray &bytes);

/// RFC 4180 with , ; or tab; also "sep=;" in the first line, ="0123", and line ends of any system.
void readCsv(const QString &text, QChar separator, TableBuilder &builder);
/// The separator that parts the first rows most evenly; a comma where none does.
QChar likelySeparator(const QString &text);
/// Every <table> of the page is a sheet; everything else of the page is passed over.
void readHtmlTables(const QString &html, TableBuilder &builder);
/// XML Spreadsheet 2003 (Workbook/Worksheet/Table/Row/Cell/Data).
void readXmlSpreadsheet(const QByteArray &xml, TableBuilder &builder);

} // namespace tingyu
