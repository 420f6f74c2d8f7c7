// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"
#include "core/room/logs/workload.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What the appointment book and the logs say of one day in one room, as a proposal for its duty log (form
/// 1).
struct DayCounts
{
    VisitCounts visits;  ///< who came: appointments arrived, and pupils at meetings of groups
    int walkIns = 0;     ///< of those, without an appointment
    int groupVisits = 0; ///< of those, pupils at meetings of groups; who came to two counts twice
    int phoneCalls = 0;  ///< of the day, whatever the room
    int letters = 0;     ///< received on the day
    /// One line for each appointment that arrived, by time: its number, sex, grade and what it was about; no
    /// name. Staff who came as clients are counted above and not told of here.
    QList<DutyVisit> visitors = {};
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
    /// Of a room: appointments and meetings there, where the school has one room also those that name none. A
    /// null room: all. Errc::NotFound "room.not_found"; Errc::Denied.
    Result<DayCounts> countsOf(QDate day, const Uid &room = {});

private:
    Result<QList<WorkItem>> items(QDate from, QDate to);
    Workplace &m_place;
};

} // namespace tingyu
