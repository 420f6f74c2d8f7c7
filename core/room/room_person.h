// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Somebody who works in the room, on duty or with a client: a user of the vault, or one of the staff who does not sign in. Exactly one of
/// the two ids is valid.
struct RoomPerson
{
    Uid uid; ///< of the user or the staff row
    QString name;
    UserId userId;
    StaffId staffId;
    bool operator==(const RoomPerson &) const = default;
};

/// Users in the order of joining, then staff by name; a member of staff who is a user is there once. Those
/// who left are among them, for what is entered afterwards.
Result<QList<RoomPerson>> roomPeople(Connection &db);
/// Whom a text means: the one with that uid, or those of that name; a user before staff of the same name.
QList<RoomPerson> peopleMeant(const QList<RoomPerson> &people, const QString &text);
/// Errc::NotFound "room.person".
Result<RoomPerson> roomPerson(Connection &db, const Uid &uid);

} // namespace tingyu
