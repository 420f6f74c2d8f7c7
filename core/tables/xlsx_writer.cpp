// SPDX-License-Identifier: GPL-3.0-or-later
// Written through QuaZip, all in memory. libxlsxwriter is not used: it writes every sheet in clear to a
// temporary folder, and the libminizip it brings has the same symbols as QuaZip with other structures behind
// them.
#include "core/base/platform.h"
#include "core/tables/table_builder.h"
#include "core/tables/table_writer.h"

#include <QBuffer>
#include <QHash>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype cellCharacters = 32'767;
constexpr int maxRows = 1'048'576;
constexpr qsizetype maxColumns = 16'384;
constexpr char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char mainSpace[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char relationSpace[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Places in cellXfs of stylesXml().
enum Style
{
    Plain,
    TextStyle, ///< @: typing the cell anew keeps it text
    Heading,
    DateStyle
};

/// Text for XML. What XML cannot hold stands as _x000B_, and a text that looks like that is marked.
QByteArray escaped(const QString &text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const char16_t code = character.unicode();
        const bool pair =
            character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            result += character;
            result += text.at(++i);
        } else if (character.isSurrogate() || code == 0xFFFE || code == 0xFFFF) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (code < 0x20 && code != u'\t' && code != u'\n') {
            result += QStringLiteral("_x%1_").arg(code, 4, 16, QLatin1Char('0'));
        } else if (code == u'_' && i + 6 < text.size() && text.at(i + 1) == QLatin1Char('x') &&
                   text.at(i + 6) == QLatin1Char('_')) {
            result += QStringLiteral("_x005F_");
        } else if (code == u'<') {
            result += QStringLiteral("&lt;");
        } else if (code == u'>') {
            result += QStringLiteral("&gt;");
        } else if (code == u'&') {
            result += QStringLiteral("&amp;");
        } else if (code == u'"') {
            result += QStringLiteral("&quot;");
        } else {
            result += character;
        }
    }
    return result.toUtf8();
}

QByteArray columnName(qsizetype column)
{
    QByteArray name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(static_cast<char>('A' + (column - 1) % 26));
    return name;
}

QString sheetName(const Sheet &sheet, qsizetype index, QStringList &taken)
{
    QString name;
    for (const QChar character : sheet.name) {
        if (!QStringLiteral("[]:*?/\\").contains(character) && character >= QLatin1Char(' ') &&
            name.size() < 28)
            name += character;
    }
    while (name.startsWith(QLatin1Char('\'')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('\'')) || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    if (name.isEmpty() || taken.contains(name, Qt::CaseInsensitive))
        name = QStringLiteral("Sheet%1").arg(index + 1);
    taken.append(name);
    return name;
}

/// Columns as wide as their text, 汉字 counted twice.
int displayWidth(const QString &text)
{
    int width = 0;
    for (const QChar character : text.left(60))
        width += character.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

QByteArray contentTypes(qsizetype sheets)
{
    QByteArray xml = QByteArray(head) +
                     "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                     "<Default Extension=\"rels\" "
                     "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto add = [&xml](const QByteArray &part, const char *kind) {
        xml += "<Override PartName=\"/xl/" + part +
               "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind +
               "+xml\"/>";
    };
    add("workbook.xml", "sheet.main");
    add("styles.xml", "styles");
    add("sharedStrings.xml", "sharedStrings");
    for (qsizetype i = 1; i <= sheets; ++i)
        add("worksheets/sheet" + QByteArray::number(i) + ".xml", "worksheet");
    return xml + "</Types>";
}

QByteArray relations(const QList<std::pair<QByteArray, QByteArray>> &kindAndTarget)
{
    QByteArray xml = QByteArray(head) +
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (qsizetype i = 0; i < kindAndTarget.size(); ++i)
        xml += "<Relationship Id=\"rId" + QByteArray::number(i + 1) + "\" Type=\"" + relationSpace + "/" +
               kindAndTarget.at(i).first + "\" Target=\"" + kindAndTarget.at(i).second + "\"/>";
    return xml + "</Relationships>";
}

QByteArray stylesXml()
{
    return QByteArray(head) + "<styleSheet xmlns=\"" + mainSpace +
           "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
           "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
           "borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"4\">"
           "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
           "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
           "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
           "applyFont=\"1\"/>"
           "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
           "applyNumberFormat=\"1\"/>"
           "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
           "builtinId=\"0\"/></cellStyles>"
           "</styleSheet>";
}

class SharedStrings
{
public:
    qsizetype place(const QString &text)
    {
        ++m_uses;
        const auto known = m_places.constFind(text);
        if (known != m_places.cend())
            return *known;
        const qsizetype place = m_places.size();
        m_places.insert(text, place);
        m_xml += "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>";
        return place;
    }
    QByteArray xml() const
    {
        return QByteArray(head) + "<sst xmlns=\"" + mainSpace + "\" count=\"" + QByteArray::number(m_uses) +
               "\" uniqueCount=\"" + QByteArray::number(m_places.size()) + "\">" + m_xml + "</sst>";
    }

private:
    QHash<QString, qsizetype> m_places;
    QByteArray m_xml;
    qint64 m_uses = 0;
};

QByteArray cellXml(const Cell &cell, const QByteArray &reference, bool heading, SharedStrings &strings)
{
    const auto made = [&reference](int style, const char *type, const QByteArray &value) -> QByteArray {
        return "<c r=\"" + reference + "\" s=\"" + QByteArray::number(style) + "\"" + type + "><v>" + value +
               "</v></c>";
    };
    switch (cell.kind) {
    case CellKind::Blank:
        return {};
    case CellKind::Text:
    case CellKind::Fault:
        return made(heading ? Heading : TextStyle, " t=\"s\"", QByteArray::number(strings.place(cell.text)));
    case CellKind::Number:
        return made(Plain, "", QByteArray::number(cell.number, 'g', 17));
    case CellKind::Date:
        return made(DateStyle, "", QByteArray::number(cell.number, 'g', 17));
    case CellKind::Bool:
        return made(Plain, " t=\"b\"", cell.number != 0 ? "1" : "0");
    }
    return {};
}

Result<QByteArray> sheetXml(const Sheet &sheet, bool headings, SharedStrings &strings)
{
    QByteArray rows;
    QList<int> widths;
    int last = 0;
    for (const TableRow &row : sheet.rows) {
        if (row.number <= last || row.number > maxRows || row.cells.size() > maxColumns)
            return tooLarge("rows", maxRows);
        last = row.number;
        const QByteArray number = QByteArray::number(row.number);
        rows += "<row r=\"" + number + "\">";
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const Cell &cell = row.cells.at(column);
            if (cell.text.size() > cellCharacters)
                return tooLarge("cell", cellCharacters);
            widths[column] = std::max(widths.at(column), displayWidth(cell.text));
            rows +=
                cellXml(cell, columnName(column) + number, headings && &row == &sheet.rows.first(), strings);
        }
        rows += "</row>";
    }
    QByteArray xml = QByteArray(head) + "<worksheet xmlns=\"" + mainSpace +
                     "\"><sheetViews><sheetView workbookViewId=\"0\">";
    if (headings && !sheet.rows.isEmpty()) {
        const QByteArray top = QByteArray::number(sheet.rows.first().number);
        const QByteArray next = QByteArray::number(sheet.rows.first().number + 1);
        xml += "<pane ySplit=\"" + top + "\" topLeftCell=\"A" + next +
               "\" activePane=\"bottomLeft\" state=\"frozen\"/>";
    }
    xml += "</sheetView></sheetViews>";
    if (!widths.isEmpty()) {
        xml += "<cols>";
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const QByteArray place = QByteArray::number(i + 1);
            xml += "<col min=\"" + place + "\" max=\"" + place + "\" width=\"" +
                   QByteArray::number(std::clamp(widths.at(i) + 2, 8, 60)) + "\" customWidth=\"1\"/>";
        }
        xml += "</cols>";
    }
    xml += "<sheetData>" + rows + "</sheetData></worksheet>";
    return xml;
}

bool addPart(QuaZip &zip, const QString &name, const QByteArray &content)
{
    QuaZipFile part(&zip);
    QuaZipNewInfo info(name);
    info.dateTime = QDateTime(QDate(2000, 1, 1), QTime(0, 0)); // when it was made is nobody's business
    if (!part.open(QIODevice::WriteOnly, info))
        return false;
    const bool written = part.write(content) == content.size();
    part.close();
    return written && part.getZipError() == ZIP_OK;
}

} // namespace

Result<QByteArray> xlsxBytes(const Workbook &workbook, const TableWriteOptions &options)
{
    SharedStrings strings;
    QStringList names;
    QList<std::pair<QString, QByteArray>> parts;
    QList<std::pair<QByteArray, QByteArray>> targets;
    QByteArray list;
    for (qsizetype i = 0; i < workbook.sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        auto xml = sheetXml(workbook.sheets.at(i), options.headings, strings);
        if (!xml)
            return xml.error();
        targets.emplace_back("worksheet", QByteArray("worksheets/sheet" + number + ".xml"));
        parts.append({QStringLiteral("xl/") % QString::fromLatin1(targets.last().second), *xml});
        list += "<sheet name=\"" + escaped(sheetName(workbook.sheets.at(i), i, names)) + "\" sheetId=\"" +
                number + "\" r:id=\"rId" + number + "\"/>";
    }
    targets.emplace_back("styles", "styles.xml");
    targets.emplace_back("sharedStrings", "sharedStrings.xml");
    const QByteArray book = QByteArray(head) + "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" +
                            relationSpace + "\"><sheets>" + list + "</sheets></workbook>";
    parts.append({QStringLiteral("[Content_Types].xml"), contentTypes(workbook.sheets.size())});
    parts.append({QStringLiteral("_rels/.rels"), relations({{"officeDocument", "xl/workbook.xml"}})});
    parts.append({QStringLiteral("xl/workbook.xml"), book});
    parts.append({QStringLiteral("xl/_rels/workbook.xml.rels"), relations(targets)});
    parts.append({QStringLiteral("xl/styles.xml"), stylesXml()});
    parts.append({QStringLiteral("xl/sharedStrings.xml"), strings.xml()});

    QByteArray bytes;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate))
        return fail(Errc::Internal, "tables.not_written");
    for (const auto &[name, content] : std::as_const(parts)) {
        if (!addPart(zip, name, content))
            return fail(Errc::Internal, "tables.not_written");
    }
    zip.close();
    if (zip.getZipError() != ZIP_OK)
        return fail(Errc::Internal, "tables.not_written");
    return bytes;
}

Result<void> writeXlsx(const QString &path, const Workbook &workbook, const TableWriteOptions &options)
{
    auto bytes = xlsxBytes(workbook, options);
    if (!bytes)
        return bytes.error();
    return platform::replaceFile(path, *bytes);
}

} // namespace tingyu
