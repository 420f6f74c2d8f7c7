// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/waitlist.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the waitlist.
class WaitlistRepository
{
public:
    explicit WaitlistRepository(Connection &db) : m_db(db) {}

    Result<std::optional<WaitlistEntry>> byUid(const Uid &uid);
    /// Those who wait: the most urgent first, then who has waited longest.
    Result<QList<WaitlistEntry>> waiting();
    /// Placed or dropped in these days, the latest first.
    Result<QList<WaitlistEntry>> closed(QDate from, QDate to);
    static Result<RowRef> add(Change &change, const WaitlistEntry &entry);
    static Result<bool> update(Change &change, const WaitlistEntry &entry);

private:
    Connection &m_db;
};

} // namespace tingyu
