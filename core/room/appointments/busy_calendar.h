// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"

#include <QDateTime>

namespace tingyu {

/// Hours as a calendar file (RFC 5545) that any calendar program reads: times in floating local time, `title`
/// for each, and nothing that names a client or a concern. What was cancelled or missed is left out.
struct BusyCalendar
{
    QByteArray file; ///< UTF-8, lines of at most 75 octets ended by CR LF
    int events = 0;
    bool operator==(const BusyCalendar &) const = default;
};
/// The uid of an event is the appointment's, so that a later file replaces an earlier one in the calendar
/// that reads it. `stampUtc`: when the file is made.
BusyCalendar busyCalendar(const QList<Appointment> &appointments, const QString &title, bool withRooms,
                          const QDateTime &stampUtc);

} // namespace tingyu
