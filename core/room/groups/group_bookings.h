// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "core/room/groups/counselling_group.h"

namespace tingyu {

/// What became of a meeting, by its attendance: arrived when anybody came, no-show when everybody is marked
/// as absent, else booked.
AppointmentState meetingState(const QList<GroupAttendance> &attendance);

/// The meetings of groups in the appointment book, written inside the change of the groups' services. An
/// entry bears the group's name; the first leader is its counsellor, all leaders are busy then, and the
/// members of its day are expected.
class GroupBookings
{
public:
    GroupBookings(Workplace &place, Change &change) : m_place(place), m_book(place, change) {}

    /// Enters a meeting, or puts its entry right, state included. A cancelled one stays so until attendance
    /// says otherwise. Errors of AppointmentBook::add().
    Result<void> put(const CounsellingGroup &group, const GroupMeeting &meeting, OnClash onClash);
    /// The entries of meetings from today on take over the name, leaders and members that the group has now;
    /// `before`: as it was. With Refuse Errc::Conflict "appointment.clash" where a member or leader who is
    /// new to one of them has an appointment then.
    Result<void> follow(const CounsellingGroup &before, OnClash onClash);
    /// Meetings that are only planned, for after the day on which the group ends, give their hours back; the
    /// closing note is the reason.
    Result<void> end(const CounsellingGroup &group);
    /// Errc::Conflict "appointment.not_booked" when attendance is recorded or it is cancelled already.
    Result<void> cancel(const GroupMeeting &meeting, const QString &reason);
    /// Errc::Conflict "appointment.is_booked", "appointment.clash".
    Result<void> reopen(const GroupMeeting &meeting);
    Result<void> remove(Change &change, const GroupMeeting &meeting);

    /// What `meeting` would clash with if it were saved now; rooms by id.
    static Result<QList<Clash>> clashes(Workplace &place, const CounsellingGroup &group,
                                        const GroupMeeting &meeting);

private:
    Result<std::optional<Appointment>> entry(const GroupMeeting &meeting);
    Result<Appointment> known(const GroupMeeting &meeting);
    Workplace &m_place;
    AppointmentBook m_book;
};

} // namespace tingyu
