// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

namespace tingyu::test {

BookFixture::BookFixture()
{
    first = add(words("王小禾"), class71, words("20260101"));
    second = add(words("李一帆"), class72, words("20260201"));
    Services all = services();
    me = must(all.room().appointments.peopleNamed(words("周老师"))).constFirst().uid;
    Staff one;
    one.name = words("许静");
    must(all.staff.add(one));
    one.name = words("高老师");
    must(all.staff.add(one));
    nurse = must(all.room().appointments.peopleNamed(words("许静"))).constFirst().uid;
    teacher = must(all.room().appointments.peopleNamed(words("高老师"))).constFirst().uid;
    room = must(all.room().rooms.add({{}, {}, words("辅导室"), {}}));
}

Client BookFixture::student(const Uid &uid)
{
    Client client;
    client.studentUid = uid;
    return client;
}

Client BookFixture::staff(const Uid &uid)
{
    Client client;
    client.kind = ClientKind::Staff;
    client.staffUid = uid;
    return client;
}

Appointment BookFixture::draft(const char *when) const
{
    return draft(when, student(first.uid));
}

Appointment BookFixture::draft(const char *when, const Client &client) const
{
    Appointment made;
    made.counsellor.uid = me;
    made.roomUid = room.uid;
    made.at = at(when);
    made.client = client;
    return made;
}

} // namespace tingyu::test
