// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/teaching_period.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for teaching periods.
class TeachingPeriodRepository
{
public:
    explicit TeachingPeriodRepository(Connection &db) : m_db(db) {}

    Result<QList<TeachingPeriod>> list(); ///< by unit, weekday and number
    static Result<RowRef> add(Change &change, const TeachingPeriod &period);
    static Result<bool> update(Change &change, const TeachingPeriod &period);
    static Result<void> remove(Change &change, TeachingPeriodId id);

private:
    Connection &m_db;
};

} // namespace tingyu
