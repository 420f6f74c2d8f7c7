// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/month_sheet.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for signed months.
class MonthSheetRepository
{
public:
    explicit MonthSheetRepository(Connection &db) : m_db(db) {}

    Result<QList<MonthSheet>> list(); ///< the latest month first, of one month the latest revision first
    Result<QList<MonthSheet>> ofMonth(QDate month); ///< the latest revision first
    static Result<RowRef> add(Change &change, const MonthSheet &sheet);
    /// The first day on which the room has a duty, an appointment or a session; not valid: none.
    Result<QDate> firstWork();

private:
    Connection &m_db;
};

} // namespace tingyu
