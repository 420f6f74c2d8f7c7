// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/leaver_service.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/school/class_reach.h"
#include "core/school/columns.h"
#include "core/school/existing_student.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"
#include "core/school/student_service.h"

#include <algorithm>

namespace tingyu {
namespace {

const auto rollTable = QStringLiteral("roll_event");

/// A turn of the roll with the place, which FactsRepository does not know.
Result<void> addTurn(Change &change, StudentId student, RollEventKind kind, QDate on, SchoolClassId from,
                     SchoolClassId to, const QString &reason, const QString &place)
{
    auto added =
        change.insert(rollTable, {{QStringLiteral("student_id"), student.value()},
                                  {QStringLiteral("kind"), rollEventKindCode(kind)},
                                  {QStringLiteral("on_date"), columns::date(on)},
                                  {QStringLiteral("from_class_id"), columns::reference(from)},
                                  {QStringLiteral("to_class_id"), columns::reference(to)},
                                  {QStringLiteral("reason"), reason},
                                  {QStringLiteral("place"), place.isEmpty() ? QVariant() : QVariant(place)}});
    return outcomeOf(added);
}

Result<void> checkTurn(QDate on, const QString &reason, const QString &place)
{
    if (!on.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (auto checked = checkReason(reason); !checked)
        return checked;
    if (place.size() > longestLine)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("place")});
    return {};
}

bool isCurrent(RollStatus status)
{
    return status == RollStatus::OnRoll || status == RollStatus::OnLeave;
}

/// Stage, grade, number and name from `column` on, as a label; empty where there is no class.
QString labelOrNothing(const Rows &rows, int column)
{
    return rows.isNull(column)
               ? QString()
               : classLabel(schoolStageFromCode(rows.text(column)).value_or(SchoolStage::Primary),
                            static_cast<int>(rows.integer(column + 1)),
                            static_cast<int>(rows.integer(column + 2)), rows.text(column + 3));
}

} // namespace

QList<FormerClass> formerClasses(const QList<RollTurn> &turns, const QString &present, int presentYear)
{
    QList<FormerClass> classes;
    for (qsizetype i = turns.size() - 1; i >= 0; --i) {
        const RollTurn &turn = turns.at(i);
        if (turn.fromLabel.isEmpty() || turn.toLabel.isEmpty() ||
            (turn.fromLabel == present && turn.fromYear == presentYear))
            continue;
        const bool isKnown = std::any_of(classes.cbegin(), classes.cend(), [&turn](const FormerClass &one) {
            return one.label == turn.fromLabel && one.year == turn.fromYear;
        });
        if (!isKnown)
            classes.append({turn.fromLabel, turn.fromYear, turn.on});
    }
    return classes;
}

Result<int> LeaverService::leave(const QList<Uid> &students, const Leaving &leaving, const Progress &progress)
{
    Q_ASSERT(leaving.kind == RollEventKind::Left || leaving.kind == RollEventKind::Graduated);
    if (auto checked = checkTurn(leaving.on, leaving.reason, leaving.place); !checked)
        return checked.error();
    if (students.isEmpty())
        return fail(Errc::BadInput, "leaving.nobody");
    return m_place.change(op::studentLeave, [&](Change &change) -> Result<int> {
        StudentRepository repository(change.db());
        int wrong = 0;
        QList<Student> all;
        for (const Uid &uid : students) {
            auto student = existingStudent(change.db(), uid);
            if (!student)
                return student.error();
            wrong += !isCurrent(student->status);
            all.append(*student);
        }
        if (wrong > 0)
            return fail(Errc::BadInput, "leaving.status", {QString::number(wrong)});
        qint64 done = 0;
        for (Student &student : all) {
            if (!keepGoing(progress, done++, all.size()))
                return fail(Errc::Cancelled, "cancelled");
            student.status =
                leaving.kind == RollEventKind::Graduated ? RollStatus::Graduated : RollStatus::Left;
            student.statusSince = leaving.on;
            if (auto updated = StudentRepository::update(change, student); !updated)
                return updated.error();
            if (auto added = addTurn(change, student.id, leaving.kind, leaving.on, student.classId, {},
                                     leaving.reason, leaving.place);
                !added)
                return added.error();
        }
        return static_cast<int>(all.size());
    });
}

Result<Uid> LeaverService::arrive(const Arrival &arrival)
{
    if (auto checked = checkTurn(arrival.on, arrival.reason, arrival.place); !checked)
        return checked.error();
    if (text::tidy(arrival.place).isEmpty())
        return fail(Errc::BadInput, "leaving.no_place");
    const Student wanted = normalized(arrival.student);
    if (auto checked = checkStudent(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::studentCreate, [&](Change &change) -> Result<Uid> {
        StudentRepository repository(change.db());
        auto same = repository.sameNumbers(wanted);
        if (!same)
            return same.error();
        for (const StudentKey &key : std::as_const(*same)) { // who left and comes back has a file already
            if (!wanted.rollNumber.isEmpty() && key.rollNumber == wanted.rollNumber)
                return fail(Errc::Conflict, "student.roll_number_taken", {key.uid.toString()});
            if (!wanted.idNumber.isEmpty() && key.idNumber == wanted.idNumber)
                return fail(Errc::Conflict, "student.id_number_taken", {key.uid.toString()});
            if (isCurrent(key.status))
                return fail(Errc::Conflict, "student.student_no_taken", {key.uid.toString()});
        }
        Student student = wanted;
        student.statusSince = arrival.on;
        auto row = StudentRepository::add(change, student);
        if (!row)
            return row.error();
        int position = 0;
        for (Contact contact : arrival.contacts) {
            contact = normalized(contact);
            contact.studentId = StudentId(row->id);
            contact.position = ++position;
            if (auto checked = checkContact(contact); !checked)
                return checked.error();
            if (auto added = StudentRepository::addContact(change, contact); !added)
                return added.error();
        }
        if (auto added = addTurn(change, StudentId(row->id), RollEventKind::ClassChange, arrival.on, {},
                                 student.classId, arrival.reason, text::tidy(arrival.place));
            !added)
            return added.error();
        return row->uid;
    });
}

Result<QList<GoneStudent>> LeaverService::gone(const GoneFilter &filter)
{
    auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    QString sql = QStringLiteral("SELECT s.id, s.status, s.status_since, ifnull(e.reason, ''), "
                                 "ifnull(e.place, '') FROM student s LEFT JOIN "
                                 "roll_event e ON e.id = (SELECT x.id FROM roll_event x WHERE x.student_id = "
                                 "s.id AND x.removed_utc IS NULL "
                                 "AND x.kind IN ('left', 'graduated') ORDER BY x.on_date DESC, x.id DESC "
                                 "LIMIT 1) WHERE s.removed_utc IS NULL");
    QVariantList values;
    if (!filter.everybody)
        sql += QStringLiteral(" AND s.status IN ('left', 'graduated')");
    if (filter.status) {
        sql += QStringLiteral(" AND s.status = ?");
        values.append(rollStatusCode(*filter.status));
    }
    if (filter.year > 0) { // a school year begins in August where no term says otherwise
        sql += QStringLiteral(" AND s.status_since >= ? AND s.status_since < ?");
        values << QStringLiteral("%1-08-01").arg(filter.year)
               << QStringLiteral("%1-08-01").arg(filter.year + 1);
    }
    if (filter.wasIn.isValid()) {
        sql += QStringLiteral(
            " AND (s.class_id = ? OR EXISTS (SELECT 1 FROM roll_event x WHERE x.student_id = s.id "
            "AND x.removed_utc IS NULL AND ? IN (x.from_class_id, x.to_class_id)))");
        values << filter.wasIn.value() << filter.wasIn.value();
    }
    sql += QStringLiteral(" ORDER BY s.status_since DESC, s.sort_key, s.name, s.id LIMIT ?");
    values.append(static_cast<qint64>(filter.limit));
    auto rows = columns::all<GoneStudent>(m_place.db(), sql, values, [](const Rows &row) {
        GoneStudent one;
        one.header.id = columns::idAt<StudentId>(row, 0);
        one.status = rollStatusFromCode(row.text(1)).value_or(RollStatus::Left);
        one.since = columns::dateAt(row, 2);
        one.reason = row.text(3);
        one.place = row.text(4);
        return one;
    });
    if (!rows)
        return rows;
    QList<StudentId> ids;
    for (const GoneStudent &one : std::as_const(*rows))
        ids.append(one.header.id);
    auto headers = StudentRepository(m_place.db()).headers(ids);
    if (!headers)
        return headers.error();
    for (qsizetype i = 0; i < headers->size(); ++i)
        (*rows)[i].header = headers->at(i);
    if (*reach)
        rows->removeIf([&](const GoneStudent &one) { return !(*reach)->contains(one.header.classId); });
    return rows;
}

Result<RollHistory> LeaverService::history(const Uid &student)
{
    auto found = existingStudent(m_place.db(), student);
    if (!found)
        return found.error();
    if (auto viewed =
            m_place.viewed(op::studentView, {QStringLiteral("student"), found->uid}, scopeOf(found->classId));
        !viewed)
        return viewed.error();
    RollHistory history;
    auto turns = columns::all<RollTurn>(
        m_place.db(),
        QStringLiteral(
            "SELECT e.on_date, e.kind, e.until_date, e.reason, ifnull(e.place, ''), f.stage, f.grade, "
            "f.number, f.name, f.school_year, t.stage, t.grade, t.number, t.name, t.school_year FROM "
            "roll_event e LEFT JOIN school_class f ON f.id = e.from_class_id LEFT JOIN school_class t ON "
            "t.id = e.to_class_id WHERE e.student_id = ? AND e.removed_utc IS NULL ORDER BY e.on_date, "
            "e.id"),
        {found->id.value()}, [](const Rows &rows) {
            RollTurn turn;
            turn.on = columns::dateAt(rows, 0);
            turn.kind = rollEventKindFromCode(rows.text(1)).value_or(RollEventKind::ClassChange);
            turn.until = columns::dateAt(rows, 2);
            turn.reason = rows.text(3);
            turn.place = rows.text(4);
            turn.fromLabel = labelOrNothing(rows, 5);
            turn.fromYear = static_cast<int>(rows.integer(9));
            turn.toLabel = labelOrNothing(rows, 10);
            turn.toYear = static_cast<int>(rows.integer(14));
            return turn;
        });
    if (!turns)
        return turns.error();
    history.turns = *std::move(turns);
    QString present;
    int year = 0;
    if (found->classId.isValid()) {
        auto its = SchoolRepository(m_place.db()).classById(found->classId);
        if (!its)
            return its.error();
        if (*its) {
            present = classLabel(**its);
            year = (*its)->schoolYear;
        }
    }
    history.classes = formerClasses(history.turns, present, year);
    auto names = columns::all<QString>(
        m_place.db(),
        QStringLiteral(
            "SELECT name FROM student_join WHERE student_id = ? AND removed_utc IS NULL ORDER BY id"),
        {found->id.value()}, [](const Rows &rows) { return rows.text(0); });
    if (!names)
        return names.error();
    history.joinedNames = *std::move(names);
    return history;
}

Result<QHash<Uid, QString>> LeaverService::formerNamesMeant(const QList<Uid> &students, const QString &typed)
{
    QHash<Uid, QString> meant;
    if (auto reach = reachableClasses(m_place, op::studentFind); !reach)
        return reach.error();
    QStringList words;
    for (const QString &word : text::tidy(typed).split(u' ', Qt::SkipEmptyParts)) {
        if (!std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); }))
            words.append(word);
    }
    if (words.isEmpty())
        return meant;
    const auto fits = [](const QString &name, const QString &word) {
        const bool isLetters =
            std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
        if (!isLetters)
            return name.contains(word);
        return pinyinFit(keysOf(name).packed(), word.toLower().toLatin1()) != PinyinFit::None;
    };
    StudentRepository repository(m_place.db());
    for (const Uid &uid : students) {
        auto student = repository.byUid(uid);
        if (!student)
            return student.error();
        if (!*student)
            continue;
        for (const QString &word : std::as_const(words)) {
            if (fits((*student)->name, word))
                continue;
            for (const QString &former : (*student)->formerNames) {
                if (fits(former, word))
                    meant.insert(uid, former);
            }
        }
    }
    return meant;
}

} // namespace tingyu
