// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tingyu::report {
namespace {

constexpr int deepestValue = 4; ///< a join of words with parts of their own: no form goes further
// No paper goes further, and what is painted from another's file must come to an end.
constexpr int mostNumber = 1'000'000;
constexpr double mostFigure = 1e6;
constexpr double mostPoints = 100;  ///< of type
constexpr qint64 mostLines = 5'000; ///< ruled ones, all of a document together

// In the order of Value::Kind; what is written is never renamed.
constexpr const char *valueKinds[] = {"empty", "text",  "code",          "date",  "moment", "day-number",
                                      "years", "count", "report-number", "parts", "page"};

QString key(const char *name)
{
    return QLatin1String(name);
}

// --- writing

QJsonObject written(const Value &value)
{
    QJsonObject object{{key("k"), QLatin1String(valueKinds[static_cast<int>(value.kind)])}};
    if (!value.text.isEmpty())
        object.insert(key("t"), value.text);
    if (value.date.isValid())
        object.insert(key("d"), value.date.toString(Qt::ISODate));
    if (value.time.isValid())
        object.insert(key("h"), value.time.toString(QStringLiteral("HH:mm")));
    if (value.number != 0)
        object.insert(key("n"), value.number);
    if (value.weekday != 0)
        object.insert(key("w"), value.weekday);
    if (!value.parts.isEmpty()) {
        QJsonArray parts;
        for (const Value &part : value.parts)
            parts.append(written(part));
        object.insert(key("p"), parts);
    }
    return object;
}

QString figure(double value)
{
    return QString::number(value, 'g', 17);
}

QJsonArray written(const QList<FieldCell> &cells)
{
    QJsonArray array;
    for (const FieldCell &cell : cells)
        array.append(QJsonObject{
            {key("field"), cell.field}, {key("value"), written(cell.value)}, {key("lines"), cell.lines}});
    return array;
}

struct BlockWriter
{
    QJsonObject operator()(const FieldGrid &grid) const
    {
        QJsonArray rows;
        for (const QList<FieldCell> &row : grid.rows)
            rows.append(written(row));
        return {{key("is"), key("grid")}, {key("section"), grid.section}, {key("rows"), rows}};
    }
    QJsonObject operator()(const Table &table) const
    {
        QJsonArray columns;
        for (const Column &column : table.columns)
            columns.append(QJsonObject{{key("id"), column.id},
                                       {key("width"), figure(column.width)},
                                       {key("figures"), column.figures},
                                       {key("title"), written(column.title)}});
        QJsonArray rows;
        for (const QList<Value> &row : table.rows) {
            QJsonArray cells;
            for (const Value &cell : row)
                cells.append(written(cell));
            rows.append(cells);
        }
        QJsonArray sums;
        for (const qsizetype sum : table.sums)
            sums.append(static_cast<int>(sum));
        return {{key("is"), key("table")},
                {key("section"), table.section},
                {key("columns"), columns},
                {key("rows"), rows},
                {key("blank"), table.blankRows},
                {key("lines"), table.blankLines},
                {key("caption"), written(table.caption)},
                {key("sums"), sums}};
    }
    QJsonObject operator()(const Questions &questions) const
    {
        QJsonArray items;
        for (const Question &one : questions.items)
            items.append(QJsonObject{{key("number"), one.number},
                                     {key("text"), written(one.text)},
                                     {key("answer"), written(one.answer)},
                                     {key("lines"), one.lines}});
        return {{key("is"), key("questions")}, {key("section"), questions.section}, {key("items"), items}};
    }
    QJsonObject operator()(const Chart &chart) const
    {
        QJsonArray bands;
        for (const ChartBand &band : chart.bands)
            bands.append(QJsonObject{
                {key("from"), figure(band.from)}, {key("to"), figure(band.to)}, {key("label"), band.label}});
        QJsonArray points;
        for (const ChartPoint &point : chart.points)
            points.append(QJsonObject{{key("label"), written(point.label)},
                                      {key("x"), figure(point.x)},
                                      {key("value"), figure(point.value)},
                                      {key("error"), figure(point.error)}});
        return {{key("is"), key("chart")},
                {key("section"), chart.section},
                {key("profile"), chart.kind == Chart::Kind::Profile},
                {key("name"), chart.name},
                {key("minimum"), figure(chart.minimum)},
                {key("maximum"), figure(chart.maximum)},
                {key("bands"), bands},
                {key("points"), points}};
    }
    QJsonObject operator()(const Signatures &signatures) const
    {
        return {{key("is"), key("signatures")},
                {key("section"), signatures.section},
                {key("fields"), written(signatures.fields)}};
    }
    QJsonObject operator()(const WallText &wall) const
    {
        return {{key("is"), key("wall")},          {key("field"), wall.field},
                {key("text"), written(wall.text)}, {key("points"), figure(wall.points)},
                {key("centred"), wall.centred},    {key("lines"), wall.lines}};
    }
    QJsonObject operator()(const FixedText &fixed) const
    {
        return {{key("is"), key("fixed")}, {key("text"), fixed.text}};
    }
    QJsonObject operator()(const PagePicture &) const { return {}; } // left out below
    QJsonObject operator()(const FormPart &) const { return {}; }    // a booklet stays in the house
    QJsonObject operator()(const PageBreak &page) const
    {
        return {{key("is"), key("page")}, {key("indexed"), page.isIndexed}};
    }
};

QJsonObject written(const Frame &frame)
{
    return {{key("form"), frame.formId},
            {key("variant"), frame.variant},
            {key("school"), frame.schoolName},
            {key("code"), frame.recordCode},
            {key("serial"), frame.serial},
            {key("version"), frame.version},
            {key("copy"), frame.copy},
            {key("copies"), frame.copies},
            {key("year"), frame.schoolYear},
            {key("term"), frame.term},
            {key("printer"), frame.printerName},
            {key("role"), frame.printerRole},
            {key("printer_uid"), frame.printerUid},
            {key("printed"), frame.printedAt ? frame.printedAt->date.toString(Qt::ISODate) % u'T' %
                                                   frame.printedAt->time.toString(QStringLiteral("HH:mm"))
                                             : QString()},
            {key("reason"), frame.reason},
            {key("deidentified"), frame.deidentified},
            {key("approved"), frame.approved},
            {key("blank"), frame.blank},
            {key("one_sheet"), figure(frame.oneSheet)}};
}

// --- reading: what does not fit sets `bad` and stays as it is by default

class Reader
{
public:
    bool isBad() const { return m_bad || m_lines > mostLines; }

    Frame frame(const QJsonObject &object)
    {
        Frame frame;
        frame.formId = text(object, "form");
        frame.variant = text(object, "variant");
        frame.schoolName = text(object, "school");
        frame.recordCode = text(object, "code");
        frame.serial = text(object, "serial");
        frame.version = number(object, "version");
        frame.copy = number(object, "copy");
        frame.copies = number(object, "copies");
        frame.schoolYear = number(object, "year");
        frame.term = number(object, "term");
        frame.printerName = text(object, "printer");
        frame.printerRole = text(object, "role");
        frame.printerUid = text(object, "printer_uid");
        if (const QString printed = text(object, "printed"); !printed.isEmpty())
            frame.printedAt = WallTime{day(printed.left(10)), clock(printed.mid(11))};
        frame.reason = text(object, "reason");
        frame.deidentified = flag(object, "deidentified");
        frame.approved = flag(object, "approved");
        frame.blank = flag(object, "blank");
        frame.oneSheet = points(object, "one_sheet");
        return frame;
    }

    Block block(const QJsonObject &object)
    {
        const QString is = text(object, "is");
        const QString section = object.value(key("section")).toString();
        if (is == QLatin1String("grid")) {
            FieldGrid grid{section, {}};
            for (const QJsonValue row : array(object, "rows"))
                grid.rows.append(cells(row.toArray()));
            return grid;
        }
        if (is == QLatin1String("table"))
            return table(object, section);
        if (is == QLatin1String("questions")) {
            Questions questions{section, {}};
            for (const QJsonValue item : array(object, "items")) {
                const QJsonObject one = item.toObject();
                questions.items.append(
                    {number(one, "number"), value(one, "text"), value(one, "answer"), lines(one)});
            }
            return questions;
        }
        if (is == QLatin1String("chart"))
            return chart(object, section);
        if (is == QLatin1String("signatures"))
            return Signatures{section, cells(array(object, "fields"))};
        if (is == QLatin1String("wall"))
            return WallText{text(object, "field"), value(object, "text"), points(object, "points"),
                            flag(object, "centred"), lines(object)};
        if (is == QLatin1String("fixed"))
            return FixedText{text(object, "text")};
        if (is == QLatin1String("page"))
            return PageBreak{flag(object, "indexed")};
        m_bad = true;
        return PageBreak{};
    }

private:
    Table table(const QJsonObject &object, const QString &section)
    {
        Table table;
        table.section = section;
        for (const QJsonValue item : array(object, "columns")) {
            const QJsonObject one = item.toObject();
            table.columns.append(
                {text(one, "id"), figure(one, "width"), flag(one, "figures"), value(one, "title")});
        }
        for (const QJsonValue item : array(object, "rows")) {
            QList<Value> row;
            for (const QJsonValue cell : item.toArray())
                row.append(valueOf(cell.toObject(), 0));
            table.rows.append(row);
        }
        table.blankRows = number(object, "blank");
        table.blankLines = number(object, "lines");
        m_lines += qint64{table.blankRows} * std::max(1, table.blankLines);
        table.caption = value(object, "caption");
        for (const QJsonValue sum : array(object, "sums"))
            table.sums.append(sum.toInteger());
        return table;
    }

    Chart chart(const QJsonObject &object, const QString &section)
    {
        Chart chart;
        chart.section = section;
        chart.kind = flag(object, "profile") ? Chart::Kind::Profile : Chart::Kind::Line;
        chart.name = text(object, "name");
        chart.minimum = figure(object, "minimum");
        chart.maximum = figure(object, "maximum");
        for (const QJsonValue item : array(object, "bands")) {
            const QJsonObject one = item.toObject();
            chart.bands.append({figure(one, "from"), figure(one, "to"), text(one, "label")});
        }
        for (const QJsonValue item : array(object, "points")) {
            const QJsonObject one = item.toObject();
            chart.points.append(
                {value(one, "label"), figure(one, "x"), figure(one, "value"), figure(one, "error")});
        }
        return chart;
    }

    QList<FieldCell> cells(const QJsonArray &array)
    {
        QList<FieldCell> cells;
        for (const QJsonValue item : array) {
            const QJsonObject one = item.toObject();
            cells.append({text(one, "field"), value(one, "value"), lines(one)});
        }
        return cells;
    }

    Value value(const QJsonObject &object, const char *name)
    {
        const QJsonValue at = object.value(key(name));
        m_bad = m_bad || !at.isObject();
        return valueOf(at.toObject(), 0);
    }

    Value valueOf(const QJsonObject &object, int depth)
    {
        Value value;
        const QString kind = text(object, "k");
        const auto known = std::find_if(std::begin(valueKinds), std::end(valueKinds),
                                        [&kind](const char *one) { return kind == QLatin1String(one); });
        if (known == std::end(valueKinds) || depth > deepestValue) {
            m_bad = true;
            return value;
        }
        value.kind = static_cast<Value::Kind>(known - std::begin(valueKinds));
        value.text = object.value(key("t")).toString();
        if (object.contains(key("d")))
            value.date = day(text(object, "d"));
        if (object.contains(key("h")))
            value.time = clock(text(object, "h"));
        value.number = object.value(key("n")).toInt();
        value.weekday = object.value(key("w")).toInt();
        m_bad = m_bad || value.number < -mostNumber || value.number > mostNumber;
        m_bad = m_bad || value.weekday < 0 || value.weekday > 7;
        for (const QJsonValue part : object.value(key("p")).toArray())
            value.parts.append(valueOf(part.toObject(), depth + 1));
        return value;
    }

    QJsonArray array(const QJsonObject &object, const char *name)
    {
        const QJsonValue at = object.value(key(name));
        m_bad = m_bad || !at.isArray();
        return at.toArray();
    }
    QString text(const QJsonObject &object, const char *name)
    {
        const QJsonValue at = object.value(key(name));
        m_bad = m_bad || !at.isString();
        return at.toString();
    }
    int number(const QJsonObject &object, const char *name)
    {
        const QJsonValue at = object.value(key(name));
        m_bad = m_bad || !at.isDouble() || at.toInt(-1) < 0 || at.toInt() > mostNumber;
        return at.toInt();
    }
    /// Ruled ones, counted beside those of the rest of the document where there is more than one.
    int lines(const QJsonObject &object)
    {
        const int count = number(object, "lines");
        m_lines += std::max(0, count - 1);
        return count;
    }
    double points(const QJsonObject &object, const char *name)
    {
        const double size = figure(object, name);
        m_bad = m_bad || size < 0 || size > mostPoints;
        return size;
    }
    bool flag(const QJsonObject &object, const char *name)
    {
        const QJsonValue at = object.value(key(name));
        m_bad = m_bad || !at.isBool();
        return at.toBool();
    }
    double figure(const QJsonObject &object, const char *name)
    {
        bool isNumber = false;
        const double value = text(object, name).toDouble(&isNumber);
        m_bad = m_bad || !isNumber || !(std::abs(value) <= mostFigure); // nor what is no number
        return value;
    }
    QDate day(const QString &text)
    {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        m_bad = m_bad || !date.isValid();
        return date;
    }
    QTime clock(const QString &text)
    {
        const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
        m_bad = m_bad || !time.isValid();
        return time;
    }

    bool m_bad = false;
    qint64 m_lines = 0;
};

} // namespace

QByteArray toJson(const Document &document)
{
    QJsonArray blocks;
    for (const Block &block : document.blocks) {
        if (!std::holds_alternative<PagePicture>(block) && !std::holds_alternative<FormPart>(block))
            blocks.append(std::visit(BlockWriter{}, block));
    }
    return QJsonDocument(QJsonObject{{key("frame"), written(document.frame)}, {key("blocks"), blocks}})
        .toJson(QJsonDocument::Compact);
}

Result<Document> documentFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Reader reader;
    Document document;
    document.frame = reader.frame(object.value(key("frame")).toObject());
    for (const QJsonValue block : object.value(key("blocks")).toArray())
        document.blocks.append(reader.block(block.toObject()));
    // What it says must be all that was written: nothing hides in keys that nobody reads.
    if (reader.isBad() || document.blocks.isEmpty() || toJson(document) != json)
        return fail(Errc::Damaged, "document.damaged");
    return document;
}

} // namespace tingyu::report
