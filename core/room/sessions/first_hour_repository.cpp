// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/first_hour_repository.h"

#include "core/room/time_columns.h"

namespace tingyu {

Result<QList<FirstHourTick>> FirstHourRepository::list(SessionRecordId id)
{
    return columns::all<FirstHourTick>(
        m_db,
        QStringLiteral(
            "SELECT t.item, t.done, t.at, u.name, t.words FROM first_hour_tick t LEFT JOIN user u ON "
            "u.id = t.user_id WHERE t.session_id = ? AND t.removed_utc IS NULL ORDER BY t.id"),
        {id.value()}, [](const Rows &rows) {
            return FirstHourTick{rows.text(0), rows.boolean(1), columns::wallTimeAt(rows, 2), rows.text(3),
                                 rows.text(4)};
        });
}

Result<RowRef> FirstHourRepository::add(Change &change, SessionRecordId id, const FirstHourTick &tick)
{
    return change.insert(QStringLiteral("first_hour_tick"),
                         {{QStringLiteral("session_id"), id.value()},
                          {QStringLiteral("item"), tick.item},
                          {QStringLiteral("done"), tick.isDone ? 1 : 0},
                          {QStringLiteral("at"), tick.at.toString()},
                          {QStringLiteral("user_id"), change.session().userId.value()},
                          {QStringLiteral("words"), columns::text(tick.words)}});
}

} // namespace tingyu
