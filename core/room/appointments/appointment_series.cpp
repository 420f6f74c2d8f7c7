// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_series.h"

namespace tingyu {
namespace {

constexpr int mostWeeks = 8;
/// Where a count is given, the holidays between may stretch a series, but not for ever: two school years.
constexpr int longestStretchDays = 731;

} // namespace

Result<SeriesDays> seriesDays(QDate first, const Repeat &repeat, const SchoolCalendar &calendar)
{
    if (repeat.everyWeeks < 1 || repeat.everyWeeks > mostWeeks)
        return fail(Errc::BadInput, "series.weeks", {QString::number(mostWeeks)});
    const bool isCounted = repeat.count != 0;
    if (!first.isValid() || isCounted == repeat.until.isValid() || (!isCounted && repeat.until < first) ||
        (isCounted && repeat.count < 2))
        return fail(Errc::BadInput, "series.end");
    const Error tooLong = fail(Errc::BadInput, "series.too_long", {QString::number(longestSeries)});
    if (repeat.count > longestSeries)
        return tooLong;
    const QDate last = isCounted ? first.addDays(longestStretchDays) : repeat.until;
    SeriesDays days;
    for (QDate date = first; date <= last; date = date.addDays(7 * repeat.everyWeeks)) {
        if (isCounted && days.held.size() == repeat.count)
            break;
        if (repeat.schoolDaysOnly && !calendar.isSchoolDay(date))
            days.skipped.append({date, calendar.days().note(date)});
        else if (days.held.size() == longestSeries)
            return tooLong;
        else
            days.held.append(date);
    }
    if (days.held.isEmpty())
        return fail(Errc::BadInput, "series.no_day");
    return days;
}

} // namespace tingyu
