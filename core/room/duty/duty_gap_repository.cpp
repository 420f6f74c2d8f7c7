// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty_gap_repository.h"

#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const QString selectGap = QStringLiteral(
    "SELECT g.id, g.uid, g.room_id, r.uid, r.name, g.on_date, g.from_time, g.to_time, g.reason "
    "FROM duty_gap g JOIN counselling_room r ON r.id = g.room_id WHERE g.removed_utc IS NULL ");

DutyGap gapFrom(const Rows &rows)
{
    return {columns::idAt<DutyGapId>(rows, 0),
            columns::uidAt(rows, 1),
            columns::idAt<RoomId>(rows, 2),
            columns::uidAt(rows, 3),
            rows.text(4),
            columns::dateAt(rows, 5),
            columns::timeOfDayAt(rows, 6),
            columns::timeOfDayAt(rows, 7),
            rows.text(8)};
}

} // namespace

Result<std::optional<DutyGap>> DutyGapRepository::byUid(const Uid &uid)
{
    return columns::first<DutyGap>(m_db, selectGap % QStringLiteral("AND g.uid = ?"), {uid.bytes()}, gapFrom);
}

Result<QList<DutyGap>> DutyGapRepository::list(QDate from, QDate to)
{
    return columns::all<DutyGap>(
        m_db,
        selectGap % QStringLiteral("AND g.on_date BETWEEN ? AND ? ORDER BY g.on_date, g.from_time, g.id"),
        {columns::date(from), columns::date(to)}, gapFrom);
}

Result<RowRef> DutyGapRepository::add(Change &change, const DutyGap &gap)
{
    return change.insert(QStringLiteral("duty_gap"),
                         {{QStringLiteral("room_id"), gap.roomId.value()},
                          {QStringLiteral("on_date"), columns::date(gap.date)},
                          {QStringLiteral("from_time"), columns::timeOfDay(gap.from)},
                          {QStringLiteral("to_time"), columns::timeOfDay(gap.to)},
                          {QStringLiteral("reason"), columns::text(gap.reason)}},
                         gap.uid);
}

Result<void> DutyGapRepository::remove(Change &change, DutyGapId id)
{
    return change.remove(QStringLiteral("duty_gap"), id.value());
}

} // namespace tingyu
