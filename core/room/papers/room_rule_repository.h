// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/room_rule.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the written rules.
class RoomRuleRepository
{
public:
    explicit RoomRuleRepository(Connection &db) : m_db(db) {}

    Result<QList<RoomRule>> versions(); ///< by kind and number
    Result<std::optional<RoomRule>> byUid(const Uid &uid);
    static Result<RowRef> add(Change &change, const RoomRule &rule);
    static Result<bool> update(Change &change, const RoomRule &rule);
    static Result<void> remove(Change &change, RoomRuleId id);

private:
    Connection &m_db;
};

} // namespace tingyu
