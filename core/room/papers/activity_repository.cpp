// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/activity_repository.h"

#include "core/room/person_columns.h"
#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const QString selectVisit = QStringLiteral(
    "SELECT a.id, a.uid, a.on_date, n.uid, n.name, a.user_id, u.uid, u.name, a.staff_id, f.uid, f.name, "
    "a.minutes, a.visitors, a.note "
    "FROM outreach_visit a JOIN school_unit n ON n.id = a.unit_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN staff f ON f.id = a.staff_id WHERE a.removed_utc IS NULL ");
const QString selectUse = QStringLiteral(
    "SELECT a.id, a.uid, r.uid, r.name, a.purpose, a.on_date, a.from_time, a.minutes, a.people, a.user_id, "
    "u.uid, u.name, a.staff_id, f.uid, f.name, a.note "
    "FROM room_use a LEFT JOIN counselling_room r ON r.id = a.room_id LEFT JOIN user u ON u.id = a.user_id "
    "LEFT JOIN staff f ON f.id = a.staff_id WHERE a.removed_utc IS NULL ");

OutreachVisit visitFrom(const Rows &rows)
{
    return {columns::idAt<OutreachVisitId>(rows, 0),
            columns::uidAt(rows, 1),
            columns::dateAt(rows, 2),
            columns::uidAt(rows, 3),
            rows.text(4),
            columns::personAt(rows, 5).value_or(RoomPerson()),
            static_cast<int>(rows.integer(11)),
            static_cast<int>(rows.integer(12)),
            rows.text(13)};
}

RoomUse useFrom(const Rows &rows)
{
    return {columns::idAt<RoomUseId>(rows, 0),
            columns::uidAt(rows, 1),
            columns::uidAt(rows, 2),
            rows.text(3),
            rows.text(4),
            columns::dateAt(rows, 5),
            columns::timeOfDayAt(rows, 6),
            static_cast<int>(rows.integer(7)),
            static_cast<int>(rows.integer(8)),
            columns::personAt(rows, 9).value_or(RoomPerson()),
            rows.text(15)};
}

Fields fieldsOf(const OutreachVisit &visit, SchoolUnitId unit)
{
    return {{QStringLiteral("on_date"), columns::date(visit.date)},
            {QStringLiteral("unit_id"), unit.value()},
            {QStringLiteral("user_id"), columns::reference(visit.person.userId)},
            {QStringLiteral("staff_id"), columns::reference(visit.person.staffId)},
            {QStringLiteral("minutes"), visit.minutes},
            {QStringLiteral("visitors"), visit.visitors},
            {QStringLiteral("note"), columns::text(visit.note)}};
}

Fields fieldsOf(const RoomUse &use, RoomId room)
{
    return {{QStringLiteral("room_id"), columns::reference(room)},
            {QStringLiteral("purpose"), use.purpose},
            {QStringLiteral("on_date"), columns::date(use.date)},
            {QStringLiteral("from_time"), columns::timeOfDay(use.from)},
            {QStringLiteral("minutes"), use.minutes},
            {QStringLiteral("people"), use.people},
            {QStringLiteral("user_id"), columns::reference(use.person.userId)},
            {QStringLiteral("staff_id"), columns::reference(use.person.staffId)},
            {QStringLiteral("note"), columns::text(use.note)}};
}

} // namespace

Result<QList<OutreachVisit>> ActivityRepository::visits(QDate from, QDate to)
{
    return columns::all<OutreachVisit>(
        m_db, selectVisit % QStringLiteral("AND a.on_date BETWEEN ? AND ? ORDER BY a.on_date, a.id"),
        {columns::date(from), columns::date(to)}, visitFrom);
}

Result<std::optional<OutreachVisit>> ActivityRepository::visit(const Uid &uid)
{
    return columns::first<OutreachVisit>(m_db, selectVisit % QStringLiteral("AND a.uid = ?"), {uid.bytes()},
                                         visitFrom);
}

Result<RowRef> ActivityRepository::add(Change &change, const OutreachVisit &visit, SchoolUnitId unit)
{
    return change.insert(QStringLiteral("outreach_visit"), fieldsOf(visit, unit), visit.uid);
}

Result<bool> ActivityRepository::update(Change &change, const OutreachVisit &visit, SchoolUnitId unit)
{
    return change.update(QStringLiteral("outreach_visit"), visit.id.value(), fieldsOf(visit, unit));
}

Result<void> ActivityRepository::remove(Change &change, OutreachVisitId id)
{
    return change.remove(QStringLiteral("outreach_visit"), id.value());
}

Result<QList<RoomUse>> ActivityRepository::uses(QDate from, QDate to)
{
    return columns::all<RoomUse>(
        m_db,
        selectUse % QStringLiteral("AND a.on_date BETWEEN ? AND ? ORDER BY a.on_date, a.from_time, a.id"),
        {columns::date(from), columns::date(to)}, useFrom);
}

Result<std::optional<RoomUse>> ActivityRepository::use(const Uid &uid)
{
    return columns::first<RoomUse>(m_db, selectUse % QStringLiteral("AND a.uid = ?"), {uid.bytes()}, useFrom);
}

Result<RowRef> ActivityRepository::add(Change &change, const RoomUse &use, RoomId room)
{
    return change.insert(QStringLiteral("room_use"), fieldsOf(use, room), use.uid);
}

Result<bool> ActivityRepository::update(Change &change, const RoomUse &use, RoomId room)
{
    return change.update(QStringLiteral("room_use"), use.id.value(), fieldsOf(use, room));
}

Result<void> ActivityRepository::remove(Change &change, RoomUseId id)
{
    return change.remove(QStringLiteral("room_use"), id.value());
}

} // namespace tingyu
