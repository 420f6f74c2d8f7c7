// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "core/room/appointments/waitlist.h"

namespace tingyu {

/// The waitlist: who asks and has no time yet. Staff who wait as clients are withheld as in the appointment
/// book, from all but the counsellor asked for (or who entered them), and the head on purpose.
///
/// Of a WaitlistEntry that is given: the client as ClientService::ensure() takes one, the counsellor by
/// `counsellor->uid`, `request`. Errors of these: checkRequest(), Errc::NotFound "room.person",
/// ClientService::ensure(). Functions that take a uid: Errc::NotFound "waitlist.not_found"; those that write:
/// Errc::Conflict "waitlist.closed".
class WaitlistService
{
public:
    explicit WaitlistService(Workplace &place) : m_place(place) {}

    /// The most urgent first, then who has waited longest.
    Result<QList<WaitlistEntry>> waiting();
    /// Placed or dropped in these days, the latest first. Errc::BadInput "appointment.span".
    Result<QList<WaitlistEntry>> closed(QDate from, QDate to);
    Result<WaitlistEntry> show(const Uid &uid); ///< on record
    Result<Uid> add(const WaitlistEntry &entry);
    Result<void> edit(const WaitlistEntry &entry); ///< by uid; the client stays
    /// Becomes an appointment of that counsellor, time and room, with client and request of the entry.
    /// Errors of AppointmentService::add().
    Result<Booking> place(const Uid &uid, const Appointment &where, OnClash onClash = OnClash::Refuse);
    /// Errc::BadInput "reason.missing", "reason.too_long".
    Result<void> drop(const Uid &uid, const QString &reason);

private:
    Result<WaitlistEntry> open(const Uid &uid);
    Result<WaitlistEntry> filled(const WaitlistEntry &given);
    Result<QList<WaitlistEntry>> shown(Result<QList<WaitlistEntry>> found);
    Workplace &m_place;
};

} // namespace tingyu
