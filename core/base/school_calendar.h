// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// 学年, 学期, 教学周 and school days. Pure: dates in, dates out; never the machine's zone or clock.
namespace tingyu {

enum class SpecialDay : quint8
{
    Holiday, ///< no school
    Workday  ///< 调休: school on a weekend day
};

/// Days that differ from the plain week, from a shipped table or entered by the school.
class DayTable
{
public:
    /// resources/holidays/*.json; Errc::BadInput, "calendar.bad_table" with the place.
    static Result<DayTable> fromJson(const QByteArray &json);
    void set(const QDate &day, SpecialDay kind, const QString &note = {});
    std::optional<SpecialDay> kind(const QDate &day) const;
    QString note(const QDate &day) const;
    /// Everything of `stronger` counts before what is here.
    void overrideWith(const DayTable &stronger);
    /// The table holds the whole official arrangement of that calendar year, 调休 included.
    bool isComplete(int year) const { return m_completeYears.contains(year); }

private:
    struct Day
    {
        SpecialDay kind = SpecialDay::Holiday;
        QString note;
    };
    QHash<QDate, Day> m_days;
    QList<int> m_completeYears;
};

/// One term as the school set it.
struct SchoolTerm
{
    int year = 0;   ///< calendar year the school year begins in: 2026 for 2026-2027
    int number = 1; ///< 1 autumn, 2 spring
    QDate from;     ///< first day of school
    QDate to;       ///< last day of school
    bool operator==(const SchoolTerm &) const = default;
};

/// A term by year and number, with or without recorded dates.
struct TermName
{
    int year = 0;
    int number = 1;
    bool operator==(const TermName &) const = default;
    auto operator<=>(const TermName &) const = default;
};
/// Where no term is recorded: August to January is term 1, February to July term 2.
TermName usualTerm(const QDate &day);
/// "2026-2027"
QString schoolYearShown(int year);
/// Takes 2026-2027, 2026—2027学年, 2026; the second year must follow the first.
std::optional<int> parseSchoolYear(const QString &text);

class SchoolCalendar
{
public:
    SchoolCalendar() = default;
    SchoolCalendar(QList<SchoolTerm> terms, DayTable days);

    /// The recorded term a day lies in.
    std::optional<SchoolTerm> termOf(const QDate &day) const;
    /// The recorded term, or the usual one.
    TermName termNameOf(const QDate &day) const;
    /// A day of a recorded term, Monday to Friday and no holiday, or a 调休 working day.
    bool isSchoolDay(const QDate &day) const;
    QList<QDate> schoolDays(const QDate &from, const QDate &to) const; ///< both included
    /// Weeks run Monday to Sunday; the week that holds the first school day of the term is week 1. 0 outside
    /// terms.
    int teachingWeek(const QDate &day) const;
    /// Mondays of the weeks that hold at least one school day of the span.
    QList<QDate> teachingWeeks(const QDate &from, const QDate &to) const;
    const QList<SchoolTerm> &terms() const { return m_terms; }
    const DayTable &days() const { return m_days; }

private:
    QList<SchoolTerm> m_terms; ///< by first day
    DayTable m_days;
};

/// The Monday of a day's week.
QDate mondayOf(const QDate &day);
/// Whole years lived; 0 before the birth. 29 February counts from 1 March in other years.
int ageInYears(const QDate &birth, const QDate &on);

} // namespace tingyu
