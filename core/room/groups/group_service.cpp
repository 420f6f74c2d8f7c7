// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/groups/group_service.h"

#include "core/base/text.h"
#include "core/room/groups/group_bookings.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/groups/group_operations.h"
#include "core/room/groups/group_repository.h"
#include "core/school/existing_student.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

const QString &groupType()
{
    static const QString type = QStringLiteral("counselling_group");
    return type;
}

Result<void> checkHead(CounsellingGroup *group)
{
    group->name = text::tidy(group->name);
    group->theme = text::tidy(group->theme);
    bool fits = group->name.size() <= longestLine && group->theme.size() <= longestLine;
    for (QString *many : {&group->aims.cognition, &group->aims.skill, &group->aims.feeling}) {
        *many = text::prose(*many);
        fits = fits && many->size() <= longestText;
    }
    if (group->name.isEmpty())
        return fail(Errc::BadInput, "group.no_name");
    return fits ? Result<void>() : Result<void>(fail(Errc::BadInput, "text.too_long"));
}

/// The people as the vault knows them; each once, in his first role.
Result<QList<GroupStaff>> knownStaff(Connection &db, const QList<GroupStaff> &wanted)
{
    QList<GroupStaff> known;
    bool canBeRead = false;
    for (const GroupStaff &one : wanted) {
        auto person = roomPerson(db, one.person.uid);
        if (!person)
            return person.error();
        const bool isThere = std::any_of(known.cbegin(), known.cend(), [&](const GroupStaff &other) {
            return other.person.uid == person->uid;
        });
        if (isThere)
            continue;
        canBeRead = canBeRead || (one.role == GroupRole::Leader && person->userId.isValid());
        known.append({one.role, *person, one.reason});
    }
    if (!canBeRead)
        return fail(Errc::BadInput, "group.no_leader");
    return known;
}

Result<GroupMember> knownMember(Connection &db, GroupMember member, const QList<GroupMember> &others)
{
    member.leaveReason = text::prose(member.leaveReason);
    if (!member.from.isValid() || (member.until.isValid() && member.until < member.from))
        return fail(Errc::BadInput, "group.member_dates");
    if (member.leaveReason.size() > longestLine)
        return fail(Errc::BadInput, "text.too_long");
    auto student = existingStudent(db, member.studentUid);
    if (!student)
        return student.error();
    member.studentId = student->id;
    for (const GroupMember &other : others) {
        const bool apart = (other.until.isValid() && other.until < member.from) ||
                           (member.until.isValid() && member.until < other.from);
        if (other.studentId == member.studentId && other.id != member.id && !apart)
            return fail(Errc::Conflict, "group.member_twice");
    }
    return member;
}

GroupLine lineOf(const CounsellingGroup &group, const QList<GroupMeeting> &meetings, const Session &session,
                 QDate today)
{
    GroupLine line;
    line.uid = group.uid;
    line.name = group.name;
    line.leaders = group.leaderNames();
    line.closedOn = group.closedOn;
    line.members = static_cast<int>(group.membersOn(today).size());
    for (const GroupMeeting &meeting : meetings) {
        if (meeting.isCancelled)
            continue;
        if (++line.meetings == 1)
            line.firstAt = meeting.at;
        line.lastAt = meeting.at;
    }
    line.mayRead = isAllowed(op::groupView, session, groupScope(group, session, op::groupView));
    return line;
}

} // namespace

Result<CounsellingGroup> groupByUid(Connection &db, const Uid &uid)
{
    auto group = GroupRepository(db).byUid(uid);
    if (!group)
        return group.error();
    if (!*group)
        return fail(Errc::NotFound, "group.not_found");
    return std::move(**group);
}

AccessScope groupScope(const CounsellingGroup &group, const Session &session, const Operation &operation)
{
    const UserId me = session.userId;
    bool isMine = group.hasUser(me, {GroupRole::Leader});
    if (operation == op::groupWrite)
        isMine = isMine || group.hasUser(me, {GroupRole::Recorder});
    else if (operation == op::groupView || operation == op::groupPrint)
        isMine = isMine || group.hasUser(me, {GroupRole::Recorder, GroupRole::Reader});
    AccessScope scope;
    if (isMine)
        scope.author = me;
    return scope;
}

Result<QList<GroupLine>> CounsellingGroupService::list()
{
    if (auto allowed = m_place.allow(op::groupList); !allowed)
        return allowed.error();
    GroupRepository repository(m_place.db());
    auto groups = repository.list();
    if (!groups)
        return groups.error();
    QList<GroupLine> lines;
    for (const CounsellingGroup &group : std::as_const(*groups)) {
        auto meetings = GroupMeetingRepository(m_place.db()).meetingsOf(group.id);
        if (!meetings)
            return meetings.error();
        lines.append(lineOf(group, *meetings, m_place.session(), m_place.clock().today()));
    }
    return lines;
}

Result<CounsellingGroup> CounsellingGroupService::show(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::groupList, {}, {groupType(), uid}); !allowed)
        return allowed.error();
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    const AccessScope scope = groupScope(*group, m_place.session(), op::groupView);
    if (auto viewed = m_place.viewed(op::groupView, {groupType(), uid}, scope); !viewed)
        return viewed.error();
    return group;
}

Result<Uid> CounsellingGroupService::add(const CounsellingGroup &group)
{
    CounsellingGroup wanted = group;
    wanted.uid = {};
    wanted.closedOn = {};
    wanted.closingNote.clear();
    if (auto checked = checkHead(&wanted); !checked)
        return checked.error();
    return m_place.change(op::groupCreate, [&](Change &change) -> Result<Uid> {
        GroupRepository repository(m_place.db());
        auto staff = knownStaff(m_place.db(), group.staff);
        if (!staff)
            return staff.error();
        auto row = GroupRepository::add(change, wanted);
        if (!row)
            return row.error();
        const CounsellingGroupId id(row->id);
        if (auto kept = repository.setStaff(change, id, *staff); !kept)
            return kept.error();
        QList<GroupMember> members;
        for (GroupMember member : group.members) {
            member.id = {};
            member.uid = {};
            if (!member.from.isValid())
                member.from = m_place.clock().today();
            auto known = knownMember(m_place.db(), member, members);
            if (!known)
                return known.error();
            auto added = GroupRepository::addMember(change, id, *known);
            if (!added)
                return added.error();
            known->id = GroupMemberId(added->id);
            members.append(*known);
        }
        return row->uid;
    });
}

Result<void> CounsellingGroupService::edit(const CounsellingGroup &group, OnClash onClash)
{
    CounsellingGroup wanted = group;
    if (auto checked = checkHead(&wanted); !checked)
        return checked;
    auto known = groupByUid(m_place.db(), group.uid);
    if (!known)
        return known.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<void> {
            auto staff = knownStaff(m_place.db(), group.staff);
            if (!staff)
                return staff.error();
            wanted.id = known->id;
            wanted.closedOn = known->closedOn;
            wanted.closingNote = known->closingNote;
            if (auto kept = GroupRepository::update(change, wanted); !kept)
                return kept.error();
            if (auto set = GroupRepository(m_place.db()).setStaff(change, known->id, *staff); !set)
                return set;
            return GroupBookings(m_place, change).follow(*known, onClash);
        },
        groupScope(*known, m_place.session(), op::groupWrite));
}

Result<Uid> CounsellingGroupService::addMember(const Uid &uid, const GroupMember &member, OnClash onClash)
{
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<Uid> {
            GroupMember wanted = member;
            wanted.id = {};
            wanted.uid = {};
            if (!wanted.from.isValid())
                wanted.from = m_place.clock().today();
            auto known = knownMember(m_place.db(), wanted, group->members);
            if (!known)
                return known.error();
            auto row = GroupRepository::addMember(change, group->id, *known);
            if (!row)
                return row.error();
            if (auto followed = GroupBookings(m_place, change).follow(*group, onClash); !followed)
                return followed.error();
            return row->uid;
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> CounsellingGroupService::editMember(const Uid &uid, const GroupMember &member, OnClash onClash)
{
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<void> {
            const auto stored = std::find_if(group->members.cbegin(), group->members.cend(),
                                             [&](const GroupMember &one) { return one.uid == member.uid; });
            if (stored == group->members.cend())
                return fail(Errc::NotFound, "record.not_found");
            GroupMember wanted = member;
            wanted.id = stored->id;
            wanted.studentUid = stored->studentUid;
            auto known = knownMember(m_place.db(), wanted, group->members);
            if (!known)
                return known.error();
            auto attended = GroupMeetingRepository(m_place.db()).attendedDays(stored->id);
            if (!attended)
                return attended.error();
            if (attended->first.isValid() &&
                !(known->isMemberOn(attended->first) && known->isMemberOn(attended->last)))
                return fail(Errc::Conflict, "group.member_attended",
                            {attended->first.toString(Qt::ISODate), attended->last.toString(Qt::ISODate)});
            if (auto kept = GroupRepository::updateMember(change, *known); !kept)
                return kept.error();
            return GroupBookings(m_place, change).follow(*group, onClash);
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> CounsellingGroupService::close(const Uid &uid, QDate on, const QString &note)
{
    if (!on.isValid())
        return fail(Errc::BadInput, "date.missing");
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<void> {
            if (group->closedOn.isValid())
                return fail(Errc::Conflict, "group.closed");
            group->closedOn = on;
            group->closingNote = text::prose(note);
            if (group->closingNote.size() > longestText)
                return fail(Errc::BadInput, "text.too_long");
            if (auto kept = GroupRepository::update(change, *group); !kept)
                return kept.error();
            return GroupBookings(m_place, change).end(*group);
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> CounsellingGroupService::reopen(const Uid &uid)
{
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<void> {
            group->closedOn = {};
            group->closingNote.clear();
            return outcomeOf(GroupRepository::update(change, *group));
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> CounsellingGroupService::remove(const Uid &uid)
{
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<void> {
            auto meetings = GroupMeetingRepository(m_place.db()).meetingsOf(group->id);
            if (!meetings)
                return meetings.error();
            if (!meetings->isEmpty())
                return fail(Errc::Conflict, "group.has_meetings");
            return change.remove(groupType(), group->id.value());
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> CounsellingGroupService::handOver(const Uid &uid, const Uid &user, const QString &reason,
                                               OnClash onClash)
{
    if (auto checked = checkReason(reason); !checked)
        return checked;
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupHandOver,
        [&](Change &change) -> Result<void> {
            auto person = roomPerson(m_place.db(), user);
            if (!person)
                return person.error();
            QList<GroupStaff> staff{{GroupRole::Leader, *person, text::prose(reason)}};
            for (const GroupStaff &one : std::as_const(group->staff)) {
                if (one.role != GroupRole::Leader)
                    staff.append(one);
            }
            auto known = knownStaff(m_place.db(), staff);
            if (!known)
                return known.error();
            if (auto set = GroupRepository(m_place.db()).setStaff(change, group->id, *known); !set)
                return set;
            return GroupBookings(m_place, change).follow(*group, onClash);
        },
        groupScope(*group, m_place.session(), op::groupHandOver));
}

Result<QList<TimelineEntry>> groupTimeline(Workplace &place, StudentId student)
{
    auto parts = GroupMeetingRepository(place.db()).partsOf(student);
    if (!parts)
        return parts.error();
    QList<TimelineEntry> entries;
    for (const GroupMeetingRepository::PartTaken &part : std::as_const(*parts)) {
        const bool came = part.presence != GroupPresence::Absent;
        entries.append({part.at.date,
                        part.at.time,
                        came ? QStringLiteral("group.attended") : QStringLiteral("group.absent"),
                        {part.groupName, QString::number(part.number)},
                        {},
                        {groupType(), part.groupUid}});
    }
    return entries;
}

} // namespace tingyu
