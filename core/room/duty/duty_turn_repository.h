// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"

namespace tingyu {

/// The only SQL for the duty roster.
class DutyTurnRepository
{
public:
    explicit DutyTurnRepository(Connection &db) : m_db(db) {}

    Result<std::optional<DutyTurn>> byUid(const Uid &uid);
    Result<QList<DutyTurn>> list(QDate from, QDate to); ///< by time
    static Result<RowRef> add(Change &change, const DutyTurn &turn);
    static Result<bool> update(Change &change, const DutyTurn &turn);
    static Result<void> remove(Change &change, DutyTurnId id);

private:
    Connection &m_db;
};

} // namespace tingyu
