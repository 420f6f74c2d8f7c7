// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "core/room/appointments/appointment_series.h"
#include "core/room/appointments/busy_calendar.h"

namespace tingyu {

/// Of a series: this one, or this one and those booked after it.
enum class SeriesReach : quint8
{
    One,
    Following
};

struct SeriesBooking
{
    QList<Booking> bookings; ///< by time
    QList<SkippedDay> skipped;
    bool operator==(const SeriesBooking &) const = default;
};

/// Which hours go into a calendar outside the program.
struct BusyHours
{
    AppointmentFilter filter;
    QString title;          ///< of every event; in the language of who asks
    bool withRooms = false; ///< the room's name as the place
};

/// A day's appointments with one counsellor.
struct CounsellorDay
{
    RoomPerson counsellor;
    int booked = 0;
    int arrived = 0;
    int noShow = 0;
    int cancelled = 0;
    bool operator==(const CounsellorDay &) const = default;
};

/// The appointment book. AppointmentBook says what is taken of an Appointment that is given, how clashes are
/// refused, and with which errors. Times in the future and in the past are both accepted; what is entered
/// after its day is late (Appointment::isLate).
///
/// Appointments of staff who come as clients (I20) are read and changed by their counsellor, by the head on
/// purpose; others get them from lists with isWithheld, and Errc::Denied for everything else. Every function
/// that takes a uid: Errc::NotFound "appointment.not_found"; of those that write also Errc::Conflict
/// "appointment.of_group": a group's meeting is moved, marked and cancelled where the group is.
class AppointmentService
{
public:
    explicit AppointmentService(Workplace &place) : m_place(place) {}

    Result<QList<RoomPerson>> people();
    Result<QList<RoomPerson>> peopleNamed(const QString &text); ///< see peopleMeant()

    /// What the draft would clash with if it were saved now, lessons included; nothing is written. With a uid
    /// it is the stored one, moved. With `repeat` on all its days; errors of seriesDays().
    Result<QList<Clash>> clashes(const Appointment &draft, const std::optional<Repeat> &repeat = {});
    /// Whom and when clashes are with, each once, by time; lessons are none.
    Result<QList<Appointment>> clashing(const QList<Clash> &clashes);
    /// Errc::BadInput "appointment.kind" for a group's meeting, which its own service makes.
    Result<Booking> add(const Appointment &draft, OnClash onClash = OnClash::Refuse);
    /// All of them or none; errors of seriesDays().
    Result<SeriesBooking> addSeries(const Appointment &draft, const Repeat &repeat,
                                    OnClash onClash = OnClash::Refuse);
    /// Somebody stands at the door: arrived, now. Clashes are told and refuse nothing.
    Result<Booking> walkIn(const Appointment &draft);
    /// By uid: everything but the state. A placeholder becomes a client's; of a group's meeting the title
    /// stays. With `Following` the others are moved by as many days and to the same time, room and
    /// counsellor, for the same client and request. Errc::BadInput "appointment.kind" (a client's becomes no
    /// placeholder, and nothing a meeting).
    Result<QList<Booking>> edit(const Appointment &appointment, SeriesReach reach = SeriesReach::One,
                                OnClash onClash = OnClash::Refuse);
    /// Errc::Conflict "appointment.not_booked".
    Result<QList<Booking>> move(const Uid &uid, const AppointmentMove &to,
                                SeriesReach reach = SeriesReach::One, OnClash onClash = OnClash::Refuse);
    Result<void> arrive(const Uid &uid); ///< now; Errc::Conflict "appointment.not_booked", as the next two
    Result<void> noShow(const Uid &uid);
    Result<void> cancel(const Uid &uid, const QString &reason, SeriesReach reach = SeriesReach::One);
    /// A slip is put right: booked again. Errc::Conflict "appointment.is_booked", "appointment.clash".
    Result<void> reopen(const Uid &uid);
    Result<void> remove(const Uid &uid); ///< entered by mistake; its number is not given again

    /// With everything written about it; on record. Who belongs to a group is the group's to tell.
    Result<Appointment> show(const Uid &uid);
    /// By time. Errc::BadInput "appointment.span".
    Result<QList<Appointment>> list(const AppointmentFilter &filter);
    /// Registered in these days (form 2): clients' by number, then groups' meetings. Errc::BadInput
    /// "appointment.span".
    Result<QList<Appointment>> registered(QDate from, QDate to);
    Result<QList<Appointment>> ofClient(const Uid &client); ///< Errc::NotFound "client.not_found"
    /// Own, of parents, of codes joined, of groups; the latest first. Errc::NotFound "student.not_found".
    Result<QList<Appointment>> ofStudent(const Uid &student);
    /// In names, titles and notes one may see, the latest first.
    Result<QList<Appointment>> search(const QString &text, int limit = 100);
    /// Booked, over, and nobody said what became of it; by time.
    Result<QList<Appointment>> overdue(const OverdueQuestion &question = {});
    Result<OverdueCount> overdueCount(const std::optional<Uid> &counsellor = {});
    /// By counsellor's name.
    Result<QList<CounsellorDay>> dayCounts(QDate date);
    /// Days with any appointment of a client, by date. Errc::BadInput "appointment.span".
    Result<QList<VisitDay>> visits(QDate from, QDate to);

    /// For a calendar outside the program, without any name (op::appointmentBusy); on record. Errc::BadInput
    /// "appointment.span".
    Result<BusyCalendar> busyHours(const BusyHours &wanted);

private:
    Result<void> mayWrite(const Appointment &appointment);
    Result<void> setState(const Uid &uid, AppointmentState state);
    /// The appointment, and with `Following` the others of its series from then on that are booked.
    Result<QList<Appointment>> reached(AppointmentBook &book, const Uid &uid, SeriesReach reach);
    Result<QList<Appointment>> shown(Result<QList<Appointment>> found);

    Workplace &m_place;
};

/// What of an appointment the person of this session may see.
Appointment asSeenBy(const Workplace &place, Appointment appointment);

} // namespace tingyu
