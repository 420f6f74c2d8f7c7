// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty_person.h"

#include "core/base/text.h"
#include "core/school/school_repository.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu {

Result<QList<DutyPerson>> dutyPeople(Connection &db)
{
    auto users = UserRepository(db).list();
    if (!users)
        return users.error();
    auto staff = SchoolRepository(db).staff();
    if (!staff)
        return staff.error();
    QList<DutyPerson> people;
    for (const VaultUser &user : std::as_const(*users))
        people.append({user.uid, user.name, user.id, {}});
    for (const Staff &one : std::as_const(*staff)) {
        if (!one.userId.isValid())
            people.append({one.uid, one.name, {}, one.id});
    }
    return people;
}

QList<DutyPerson> peopleMeant(const QList<DutyPerson> &people, const QString &text)
{
    const auto uid = Uid::fromString(text.trimmed());
    const QString name = text::normalName(text);
    QList<DutyPerson> users;
    QList<DutyPerson> staff;
    for (const DutyPerson &person : people) {
        if (uid && person.uid == *uid)
            return {person};
        if (text::normalName(person.name) == name)
            (person.userId.isValid() ? users : staff).append(person);
    }
    return users.isEmpty() ? staff : users;
}

Result<DutyPerson> dutyPerson(Connection &db, const Uid &uid)
{
    auto people = dutyPeople(db);
    if (!people)
        return people.error();
    const auto found = std::find_if(people->cbegin(), people->cend(),
                                    [&](const DutyPerson &person) { return person.uid == uid; });
    if (found == people->cend())
        return fail(Errc::NotFound, "duty.person");
    return *found;
}

} // namespace tingyu
