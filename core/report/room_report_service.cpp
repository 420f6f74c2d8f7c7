// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/room_report_service.h"

#include "core/care/case_links.h"
#include "core/report/month_sheet_report.h"
#include "core/report/roster_report.h"
#include "core/room/duty/duty_todo_service.h"
#include "core/room/duty/duty_turn_service.h"
#include "core/room/papers/activity_service.h"
#include "core/room/papers/help_service.h"
#include "core/room/papers/papers_operations.h"
#include "core/room/papers/register_service.h"
#include "core/room/papers/room_rule_service.h"
#include "core/room/room_operations.h"
#include "core/room/room_service.h"
#include "core/school/calendar_service.h"
#include "core/school/school_repository.h"

#include <algorithm>

namespace tingyu::report {
namespace {

constexpr int longestSpanDays = 400;
constexpr int longestWallDays = 62; ///< two months: more would not be read from afar

const OpeningRule everySchoolDay{OpeningRule::Kind::EverySchoolDay, 1};

Result<QString> nameOfRoom(Workplace &place, const std::optional<Uid> &room)
{
    if (!room)
        return QString();
    auto known = RoomRepository(place.db()).byUid(*room);
    if (!known)
        return known.error();
    if (!*known)
        return fail(Errc::NotFound, "room.not_found");
    return (*known)->name;
}

Result<DutyReportFacts> gatherDuties(Workplace &place, QDate from, QDate to, const std::optional<Uid> &room)
{
    DutyReportFacts facts;
    facts.from = from;
    facts.to = to;
    facts.printer = place.session().userName;
    auto name = nameOfRoom(place, room);
    if (!name)
        return name.error();
    facts.roomName = *name;
    auto duties = DutyService(place).list(from, to, room);
    if (!duties)
        return duties.error();
    facts.duties = *std::move(duties);
    auto gaps = DutyTodoService(place).gaps(from, to);
    if (!gaps)
        return gaps.error();
    facts.gaps = *std::move(gaps);
    auto missing = DutyTodoService(place).missing(from, to);
    if (!missing)
        return missing.error();
    facts.missing = *std::move(missing);
    const auto isElsewhere = [&](const auto &one) { return room && one.roomUid != *room; };
    facts.gaps.removeIf(isElsewhere);
    facts.missing.removeIf(isElsewhere);
    auto answer = DutyService(place).hours({from, to, everySchoolDay, room});
    if (!answer)
        return answer.error();
    facts.hours = answer->hours;
    return facts;
}

/// Each room with its unit, where there are several.
Result<void> gatherRooms(Workplace &place, HoursReportFacts *facts)
{
    auto rooms = RoomRepository(place.db()).rooms();
    if (!rooms)
        return rooms.error();
    auto units = SchoolRepository(place.db()).units();
    if (!units)
        return units.error();
    if (rooms->size() < 2)
        return {};
    for (const CounsellingRoom &room : std::as_const(*rooms)) {
        HoursQuestion question = facts->question;
        question.room = room.uid;
        auto answer = DutyService(place).hours(question);
        if (!answer)
            return answer.error();
        const auto unit = std::find_if(units->cbegin(), units->cend(),
                                       [&](const SchoolUnit &one) { return one.id == room.unitId; });
        facts->rooms.append({room.name, unit == units->cend() ? QString() : unit->name, answer->hours});
    }
    return {};
}

Result<HoursReportFacts> gatherHours(Workplace &place, const HoursQuestion &question)
{
    HoursReportFacts facts;
    facts.question = question;
    facts.printer = place.session().userName;
    auto answer = DutyService(place).hours(question);
    if (!answer)
        return answer.error();
    facts.answer = *std::move(answer);
    auto name = nameOfRoom(place, question.room);
    if (!name)
        return name.error();
    facts.roomName = *name;
    auto calendar = CalendarService(place).calendar();
    if (!calendar)
        return calendar.error();
    facts.calendar = *std::move(calendar);
    if (question.room)
        return facts;
    if (auto gathered = gatherRooms(place, &facts); !gathered)
        return gathered.error();
    auto visits = ActivityRepository(place.db()).visits(question.from, question.to);
    if (!visits)
        return visits.error();
    facts.outreach = outreachFigures(*visits);
    return facts;
}

} // namespace

Result<Printed> RoomReportService::print(const Paper &paper, const PrintOrder &order, Way way,
                                         const FormValues &values)
{
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    return printForm(m_place, paper, order, way, values);
}

Result<Printed> RoomReportService::duties(QDate from, QDate to, const std::optional<Uid> &room,
                                          const PrintOrder &order, Way way)
{
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) > longestSpanDays)
        return fail(Errc::BadInput, "duty.span");
    auto facts = gatherDuties(m_place, from, to, room);
    if (!facts)
        return facts.error();
    return print({.operation = op::dutyPrint,
                  .form = "form01_duty",
                  .kind = "duty-print",
                  .object = {QStringLiteral("duty"), Uid()},
                  .variant = dutyReportVariant(*facts)},
                 order, way, dutyReportValues(*facts));
}

Result<Printed> RoomReportService::roster(QDate from, QDate to, const PrintOrder &order, Way way)
{
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) > longestWallDays)
        return fail(Errc::BadInput, "duty.span");
    auto turns = DutyTurnService(m_place).list(from, to);
    if (!turns)
        return turns.error();
    auto rooms = RoomService(m_place).rooms();
    if (!rooms)
        return rooms.error();
    return print({.operation = op::dutyPrint,
                  .form = "duty_roster",
                  .kind = "roster-print",
                  .object = {QStringLiteral("duty"), Uid()},
                  .hangsOnWall = true},
                 order, way, rosterValues({from, to, *turns, *rooms}));
}

Result<Printed> RoomReportService::hours(const HoursQuestion &question, const PrintOrder &order, Way way)
{
    auto facts = gatherHours(m_place, question);
    if (!facts)
        return facts.error();
    return print({.operation = op::paperPrint,
                  .form = "opening_hours",
                  .kind = "hours-print",
                  .object = {QStringLiteral("duty"), Uid()}},
                 order, way, hoursReportValues(*facts));
}

Result<Printed> RoomReportService::month(QDate month, const PrintOrder &order, Way way)
{
    MonthSheetService sheets(m_place);
    sheets.setCaseCounter(countCases);
    auto state = sheets.show(month);
    if (!state)
        return state.error();
    const Uid sheet = state->isSigned() ? state->signedOnes.constFirst().uid : Uid();
    return print({.operation = op::monthSheetPrint,
                  .form = "month_sheet",
                  .kind = "month-print",
                  .object = {QStringLiteral("month_sheet"), sheet}},
                 order, way, monthSheetValues(*state, m_place.session().userName));
}

Result<Printed> RoomReportService::rule(const Uid &version, const PrintOrder &order, Way way)
{
    auto versions = RoomRuleService(m_place).versions();
    if (!versions)
        return versions.error();
    const auto known = std::find_if(versions->cbegin(), versions->cend(),
                                    [&](const RoomRule &rule) { return rule.uid == version; });
    if (known == versions->cend())
        return fail(Errc::NotFound, "rule.not_found");
    return print({.operation = op::paperPrint,
                  .form = "room_rule",
                  .kind = "rule-print",
                  .object = {QStringLiteral("room_rule"), version},
                  .hangsOnWall = true},
                 order, way, ruleValues(*known));
}

Result<Printed> RoomReportService::inventory(QDate from, QDate to, const PrintOrder &order, Way way)
{
    auto lines = RegisterService(m_place).lines();
    if (!lines)
        return lines.error();
    RegisterReportFacts facts{*std::move(lines), {}, m_place.session().userName};
    if (from.isValid() || to.isValid()) {
        auto uses = ActivityService(m_place).uses(from, to);
        if (!uses)
            return uses.error();
        facts.uses = *std::move(uses);
    }
    return print({.operation = op::paperPrint,
                  .form = "room_register",
                  .kind = "register-print",
                  .object = {QStringLiteral("register_line"), Uid()}},
                 order, way, registerValues(facts, order.language));
}

Result<Printed> RoomReportService::directory(const PrintOrder &order, Way way)
{
    auto places = HelpService(m_place).list(order.language == Language::English);
    if (!places)
        return places.error();
    return print({.operation = op::paperPrint,
                  .form = "help_directory",
                  .kind = "directory-print",
                  .object = {QStringLiteral("help_place"), Uid()}},
                 order, way, directoryValues(*places, m_place.clock().today()));
}

Result<Printed> RoomReportService::poster(const PrintOrder &order, Way way)
{
    auto places = HelpService(m_place).list(order.language == Language::English);
    if (!places)
        return places.error();
    auto plan = RoomService(m_place).plan();
    if (!plan)
        return plan.error();
    return print({.operation = op::paperPrint,
                  .form = "help_poster",
                  .kind = "poster-print",
                  .object = {QStringLiteral("help_place"), Uid()},
                  .hangsOnWall = true},
                 order, way, posterValues(*places, *plan, m_place.clock().today()));
}

} // namespace tingyu::report
