// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/workload.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What the logs of one day say, for the duty log of that day (form 1).
struct DayCounts
{
    int groupVisits = 0; ///< pupils who came to group meetings
    int phoneCalls = 0;
    int letters = 0; ///< received
    bool operator==(const DayCounts &) const = default;
};

/// Figures over everything the room has on record: counts and minutes, nothing of what was said.
class WorkloadService
{
public:
    explicit WorkloadService(Workplace &place) : m_place(place) {}

    /// By month, of the months that `from` and `to` lie in and those between. A group meeting counts for
    /// each of its leaders, a letter for who handles it. Errc::BadInput "workload.span" (backwards, or more
    /// than 36 months); Errc::Denied.
    Result<QList<PersonWorkload>> byMonth(QDate from, QDate to);
    /// Errc::Denied.
    Result<DayCounts> countsOf(QDate day);

private:
    Result<QList<WorkItem>> items(QDate from, QDate to);
    Workplace &m_place;
};

} // namespace tingyu
