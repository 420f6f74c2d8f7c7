// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/room_today.h"

#include "core/room/room_operations.h"
#include "core/school/school_operations.h"
#include "ui/room/counselling/note_draft.h"

namespace tingyu::ui {
namespace {

template<class T>
Result<void> taken(Result<T> read, T *place)
{
    if (!read)
        return read.error();
    *place = *std::move(read);
    return {};
}

Result<void> readDuty(Services &services, RoomToday *facts)
{
    RoomServices &room = services.room();
    const QDate today = services.workplace.clock().today();
    QList<Duty> log;
    QList<OpeningSlot> plan;
    QList<Term> terms;
    for (const Result<void> &part :
         {taken(room.duties.openNow(), &facts->openNow), taken(room.duties.list(today, today), &log),
          taken(room.dutyTodos.expected(today, today), &facts->expected),
          taken(room.dutyTodos.missingThisTerm(), &facts->missing), taken(room.rooms.plan(), &plan),
          taken(services.calendar.terms(), &terms), taken(room.duties.rule(), &facts->rule),
          taken(room.workload.countsOf(today), &facts->counts)}) {
        if (!part)
            return part.error();
    }
    facts->duties = static_cast<int>(log.size());
    facts->hasTerm = !terms.isEmpty();
    facts->writesTerms = isAllowed(op::schoolEdit, services.workplace.session(), {});
    facts->hasPlan = !plan.isEmpty() || !facts->expected.isEmpty() || !facts->missing.isEmpty();
    auto hours = room.duties.hours({mondayOf(today), today, facts->rule, {}});
    if (!hours)
        return hours.error();
    facts->week = hours->hours;
    auto month = room.duties.hours({firstOfMonth(today), today, facts->rule, {}});
    if (!month)
        return month.error();
    facts->month = month->hours;
    return {};
}

Result<void> readAppointments(Services &services, bool counsels, RoomToday *facts)
{
    RoomServices &room = services.room();
    const Session &session = services.workplace.session();
    const QDate today = services.workplace.clock().today();
    const std::optional<Uid> mine = counsels ? std::optional(session.userUid) : std::nullopt;
    auto days = room.appointments.dayCounts(today);
    if (!days)
        return days.error();
    facts->others = *std::move(days);
    facts->others.removeIf(
        [&](const CounsellorDay &one) { return counsels && one.counsellor.userId == session.userId; });
    if (counsels) {
        AppointmentFilter filter;
        filter.from = today;
        filter.to = today;
        filter.counsellor = mine;
        filter.withCancelled = false;
        auto all = room.appointments.list(filter);
        if (!all)
            return all.error();
        facts->appointments = *std::move(all);
        facts->appointments.removeIf(
            [&](const Appointment &one) { return one.kind == AppointmentKind::Placeholder; });
    }
    auto overdue = room.appointments.overdueCount(mine);
    if (!overdue)
        return overdue.error();
    facts->overdue = *overdue;
    if (overdue->count > 0) {
        auto first = room.appointments.overdue({mine, 1});
        if (!first)
            return first.error();
        if (!first->isEmpty())
            facts->oldest = first->constFirst();
    }
    auto waiting = room.waitlist.waiting();
    if (!waiting)
        return waiting.error();
    facts->waiting = static_cast<int>(waiting->size());
    return {};
}

Result<void> readNotes(Services &services, bool counsels, RoomToday *facts)
{
    RoomServices &room = services.room();
    const QDate today = services.workplace.clock().today();
    auto unsignedOnes = room.sessions.unsignedCount(counsels);
    if (!unsignedOnes)
        return unsignedOnes.error();
    facts->unsignedOnes = *unsignedOnes;
    auto firstHours = room.firstHour.unfinished(firstHourDays);
    if (!firstHours)
        return firstHours.error();
    facts->firstHours = *std::move(firstHours);
    if (!counsels)
        return {};
    auto visits = room.series.dueVisits(visitDays);
    if (!visits)
        return visits.error();
    facts->visits = *std::move(visits);
    SessionService::Question question;
    question.from = today;
    question.to = today;
    question.mineOnly = true;
    auto sessions = room.sessions.list(question);
    if (!sessions)
        return sessions.error();
    for (const SessionRow &row : std::as_const(*sessions)) {
        if (!row.record.appointmentUid.isNull())
            facts->notes.insert(row.record.appointmentUid,
                                row.record.isSigned() ? NoteState::Signed : NoteState::Unsigned);
    }
    for (const Appointment &one : std::as_const(facts->appointments)) {
        if (facts->notes.contains(one.uid))
            continue;
        auto draft =
            services.drafts.load(NoteKey{NoteKey::Kind::Appointment, one.uid}.toString(), sessionDraftForm);
        if (!draft)
            return draft.error();
        facts->notes.insert(one.uid, *draft ? NoteState::Draft : NoteState::None);
    }
    return {};
}

} // namespace

Result<RoomToday> readRoomToday(Services &services)
{
    RoomToday facts;
    const RoleSet roles = services.workplace.session().roles;
    if (!op::dutyView.everything.intersects(roles))
        return facts;
    facts.isKnown = true;
    const bool counsels = roles.has(Role::Counsellor);
    for (const Result<void> &part : {readDuty(services, &facts), readAppointments(services, counsels, &facts),
                                     readNotes(services, counsels, &facts)}) {
        if (!part)
            return part.error();
    }
    return facts;
}

Result<HeadToday> readHeadToday(Services &services)
{
    HeadToday facts;
    if (!services.workplace.session().roles.has(Role::Head))
        return facts;
    facts.isHead = true;
    RoomServices &room = services.room();
    for (const Result<void> &part :
         {taken(room.monthSheets.due(), &facts.months),
          taken(CaseFollowService(services.workplace).awaitingApproval(), &facts.versions),
          taken(room.rules.versions(), &facts.rules),
          taken(room.sessions.awaitingOpinion(), &facts.opinions)}) {
        if (!part)
            return part.error();
    }
    facts.rules.removeIf([](const RoomRule &version) { return version.isApproved(); });
    return facts;
}

} // namespace tingyu::ui
