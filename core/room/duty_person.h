// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Somebody who can be on duty: a user of the vault, or one of the staff who does not sign in. Exactly one of
/// the two ids is valid.
struct DutyPerson
{
    Uid uid; ///< of the user or the staff row
    QString name;
    UserId userId;
    StaffId staffId;
    bool operator==(const DutyPerson &) const = default;
};

/// Users in the order of joining, then staff by name; a member of staff who is a user is there once. Those
/// who left are among them, for what is entered afterwards.
Result<QList<DutyPerson>> dutyPeople(Connection &db);
/// Whom a text means: the one with that uid, or those of that name; a user before staff of the same name.
QList<DutyPerson> peopleMeant(const QList<DutyPerson> &people, const QString &text);
/// Errc::NotFound "duty.person".
Result<DutyPerson> dutyPerson(Connection &db, const Uid &uid);

} // namespace tingyu
