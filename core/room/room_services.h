// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_service.h"
#include "core/room/appointments/client_service.h"
#include "core/room/appointments/teaching_period_service.h"
#include "core/room/appointments/waitlist_service.h"
#include "core/room/duty/duty_service.h"
#include "core/room/duty/duty_todo_service.h"
#include "core/room/duty/duty_turn_service.h"
#include "core/room/groups/group_service.h"
#include "core/room/logs/month_sheet_service.h"
#include "core/room/logs/room_log_service.h"
#include "core/room/logs/workload_service.h"
#include "core/room/papers/activity_service.h"
#include "core/room/papers/help_service.h"
#include "core/room/papers/register_service.h"
#include "core/room/papers/room_rule_service.h"
#include "core/room/room_service.h"
#include "core/room/sessions/first_hour.h"
#include "core/room/sessions/handover_service.h"
#include "core/room/sessions/inspection_service.h"
#include "core/room/sessions/secrecy_service.h"
#include "core/room/sessions/series_service.h"
#include "core/room/sessions/session_attachment_service.h"
#include "core/room/sessions/session_service.h"
#include "core/room/sessions/snippet.h"

namespace tingyu {

/// The services of the counselling room's day, reached as Services::room(). Apart from core/services.h, so
/// that only who works with the room has to know it.
struct RoomServices
{
    explicit RoomServices(Workplace &place)
        : rooms(place)
        , dutyTurns(place)
        , duties(place)
        , periods(place)
        , clients(place)
        , appointments(place)
        , waitlist(place)
        , series(place)
        , sessions(place)
        , attachments(place)
        , firstHour(place)
        , handovers(place)
        , secrecy(place)
        , snippets(place)
        , inspections(place)
        , dutyTodos(place)
        , activities(place)
        , rules(place)
        , inventory(place)
        , help(place)
        , groups(place)
        , groupMeetings(place)
        , phoneCalls(place)
        , letters(place)
        , advice(place)
        , staffLog(place)
        , lessons(place)
        , workload(place)
        , monthSheets(place)
    {
    }

    RoomService rooms;
    DutyTurnService dutyTurns;
    DutyService duties;
    TeachingPeriodService periods;
    ClientService clients;
    AppointmentService appointments;
    WaitlistService waitlist;
    SeriesService series;
    SessionService sessions;
    SessionAttachmentService attachments;
    FirstHourService firstHour;
    HandoverService handovers;
    SecrecyService secrecy;
    SnippetService snippets;
    InspectionService inspections;
    DutyTodoService dutyTodos;
    ActivityService activities;
    RoomRuleService rules;
    RegisterService inventory;
    HelpService help;
    CounsellingGroupService groups;
    GroupMeetingService groupMeetings;
    PhoneLogService phoneCalls;
    MailboxService letters;
    AdviceService advice;
    StaffLogService staffLog;
    LessonService lessons;
    WorkloadService workload;
    MonthSheetService monthSheets;
};

} // namespace tingyu
