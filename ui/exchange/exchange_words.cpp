// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_words.h"

#include "core/services.h"
#include "ui/text/exchange_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tingyu::ui {
namespace {

struct ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ExchangeWords)
};

} // namespace

ChipContent verdictChip(exchange::Verdict verdict)
{
    const QString word = text::verdictName(verdict);
    switch (verdict) {
    case exchange::Verdict::Accepted:
        return {word, Tone::Primary, ChipShape::Check};
    case exchange::Verdict::Duplicate:
    case exchange::Verdict::Older:
    case exchange::Verdict::Elsewhere:
        return {word, Tone::Plain, ChipShape::None};
    case exchange::Verdict::Waiting:
        return {word, Tone::Blue, ChipShape::HalfDisc};
    case exchange::Verdict::Quarantined:
        return {word, Tone::Amber, ChipShape::HalfDisc};
    case exchange::Verdict::Rejected:
        return {word, Tone::Orange, ChipShape::Disc};
    }
    return {};
}

ValueCell chipCell(const ChipContent &chip)
{
    ValueCell cell{chip.text};
    cell.chip = chip;
    return cell;
}

ValueCell figureCell(qint64 figure)
{
    return {QString::number(figure), figure, {}, {}, true};
}

QString stampDay(const QString &utc)
{
    const QDateTime at = fromUtcStamp(utc);
    return at.isValid() ? at.toLocalTime().date().toString(Qt::ISODate) : QString();
}

QString keyIdShown(const QByteArray &keyId)
{
    return exchange::keyIdText(keyId).left(8);
}

QList<CodeName> streamChoices()
{
    QList<CodeName> choices;
    for (const char *stream : {"room", "school", "screening", "care", "activities"})
        choices.append({QLatin1String(stream), text::streamName(QLatin1String(stream))});
    return choices;
}

QStringList rowHeads()
{
    return {ExchangeWords::tr("部分"), ExchangeWords::tr("项目"), ExchangeWords::tr("内容")};
}

QList<QList<ValueCell>> rowCells(Services &services, const QList<exchange::StreamRow> &rows)
{
    QList<QList<ValueCell>> cells;
    for (const text::FigureWords::Row &row : text::FigureWords(services.scales).rows(rows)) {
        ValueCell value{row.value};
        bool isNumber = false;
        const qint64 number = row.value.toLongLong(&isNumber);
        if (isNumber)
            value = figureCell(number);
        if (row.withheld)
            value = chipCell({ExchangeWords::tr("隐去"), Tone::Plain, ChipShape::None});
        cells.append({{row.section}, {row.item}, value});
    }
    return cells;
}

} // namespace tingyu::ui
