// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_service.h"

#include "core/base/day_range.h"
#include "core/base/text.h"
#include "core/room/appointments/teaching_period_repository.h"
#include "core/room/duty/duty_repository.h"
#include "core/room/duty/expected_duty.h"
#include "core/room/room_operations.h"
#include "core/room/room_service.h"
#include "core/school/calendar_service.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int handoverDays = 30;

Result<Duty> knownDuty(Connection &db, const Uid &uid)
{
    auto duty = DutyRepository(db).byUid(uid);
    if (!duty)
        return duty.error();
    if (!*duty)
        return fail(Errc::NotFound, "duty.not_found");
    return **duty;
}

Result<void> checkSpan(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    return {};
}

/// What is known of the days: recorded terms, and calendar years of the span without all their holidays.
void lookAtCalendar(const SchoolCalendar &calendar, QDate from, QDate to, HoursAnswer *answer)
{
    for (const SchoolTerm &term : calendar.terms()) {
        const QDate first = std::max(term.from, from);
        const QDate last = std::min(term.to, to);
        for (int year = first.year(); first <= last && year <= last.year(); ++year) {
            answer->isTermKnown = true;
            if (!calendar.days().isComplete(year) && !answer->incompleteYears.contains(year))
                answer->incompleteYears.append(year);
        }
    }
}

} // namespace

Result<QList<RoomPerson>> DutyService::people()
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    return roomPeople(m_place.db());
}

Result<QList<RoomPerson>> DutyService::peopleNamed(const QString &text)
{
    auto all = people();
    if (!all)
        return all.error();
    return peopleMeant(*all, text);
}

Result<QList<Duty>> DutyService::openNow()
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    return DutyRepository(m_place.db()).open();
}

Result<QList<Duty>> DutyService::handovers(const Uid &person, const Uid &room)
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    auto who = roomPerson(m_place.db(), person);
    if (!who)
        return who.error();
    const QDate today = m_place.clock().today();
    auto duties = DutyRepository(m_place.db()).list(today.addDays(-handoverDays), today);
    if (!duties)
        return duties.error();
    return handoversFor(*who, room, *duties);
}

Result<Duty> DutyService::filled(Change &change, Duty duty)
{
    auto person = roomPerson(m_place.db(), duty.by.uid);
    if (!person)
        return person.error();
    duty.by = *person;
    duty.roomId = {};
    if (!duty.roomUid.isNull()) {
        auto room = RoomRepository(m_place.db()).idOf(duty.roomUid);
        if (!room)
            return room.error();
        duty.roomId = *room;
    } else if (!text::tidy(duty.roomName).isEmpty()) {
        auto room = RoomService::ensure(m_place, change, duty.roomName);
        if (!room)
            return room.error();
        duty.roomId = room->id;
    }
    duty.notes = normalized(duty.notes);
    duty.lateReason = text::prose(duty.lateReason);
    if (duty.lateReason.size() > longestText)
        return fail(Errc::BadInput, "reason.too_long");
    if (auto checked = checkDutyNotes(duty.notes); !checked)
        return checked.error();
    return duty;
}

Result<Uid> DutyService::open(const Duty &duty)
{
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<Uid> {
        auto wanted = filled(change, duty);
        if (!wanted)
            return wanted.error();
        auto other = DutyRepository(m_place.db()).openOf(wanted->by);
        if (!other)
            return other.error();
        if (*other)
            return fail(Errc::Conflict, "duty.is_open");
        wanted->uid = {};
        wanted->openedAt = m_place.clock().nowLocal();
        wanted->closedAt.reset();
        wanted->isLate = false;
        wanted->lateReason.clear();
        auto row = DutyRepository::add(change, *wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> DutyService::closeAt(const Uid &uid, const WallTime &at, const QString &reason)
{
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<void> {
        auto duty = knownDuty(m_place.db(), uid);
        if (!duty)
            return duty.error();
        if (duty->closedAt)
            return fail(Errc::Conflict, "duty.is_closed");
        // Begun and ended within the same minute by the clock is true, if short.
        const bool byClock = reason.isEmpty();
        if (!byClock || at != duty->openedAt) {
            if (auto checked = checkDutyTimes(duty->openedAt, at); !checked)
                return checked.error();
        }
        duty->closedAt = at;
        if (!byClock) {
            duty->isLate = true;
            duty->lateReason = reason;
        }
        return DutyRepository::update(change, *duty);
    });
}

Result<void> DutyService::close(const Uid &uid)
{
    return closeAt(uid, m_place.clock().nowLocal(), {});
}

Result<void> DutyService::closeLate(const Uid &uid, const WallTime &at, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    return closeAt(uid, at, text::prose(reason));
}

Result<Uid> DutyService::add(const Duty &duty)
{
    if (auto checked = checkDutyTimes(duty.openedAt, duty.closedAt.value_or(WallTime())); !checked)
        return checked.error();
    if (auto checked = checkDayOfLife(duty.openedAt.date); !checked)
        return checked.error();
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<Uid> {
        auto wanted = filled(change, duty);
        if (!wanted)
            return wanted.error();
        auto sameDays = DutyRepository(m_place.db()).list(wanted->openedAt.date, wanted->closedAt->date);
        if (!sameDays)
            return sameDays.error();
        const auto isSame = [&](const Duty &other) {
            return other.by.uid == wanted->by.uid && other.roomId == wanted->roomId &&
                   other.openedAt == wanted->openedAt && other.closedAt == wanted->closedAt;
        };
        if (std::any_of(sameDays->cbegin(), sameDays->cend(), isSame))
            return fail(Errc::Conflict, "duty.exists");
        wanted->uid = {};
        wanted->isLate = true;
        auto row = DutyRepository::add(change, *wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> DutyService::edit(const Duty &duty)
{
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<void> {
        auto known = knownDuty(m_place.db(), duty.uid);
        if (!known)
            return known.error();
        auto wanted = filled(change, duty);
        if (!wanted)
            return wanted.error();
        wanted->id = known->id;
        wanted->isLate = known->isLate;
        if (!known->closedAt)
            wanted->closedAt.reset();
        const bool otherTimes = wanted->openedAt != known->openedAt || wanted->closedAt != known->closedAt;
        if (otherTimes) {
            const WallTime end = wanted->closedAt.value_or(m_place.clock().nowLocal());
            if (known->closedAt && !wanted->closedAt)
                return fail(Errc::BadInput, "duty.times");
            if (auto checked = checkDutyTimes(wanted->openedAt, end); !checked)
                return checked.error();
            if (auto checked = checkDayOfLife(wanted->openedAt.date); !checked)
                return checked.error();
            if (auto checked = checkReason(wanted->lateReason); !checked)
                return checked.error();
            wanted->isLate = true;
        } else if (!known->isLate) {
            wanted->lateReason.clear();
        }
        return DutyRepository::update(change, *wanted);
    });
}

Result<void> DutyService::remove(const Uid &uid)
{
    return m_place.change(op::dutyWrite, [&](Change &change) -> Result<void> {
        auto duty = knownDuty(m_place.db(), uid);
        if (!duty)
            return duty.error();
        return DutyRepository::remove(change, duty->id);
    });
}

Result<QList<Duty>> DutyService::list(QDate from, QDate to, const std::optional<Uid> &room)
{
    if (auto checked = checkSpan(from, to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    return DutyRepository(m_place.db()).list(from, to, room);
}

Result<Duty> DutyService::show(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::dutyView, {}, {QStringLiteral("duty"), uid}); !allowed)
        return allowed.error();
    auto duty = knownDuty(m_place.db(), uid);
    if (!duty)
        return duty.error();
    if (auto viewed = m_place.viewed(op::dutyView, {QStringLiteral("duty"), uid}); !viewed)
        return viewed.error();
    return *duty;
}

Result<OpeningRule> DutyService::rule()
{
    auto chosen = SettingsStore(m_place).text(setting::openingRule);
    if (!chosen)
        return chosen.error();
    return OpeningRule::fromJson(chosen->toUtf8());
}

Result<void> DutyService::setRule(const OpeningRule &rule)
{
    const QByteArray json = rule.toJson();
    if (auto checked = OpeningRule::fromJson(json); !checked)
        return checked.error();
    return SettingsStore(m_place).setText(setting::openingRule, QString::fromUtf8(json));
}

Result<HoursAnswer> DutyService::hours(const HoursQuestion &question)
{
    if (auto checked = checkSpan(question.from, question.to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::dutyHours); !allowed)
        return allowed.error();
    LessonTimes lessons;
    if (question.room) {
        auto room = RoomRepository(m_place.db()).byUid(*question.room);
        if (!room)
            return room.error();
        if (!*room)
            return fail(Errc::NotFound, "room.not_found");
        lessons.unit = (*room)->unitId;
    }
    auto periods = TeachingPeriodRepository(m_place.db()).list();
    if (!periods)
        return periods.error();
    lessons.periods = *periods;
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    auto duties = DutyRepository(m_place.db()).list(question.from, question.to, question.room);
    if (!duties)
        return duties.error();
    HoursAnswer answer;
    QList<Opening> openings;
    for (const Duty &duty : std::as_const(*duties)) {
        if (duty.closedAt)
            openings.append({duty.openedAt, *duty.closedAt});
        else
            ++answer.stillOpen;
    }
    answer.hours = openingHours(openings, *calendar, question.from, question.to, question.rule, lessons,
                                m_place.clock().today());
    lookAtCalendar(*calendar, question.from, question.to, &answer);
    return answer;
}

} // namespace tingyu
