// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <algorithm>

namespace tingyu::report {

bool Value::isEmpty() const
{
    if (kind == Kind::Parts)
        return std::all_of(parts.begin(), parts.end(), [](const Value &part) { return part.isEmpty(); });
    return kind == Kind::Empty;
}

Value Value::of(const QString &text)
{
    Value value;
    if (text.trimmed().isEmpty())
        return value;
    value.kind = Kind::Text;
    value.text = text;
    return value;
}

Value Value::code(const QString &set, const QString &code, const QList<Value> &parts)
{
    Value value;
    if (code.isEmpty())
        return value;
    value.kind = Kind::Code;
    value.text = set + QLatin1Char('.') + code;
    value.parts = parts;
    return value;
}

Value Value::day(const QDate &date)
{
    Value value;
    if (!date.isValid())
        return value;
    value.kind = Kind::Date;
    value.date = date;
    return value;
}

Value Value::moment(const WallTime &time)
{
    Value value = day(time.date);
    if (value.kind == Kind::Date && time.time.isValid()) {
        value.kind = Kind::Moment;
        value.time = time.time;
    }
    return value;
}

Value Value::years(int years)
{
    Value value;
    value.kind = Kind::Years;
    value.number = years;
    return value;
}

Value Value::count(int figure)
{
    Value value;
    value.kind = Kind::Count;
    value.number = figure;
    return value;
}

Value Value::orDash(const QString &text)
{
    return of(text.isEmpty() ? QStringLiteral("—") : text);
}

Value Value::reportNumber()
{
    Value value;
    value.kind = Kind::ReportNumber;
    return value;
}

Value Value::pageOf(int indexedPlace)
{
    Value value;
    value.kind = Kind::Page;
    value.number = indexedPlace;
    return value;
}

Value Value::join(const QList<Value> &parts)
{
    Value value;
    for (const Value &part : parts) {
        if (!part.isEmpty())
            value.parts.append(part);
    }
    if (value.parts.size() == 1)
        return value.parts.first();
    if (!value.parts.isEmpty())
        value.kind = Kind::Parts;
    return value;
}

Value word(const char *set, const QString &code, const QList<Value> &parts)
{
    return Value::code(QLatin1String(set), code, parts);
}

Value word(const char *set, const char *code, const QList<Value> &parts)
{
    return word(set, QString(QLatin1String(code)), parts);
}

QString timeShown(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

int ageOn(QDate birth, QDate day)
{
    const bool had = std::pair(day.month(), day.day()) >= std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - (had ? 0 : 1);
}

Value orNothing(const Value &value)
{
    return value.isEmpty() ? word("mark", "nothing") : value;
}

Table tableTwin(const Chart &chart)
{
    Table table;
    table.section = QStringLiteral("twin");
    table.columns = {{QStringLiteral("label"), 3, false},
                     {QStringLiteral("value"), 1, true},
                     {QStringLiteral("error"), 1, true},
                     {QStringLiteral("band"), 2, false}};
    for (const ChartPoint &point : chart.points) {
        QString band;
        for (const ChartBand &candidate : chart.bands) {
            if (point.value >= candidate.from &&
                (point.value < candidate.to || candidate.to >= chart.maximum))
                band = candidate.label;
        }
        table.rows.append({point.label, Value::of(QString::number(point.value)),
                           point.error < 0 ? Value{} : Value::of(QString::number(point.error)),
                           Value::of(band)});
    }
    return table;
}

void appendPictures(Document *document, const QList<PagePicture> &pictures)
{
    for (const PagePicture &picture : pictures) {
        document->blocks.append(PageBreak());
        document->blocks.append(picture);
    }
}

bool isIndexed(const Document &document, qsizetype block)
{
    if (std::holds_alternative<FormPart>(document.blocks[block]))
        return true;
    if (const auto *table = std::get_if<Table>(&document.blocks[block]); table && !table->caption.isEmpty())
        return true;
    const auto *before = block > 0 ? std::get_if<PageBreak>(&document.blocks[block - 1]) : nullptr;
    return before != nullptr && before->isIndexed;
}

int indexedPlaces(const Document &document)
{
    int places = 0;
    for (qsizetype block = 0; block < document.blocks.size(); ++block)
        places += isIndexed(document, block) ? 1 : 0;
    return places;
}

} // namespace tingyu::report
