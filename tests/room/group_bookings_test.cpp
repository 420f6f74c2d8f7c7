// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_repository.h"
#include "core/room/groups/group_bookings.h"
#include "core/room/room_operations.h"
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct BookWorld : GroupWorld
{
    /// A meeting that is only planned: nothing is written about it yet.
    GroupMeeting planned(const char *when = "2026-11-25T16:00") const
    {
        GroupMeeting one = meeting(when);
        one.attendance.clear();
        return one;
    }
    Uid plan(const char *when = "2026-11-25T16:00")
    {
        return must(services().room().groupMeetings.add(planned(when)));
    }
    QList<Appointment> book()
    {
        return must(services().room().appointments.list(
            {.from = QDate(2026, 11, 1), .to = QDate(2026, 12, 31), .counsellor = {}, .room = {}}));
    }
    Appointment entry()
    {
        const QList<Appointment> all = book();
        REQUIRE(all.size() == 1);
        return all.constFirst();
    }
    QList<StudentId> expected()
    {
        return must(AppointmentRepository(workplace().db()).byUid(entry().uid))->members;
    }
    Appointment draft(int pupil, const Uid &counsellor, const char *when = "2026-11-25T16:10") const
    {
        Appointment one;
        one.counsellor.uid = counsellor;
        one.at = at(when);
        one.client.studentUid = pupils.at(pupil).uid;
        return one;
    }
    Uid staffPerson(const char *name)
    {
        Staff one;
        one.name = said(name);
        must(services().staff.add(one));
        return must(services().room().duties.peopleNamed(said(name))).constFirst().uid;
    }
};

QStringList kindsOf(const QStringList &detail)
{
    QStringList kinds;
    for (const QString &one : detail)
        kinds.append(one.section(u':', 0, 0));
    return kinds;
}

GroupAttendance marked(std::optional<GroupPresence> presence)
{
    GroupAttendance one;
    one.presence = presence;
    return one;
}

} // namespace

TEST_CASE("What became of a meeting follows its attendance")
{
    const auto present = marked(GroupPresence::Present);
    const auto late = marked(GroupPresence::Late);
    const auto left = marked(GroupPresence::LeftEarly);
    const auto absent = marked(GroupPresence::Absent);
    const auto open = marked({});
    struct Case
    {
        QList<GroupAttendance> attendance;
        AppointmentState state;
    };
    for (const Case &one :
         {Case{{}, AppointmentState::Booked}, Case{{open, open}, AppointmentState::Booked},
          Case{{absent, open}, AppointmentState::Booked}, Case{{absent, absent}, AppointmentState::NoShow},
          Case{{absent, late}, AppointmentState::Arrived}, Case{{open, left}, AppointmentState::Arrived},
          Case{{present}, AppointmentState::Arrived}})
        CHECK(meetingState(one.attendance) == one.state);
}

TEST_CASE("A planned meeting stands in the appointment book, in the name of the group and for its members")
{
    BookWorld world;
    GroupMeeting wanted = world.planned();
    wanted.roomName = said("团体辅导室");
    const Uid uid = must(world.services().room().groupMeetings.add(wanted));
    world.reopen();
    const Appointment entry = world.entry();
    CHECK(entry.kind == AppointmentKind::Group);
    CHECK(entry.title == said("友伴小组"));
    CHECK(entry.meetingUid == uid);
    CHECK(entry.groupUid == world.group);
    CHECK(entry.at == at("2026-11-25T16:00"));
    CHECK(entry.minutes == 45);
    CHECK(entry.roomName == said("团体辅导室"));
    CHECK(entry.counsellor.uid == world.leader);
    CHECK(entry.leaders == QList{world.leader});
    CHECK(entry.state == AppointmentState::Booked);
    CHECK(entry.registerNumber == 0);
    CHECK(entry.members.isEmpty()); // who belongs is told where the group is
    CHECK(must(world.services().room().appointments.show(entry.uid)).members.isEmpty());
    CHECK(world.expected() == QList{world.pupils[0].id, world.pupils[1].id, world.pupils[2].id});
    CHECK(must(world.services().room().groupMeetings.show(uid)).isBooked);
    CHECK(must(world.services().audit.verify()).ok());
}

TEST_CASE("Moved, renamed, marked and removed, a meeting takes its hour in the book along; so does undo")
{
    BookWorld world;
    Services services = world.services();
    GroupMeetingService &meetings = services.room().groupMeetings;
    const Uid uid = world.plan();
    GroupMeeting meeting = must(meetings.show(uid));
    meeting.at = at("2026-11-26T15:00");
    meeting.minutes = 60;
    must(meetings.edit(meeting));
    CHECK(world.entry().at == at("2026-11-26T15:00"));
    CHECK(world.entry().minutes == 60);
    CHECK(world.entry().moves == 1);
    CHECK(world.entry().firstAt == at("2026-11-25T16:00"));

    meeting.attendance = {world.attendance(0, GroupPresence::Absent),
                          world.attendance(1, GroupPresence::Absent),
                          world.attendance(2, GroupPresence::Absent)};
    must(meetings.edit(meeting));
    CHECK(world.entry().state == AppointmentState::NoShow);
    meeting.attendance[1].presence = GroupPresence::Late;
    must(meetings.edit(meeting));
    CHECK(world.entry().state == AppointmentState::Arrived);
    CHECK(world.entry().arrivedAt == at("2026-11-26T15:00"));
    must(services.undo.undo(world.workplace().lastChangeSet()));
    CHECK(world.entry().state == AppointmentState::NoShow);
    meeting.attendance.clear();
    must(meetings.edit(meeting));
    CHECK(world.entry().state == AppointmentState::Booked);

    must(meetings.remove(uid));
    CHECK(world.book().isEmpty());
    must(services.undo.undo(world.workplace().lastChangeSet()));
    CHECK(world.entry().meetingUid == uid);
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE(
    "A meeting clashes with its leaders', its room's and its members' other hours, and is saved when said so")
{
    BookWorld world;
    Services services = world.services();
    AppointmentService &appointments = services.room().appointments;
    GroupMeetingService &meetings = services.room().groupMeetings;
    const Uid nurse = world.staffPerson("许静");
    CounsellingGroup led = world.stored();
    led.staff.append(GroupWorld::staff(GroupRole::Leader, nurse));
    must(services.room().groups.edit(led));
    GroupMeeting wanted = world.planned();
    wanted.roomName = said("团体辅导室");
    // 丁 is no member: only leader and room are taken.
    Appointment other = world.draft(3, nurse);
    other.roomName = said("团体辅导室");
    const Uid room = must(appointments.add(other)).uid;
    const Uid member = must(appointments.add(world.draft(0, world.staffPerson("高老师")))).uid;
    const QList<Clash> told = must(meetings.clashes(wanted));
    CHECK(told.size() == 3);
    CHECK(told.contains(Clash{ClashKind::Person, room}));
    CHECK(told.contains(Clash{ClashKind::Room, room}));
    CHECK(told.contains(Clash{ClashKind::Student, member}));
    const auto refused = meetings.add(wanted);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == said("appointment.clash"));
    CHECK(kindsOf(refused.error().detail).size() == 3);
    CHECK(must(meetings.list(world.group)).isEmpty()); // refused whole
    const Uid uid = must(meetings.add(wanted, OnClash::Keep));
    // What stays where it was is not asked about again.
    GroupMeeting same = must(meetings.show(uid));
    same.texts.nextPlan = said("下次");
    must(meetings.edit(same));
    same.at = at("2026-11-25T16:05");
    CHECK(refusal(meetings.edit(same)) == said("appointment.clash"));
    same.at = at("2026-11-25T18:00");
    CHECK(must(meetings.clashes(same)).isEmpty());
    must(meetings.edit(same));
}

TEST_CASE("An hour that a meeting holds is refused to others: by each leader, the room and each member")
{
    BookWorld world;
    Services services = world.services();
    const Uid nurse = world.staffPerson("许静");
    CounsellingGroup led = world.stored();
    led.staff.append(GroupWorld::staff(GroupRole::Leader, nurse));
    must(services.room().groups.edit(led));
    world.plan();
    const auto kinds = [&](const Appointment &draft) {
        const auto refused = services.room().appointments.add(draft);
        return refused ? QStringList() : kindsOf(refused.error().detail);
    };
    CHECK(kinds(world.draft(3, world.leader)) == QStringList{said("person")});
    CHECK(kinds(world.draft(3, nurse)) == QStringList{said("person")});
    const Uid other = world.staffPerson("高老师");
    CHECK(kinds(world.draft(2, other)) == QStringList{said("student")});
    CHECK(kinds(world.draft(3, other)).isEmpty());
    // The week of who leads it with another shows it too.
    const auto week = must(services.room().appointments.list(
        {.from = QDate(2026, 11, 25), .to = QDate(2026, 11, 25), .counsellor = nurse, .room = {}}));
    REQUIRE(week.size() == 1);
    CHECK(week.constFirst().title == said("友伴小组"));
}

TEST_CASE("Two groups with a member in common do not meet at once")
{
    BookWorld world;
    Services services = world.services();
    world.plan();
    CounsellingGroup second;
    second.name = said("第二组");
    second.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    second.members = {world.member(2), world.member(3)};
    GroupMeeting meeting = world.planned("2026-11-25T16:30");
    meeting.groupUid = must(services.room().groups.add(second));
    const auto refused = services.room().groupMeetings.add(meeting);
    REQUIRE_FALSE(refused);
    CHECK(kindsOf(refused.error().detail) == QStringList{said("person"), said("student")});
    meeting.at = at("2026-11-25T16:45"); // the first ends then
    must(services.room().groupMeetings.add(meeting));
}

TEST_CASE("Lessons that members miss are worth a word and refuse nothing")
{
    BookWorld world;
    Services services = world.services();
    TeachingPeriod lesson;
    lesson.number = 8;
    lesson.from = QTime(16, 0);
    lesson.to = QTime(16, 40);
    must(services.room().periods.add(lesson));
    const QList<Clash> told = must(services.room().groupMeetings.clashes(world.planned()));
    REQUIRE(told.size() == 1); // once, not for each of the three
    CHECK(told.constFirst().kind == ClashKind::Lesson);
    must(services.room().groupMeetings.add(world.planned()));
}

TEST_CASE("The hours still to come follow the group's name, leader and members; those past do not")
{
    BookWorld world;
    Services services = world.services();
    CounsellingGroupService &groups = services.room().groups;
    const Uid past = must(services.room().groupMeetings.add(world.planned("2026-11-18T16:00")));
    const Uid next = world.plan();
    const auto entryOf = [&](const Uid &meeting) {
        for (const Appointment &one : world.book()) {
            if (one.meetingUid == meeting)
                return must(AppointmentRepository(world.workplace().db()).byUid(one.uid)).value();
        }
        return Appointment();
    };
    must(groups.addMember(world.group, world.member(3, QDate(2026, 11, 20))));
    CHECK(entryOf(next).members.size() == 4);
    GroupMember leaving = world.stored().members.constFirst(); // 丙
    leaving.until = QDate(2026, 11, 24);
    must(groups.editMember(world.group, leaving));
    CHECK(entryOf(next).members == QList{world.pupils[0].id, world.pupils[1].id, world.pupils[3].id});
    CounsellingGroup renamed = world.stored();
    renamed.name = said("同行小组");
    must(groups.edit(renamed));
    CHECK(entryOf(next).title == said("同行小组"));
    const Uid other = world.asUser(said("吴老师"), {Role::Counsellor}).userUid;
    world.asCounsellor();
    must(world.services().room().groups.handOver(world.group, other, said("调离")));
    CHECK(entryOf(next).counsellor.uid == other);
    CHECK(entryOf(past).title == said("友伴小组"));
    CHECK(entryOf(past).counsellor.uid == world.leader);
    CHECK(entryOf(past).members.size() == 3);
}

TEST_CASE(
    "Who comes to a group and has an appointment during a planned meeting is told of before it is saved")
{
    BookWorld world;
    Services services = world.services();
    CounsellingGroupService &groups = services.room().groups;
    const Uid other = world.asUser(said("吴老师"), {Role::Counsellor}).userUid;
    world.asCounsellor();
    world.plan("2026-11-18T16:00"); // past
    world.plan();
    world.plan("2026-12-02T16:00");
    const auto booked = [&](int pupil, const Uid &counsellor, const char *when) -> QString {
        return said("%1:") +
               must(services.room().appointments.add(world.draft(pupil, counsellor, when))).uid.toString();
    };
    world.pupils.append(world.add(said("陈一戊"), world.class71));
    const Uid nurse = world.staffPerson("许静");
    const QString ofPupil = booked(3, nurse, "2026-11-25T16:10");
    booked(3, nurse, "2026-11-18T16:10");
    const auto detailOf = [](const auto &outcome) {
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == Errc::Conflict);
        CHECK(outcome.error().subject == said("appointment.clash"));
        return outcome.error().detail;
    };

    // A member: the hours of his days alone, and none that are past.
    CHECK(detailOf(groups.addMember(world.group, world.member(3))) ==
          QStringList{ofPupil.arg(said("student"))});
    CHECK(world.stored().members.size() == 3); // refused whole
    must(groups.addMember(world.group, world.member(3, QDate(2026, 11, 26))));
    const auto memberOf = [&world](const Uid &pupil) {
        const QList<GroupMember> members = world.stored().members;
        const auto found = std::find_if(members.cbegin(), members.cend(),
                                        [&pupil](const GroupMember &one) { return one.studentUid == pupil; });
        REQUIRE(found != members.cend());
        return *found;
    };
    GroupMember late = memberOf(world.pupils[3].uid);
    late.from = QDate(2026, 11, 20);
    CHECK(detailOf(groups.editMember(world.group, late)) == QStringList{ofPupil.arg(said("student"))});
    must(groups.editMember(world.group, late, OnClash::Keep));
    CHECK(memberOf(world.pupils[3].uid).from == late.from);

    // Who stays is not asked about again, whatever else is changed.
    CounsellingGroup led = world.stored();
    led.name = said("同行小组");
    must(groups.edit(led));

    // A leader; who records or only reads is not expected there.
    const QString ofLeader = booked(4, other, "2026-12-02T16:30");
    led.staff.append(GroupWorld::staff(GroupRole::Leader, other));
    CHECK(detailOf(groups.edit(led)) == QStringList{ofLeader.arg(said("person"))});
    CHECK(world.stored().leaderNames() == QStringList{said("周老师")});
    led.staff.last().role = GroupRole::Recorder;
    must(groups.edit(led));
    CHECK(detailOf(groups.handOver(world.group, other, said("调离"))) ==
          QStringList{ofLeader.arg(said("person"))});
    must(groups.handOver(world.group, other, said("调离"), OnClash::Keep));
    world.asUser(said("吴老师"), {Role::Counsellor});
    CHECK(must(world.services().room().groups.show(world.group)).leaderNames() ==
          QStringList{said("吴老师")});
}

TEST_CASE("A meeting that is cancelled is in nobody's way")
{
    BookWorld world;
    Services services = world.services();
    must(services.room().groupMeetings.cancel(world.plan(), said("期中考试")));
    must(services.room().appointments.add(world.draft(3, world.staffPerson("许静"))));
    must(services.room().groups.addMember(world.group, world.member(3)));
}

TEST_CASE("A cancelled meeting gives its hour back, counts nowhere, and takes place after all when reopened")
{
    BookWorld world;
    Services services = world.services();
    GroupMeetingService &meetings = services.room().groupMeetings;
    const Uid uid = world.plan();
    CHECK(refusal(meetings.cancel(uid, said(" "))) == said("reason.missing"));
    CHECK(refusal(meetings.reopen(uid)) == said("appointment.is_booked"));
    must(meetings.cancel(uid, said("期中考试")));
    CHECK(refusal(meetings.cancel(uid, said("再次"))) == said("appointment.not_booked"));
    CHECK(world.entry().state == AppointmentState::Cancelled);
    CHECK(must(meetings.show(uid)).isCancelled);
    CHECK(must(meetings.show(uid)).cancelReason == said("期中考试"));
    CHECK(must(services.room().groups.list()).constFirst().meetings == 0);
    CHECK(must(services.room().workload.byMonth(QDate(2026, 11, 1), QDate(2026, 11, 30))).isEmpty());
    // Written on without attendance it stays cancelled.
    GroupMeeting meeting = must(meetings.show(uid));
    meeting.texts.preparation = said("彩笔");
    must(meetings.edit(meeting));
    CHECK(world.entry().state == AppointmentState::Cancelled);
    const Uid taken = must(services.room().appointments.add(world.draft(0, world.leader))).uid;
    CHECK(refusal(meetings.reopen(uid)) == said("appointment.clash"));
    must(services.room().appointments.remove(taken));
    must(meetings.reopen(uid));
    CHECK(world.entry().state == AppointmentState::Booked);
    meeting = must(meetings.show(uid));
    CHECK_FALSE(meeting.isCancelled);
    meeting.attendance = {world.attendance(0, GroupPresence::Present)};
    must(meetings.edit(meeting));
    CHECK(refusal(meetings.cancel(uid, said("晚了"))) == said("appointment.not_booked"));
}

TEST_CASE("A group that ends gives back the hours planned for later, and keeps those up to its last day")
{
    BookWorld world;
    Services services = world.services();
    world.plan("2026-11-24T16:00");
    world.plan("2026-11-25T16:00");
    const Uid later = world.plan("2026-12-02T16:00");
    must(services.room().groups.close(world.group, QDate(2026, 11, 25), said("目标达成")));
    QList<AppointmentState> states;
    for (const Appointment &one : world.book())
        states.append(one.state);
    CHECK(states == QList{AppointmentState::Booked, AppointmentState::Booked, AppointmentState::Cancelled});
    CHECK(must(services.room().groupMeetings.show(later)).cancelReason == said("目标达成"));
    must(services.undo.undo(world.workplace().lastChangeSet()));
    CHECK_FALSE(must(services.room().groupMeetings.show(later)).isCancelled);
    must(services.room().groups.close(world.group, QDate(2026, 11, 25), {}));
    must(services.room().groups.reopen(world.group));
    must(services.room().groupMeetings.reopen(later));
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE("A group's meeting is changed where the group is, never in the appointment book")
{
    BookWorld world;
    Services services = world.services();
    AppointmentService &book = services.room().appointments;
    world.plan();
    const Appointment entry = world.entry();
    const QStringList refusals{refusal(book.edit(entry)),
                               refusal(book.move(entry.uid, {at("2026-11-26T16:00")})),
                               refusal(book.arrive(entry.uid)),
                               refusal(book.noShow(entry.uid)),
                               refusal(book.cancel(entry.uid, said("x"))),
                               refusal(book.reopen(entry.uid)),
                               refusal(book.remove(entry.uid))};
    CHECK(refusals.count(said("appointment.of_group")) == refusals.size());
    CHECK(world.entry() == entry);
}

TEST_CASE("Who does not lead or record a group neither asks for its clashes nor cancels its meetings")
{
    BookWorld world;
    const Uid uid = world.plan();
    for (const Role role : {Role::Counsellor, Role::Head, Role::Keyer, Role::ClassTeacher, Role::Inspector,
                            Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        world.asUser(roleCode(role), {role}, {world.class71});
        Services services = world.services();
        GroupMeetingService &meetings = services.room().groupMeetings;
        GroupMeeting moved = world.planned("2026-11-26T16:00");
        moved.uid = uid;
        CHECK(refusal(meetings.clashes(moved)) == said("denied"));
        CHECK(refusal(meetings.cancel(uid, said("x"))) == said("denied"));
        CHECK(refusal(meetings.reopen(uid)) == said("denied"));
        CHECK(must(meetings.enterPlanned()) == 0);
    }
    world.asCounsellor();
    CHECK(world.entry().state == AppointmentState::Booked);
}

TEST_CASE("Planned meetings of an older vault are entered once, with what they clash with, by who writes "
          "appointments")
{
    BookWorld world;
    const Uid next = world.plan();
    const Uid past = must(world.services().room().groupMeetings.add(world.planned("2026-11-18T16:00")));
    // As before meetings stood in the book: the rows are there, the entries are not.
    must(world.workplace().change(op::roomEdit, [&](Change &change) -> Result<void> {
        for (const Appointment &one : world.book())
            must(AppointmentRepository::remove(change, one.id));
        return {};
    }));
    must(world.services().room().appointments.add(world.draft(0, world.leader)));
    world.asUser(said("录入"), {Role::Keyer});
    CHECK(must(world.services().room().groupMeetings.enterPlanned()) == 0);
    world.asUser(said("吴老师"), {Role::Counsellor}); // leads no group
    CHECK(must(world.services().room().groupMeetings.enterPlanned()) == 1);
    CHECK(must(world.services().room().groupMeetings.enterPlanned()) == 0);
    world.asCounsellor();
    QList<Appointment> book = world.book();
    REQUIRE(book.size() == 2);
    const auto entered = std::find_if(book.cbegin(), book.cend(), [](const Appointment &one) {
        return one.kind == AppointmentKind::Group;
    });
    REQUIRE(entered != book.cend());
    CHECK(entered->meetingUid == next);
    CHECK_FALSE(must(world.services().room().groupMeetings.show(past)).isBooked);
    CHECK(must(world.services().audit.verify()).ok());
    // One that is past and still written gets its line then.
    must(world.services().room().groupMeetings.edit(must(world.services().room().groupMeetings.show(past))));
    CHECK(must(world.services().room().groupMeetings.show(past)).isBooked);
}

TEST_CASE("The appointment register has one row for a meeting, after the clients' numbers")
{
    BookWorld world;
    Services services = world.services();
    world.plan();
    must(services.room().appointments.add(world.draft(3, world.staffPerson("许静"))));
    const auto rows = must(services.room().appointments.registered(QDate(2026, 11, 1), QDate(2026, 11, 30)));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].registerText() == said("2026-0001"));
    CHECK(rows[1].title == said("友伴小组"));
    CHECK(rows[1].registeredOn == QDate(2026, 11, 20));
}
