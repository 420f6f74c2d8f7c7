// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/class_summary.h"
#include "core/screening/score_distribution.h"

namespace tingyu::report {

/// What stands in the summary of a campaign beside its figures.
struct GroupExtras
{
    QList<ScoreDistribution> distributions;
    std::optional<GroupService::Earlier> earlier;
};

/// Distribution as a histogram with its table, the themes of classes, and the change since the campaign
/// before: `extras` in the order of the facts' scales. A class that was chosen is drawn by its bands.
void addGroupExtras(FormValues *values, const ClassSummaryFacts &facts, const QList<GroupExtras> &extras,
                    Language language);

/// The histogram of all classes; what is hidden is not drawn.
Chart distributionChart(const scales::ScaleDefinition &definition, const ScoreDistribution &distribution,
                        Language language);
/// The bands of one line.
Chart bandChart(const scales::ScaleDefinition &definition, const GroupTable &table, const GroupRow &row,
                Language language);

} // namespace tingyu::report
