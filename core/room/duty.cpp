// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty.h"

#include "core/base/text.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

constexpr int highestCount = 9999;

qint64 minutesBetween(const WallTime &from, const WallTime &to)
{
    return from.date.daysTo(to.date) * 24 * 60 + from.time.secsTo(to.time) / 60;
}

} // namespace

qint64 Duty::minutes() const
{
    return closedAt ? minutesBetween(openedAt, *closedAt) : 0;
}

Result<void> checkDutyTimes(const WallTime &openedAt, const WallTime &closedAt)
{
    if (!openedAt.isValid() || !closedAt.isValid() || closedAt <= openedAt)
        return fail(Errc::BadInput, "duty.times");
    if (minutesBetween(openedAt, closedAt) > longestDutyDays * 24 * 60)
        return fail(Errc::BadInput, "duty.too_long", {QString::number(longestDutyDays)});
    return {};
}

DutyNotes normalized(DutyNotes notes)
{
    for (QString *many : {&notes.note, &notes.environment, &notes.incidents, &notes.handover})
        *many = text::tidyLines(*many);
    notes.weather = text::tidy(notes.weather);
    notes.handoverTo = text::normalName(notes.handoverTo);
    return notes;
}

Result<void> checkDutyNotes(const DutyNotes &notes)
{
    for (const int count : {notes.visits.students, notes.visits.teachers, notes.visits.parents,
                            notes.visits.others, notes.phoneCalls, notes.letters}) {
        if (count < 0 || count > highestCount)
            return fail(Errc::BadInput, "duty.count", {QString::number(highestCount)});
    }
    bool fits = notes.weather.size() <= longestLine && notes.handoverTo.size() <= longestLine;
    for (const QString *many : {&notes.note, &notes.environment, &notes.incidents, &notes.handover})
        fits = fits && many->size() <= longestText;
    if (!fits)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

bool collide(const DutyTurn &a, const DutyTurn &b)
{
    return a.expected().uid == b.expected().uid && a.date == b.date && a.from < b.to && b.from < a.to;
}

} // namespace tingyu
