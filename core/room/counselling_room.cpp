// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/counselling_room.h"

#include <algorithm>

namespace tingyu {

QList<Opening> plannedOpenings(const QList<OpeningSlot> &plan, const SchoolCalendar &calendar, QDate from,
                               QDate to)
{
    QList<Opening> openings;
    for (const QDate &date : calendar.schoolDays(from, to)) {
        for (const OpeningSlot &slot : plan) {
            if (slot.weekday == date.dayOfWeek() && slot.holdsOn(date))
                openings.append(Opening{{date, slot.from}, {date, slot.to}});
        }
    }
    std::stable_sort(openings.begin(), openings.end(),
                     [](const Opening &a, const Opening &b) { return a.from < b.from; });
    return openings;
}

bool collide(const OpeningSlot &a, const OpeningSlot &b)
{
    const bool sameDays = (!a.validFrom.isValid() || !b.validTo.isValid() || a.validFrom <= b.validTo) &&
                          (!b.validFrom.isValid() || !a.validTo.isValid() || b.validFrom <= a.validTo);
    return a.roomId == b.roomId && a.weekday == b.weekday && sameDays && a.from < b.to && b.from < a.to;
}

} // namespace tingyu
