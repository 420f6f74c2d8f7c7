// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/expected_duty.h"

namespace tingyu {

/// The only SQL for the reasons why the room stayed closed.
class DutyGapRepository
{
public:
    explicit DutyGapRepository(Connection &db) : m_db(db) {}

    Result<std::optional<DutyGap>> byUid(const Uid &uid);
    Result<QList<DutyGap>> list(QDate from, QDate to); ///< by time
    static Result<RowRef> add(Change &change, const DutyGap &gap);
    static Result<void> remove(Change &change, DutyGapId id);

private:
    Connection &m_db;
};

} // namespace tingyu
