// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/school_calendar.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tingyu {
namespace {

Error badTable(const QString &place)
{
    return fail(Errc::BadInput, "calendar.bad_table", {place});
}

bool addDays(DayTable &table, const QJsonArray &entries, SpecialDay kind)
{
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        const QString first = object[QStringLiteral("from")].toString();
        const QDate from = QDate::fromString(first, Qt::ISODate);
        const QDate to = QDate::fromString(object[QStringLiteral("to")].toString(first), Qt::ISODate);
        if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) > 60)
            return false;
        for (QDate day = from; day <= to; day = day.addDays(1))
            table.set(day, kind, object[QStringLiteral("name")].toString());
    }
    return true;
}

} // namespace

Result<DayTable> DayTable::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonArray years = document.object()[QStringLiteral("years")].toArray();
    if (years.isEmpty())
        return badTable(QStringLiteral("years"));
    DayTable table;
    for (const auto &value : years) {
        const QJsonObject year = value.toObject();
        const int number = year[QStringLiteral("year")].toInt();
        const QString place = QString::number(number);
        if (number < 2000 || number > 2100)
            return badTable(place);
        if (!addDays(table, year[QStringLiteral("holidays")].toArray(), SpecialDay::Holiday) ||
            !addDays(table, year[QStringLiteral("workdays")].toArray(), SpecialDay::Workday))
            return badTable(place);
        if (year[QStringLiteral("complete")].toBool())
            table.m_completeYears.append(number);
    }
    return table;
}

void DayTable::set(const QDate &day, SpecialDay kind, const QString &note)
{
    m_days.insert(day, {kind, note});
}

std::optional<SpecialDay> DayTable::kind(const QDate &day) const
{
    const auto place = m_days.constFind(day);
    return place == m_days.cend() ? std::nullopt : std::optional(place->kind);
}

QString DayTable::note(const QDate &day) const
{
    return m_days.value(day).note;
}

void DayTable::overrideWith(const DayTable &stronger)
{
    m_days.insert(stronger.m_days);
}

TermName usualTerm(const QDate &day)
{
    if (day.month() >= 8)
        return {day.year(), 1};
    return {day.year() - 1, day.month() == 1 ? 1 : 2};
}

QString schoolYearShown(int year)
{
    return QString::number(year) % QLatin1Char('-') % QString::number(year + 1);
}

std::optional<int> parseSchoolYear(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(20\\d{2})(?:[-—–~至/]+(20\\d{2}))?(?:学年)?$"));
    const auto match = form.match(text::squeezed(text));
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    if (!match.captured(2).isEmpty() && match.captured(2).toInt() != year + 1)
        return std::nullopt;
    return year;
}

SchoolCalendar::SchoolCalendar(QList<SchoolTerm> terms, DayTable days)
    : m_terms(std::move(terms)), m_days(std::move(days))
{
    std::sort(m_terms.begin(), m_terms.end(),
              [](const SchoolTerm &a, const SchoolTerm &b) { return a.from < b.from; });
}

std::optional<SchoolTerm> SchoolCalendar::termOf(const QDate &day) const
{
    for (const SchoolTerm &term : m_terms) {
        if (term.from <= day && day <= term.to)
            return term;
    }
    return std::nullopt;
}

TermName SchoolCalendar::termNameOf(const QDate &day) const
{
    const auto term = termOf(day);
    return term ? TermName{term->year, term->number} : usualTerm(day);
}

bool SchoolCalendar::isSchoolDay(const QDate &day) const
{
    if (!termOf(day))
        return false;
    if (const auto kind = m_days.kind(day))
        return *kind == SpecialDay::Workday;
    return day.dayOfWeek() <= Qt::Friday;
}

QList<QDate> SchoolCalendar::schoolDays(const QDate &from, const QDate &to) const
{
    QList<QDate> days;
    for (const SchoolTerm &term : m_terms) {
        const QDate last = std::min(term.to, to);
        for (QDate day = std::max(term.from, from); day <= last; day = day.addDays(1)) {
            if (isSchoolDay(day) && (days.isEmpty() || days.last() < day))
                days.append(day);
        }
    }
    return days;
}

int SchoolCalendar::teachingWeek(const QDate &day) const
{
    const auto term = termOf(day);
    if (!term)
        return 0;
    QDate first = term->from;
    while (first < term->to && !isSchoolDay(first))
        first = first.addDays(1);
    return std::max(0, static_cast<int>(mondayOf(first).daysTo(mondayOf(day)) / 7 + 1));
}

QList<QDate> SchoolCalendar::teachingWeeks(const QDate &from, const QDate &to) const
{
    QList<QDate> mondays;
    const QList<QDate> days = schoolDays(from, to);
    for (const QDate &day : days) {
        const QDate monday = mondayOf(day);
        if (mondays.isEmpty() || mondays.last() != monday)
            mondays.append(monday);
    }
    return mondays;
}

QDate mondayOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

int ageInYears(const QDate &birth, const QDate &on)
{
    if (!birth.isValid() || !on.isValid() || on < birth)
        return 0;
    const bool before = on.month() < birth.month() || (on.month() == birth.month() && on.day() < birth.day());
    return on.year() - birth.year() - (before ? 1 : 0);
}

} // namespace tingyu
