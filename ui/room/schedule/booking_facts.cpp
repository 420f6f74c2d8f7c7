// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/booking_facts.h"

#include "core/room/room_services.h"
#include "core/vault/user_service.h"

#include <algorithm>

namespace tingyu::ui {

Result<QList<Uid>> counsellingUsers(Vault &vault)
{
    auto users = UserService(vault).list();
    if (!users)
        return users.error();
    QList<Uid> found;
    for (const VaultUser &user : std::as_const(*users)) {
        if (user.enabled && user.roles.intersects(op::roomStaff))
            found.append(user.uid);
    }
    return found;
}

Result<BookingFacts> readBookingFacts(OpenVault &open, QDate today)
{
    BookingFacts facts;
    auto users = counsellingUsers(*open.vault);
    if (!users)
        return users.error();
    auto people = open.services.room().appointments.people();
    if (!people)
        return people.error();
    const Uid self = open.services.workplace.session().userUid;
    for (const RoomPerson &person : std::as_const(*people)) {
        if (users->contains(person.uid))
            facts.counsellors.append(person);
    }
    std::stable_partition(facts.counsellors.begin(), facts.counsellors.end(),
                          [&self](const RoomPerson &person) { return person.uid == self; });
    auto rooms = open.services.room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    facts.rooms = *std::move(rooms);
    auto staff = open.services.staff.list();
    if (!staff)
        return staff.error();
    for (const Staff &one : std::as_const(*staff)) {
        if (!one.leftOn.isValid())
            facts.staff.append(one);
    }
    auto calendar = open.services.calendar.calendar();
    if (!calendar)
        return calendar.error();
    if (const auto term = calendar->termOf(today))
        facts.termEnd = term->to;
    return facts;
}

void withBookingFacts(PageHost &host, QObject *guard, std::function<void(const BookingFacts &)> then)
{
    host.tasks().run(
        guard, [today = host.clock().today()](OpenVault &open) { return readBookingFacts(open, today); },
        [&host, then = std::move(then)](const Result<BookingFacts> &facts) {
            if (facts)
                then(*facts);
            else
                host.showError(facts.error());
        });
}

} // namespace tingyu::ui
