// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"

namespace tingyu {

struct WaitlistEntryTag;
using WaitlistEntryId = Id<WaitlistEntryTag>;

enum class WaitlistState : quint8
{
    Waiting,
    Placed, ///< became an appointment
    Dropped
};
QString waitlistStateCode(WaitlistState state); ///< waiting, placed, dropped
std::optional<WaitlistState> waitlistStateFromCode(const QString &code);

/// 候补: somebody asks, and no time is found yet.
struct WaitlistEntry
{
    WaitlistEntryId id;
    Uid uid;
    Client client;
    std::optional<RoomPerson> counsellor; ///< whom he or she asks for, if anybody
    UserId readerUserId;                  ///< as Appointment::counsellorUserId
    QDate enteredOn;
    QString enteredBy;
    Request request;
    WaitlistState state = WaitlistState::Waiting;
    AppointmentId appointmentId; ///< what it became
    Uid appointmentUid;
    QDate closedOn;
    QString dropReason;
    bool isWithheld = false; ///< as Appointment::isWithheld
    bool operator==(const WaitlistEntry &) const = default;
};

} // namespace tingyu
