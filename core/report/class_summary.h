// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/scales/library.h"
#include "core/screening/group_figures.h"

namespace tingyu::report {

/// All that the summary of a campaign is made of, as values.
struct ClassSummaryFacts
{
    Campaign campaign;
    CampaignStatus status;
    struct Scale
    {
        scales::DefinitionPtr definition;
        GroupFigures figures;
    };
    QList<Scale> scales; ///< in the order of the campaign
    QString printer;     ///< stands by the signature
};

/// The summary by class: how many were reached, and figures by group. Class sizes and finished sheets are
/// told; why the others have none, and every figure on results, only where no child can be made out
/// (hideSmallTable). Classes are told of the score that sums up a scale, the whole of every score.
FormValues classSummaryValues(const ClassSummaryFacts &facts, Language language);

} // namespace tingyu::report
