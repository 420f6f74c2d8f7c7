// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_turn_repository.h"

#include "core/room/person_columns.h"
#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const QString selectTurn = QStringLiteral(
    "SELECT t.id, t.uid, t.room_id, t.on_date, t.from_time, t.to_time, t.user_id, u.uid, u.name, t.staff_id, "
    "f.uid, f.name, t.stand_in_user_id, v.uid, v.name, t.stand_in_staff_id, g.uid, g.name, t.stand_in_reason "
    "FROM duty_turn t LEFT JOIN user u ON u.id = t.user_id LEFT JOIN staff f ON f.id = t.staff_id "
    "LEFT JOIN user v ON v.id = t.stand_in_user_id LEFT JOIN staff g ON g.id = t.stand_in_staff_id "
    "WHERE t.removed_utc IS NULL ");

DutyTurn turnFrom(const Rows &rows)
{
    return {columns::idAt<DutyTurnId>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<RoomId>(rows, 2),
            columns::dateAt(rows, 3),
            columns::timeOfDayAt(rows, 4),
            columns::timeOfDayAt(rows, 5),
            columns::personAt(rows, 6).value_or(RoomPerson()),
            columns::personAt(rows, 12),
            rows.text(18)};
}

Fields fieldsOf(const DutyTurn &turn)
{
    const RoomPerson standIn = turn.standIn.value_or(RoomPerson());
    return {{QStringLiteral("room_id"), turn.roomId.value()},
            {QStringLiteral("on_date"), columns::date(turn.date)},
            {QStringLiteral("from_time"), columns::timeOfDay(turn.from)},
            {QStringLiteral("to_time"), columns::timeOfDay(turn.to)},
            {QStringLiteral("user_id"), columns::reference(turn.person.userId)},
            {QStringLiteral("staff_id"), columns::reference(turn.person.staffId)},
            {QStringLiteral("stand_in_user_id"), columns::reference(standIn.userId)},
            {QStringLiteral("stand_in_staff_id"), columns::reference(standIn.staffId)},
            {QStringLiteral("stand_in_reason"), columns::text(turn.standInReason)}};
}

} // namespace

Result<std::optional<DutyTurn>> DutyTurnRepository::byUid(const Uid &uid)
{
    return columns::first<DutyTurn>(m_db, selectTurn % QStringLiteral("AND t.uid = ?"), {uid.bytes()},
                                    turnFrom);
}

Result<QList<DutyTurn>> DutyTurnRepository::list(QDate from, QDate to)
{
    return columns::all<DutyTurn>(
        m_db,
        selectTurn % QStringLiteral("AND t.on_date BETWEEN ? AND ? ORDER BY t.on_date, t.from_time, t.id"),
        {columns::date(from), columns::date(to)}, turnFrom);
}

Result<RowRef> DutyTurnRepository::add(Change &change, const DutyTurn &turn)
{
    return change.insert(QStringLiteral("duty_turn"), fieldsOf(turn), turn.uid);
}

Result<bool> DutyTurnRepository::update(Change &change, const DutyTurn &turn)
{
    return change.update(QStringLiteral("duty_turn"), turn.id.value(), fieldsOf(turn));
}

Result<void> DutyTurnRepository::remove(Change &change, DutyTurnId id)
{
    return change.remove(QStringLiteral("duty_turn"), id.value());
}

} // namespace tingyu
