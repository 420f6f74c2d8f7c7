// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "core/room/appointments/waitlist.h"
#include "ui/room/schedule/booking_facts.h"

namespace tingyu::ui {

/// What a new appointment begins with; the rest is what is usual.
struct BookingStart
{
    WallTime at; ///< not valid: the next half hour
    int minutes = 40;
    RoomPerson counsellor; ///< without a uid: the person of the session
    Uid room;
    std::optional<WaitlistEntry> waiting; ///< who gets the time
};

using Booked = std::function<void(const Uid &appointment)>;

/// A new appointment: who, when, where, why, once or every week. What it would clash with is told while it
/// is written; it is kept all the same by a second step.
void askBooking(PageHost &host, QWidget *parent, const BookingStart &start, const Booked &booked);
/// The same for one that is there; opening it is on record.
void editBooking(PageHost &host, QWidget *parent, const Uid &appointment, Booked booked);
/// Somebody who waits for a time.
void askWaiting(PageHost &host, QWidget *parent, std::function<void()> written);
/// 登记来访: somebody stands at the door. Initials, Enter, a digit for the concern, one for the urgency,
/// Ctrl+Enter: logged now.
void askWalkIn(PageHost &host, QWidget *parent, const Booked &booked);

} // namespace tingyu::ui
