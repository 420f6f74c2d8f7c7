// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/school_calendar.h"

namespace tingyu {

/// Most appointments of one series: a school year of weeks.
inline constexpr int longestSeries = 60;

/// How often an appointment comes again: every so many weeks, until a day or so many times.
struct Repeat
{
    int everyWeeks = 1; ///< 1 to 8
    QDate until;        ///< the last day it may be; not valid: `count` says how often
    int count = 0;      ///< 2 to longestSeries, those on days without school not counted; 0: `until` says it
    bool schoolDaysOnly = true;
    bool operator==(const Repeat &) const = default;
};

struct SkippedDay
{
    QDate date;
    QString note; ///< of the holiday, as the calendar has it; empty: no school for another reason
    bool operator==(const SkippedDay &) const = default;
};
struct SeriesDays
{
    QList<QDate> held;
    QList<SkippedDay> skipped; ///< no school then
    bool operator==(const SeriesDays &) const = default;
};

/// The days of a series that begins on `first`. Errc::BadInput "series.weeks" (detail: most), "series.end"
/// (neither an end nor a count, both, or an end before the beginning), "series.too_long" (detail: most),
/// "series.no_day" (no school on any of the days).
Result<SeriesDays> seriesDays(QDate first, const Repeat &repeat, const SchoolCalendar &calendar);

} // namespace tingyu
