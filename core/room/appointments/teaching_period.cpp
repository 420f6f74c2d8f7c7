// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/teaching_period.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int highestNumber = 20;

} // namespace

Result<void> checkPeriod(const TeachingPeriod &period)
{
    if (period.number < 1 || period.number > highestNumber)
        return fail(Errc::BadInput, "period.number", {QString::number(highestNumber)});
    if (period.weekday < 0 || period.weekday > 7)
        return fail(Errc::BadInput, "period.weekday");
    if (!period.from.isValid() || !period.to.isValid() || period.to <= period.from)
        return fail(Errc::BadInput, "period.times");
    return {};
}

QList<TeachingPeriod> lessonsOn(const QList<TeachingPeriod> &periods, const SchoolCalendar &calendar,
                                QDate date, SchoolUnitId unit)
{
    QList<TeachingPeriod> lessons;
    if (!calendar.isSchoolDay(date))
        return lessons;
    const bool hasOwn = unit.isValid() && std::any_of(periods.cbegin(), periods.cend(),
                                                      [&](const auto &one) { return one.unitId == unit; });
    const SchoolUnitId wanted = hasOwn ? unit : SchoolUnitId();
    for (const TeachingPeriod &one : periods) {
        if (one.unitId == wanted && one.weekday == date.dayOfWeek())
            lessons.append(one);
    }
    const QList<TeachingPeriod> special = lessons;
    for (const TeachingPeriod &one : periods) {
        const bool isReplaced = std::any_of(special.cbegin(), special.cend(),
                                            [&](const auto &own) { return own.number == one.number; });
        if (one.unitId == wanted && one.weekday == 0 && !isReplaced)
            lessons.append(one);
    }
    std::sort(lessons.begin(), lessons.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    return lessons;
}

bool collide(const TeachingPeriod &a, const TeachingPeriod &b)
{
    return a.unitId == b.unitId && a.weekday == b.weekday &&
           (a.number == b.number || (a.from < b.to && b.from < a.to));
}

} // namespace tingyu
