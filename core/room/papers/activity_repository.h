// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/room_activity.h"

namespace tingyu {

/// The only SQL for visits to other places and for the use of function rooms. `unit`, `room`: what the uid of
/// the value means.
class ActivityRepository
{
public:
    explicit ActivityRepository(Connection &db) : m_db(db) {}

    Result<QList<OutreachVisit>> visits(QDate from, QDate to); ///< by day
    Result<std::optional<OutreachVisit>> visit(const Uid &uid);
    static Result<RowRef> add(Change &change, const OutreachVisit &visit, SchoolUnitId unit);
    static Result<bool> update(Change &change, const OutreachVisit &visit, SchoolUnitId unit);
    static Result<void> remove(Change &change, OutreachVisitId id);

    Result<QList<RoomUse>> uses(QDate from, QDate to); ///< by time
    Result<std::optional<RoomUse>> use(const Uid &uid);
    static Result<RowRef> add(Change &change, const RoomUse &use, RoomId room);
    static Result<bool> update(Change &change, const RoomUse &use, RoomId room);
    static Result<void> remove(Change &change, RoomUseId id);

private:
    Connection &m_db;
};

} // namespace tingyu
