// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for rooms and the plan of their hours.
class RoomRepository
{
public:
    explicit RoomRepository(Connection &db) : m_db(db) {}

    Result<QList<CounsellingRoom>> rooms(); ///< by name
    Result<std::optional<CounsellingRoom>> byUid(const Uid &uid);
    /// Not valid for a null uid; Errc::NotFound "room.not_found".
    Result<RoomId> idOf(const Uid &uid);
    static Result<RowRef> add(Change &change, const CounsellingRoom &room);
    static Result<bool> update(Change &change, const CounsellingRoom &room);

    Result<QList<OpeningSlot>> openingSlots(); ///< by room, weekday and time
    Result<std::optional<OpeningSlot>> slotByUid(const Uid &uid);
    static Result<RowRef> addSlot(Change &change, const OpeningSlot &slot);
    static Result<bool> updateSlot(Change &change, const OpeningSlot &slot);
    static Result<void> removeSlot(Change &change, OpeningSlotId id);

private:
    Connection &m_db;
};

} // namespace tingyu
