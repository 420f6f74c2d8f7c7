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
    one.name = said(name);
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
    const RoomPerson me = must(s.room().duties.peopleNamed(said("周老师"))).constFirst();
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
    CHECK(people[0].person.name == said("周老师"));
    const WorkMonth &month = people[0].months.constFirst();
    CHECK(month.of(WorkKind::Session) == WorkSum{1, 50});
    CHECK(month.of(WorkKind::GroupMeeting) == WorkSum{1, 45});
    CHECK(month.of(WorkKind::Duty) == WorkSum{1, 90});
    CHECK(month.of(WorkKind::PhoneCall) == WorkSum{1, 20});
    CHECK(month.of(WorkKind::Letter) == WorkSum{1, 0});
    CHECK(month.of(WorkKind::Lesson) == WorkSum{1, 60});
    CHECK(month.talks() == 4);
    const DayCounts day = must(s.room().workload.countsOf(QDate(2026, 11, 18)));
    CHECK(day == DayCounts{{2, 0, 0, 0}, 0, 2, 1, 1, {}});
    CHECK(must(s.room().workload.countsOf(QDate(2026, 11, 19))) == DayCounts());
    CHECK(refusal(s.room().workload.byMonth(QDate(2026, 1, 1), QDate(2029, 1, 1))) == said("workload.span"));
    CHECK(refusal(s.room().workload.byMonth({}, QDate(2029, 1, 1))) == said("workload.span"));
}

TEST_CASE(
    "Who came on a day is counted by kind and room, and told by number, sex, grade and matter, never by name")
{
    GroupWorld world;
    Services s = world.services();
    AppointmentService &book = s.room().appointments;
    const Uid me = must(s.room().duties.peopleNamed(said("周老师"))).constFirst().uid;
    Staff teacher;
    teacher.name = said("高老师");
    must(s.staff.add(teacher));
    const Uid colleague = must(s.room().duties.peopleNamed(said("高老师"))).constFirst().uid;
    world.clock().setNow(at("2026-11-20T12:00"));
    const auto draft = [&](const Client &client, const char *room, const char *when) {
        Appointment one;
        one.counsellor.uid = me;
        one.at = at(when);
        one.roomName = said(room);
        one.client = client;
        return one;
    };
    Client pupil;
    pupil.studentUid = world.pupils[0].uid;
    Client parent;
    parent.kind = ClientKind::Parent;
    parent.studentUid = world.pupils[1].uid;
    parent.name = said("陈爸爸");
    Client staff;
    staff.kind = ClientKind::Staff;
    staff.staffUid = colleague;
    Client unnamed;
    unnamed.kind = ClientKind::Code;
    Appointment first = draft(pupil, "一号室", "2026-11-20T08:30");
    first.request.concern = Concern::Mood;
    const Uid came = must(book.add(first)).uid;
    must(book.arrive(came));
    must(book.arrive(must(book.add(draft(parent, "二号室", "2026-11-20T09:30"))).uid));
    must(book.arrive(must(book.add(draft(staff, "一号室", "2026-11-20T10:30"))).uid));
    must(book.walkIn(draft(unnamed, "一号室", "2026-11-20T12:00")));
    must(book.noShow(must(book.add(draft(pupil, "一号室", "2026-11-20T14:30"))).uid));
    must(book.add(draft(pupil, "一号室", "2026-11-20T15:30")));
    must(book.arrive(must(book.add(draft(pupil, "一号室", "2026-11-21T08:30"))).uid));
    const auto rooms = must(s.room().rooms.rooms());
    const auto roomOf = [&](const char *name) {
        for (const CounsellingRoom &room : rooms) {
            if (room.name == said(name))
                return room.uid;
        }
        return Uid();
    };
    const DayCounts all = must(s.room().workload.countsOf(QDate(2026, 11, 20)));
    CHECK(all.visits == VisitCounts{2, 1, 1, 0});
    CHECK(all.walkIns == 1);
    const DayCounts one = must(s.room().workload.countsOf(QDate(2026, 11, 20), roomOf("一号室")));
    CHECK(one.visits == VisitCounts{2, 1, 0, 0});
    REQUIRE(one.visitors.size() == 2); // of the colleague nothing is told
    CHECK(one.visitors[0] == DutyVisit{said("2026-0001"), {}, said("七年级"), said("emotion"), {}});
    CHECK(one.visitors[1].code == said("C-0001"));
    const DayCounts two = must(s.room().workload.countsOf(QDate(2026, 11, 20), roomOf("二号室")));
    CHECK(two.visits == VisitCounts{0, 0, 1, 0});
    CHECK(two.visitors.constFirst().grade.isEmpty()); // a parent has none
    CHECK(refusal(s.room().workload.countsOf(QDate(2026, 11, 20), me)) == said("room.not_found"));
    // Such lines are what the duty log takes.
    Duty duty;
    duty.by.uid = me;
    duty.openedAt = at("2026-11-20T08:00");
    duty.closedAt = at("2026-11-20T12:00");
    duty.notes.visits = one.visits;
    duty.notes.visitors = one.visitors;
    const Uid kept = must(s.room().duties.add(duty));
    CHECK(must(s.room().duties.show(kept)).notes.visitors == one.visitors);
}
