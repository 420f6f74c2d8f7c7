// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/workload_service.h"

#include "core/room/appointments/appointment_repository.h"
#include "core/room/duty/duty_repository.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/groups/group_repository.h"
#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/room_log_repository.h"
#include "core/room/room_operations.h"
#include "core/room/room_repository.h"
#include "core/room/sessions/session_repository.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"

namespace tingyu {
namespace {

constexpr int mostMonths = 36;

/// Entries of one log as work.
template<class Entry, class Make>
Result<void> addLog(Connection &db, QDate from, QDate to, QList<WorkItem> *items, Make make)
{
    auto entries = RoomLogRepository(db).list<Entry>(from, to);
    if (!entries)
        return entries.error();
    for (const Entry &entry : std::as_const(*entries))
        items->append(make(entry));
    return {};
}

Result<void> addDuties(Connection &db, QDate from, QDate to, QList<WorkItem> *items)
{
    auto duties = DutyRepository(db).list(from, to);
    if (!duties)
        return duties.error();
    for (const Duty &duty : std::as_const(*duties))
        *items += workOf(duty);
    return {};
}

Result<void> addSessions(Connection &db, QDate from, QDate to, QList<WorkItem> *items)
{
    SessionFilter filter;
    filter.from = from;
    filter.to = to;
    auto sessions = SessionRepository(db).list(filter);
    if (!sessions)
        return sessions.error();
    for (const SessionOfClient &one : std::as_const(*sessions)) {
        const SessionRecord &record = one.record;
        const RoomPerson author{record.authorUid, record.authorName, record.authorId, {}};
        items->append({WorkKind::Session, author, record.at.date, 1, record.minutes});
    }
    return {};
}

Result<void> addMeetings(Connection &db, QDate from, QDate to, QList<WorkItem> *items)
{
    GroupMeetingRepository repository(db);
    auto meetings = repository.meetings(from, to);
    if (!meetings)
        return meetings.error();
    QHash<CounsellingGroupId, QList<GroupStaff>> staff;
    for (const GroupMeeting &meeting : std::as_const(*meetings)) {
        if (meeting.isCancelled)
            continue;
        if (!staff.contains(meeting.groupId)) {
            auto group = GroupRepository(db).byId(meeting.groupId);
            if (!group)
                return group.error();
            staff.insert(meeting.groupId, *group ? (*group)->staff : QList<GroupStaff>());
        }
        for (const GroupStaff &one : staff.value(meeting.groupId)) {
            if (one.role == GroupRole::Leader)
                items->append({WorkKind::GroupMeeting, one.person, meeting.at.date, 1, meeting.minutes});
        }
    }
    return {};
}

/// The ids of rooms that a room stands for: not valid for "none named"; nothing at all: every one.
Result<QList<RoomId>> roomsMeant(Connection &db, const Uid &room)
{
    if (room.isNull())
        return QList<RoomId>();
    auto id = RoomRepository(db).idOf(room);
    if (!id)
        return id.error();
    auto all = RoomRepository(db).rooms();
    if (!all)
        return all.error();
    return all->size() > 1 ? QList<RoomId>{*id} : QList<RoomId>{*id, RoomId()};
}

/// As form 1 asks for it; form 2 has another word for one of them.
QString visitKindOf(Concern concern)
{
    return concern == Concern::Mood ? QStringLiteral("emotion") : concernCode(concern);
}

Result<QString> gradeOf(Connection &db, StudentId id)
{
    auto student = StudentRepository(db).byId(id);
    if (!student)
        return student.error();
    if (!*student || !(*student)->classId.isValid())
        return QString();
    auto schoolClass = SchoolRepository(db).classById((*student)->classId);
    if (!schoolClass)
        return schoolClass.error();
    return *schoolClass ? gradeLabel((*schoolClass)->stage, (*schoolClass)->grade) : QString();
}

Result<void> addVisitor(Connection &db, const Appointment &one, DayCounts *counts)
{
    int VisitCounts::*who = &VisitCounts::others;
    switch (one.client.kind) {
    case ClientKind::Student:
        who = &VisitCounts::students;
        break;
    case ClientKind::Parent:
        who = &VisitCounts::parents;
        break;
    case ClientKind::Staff:
        who = &VisitCounts::teachers;
        break;
    case ClientKind::Code:
        who = &VisitCounts::students; // a pupil who does not give his name
        break;
    }
    ++(counts->visits.*who);
    counts->walkIns += one.isWalkIn ? 1 : 0;
    if (one.client.kind == ClientKind::Staff)
        return {};
    DutyVisit visit;
    const bool isCode = one.client.kind == ClientKind::Code;
    visit.code = isCode ? clientCode(one.client.codeNumber) : one.registerText();
    visit.kind = visitKindOf(one.request.concern);
    if (one.client.kind != ClientKind::Parent)
        visit.sex = sexCode(one.client.sex);
    if (one.client.kind == ClientKind::Student) {
        auto grade = gradeOf(db, one.client.studentId);
        if (!grade)
            return grade.error();
        visit.grade = *grade;
    }
    counts->visitors.append(visit);
    return {};
}

Result<void> addArrived(Workplace &place, QDate day, const QList<RoomId> &rooms, DayCounts *counts)
{
    auto all = AppointmentRepository(place.db()).list({.from = day, .to = day, .counsellor = {}, .room = {}});
    if (!all)
        return all.error();
    for (const Appointment &one : std::as_const(*all)) {
        const bool isThere = rooms.isEmpty() || rooms.contains(one.roomId);
        if (one.kind != AppointmentKind::Client || one.state != AppointmentState::Arrived || !isThere ||
            one.at.date != day)
            continue;
        if (auto added = addVisitor(place.db(), one, counts); !added)
            return added;
    }
    return {};
}

Result<void> addGroupVisits(Connection &db, QDate day, const QList<RoomId> &rooms, DayCounts *counts)
{
    GroupMeetingRepository repository(db);
    auto meetings = repository.meetings(day, day);
    if (!meetings)
        return meetings.error();
    for (const GroupMeeting &head : std::as_const(*meetings)) {
        if (!rooms.isEmpty() && !rooms.contains(head.roomId))
            continue;
        auto meeting = repository.meeting(head.uid);
        if (!meeting)
            return meeting.error();
        if (*meeting)
            counts->groupVisits += (*meeting)->presentCount();
    }
    counts->visits.students += counts->groupVisits;
    return {};
}

} // namespace

Result<QList<WorkItem>> WorkloadService::items(QDate from, QDate to)
{
    Connection &db = m_place.db();
    QList<WorkItem> items;
    const auto call = [](const PhoneCall &one) {
        return WorkItem{WorkKind::PhoneCall, one.by, one.at.date, 1, one.minutes};
    };
    const auto letter = [](const MailboxLetter &one) {
        return WorkItem{WorkKind::Letter, one.by, one.receivedOn, 1, 0};
    };
    const auto lesson = [](const Lesson &one) {
        return WorkItem{WorkKind::Lesson, one.by, one.on, one.lessons, one.halfHours * 30};
    };
    for (const Result<void> &added :
         {addSessions(db, from, to, &items), addDuties(db, from, to, &items),
          addMeetings(db, from, to, &items), addLog<PhoneCall>(db, from, to, &items, call),
          addLog<MailboxLetter>(db, from, to, &items, letter),
          addLog<Lesson>(db, from, to, &items, lesson)}) {
        if (!added)
            return added.error();
    }
    return items;
}

Result<QList<PersonWorkload>> WorkloadService::byMonth(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from || from.addMonths(mostMonths) <= to)
        return fail(Errc::BadInput, "workload.span", {QString::number(mostMonths)});
    if (auto allowed = m_place.allow(op::workloadView); !allowed)
        return allowed.error();
    const QDate first(from.year(), from.month(), 1);
    const QDate last(to.year(), to.month(), to.daysInMonth());
    auto all = items(first, last);
    if (!all)
        return all.error();
    return workload(*all, first, last);
}

Result<DayCounts> WorkloadService::countsOf(QDate day, const Uid &room)
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    auto there = roomsMeant(m_place.db(), room);
    if (!there)
        return there.error();
    DayCounts counts;
    for (const Result<void> &added :
         {addArrived(m_place, day, *there, &counts), addGroupVisits(m_place.db(), day, *there, &counts)}) {
        if (!added)
            return added.error();
    }
    RoomLogRepository logs(m_place.db());
    auto calls = logs.list<PhoneCall>(day, day);
    if (!calls)
        return calls.error();
    auto letters = logs.list<MailboxLetter>(day, day);
    if (!letters)
        return letters.error();
    counts.phoneCalls = static_cast<int>(calls->size());
    counts.letters = static_cast<int>(letters->size());
    return counts;
}

} // namespace tingyu
