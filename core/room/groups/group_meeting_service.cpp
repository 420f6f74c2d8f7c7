// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/groups/group_bookings.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/groups/group_operations.h"
#include "core/room/groups/group_repository.h"
#include "core/room/groups/group_service.h"
#include "core/room/room_repository.h"
#include "core/room/room_service.h"
#include "core/room/signing_time.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

const QString &meetingType()
{
    static const QString type = QStringLiteral("group_meeting");
    return type;
}

const GroupMember *memberMeant(const CounsellingGroup &group, const GroupMember &given, QDate day)
{
    const auto found =
        std::find_if(group.members.cbegin(), group.members.cend(), [&](const GroupMember &one) {
            const bool isMeant =
                given.uid.isNull() ? one.studentUid == given.studentUid : one.uid == given.uid;
            return isMeant && one.isMemberOn(day);
        });
    return found == group.members.cend() ? nullptr : &*found;
}

/// The lines of attendance by member row; each once.
Result<QList<GroupAttendance>> knownAttendance(const CounsellingGroup &group, const GroupMeeting &meeting)
{
    QList<GroupAttendance> known;
    for (const GroupAttendance &one : meeting.attendance) {
        if (!one.presence)
            continue;
        const GroupMember *member = memberMeant(group, one.member, meeting.at.date);
        if (member == nullptr)
            return fail(Errc::NotFound, "group.not_member");
        const QString reason = text::prose(one.reason);
        if (reason.size() > longestLine)
            return fail(Errc::BadInput, "text.too_long");
        known.removeIf([&](const GroupAttendance &other) { return other.member.id == member->id; });
        known.append({*member, one.presence, reason});
    }
    return known;
}

/// What is written about each member of the day, in the place of all that was there.
Result<void> storeNotes(Workplace &place, Change &change, const CounsellingGroup &group,
                        const GroupMeeting &meeting)
{
    const AccessScope scope = groupScope(group, place.session(), op::groupNote);
    if (!isAllowed(op::groupNote, place.session(), scope)) {
        if (meeting.notes.isEmpty())
            return {};
        return place.allow(op::groupNote, scope, {meetingType(), meeting.uid});
    }
    QHash<GroupMemberId, QString> wanted;
    for (const GroupMember &member : group.members)
        wanted.insert(member.id, QString());
    for (const GroupNote &note : meeting.notes) {
        GroupMember given;
        given.uid = note.memberUid;
        const GroupMember *member = memberMeant(group, given, meeting.at.date);
        if (member == nullptr)
            return fail(Errc::NotFound, "group.not_member");
        const QString words = text::prose(note.text);
        if (words.size() > longestText)
            return fail(Errc::BadInput, "text.too_long");
        wanted.insert(member->id, words);
    }
    GroupMeetingRepository repository(place.db());
    for (const GroupMember &member : group.members) {
        if (auto kept = repository.setNote(change, meeting.id, member.id, wanted.value(member.id)); !kept)
            return kept;
    }
    return {};
}

Result<void> findRoom(Workplace &place, Change &change, GroupMeeting *meeting)
{
    meeting->roomId = {};
    if (!meeting->roomUid.isNull()) {
        auto room = RoomRepository(place.db()).byUid(meeting->roomUid);
        if (!room)
            return room.error();
        if (!*room)
            return fail(Errc::NotFound, "room.not_found");
        meeting->roomId = (*room)->id;
    } else if (!text::tidy(meeting->roomName).isEmpty()) {
        auto room = RoomService::ensure(place, change, meeting->roomName);
        if (!room)
            return room.error();
        meeting->roomId = room->id;
        meeting->roomUid = room->uid;
    }
    return {};
}

/// Everything of a meeting whose own row is there already, and its hour in the appointment book.
Result<void> storeParts(Workplace &place, Change &change, const CounsellingGroup &group, GroupMeeting meeting,
                        OnClash onClash)
{
    GroupMeetingRepository repository(place.db());
    auto attendance = knownAttendance(group, meeting);
    if (!attendance)
        return attendance.error();
    auto stored = repository.meeting(meeting.uid);
    if (!stored)
        return stored.error();
    QList<GroupAttendance> all = *attendance;
    if (*stored) {
        for (GroupAttendance gone : std::as_const((*stored)->attendance)) {
            const bool stays =
                std::any_of(attendance->cbegin(), attendance->cend(),
                            [&](const GroupAttendance &one) { return one.member.id == gone.member.id; });
            gone.presence.reset();
            if (!stays)
                all.append(gone);
        }
    }
    if (auto kept = repository.setAttendance(change, meeting.id, all); !kept)
        return kept;
    if (auto kept = repository.setStages(change, meeting.id, meeting.texts.stages); !kept)
        return kept;
    if (auto kept = storeNotes(place, change, group, meeting); !kept)
        return kept;
    meeting.attendance = attendanceOf(group.members, meeting.at.date, false, *attendance);
    return GroupBookings(place, change).put(group, meeting, onClash);
}

Result<void> checkMeeting(GroupMeeting *meeting)
{
    meeting->texts = normalized(meeting->texts);
    if (auto checked = checkGroupTime(meeting->at, meeting->minutes); !checked)
        return checked;
    return checkGroupTexts(meeting->texts);
}

Result<void> mustBeOpen(const CounsellingGroup &group)
{
    return group.closedOn.isValid() ? Result<void>(fail(Errc::Conflict, "group.closed")) : Result<void>();
}

Result<void> mustBeUnsigned(const GroupMeeting &meeting)
{
    return meeting.isSigned() ? Result<void>(fail(Errc::Conflict, "meeting.signed")) : Result<void>();
}

} // namespace

Result<GroupMeeting> meetingByUid(Connection &db, const Uid &uid)
{
    GroupMeetingRepository repository(db);
    auto meeting = repository.meeting(uid);
    if (!meeting)
        return meeting.error();
    if (!*meeting)
        return fail(Errc::NotFound, "meeting.not_found");
    auto group = GroupRepository(db).byId((*meeting)->groupId);
    if (!group)
        return group.error();
    if (!*group)
        return fail(Errc::NotFound, "meeting.not_found");
    GroupMeeting whole = std::move(**meeting);
    whole.attendance =
        attendanceOf((*group)->members, whole.at.date, whole.isSigned(), std::as_const(whole.attendance));
    return whole;
}

Result<CounsellingGroup> GroupMeetingService::groupOf(const GroupMeeting &meeting)
{
    return groupByUid(m_place.db(), meeting.groupUid);
}

Result<QList<GroupMeeting>> GroupMeetingService::list(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::groupList); !allowed)
        return allowed.error();
    auto group = groupByUid(m_place.db(), uid);
    if (!group)
        return group.error();
    return GroupMeetingRepository(m_place.db()).meetingsOf(group->id);
}

Result<QList<GroupMeeting>> GroupMeetingService::between(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "duty.span");
    if (auto allowed = m_place.allow(op::groupList); !allowed)
        return allowed.error();
    return GroupMeetingRepository(m_place.db()).meetings(from, to);
}

Result<GroupMeeting> GroupMeetingService::show(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::groupList, {}, {meetingType(), uid}); !allowed)
        return allowed.error();
    auto meeting = meetingByUid(m_place.db(), uid);
    if (!meeting)
        return meeting.error();
    auto group = groupOf(*meeting);
    if (!group)
        return group.error();
    const Session &session = m_place.session();
    if (auto viewed =
            m_place.viewed(op::groupView, {meetingType(), uid}, groupScope(*group, session, op::groupView));
        !viewed)
        return viewed.error();
    // Asked without allow(): what is only left out is no denied try.
    if (isAllowed(op::groupNote, session, groupScope(*group, session, op::groupNote))) {
        auto notes = GroupMeetingRepository(m_place.db()).notes(meeting->id);
        if (!notes)
            return notes.error();
        meeting->notes = *std::move(notes);
    }
    return meeting;
}

Result<QList<Clash>> GroupMeetingService::clashes(const GroupMeeting &draft)
{
    if (auto checked = checkGroupTime(draft.at, draft.minutes); !checked)
        return checked.error();
    auto group = groupOf(draft);
    if (!group)
        return group.error();
    const AccessScope scope = groupScope(*group, m_place.session(), op::groupWrite);
    if (auto allowed = m_place.allow(op::groupWrite, scope, {meetingType(), draft.uid}); !allowed)
        return allowed.error();
    GroupMeeting wanted = draft;
    wanted.id = {};
    wanted.roomId = {};
    if (!draft.uid.isNull()) {
        auto known = meetingByUid(m_place.db(), draft.uid);
        if (!known)
            return known.error();
        wanted.id = known->id;
    }
    auto rooms = RoomRepository(m_place.db()).rooms();
    if (!rooms)
        return rooms.error();
    const QString name = text::tidy(draft.roomName);
    for (const CounsellingRoom &room : std::as_const(*rooms)) {
        if (draft.roomUid.isNull() ? room.name == name : room.uid == draft.roomUid)
            wanted.roomId = room.id;
    }
    return GroupBookings::clashes(m_place, *group, wanted);
}

Result<Uid> GroupMeetingService::add(const GroupMeeting &meeting, OnClash onClash)
{
    GroupMeeting wanted = meeting;
    if (auto checked = checkMeeting(&wanted); !checked)
        return checked.error();
    auto group = groupOf(meeting);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupWrite,
        [&](Change &change) -> Result<Uid> {
            if (auto open = mustBeOpen(*group); !open)
                return open.error();
            if (auto found = findRoom(m_place, change, &wanted); !found)
                return found.error();
            auto number = GroupMeetingRepository(m_place.db()).nextNumber(group->id);
            if (!number)
                return number.error();
            wanted.groupId = group->id;
            wanted.number = *number;
            wanted.uid = {};
            wanted.signedAt.reset();
            auto row = GroupMeetingRepository::addMeeting(change, wanted);
            if (!row)
                return row.error();
            wanted.id = GroupMeetingId(row->id);
            wanted.uid = row->uid;
            if (auto kept = storeParts(m_place, change, *group, wanted, onClash); !kept)
                return kept.error();
            return row->uid;
        },
        groupScope(*group, m_place.session(), op::groupWrite));
}

Result<void> GroupMeetingService::edit(const GroupMeeting &meeting, OnClash onClash)
{
    GroupMeeting wanted = meeting;
    if (auto checked = checkMeeting(&wanted); !checked)
        return checked;
    return changeUnsigned(
        meeting.uid, op::groupWrite,
        [&](Change &change, const CounsellingGroup &group, GroupMeeting &known) -> Result<void> {
            if (auto found = findRoom(m_place, change, &wanted); !found)
                return found;
            wanted.id = known.id;
            wanted.groupId = known.groupId;
            wanted.number = known.number;
            wanted.signedAt.reset();
            if (auto kept = GroupMeetingRepository::updateMeeting(change, wanted); !kept)
                return kept.error();
            return storeParts(m_place, change, group, wanted, onClash);
        });
}

Result<void> GroupMeetingService::remove(const Uid &uid)
{
    return changeUnsigned(
        uid, op::groupWrite,
        [&](Change &change, const CounsellingGroup &, GroupMeeting &meeting) -> Result<void> {
            if (auto gone = GroupBookings(m_place, change).remove(change, meeting); !gone)
                return gone;
            return GroupMeetingRepository::removeMeeting(change, meeting.id);
        });
}

Result<void> GroupMeetingService::cancel(const Uid &uid, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked;
    return rebook(uid, [reason](GroupBookings &bookings, const GroupMeeting &meeting) {
        return bookings.cancel(meeting, reason);
    });
}

Result<void> GroupMeetingService::reopen(const Uid &uid)
{
    return rebook(
        uid, [](GroupBookings &bookings, const GroupMeeting &meeting) { return bookings.reopen(meeting); });
}

Result<void>
GroupMeetingService::rebook(const Uid &uid,
                            const std::function<Result<void>(GroupBookings &, const GroupMeeting &)> &what)
{
    return changeUnsigned(
        uid, op::groupWrite,
        [&](Change &change, const CounsellingGroup &group, GroupMeeting &meeting) -> Result<void> {
            GroupBookings bookings(m_place, change);
            if (!meeting.isBooked) { // of before meetings stood in the book
                if (auto entered = bookings.put(group, meeting, OnClash::Keep); !entered)
                    return entered;
            }
            return what(bookings, meeting);
        });
}

Result<void> GroupMeetingService::changeUnsigned(
    const Uid &uid, const Operation &operation,
    const std::function<Result<void>(Change &, const CounsellingGroup &, GroupMeeting &)> &what)
{
    auto meeting = meetingByUid(m_place.db(), uid);
    if (!meeting)
        return meeting.error();
    auto group = groupOf(*meeting);
    if (!group)
        return group.error();
    return m_place.change(
        operation,
        [&](Change &change) -> Result<void> {
            if (auto unsign = mustBeUnsigned(*meeting); !unsign)
                return unsign;
            return what(change, *group, *meeting);
        },
        groupScope(*group, m_place.session(), operation));
}

Result<int> GroupMeetingService::enterPlanned()
{
    // Asked without allow(): what is only left out is no denied try.
    if (!isAllowed(op::appointmentWrite, m_place.session(), {}))
        return 0;
    GroupMeetingRepository repository(m_place.db());
    auto planned = repository.unbooked(m_place.clock().today());
    if (!planned)
        return planned.error();
    if (planned->isEmpty())
        return 0;
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<int> {
        GroupBookings bookings(m_place, change);
        for (const GroupMeeting &head : std::as_const(*planned)) {
            auto meeting = meetingByUid(m_place.db(), head.uid);
            if (!meeting)
                return meeting.error();
            auto group = groupOf(*meeting);
            if (!group)
                return group.error();
            // A meeting could once be shorter or longer than what the book holds.
            meeting->minutes = std::clamp(meeting->minutes, shortestAppointment, longestAppointment);
            if (auto entered = bookings.put(*group, *meeting, OnClash::Keep); !entered)
                return entered.error();
        }
        return static_cast<int>(planned->size());
    });
}

Result<void> GroupMeetingService::sign(const Uid &uid)
{
    return changeUnsigned(
        uid, op::groupSign,
        [&](Change &change, const CounsellingGroup &group, GroupMeeting &meeting) -> Result<void> {
            if (auto timely = checkSigningTime(m_place, meeting.at); !timely)
                return timely;
            if (const QStringList missing = missingForSignature(meeting); !missing.isEmpty())
                return fail(Errc::BadInput, "meeting.missing", {missing.join(u',')});
            meeting.signedAt = m_place.clock().nowLocal();
            return GroupMeetingRepository(m_place.db())
                .signMeeting(change, group, meeting, m_place.session().userId);
        });
}

Result<void> GroupMeetingService::addAddendum(const Uid &uid, const QString &words)
{
    const QString text = text::prose(words);
    if (text.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    if (text.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    auto meeting = meetingByUid(m_place.db(), uid);
    if (!meeting)
        return meeting.error();
    auto group = groupOf(*meeting);
    if (!group)
        return group.error();
    return m_place.change(
        op::groupSign,
        [&](Change &change) -> Result<void> {
            if (!meeting->isSigned())
                return fail(Errc::Conflict, "meeting.not_signed");
            return outcomeOf(GroupMeetingRepository::addAddendum(
                change, meeting->id, {m_place.clock().nowLocal(), {}, text}, m_place.session().userId));
        },
        groupScope(*group, m_place.session(), op::groupSign));
}

} // namespace tingyu
