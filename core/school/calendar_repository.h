// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for terms and the school's own holidays and working days.
class CalendarRepository
{
public:
    explicit CalendarRepository(Connection &db) : m_db(db) {}

    Result<QList<Term>> terms(); ///< by first day
    static Result<RowRef> addTerm(Change &change, const Term &term);
    static Result<bool> updateTerm(Change &change, const Term &term);

    Result<QList<CalendarDay>> days(QDate from, QDate to); ///< by date
    /// Makes or changes the day.
    Result<void> setDay(Change &change, const CalendarDay &day);
    /// False when the day had no entry.
    Result<bool> clearDay(Change &change, QDate date);

private:
    Result<std::optional<qint64>> idOfDay(QDate date);
    Connection &m_db;
};

} // namespace tingyu
