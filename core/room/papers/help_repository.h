// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/help_place.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the directory of help.
class HelpRepository
{
public:
    explicit HelpRepository(Connection &db) : m_db(db) {}

    Result<QList<HelpPlace>> list(); ///< the school's own entries
    Result<std::optional<HelpPlace>> byUid(const Uid &uid);
    static Result<RowRef> add(Change &change, const HelpPlace &place);
    static Result<bool> update(Change &change, const HelpPlace &place);
    static Result<void> remove(Change &change, HelpPlaceId id);

private:
    Connection &m_db;
};

} // namespace tingyu
