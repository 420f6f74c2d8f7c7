// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/score_distribution.h"

#include "core/scales/library.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace tingyu {
namespace {

constexpr double wantedBars = 16;

/// A width that people count in, for about so many bars over the whole range.
double stepFor(double range, bool isWhole)
{
    const double least = range / wantedBars;
    for (const double step : {0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        if (step >= least && (!isWhole || step >= 1))
            return step;
    }
    return std::max(least, 1.0);
}

QList<DistributionBar> stepsOf(const QString &band, double from, double to, double step,
                               const QList<double> &values)
{
    QList<DistributionBar> bars;
    double at = from;
    while (at < to) {
        const double next = std::min(to, (std::floor(at / step + 1e-9) + 1) * step);
        bars.append({at, next, band, 0, false});
        at = next;
    }
    if (bars.isEmpty())
        bars.append({from, to, band, 0, false});
    for (const double value : values) {
        // A cut-off that does not belong to its band, and the upper end, count where the band is.
        auto bar = std::find_if(bars.begin(), bars.end(),
                                [value](const DistributionBar &one) { return value < one.to; });
        if (bar == bars.end())
            bar = std::prev(bars.end());
        ++bar->count;
    }
    return bars;
}

bool isSmall(const DistributionBar &bar)
{
    return bar.count > 0 && bar.count < minimumGroup;
}

/// Joins what is small to what is beside it until nothing is.
void joinSmall(QList<DistributionBar> *bars)
{
    for (qsizetype i = 0; i < bars->size();) {
        if (!isSmall(bars->at(i)) || bars->size() == 1) {
            ++i;
            continue;
        }
        const qsizetype first = i + 1 < bars->size() ? i : i - 1;
        (*bars)[first].to = bars->at(first + 1).to;
        (*bars)[first].count += bars->at(first + 1).count;
        bars->removeAt(first + 1);
        i = first;
    }
}

const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const GroupTable &table)
{
    for (const scales::Banding &banding : definition.bandings) {
        if (banding.isDefault && banding.scheme == table.scheme &&
            definition.scores[static_cast<size_t>(banding.score)].id == table.scoreId)
            return &banding;
    }
    return nullptr;
}

/// Where each band begins, and the end of the last. What the definition leaves open ends with the values.
QList<double> edgesOf(const scales::ScaleDefinition &definition, const scales::Banding &banding,
                      const QList<QList<double>> &values)
{
    double lowest = 0;
    double highest = 0;
    bool isFirst = true;
    for (const QList<double> &pile : values) {
        for (const double value : pile) {
            lowest = isFirst ? value : std::min(lowest, value);
            highest = isFirst ? value : std::max(highest, value);
            isFirst = false;
        }
    }
    const scales::Score &score = definition.scores[static_cast<size_t>(banding.score)];
    if (!score.rangeLo.isNull())
        lowest = score.rangeLo.toDouble();
    if (!score.rangeHi.isNull())
        highest = score.rangeHi.toDouble();
    QList<double> edges;
    for (size_t i = 0; i < banding.bands.size(); ++i)
        edges.append(i == 0 || banding.bands[i].lo.isNull() ? lowest : banding.bands[i].lo.toDouble());
    edges.append(std::max(highest, edges.last()));
    return edges;
}

} // namespace

QString ScoreDistribution::range(const DistributionBar &bar) const
{
    const auto figure = [](double value) { return QString::number(value, 'g', 6); };
    const bool isLast = !bars.isEmpty() && bar.to == bars.last().to;
    if (isWhole) {
        const double last = isLast ? bar.to : bar.to - 1;
        return last <= bar.from ? figure(bar.from)
                                : QStringLiteral("%1–%2").arg(figure(bar.from), figure(last));
    }
    return (isLast ? QStringLiteral("%1–%2") : QStringLiteral("%1–<%2"))
        .arg(figure(bar.from), figure(bar.to));
}

QList<DistributionBar> distributionBars(const QStringList &bandIds, const QList<double> &edges,
                                        const QList<SmallCell> &bands, const QList<QList<double>> &values,
                                        bool isWhole)
{
    QList<DistributionBar> all;
    if (bandIds.isEmpty())
        return all;
    const double step = stepFor(edges.last() - edges.first(), isWhole);
    for (qsizetype band = 0; band < bandIds.size(); ++band) {
        if (bands[band].hidden) {
            all.append({edges[band], edges[band + 1], bandIds[band], 0, true});
            continue;
        }
        QList<DistributionBar> bars =
            stepsOf(bandIds[band], edges[band], edges[band + 1], step, values[band]);
        joinSmall(&bars);
        all += bars;
    }
    return all;
}

QList<ScoreDistribution> distributionsOf(const scales::ScaleDefinition &definition,
                                         const GroupFigures &figures,
                                         const QList<SheetRepository::ClassResult> &results)
{
    const scales::Score *main = summaryScore(definition);
    const QSet<SchoolClassId> classes(figures.groups.classes.cbegin(), figures.groups.classes.cend());
    QList<ReadResult> read;
    for (const SheetRepository::ClassResult &result : results) {
        if (result.validity != SheetValidity::Invalid && classes.contains(result.schoolClass))
            read.append(resultFromJson(result.json));
    }
    const bool hasMain =
        main != nullptr && std::any_of(figures.tables.cbegin(), figures.tables.cend(),
                                       [&](const GroupTable &table) { return table.scoreId == main->id; });
    QList<ScoreDistribution> all;
    for (const GroupTable &table : figures.tables) {
        const scales::Banding *banding = bandingOf(definition, table);
        if (banding == nullptr || (hasMain && table.scoreId != main->id))
            continue;
        ScoreDistribution one;
        one.scoreId = table.scoreId;
        one.counted = table.total.counted;
        one.isCountHidden = table.total.countHidden;
        QList<QList<double>> values(table.bandIds.size());
        for (const ReadResult &result : std::as_const(read)) {
            const StoredScore *score = result.score(table.scoreId);
            const StoredBand *band = result.band(banding->key);
            const qsizetype at = band == nullptr ? -1 : table.bandIds.indexOf(band->id);
            if (score == nullptr || score->exact.isNull() || at < 0)
                continue;
            one.isWhole = one.isWhole && score->exact.isWhole();
            values[at].append(score->exact.toDouble());
        }
        const QList<double> edges = edgesOf(definition, *banding, values);
        one.isWhole = one.isWhole && std::all_of(edges.cbegin(), edges.cend(),
                                                 [](double edge) { return edge == std::floor(edge); });
        one.bars = distributionBars(table.bandIds, edges, table.total.bands, values, one.isWhole);
        if (one.counted > 0)
            all.append(one);
    }
    return all;
}

Result<QList<ScoreDistribution>> DistributionService::of(CampaignId campaign, const QString &scaleId,
                                                         const GroupFigures &figures)
{
    if (auto allowed = m_workplace.allow(op::campaignReport); !allowed)
        return allowed.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto results = SheetRepository(m_workplace.db()).classResults(campaign, scaleId);
    if (!results)
        return results.error();
    return distributionsOf(**definition, figures, *results);
}

} // namespace tingyu
