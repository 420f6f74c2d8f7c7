// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_turn_service.h"

#include "core/base/text.h"
#include "core/room/duty/duty_turn_repository.h"
#include "core/room/room_operations.h"
#include "core/room/room_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<DutyTurn> knownTurn(Connection &db, const Uid &uid)
{
    auto turn = DutyTurnRepository(db).byUid(uid);
    if (!turn)
        return turn.error();
    if (!*turn)
        return fail(Errc::NotFound, "turn.not_found");
    return **turn;
}

Result<void> checkPlace(Connection &db, const DutyTurn &turn)
{
    if (!turn.date.isValid() || !turn.from.isValid() || !turn.to.isValid() || turn.to <= turn.from)
        return fail(Errc::BadInput, "turn.times");
    auto rooms = RoomRepository(db).rooms();
    if (!rooms)
        return rooms.error();
    if (std::none_of(rooms->cbegin(), rooms->cend(),
                     [&](const CounsellingRoom &room) { return room.id == turn.roomId; }))
        return fail(Errc::NotFound, "room.not_found");
    return {};
}

/// Of turns that change places asked after both are written, so that they are seen as they will be.
Result<void> nobodyTwice(Connection &db, const DutyTurn &turn)
{
    auto day = DutyTurnRepository(db).list(turn.date, turn.date);
    if (!day)
        return day.error();
    for (const DutyTurn &other : std::as_const(*day)) {
        if (other.id != turn.id && collide(other, turn))
            return fail(Errc::Conflict, "turn.busy");
    }
    return {};
}

constexpr int longestRepeatDays = 400;

Result<Uid> written(Workplace &place, Change &change, const DutyTurn &turn)
{
    if (auto checked = checkPlace(place.db(), turn); !checked)
        return checked.error();
    auto person = roomPerson(place.db(), turn.person.uid);
    if (!person)
        return person.error();
    const DutyTurn wanted{{}, {}, turn.roomId, turn.date, turn.from, turn.to, *person, {}, {}};
    if (auto free = nobodyTwice(place.db(), wanted); !free)
        return free.error();
    auto row = DutyTurnRepository::add(change, wanted);
    if (!row)
        return row.error();
    return row->uid;
}

Result<void> store(Change &change, const DutyTurn &turn)
{
    auto updated = DutyTurnRepository::update(change, turn);
    return outcomeOf(updated);
}

} // namespace

Result<QList<DutyTurn>> DutyTurnService::list(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    return DutyTurnRepository(m_place.db()).list(from, to);
}

Result<Uid> DutyTurnService::add(const DutyTurn &turn)
{
    return m_place.change(op::dutyPlan,
                          [&](Change &change) -> Result<Uid> { return written(m_place, change, turn); });
}

Result<TurnsMade> DutyTurnService::addMany(const QList<DutyTurn> &turns)
{
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<TurnsMade> {
        auto calendar = CalendarService(m_place).calendar();
        if (!calendar)
            return calendar.error();
        TurnsMade outcome;
        for (const DutyTurn &turn : turns) {
            if (!calendar->isSchoolDay(turn.date)) {
                outcome.leftOut.append({turn.date, false, calendar->days().note(turn.date)});
                continue;
            }
            auto made = written(m_place, change, turn);
            if (made)
                ++outcome.made;
            else if (made.error().code == Errc::Conflict)
                outcome.leftOut.append({turn.date, true, {}});
            else
                return made.error();
        }
        return outcome;
    });
}

Result<TurnsMade> DutyTurnService::repeatWeekly(const DutyTurn &turn, QDate to)
{
    if (!turn.date.isValid())
        return fail(Errc::BadInput, "turn.times");
    if (!to.isValid() || to < turn.date || turn.date.daysTo(to) > longestRepeatDays)
        return fail(Errc::BadInput, "duty.span");
    QList<DutyTurn> turns;
    for (QDate date = turn.date; date <= to; date = date.addDays(7)) {
        turns.append(turn);
        turns.last().date = date;
    }
    return addMany(turns);
}

Result<TurnsMade> DutyTurnService::copyWeek(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || mondayOf(from) == mondayOf(to))
        return fail(Errc::BadInput, "duty.span");
    auto turns = list(mondayOf(from), mondayOf(from).addDays(6));
    if (!turns)
        return turns.error();
    if (turns->isEmpty())
        return fail(Errc::NotFound, "turn.none");
    for (DutyTurn &turn : *turns)
        turn.date = turn.date.addDays(mondayOf(from).daysTo(mondayOf(to)));
    return addMany(*turns);
}

Result<void> DutyTurnService::move(const DutyTurn &turn)
{
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<void> {
        auto known = knownTurn(m_place.db(), turn.uid);
        if (!known)
            return known.error();
        if (auto checked = checkPlace(m_place.db(), turn); !checked)
            return checked.error();
        known->roomId = turn.roomId;
        known->date = turn.date;
        known->from = turn.from;
        known->to = turn.to;
        if (auto kept = store(change, *known); !kept)
            return kept.error();
        return nobodyTwice(m_place.db(), *known);
    });
}

Result<void> DutyTurnService::remove(const Uid &uid)
{
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<void> {
        auto known = knownTurn(m_place.db(), uid);
        if (!known)
            return known.error();
        return DutyTurnRepository::remove(change, known->id);
    });
}

Result<void> DutyTurnService::swap(const Uid &one, const Uid &other)
{
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<void> {
        auto first = knownTurn(m_place.db(), one);
        if (!first)
            return first.error();
        auto second = knownTurn(m_place.db(), other);
        if (!second)
            return second.error();
        if (first->person.uid == second->person.uid)
            return fail(Errc::BadInput, "turn.same");
        std::swap(first->person, second->person);
        for (DutyTurn *turn : {&*first, &*second}) {
            turn->standIn.reset();
            turn->standInReason.clear();
            if (auto kept = store(change, *turn); !kept)
                return kept.error();
        }
        for (const DutyTurn *turn : {&*first, &*second}) {
            if (auto free = nobodyTwice(m_place.db(), *turn); !free)
                return free.error();
        }
        return {};
    });
}

Result<void> DutyTurnService::standIn(const Uid &turn, const Uid &person, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<void> {
        auto known = knownTurn(m_place.db(), turn);
        if (!known)
            return known.error();
        auto other = roomPerson(m_place.db(), person);
        if (!other)
            return other.error();
        if (other->uid == known->person.uid)
            return fail(Errc::BadInput, "turn.same");
        known->standIn = *other;
        known->standInReason = text::prose(reason);
        if (auto kept = store(change, *known); !kept)
            return kept.error();
        return nobodyTwice(m_place.db(), *known);
    });
}

Result<void> DutyTurnService::clearStandIn(const Uid &turn)
{
    return m_place.change(op::dutyPlan, [&](Change &change) -> Result<void> {
        auto known = knownTurn(m_place.db(), turn);
        if (!known)
            return known.error();
        known->standIn.reset();
        known->standInReason.clear();
        if (auto kept = store(change, *known); !kept)
            return kept.error();
        return nobodyTwice(m_place.db(), *known);
    });
}

} // namespace tingyu
