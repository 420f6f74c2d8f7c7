// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/room/room_person.h"
#include "core/school/student_facts.h"

namespace tingyu {

struct CounsellingGroupTag;
struct GroupMemberTag;
struct GroupMeetingTag;
using CounsellingGroupId = Id<CounsellingGroupTag>;
using GroupMemberId = Id<GroupMemberTag>;
using GroupMeetingId = Id<GroupMeetingTag>;

/// What a group, or one meeting of it, is to bring (form 5: 认知, 技能, 情感).
struct GroupAims
{
    QString cognition;
    QString skill;
    QString feeling;
    bool operator==(const GroupAims &) const = default;
};

enum class GroupRole : quint8
{
    Leader,   ///< writes everything, and alone reads and writes the notes on single members
    Recorder, ///< reads and writes all but those notes
    Reader    ///< with whom it is shared: reads all but those notes
};
QString groupRoleCode(GroupRole role); ///< leader, recorder, reader
std::optional<GroupRole> groupRoleFromCode(const QString &code);

struct GroupStaff
{
    GroupRole role = GroupRole::Leader;
    RoomPerson person;
    QString reason = {}; ///< why the group was handed over to this leader
    bool operator==(const GroupStaff &) const = default;
};

/// A pupil's time in a group. Who comes back later has a second line.
struct GroupMember
{
    GroupMemberId id;
    Uid uid;
    StudentId studentId;
    Uid studentUid;
    QString name;
    QString classLabel;
    QDate from;
    QDate until; ///< the last day; not valid: still a member
    QString leaveReason;
    std::optional<ConsentAnswer> guardianConsent; ///< to taking part in this group
    std::optional<ConsentAnswer> ownConsent;
    bool isMemberOn(QDate day) const { return from <= day && (!until.isValid() || day <= until); }
    bool operator==(const GroupMember &) const = default;
};

/// A counselling group with fixed members (requirement A19).
struct CounsellingGroup
{
    CounsellingGroupId id;
    Uid uid;
    QString name;
    QString theme;
    GroupAims aims;
    QDate closedOn; ///< not valid: it goes on
    QString closingNote;
    QList<GroupStaff> staff;    ///< leaders, recorders, readers; each in the order of being named
    QList<GroupMember> members; ///< by name; those who left too
    QList<GroupMember> membersOn(QDate day) const;
    QStringList leaderNames() const;
    /// Whether a user is there in one of these roles.
    bool hasUser(UserId user, std::initializer_list<GroupRole> roles) const;
    bool operator==(const CounsellingGroup &) const = default;
};

enum class GroupPresence : quint8
{
    Present,
    Late,
    LeftEarly,
    Absent
};
QString groupPresenceCode(GroupPresence presence); ///< present, late, left_early, absent
std::optional<GroupPresence> groupPresenceFromCode(const QString &code);

/// A line of the table 阶段-时间-活动-引导-反应-观察.
struct GroupStage
{
    QString name;
    QString duration; ///< as written
    QString activity;
    QString guidance;
    QString reaction;
    QString observation;
    bool isEmpty() const { return *this == GroupStage(); }
    bool operator==(const GroupStage &) const = default;
};

struct GroupAttendance
{
    GroupMember member;
    std::optional<GroupPresence> presence; ///< empty: not recorded yet
    QString reason;
    bool operator==(const GroupAttendance &) const = default;
};
/// What is written down about one member at one meeting.
struct GroupNote
{
    Uid memberUid;
    QString text;
    bool operator==(const GroupNote &) const = default;
};
struct GroupAddendum
{
    WallTime at;
    QString byName;
    QString text;
    bool operator==(const GroupAddendum &) const = default;
};

/// What form 5 asks about a meeting beside its time, place and attendance.
struct GroupTexts
{
    QString theme;
    GroupAims aims; ///< of this meeting
    QString preparation;
    QList<GroupStage> stages;
    QString safety; ///< incidents, and what was done about them
    QString evaluation;
    QString reflection;
    QString nextPlan;
    bool operator==(const GroupTexts &) const = default;
};

struct GroupMeeting
{
    GroupMeetingId id;
    Uid uid;
    CounsellingGroupId groupId;
    Uid groupUid;
    int number = 0; ///< within the group, from 1; given by the vault
    WallTime at;
    int minutes = 0;
    RoomId roomId; ///< not valid: none named
    Uid roomUid;
    QString roomName;
    bool isBooked = false;    ///< stands in the appointment book
    bool isCancelled = false; ///< there, for `cancelReason`
    QString cancelReason;
    GroupTexts texts;
    QList<GroupAttendance> attendance; ///< the members of that day, by name
    QList<GroupNote> notes;            ///< empty for who does not lead the group
    std::optional<WallTime> signedAt;
    QString signedBy;
    QList<GroupAddendum> addenda; ///< oldest first
    bool isSigned() const { return signedAt.has_value(); }
    /// How many came, late or in part included.
    int presentCount() const;
    bool operator==(const GroupMeeting &) const = default;
};

/// Texts as they are stored: tidy, without empty stages.
GroupTexts normalized(GroupTexts texts);
/// Errc::BadInput "text.too_long"; "group.stages" (detail: most).
Result<void> checkGroupTexts(const GroupTexts &texts);
/// Errc::BadInput "group.time" (no time, or not as long as an appointment may be; detail: least, most).
Result<void> checkGroupTime(const WallTime &at, int minutes);

/// Who belongs on a meeting's list: the members of its day, and everybody of whom something is recorded. Of
/// a signed meeting only these: who was taken in afterwards does not come onto it.
QList<GroupAttendance> attendanceOf(const QList<GroupMember> &members, QDate day, bool isSigned,
                                    const QList<GroupAttendance> &recorded);
/// What must be there before a meeting is signed: codes theme, stages, evaluation, attendance.
QStringList missingForSignature(const GroupMeeting &meeting);

} // namespace tingyu
