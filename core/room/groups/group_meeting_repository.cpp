// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/groups/group_meeting_repository.h"

#include "core/room/appointments/appointment.h"
#include "core/room/time_columns.h"
#include "core/school/child_rows.h"
#include "core/school/school_repository.h"

namespace tingyu {
namespace {

using columns::idAt;
using columns::uidAt;

const QString selectMeeting = QStringLiteral(
    "SELECT m.id, m.uid, m.group_id, g.uid, m.number, m.at, m.minutes, m.room_id, r.uid, "
    "ifnull(m.signed_room, r.name), m.theme, "
    "m.aim_cognition, m.aim_skill, m.aim_feeling, m.preparation, m.safety, m.evaluation, m.reflection, "
    "m.next_plan, m.signed_at, u.name, a.state, a.state_reason "
    "FROM group_meeting m JOIN counselling_group g ON g.id = m.group_id LEFT JOIN counselling_room r ON r.id "
    "= "
    "m.room_id LEFT JOIN user u ON u.id = m.signed_by LEFT JOIN appointment a ON a.meeting_id = m.id AND "
    "a.removed_utc IS NULL WHERE m.removed_utc IS NULL AND g.removed_utc IS "
    "NULL ");

GroupMeeting meetingFrom(const Rows &rows)
{
    GroupMeeting meeting;
    meeting.id = idAt<GroupMeetingId>(rows, 0);
    meeting.uid = uidAt(rows, 1);
    meeting.groupId = idAt<CounsellingGroupId>(rows, 2);
    meeting.groupUid = uidAt(rows, 3);
    meeting.number = static_cast<int>(rows.integer(4));
    meeting.at = columns::wallTimeAt(rows, 5);
    meeting.minutes = static_cast<int>(rows.integer(6));
    if (!rows.isNull(7)) {
        meeting.roomId = idAt<RoomId>(rows, 7);
        meeting.roomUid = uidAt(rows, 8);
        meeting.roomName = rows.text(9);
    }
    meeting.texts.theme = rows.text(10);
    meeting.texts.aims = {rows.text(11), rows.text(12), rows.text(13)};
    meeting.texts.preparation = rows.text(14);
    meeting.texts.safety = rows.text(15);
    meeting.texts.evaluation = rows.text(16);
    meeting.texts.reflection = rows.text(17);
    meeting.texts.nextPlan = rows.text(18);
    if (!rows.isNull(19))
        meeting.signedAt = columns::wallTimeAt(rows, 19);
    meeting.signedBy = rows.text(20);
    meeting.isBooked = !rows.isNull(21);
    meeting.isCancelled = appointmentStateFromCode(rows.text(21)) == AppointmentState::Cancelled;
    meeting.cancelReason = rows.text(22);
    return meeting;
}

Fields fieldsOf(const GroupMeeting &meeting, UserId signedBy)
{
    const GroupTexts &texts = meeting.texts;
    return {
        {QStringLiteral("group_id"), meeting.groupId.value()},
        {QStringLiteral("number"), meeting.number},
        {QStringLiteral("at"), meeting.at.toString()},
        {QStringLiteral("minutes"), meeting.minutes},
        {QStringLiteral("room_id"), columns::reference(meeting.roomId)},
        {QStringLiteral("theme"), columns::text(texts.theme)},
        {QStringLiteral("aim_cognition"), columns::text(texts.aims.cognition)},
        {QStringLiteral("aim_skill"), columns::text(texts.aims.skill)},
        {QStringLiteral("aim_feeling"), columns::text(texts.aims.feeling)},
        {QStringLiteral("preparation"), columns::text(texts.preparation)},
        {QStringLiteral("safety"), columns::text(texts.safety)},
        {QStringLiteral("evaluation"), columns::text(texts.evaluation)},
        {QStringLiteral("reflection"), columns::text(texts.reflection)},
        {QStringLiteral("next_plan"), columns::text(texts.nextPlan)},
        {QStringLiteral("signed_at"), meeting.signedAt ? QVariant(meeting.signedAt->toString()) : QVariant()},
        {QStringLiteral("signed_by"), columns::reference(signedBy)}};
}

Fields fieldsOf(const GroupStage &stage, int position)
{
    return {{QStringLiteral("position"), position},
            {QStringLiteral("name"), columns::text(stage.name)},
            {QStringLiteral("duration"), columns::text(stage.duration)},
            {QStringLiteral("activity"), columns::text(stage.activity)},
            {QStringLiteral("guidance"), columns::text(stage.guidance)},
            {QStringLiteral("reaction"), columns::text(stage.reaction)},
            {QStringLiteral("observation"), columns::text(stage.observation)}};
}

/// Names as they are kept with a signed meeting, one a line.
QString namesOf(const CounsellingGroup &group, GroupRole role)
{
    QStringList names;
    for (const GroupStaff &one : group.staff) {
        if (one.role == role)
            names.append(one.person.name);
    }
    return columns::text(names.join(u'\n')).toString();
}

QList<GroupStaff> staffOf(GroupRole role, const QString &names)
{
    QList<GroupStaff> staff;
    for (const QString &name : names.split(u'\n', Qt::SkipEmptyParts))
        staff.append({role, {{}, name, {}, {}}});
    return staff;
}

Result<std::optional<qint64>> rowOfMember(Connection &db, const QString &table, GroupMeetingId meeting,
                                          GroupMemberId member)
{
    return columns::first<qint64>(
        db,
        QStringLiteral("SELECT id FROM ") % table %
            QStringLiteral(" WHERE meeting_id = ? AND member_id = ? AND removed_utc "
                           "IS NULL"),
        {meeting.value(), member.value()}, [](const Rows &rows) { return rows.integer(0); });
}

} // namespace

Result<QList<GroupMeeting>> GroupMeetingRepository::heads(const QString &where,
                                                          const QVariantList &parameters)
{
    auto meetings = columns::all<GroupMeeting>(
        m_db, selectMeeting % where % QStringLiteral(" ORDER BY m.at, m.id"), parameters, meetingFrom);
    if (!meetings)
        return meetings;
    for (GroupMeeting &meeting : *meetings)
        meeting.texts = {};
    return meetings;
}

Result<QList<GroupMeeting>> GroupMeetingRepository::meetingsOf(CounsellingGroupId group)
{
    return heads(QStringLiteral("AND m.group_id = ?"), {group.value()});
}

Result<QList<GroupMeeting>> GroupMeetingRepository::meetings(QDate from, QDate to)
{
    return heads(QStringLiteral("AND m.at >= ? AND m.at < ?"),
                 {WallTime{from, QTime(0, 0)}.toString(), WallTime{to.addDays(1), QTime(0, 0)}.toString()});
}

Result<QList<GroupMeeting>> GroupMeetingRepository::unbooked(QDate from)
{
    return heads(QStringLiteral("AND m.at >= ? AND m.signed_at IS NULL AND a.id IS NULL"),
                 {WallTime{from, QTime(0, 0)}.toString()});
}

Result<std::optional<GroupMeeting>> GroupMeetingRepository::meeting(const Uid &uid)
{
    auto meeting = columns::first<GroupMeeting>(m_db, selectMeeting % QStringLiteral("AND m.uid = ?"),
                                                {uid.bytes()}, meetingFrom);
    if (!meeting || !*meeting)
        return meeting;
    if (auto filled = fill(**meeting); !filled)
        return filled.error();
    return meeting;
}

Result<void> GroupMeetingRepository::fill(GroupMeeting &meeting)
{
    auto stages = columns::all<GroupStage>(
        m_db,
        QStringLiteral("SELECT name, duration, activity, guidance, reaction, observation FROM group_stage "
                       "WHERE meeting_id = ? AND removed_utc IS NULL ORDER BY position, id"),
        {meeting.id.value()}, [](const Rows &rows) {
            return GroupStage{rows.text(0), rows.text(1), rows.text(2),
                              rows.text(3), rows.text(4), rows.text(5)};
        });
    if (!stages)
        return stages.error();
    auto attendance = columns::all<GroupAttendance>(
        m_db,
        QStringLiteral("SELECT m.id, m.uid, a.presence, a.reason, a.signed_name, a.signed_class FROM "
                       "group_attendance a JOIN group_member m ON "
                       "m.id = a.member_id WHERE a.meeting_id = ? AND a.removed_utc IS NULL ORDER BY a.id"),
        {meeting.id.value()}, [](const Rows &rows) {
            GroupAttendance one;
            one.member.id = idAt<GroupMemberId>(rows, 0);
            one.member.uid = uidAt(rows, 1);
            one.presence = groupPresenceFromCode(rows.text(2));
            one.reason = rows.text(3);
            one.member.name = rows.text(4);
            one.member.classLabel = rows.text(5);
            return one;
        });
    if (!attendance)
        return attendance.error();
    auto addenda = columns::all<GroupAddendum>(
        m_db,
        QStringLiteral("SELECT a.at, u.name, a.text FROM group_addendum a JOIN user u ON u.id = a.user_id "
                       "WHERE a.meeting_id = ? AND a.removed_utc IS NULL ORDER BY a.at, a.id"),
        {meeting.id.value()}, [](const Rows &rows) {
            return GroupAddendum{columns::wallTimeAt(rows, 0), rows.text(1), rows.text(2)};
        });
    if (!addenda)
        return addenda.error();
    meeting.texts.stages = *std::move(stages);
    meeting.attendance = *std::move(attendance);
    meeting.addenda = *std::move(addenda);
    return {};
}

Result<int> GroupMeetingRepository::nextNumber(CounsellingGroupId group)
{
    auto highest =
        m_db.value(QStringLiteral("SELECT ifnull(max(number), 0) FROM group_meeting WHERE group_id = ?"),
                   {group.value()});
    if (!highest)
        return highest.error();
    return highest->toInt() + 1;
}

Result<RowRef> GroupMeetingRepository::addMeeting(Change &change, const GroupMeeting &meeting)
{
    return change.insert(QStringLiteral("group_meeting"), fieldsOf(meeting, {}), meeting.uid);
}

Result<bool> GroupMeetingRepository::updateMeeting(Change &change, const GroupMeeting &meeting)
{
    return change.update(QStringLiteral("group_meeting"), meeting.id.value(), fieldsOf(meeting, {}));
}

Result<void> GroupMeetingRepository::signMeeting(Change &change, const CounsellingGroup &group,
                                                 const GroupMeeting &meeting, UserId signedBy)
{
    for (const GroupAttendance &one : meeting.attendance) {
        const auto table = QStringLiteral("group_attendance");
        auto row = rowOfMember(m_db, table, meeting.id, one.member.id);
        if (!row)
            return row.error();
        if (!*row)
            continue;
        if (auto kept =
                change.update(table, **row,
                              {{QStringLiteral("signed_name"), one.member.name},
                               {QStringLiteral("signed_class"), columns::text(one.member.classLabel)}});
            !kept)
            return kept.error();
    }
    Fields fields = fieldsOf(meeting, signedBy);
    fields += Fields{{QStringLiteral("signed_group"), group.name},
                     {QStringLiteral("signed_theme"), columns::text(group.theme)},
                     {QStringLiteral("signed_cognition"), columns::text(group.aims.cognition)},
                     {QStringLiteral("signed_skill"), columns::text(group.aims.skill)},
                     {QStringLiteral("signed_feeling"), columns::text(group.aims.feeling)},
                     {QStringLiteral("signed_leaders"), namesOf(group, GroupRole::Leader)},
                     {QStringLiteral("signed_recorders"), namesOf(group, GroupRole::Recorder)},
                     {QStringLiteral("signed_room"), columns::text(meeting.roomName)}};
    return outcomeOf(change.update(QStringLiteral("group_meeting"), meeting.id.value(), fields));
}

Result<void> GroupMeetingRepository::putAsSigned(GroupMeetingId meeting, CounsellingGroup *group)
{
    auto signedGroup = columns::first<CounsellingGroup>(
        m_db,
        QStringLiteral(
            "SELECT signed_group, signed_theme, signed_cognition, signed_skill, signed_feeling, "
            "signed_leaders, signed_recorders FROM group_meeting WHERE id = ? AND signed_group IS NOT NULL"),
        {meeting.value()}, [](const Rows &rows) {
            CounsellingGroup one;
            one.name = rows.text(0);
            one.theme = rows.text(1);
            one.aims = {rows.text(2), rows.text(3), rows.text(4)};
            one.staff = staffOf(GroupRole::Leader, rows.text(5)) + staffOf(GroupRole::Recorder, rows.text(6));
            return one;
        });
    if (!signedGroup)
        return signedGroup.error();
    if (!*signedGroup)
        return {};
    group->name = (*signedGroup)->name;
    group->theme = (*signedGroup)->theme;
    group->aims = (*signedGroup)->aims;
    group->staff = (*signedGroup)->staff;
    return {};
}

Result<void> GroupMeetingRepository::removeMeeting(Change &change, GroupMeetingId id)
{
    return change.remove(QStringLiteral("group_meeting"), id.value());
}

Result<void> GroupMeetingRepository::setStages(Change &change, GroupMeetingId meeting,
                                               const QList<GroupStage> &stages)
{
    QList<Fields> rows;
    for (const GroupStage &stage : stages)
        rows.append(fieldsOf(stage, static_cast<int>(rows.size())));
    return replaceChildren(change, QStringLiteral("group_stage"), QStringLiteral("meeting_id"),
                           meeting.value(), rows);
}

Result<void> GroupMeetingRepository::setAttendance(Change &change, GroupMeetingId meeting,
                                                   const QList<GroupAttendance> &attendance)
{
    const auto table = QStringLiteral("group_attendance");
    for (const GroupAttendance &one : attendance) {
        auto row = rowOfMember(m_db, table, meeting, one.member.id);
        if (!row)
            return row.error();
        Result<void> kept;
        if (one.presence) {
            const Fields fields{{QStringLiteral("meeting_id"), meeting.value()},
                                {QStringLiteral("member_id"), one.member.id.value()},
                                {QStringLiteral("presence"), groupPresenceCode(*one.presence)},
                                {QStringLiteral("reason"), columns::text(one.reason)}};
            kept = *row ? outcomeOf(change.update(table, **row, fields))
                        : outcomeOf(change.insert(table, fields));
        } else if (*row) {
            kept = change.remove(table, **row);
        }
        if (!kept)
            return kept;
    }
    return {};
}

Result<QList<GroupNote>> GroupMeetingRepository::notes(GroupMeetingId meeting)
{
    return columns::all<GroupNote>(
        m_db,
        QStringLiteral(
            "SELECT m.uid, n.text FROM group_note n JOIN group_member m ON m.id = n.member_id WHERE "
            "n.meeting_id = ? AND n.removed_utc IS NULL ORDER BY m.id"),
        {meeting.value()}, [](const Rows &rows) {
            return GroupNote{uidAt(rows, 0), rows.text(1)};
        });
}

Result<void> GroupMeetingRepository::setNote(Change &change, GroupMeetingId meeting, GroupMemberId member,
                                             const QString &text)
{
    const auto table = QStringLiteral("group_note");
    auto row = rowOfMember(m_db, table, meeting, member);
    if (!row)
        return row.error();
    if (text.isEmpty())
        return *row ? change.remove(table, **row) : Result<void>();
    const Fields fields{{QStringLiteral("meeting_id"), meeting.value()},
                        {QStringLiteral("member_id"), member.value()},
                        {QStringLiteral("text"), text}};
    return *row ? outcomeOf(change.update(table, **row, fields)) : outcomeOf(change.insert(table, fields));
}

Result<RowRef> GroupMeetingRepository::addAddendum(Change &change, GroupMeetingId meeting,
                                                   const GroupAddendum &addendum, UserId user)
{
    return change.insert(QStringLiteral("group_addendum"), {{QStringLiteral("meeting_id"), meeting.value()},
                                                            {QStringLiteral("at"), addendum.at.toString()},
                                                            {QStringLiteral("user_id"), user.value()},
                                                            {QStringLiteral("text"), addendum.text}});
}

Result<GroupMeetingRepository::AttendedDays> GroupMeetingRepository::attendedDays(GroupMemberId member)
{
    auto days = columns::first<AttendedDays>(
        m_db,
        QStringLiteral(
            "SELECT substr(min(t.at), 1, 10), substr(max(t.at), 1, 10) FROM group_attendance a JOIN "
            "group_meeting t ON t.id = a.meeting_id WHERE a.member_id = ? AND a.removed_utc IS NULL "
            "AND t.removed_utc IS NULL"),
        {member.value()}, [](const Rows &rows) {
            return AttendedDays{columns::dateAt(rows, 0), columns::dateAt(rows, 1)};
        });
    if (!days)
        return days.error();
    return days->value_or(AttendedDays());
}

Result<QList<GroupMeetingRepository::PartTaken>> GroupMeetingRepository::partsOf(StudentId student)
{
    return columns::all<PartTaken>(
        m_db,
        QStringLiteral(
            "SELECT g.uid, g.name, t.number, t.at, a.presence FROM group_attendance a JOIN "
            "group_member m ON m.id = a.member_id JOIN group_meeting t ON t.id = a.meeting_id JOIN "
            "counselling_group g ON g.id = t.group_id WHERE m.student_id = ? AND a.removed_utc IS "
            "NULL AND t.removed_utc IS NULL AND g.removed_utc IS NULL ORDER BY t.at, t.id"),
        {student.value()}, [](const Rows &rows) {
            return PartTaken{uidAt(rows, 0), rows.text(1), static_cast<int>(rows.integer(2)),
                             columns::wallTimeAt(rows, 3),
                             groupPresenceFromCode(rows.text(4)).value_or(GroupPresence::Present)};
        });
}

Result<int> GroupMeetingRepository::attendedBetween(QDate from, QDate to)
{
    auto count = m_db.value(
        QStringLiteral(
            "SELECT count(*) FROM group_attendance a JOIN group_meeting t ON t.id = a.meeting_id "
            "WHERE a.presence <> 'absent' AND t.at >= ? AND t.at < ? AND a.removed_utc IS NULL AND "
            "t.removed_utc IS NULL"),
        {WallTime{from, QTime(0, 0)}.toString(), WallTime{to.addDays(1), QTime(0, 0)}.toString()});
    if (!count)
        return count.error();
    return count->toInt();
}

} // namespace tingyu
