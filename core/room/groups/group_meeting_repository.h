// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the meetings of groups, who came and what was noted. Asks no permission: services do.
class GroupMeetingRepository
{
public:
    explicit GroupMeetingRepository(Connection &db) : m_db(db) {}

    /// Heads only: without texts, attendance, notes and addenda. By time.
    Result<QList<GroupMeeting>> meetingsOf(CounsellingGroupId group);
    Result<QList<GroupMeeting>> meetings(QDate from, QDate to); ///< of all groups, both days included
    /// Unsigned ones from that day on that do not stand in the appointment book.
    Result<QList<GroupMeeting>> unbooked(QDate from);
    /// Whole, with the lines of attendance as recorded.
    Result<std::optional<GroupMeeting>> meeting(const Uid &uid);
    Result<int> nextNumber(CounsellingGroupId group); ///< of a removed meeting not given again
    static Result<RowRef> addMeeting(Change &change, const GroupMeeting &meeting);
    /// Time, place and texts; stages, attendance and notes have calls of their own.
    static Result<bool> updateMeeting(Change &change, const GroupMeeting &meeting);
    /// Keeps with the signature what the meeting shows of others: its group, their names, their classes.
    Result<void> signMeeting(Change &change, const CounsellingGroup &group, const GroupMeeting &meeting,
                             UserId signedBy);
    /// Name, theme, aims, leaders and recorders as they stood when the meeting was signed. A group stays as
    /// it is where the meeting is not signed, or was before these were kept.
    Result<void> putAsSigned(GroupMeetingId meeting, CounsellingGroup *group);
    static Result<void> removeMeeting(Change &change, GroupMeetingId id);
    Result<void> setStages(Change &change, GroupMeetingId meeting, const QList<GroupStage> &stages);
    /// Only lines that hold a presence are kept.
    Result<void> setAttendance(Change &change, GroupMeetingId meeting,
                               const QList<GroupAttendance> &attendance);
    Result<QList<GroupNote>> notes(GroupMeetingId meeting); ///< in the order of members
    /// By the member's row; an empty text takes the note away.
    Result<void> setNote(Change &change, GroupMeetingId meeting, GroupMemberId member, const QString &text);
    static Result<RowRef> addAddendum(Change &change, GroupMeetingId meeting, const GroupAddendum &addendum,
                                      UserId user);

    /// The first and last day of which attendance of a member is recorded; not valid when there is none.
    struct AttendedDays
    {
        QDate first;
        QDate last;
    };
    Result<AttendedDays> attendedDays(GroupMemberId member);

    /// A meeting as a member's file tells of it.
    struct PartTaken
    {
        Uid groupUid;
        QString groupName;
        int number = 0;
        WallTime at;
        GroupPresence presence = GroupPresence::Present;
    };
    Result<QList<PartTaken>> partsOf(StudentId student); ///< by time
    /// Pupils who came to meetings of these days, both included; who came to two counts twice.
    Result<int> attendedBetween(QDate from, QDate to);

private:
    Result<QList<GroupMeeting>> heads(const QString &where, const QVariantList &parameters);
    Result<void> fill(GroupMeeting &meeting);
    Connection &m_db;
};

} // namespace tingyu
