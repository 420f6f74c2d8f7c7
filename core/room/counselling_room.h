// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/opening_hours.h"
#include "core/school/school.h"

namespace tingyu {

struct RoomTag;
struct OpeningSlotTag;
using RoomId = Id<RoomTag>;
using OpeningSlotId = Id<OpeningSlotTag>;

/// A counselling room of the school or of one of its units.
struct CounsellingRoom
{
    RoomId id;
    Uid uid;
    QString name;
    SchoolUnitId unitId; ///< not valid: the school has one unit
    bool operator==(const CounsellingRoom &) const = default;
};

/// One line of the opening plan: a room's hours on one weekday.
struct OpeningSlot
{
    OpeningSlotId id;
    Uid uid;
    RoomId roomId;
    int weekday = 1; ///< 1 Monday to 7 Sunday
    QTime from;
    QTime to;        ///< later than `from`, on the same day
    QDate validFrom; ///< not valid: since ever
    QDate validTo;   ///< the last day it holds; not valid: until further notice
    bool holdsOn(QDate date) const
    {
        return (!validFrom.isValid() || validFrom <= date) && (!validTo.isValid() || date <= validTo);
    }
    bool operator==(const OpeningSlot &) const = default;
};

/// When the plan has the room open on the school days of `from` to `to`, by time. On a 调休 working day the
/// slots of its own weekday hold: the arrangement does not say whose timetable such a day follows.
QList<Opening> plannedOpenings(const QList<OpeningSlot> &plan, const SchoolCalendar &calendar, QDate from,
                               QDate to);
/// Both lie in the same room, on the same weekday and at the same time on some day that both hold.
bool collide(const OpeningSlot &a, const OpeningSlot &b);

} // namespace tingyu
