// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_repository.h"

#include "core/room/person_columns.h"
#include "core/room/time_columns.h"
#include "core/school/child_rows.h"

#include <QHash>

#include <algorithm>

namespace tingyu {
namespace {

const QString selectDuty = QStringLiteral(
    "SELECT d.id, d.uid, d.user_id, u.uid, u.name, d.staff_id, f.uid, f.name, d.room_id, r.uid, r.name, "
    "d.opened_at, d.closed_at, d.late, d.late_reason, d.note, d.visits_student, d.visits_teacher, "
    "d.visits_parent, d.visits_other, d.phone_calls, d.letters, d.weather, d.environment, d.incidents, "
    "d.handover, d.handover_to, d.checks "
    "FROM duty d LEFT JOIN user u ON u.id = d.user_id LEFT JOIN staff f ON f.id = d.staff_id "
    "LEFT JOIN counselling_room r ON r.id = d.room_id WHERE d.removed_utc IS NULL ");

int countAt(const Rows &rows, int column)
{
    return static_cast<int>(rows.integer(column));
}

DutyNotes notesFrom(const Rows &rows)
{
    DutyNotes notes;
    notes.note = rows.text(15);
    notes.visits = {countAt(rows, 16), countAt(rows, 17), countAt(rows, 18), countAt(rows, 19)};
    notes.phoneCalls = countAt(rows, 20);
    notes.letters = countAt(rows, 21);
    notes.weather = rows.text(22);
    notes.environment = rows.text(23);
    notes.incidents = rows.text(24);
    notes.handover = rows.text(25);
    notes.handoverTo = rows.text(26);
    notes.checks = rows.text(27).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return notes;
}

Duty dutyFrom(const Rows &rows)
{
    Duty duty;
    duty.id = columns::idAt<DutyId>(rows, 0);
    duty.uid = columns::uidAt(rows, 1);
    duty.by = columns::personAt(rows, 2).value_or(RoomPerson());
    if (!rows.isNull(8)) {
        duty.roomId = columns::idAt<RoomId>(rows, 8);
        duty.roomUid = columns::uidAt(rows, 9);
        duty.roomName = rows.text(10);
    }
    duty.openedAt = columns::wallTimeAt(rows, 11);
    if (!rows.isNull(12))
        duty.closedAt = columns::wallTimeAt(rows, 12);
    duty.isLate = rows.boolean(13);
    duty.lateReason = rows.text(14);
    duty.notes = notesFrom(rows);
    return duty;
}

Fields fieldsOf(const Duty &duty)
{
    const DutyNotes &notes = duty.notes;
    return {{QStringLiteral("room_id"), columns::reference(duty.roomId)},
            {QStringLiteral("user_id"), columns::reference(duty.by.userId)},
            {QStringLiteral("staff_id"), columns::reference(duty.by.staffId)},
            {QStringLiteral("opened_at"), duty.openedAt.toString()},
            {QStringLiteral("closed_at"), duty.closedAt ? QVariant(duty.closedAt->toString()) : QVariant()},
            {QStringLiteral("late"), duty.isLate ? 1 : 0},
            {QStringLiteral("late_reason"), columns::text(duty.lateReason)},
            {QStringLiteral("note"), columns::text(notes.note)},
            {QStringLiteral("visits_student"), notes.visits.students},
            {QStringLiteral("visits_teacher"), notes.visits.teachers},
            {QStringLiteral("visits_parent"), notes.visits.parents},
            {QStringLiteral("visits_other"), notes.visits.others},
            {QStringLiteral("phone_calls"), notes.phoneCalls},
            {QStringLiteral("letters"), notes.letters},
            {QStringLiteral("weather"), columns::text(notes.weather)},
            {QStringLiteral("checks"), notes.checks.join(QLatin1Char(' '))},
            {QStringLiteral("environment"), columns::text(notes.environment)},
            {QStringLiteral("incidents"), columns::text(notes.incidents)},
            {QStringLiteral("handover"), columns::text(notes.handover)},
            {QStringLiteral("handover_to"), columns::text(notes.handoverTo)}};
}

Fields fieldsOf(const DutyVisit &visit)
{
    return {{QStringLiteral("code"), columns::text(visit.code)},
            {QStringLiteral("sex"), columns::text(visit.sex)},
            {QStringLiteral("grade"), columns::text(visit.grade)},
            {QStringLiteral("kind"), columns::text(visit.kind)},
            {QStringLiteral("outcome"), columns::text(visit.outcome)}};
}

Result<void> setVisitors(Change &change, qint64 dutyId, const QList<DutyVisit> &visitors)
{
    QList<Fields> rows;
    for (const DutyVisit &visit : visitors)
        rows.append(Fields{{QStringLiteral("position"), rows.size()}} + fieldsOf(visit));
    return replaceChildren(change, QStringLiteral("duty_visit"), QStringLiteral("duty_id"), dutyId, rows);
}

} // namespace

Result<void> DutyRepository::fillVisitors(QList<Duty> *duties)
{
    if (duties->isEmpty())
        return {};
    QHash<qint64, Duty *> byId;
    for (Duty &duty : *duties)
        byId.insert(duty.id.value(), &duty);
    const auto [first, last] = std::minmax_element(duties->cbegin(), duties->cend(),
                                                   [](const Duty &a, const Duty &b) { return a.id < b.id; });
    auto rows = m_db.select(
        QStringLiteral("SELECT duty_id, code, sex, grade, kind, outcome FROM duty_visit "
                       "WHERE removed_utc IS NULL AND duty_id BETWEEN ? AND ? ORDER BY duty_id, position"),
        {first->id.value(), last->id.value()});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (Duty *duty = byId.value(rows->integer(0)))
            duty->notes.visitors.append(
                {rows->text(1), rows->text(2), rows->text(3), rows->text(4), rows->text(5)});
    }
    return rows->finished();
}

Result<std::optional<Duty>> DutyRepository::first(const QString &condition, const QVariantList &parameters)
{
    auto duties = columns::all<Duty>(m_db, selectDuty % condition, parameters, dutyFrom);
    if (!duties)
        return duties.error();
    if (auto filled = fillVisitors(&*duties); !filled)
        return filled.error();
    return duties->isEmpty() ? std::optional<Duty>() : std::optional(duties->first());
}

Result<std::optional<Duty>> DutyRepository::byUid(const Uid &uid)
{
    return first(QStringLiteral("AND d.uid = ?"), {uid.bytes()});
}

Result<QList<Duty>> DutyRepository::list(QDate from, QDate to, const std::optional<Uid> &room)
{
    const QString start = WallTime{from, QTime(0, 0)}.toString();
    const QString end = WallTime{to.addDays(1), QTime(0, 0)}.toString();
    QString sql =
        selectDuty % QStringLiteral("AND d.opened_at < ? AND d.opened_at >= ? AND (d.opened_at >= ? OR "
                                    "d.closed_at > ?) ");
    // What was opened earlier than the longest duty before the span ended before it.
    const QString earliest = WallTime{from.addDays(-longestDutyDays - 1), QTime(0, 0)}.toString();
    QVariantList parameters{end, earliest, start, start};
    if (room) {
        sql += QStringLiteral("AND r.uid = ? ");
        parameters.append(room->bytes());
    }
    auto duties =
        columns::all<Duty>(m_db, sql % QStringLiteral("ORDER BY d.opened_at, d.id"), parameters, dutyFrom);
    if (!duties)
        return duties.error();
    if (auto filled = fillVisitors(&*duties); !filled)
        return filled.error();
    return duties;
}

Result<std::optional<Duty>> DutyRepository::openOf(const RoomPerson &person)
{
    return first(QStringLiteral("AND d.closed_at IS NULL AND d.user_id IS ? AND d.staff_id IS ?"),
                 {columns::reference(person.userId), columns::reference(person.staffId)});
}

Result<QList<Duty>> DutyRepository::open()
{
    return columns::all<Duty>(
        m_db, selectDuty % QStringLiteral("AND d.closed_at IS NULL ORDER BY d.opened_at"), {}, dutyFrom);
}

Result<RowRef> DutyRepository::add(Change &change, const Duty &duty)
{
    auto row = change.insert(QStringLiteral("duty"), fieldsOf(duty), duty.uid);
    if (!row)
        return row;
    if (auto set = setVisitors(change, row->id, duty.notes.visitors); !set)
        return set.error();
    return row;
}

Result<void> DutyRepository::update(Change &change, const Duty &duty)
{
    if (auto updated = change.update(QStringLiteral("duty"), duty.id.value(), fieldsOf(duty)); !updated)
        return updated.error();
    return setVisitors(change, duty.id.value(), duty.notes.visitors);
}

Result<void> DutyRepository::remove(Change &change, DutyId id)
{
    return change.remove(QStringLiteral("duty"), id.value());
}

} // namespace tingyu
