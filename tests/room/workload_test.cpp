// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

RoomPerson person(const char *name, quint8 number)
{
    RoomPerson one;
    one.uid = Uid::make(number, {});
    one.name = text(name);
    return one;
}

} // namespace

TEST_CASE("A duty over the end of a month counts once, its minutes where they lie")
{
    Duty duty;
    duty.by = person("甲", 1);
    duty.openedAt = at("2026-10-31T22:00");
    CHECK(workOf(duty).isEmpty()); // still open
    duty.closedAt = at("2026-11-01T01:30");
    const auto people = workload(workOf(duty), QDate(2026, 10, 5), QDate(2026, 11, 5));
    REQUIRE(people.size() == 1);
    REQUIRE(people[0].months.size() == 2);
    CHECK(people[0].months[0].of(WorkKind::Duty) == WorkSum{1, 120});
    CHECK(people[0].months[1].of(WorkKind::Duty) == WorkSum{0, 90});
    CHECK(people[0].total.of(WorkKind::Duty) == WorkSum{1, 210});
    duty.closedAt = at("2026-11-01T00:00");
    const auto items = workOf(duty);
    REQUIRE(items.size() == 1);
    CHECK(items[0].minutes == 120);
    duty.closedAt = duty.openedAt;
    CHECK(workOf(duty).constFirst().minutes == 0);
}

TEST_CASE("Work falls into the months of the span, a person's every month there, the rest nowhere")
{
    const RoomPerson one = person("甲", 1);
    const RoomPerson other = person("乙", 2);
    const QList<WorkItem> items{{WorkKind::Session, one, QDate(2026, 9, 30), 1, 50},
                                {WorkKind::Session, one, QDate(2026, 10, 1), 1, 50},
                                {WorkKind::Session, one, QDate(2027, 1, 31), 1, 45},
                                {WorkKind::Letter, other, QDate(2026, 12, 15), 1, 0},
                                {WorkKind::Lesson, other, QDate(2027, 2, 1), 2, 80}};
    const auto people = workload(items, QDate(2026, 10, 20), QDate(2027, 1, 2));
    REQUIRE(people.size() == 2);
    CHECK(people[0].months.size() == 4);
    CHECK(people[0].months[0].month == QDate(2026, 10, 1));
    CHECK(people[0].months[1] == WorkMonth{QDate(2026, 11, 1), {}});
    CHECK(people[0].total.of(WorkKind::Session) == WorkSum{2, 95});
    CHECK(people[1].total.of(WorkKind::Lesson) == WorkSum{});
    CHECK(people[1].months[2].talks() == 1);
    CHECK(workload({}, QDate(2026, 10, 1), QDate(2026, 10, 1)).isEmpty());
}

TEST_CASE("The workload is gathered from every log; the counts of a day too")
{
    GroupWorld world;
    Services s = world.services();
    const RoomPerson me = must(s.room().duties.peopleNamed(text("周老师"))).constFirst();
    must(s.room().groupMeetings.add(world.meeting()));
    Duty duty;
    duty.by = me;
    duty.openedAt = at("2026-11-18T12:00");
    duty.closedAt = at("2026-11-18T13:30");
    must(s.room().duties.add(duty));
    PhoneCall call;
    call.by = me;
    call.at = at("2026-11-18T13:00");
    call.minutes = 20;
    must(s.room().phoneCalls.add(call));
    MailboxLetter letter;
    letter.by = me;
    letter.receivedOn = QDate(2026, 11, 18);
    letter.senderKind = SenderKind::Anonymous;
    must(s.room().letters.add(letter));
    Lesson lesson;
    lesson.by = me;
    lesson.on = QDate(2026, 11, 30);
    must(s.room().lessons.add(lesson));
    SessionInput session;
    session.client.kind = ClientKind::Student;
    session.client.studentUid = world.pupils.constFirst().uid;
    session.frame.at = at("2026-11-19T16:00");
    session.frame.minutes = 50;
    must(s.room().sessions.add(session));
    const auto people = must(s.room().workload.byMonth(QDate(2026, 11, 15), QDate(2026, 11, 16)));
    REQUIRE(people.size() == 1);
    CHECK(people[0].person.name == text("周老师"));
    const WorkMonth &month = people[0].months.constFirst();
    CHECK(month.of(WorkKind::Session) == WorkSum{1, 50});
    CHECK(month.of(WorkKind::GroupMeeting) == WorkSum{1, 45});
    CHECK(month.of(WorkKind::Duty) == WorkSum{1, 90});
    CHECK(month.of(WorkKind::PhoneCall) == WorkSum{1, 20});
    CHECK(month.of(WorkKind::Letter) == WorkSum{1, 0});
    CHECK(month.of(WorkKind::Lesson) == WorkSum{1, 60});
    CHECK(month.talks() == 4);
    CHECK(must(s.room().workload.countsOf(QDate(2026, 11, 18))) == DayCounts{2, 1, 1});
    CHECK(must(s.room().workload.countsOf(QDate(2026, 11, 19))) == DayCounts{0, 0, 0});
    CHECK(refusal(s.room().workload.byMonth(QDate(2026, 1, 1), QDate(2029, 1, 1))) == text("workload.span"));
    CHECK(refusal(s.room().workload.byMonth({}, QDate(2029, 1, 1))) == text("workload.span"));
}
