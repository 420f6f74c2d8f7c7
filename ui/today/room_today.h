// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_follow_service.h"
#include "core/room/room_services.h"
#include "core/services.h"

namespace tingyu::ui {

/// How far the note about an appointment is.
enum class NoteState : quint8
{
    None,
    Draft,
    Unsigned,
    Signed
};

/// The room's day: who keeps it open, who comes, what is still to be written down. Lists are as long as the
/// page shows them; of the rest there is a count.
struct RoomToday
{
    bool isKnown = false; ///< the person's roles reach the room
    QList<Duty> openNow;
    int duties = 0;               ///< of today, in the log
    QList<ExpectedDuty> expected; ///< of today, by time
    bool hasPlan = false;         ///< somebody planned openings at all
    bool hasTerm = false;         ///< without one no day counts as a school day
    bool writesTerms = false;     ///< may write one
    OpeningRule rule;
    OpeningHours week;                 ///< of this week until today
    OpeningHours month;                ///< of this month until today
    QList<Appointment> appointments;   ///< of today, the person's own as a counsellor, by time
    QHash<Uid, NoteState> notes;       ///< by appointment
    QList<CounsellorDay> others;       ///< today's appointments with other counsellors
    OverdueCount overdue;              ///< the person's own; of who does not counsel, everybody's
    std::optional<Appointment> oldest; ///< of those
    UnsignedCount unsignedOnes;        ///< likewise
    QList<ExpectedDuty> missing;       ///< of this term, by time
    QList<DueVisit> visits;            ///< the counsellor's own, of the week to come too, by day
    QList<OpenFirstHour> firstHours;   ///< of the last days, the latest first
    int waiting = 0;                   ///< in the waitlist
    DayCounts counts;
    bool hasAny() const { return hasPlan || duties > 0 || !appointments.isEmpty(); }
};

/// What waits for the head alone.
struct HeadToday
{
    bool isHead = false;
    QList<QDate> months; ///< over and not signed, the oldest first
    QList<WaitingVersion> versions;
    QList<RoomRule> rules;      ///< drafts that nobody approved
    QList<SessionRow> opinions; ///< signed sessions that wait for his opinion as a supervisor
    int count() const
    {
        return static_cast<int>(months.size() + versions.size() + rules.size() + opinions.size());
    }
};

inline constexpr int visitDays = 7;     ///< ahead
inline constexpr int firstHourDays = 7; ///< back

Result<RoomToday> readRoomToday(Services &services);
Result<HeadToday> readHeadToday(Services &services);

} // namespace tingyu::ui
