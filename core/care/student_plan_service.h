// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Plans, the steps of their life, and who has none. Errc::NotFound "student.not_found", "plan.unknown",
/// "plan.measure_unknown"; Errc::Conflict "plan.ended" where an ended plan is to be changed; Errc::BadInput
/// "text.too_long" everywhere.
class StudentPlanService
{
public:
    explicit StudentPlanService(Workplace &place) : m_place(place) {}

    /// The active one first, then the latest; a view on record.
    Result<QList<StudentPlan>> ofStudent(const Uid &student);
    Result<StudentPlan> get(const Uid &plan);
    /// With its measures; entries and state are not read. Errc::BadInput "plan.no_goals", "plan.begun" (none,
    /// or a day to come), "plan.review" (none, or before it begins), "plan.measure"; Errc::Conflict
    /// "plan.there".
    Result<Uid> begin(const Uid &student, const StudentPlan &plan);
    /// The texts, the helper and the day of the review; what stood there before stays in the history.
    Result<void> edit(const StudentPlan &plan);
    /// Without a uid it is added, else changed. Errc::BadInput "plan.measure" (no words).
    Result<void> putMeasure(const Uid &plan, const PlanMeasure &measure);
    Result<void> removeMeasure(const Uid &measure);
    /// Errc::BadInput "plan.kind" (also of a review), "plan.entry" (no words), "plan.entry_day" (none, or a
    /// day to come).
    Result<void> addEntry(const Uid &plan, const PlanEntry &entry);
    /// What it has brought so far, and when it is looked at again. Errc::BadInput "plan.entry",
    /// "plan.review" (not after today).
    Result<void> review(const Uid &plan, const QString &words, QDate next);
    /// Errc::BadInput "plan.no_outcome".
    Result<void> end(const Uid &plan, const QString &outcome);
    /// The latest first.
    Result<QList<PlanChange>> history(const Uid &plan);

    /// Everybody who is watched or has an active plan: without a plan first, then by the day of the review.
    Result<QList<PlanStanding>> standings();
    Result<PlanStanding> standingOf(const Uid &student);

private:
    Result<qint64> activeId(const Uid &plan);
    Workplace &m_place;
};

/// "plan.begun" with the goals, "plan.<kind of entry>" with its words, "plan.ended" with the outcome; for
/// TimelineService.
Result<QList<TimelineEntry>> planTimeline(Workplace &place, StudentId student);

} // namespace tingyu
