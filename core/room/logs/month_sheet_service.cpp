// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/month_sheet_service.h"

#include "core/room/appointments/appointment_repository.h"
#include "core/room/duty/duty_service.h"
#include "core/room/duty/duty_todo_service.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/logs/room_log_repository.h"
#include "core/room/room_operations.h"
#include "core/room/sessions/session_repository.h"
#include "core/school/calendar_service.h"

#include <algorithm>

namespace tingyu {
namespace {

using Values = QHash<QString, int>;

void set(Values *values, const char *code, qint64 figure)
{
    values->insert(QLatin1String(code), static_cast<int>(figure));
}

Result<void> countDuties(Workplace &place, QDate from, QDate to, MonthFigures *figures)
{
    DutyService duties(place);
    auto rule = duties.rule();
    if (!rule)
        return rule.error();
    figures->rule = *rule;
    auto answer = duties.hours({from, to, *rule, {}});
    if (!answer)
        return answer.error();
    const OpeningHours &hours = answer->hours;
    Values &values = figures->values;
    set(&values, "school_days", hours.days.size());
    set(&values, "open_days", std::count_if(hours.days.cbegin(), hours.days.cend(), [](const DayHours &day) {
        return day.openMin > 0;
    }));
    set(&values, "open_minutes", hours.totalMin);
    set(&values, "asked",
        rule->kind == OpeningRule::Kind::PerTeachingWeek ? hours.weeks.size() : hours.days.size());
    set(&values, "short", hours.shortCount);
    auto log = duties.list(from, to);
    if (!log)
        return log.error();
    log->removeIf([&](const Duty &duty) { return duty.openedAt.date < from; });
    set(&values, "duties", log->size());
    set(&values, "duties_late",
        std::count_if(log->cbegin(), log->cend(), [](const Duty &duty) { return duty.isLate; }));
    DutyTodoService todos(place);
    auto missing = todos.missing(from, to);
    if (!missing)
        return missing.error();
    set(&values, "duties_missing", missing->size());
    auto gaps = todos.gaps(from, to);
    if (!gaps)
        return gaps.error();
    set(&values, "gaps", gaps->size());
    return {};
}

Result<void> countVisits(Connection &db, QDate from, QDate to, Values *values)
{
    auto days = AppointmentRepository(db).visits(from, to);
    if (!days)
        return days.error();
    VisitDay sum;
    for (const VisitDay &day : std::as_const(*days)) {
        sum.arrived += day.arrived;
        sum.walkIns += day.walkIns;
        sum.noShow += day.noShow;
        sum.cancelled += day.cancelled;
        sum.booked += day.booked;
    }
    set(values, "arrived", sum.arrived);
    set(values, "walk_ins", sum.walkIns);
    set(values, "no_show", sum.noShow);
    set(values, "cancelled", sum.cancelled);
    set(values, "unsettled", sum.booked);
    return {};
}

Result<void> countSessions(Connection &db, QDate from, QDate to, Values *values)
{
    auto kinds = SessionRepository(db).kindCounts(from, to);
    if (!kinds)
        return kinds.error();
    int unsignedOnes = 0;
    int late = 0;
    for (const SessionKindCount &one : std::as_const(*kinds)) {
        values->insert(QStringLiteral("session-") + sessionKindCode(one.kind), one.sessions);
        unsignedOnes += one.unsignedOnes;
        late += one.late;
    }
    set(values, "unsigned", unsignedOnes);
    set(values, "signed_late", late);
    return {};
}

Result<void> countGroupsAndLogs(Connection &db, QDate from, QDate to, Values *values)
{
    auto meetings = GroupMeetingRepository(db).meetings(from, to);
    if (!meetings)
        return meetings.error();
    set(values, "meetings", meetings->size());
    auto visits = GroupMeetingRepository(db).attendedBetween(from, to);
    if (!visits)
        return visits.error();
    set(values, "group_visits", *visits);
    auto calls = RoomLogRepository(db).list<PhoneCall>(from, to);
    if (!calls)
        return calls.error();
    set(values, "phone_calls", calls->size());
    auto letters = RoomLogRepository(db).list<MailboxLetter>(from, to);
    if (!letters)
        return letters.error();
    set(values, "letters", letters->size());
    return {};
}

} // namespace

Result<MonthFigures> MonthSheetService::count(QDate from, QDate to)
{
    MonthFigures figures;
    // Every figure is there, also one of nothing: the stored sheet says so by itself.
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            figures.values.insert(code, 0);
    }
    Connection &db = m_place.db();
    for (const Result<void> &counted :
         {countDuties(m_place, from, to, &figures), countVisits(db, from, to, &figures.values),
          countSessions(db, from, to, &figures.values), countGroupsAndLogs(db, from, to, &figures.values)}) {
        if (!counted)
            return counted.error();
    }
    if (m_countCases) {
        auto cases = m_countCases(m_place, from, to);
        if (!cases)
            return cases.error();
        set(&figures.values, "open_crisis", cases->openCrisis);
        set(&figures.values, "open_concern", cases->openConcern);
        set(&figures.values, "open_protection", cases->openProtection);
        set(&figures.values, "cases_opened", cases->opened);
        set(&figures.values, "cases_closed", cases->closed);
    }
    return figures;
}

Result<MonthState> MonthSheetService::state(QDate month)
{
    if (!month.isValid())
        return fail(Errc::BadInput, "month.unknown");
    const QDate today = m_place.clock().today();
    const QDate first = firstOfMonth(month);
    if (first > today)
        return fail(Errc::BadInput, "month.future");
    const QDate last = first.addMonths(1).addDays(-1);
    auto figures = count(first, std::min(last, today));
    if (!figures)
        return figures.error();
    auto signedOnes = MonthSheetRepository(m_place.db()).ofMonth(first);
    if (!signedOnes)
        return signedOnes.error();
    MonthState state;
    state.now.month = first;
    state.now.figures = *std::move(figures);
    state.signedOnes = *std::move(signedOnes);
    state.isOver = last <= today;
    return state;
}

Result<MonthState> MonthSheetService::show(QDate month)
{
    if (auto allowed = m_place.allow(op::monthSheetView); !allowed)
        return allowed.error();
    return state(month);
}

Result<QList<MonthSheet>> MonthSheetService::list()
{
    if (auto allowed = m_place.allow(op::monthSheetView); !allowed)
        return allowed.error();
    return MonthSheetRepository(m_place.db()).list();
}

Result<QList<QDate>> MonthSheetService::due()
{
    if (auto allowed = m_place.allow(op::monthSheetView); !allowed)
        return allowed.error();
    const QDate today = m_place.clock().today();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    MonthSheetRepository sheets(m_place.db());
    auto firstWork = sheets.firstWork();
    if (!firstWork)
        return firstWork.error();
    const auto term = calendar->termOf(today);
    QList<QDate> due;
    if (!firstWork->isValid())
        return due;
    // Outside terms the month before is still asked for.
    const QDate from = term ? term->from : firstOfMonth(today).addMonths(-1);
    for (QDate month = firstOfMonth(std::max(from, *firstWork)); month.addMonths(1).addDays(-1) <= today;
         month = month.addMonths(1)) {
        auto signedOnes = sheets.ofMonth(month);
        if (!signedOnes)
            return signedOnes.error();
        if (signedOnes->isEmpty())
            due.append(month);
    }
    return due;
}

Result<MonthSheet> MonthSheetService::sign(QDate month, const std::optional<MonthFigures> &seen)
{
    return m_place.change(op::monthSheetSign, [&](Change &change) -> Result<MonthSheet> {
        auto known = state(month);
        if (!known)
            return known.error();
        if (!known->isOver)
            return fail(Errc::BadInput, "month.not_over");
        if (seen && *seen != known->now.figures)
            return fail(Errc::Conflict, "month.changed");
        if (known->isSettled())
            return fail(Errc::Conflict, "month.signed");
        auto head = m_place.audit().head();
        if (!head)
            return head.error();
        MonthSheet sheet = known->now;
        sheet.revision = static_cast<int>(known->signedOnes.size()) + 1;
        sheet.signedAt = m_place.clock().nowLocal();
        sheet.signedBy = m_place.session().userName;
        sheet.auditSeq = head->seq;
        sheet.auditDigits = anchorDigits(head->hash);
        auto row = MonthSheetRepository::add(change, sheet);
        if (!row)
            return row.error();
        sheet.uid = row->uid;
        return sheet;
    });
}

} // namespace tingyu
