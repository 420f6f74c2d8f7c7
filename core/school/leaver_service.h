// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/student_facts.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// 转出, 毕业 and other ways of leaving, for one student or a whole class at once.
struct Leaving
{
    RollEventKind kind = RollEventKind::Left; ///< or Graduated
    QDate on;
    QString reason;
    QString place; ///< where to; may be empty
};

/// Who came: 转入.
struct Arrival
{
    Student student; ///< with the class
    QList<Contact> contacts;
    QDate on;
    QString reason;
    QString place; ///< where from
};

/// A student who is no longer on the roll, as a list shows it.
struct GoneStudent
{
    StudentHeader header;
    RollStatus status = RollStatus::Left;
    QDate since;
    QString reason; ///< of the turn, "roll-over" where a roll-over did it
    QString place;  ///< where to
    bool operator==(const GoneStudent &) const = default;
};
struct GoneFilter
{
    std::optional<RollStatus> status; ///< Left or Graduated; both without
    bool everybody = false;           ///< those on the roll too: who was in a class, whatever became of them
    int year = 0;                     ///< school year in which they went, by the date; 0: any
    SchoolClassId wasIn;              ///< this class at some time
    qsizetype limit = 2000;
};

/// One turn of the roll with its classes in words: what the file shows of the way through the school.
struct RollTurn
{
    QDate on;
    RollEventKind kind = RollEventKind::ClassChange;
    QDate until;       ///< planned end of a leave
    QString fromLabel; ///< 七年级1班; empty: none
    int fromYear = 0;
    QString toLabel;
    int toYear = 0;
    QString reason;
    QString place; ///< where from (no class before) or where to
    bool operator==(const RollTurn &) const = default;
};
/// A class the student was in before the present one.
struct FormerClass
{
    QString label;
    int year = 0;
    QDate until;
    bool operator==(const FormerClass &) const = default;
};
/// What the file says of the student's way: turns oldest first, classes latest first.
struct RollHistory
{
    QList<RollTurn> turns;
    QList<FormerClass> classes;
    QStringList joinedNames; ///< of files that were joined into this one
};
/// The classes that the turns left, without the one the student is in now; latest first. Pure.
QList<FormerClass> formerClasses(const QList<RollTurn> &turns, const QString &present, int presentYear);

/// Leavers, graduates and those who come.
class LeaverService
{
public:
    explicit LeaverService(Workplace &place) : m_place(place) {}

    /// All of them in one change, or none. Errc::BadInput "student.status" (detail[0] = how many are not on
    /// the roll), "date.missing", "reason.missing", "leaving.nobody", "student.too_long"; Errc::Cancelled.
    Result<int> leave(const QList<Uid> &students, const Leaving &leaving, const Progress &progress = {});
    /// A new file with the turn that says where the child came from. Errors of StudentService::create();
    /// Errc::BadInput "date.missing", "reason.missing", "leaving.no_place".
    Result<Uid> arrive(const Arrival &arrival);
    /// Latest first.
    Result<QList<GoneStudent>> gone(const GoneFilter &filter);
    /// On record as a view of the file.
    Result<RollHistory> history(const Uid &student);
    /// Those of these students who have or had such a name in full, by letters or a part of it, that is not
    /// their present one: student and the name that was meant. For search, which finds by former names too.
    Result<QHash<Uid, QString>> formerNamesMeant(const QList<Uid> &students, const QString &typed);

private:
    Workplace &m_place;
};

} // namespace tingyu
