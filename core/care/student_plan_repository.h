// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/vault/workplace.h"

namespace tingyu {

struct StoredPlan
{
    qint64 id = 0;
    StudentPlan plan;
};

/// Rows of plans. What may be written the service has judged.
class StudentPlanRepository
{
public:
    explicit StudentPlanRepository(Connection &db) : m_db(db) {}

    /// Whole; the active one first, then the latest.
    Result<QList<StudentPlan>> ofStudent(const Uid &student);
    Result<std::optional<StoredPlan>> byUid(const Uid &plan); ///< whole
    Result<QList<PlanChange>> history(const Uid &plan);
    /// Of one student, or of everybody who is watched or has an active plan.
    Result<QList<PlanStanding>> standings(const std::optional<Uid> &student);
    struct Whose
    {
        qint64 id = 0;
        bool hasActive = false;
    };
    Result<std::optional<Whose>> student(const Uid &student);
    struct Measure
    {
        qint64 id = 0;
        Uid plan;
        bool isActive = false; ///< its plan
    };
    Result<std::optional<Measure>> measure(const Uid &measure);

    static Result<RowRef> add(Change &change, qint64 student, const StudentPlan &plan); ///< without its parts
    static Result<void> update(Change &change, qint64 plan, const StudentPlan &values);
    static Result<void> setReview(Change &change, qint64 plan, QDate next);
    static Result<void> end(Change &change, qint64 plan, const QString &outcome); ///< today
    static Result<void> addMeasure(Change &change, qint64 plan, const PlanMeasure &measure);
    static Result<void> updateMeasure(Change &change, qint64 measure, const PlanMeasure &values);
    static Result<void> removeMeasure(Change &change, qint64 measure);
    static Result<void> addEntry(Change &change, qint64 plan, const PlanEntry &entry);

private:
    Connection &m_db;
};

} // namespace tingyu
