// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_follow_service.h"

#include "core/care/care_operations.h"
#include "core/care/case_rules.h"
#include "core/care/case_service.h"

#include <algorithm>

namespace tingyu {

Result<QList<DueStep>> CaseFollowService::openSteps()
{
    CaseFilter filter;
    filter.state = CaseState::Open;
    auto cases = CaseService(m_place).list(filter);
    if (!cases)
        return cases.error();
    auto steps = CaseFollowRepository(m_place.db()).openSteps();
    if (!steps)
        return steps.error();
    QHash<Uid, CareCase> readable;
    for (const CareCase &one : std::as_const(*cases))
        readable.insert(one.uid, one);
    steps->removeIf([&](const DueStep &one) { return !readable.contains(one.head.uid); });
    for (DueStep &one : *steps) {
        one.head = readable.value(one.head.uid);
        // That something is due is for the head to see; what it is stands in the case.
        if (!isAllowed(viewOperation(one.head.kind), m_place.session(), scopeOf(one.head)))
            one.what.clear();
    }
    std::stable_sort(steps->begin(), steps->end(), [](const DueStep &a, const DueStep &b) {
        if (a.until.isValid() != b.until.isValid())
            return a.until.isValid();
        return a.until < b.until;
    });
    return steps;
}

Result<QList<WaitingVersion>> CaseFollowService::awaitingApproval()
{
    if (auto allowed = m_place.allow(op::caseApprove); !allowed)
        return allowed.error();
    auto waiting = CaseFollowRepository(m_place.db()).waitingVersions(m_place.session().userId);
    if (!waiting || waiting->isEmpty())
        return waiting;
    auto cases = CaseService(m_place).list({});
    if (!cases)
        return cases.error();
    QHash<Uid, CareCase> readable;
    for (const CareCase &one : std::as_const(*cases))
        readable.insert(one.uid, one);
    waiting->removeIf([&](const WaitingVersion &one) { return !readable.contains(one.head.uid); });
    for (WaitingVersion &one : *waiting)
        one.head = readable.value(one.head.uid);
    return waiting;
}

Result<Uid> CaseFollowService::completeStep(const Uid &step, CaseMeasure as)
{
    CaseRepository cases(m_place.db());
    auto owner = cases.ownerOf(ItemTable<CaseStep>::name, step);
    if (!owner)
        return owner.error();
    auto stored = cases.item<CaseStep>(step);
    if (!stored)
        return stored.error();
    if (!*owner || !*stored)
        return fail(Errc::NotFound, "record.not_found");
    if (as.what.isEmpty())
        as.what = (*stored)->step;
    if (as.who.isEmpty())
        as.who = (*stored)->who;
    if (!as.at.isValid())
        as.at = m_place.clock().nowLocal();
    auto measure = checkedItem(as);
    if (!measure)
        return measure.error();
    return m_place.change(
        editOperation((*owner)->kind),
        [&](Change &change) -> Result<Uid> {
            if ((*owner)->state != CaseState::Open)
                return fail(Errc::Conflict, "case.closed");
            if (auto removed = CaseRepository::removeItem<CaseStep>(change, (*stored)->id); !removed)
                return removed.error();
            auto row = CaseRepository::addItem(change, (*owner)->id, *measure);
            if (!row)
                return row.error();
            return row->uid;
        },
        scopeOf(**owner));
}

Result<QHash<QString, FieldStamp>> CaseFollowService::fieldStamps(const Uid &uid)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    if (auto allowed =
            m_place.allow(viewOperation(one->kind), scopeOf(*one), {QStringLiteral("care_case"), uid});
        !allowed)
        return allowed.error();
    return CaseFollowRepository(m_place.db()).fieldStamps(one->id);
}

} // namespace tingyu
