// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "core/room/groups/counselling_group.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu {

class GroupBookings;

/// What everybody of the room may know of a group.
struct GroupLine
{
    Uid uid;
    QString name;
    QStringList leaders;
    QDate closedOn;
    int members = 0;  ///< today's
    int meetings = 0; ///< that are not cancelled
    WallTime firstAt; ///< of these; not valid: none yet
    WallTime lastAt;
    bool mayRead = false; ///< the person leads, records or has it shared
};

/// Groups and their people.
///
/// Of a group that is given: people by `person.uid`, members by `studentUid`. Errors of what is given:
/// Errc::BadInput "group.no_name", "group.no_leader" (no leader signs in: nobody could read it),
/// "group.member_dates", "text.too_long", "reason.missing", "reason.too_long"; Errc::NotFound "room.person",
/// "student.not_found"; Errc::Conflict "group.member_twice" (the same pupil, overlapping). Of all calls with
/// a uid: Errc::NotFound "group.not_found"; Errc::Denied. Of those with OnClash, on Refuse: Errc::Conflict
/// "appointment.clash" where who comes to the group has an appointment of his own during a planned meeting.
/// Then nothing is changed.
class CounsellingGroupService
{
public:
    explicit CounsellingGroupService(Workplace &place) : m_place(place) {}

    Result<QList<GroupLine>> list(); ///< those that go on first, then by name
    /// With its people, put on record as viewed.
    Result<CounsellingGroup> show(const Uid &group);

    /// A member without a first day begins today.
    Result<Uid> add(const CounsellingGroup &group);
    /// Name, theme, aims, leaders, recorders, readers; members and closing stay.
    Result<void> edit(const CounsellingGroup &group, OnClash onClash = OnClash::Refuse);
    Result<Uid> addMember(const Uid &group, const GroupMember &member, OnClash onClash = OnClash::Refuse);
    /// Days, reason of leaving, consents; the pupil stays. Errc::NotFound "record.not_found"; Errc::Conflict
    /// "group.member_attended" (detail: first and last day): attendance is recorded outside the new days.
    Result<void> editMember(const Uid &group, const GroupMember &member, OnClash onClash = OnClash::Refuse);
    /// Meetings planned for later are cancelled. Errc::BadInput "date.missing"; Errc::Conflict
    /// "group.closed".
    Result<void> close(const Uid &group, QDate on, const QString &note);
    Result<void> reopen(const Uid &group); ///< what was cancelled stays so
    /// A group that never met. Errc::Conflict "group.has_meetings".
    Result<void> remove(const Uid &group);
    /// This user leads it now, in place of all leaders.
    Result<void> handOver(const Uid &group, const Uid &user, const QString &reason,
                          OnClash onClash = OnClash::Refuse);

private:
    Workplace &m_place;
};

/// Meetings of groups. Signed, a meeting never changes; what is said afterwards is an addendum. A meeting
/// stands in the appointment book, changed with it: its hour, room, leaders and members clash as those of any
/// appointment, and its attendance says whether it took place.
///
/// Of a meeting that is given: the group by `groupUid`, the room by `roomUid`, else by `roomName` (one not
/// yet known is made); attendance by `member.uid`, or by `member.studentUid` for the member of that day;
/// notes by `memberUid`. What is not named is taken away, but notes only by a leader: others neither see nor
/// touch them.
///
/// Errors: Errc::BadInput "group.time", "group.stages", "text.too_long", "text.missing"; Errc::NotFound
/// "group.not_found", "meeting.not_found", "room.not_found", "group.not_member" (not a member on that day);
/// Errc::Conflict "group.closed", "meeting.signed"; errors of RoomService::ensure; Errc::Denied.
class GroupMeetingService
{
public:
    explicit GroupMeetingService(Workplace &place) : m_place(place) {}

    /// Heads only, by time: number, time, room, signature.
    Result<QList<GroupMeeting>> list(const Uid &group);
    /// Heads of all groups on the days `from` to `to`. Errc::BadInput "duty.span".
    Result<QList<GroupMeeting>> between(QDate from, QDate to);
    /// Whole, put on record as viewed; notes for who leads the group.
    Result<GroupMeeting> show(const Uid &meeting);
    /// What the draft would clash with if it were saved now, lessons of members included; nothing is written.
    Result<QList<Clash>> clashes(const GroupMeeting &draft);
    /// Stands in the appointment book from now on: with Refuse also Errc::Conflict "appointment.clash".
    Result<Uid> add(const GroupMeeting &meeting, OnClash onClash = OnClash::Refuse);
    /// By uid; the group stays.
    Result<void> edit(const GroupMeeting &meeting, OnClash onClash = OnClash::Refuse);
    Result<void> remove(const Uid &meeting);
    /// It does not take place: its hour is free again. Errc::BadInput "reason.missing"; Errc::Conflict
    /// "appointment.not_booked" (attendance is recorded, or it is cancelled already).
    Result<void> cancel(const Uid &meeting, const QString &reason);
    /// It does after all. Errc::Conflict "appointment.is_booked", "appointment.clash".
    Result<void> reopen(const Uid &meeting);
    /// Meetings from today on that were planned before meetings stood in the book are entered there, whatever
    /// they clash with; how many. 0 for who may not write appointments.
    Result<int> enterPlanned();
    /// Errc::BadInput "meeting.missing" (detail: codes of missingForSignature, comma separated).
    Result<void> sign(const Uid &meeting);
    /// Errc::Conflict "meeting.not_signed".
    Result<void> addAddendum(const Uid &meeting, const QString &text);

private:
    Result<CounsellingGroup> groupOf(const GroupMeeting &meeting);
    /// `what` inside one change, on a meeting that nobody has signed: Errc::NotFound, Errc::Conflict
    /// otherwise.
    Result<void> changeUnsigned(
        const Uid &uid, const Operation &operation,
        const std::function<Result<void>(Change &, const CounsellingGroup &, GroupMeeting &)> &what);
    Result<void> rebook(const Uid &meeting,
                        const std::function<Result<void>(GroupBookings &, const GroupMeeting &)> &what);
    Workplace &m_place;
};

/// The living group, or "group.not_found".
Result<CounsellingGroup> groupByUid(Connection &db, const Uid &uid);
/// The meeting with everything but notes, its attendance by the members of that day; "meeting.not_found".
Result<GroupMeeting> meetingByUid(Connection &db, const Uid &uid);
/// The scope that groupView, groupPrint (all roles), groupWrite (leaders and recorders), and groupNote,
/// groupSign, groupHandOver (leaders) are asked with.
AccessScope groupScope(const CounsellingGroup &group, const Session &session, const Operation &operation);

/// In which meetings a pupil took part, for the timeline: never what was said or written there.
Result<QList<TimelineEntry>> groupTimeline(Workplace &place, StudentId student);

} // namespace tingyu
