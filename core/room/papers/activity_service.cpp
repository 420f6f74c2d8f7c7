// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/activity_service.h"

#include "core/room/papers/papers_operations.h"
#include "core/room/room_repository.h"
#include "core/school/school_repository.h"

namespace tingyu {
namespace {

template<class Value>
Result<Value> found(Result<std::optional<Value>> value)
{
    if (!value)
        return value.error();
    if (!*value)
        return fail(Errc::NotFound, "activity.not_found");
    return **value;
}

Result<void> stored(const Result<bool> &updated)
{
    return outcomeOf(updated);
}

} // namespace

Result<void> ActivityService::maySee(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    return m_place.allow(op::activityView);
}

Result<SchoolUnitId> ActivityService::unitOf(const Uid &uid)
{
    auto units = SchoolRepository(m_place.db()).units();
    if (!units)
        return units.error();
    for (const SchoolUnit &unit : std::as_const(*units)) {
        if (unit.uid == uid)
            return unit.id;
    }
    return fail(Errc::NotFound, "room.no_unit");
}

Result<QList<OutreachVisit>> ActivityService::visits(QDate from, QDate to)
{
    if (auto may = maySee(from, to); !may)
        return may.error();
    return ActivityRepository(m_place.db()).visits(from, to);
}

Result<Uid> ActivityService::add(const OutreachVisit &visit)
{
    OutreachVisit wanted = normalized(visit);
    wanted.uid = {};
    if (auto checked = checkOutreach(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<Uid> {
        auto unit = unitOf(wanted.unitUid);
        if (!unit)
            return unit.error();
        auto person = roomPerson(m_place.db(), wanted.person.uid);
        if (!person)
            return person.error();
        wanted.person = *person;
        auto row = ActivityRepository::add(change, wanted, *unit);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> ActivityService::edit(const OutreachVisit &visit)
{
    OutreachVisit wanted = normalized(visit);
    if (auto checked = checkOutreach(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<void> {
        auto known = found(ActivityRepository(m_place.db()).visit(visit.uid));
        if (!known)
            return known.error();
        auto unit = unitOf(wanted.unitUid);
        if (!unit)
            return unit.error();
        auto person = roomPerson(m_place.db(), wanted.person.uid);
        if (!person)
            return person.error();
        wanted.id = known->id;
        wanted.person = *person;
        return stored(ActivityRepository::update(change, wanted, *unit));
    });
}

Result<void> ActivityService::removeVisit(const Uid &uid)
{
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<void> {
        auto known = found(ActivityRepository(m_place.db()).visit(uid));
        if (!known)
            return known.error();
        return ActivityRepository::remove(change, known->id);
    });
}

Result<QList<RoomUse>> ActivityService::uses(QDate from, QDate to)
{
    if (auto may = maySee(from, to); !may)
        return may.error();
    return ActivityRepository(m_place.db()).uses(from, to);
}

Result<Uid> ActivityService::add(const RoomUse &use)
{
    RoomUse wanted = normalized(use);
    wanted.uid = {};
    if (auto checked = checkRoomUse(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<Uid> {
        auto room = RoomRepository(m_place.db()).idOf(wanted.roomUid);
        if (!room)
            return room.error();
        auto person = roomPerson(m_place.db(), wanted.person.uid);
        if (!person)
            return person.error();
        wanted.person = *person;
        auto row = ActivityRepository::add(change, wanted, *room);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> ActivityService::edit(const RoomUse &use)
{
    RoomUse wanted = normalized(use);
    if (auto checked = checkRoomUse(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<void> {
        auto known = found(ActivityRepository(m_place.db()).use(use.uid));
        if (!known)
            return known.error();
        auto room = RoomRepository(m_place.db()).idOf(wanted.roomUid);
        if (!room)
            return room.error();
        auto person = roomPerson(m_place.db(), wanted.person.uid);
        if (!person)
            return person.error();
        wanted.id = known->id;
        wanted.person = *person;
        return stored(ActivityRepository::update(change, wanted, *room));
    });
}

Result<void> ActivityService::removeUse(const Uid &uid)
{
    return m_place.change(op::activityWrite, [&](Change &change) -> Result<void> {
        auto known = found(ActivityRepository(m_place.db()).use(uid));
        if (!known)
            return known.error();
        return ActivityRepository::remove(change, known->id);
    });
}

} // namespace tingyu
