// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"

/// What the log should hold: which openings were promised, which of them nobody has written down (A5). Pure.
namespace tingyu {

struct DutyGapTag;
using DutyGapId = Id<DutyGapTag>;

/// The room is, or was, to be open then.
struct ExpectedDuty
{
    QDate date;
    QTime from;
    QTime to;
    RoomId roomId;
    Uid roomUid;
    QString roomName;
    std::optional<RoomPerson> person; ///< by the roster; empty: the opening plan alone asks for it
    bool operator==(const ExpectedDuty &) const = default;
};

/// A promised opening that did not come about, with the reason that was given for it.
struct DutyGap
{
    DutyGapId id;
    Uid uid;
    RoomId roomId;
    Uid roomUid;
    QString roomName;
    QDate date;
    QTime from;
    QTime to; ///< later than `from`
    QString reason;
    bool operator==(const DutyGap &) const = default;
};

/// What the records say about a span of days.
struct DutyPicture
{
    QList<CounsellingRoom> rooms;
    QList<OpeningSlot> plan;
    QList<DutyTurn> turns;
    QList<Duty> duties;
    QList<DutyGap> gaps;
    SchoolCalendar calendar;
};

/// On the school days of `from` to `to`, by time: the turns of the roster; of a room that has none that day
/// the hours of its plan. Two who are expected in one room at the same time are one opening.
QList<ExpectedDuty> expectedDuties(const DutyPicture &picture, QDate from, QDate to);
/// Those of them during which no duty of that room (or of no particular room) is in the log and for which no
/// reason is kept.
QList<ExpectedDuty> missingDuties(const DutyPicture &picture, QDate from, QDate to);
/// Hours of the plan for which the roster names nobody, or not for the whole time.
QList<ExpectedDuty> unassignedHours(const DutyPicture &picture, QDate from, QDate to);

/// What others handed over to this person: of the closed duties (by time), those of the room, or of none,
/// that ended after the person's own last one there and name this person or nobody.
QList<Duty> handoversFor(const RoomPerson &person, const Uid &room, const QList<Duty> &duties);

} // namespace tingyu
