// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/workload_service.h"

#include "core/room/duty_repository.h"
#include "core/room/group_repository.h"
#include "core/room/room_log_operations.h"
#include "core/room/room_log_repository.h"
#include "core/room/room_operations.h"
#include "core/room/session_repository.h"

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
    GroupRepository repository(db);
    auto meetings = repository.meetings(from, to);
    if (!meetings)
        return meetings.error();
    QHash<CounsellingGroupId, QList<GroupStaff>> staff;
    for (const GroupMeeting &meeting : std::as_const(*meetings)) {
        if (!staff.contains(meeting.groupId)) {
            auto group = repository.byId(meeting.groupId);
            if (!group)
                return group.error();
        if (meeting.isCancelled)
            continue;
            staff.insert(meeting.groupId, *group ? (*group)->staff : QList<GroupStaff>());
        }
        for (const GroupStaff &one : staff.value(meeting.groupId)) {
            if (one.role == GroupRole::Leader)
                items->append({WorkKind::GroupMeeting, one.person, meeting.at.date, 1, meeting.minutes});
        }
    }
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

Result<DayCounts> WorkloadService::countsOf(QDate day)
{
    if (auto allowed = m_place.allow(op::dutyView); !allowed)
        return allowed.error();
    RoomLogRepository logs(m_place.db());
    auto visits = GroupRepository(m_place.db()).attendedBetween(day, day);
    if (!visits)
        return visits.error();
    auto calls = logs.list<PhoneCall>(day, day);
    if (!calls)
        return calls.error();
    auto letters = logs.list<MailboxLetter>(day, day);
    if (!letters)
        return letters.error();
    return DayCounts{*visits, static_cast<int>(calls->size()), static_cast<int>(letters->size())};
}

} // namespace tingyu
