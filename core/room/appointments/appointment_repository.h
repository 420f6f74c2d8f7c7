// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Which appointments a list holds: of which some part lies in the days `from` to `to`, both included.
struct AppointmentFilter
{
    QDate from;
    QDate to;
    std::optional<Uid> counsellor = {}; ///< RoomPerson::uid; who leads a group's meeting too
    std::optional<Uid> room = {};
    bool withCancelled = true;
};

/// How an hour became what it is, for charts: of clients' appointments, by day.
struct VisitDay
{
    QDate date;
    int arrived = 0;
    int walkIns = 0; ///< of those
    int noShow = 0;
    int cancelled = 0;
    int booked = 0; ///< neither came nor not, so far
    bool operator==(const VisitDay &) const = default;
};

/// Which of those whose time is over.
struct OverdueQuestion
{
    std::optional<Uid> counsellor = {}; ///< RoomPerson::uid
    int limit = 0;                      ///< the oldest of them; 0: all
};

/// How many are over and unsettled, without reading them.
struct OverdueCount
{
    int count = 0;
    WallTime oldest; ///< not valid: there is none
    bool operator==(const OverdueCount &) const = default;
};

/// The only SQL for appointments. Asks no permission and leaves nothing out: services do.
class AppointmentRepository
{
public:
    explicit AppointmentRepository(Connection &db) : m_db(db) {}

    /// With its members and leaders, as the next two.
    Result<std::optional<Appointment>> byUid(const Uid &uid);
    Result<std::optional<Appointment>> ofMeeting(GroupMeetingId id);
    /// Held ones that overlap `wanted` in time.
    Result<QList<Appointment>> around(const Appointment &wanted);
    Result<QList<Appointment>> list(const AppointmentFilter &filter); ///< by time; without members
    Result<QList<Appointment>> ofClient(ClientId id);                 ///< the latest first
    /// His or her own, those of parents and codes joined, and meetings of groups; the latest first.
    Result<QList<Appointment>> ofStudent(StudentId id);
    /// Booked ones of a series from `from` on, by time.
    Result<QList<Appointment>> ofSeries(const Uid &series, const WallTime &from);
    /// Booked ones that were over before `now`, by time.
    Result<QList<Appointment>> overdue(const WallTime &now, const OverdueQuestion &question);
    Result<OverdueCount> overdueCount(const WallTime &now, const std::optional<Uid> &counsellor);
    /// Registered in these days (form 2): clients' by number, then meetings of groups, which have none, by
    /// time.
    Result<QList<Appointment>> registered(QDate from, QDate to);
    /// In whose names, title or words the text stands, the latest first. Staff who come as clients are looked
    /// at where `reader` counsels, or all of them with `allStaff`.
    Result<QList<Appointment>> search(const QString &text, UserId reader, bool allStaff, int limit);
    /// Days with any appointment of a client.
    Result<QList<VisitDay>> visits(QDate from, QDate to);
    Result<int> nextNumber(int registerYear); ///< never given before, removed ones included

    static Result<RowRef> add(Change &change, const Appointment &appointment);
    static Result<bool> update(Change &change, const Appointment &appointment);
    static Result<void> remove(Change &change, AppointmentId id);
    Result<void> setMembers(Change &change, AppointmentId id, const QList<StudentId> &members);

private:
    Result<QList<StudentId>> members(AppointmentId id);
    Result<std::optional<Appointment>> one(const QString &where, const QVariant &value);
    Result<void> fillMembers(QList<Appointment> *appointments);
    Result<void> fillLeaders(QList<Appointment> *appointments);
    Connection &m_db;
};

} // namespace tingyu
