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
        bool translated = false; ///< sheets were answered with a translation of this project's
    };
    QList<Scale> scales; ///< in the order of the campaign
    SchoolClassId only;  ///< a class of `status`; not valid: all classes
    QString printer;     ///< stands by the signature
};

/// The summary by class: how many were reached, and figures by group, one line a class, grade and the whole.
/// Class sizes and finished sheets are told; why the others have none, and every figure on results, only
/// where no child can be made out (hideSmallTable, over the whole campaign also when one class is chosen).
/// Groups are told of the score that sums up a scale; the class chosen, else the whole, of every score.
FormValues classSummaryValues(const ClassSummaryFacts &facts, Language language);

} // namespace tingyu::report
