// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_repository.h"

namespace tingyu {

/// What becomes of an appointment that clashes with another.
enum class OnClash : quint8
{
    Refuse,
    Keep ///< both stay; a person said so
};

/// What was written.
struct Booking
{
    Uid uid;
    QList<Clash> clashes; ///< kept all the same, and lessons
    bool operator==(const Booking &) const = default;
};

/// Where an appointment goes. What is not given stays.
struct AppointmentMove
{
    WallTime at;
    int minutes = 0; ///< 0: as long as before
    Uid roomUid = {};
    QString roomName = {}; ///< where `roomUid` is null; one not yet known is made
    Uid counsellor = {};   ///< RoomPerson::uid
};

/// Writing appointments inside the change of a service that has asked for permission: AppointmentService, the
/// waitlist, groups for their meetings. Clashes are looked for inside that change, so that of two saved at
/// once the second is refused: Errc::Conflict "appointment.clash", detail: "person:<uid>" of each.
///
/// Of an Appointment that is given: kind; the counsellor by `counsellor.uid`; the room by `roomUid`, else by
/// `roomName`, else none; `at`, `minutes`; the client as ClientService::ensure() takes one, the title of a
/// placeholder or meeting, members of a meeting; `request`. Errors of these: checkAppointment(),
/// Errc::NotFound "room.person", "room.not_found"; RoomService::ensure(), ClientService::ensure().
class AppointmentBook
{
public:
    AppointmentBook(Workplace &place, Change &change) : m_place(place), m_change(change) {}

    Result<Appointment> known(const Uid &uid); ///< Errc::NotFound "appointment.not_found"
    /// The draft with its counsellor, room and client as they are known, checked.
    Result<Appointment> filled(const Appointment &draft);
    /// `state`, `arrivedAt`, `isWalkIn` and `series` are taken as they stand in `wanted`, which filled()
    /// gave.
    Result<Booking> add(Appointment wanted, OnClash onClash);
    /// Writes over `before` what filled() gave; another time counts as a move. The state stays, but of a
    /// meeting, whose group says what became of it.
    Result<Booking> change(const Appointment &before, Appointment wanted, OnClash onClash);
    /// Errc::Conflict "appointment.not_booked" unless it is booked.
    Result<Booking> move(const Appointment &before, const AppointmentMove &to, OnClash onClash);
    Result<void> setMembers(AppointmentId id, const QList<StudentId> &members);
    /// From booked to another state, or back to booked; `reason` of a cancelled one. Errc::Conflict
    /// "appointment.not_booked", "appointment.is_booked"; "appointment.clash" when its time is taken
    /// meanwhile. A clock set back does not matter.
    Result<void> setState(const Appointment &before, AppointmentState state, const QString &reason = {});

    /// Clashes of a filled appointment with those stored, and the lessons of its student.
    static Result<QList<Clash>> clashes(Workplace &place, const Appointment &wanted);
    /// With Refuse the error of any of them that is no lesson.
    static Result<void> accept(const QList<Clash> &clashes, OnClash onClash);

private:
    Result<QList<Clash>> accepted(const Appointment &wanted, OnClash onClash);
    Result<void> number(Appointment *wanted);

    Workplace &m_place;
    Change &m_change;
};

} // namespace tingyu
