// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xlsx_reader.h"

#include "core/base/chinese_date.h"
#include "core/tables/xlsx_package.h"
#include "core/tables/xlsx_styles.h"

#include <QDir>
#include <QHash>

#include <cmath>

namespace tingyu {
namespace {

constexpr qsizetype maxSharedStrings = 2'000'000;

struct SheetPlace
{
    QString name;
    QString part;
    bool hidden = false;
};

struct Book
{
    QList<SheetPlace> sheets;
    QList<QString> strings;
    QList<NumberFormat> formats; ///< by cell style
    SerialBase base = SerialBase::From1900;
};

/// _x000D_ stands for a character that XML cannot hold.
QString unescaped(const QString &text)
{
    qsizetype at = text.indexOf(QStringLiteral("_x"));
    if (at < 0)
        return text;
    QString result = text;
    for (; at >= 0; at = result.indexOf(QStringLiteral("_x"), at + 1)) {
        bool hex = false;
        const uint code = QStringView(result).mid(at + 2, 4).toUInt(&hex, 16);
        if (hex && at + 6 < result.size() && result.at(at + 6) == QLatin1Char('_'))
            result.replace(at, 7, QChar(static_cast<char16_t>(code)));
    }
    return result;
}

/// Column of a reference like AB12, from 0; -1 when there is none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar character : reference) {
        const char16_t letter = character.unicode();
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > 100'000)
            return 100'000;
    }
    return column - 1;
}

std::optional<MergedCells> mergedOf(const QString &reference)
{
    const qsizetype colon = reference.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return std::nullopt;
    const auto rowOf = [](QStringView text) {
        qsizetype digit = 0;
        while (digit < text.size() && !text.at(digit).isDigit())
            ++digit;
        return text.mid(digit).toInt();
    };
    const QStringView from = QStringView(reference).left(colon);
    const QStringView to = QStringView(reference).mid(colon + 1);
    return MergedCells{rowOf(from), columnOf(from), rowOf(to), columnOf(to)};
}

std::optional<Error> readWorkbookPart(XlsxPackage &package, const QString &name, const TableLimits &limits,
                                      Book &book, QList<QString> &relations)
{
    XlsxPart part(package, name);
    while (part.next()) {
        if (!part.isStart())
            continue;
        const auto element = part.xml().name();
        if (element == QStringLiteral("sheet")) {
            SheetPlace place;
            place.name = part.attribute("name");
            place.hidden = part.attribute("state").contains(QStringLiteral("idden"));
            // r:id; some writers leave the prefix out of the namespace table
            const QXmlStreamAttributes attributes = part.xml().attributes();
            QString relation;
            for (const QXmlStreamAttribute &one : attributes) {
                if (one.name() == QStringLiteral("id") || one.qualifiedName().endsWith(QStringLiteral(":id")))
                    relation = one.value().toString();
            }
            if (book.sheets.size() >= limits.sheets)
                return tooLarge("sheets", limits.sheets);
            book.sheets.append(place);
            relations.append(relation);
        } else if (element == QStringLiteral("workbookPr")) {
            const QString flag = part.attribute("date1904");
            if (flag == QStringLiteral("1") || flag == QStringLiteral("true"))
                book.base = SerialBase::From1904;
        }
    }
    return part.error();
}

/// Targets of a .rels part: id -> part name, and type (last word) -> part name.
std::optional<Error> readRelations(XlsxPackage &package, const QString &ofPart, const TableLimits &limits,
                                   QHash<QString, QString> &byId, QHash<QString, QString> &byType)
{
    const qsizetype slash = ofPart.lastIndexOf(QLatin1Char('/'));
    const QString folder = ofPart.left(slash + 1);
    const QString name = folder % QStringLiteral("_rels/") % ofPart.mid(slash + 1) % QStringLiteral(".rels");
    if (!package.has(name))
        return std::nullopt;
    XlsxPart part(package, name);
    while (part.next()) {
        if (!part.isStart() || part.xml().name() != QStringLiteral("Relationship"))
            continue;
        const QString target = part.attribute("Target");
        const QString type = part.attribute("Type");
        const QString path =
            target.startsWith(QLatin1Char('/')) ? target.mid(1) : QDir::cleanPath(folder % target);
        if (byId.size() >= limits.entries || byType.size() >= limits.entries)
            return tooLarge("entries", limits.entries);
        byId.insert(part.attribute("Id"), path);
        byType.insert(type.mid(type.lastIndexOf(QLatin1Char('/')) + 1), path);
    }
    return part.error();
}

std::optional<Error> readStyles(XlsxPackage &package, const QString &name, Book &book)
{
    XlsxPart part(package, name);
    QHash<int, NumberFormat> own;
    bool inCellStyles = false;
    while (part.next()) {
        const auto element = part.xml().name();
        if (element == QStringLiteral("cellXfs"))
            inCellStyles = part.isStart();
        if (!part.isStart())
            continue;
        if (element == QStringLiteral("numFmt") && own.size() < 100'000) {
            own.insert(part.attribute("numFmtId").toInt(), formatOfCode(part.attribute("formatCode")));
        } else if (element == QStringLiteral("xf") && inCellStyles && book.formats.size() < 100'000) {
            const int id = part.attribute("numFmtId").toInt();
            book.formats.append(own.contains(id) ? own.value(id) : builtInFormat(id));
        }
    }
    return part.error();
}

std::optional<Error> readSharedStrings(XlsxPackage &package, const QString &name, TableBuilder &builder,
                                       Book &book)
{
    const TableLimits &limits = builder.limits();
    XlsxPart part(package, name);
    QString text;
    qint64 characters = 0;
    bool inText = false;
    int phonetic = 0; // readings printed above the characters are not part of the text
    while (part.next()) {
        const auto element = part.xml().name();
        if (part.isText()) {
            if (inText && phonetic == 0) {
                text += part.xml().text();
                if (text.size() > limits.cellCharacters)
                    return tooLarge("cell", limits.cellCharacters);
            }
        } else if (element == QStringLiteral("t")) {
            inText = part.isStart();
        } else if (element == QStringLiteral("rPh")) {
            phonetic += part.isStart() ? 1 : -1;
        } else if (element == QStringLiteral("si") && part.isEnd()) {
            characters += text.size();
            if (book.strings.size() >= maxSharedStrings)
                return tooLarge("strings", maxSharedStrings);
            if (characters > limits.textCharacters)
                return tooLarge("text", limits.textCharacters);
            text.squeeze(); // it was given more while it grew
            builder.hold(static_cast<qint64>(sizeof(QString)) + TableBuilder::costOf(text));
            if (builder.error())
                return builder.error();
            book.strings.append(unescaped(text));
            text = QString();
        }
    }
    return part.error();
}

/// One worksheet: its cells as they come.
class SheetReader
{
public:
    SheetReader(XlsxPart &part, const Book &book, TableBuilder &builder)
        : m_part(part), m_book(book), m_builder(builder)
    {
    }

    void read()
    {
        while (!m_builder.error() && m_part.next()) {
            if (m_part.isText()) {
                if (m_inValue && m_text.size() <= m_builder.limits().cellCharacters)
                    m_text += m_part.xml().text();
            } else if (m_part.isStart()) {
                start(m_part.xml().name());
            } else {
                end(m_part.xml().name());
            }
        }
        if (m_part.error())
            m_builder.stop(*m_part.error());
    }

private:
    void start(QStringView element)
    {
        if (element == u"c") {
            m_type.clear();
            m_style = -1;
            ++m_column;
            const QXmlStreamAttributes attributes = m_part.xml().attributes();
            for (const QXmlStreamAttribute &one : attributes) {
                const auto name = one.qualifiedName();
                if (name == QLatin1String("r")) {
                    const int column = columnOf(one.value());
                    m_column = column >= 0 ? column : m_column;
                } else if (name == QLatin1String("t")) {
                    m_type = one.value().toString();
                } else if (name == QLatin1String("s")) {
                    m_style = one.value().toInt();
                }
            }
            m_text = QString();
            m_inCell = true;
        } else if (element == u"v" || element == u"t") {
            m_inValue = m_inCell && m_phonetic == 0;
        } else if (element == u"rPh") {
            ++m_phonetic;
        } else if (element == u"row") {
            m_builder.setPosition(m_part.position(), m_part.size());
            m_builder.beginRow(m_part.attribute("r").toInt());
            m_column = -1;
        } else if (element == u"mergeCell") {
            if (const auto cells = mergedOf(m_part.attribute("ref")))
                m_builder.merge(*cells);
        }
    }

    void end(QStringView element)
    {
        if (element == u"v" || element == u"t") {
            m_inValue = false;
        } else if (element == u"c") {
            if (!m_text.isEmpty()) {
                Cell one = cell();
                m_text = QString(); // the cell's alone now, and counted as such
                m_builder.put(m_column, std::move(one));
            }
            m_inCell = false;
        } else if (element == u"rPh") {
            m_phonetic = std::max(0, m_phonetic - 1);
        } else if (element == u"row") {
            m_builder.endRow();
        }
    }

    Cell cell()
    {
        if (m_type == u"s") {
            bool ok = false;
            const qsizetype index = m_text.toLongLong(&ok);
            if (!ok || index < 0 || index >= m_book.strings.size()) {
                m_builder.stop(damagedTable(QStringLiteral("sharedStrings")));
                return {};
            }
            return Cell::ofText(m_book.strings.at(index));
        }
        if (m_type == u"str" || m_type == u"inlineStr")
            return Cell::ofText(unescaped(m_text));
        if (m_type == u"b") {
            const bool yes = m_text == u"1" || m_text == u"true";
            return {yes ? QStringLiteral("TRUE") : QStringLiteral("FALSE"), yes ? 1.0 : 0.0, CellKind::Bool};
        }
        if (m_type == u"e")
            return {m_text, 0, CellKind::Fault};
        if (m_type == u"d")
            return isoDate();
        return number();
    }

    Cell isoDate() const
    {
        const QDate date = QDate::fromString(m_text.left(10), Qt::ISODate);
        return date.isValid() ? Cell::ofDate(date) : Cell::ofText(m_text);
    }

    Cell number() const
    {
        bool ok = false;
        const double value = m_text.toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return Cell::ofText(m_text);
        const NumberFormat format =
            m_style >= 0 && m_style < m_book.formats.size() ? m_book.formats.at(m_style) : NumberFormat{};
        if (format.isDate)
            return dateOf(value);
        Cell result = Cell::ofNumber(value);
        if (format.padTo > 0 && value >= 0)
            result.text = result.text.rightJustified(format.padTo, QLatin1Char('0'));
        return result;
    }

    /// Serial numbers under a date format; a plain time of day stays text.
    Cell dateOf(double value) const
    {
        const double whole = std::floor(value);
        const int seconds = static_cast<int>(std::lround((value - whole) * 86'400)) % 86'400;
        const QString time = QTime(0, 0).addSecs(seconds).toString(QStringLiteral("HH:mm:ss"));
        if (value >= 0 && value < 1)
            return Cell::ofText(time);
        const auto date = dateFromSerial(value, m_book.base);
        if (!date)
            return Cell::ofNumber(value);
        Cell result = Cell::ofDate(*date);
        if (seconds > 0)
            result.text += QLatin1Char('T') % time;
        return result;
    }

    XlsxPart &m_part;
    const Book &m_book;
    TableBuilder &m_builder;
    QString m_type;
    QString m_text;
    int m_style = -1;
    int m_column = -1;
    int m_phonetic = 0;
    bool m_inCell = false;
    bool m_inValue = false;
};

/// Why a sound zip is no .xlsx.
Error notXlsx(const XlsxPackage &package)
{
    if (package.has(QStringLiteral("xl/workbook.bin")))
        return fail(Errc::Unsupported, "tables.xlsb");
    if (package.has(QStringLiteral("content.xml")))
        return fail(Errc::Unsupported, "tables.ods");
    if (package.has(QStringLiteral("word/document.xml")))
        return fail(Errc::Unsupported, "tables.document");
    return fail(Errc::BadInput, "tables.not_a_table");
}

std::optional<Error> readBook(XlsxPackage &package, TableBuilder &builder, Book &book)
{
    const TableLimits &limits = builder.limits();
    QHash<QString, QString> byId;
    QHash<QString, QString> byType;
    if (auto error = readRelations(package, QString(), limits, byId, byType))
        return error;
    QString workbook = byType.value(QStringLiteral("officeDocument"), QStringLiteral("xl/workbook.xml"));
    if (!package.has(workbook))
        workbook = QStringLiteral("xl/workbook.xml");
    if (!package.has(workbook) || !workbook.endsWith(QStringLiteral(".xml")) ||
        workbook.endsWith(QStringLiteral("document.xml")))
        return notXlsx(package);
    QList<QString> relations;
    if (auto error = readWorkbookPart(package, workbook, limits, book, relations))
        return error;
    byId.clear();
    byType.clear();
    if (auto error = readRelations(package, workbook, limits, byId, byType))
        return error;
    for (qsizetype i = 0; i < book.sheets.size(); ++i)
        book.sheets[i].part =
            byId.value(relations.at(i), QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1));
    const QString styles = byType.value(QStringLiteral("styles"), QStringLiteral("xl/styles.xml"));
    if (package.has(styles)) {
        if (auto error = readStyles(package, styles, book))
            return error;
    }
    const QString strings =
        byType.value(QStringLiteral("sharedStrings"), QStringLiteral("xl/sharedStrings.xml"));
    if (package.has(strings))
        return readSharedStrings(package, strings, builder, book);
    return std::nullopt;
}

} // namespace

void readXlsx(const QByteArray &bytes, TableBuilder &builder)
{
    auto package = XlsxPackage::open(bytes, builder.limits());
    if (!package)
        return builder.stop(package.error());
    Book book;
    builder.hold(bytes.size());
    if (auto error = readBook(**package, builder, book))
        return builder.stop(*error);
    for (const SheetPlace &place : std::as_const(book.sheets)) {
        // Chart sheets stand in the list of sheets as well.
        if (!place.part.contains(QStringLiteral("worksheet"), Qt::CaseInsensitive))
            continue;
        builder.beginSheet(place.name, place.hidden);
        XlsxPart part(**package, place.part);
        SheetReader(part, book, builder).read();
        if (builder.error())
            return;
    }
}

} // namespace tingyu
