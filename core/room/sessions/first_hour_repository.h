// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/first_hour.h"

namespace tingyu {

/// The only SQL for the ticks of the first-hour card.
class FirstHourRepository
{
public:
    explicit FirstHourRepository(Connection &db) : m_db(db) {}
    Result<QList<FirstHourTick>> list(SessionRecordId id);
    /// Sessions since that day whose risk check answers some item with yes or unclear.
    Result<QList<SessionRecordId>> answeredSince(QDate day);
    static Result<RowRef> add(Change &change, SessionRecordId id, const FirstHourTick &tick);

private:
    Connection &m_db;
};

} // namespace tingyu
