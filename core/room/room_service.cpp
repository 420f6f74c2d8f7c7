// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_service.h"

#include "core/base/text.h"
#include "core/room/room_operations.h"
#include "core/school/calendar_service.h"
#include "core/school/school_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

QList<CounsellingRoom> meant(const QList<CounsellingRoom> &rooms, const QString &text)
{
    const auto uid = Uid::fromString(text.trimmed());
    const QString name = text::tidy(text);
    QList<CounsellingRoom> found;
    for (const CounsellingRoom &room : rooms) {
        if (uid && room.uid == *uid)
            return {room};
        if (room.name == name)
            found.append(room);
    }
    return found;
}

Result<void> checkRoom(Connection &db, const CounsellingRoom &room)
{
    if (room.name.isEmpty())
        return fail(Errc::BadInput, "room.no_name");
    if (room.name.size() > longestName)
        return fail(Errc::BadInput, "text.too_long");
    if (room.unitId.isValid()) {
        auto units = SchoolRepository(db).units();
        if (!units)
            return units.error();
        if (std::none_of(units->cbegin(), units->cend(),
                         [&](const SchoolUnit &unit) { return unit.id == room.unitId; }))
            return fail(Errc::NotFound, "room.no_unit");
    }
    auto rooms = RoomRepository(db).rooms();
    if (!rooms)
        return rooms.error();
    for (const CounsellingRoom &other : std::as_const(*rooms)) {
        if (other.name == room.name && other.unitId == room.unitId && other.id != room.id)
            return fail(Errc::Conflict, "room.exists");
    }
    return {};
}

Result<CounsellingRoom> made(Change &change, CounsellingRoom room)
{
    if (auto checked = checkRoom(change.db(), room); !checked)
        return checked.error();
    auto row = RoomRepository::add(change, room);
    if (!row)
        return row.error();
    room.id = RoomId(row->id);
    room.uid = row->uid;
    return room;
}

Result<void> checkSlot(const OpeningSlot &slot)
{
    if (slot.weekday < 1 || slot.weekday > 7)
        return fail(Errc::BadInput, "plan.weekday");
    if (!slot.from.isValid() || !slot.to.isValid() || slot.to <= slot.from)
        return fail(Errc::BadInput, "plan.times");
    if (slot.validFrom.isValid() && slot.validTo.isValid() && slot.validTo < slot.validFrom)
        return fail(Errc::BadInput, "plan.dates");
    return {};
}

Result<void> slotIsFree(Connection &db, const OpeningSlot &slot)
{
    auto plan = RoomRepository(db).openingSlots();
    if (!plan)
        return plan.error();
    for (const OpeningSlot &other : std::as_const(*plan)) {
        if (other.id != slot.id && collide(other, slot))
            return fail(Errc::Conflict, "plan.overlap");
    }
    return {};
}

Result<Uid> madeSlot(Change &change, const OpeningSlot &slot)
{
    if (auto checked = checkSlot(slot); !checked)
        return checked.error();
    auto known = RoomRepository(change.db()).rooms();
    if (!known)
        return known.error();
    if (std::none_of(known->cbegin(), known->cend(),
                     [&](const CounsellingRoom &room) { return room.id == slot.roomId; }))
        return fail(Errc::NotFound, "room.not_found");
    OpeningSlot wanted = slot;
    wanted.id = {};
    wanted.uid = {};
    if (auto free = slotIsFree(change.db(), wanted); !free)
        return free.error();
    auto row = RoomRepository::addSlot(change, wanted);
    if (!row)
        return row.error();
    return row->uid;
}

Result<OpeningSlot> knownSlot(Connection &db, const Uid &uid)
{
    auto slot = RoomRepository(db).slotByUid(uid);
    if (!slot)
        return slot.error();
    if (!*slot)
        return fail(Errc::NotFound, "plan.not_found");
    return **slot;
}

} // namespace

Result<QList<CounsellingRoom>> RoomService::rooms()
{
    if (auto allowed = m_place.allow(op::roomView); !allowed)
        return allowed.error();
    return RoomRepository(m_place.db()).rooms();
}

Result<QList<CounsellingRoom>> RoomService::named(const QString &text)
{
    auto known = rooms();
    if (!known)
        return known.error();
    return meant(*known, text);
}

Result<CounsellingRoom> RoomService::add(const CounsellingRoom &room)
{
    const CounsellingRoom wanted{{}, {}, text::tidy(room.name), room.unitId};
    return m_place.change(op::roomEdit,
                          [&](Change &change) -> Result<CounsellingRoom> { return made(change, wanted); });
}

Result<void> RoomService::edit(const CounsellingRoom &room)
{
    return m_place.change(op::roomEdit, [&](Change &change) -> Result<void> {
        auto known = RoomRepository(m_place.db()).byUid(room.uid);
        if (!known)
            return known.error();
        if (!*known)
            return fail(Errc::NotFound, "room.not_found");
        const CounsellingRoom wanted{(*known)->id, room.uid, text::tidy(room.name), room.unitId};
        if (auto checked = checkRoom(m_place.db(), wanted); !checked)
            return checked.error();
        auto updated = RoomRepository::update(change, wanted);
        return outcomeOf(updated);
    });
}

Result<QList<OpeningSlot>> RoomService::plan()
{
    if (auto allowed = m_place.allow(op::roomView); !allowed)
        return allowed.error();
    return RoomRepository(m_place.db()).openingSlots();
}

Result<Uid> RoomService::addSlot(const OpeningSlot &slot)
{
    return m_place.change(op::roomEdit, [&](Change &change) { return madeSlot(change, slot); });
}

Result<void> RoomService::addWeekdays(const OpeningSlot &slot)
{
    return m_place.change(op::roomEdit, [&](Change &change) -> Result<void> {
        for (int weekday = Qt::Monday; weekday <= Qt::Friday; ++weekday) {
            OpeningSlot one = slot;
            one.weekday = weekday;
            if (auto made = madeSlot(change, one); !made)
                return made.error();
        }
        return {};
    });
}

Result<void> RoomService::editSlot(const OpeningSlot &slot)
{
    if (auto checked = checkSlot(slot); !checked)
        return checked.error();
    return m_place.change(op::roomEdit, [&](Change &change) -> Result<void> {
        auto known = knownSlot(m_place.db(), slot.uid);
        if (!known)
            return known.error();
        OpeningSlot wanted = slot;
        wanted.id = known->id;
        wanted.roomId = known->roomId;
        if (auto free = slotIsFree(m_place.db(), wanted); !free)
            return free.error();
        auto updated = RoomRepository::updateSlot(change, wanted);
        return outcomeOf(updated);
    });
}

Result<void> RoomService::removeSlot(const Uid &uid)
{
    return m_place.change(op::roomEdit, [&](Change &change) -> Result<void> {
        auto known = knownSlot(m_place.db(), uid);
        if (!known)
            return known.error();
        return RoomRepository::removeSlot(change, known->id);
    });
}

Result<QList<Opening>> RoomService::planned(QDate from, QDate to)
{
    auto lines = plan();
    if (!lines)
        return lines.error();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    return plannedOpenings(*lines, *calendar, from, to);
}

Result<CounsellingRoom> RoomService::ensure(Workplace &place, Change &change, const QString &text)
{
    auto known = RoomRepository(place.db()).rooms();
    if (!known)
        return known.error();
    const QList<CounsellingRoom> found = meant(*known, text);
    if (found.size() > 1)
        return fail(Errc::Ambiguous, "room.ambiguous");
    if (found.size() == 1)
        return found.constFirst();
    if (Uid::fromString(text.trimmed())) // a uid that names nothing is a slip, not a name
        return fail(Errc::NotFound, "room.not_found");
    if (auto allowed = place.allow(op::roomEdit); !allowed)
        return allowed.error();
    return made(change, {{}, {}, text::tidy(text), {}});
}

} // namespace tingyu
