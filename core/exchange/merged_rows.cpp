// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/merged_rows.h"

#include "core/exchange/district_service.h"

namespace tingyu::exchange {

QString mergedPeriod(const QString &stream, const QString &period)
{
    return stream % u'.' % period;
}

QString periodIn(const QString &merged, const QString &stream)
{
    return merged.startsWith(stream % u'.') ? merged.mid(stream.size() + 1) : QString();
}

Result<StreamRows> mergedRows(Workplace &place, const QString &stream, const QString &period)
{
    const Stream *known = streamOf(stream, Level::Figures);
    if (known == nullptr || known->period == PeriodKind::Always || known->period == PeriodKind::Case ||
        known->period == PeriodKind::Merged)
        return fail(Errc::BadInput, "stream.unknown", {stream, levelCode(Level::Figures)});
    if (!isPeriod(known->period, period))
        return fail(Errc::BadInput, "stream.period", {stream, period});
    DistrictService district(place);
    auto told = district.figures(stream, period, FiguresBy::Unit);
    auto regions = district.regions();
    if (!told || !regions)
        return told ? regions.error() : told.error();
    const FigureTable table = withSmallHidden(*told);
    StreamRows rows;
    for (const FigureTable::Line &line : table.lines) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const Figure &figure = line.figures[column];
            if (!figure.isTold)
                continue;
            rows.withheld += figure.withheld > 0 ? 1 : 0;
            rows.rows.append(
                {QStringLiteral("units"),
                 {{QStringLiteral("unit"), line.key},
                  {QStringLiteral("region"), regions->value(line.key)},
                  {QStringLiteral("figure"), table.columns[column]},
                  {QStringLiteral("count"), figure.withheld > 0 ? QJsonValue() : QJsonValue(figure.count)}}});
        }
    }
    return rows.rows.isEmpty() ? fail(Errc::NotFound, "stream.empty", {period}) : Result<StreamRows>(rows);
}

} // namespace tingyu::exchange
