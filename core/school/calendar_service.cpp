// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/calendar_service.h"

#include "core/base/text.h"
#include "core/school/school_operations.h"
#include "core/school/student_rules.h"

#include <QFile>

namespace tingyu {
namespace {

constexpr int longestTermDays = 300;

Result<DayTable> shippedDays()
{
    QFile file(QStringLiteral(":/holidays/cn.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, "calendar.no_table");
    return DayTable::fromJson(file.readAll());
}

/// The earliest and the latest day a term of that school year may hold: a year begins between June and the
/// next February and is over by the end of the following August.
bool fitsYear(int schoolYear, QDate from, QDate to)
{
    return from >= QDate(schoolYear, 6, 1) && to <= QDate(schoolYear + 1, 8, 31);
}

} // namespace

QList<SchoolTerm> schoolTerms(const QList<Term> &terms)
{
    QList<SchoolTerm> plain;
    for (const Term &term : terms)
        plain.append({term.schoolYear, term.number, term.from, term.to});
    return plain;
}

Result<QList<Term>> CalendarService::terms()
{
    if (auto allowed = m_place.allow(op::schoolView); !allowed)
        return allowed.error();
    return CalendarRepository(m_place.db()).terms();
}

Result<Term> CalendarService::setTerm(int schoolYear, int number, QDate from, QDate to)
{
    if (number != 1 && number != 2)
        return fail(Errc::BadInput, "term.number");
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) > longestTermDays ||
        !fitsYear(schoolYear, from, to))
        return fail(Errc::BadInput, "term.dates");
    return m_place.change(op::calendarEdit, [&](Change &change) -> Result<Term> {
        auto terms = CalendarRepository(m_place.db()).terms();
        if (!terms)
            return terms.error();
        Term wanted{{}, {}, schoolYear, number, from, to};
        for (const Term &one : std::as_const(*terms)) {
            if (one.schoolYear == schoolYear && one.number == number) {
                wanted.id = one.id;
                wanted.uid = one.uid;
            } else if (one.from <= to && from <= one.to) {
                return fail(Errc::Conflict, "term.overlap",
                            {schoolYearShown(one.schoolYear), QString::number(one.number)});
            }
        }
        if (wanted.id.isValid()) {
            if (auto updated = CalendarRepository::updateTerm(change, wanted); !updated)
                return updated.error();
            return wanted;
        }
        auto row = CalendarRepository::addTerm(change, wanted);
        if (!row)
            return row.error();
        wanted.id = TermId(row->id);
        wanted.uid = row->uid;
        return wanted;
    });
}

Result<QList<CalendarDay>> CalendarService::days(QDate from, QDate to)
{
    if (auto allowed = m_place.allow(op::schoolView); !allowed)
        return allowed.error();
    return CalendarRepository(m_place.db()).days(from, to);
}

Result<void> CalendarService::setDay(const CalendarDay &day)
{
    CalendarDay wanted = day;
    wanted.note = text::tidy(wanted.note);
    if (!wanted.date.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (wanted.note.size() > longestLine)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("note")});
    return m_place.change(op::calendarEdit, [&](Change &change) -> Result<void> {
        return CalendarRepository(m_place.db()).setDay(change, wanted);
    });
}

Result<void> CalendarService::clearDay(QDate date)
{
    return m_place.change(op::calendarEdit, [&](Change &change) -> Result<void> {
        auto cleared = CalendarRepository(m_place.db()).clearDay(change, date);
        if (!cleared)
            return cleared.error();
        if (!*cleared)
            return fail(Errc::NotFound, "day.not_found");
        return {};
    });
}

Result<SchoolCalendar> CalendarService::calendar()
{
    auto recorded = terms();
    if (!recorded)
        return recorded.error();
    auto table = shippedDays();
    if (!table)
        return table.error();
    auto own = CalendarRepository(m_place.db()).days(QDate(1900, 1, 1), QDate(2999, 12, 31));
    if (!own)
        return own.error();
    DayTable stronger;
    for (const CalendarDay &day : std::as_const(*own))
        stronger.set(day.date, day.kind, day.note);
    table->overrideWith(stronger);
    return SchoolCalendar(schoolTerms(*recorded), std::move(*table));
}

Result<bool> CalendarService::isSchoolDay(QDate date)
{
    auto known = calendar();
    if (!known)
        return known.error();
    return known->isSchoolDay(date);
}

Result<int> CalendarService::teachingWeek(QDate date)
{
    auto known = calendar();
    if (!known)
        return known.error();
    return known->teachingWeek(date);
}

Result<QDate> CalendarService::endOfSchoolYear(QDate date)
{
    auto recorded = CalendarRepository(m_place.db()).terms();
    if (!recorded)
        return recorded.error();
    const int year = SchoolCalendar(schoolTerms(*recorded), {}).termNameOf(date).year;
    for (const Term &term : std::as_const(*recorded)) {
        if (term.schoolYear == year && term.number == 2 && term.to >= date)
            return term.to;
    }
    return QDate(year + 1, 7, 31);
}

} // namespace tingyu
