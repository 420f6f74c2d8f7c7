// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/calendar_repository.h"

namespace tingyu {

/// Terms as base's calendar takes them.
QList<SchoolTerm> schoolTerms(const QList<Term> &terms);

/// Terms, days that differ from the shipped holiday table, and what a date is.
class CalendarService
{
public:
    explicit CalendarService(Workplace &place) : m_place(place) {}

    Result<QList<Term>> terms();
    /// Makes the term of that year and number, or gives it new dates. Errc::BadInput "term.number" (1 or 2),
    /// "term.dates" (backwards, longer than 300 days, or not in the school year); Errc::Conflict
    /// "term.overlap" (detail: school year and number of the other).
    Result<Term> setTerm(int schoolYear, int number, QDate from, QDate to);

    /// The school's own days from `from` to `to`.
    Result<QList<CalendarDay>> days(QDate from, QDate to);
    /// Overrides the shipped table for one day. Errc::BadInput "date.missing", "student.too_long".
    Result<void> setDay(const CalendarDay &day);
    /// Errc::NotFound "day.not_found" when the day has no entry of the school's own.
    Result<void> clearDay(QDate date);

    /// Recorded terms over the shipped holiday table over which the school's own days stand.
    Result<SchoolCalendar> calendar();
    Result<bool> isSchoolDay(QDate date);
    /// 0 outside terms.
    Result<int> teachingWeek(QDate date);
    /// Last day of the school year that `date` is in: of the recorded second term, else 31 July (where no
    /// term is recorded a school year ends in July).
    Result<QDate> endOfSchoolYear(QDate date);

private:
    Workplace &m_place;
};

} // namespace tingyu
