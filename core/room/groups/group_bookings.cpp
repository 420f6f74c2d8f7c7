// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/groups/group_bookings.h"

#include "core/room/groups/group_meeting_repository.h"
#include "core/room/groups/group_service.h"

#include <algorithm>

namespace tingyu {
namespace {

Appointment draftOf(const CounsellingGroup &group, const GroupMeeting &meeting)
{
    Appointment draft;
    draft.kind = AppointmentKind::Group;
    draft.title = group.name;
    draft.meetingId = meeting.id;
    for (const GroupStaff &one : group.staff) {
        if (one.role == GroupRole::Leader)
            draft.leaders.append(one.person.uid);
    }
    draft.counsellor.uid = draft.leaders.value(0);
    draft.roomUid = meeting.roomUid;
    draft.at = meeting.at;
    draft.minutes = meeting.minutes;
    for (const GroupMember &member : group.membersOn(meeting.at.date))
        draft.members.append(member.studentId);
    std::sort(draft.members.begin(), draft.members.end(),
              [](StudentId a, StudentId b) { return a.value() < b.value(); });
    return draft;
}

/// Who is new to a meeting. Those who stay, and the room, were asked about when they came.
Appointment newcomers(const Appointment &before, const Appointment &wanted)
{
    Appointment fresh = wanted;
    fresh.roomId = {};
    fresh.counsellor = {};
    fresh.members.removeIf([&](StudentId one) { return before.members.contains(one); });
    fresh.leaders.removeIf([&](const Uid &one) { return before.leaders.contains(one); });
    return fresh;
}

} // namespace

AppointmentState meetingState(const QList<GroupAttendance> &attendance)
{
    const auto count = [&](auto wanted) {
        return std::count_if(attendance.cbegin(), attendance.cend(), wanted);
    };
    const auto absent =
        count([](const GroupAttendance &one) { return one.presence == GroupPresence::Absent; });
    const auto marked = count([](const GroupAttendance &one) { return one.presence.has_value(); });
    if (marked > absent)
        return AppointmentState::Arrived;
    return absent > 0 && absent == attendance.size() ? AppointmentState::NoShow : AppointmentState::Booked;
}

Result<std::optional<Appointment>> GroupBookings::entry(const GroupMeeting &meeting)
{
    return AppointmentRepository(m_place.db()).ofMeeting(meeting.id);
}

Result<Appointment> GroupBookings::known(const GroupMeeting &meeting)
{
    auto found = entry(meeting);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "appointment.not_found");
    return **found;
}

Result<void> GroupBookings::put(const CounsellingGroup &group, const GroupMeeting &meeting, OnClash onClash)
{
    auto before = entry(meeting);
    if (!before)
        return before.error();
    auto wanted = m_book.filled(draftOf(group, meeting));
    if (!wanted)
        return wanted.error();
    wanted->state = meetingState(meeting.attendance);
    if (wanted->state == AppointmentState::Arrived)
        wanted->arrivedAt = meeting.at;
    if (!*before)
        return outcomeOf(m_book.add(*wanted, onClash));
    if ((*before)->state == AppointmentState::Cancelled && wanted->state == AppointmentState::Booked) {
        wanted->state = (*before)->state;
        wanted->cancelReason = (*before)->cancelReason;
    }
    return outcomeOf(m_book.change(**before, *wanted, onClash));
}

Result<void> GroupBookings::follow(const CounsellingGroup &before, OnClash onClash)
{
    auto group = groupByUid(m_place.db(), before.uid);
    if (!group)
        return group.error();
    auto meetings = GroupMeetingRepository(m_place.db()).meetingsOf(group->id);
    if (!meetings)
        return meetings.error();
    QList<Clash> taken;
    for (const GroupMeeting &meeting : std::as_const(*meetings)) {
        if (meeting.at.date < m_place.clock().today() || meeting.isSigned())
            continue;
        auto stored = entry(meeting);
        if (!stored)
            return stored.error();
        if (!*stored)
            continue;
        auto wanted = m_book.filled(draftOf(*group, meeting));
        if (!wanted)
            return wanted.error();
        wanted->id = (*stored)->id;
        wanted->state = (*stored)->state;
        wanted->cancelReason = (*stored)->cancelReason;
        wanted->arrivedAt = (*stored)->arrivedAt;
        if (wanted->isHeld()) {
            auto found = AppointmentBook::clashes(m_place, newcomers(draftOf(before, meeting), *wanted));
            if (!found)
                return found.error();
            taken += *found;
        }
        if (auto changed = outcomeOf(m_book.change(**stored, *wanted, OnClash::Keep)); !changed)
            return changed;
    }
    return AppointmentBook::accept(taken, onClash);
}

Result<void> GroupBookings::end(const CounsellingGroup &group)
{
    auto meetings = GroupMeetingRepository(m_place.db()).meetingsOf(group.id);
    if (!meetings)
        return meetings.error();
    for (const GroupMeeting &meeting : std::as_const(*meetings)) {
        if (meeting.at.date <= group.closedOn || meeting.isSigned())
            continue;
        auto before = entry(meeting);
        if (!before)
            return before.error();
        if (!*before || (*before)->state != AppointmentState::Booked)
            continue;
        if (auto set = m_book.setState(**before, AppointmentState::Cancelled, group.closingNote); !set)
            return set;
    }
    return {};
}

Result<void> GroupBookings::cancel(const GroupMeeting &meeting, const QString &reason)
{
    auto before = known(meeting);
    return before ? m_book.setState(*before, AppointmentState::Cancelled, reason)
                  : Result<void>(before.error());
}

Result<void> GroupBookings::reopen(const GroupMeeting &meeting)
{
    auto before = known(meeting);
    return before ? m_book.setState(*before, AppointmentState::Booked) : Result<void>(before.error());
}

Result<void> GroupBookings::remove(Change &change, const GroupMeeting &meeting)
{
    auto before = entry(meeting);
    if (!before)
        return before.error();
    return *before ? AppointmentRepository::remove(change, (*before)->id) : Result<void>();
}

Result<QList<Clash>> GroupBookings::clashes(Workplace &place, const CounsellingGroup &group,
                                            const GroupMeeting &meeting)
{
    Appointment wanted = draftOf(group, meeting);
    wanted.roomId = meeting.roomId;
    auto known = AppointmentRepository(place.db()).ofMeeting(meeting.id);
    if (!known)
        return known.error();
    if (*known)
        wanted.id = (*known)->id;
    return AppointmentBook::clashes(place, wanted);
}

} // namespace tingyu
