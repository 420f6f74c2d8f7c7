// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "core/room/appointments/waitlist.h"

namespace tingyu {
struct TimelineEntry;
}

/// Words of appointments and clients.
namespace tingyu::text {

QString clientKindName(ClientKind kind);
QString appointmentKindName(AppointmentKind kind);
QString appointmentStateName(AppointmentState state);
QString askedByName(AskedBy askedBy); ///< "" where nobody said
QString concernName(Concern concern); ///< "" where nobody said
QString urgencyName(Urgency urgency);
QString consentMarkName(ConsentMark consent);
QString clashKindName(ClashKind kind);
QString waitlistStateName(WaitlistState state);

/// Who comes, in one line: 王小禾, 王建国(王小禾的父亲), C-0007; of one that is withheld, 教职工.
QString clientShown(const Client &client);
/// What stands in the hour: the client, or the title of a placeholder or a meeting.
QString appointmentShown(const Appointment &appointment);
/// 2026-11-20 12:05–12:45 and who comes; of one that is withheld only the hour.
QString hourShown(const Appointment &appointment);
QString hoursShown(const QList<Appointment> &appointments); ///< a list of them within a sentence

/// The heading of an event of this room; empty for kinds of other rooms.
QString appointmentTimelineTitle(const TimelineEntry &entry);

} // namespace tingyu::text
