// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_todo_service.h"

#include "core/base/text.h"
#include "core/room/duty/duty_gap_repository.h"
#include "core/room/duty/duty_repository.h"
#include "core/room/duty/duty_turn_repository.h"
#include "core/room/room_operations.h"
#include "core/room/room_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {

Result<DutyPicture> DutyTodoService::picture(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    Connection &db = m_place.db();
    auto rooms = RoomRepository(db).rooms();
    if (!rooms)
        return rooms.error();
    auto plan = RoomRepository(db).openingSlots();
    if (!plan)
        return plan.error();
    auto turns = DutyTurnRepository(db).list(from, to);
    if (!turns)
        return turns.error();
    auto duties = DutyRepository(db).list(from, to);
    if (!duties)
        return duties.error();
    auto kept = DutyGapRepository(db).list(from, to);
    if (!kept)
        return kept.error();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    return DutyPicture{*rooms, *plan, *turns, *duties, *kept, *calendar};
}

Result<QList<ExpectedDuty>> DutyTodoService::expected(QDate from, QDate to)
{
    auto seen = picture(from, to);
    if (!seen)
        return seen.error();
    return expectedDuties(*seen, from, to);
}

Result<QList<ExpectedDuty>> DutyTodoService::missing(QDate from, QDate to)
{
    auto seen = picture(from, to);
    if (!seen)
        return seen.error();
    return missingDuties(*seen, from, std::min(to, m_place.clock().today().addDays(-1)));
}

Result<QList<ExpectedDuty>> DutyTodoService::missingThisTerm()
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    const QDate today = m_place.clock().today();
    const auto term = calendar->termOf(today);
    if (!term)
        return QList<ExpectedDuty>();
    return missing(term->from, today);
}

Result<QList<ExpectedDuty>> DutyTodoService::unassigned(QDate from, QDate to)
{
    auto seen = picture(from, to);
    if (!seen)
        return seen.error();
    return unassignedHours(*seen, from, to);
}

Result<Uid> DutyTodoService::explain(const ExpectedDuty &expected, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    if (!expected.date.isValid() || !expected.from.isValid() || !expected.to.isValid() ||
        expected.to <= expected.from)
        return fail(Errc::BadInput, "turn.times");
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<Uid> {
        auto room = RoomRepository(m_place.db()).byUid(expected.roomUid);
        if (!room)
            return room.error();
        if (!*room)
            return fail(Errc::NotFound, "room.not_found");
        auto day = DutyGapRepository(m_place.db()).list(expected.date, expected.date);
        if (!day)
            return day.error();
        for (const DutyGap &other : std::as_const(*day)) {
            if (other.roomId == (*room)->id && other.from < expected.to && expected.from < other.to)
                return fail(Errc::Conflict, "gap.exists");
        }
        auto row = DutyGapRepository::add(
            change,
            {{}, {}, (*room)->id, {}, {}, expected.date, expected.from, expected.to, text::prose(reason)});
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<QList<DutyGap>> DutyTodoService::gaps(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    return DutyGapRepository(m_place.db()).list(from, to);
}

Result<void> DutyTodoService::removeGap(const Uid &uid)
{
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<void> {
        auto gap = DutyGapRepository(m_place.db()).byUid(uid);
        if (!gap)
            return gap.error();
        if (!*gap)
            return fail(Errc::NotFound, "gap.not_found");
        return DutyGapRepository::remove(change, (*gap)->id);
    });
}

} // namespace tingyu
