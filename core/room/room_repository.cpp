// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_repository.h"

#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const QString selectRoom =
    QStringLiteral("SELECT id, uid, name, unit_id FROM counselling_room WHERE removed_utc IS NULL ");
const QString selectSlot = QStringLiteral(
    "SELECT id, uid, room_id, weekday, from_time, to_time, valid_from, valid_to FROM opening_slot "
    "WHERE removed_utc IS NULL ");

CounsellingRoom roomFrom(const Rows &rows)
{
    return {columns::idAt<RoomId>(rows, 0), columns::uidAt(rows, 1), rows.text(2),
            columns::idAt<SchoolUnitId>(rows, 3)};
}

OpeningSlot slotFrom(const Rows &rows)
{
    return {columns::idAt<OpeningSlotId>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<RoomId>(rows, 2),
            static_cast<int>(rows.integer(3)),
            columns::timeOfDayAt(rows, 4),
            columns::timeOfDayAt(rows, 5),
            columns::dateAt(rows, 6),
            columns::dateAt(rows, 7)};
}

Fields fieldsOf(const CounsellingRoom &room)
{
    return {{QStringLiteral("name"), columns::text(room.name)},
            {QStringLiteral("unit_id"), columns::reference(room.unitId)}};
}

Fields fieldsOf(const OpeningSlot &slot)
{
    return {{QStringLiteral("room_id"), slot.roomId.value()},
            {QStringLiteral("weekday"), slot.weekday},
            {QStringLiteral("from_time"), columns::timeOfDay(slot.from)},
            {QStringLiteral("to_time"), columns::timeOfDay(slot.to)},
            {QStringLiteral("valid_from"), columns::date(slot.validFrom)},
            {QStringLiteral("valid_to"), columns::date(slot.validTo)}};
}

} // namespace

Result<QList<CounsellingRoom>> RoomRepository::rooms()
{
    return columns::all<CounsellingRoom>(m_db, selectRoom % QStringLiteral("ORDER BY name, id"), {},
                                         roomFrom);
}

Result<std::optional<CounsellingRoom>> RoomRepository::byUid(const Uid &uid)
{
    return columns::first<CounsellingRoom>(m_db, selectRoom % QStringLiteral("AND uid = ?"), {uid.bytes()},
                                           roomFrom);
}

Result<RoomId> RoomRepository::idOf(const Uid &uid)
{
    if (uid.isNull())
        return RoomId();
    auto room = byUid(uid);
    if (!room)
        return room.error();
    if (!*room)
        return fail(Errc::NotFound, "room.not_found");
    return (*room)->id;
}

Result<RowRef> RoomRepository::add(Change &change, const CounsellingRoom &room)
{
    return change.insert(QStringLiteral("counselling_room"), fieldsOf(room), room.uid);
}

Result<bool> RoomRepository::update(Change &change, const CounsellingRoom &room)
{
    return change.update(QStringLiteral("counselling_room"), room.id.value(), fieldsOf(room));
}

Result<QList<OpeningSlot>> RoomRepository::openingSlots()
{
    return columns::all<OpeningSlot>(
        m_db, selectSlot % QStringLiteral("ORDER BY room_id, weekday, from_time, id"), {}, slotFrom);
}

Result<std::optional<OpeningSlot>> RoomRepository::slotByUid(const Uid &uid)
{
    return columns::first<OpeningSlot>(m_db, selectSlot % QStringLiteral("AND uid = ?"), {uid.bytes()},
                                       slotFrom);
}

Result<RowRef> RoomRepository::addSlot(Change &change, const OpeningSlot &slot)
{
    return change.insert(QStringLiteral("opening_slot"), fieldsOf(slot), slot.uid);
}

Result<bool> RoomRepository::updateSlot(Change &change, const OpeningSlot &slot)
{
    return change.update(QStringLiteral("opening_slot"), slot.id.value(), fieldsOf(slot));
}

Result<void> RoomRepository::removeSlot(Change &change, OpeningSlotId id)
{
    return change.remove(QStringLiteral("opening_slot"), id.value());
}

} // namespace tingyu
