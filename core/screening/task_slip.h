// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What a class teacher is asked to do, never why. Codes of resources/forms/task_slip.json, by number.
inline constexpr const char *slipTasks[] = {"look", "talk", "seat", "peer", "attendance", "home", "tell"};
/// What the tear-off half gives back, by number: what was done, what was seen.
inline constexpr const char *slipReturns[] = {"done",  "partly", "not-done", "usual",
                                              "quiet", "absent", "conflict", "worry"};

struct TaskSlip
{
    Uid uid;
    StudentId student;
    Uid studentUid;
    QString studentName;
    QString className;
    int number = 0;
    QStringList tasks;
    QDate givenOn;
    QDate dueOn;
    QDate returnedOn; ///< not valid: not back yet
    QStringList returned;
    QString note;
    bool isBack() const { return returnedOn.isValid(); }
    bool operator==(const TaskSlip &) const = default;
};

/// One line as it is typed from a tear-off half: "1042 1 5 last lesson asleep", the slip's number, the
/// numbers of the boxes ticked, and what was written. Any white space, full-width digits and commas will do.
struct SlipLine
{
    int number = 0;
    QStringList returned;
    QString note;
    bool operator==(const SlipLine &) const = default;
};
/// Errc::BadInput "slip.line" (no number in front), "slip.no_box" (nothing ticked), "slip.box" {number}.
Result<SlipLine> readSlipLine(const QString &line);

class TaskSlipService
{
public:
    explicit TaskSlipService(Workplace &workplace) : m_workplace(workplace) {}

    /// Errc::BadInput "slip.no_task", "slip.due" (before today); Errc::NotFound "student.not_found".
    Result<TaskSlip> give(const Uid &student, const QStringList &tasks, QDate due);
    /// One line of a tear-off half; what it says of the student becomes a word of observation among the
    /// sources. Errors of readSlipLine(); Errc::NotFound "slip.unknown"; Errc::Conflict "slip.back".
    Result<TaskSlip> takeBack(const QString &line);
    Result<TaskSlip> get(const Uid &uid); ///< Errc::NotFound "slip.unknown"
    /// Those that are out first, the one due earliest first; then those that came back, the latest first.
    Result<QList<TaskSlip>> list();

private:
    Workplace &m_workplace;
    Result<QList<TaskSlip>> read(const QString &where, const QVariantList &parameters);
};

} // namespace tingyu
