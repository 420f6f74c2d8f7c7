// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_follow_repository.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What open cases wait for. Cases the person may not read are left out. Errors: those of CaseService.
class CaseFollowService
{
public:
    explicit CaseFollowService(Workplace &place) : m_place(place) {}

    /// By day, those without a day last. A list: no view is put on record.
    Result<QList<DueStep>> openSteps();
    /// What waits for the head to approve it, closed cases too; the longest waiting first. A list, too.
    Result<QList<WaitingVersion>> awaitingApproval();
    /// A next step that was done becomes a measure taken, in one change: it leaves the steps, and `as` (its
    /// `what` empty = the words of the step) joins the measures. Errc::Conflict "case.closed".
    Result<Uid> completeStep(const Uid &step, CaseMeasure as);
    /// By field of form 12. For who has the case open: its view is on record already.
    Result<QHash<QString, FieldStamp>> fieldStamps(const Uid &one);

private:
    Workplace &m_place;
};

} // namespace tingyu
