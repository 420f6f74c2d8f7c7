// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/expected_duty.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace tingyu {
namespace {

ExpectedDuty opening(const CounsellingRoom &room, QDate date, QTime from, QTime to)
{
    return {date, from, to, room.id, room.uid, room.name, {}};
}

QList<ExpectedDuty> byRoster(const DutyPicture &picture, const CounsellingRoom &room, QDate date)
{
    QList<ExpectedDuty> expected;
    for (const DutyTurn &turn : picture.turns) {
        if (turn.roomId != room.id || turn.date != date)
            continue;
        const bool isThere = std::any_of(expected.cbegin(), expected.cend(), [&](const ExpectedDuty &other) {
            return other.from == turn.from && other.to == turn.to;
        });
        if (isThere)
            continue;
        expected.append(opening(room, date, turn.from, turn.to));
        expected.last().person = turn.expected();
    }
    return expected;
}

QList<ExpectedDuty> byPlan(const DutyPicture &picture, const CounsellingRoom &room, QDate date)
{
    QList<ExpectedDuty> expected;
    for (const OpeningSlot &slot : picture.plan) {
        if (slot.roomId == room.id && slot.weekday == date.dayOfWeek() && slot.holdsOn(date))
            expected.append(opening(room, date, slot.from, slot.to));
    }
    return expected;
}

bool isLogged(const ExpectedDuty &expected, const QList<Duty> &duties)
{
    const WallTime from{expected.date, expected.from};
    const WallTime to{expected.date, expected.to};
    return std::any_of(duties.cbegin(), duties.cend(), [&](const Duty &duty) {
        return (!duty.roomId.isValid() || duty.roomId == expected.roomId) && duty.openedAt < to &&
               (!duty.closedAt || *duty.closedAt > from || duty.openedAt >= from);
    });
}

bool isExplained(const ExpectedDuty &expected, const QList<DutyGap> &gaps)
{
    return std::any_of(gaps.cbegin(), gaps.cend(), [&](const DutyGap &gap) {
        return gap.roomId == expected.roomId && gap.date == expected.date && gap.from < expected.to &&
               expected.from < gap.to;
    });
}

/// From its beginning to its end some turn of the room is on.
bool isCovered(const ExpectedDuty &hours, const QList<ExpectedDuty> &turns)
{
    QTime at = hours.from;
    for (bool moved = true; moved && at < hours.to;) {
        moved = false;
        for (const ExpectedDuty &turn : turns) {
            if (turn.from <= at && at < turn.to) {
                at = turn.to;
                moved = true;
            }
        }
    }
    return at >= hours.to;
}

/// Of one time, in the order they were found.
QList<ExpectedDuty> byTime(const QList<ExpectedDuty> &expected)
{
    std::multimap<WallTime, const ExpectedDuty *> ordered;
    for (const ExpectedDuty &one : expected)
        ordered.emplace(WallTime{one.date, one.from}, &one);
    QList<ExpectedDuty> sorted;
    sorted.reserve(expected.size());
    for (const auto &[time, one] : ordered)
        sorted.append(*one);
    return sorted;
}

} // namespace

QList<ExpectedDuty> expectedDuties(const DutyPicture &picture, QDate from, QDate to)
{
    QList<ExpectedDuty> expected;
    for (const QDate &date : picture.calendar.schoolDays(from, to)) {
        for (const CounsellingRoom &room : picture.rooms) {
            const QList<ExpectedDuty> turns = byRoster(picture, room, date);
            expected.append(turns.isEmpty() ? byPlan(picture, room, date) : turns);
        }
    }
    return byTime(expected);
}

QList<ExpectedDuty> missingDuties(const DutyPicture &picture, QDate from, QDate to)
{
    QList<ExpectedDuty> missing = expectedDuties(picture, from, to);
    missing.removeIf([&](const ExpectedDuty &one) {
        return isLogged(one, picture.duties) || isExplained(one, picture.gaps);
    });
    return missing;
}

QList<ExpectedDuty> unassignedHours(const DutyPicture &picture, QDate from, QDate to)
{
    QList<ExpectedDuty> unassigned;
    for (const QDate &date : picture.calendar.schoolDays(from, to)) {
        for (const CounsellingRoom &room : picture.rooms) {
            const QList<ExpectedDuty> turns = byRoster(picture, room, date);
            for (const ExpectedDuty &hours : byPlan(picture, room, date)) {
                if (!isCovered(hours, turns))
                    unassigned.append(hours);
            }
        }
    }
    return byTime(unassigned);
}

QList<Duty> handoversFor(const RoomPerson &person, const Uid &room, const QList<Duty> &duties)
{
    const auto isHere = [&](const Duty &duty) {
        return duty.roomUid.isNull() || room.isNull() || duty.roomUid == room;
    };
    WallTime last;
    for (const Duty &duty : duties) {
        if (duty.by.uid == person.uid && duty.closedAt && isHere(duty))
            last = std::max(last, *duty.closedAt);
    }
    const QString name = text::normalName(person.name);
    QList<Duty> handed;
    for (const Duty &duty : duties) {
        const DutyNotes &notes = duty.notes;
        if (duty.by.uid != person.uid && duty.closedAt && *duty.closedAt > last && isHere(duty) &&
            !notes.handover.isEmpty() && (notes.handoverTo.isEmpty() || notes.handoverTo == name))
            handed.append(duty);
    }
    return handed;
}

} // namespace tingyu
