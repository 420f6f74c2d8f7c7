// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/room_register.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the register of areas and equipment. `room`: what the line's roomUid means.
class RegisterRepository
{
public:
    explicit RegisterRepository(Connection &db) : m_db(db) {}

    Result<QList<RegisterLine>> list(); ///< in the order in which they were entered
    Result<std::optional<RegisterLine>> byUid(const Uid &uid);
    static Result<RowRef> add(Change &change, const RegisterLine &line, RoomId room);
    static Result<bool> update(Change &change, const RegisterLine &line, RoomId room);
    static Result<void> remove(Change &change, RegisterLineId id);

private:
    Connection &m_db;
};

} // namespace tingyu
