// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/calendar_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

Fields fieldsOf(const Term &term)
{
    return {{QStringLiteral("school_year"), term.schoolYear},
            {QStringLiteral("number"), term.number},
            {QStringLiteral("from_date"), columns::date(term.from)},
            {QStringLiteral("to_date"), columns::date(term.to)}};
}

} // namespace

Result<QList<Term>> CalendarRepository::terms()
{
    return columns::all<Term>(
        m_db,
        QStringLiteral("SELECT id, uid, school_year, number, from_date, to_date FROM term "
                       "WHERE removed_utc IS NULL ORDER BY from_date, id"),
        {}, [](const Rows &rows) {
            return Term{columns::idAt<TermId>(rows, 0),    columns::uidAt(rows, 1),
                        static_cast<int>(rows.integer(2)), static_cast<int>(rows.integer(3)),
                        columns::dateAt(rows, 4),          columns::dateAt(rows, 5)};
        });
}

Result<RowRef> CalendarRepository::addTerm(Change &change, const Term &term)
{
    return change.insert(QStringLiteral("term"), fieldsOf(term), term.uid);
}

Result<bool> CalendarRepository::updateTerm(Change &change, const Term &term)
{
    return change.update(QStringLiteral("term"), term.id.value(), fieldsOf(term));
}

Result<QList<CalendarDay>> CalendarRepository::days(QDate from, QDate to)
{
    return columns::all<CalendarDay>(
        m_db,
        QStringLiteral("SELECT on_date, kind, note FROM calendar_day WHERE removed_utc IS NULL "
                       "AND on_date BETWEEN ? AND ? ORDER BY on_date"),
        {columns::date(from), columns::date(to)}, [](const Rows &rows) {
            return CalendarDay{columns::dateAt(rows, 0),
                               specialDayFromCode(rows.text(1)).value_or(SpecialDay::Holiday), rows.text(2)};
        });
}

Result<std::optional<qint64>> CalendarRepository::idOfDay(QDate date)
{
    return columns::first<qint64>(
        m_db, QStringLiteral("SELECT id FROM calendar_day WHERE on_date = ? AND removed_utc IS NULL"),
        {columns::date(date)}, [](const Rows &rows) { return rows.integer(0); });
}

Result<void> CalendarRepository::setDay(Change &change, const CalendarDay &day)
{
    const Fields fields = {{QStringLiteral("on_date"), columns::date(day.date)},
                           {QStringLiteral("kind"), specialDayCode(day.kind)},
                           {QStringLiteral("note"), columns::text(day.note)}};
    auto id = idOfDay(day.date);
    if (!id)
        return id.error();
    if (!*id) {
        auto added = change.insert(QStringLiteral("calendar_day"), fields);
        return outcomeOf(added);
    }
    auto updated = change.update(QStringLiteral("calendar_day"), **id, fields);
    return outcomeOf(updated);
}

Result<bool> CalendarRepository::clearDay(Change &change, QDate date)
{
    auto id = idOfDay(date);
    if (!id)
        return id.error();
    if (!*id)
        return false;
    if (auto removed = change.remove(QStringLiteral("calendar_day"), **id); !removed)
        return removed.error();
    return true;
}

} // namespace tingyu
