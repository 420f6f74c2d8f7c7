// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointment_service.h"
#include "core/room/client_service.h"
#include "core/room/duty_service.h"
#include "core/room/duty_turn_service.h"
#include "core/room/room_service.h"
#include "core/room/teaching_period_service.h"
#include "core/room/waitlist_service.h"

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
    {
    }

    RoomService rooms;
    DutyTurnService dutyTurns;
    DutyService duties;
    TeachingPeriodService periods;
    ClientService clients;
    AppointmentService appointments;
    WaitlistService waitlist;
};

} // namespace tingyu
