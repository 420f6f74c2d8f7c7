// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/school_calendar.h"
#include "core/room/appointments/teaching_period.h"

#include <QByteArray>
#include <QList>

/// How long the room was open on school days, held against a rule. Pure: openings, calendar and rule in,
/// minutes out.
namespace tingyu {

/// The room was open from `from` until `to`; also over midnight. One that does not end later than it begins
/// counts nothing.
struct Opening
{
    WallTime from;
    WallTime to;
    bool operator==(const Opening &) const = default;
};

/// What is asked of the room. The three readings: so many minutes each school day (every day pupils are
/// there), so many minutes each teaching week, or some opening each school day.
struct OpeningRule
{
    enum class Kind : quint8
    {
        PerSchoolDay,    ///< per_school_day, with minutes
        PerTeachingWeek, ///< per_teaching_week, with minutes
        EverySchoolDay   ///< every_school_day: one minute of any opening outside lessons is enough
    };
    Kind kind = Kind::PerSchoolDay;
    int minutes = 0; ///< 1 to a whole day or week; 1 for EverySchoolDay
    bool operator==(const OpeningRule &) const = default;

    /// {"kind":"per_school_day","minutes":120}, UTF-8 with or without BOM; other keys are for people to read.
    /// Errc::BadInput "rule.syntax", "rule.kind", "rule.minutes" (detail: least and most).
    static Result<OpeningRule> fromJson(const QByteArray &json);
    QByteArray toJson() const; ///< as fromJson() takes it
};

struct DayHours
{
    QDate date;
    int requiredMin = 0;
    int openMin = 0;
    int outsideLessonsMin = 0; ///< of openMin; all of it where no lessons are known
    bool isOk = true; ///< openMin >= requiredMin; for EverySchoolDay outsideLessonsMin >= requiredMin
    bool isOver = true; ///< not the day that is running
    bool isShort() const { return !isOk && isOver; }
    bool operator==(const DayHours &) const = default;
};

/// When lessons are, as far as the school has said.
struct LessonTimes
{
    QList<TeachingPeriod> periods;
    SchoolUnitId unit; ///< whose lessons count
};
struct WeekHours
{
    QDate monday;
    int requiredMin = 0;
    int openMin = 0; ///< of the school days of the span in that week
    bool isOk = true;
    bool isOver = true; ///< not the week that is running
    bool isShort() const { return !isOk && isOver; }
    bool operator==(const WeekHours &) const = default;
};

struct OpeningHours
{
    QList<DayHours> days;   ///< every school day of the span
    QList<WeekHours> weeks; ///< every week with a school day of the span, Monday to Sunday
    qint64 totalMin = 0;    ///< over `days`
    int shortCount = 0;     ///< days, or for PerTeachingWeek weeks, that are over and miss the rule
    bool operator==(const OpeningHours &) const = default;
};

/// Hours of `from` to `to`, both included. School days are SchoolCalendar's; overlapping openings count once,
/// one over midnight is split, what lies on other days or outside the span counts nowhere. A week with any
/// school day requires the full minutes. The list the rule does not speak of requires 0 and is always ok.
///
/// EverySchoolDay asks for an opening before, between or after lessons (A1, the guide of 2015); on a day
/// without known lessons any opening is enough.
///
/// `today` is running, and so is its week until the last school day is over: neither is short yet. Days to
/// come that are asked about are held against what the log has of them.
OpeningHours openingHours(const QList<Opening> &openings, const SchoolCalendar &calendar, QDate from,
                          QDate to, const OpeningRule &rule, const LessonTimes &lessons = {}, QDate today = {});

} // namespace tingyu
