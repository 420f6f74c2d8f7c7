// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/school_calendar.h"
#include "core/school/school.h"

#include <QTime>

namespace tingyu {

struct TeachingPeriodTag;
using TeachingPeriodId = Id<TeachingPeriodTag>;

/// 第1节: when a lesson is, on every school day or on one weekday, of the school or of one of its units.
struct TeachingPeriod
{
    TeachingPeriodId id;
    Uid uid;
    int number = 1;  ///< 1 to 20
    int weekday = 0; ///< 1 Monday to 7 Sunday; 0: every school day
    QTime from;
    QTime to;            ///< later than `from`, on the same day
    SchoolUnitId unitId; ///< not valid: the whole school
    bool operator==(const TeachingPeriod &) const = default;
};

/// Errc::BadInput "period.number", "period.weekday", "period.times".
Result<void> checkPeriod(const TeachingPeriod &period);
/// The lessons of a day in a unit, by time; none on a day without school. A unit with periods of its own has
/// only those; a weekday's own period takes the place of the everyday one of the same number. On a 调休
/// working day those of its own weekday hold, as with the opening plan.
QList<TeachingPeriod> lessonsOn(const QList<TeachingPeriod> &periods, const SchoolCalendar &calendar,
                                QDate date, SchoolUnitId unit = {});
/// Two lines of one unit and one weekday (or of every day) that cannot both be: the same number, or times
/// that overlap.
bool collide(const TeachingPeriod &a, const TeachingPeriod &b);

} // namespace tingyu
