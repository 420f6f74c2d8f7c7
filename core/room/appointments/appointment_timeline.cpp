// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_timeline.h"

#include "core/room/appointments/appointment_repository.h"
#include "core/room/appointments/client_repository.h"

namespace tingyu {

Result<QList<TimelineEntry>> appointmentTimeline(Workplace &place, StudentId student)
{
    auto appointments = AppointmentRepository(place.db()).ofStudent(student);
    if (!appointments)
        return appointments.error();
    QList<TimelineEntry> entries;
    for (const Appointment &one : std::as_const(*appointments)) {
        if (one.kind != AppointmentKind::Client)
            continue; // a group tells of its meetings itself
        entries.append({one.at.date,
                        one.at.time,
                        QStringLiteral("appointment.") + appointmentStateCode(one.state),
                        {concernCode(one.request.concern), clientKindCode(one.client.kind)},
                        one.request.note,
                        {QStringLiteral("appointment"), one.uid}});
    }
    auto clients = ClientRepository(place.db()).ofStudent(student);
    if (!clients)
        return clients.error();
    for (const Client &client : std::as_const(*clients)) {
        if (client.kind == ClientKind::Code)
            entries.append({client.joinedOn,
                            {},
                            QStringLiteral("client.joined"),
                            {client.name},
                            client.joinReason,
                            {QStringLiteral("client"), client.uid}});
    }
    return entries;
}

} // namespace tingyu
