// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// 措施: what, who, until when.
struct PlanMeasure
{
    Uid uid;
    QString words;
    QString who;
    QDate until; ///< not valid: all the time
    QDate done;
    bool operator==(const PlanMeasure &) const = default;
};

/// What was done under a plan on a day: a visit of the helper (一帮, B5), one of the three services (B19), or
/// the review.
struct PlanEntry
{
    Uid uid;
    QString kind; ///< visit, relief, assessment, follow-up, review
    QDate on;
    QString person;
    QString words;
    QString byName; ///< read only
    bool operator==(const PlanEntry &) const = default;
};
QStringList planEntryKinds(); ///< in printed order
/// Of the three services that each student with a plan is given (B19).
QStringList planServiceKinds();

/// 一生一策 of one student (form 9, second sheet): there is one that is active, and those that ended.
struct StudentPlan
{
    Uid uid;
    Uid student;
    QDate begun;
    QString signs;
    QString assessment;
    QString causeBody;
    QString causeMind;
    QString causeSocial;
    QString goals;
    QString familyPart;
    QString helper; ///< who stands by the student; empty: nobody yet
    QDate reviewOn;
    QDate ended; ///< not valid: active
    QString outcome;
    QList<PlanMeasure> measures;
    QList<PlanEntry> entries; ///< latest first
    bool isActive() const { return !ended.isValid(); }
    /// Of the parts every such student is owed (B5, B19): "helper", and the services without a dated entry.
    QStringList missing() const;
    bool operator==(const StudentPlan &) const = default;
};

/// A field as it was written before.
struct PlanChange
{
    QString atUtc;
    QString byName;
    QString field; ///< column of the plan
    QString before;
    QString after;
    bool operator==(const PlanChange &) const = default;
};

/// Whether a student who is watched has a plan. Watched is who stands on the watch list, or whose file is of
/// the class focus or crisis, and who has not left.
struct PlanStanding
{
    Uid student;
    QString studentName;
    QString className;
    bool isWatched = false;
    QDate reviewOn; ///< of the active plan; not valid: there is none
    bool hasPlan() const { return reviewOn.isValid(); }
    bool lacksPlan() const { return isWatched && !hasPlan(); }
    bool isDue(QDate today) const { return hasPlan() && reviewOn <= today; }
    bool operator==(const PlanStanding &) const = default;
};

QHash<Uid, PlanStanding> byStudent(const QList<PlanStanding> &standings);

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
