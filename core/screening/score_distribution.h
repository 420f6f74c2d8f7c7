// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/group_figures.h"

namespace tingyu {

/// One bar of a histogram: how many have a score from `from` on, below `to` (the last bar of a scale takes
/// its upper end in). It lies within one band.
struct DistributionBar
{
    double from = 0;
    double to = 0;
    QString bandId;
    int count = 0;
    bool isHidden = false; ///< the count of its band is not told
    bool operator==(const DistributionBar &) const = default;
};

/// How the sheets of all classes spread over one score.
struct ScoreDistribution
{
    QString scoreId;
    bool isWhole = true; ///< all scores are whole numbers
    int counted = 0;
    bool isCountHidden = false;
    QList<DistributionBar> bars; ///< rising
    /// "10–14", "10", "1.5–<2".
    QString range(const DistributionBar &bar) const;
};

/// Bars of one score from the values of its bands. Each band that is told is cut into steps of the same
/// width, and steps that would hold 1 to 4 are joined to their neighbours, so that a bar tells no more of a
/// small cell than its band; a hidden band is one bar without a count. `edges`: one more than bands.
QList<DistributionBar> distributionBars(const QStringList &bandIds, const QList<double> &edges,
                                        const QList<SmallCell> &bands, const QList<QList<double>> &values,
                                        bool isWhole);

/// Of all classes together, for the score that sums the scale up, else for each that has bands. Single
/// classes and grades are told by their bands alone: steps of them, taken from each other, would tell small
/// cells.
QList<ScoreDistribution> distributionsOf(const scales::ScaleDefinition &definition,
                                         const GroupFigures &figures,
                                         const QList<SheetRepository::ClassResult> &results);

/// The same of a campaign (op::campaignReport). Errors: those of GroupService::figures.
class DistributionService
{
public:
    DistributionService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }
    Result<QList<ScoreDistribution>> of(CampaignId campaign, const QString &scaleId,
                                        const GroupFigures &figures);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
