// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/score_chart.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// The banding that the latest day was read by.
const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const ScoreCourse &course)
{
    for (const scales::Banding &banding : definition.bandings) {
        if (definition.scores[static_cast<size_t>(banding.score)].id == course.scoreId &&
            banding.scheme == course.steps.last().scheme)
            return &banding;
    }
    return nullptr;
}

} // namespace

QList<ChartBand> chartBands(const scales::Banding &banding, double lowest, double highest, Language language)
{
    QList<ChartBand> bands;
    for (const scales::Band &band : banding.bands)
        bands.append({band.lo.isNull() ? lowest : band.lo.toDouble(),
                      band.hi.isNull() ? highest : band.hi.toDouble(), wordsIn(language, band.label)});
    for (qsizetype i = 1; i < bands.size(); ++i)
        bands[i - 1].to = bands[i].from;
    return bands;
}

Chart courseChart(const scales::ScaleDefinition &definition, const ScoreCourse &course, Language language)
{
    Chart chart;
    chart.kind = Chart::Kind::Line;
    chart.name = definition.abbr + QStringLiteral(" · ") + wordsIn(language, course.name);
    if (course.steps.isEmpty())
        return chart;
    const int at = definition.scoreIndex.value(course.scoreId, -1);
    if (at >= 0) {
        const scales::Score &score = definition.scores[static_cast<size_t>(at)];
        chart.minimum = score.rangeLo.isNull() ? 0 : score.rangeLo.toDouble();
        chart.maximum = score.rangeHi.isNull() ? 0 : score.rangeHi.toDouble();
    }
    const QDate first = course.steps.first().on;
    for (const CourseStep &step : course.steps) {
        const double value = step.value.toDouble();
        chart.points.append({Value::day(step.on), static_cast<double>(first.daysTo(step.on)), value,
                             course.error.value_or(-1)});
        chart.maximum = std::max(chart.maximum, value);
        chart.minimum = std::min(chart.minimum, value);
    }
    if (const scales::Banding *banding = bandingOf(definition, course))
        chart.bands = chartBands(*banding, chart.minimum, chart.maximum, language);
    return chart;
}

} // namespace tingyu::report
