// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roll_over_service.h"

#include "core/school/class_service.h"
#include "core/school/columns.h"
#include "core/school/facts_repository.h"
#include "core/school/roll_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/vault/user_repository.h"
#include "core/vault/whole_undo.h"

#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

const auto reasonCode = QStringLiteral("roll-over");

/// Students of the school who are still on it, each with the year of the class.
const auto selectRoll = QStringLiteral(
    "SELECT s.id, s.uid, s.name, s.student_no, s.class_id, s.status, ifnull(c.school_year, 0) FROM student s "
    "LEFT JOIN school_class c ON c.id = s.class_id WHERE s.removed_utc IS NULL AND s.status IN ('on_roll', "
    "'on_leave') ORDER BY s.seat_no + 0, s.sort_key, s.name, s.id");

struct OnRoll
{
    RollOverStudent student;
    int year = 0;
};

Result<QList<OnRoll>> readRoll(Connection &db)
{
    return columns::all<OnRoll>(db, selectRoll, {}, [](const Rows &rows) {
        OnRoll one;
        one.student.id = columns::idAt<StudentId>(rows, 0);
        one.student.uid = columns::uidAt(rows, 1);
        one.student.name = rows.text(2);
        one.student.studentNo = rows.text(3);
        one.student.classId = columns::idAt<SchoolClassId>(rows, 4);
        one.student.status = rollStatusFromCode(rows.text(5)).value_or(RollStatus::OnRoll);
        one.year = static_cast<int>(rows.integer(6));
        return one;
    });
}

/// Makes each class once.
class Classes
{
public:
    Classes(Change &change, const QList<SchoolClass> &already) : m_change(change), m_known(already) {}
    Result<SchoolClassId> at(const SchoolClass &place)
    {
        for (const SchoolClass &one : std::as_const(m_known)) {
            if (isSamePlace(one, place))
                return one.id;
        }
        auto made = ClassService::ensure(m_change, place);
        if (!made)
            return made;
        SchoolClass one = place;
        one.id = *made;
        m_known.append(one);
        ++m_made;
        return made;
    }
    int made() const { return m_made; }

private:
    Change &m_change;
    QList<SchoolClass> m_known;
    int m_made = 0;
};

} // namespace

Result<int> RollOverService::dueYear()
{
    if (auto allowed = m_place.allow(op::rollOver); !allowed)
        return allowed.error();
    auto year = ClassService(m_place).currentSchoolYear();
    auto roll = readRoll(m_place.db());
    if (!year || !roll)
        return year ? roll.error() : year.error();
    const bool isBehind = std::any_of(roll->cbegin(), roll->cend(), [&year](const OnRoll &one) {
        return one.student.status == RollStatus::OnRoll && one.year == *year - 1;
    });
    const bool isFirstTerm = usualTerm(m_place.clock().today()).number == 1;
    return isBehind || isFirstTerm ? *year : *year + 1;
}

Result<RollOverPlan> RollOverService::stock(int toYear)
{
    RollOverPlan plan;
    plan.toYear = toYear;
    plan.fromYear = toYear - 1;
    SchoolRepository school(m_place.db());
    auto from = school.classes(plan.fromYear);
    auto already = school.classes(toYear);
    auto roll = readRoll(m_place.db());
    if (!from || !already || !roll)
        return !from ? from.error() : !already ? already.error() : roll.error();
    plan.already = *std::move(already);
    QHash<SchoolClassId, qsizetype> lineAt;
    for (const SchoolClass &one : std::as_const(*from)) {
        lineAt.insert(one.id, plan.lines.size());
        plan.lines.append({one, 0, 0, ClassFate::Moves, {}});
    }
    QList<StudentId> elsewhere;
    bool isSomebodyLeft = false;
    for (const OnRoll &one : std::as_const(*roll)) {
        const auto line = lineAt.constFind(one.student.classId);
        if (line == lineAt.cend()) {
            if (one.year < plan.fromYear && one.student.status == RollStatus::OnRoll)
                elsewhere.append(one.student.id);
            continue;
        }
        const bool isOnRoll = one.student.status == RollStatus::OnRoll;
        isSomebodyLeft = isSomebodyLeft || isOnRoll;
        ++(isOnRoll ? plan.lines[*line].onRoll : plan.lines[*line].onLeave);
        plan.students.append(one.student);
    }
    if (!isSomebodyLeft) { // who is on leave waits for the return
        plan.lines.clear();
        plan.students.clear();
    }
    plan.lines.removeIf([](const RollOverLine &line) { return line.onRoll + line.onLeave == 0; });
    auto headers = StudentRepository(m_place.db()).headers(elsewhere);
    if (!headers)
        return headers.error();
    plan.elsewhere = *std::move(headers);
    return plan;
}

Result<RollOverPlan> RollOverService::plan(int toYear)
{
    if (auto allowed = m_place.allow(op::rollOver); !allowed)
        return allowed.error();
    if (toYear == 0) {
        auto due = dueYear();
        if (!due)
            return due.error();
        toYear = *due;
    }
    auto plan = stock(toYear);
    if (plan)
        propose(&*plan);
    return plan;
}

Result<std::optional<RollOverDone>> RollOverService::last()
{
    if (auto allowed = m_place.allow(op::rollOver); !allowed)
        return allowed.error();
    return columns::first<RollOverDone>(
        m_place.db(),
        QStringLiteral(
            "SELECT s.id, s.at_utc, ifnull(u.name, ''), (SELECT max(c.school_year) FROM change h JOIN "
            "roll_event e ON e.id = h.row_id JOIN school_class c ON c.id = e.to_class_id WHERE "
            "h.set_id = s.id AND h.table_name = 'roll_event' AND h.field = ''), (SELECT max(c.school_year) "
            "FROM change h JOIN student t ON "
            "t.id = h.row_id JOIN school_class c ON c.id = t.class_id WHERE h.set_id = s.id AND "
            "h.table_name = 'student') FROM change_set s LEFT JOIN user u ON u.id = s.user_id WHERE "
            "s.operation = ? AND s.undone_by IS NULL ORDER BY s.id DESC LIMIT 1"),
        {QLatin1String(op::rollOver.id)}, [](const Rows &rows) {
            RollOverDone done;
            done.set = rows.integer(0);
            done.atUtc = rows.text(1);
            done.by = rows.text(2);
            // Where everybody graduated nobody stands in the year after.
            done.toYear = static_cast<int>(rows.isNull(3) ? rows.integer(4) + 1 : rows.integer(3));
            return done;
        });
}

/// A class teacher goes with the class; who does not sees it no longer, but for those on leave who wait in
/// it.
Result<void> RollOverService::moveTeachers(Change &change, const QHash<SchoolClassId, SchoolClassId> &into,
                                           const QSet<SchoolClassId> &waiting)
{
    UserRepository repository(m_place.db());
    auto users = repository.list();
    if (!users)
        return users.error();
    for (VaultUser &user : *users) {
        QList<SchoolClassId> classes;
        for (const SchoolClassId one : std::as_const(user.classes)) {
            const auto next = into.constFind(one);
            if (next == into.cend() || waiting.contains(one))
                classes.append(one);
            if (next != into.cend() && next->isValid() && !classes.contains(*next))
                classes.append(*next);
        }
        if (classes == user.classes)
            continue;
        user.classes = classes;
        if (auto written = UserRepository::update(change, user); !written)
            return written;
    }
    return {};
}

Result<RollOverOutcome> RollOverService::run(const RollOverPlan &plan, QDate on, const Progress &progress)
{
    if (!on.isValid())
        return fail(Errc::BadInput, "date.missing");
    auto outcome = m_place.change(op::rollOver, [&](Change &change) -> Result<RollOverOutcome> {
        auto now = stock(plan.toYear);
        if (!now)
            return now.error();
        if (now->lines.isEmpty())
            return fail(Errc::Conflict, "roll-over.done");
        if (now->students != plan.students)
            return fail(Errc::Conflict, "roll-over.changed");
        Classes classes(change, now->already);
        RollOverOutcome made;
        QHash<SchoolClassId, SchoolClassId> into;
        for (const RollOverLine &line : plan.lines) {
            into.insert(line.from.id, {});
            if (line.fate == ClassFate::Graduates || line.onRoll == 0)
                continue;
            auto place = classes.at(line.to);
            if (!place)
                return place.error();
            if (line.to.teacherId.isValid() && line.to.teacherId == line.from.teacherId)
                into.insert(line.from.id, *place);
        }
        StudentRepository students(change.db());
        QSet<SchoolClassId> waiting;
        qint64 done = 0;
        for (const RollOverStudent &one : plan.students) {
            if (!keepGoing(progress, done++, plan.students.size()))
                return fail(Errc::Cancelled, "cancelled");
            bool graduates = false;
            const auto to = targetOf(plan, one, &graduates);
            if (!to && !graduates) {
                ++made.waiting;
                waiting.insert(one.classId);
                continue;
            }
            auto stored = students.byId(one.id);
            if (!stored)
                return stored.error();
            if (!*stored)
                return fail(Errc::Conflict, "roll-over.changed");
            Student after = **stored;
            RollEvent event;
            event.studentId = one.id;
            event.onDate = on;
            event.fromClass = one.classId;
            event.reason = reasonCode;
            if (graduates) {
                after.status = RollStatus::Graduated;
                after.statusSince = on;
                event.kind = RollEventKind::Graduated;
                ++made.graduated;
            } else {
                auto place = classes.at(*to);
                if (!place)
                    return place.error();
                after.classId = *place;
                event.kind = RollEventKind::ClassChange;
                event.toClass = *place;
                ++made.moved;
            }
            if (auto updated = StudentRepository::update(change, after); !updated)
                return updated.error();
            if (auto added = FactsRepository::addRollEvent(change, event); !added)
                return added.error();
        }
        if (auto moved = moveTeachers(change, into, waiting); !moved)
            return moved.error();
        made.classesMade = classes.made();
        return made;
    });
    if (outcome)
        outcome->set = m_place.lastChangeSet();
    return outcome;
}

Result<int> RollOverService::takeBack()
{
    auto done = last();
    if (!done)
        return done.error();
    if (!*done)
        return fail(Errc::NotFound, "roll-over.none");
    auto undone = undoWhole(m_place, (*done)->set);
    if (!undone)
        return undone.error();
    return undone->restored;
}

} // namespace tingyu
