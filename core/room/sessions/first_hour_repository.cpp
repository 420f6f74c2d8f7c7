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

Result<QList<SessionRecordId>> FirstHourRepository::answeredSince(QDate day)
{
    return columns::all<SessionRecordId>(
        m_db,
        QStringLiteral(
            "SELECT r.id FROM session_record r WHERE r.removed_utc IS NULL AND r.at >= ? AND EXISTS "
            "(SELECT 1 FROM session_risk k WHERE k.session_id = r.id AND k.answer != 'no' AND "
            "k.removed_utc IS NULL)"),
        {columns::date(day)}, [](const Rows &rows) { return columns::idAt<SessionRecordId>(rows, 0); });
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
