// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_person.h"

#include "core/base/text.h"
#include "core/school/school_repository.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu {

Result<QList<RoomPerson>> roomPeople(Connection &db)
{
    auto users = UserRepository(db).list();
    if (!users)
        return users.error();
    auto staff = SchoolRepository(db).staff();
    if (!staff)
        return staff.error();
    QList<RoomPerson> people;
    for (const VaultUser &user : std::as_const(*users))
        people.append({user.uid, user.name, user.id, {}});
    for (const Staff &one : std::as_const(*staff)) {
        if (!one.userId.isValid())
            people.append({one.uid, one.name, {}, one.id});
    }
    return people;
}

QList<RoomPerson> peopleMeant(const QList<RoomPerson> &people, const QString &text)
{
    const auto uid = Uid::fromString(text.trimmed());
    const QString name = text::normalName(text);
    QList<RoomPerson> users;
    QList<RoomPerson> staff;
    for (const RoomPerson &person : people) {
        if (uid && person.uid == *uid)
            return {person};
        if (text::normalName(person.name) == name)
            (person.userId.isValid() ? users : staff).append(person);
    }
    return users.isEmpty() ? staff : users;
}

Result<RoomPerson> roomPerson(Connection &db, const Uid &uid)
{
    auto people = roomPeople(db);
    if (!people)
        return people.error();
    const auto found = std::find_if(people->cbegin(), people->cend(),
                                    [&](const RoomPerson &person) { return person.uid == uid; });
    if (found == people->cend())
        return fail(Errc::NotFound, "room.person");
    return *found;
}

} // namespace tingyu
