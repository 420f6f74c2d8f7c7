// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/room/room_person.h"
#include "core/school/school.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// What the dialogs of the appointment book choose from.
struct BookingFacts
{
    QList<RoomPerson> counsellors; ///< users who work in the room; the person of the session first
    QList<CounsellingRoom> rooms;  ///< by name
    QList<Staff> staff;            ///< who may come as clients
    QDate termEnd;                 ///< last day of this term; not valid: none is recorded
};

Result<BookingFacts> readBookingFacts(OpenVault &open, QDate today);
/// Those of the vault's users who work in the room, by uid.
Result<QList<Uid>> counsellingUsers(Vault &vault);

/// Reads them and goes on in the window; a refusal is said there.
void withBookingFacts(PageHost &host, QObject *guard, std::function<void(const BookingFacts &)> then);

} // namespace tingyu::ui
