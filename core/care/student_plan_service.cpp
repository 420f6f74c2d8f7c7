// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_service.h"

#include "core/care/care_operations.h"
#include "core/care/student_plan_repository.h"
#include "core/school/student_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype longestText = 4000;

const auto planTable = QStringLiteral("student_plan");
const auto review_ = QStringLiteral("review");

Result<void> checkLengths(const QStringList &texts)
{
    const bool isLong = std::any_of(texts.cbegin(), texts.cend(),
                                    [](const QString &text) { return text.size() > longestText; });
    return isLong ? Result<void>(fail(Errc::BadInput, "text.too_long", {QString::number(longestText)}))
                  : Result<void>();
}

Result<void> check(const StudentPlan &plan, QDate today)
{
    if (plan.goals.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.no_goals");
    if (!plan.begun.isValid() || plan.begun > today)
        return fail(Errc::BadInput, "plan.begun");
    if (!plan.reviewOn.isValid() || plan.reviewOn < plan.begun)
        return fail(Errc::BadInput, "plan.review");
    return checkLengths({plan.signs, plan.assessment, plan.causeBody, plan.causeMind, plan.causeSocial,
                         plan.goals, plan.familyPart, plan.helper});
}

Result<void> check(const PlanMeasure &measure)
{
    if (measure.words.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.measure");
    return checkLengths({measure.words, measure.who});
}

Result<void> addChecked(Change &change, qint64 plan, const PlanEntry &entry)
{
    if (entry.words.trimmed().isEmpty())
        return fail(Errc::BadInput, "plan.entry");
    if (!entry.on.isValid() || entry.on > change.clock().today())
        return fail(Errc::BadInput, "plan.entry_day");
    if (auto fits = checkLengths({entry.words, entry.person}); !fits)
        return fits;
    return StudentPlanRepository::addEntry(change, plan, entry);
}

/// A measure of a plan that is active: its own row.
Result<qint64> measureId(Connection &db, const Uid &uid, const std::optional<Uid> &plan)
{
    auto found = StudentPlanRepository(db).measure(uid);
    if (!found)
        return found.error();
    if (!*found || (plan && (*found)->plan != *plan))
        return fail(Errc::NotFound, "plan.measure_unknown");
    if (!(*found)->isActive)
        return fail(Errc::Conflict, "plan.ended");
    return (*found)->id;
}

} // namespace

Result<QList<StudentPlan>> StudentPlanService::ofStudent(const Uid &student)
{
    if (auto viewed = m_place.viewed(op::planView, {QStringLiteral("student"), student}); !viewed)
        return viewed.error();
    return StudentPlanRepository(m_place.db()).ofStudent(student);
}

Result<StudentPlan> StudentPlanService::get(const Uid &plan)
{
    if (auto viewed = m_place.viewed(op::planView, {planTable, plan}); !viewed)
        return viewed.error();
    auto found = StudentPlanRepository(m_place.db()).byUid(plan);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "plan.unknown");
    return (*found)->plan;
}

Result<qint64> StudentPlanService::activeId(const Uid &plan)
{
    auto found = StudentPlanRepository(m_place.db()).byUid(plan);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "plan.unknown");
    if (!(*found)->plan.isActive())
        return fail(Errc::Conflict, "plan.ended");
    return (*found)->id;
}

Result<Uid> StudentPlanService::begin(const Uid &student, const StudentPlan &plan)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<Uid> {
        if (auto right = check(plan, change.clock().today()); !right)
            return right.error();
        auto whose = StudentPlanRepository(change.db()).student(student);
        if (!whose)
            return whose.error();
        if (!*whose)
            return fail(Errc::NotFound, "student.not_found");
        if ((*whose)->hasActive)
            return fail(Errc::Conflict, "plan.there");
        const auto row = StudentPlanRepository::add(change, (*whose)->id, plan);
        if (!row)
            return row.error();
        for (const PlanMeasure &one : plan.measures) {
            if (auto right = check(one); !right)
                return right.error();
            if (auto added = StudentPlanRepository::addMeasure(change, row->id, one); !added)
                return added.error();
        }
        return row->uid;
    });
}

Result<void> StudentPlanService::edit(const StudentPlan &plan)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (auto right = check(plan, change.clock().today()); !right)
            return right;
        const auto id = activeId(plan.uid);
        if (!id)
            return id.error();
        return StudentPlanRepository::update(change, *id, plan);
    });
}

Result<void> StudentPlanService::putMeasure(const Uid &plan, const PlanMeasure &measure)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        if (auto right = check(measure); !right)
            return right;
        if (measure.uid.isNull())
            return StudentPlanRepository::addMeasure(change, *id, measure);
        const auto row = measureId(change.db(), measure.uid, plan);
        if (!row)
            return row.error();
        return StudentPlanRepository::updateMeasure(change, *row, measure);
    });
}

Result<void> StudentPlanService::removeMeasure(const Uid &measure)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const auto row = measureId(change.db(), measure, {});
        if (!row)
            return row.error();
        return StudentPlanRepository::removeMeasure(change, *row);
    });
}

Result<void> StudentPlanService::addEntry(const Uid &plan, const PlanEntry &entry)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (entry.kind == review_ || !planEntryKinds().contains(entry.kind))
            return fail(Errc::BadInput, "plan.kind");
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        return addChecked(change, *id, entry);
    });
}

Result<void> StudentPlanService::review(const Uid &plan, const QString &words, QDate next)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        const QDate today = change.clock().today();
        if (!next.isValid() || next <= today)
            return fail(Errc::BadInput, "plan.review");
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        if (auto added = addChecked(change, *id, {{}, review_, today, change.session().userName, words, {}});
            !added)
            return added;
        return StudentPlanRepository::setReview(change, *id, next);
    });
}

Result<void> StudentPlanService::end(const Uid &plan, const QString &outcome)
{
    return m_place.change(op::planWrite, [&](Change &change) -> Result<void> {
        if (outcome.trimmed().isEmpty())
            return fail(Errc::BadInput, "plan.no_outcome");
        if (auto fits = checkLengths({outcome}); !fits)
            return fits;
        const auto id = activeId(plan);
        if (!id)
            return id.error();
        return StudentPlanRepository::end(change, *id, outcome.trimmed());
    });
}

Result<QList<PlanChange>> StudentPlanService::history(const Uid &plan)
{
    if (auto viewed = m_place.viewed(op::planView, {planTable, plan}); !viewed)
        return viewed.error();
    return StudentPlanRepository(m_place.db()).history(plan);
}

Result<QList<PlanStanding>> StudentPlanService::standings()
{
    if (auto allowed = m_place.allow(op::planView); !allowed)
        return allowed.error();
    return StudentPlanRepository(m_place.db()).standings({});
}

Result<PlanStanding> StudentPlanService::standingOf(const Uid &student)
{
    if (auto allowed = m_place.allow(op::planView); !allowed)
        return allowed.error();
    auto found = StudentPlanRepository(m_place.db()).standings(student);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<PlanStanding>(fail(Errc::NotFound, "student.not_found"))
                            : Result<PlanStanding>(found->first());
}

Result<QList<TimelineEntry>> planTimeline(Workplace &place, StudentId student)
{
    auto whose = StudentRepository(place.db()).byId(student);
    if (!whose)
        return whose.error();
    if (!*whose)
        return fail(Errc::NotFound, "student.not_found");
    auto found = StudentPlanRepository(place.db()).ofStudent((*whose)->uid);
    if (!found)
        return found.error();
    QList<TimelineEntry> timeline;
    for (const StudentPlan &plan : std::as_const(*found)) {
        const auto add = [&timeline, object = ObjectRef{planTable, plan.uid}](QDate on, const QString &what,
                                                                              const QString &words) {
            timeline.append({on, {}, QStringLiteral("plan.") + what, {}, words, object});
        };
        if (!plan.isActive())
            add(plan.ended, QStringLiteral("ended"), plan.outcome);
        for (const PlanEntry &entry : plan.entries)
            add(entry.on, entry.kind, entry.words);
        add(plan.begun, QStringLiteral("begun"), plan.goals);
    }
    return timeline;
}

} // namespace tingyu
