// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Room : SchoolFixture
{
    Room()
    {
        Services all = services();
        me = must(all.room().duties.peopleNamed(said("周老师"))).constFirst().uid;
        Staff nurse;
        nurse.name = said("许静");
        other = StaffId(must(all.staff.add(nurse)));
        nurseUid = must(all.room().duties.peopleNamed(said("许静"))).constFirst().uid;
    }
    Duty duty(const char *open, const char *close) const
    {
        Duty made;
        made.by.uid = me;
        made.openedAt = at(open);
        made.closedAt = at(close);
        return made;
    }
    Uid me;
    StaffId other;
    Uid nurseUid;
};

} // namespace

TEST_CASE("A duty is begun and closed by the clock, and is not late")
{
    Room room;
    Services services = room.services();
    Duty wanted;
    wanted.by.uid = room.me;
    wanted.roomName = said("辅导室");
    wanted.lateReason = said("x");
    const Uid uid = must(services.room().duties.open(wanted));
    Duty open = must(services.room().duties.show(uid));
    CHECK(open.openedAt == at("2026-11-20T08:00"));
    CHECK_FALSE(open.closedAt);
    CHECK(open.minutes() == 0);
    CHECK(open.by.name == said("周老师"));
    CHECK(open.roomName == said("辅导室"));
    CHECK(refusal(services.room().duties.open(wanted)) == said("duty.is_open"));
    Duty nurse = wanted;
    nurse.by.uid = room.nurseUid;
    must(services.room().duties.open(nurse)); // somebody else may
    CHECK(must(services.room().rooms.rooms()).size() == 1);

    room.clock().setNow(at("2026-11-20T10:30"));
    must(services.room().duties.close(uid));
    CHECK(refusal(services.room().duties.close(uid)) == said("duty.is_closed"));
    CHECK(refusal(services.room().duties.close(Uid())) == said("duty.not_found"));
    const Duty closed = must(services.room().duties.show(uid));
    CHECK(closed.minutes() == 150);
    CHECK_FALSE(closed.isLate);
    CHECK(closed.lateReason.isEmpty());
}

TEST_CASE("A clock set back closes no duty; within the same minute it may")
{
    Room room;
    Services services = room.services();
    Duty wanted;
    wanted.by.uid = room.me;
    const Uid uid = must(services.room().duties.open(wanted));
    room.clock().setNow(at("2026-11-20T07:59"));
    CHECK(refusal(services.room().duties.close(uid)) == said("duty.times"));
    room.clock().setNow(at("2026-12-20T08:00"));
    CHECK(refusal(services.room().duties.close(uid)) == said("duty.too_long"));
    room.clock().setNow(at("2026-11-20T08:00"));
    must(services.room().duties.close(uid));
    CHECK(must(services.room().duties.show(uid)).minutes() == 0);
}

TEST_CASE("A duty closed later needs a reason and is late for good")
{
    Room room;
    Services services = room.services();
    Duty wanted;
    wanted.by.uid = room.me;
    const Uid uid = must(services.room().duties.open(wanted));
    CHECK(refusal(services.room().duties.closeLate(uid, at("2026-11-20T09:00"), said(" "))) ==
          said("reason.missing"));
    CHECK(refusal(services.room().duties.closeLate(uid, at("2026-11-20T08:00"), said("忘记"))) ==
          said("duty.times"));
    must(services.room().duties.closeLate(uid, at("2026-11-20T09:00"), said("忘记关闭")));
    const Duty late = must(services.room().duties.show(uid));
    CHECK(late.isLate);
    CHECK(late.lateReason == said("忘记关闭"));
    CHECK(late.minutes() == 60);
}

TEST_CASE("A duty entered afterwards keeps every field of the form through the encrypted file")
{
    Room room;
    Duty wanted = room.duty("2026-11-18T23:30", "2026-11-19T00:30");
    wanted.by.uid = room.nurseUid;
    wanted.roomName = said("辅导室");
    wanted.lateReason = said("停电");
    wanted.notes.note = said("第一行\n第二行 🏝");
    wanted.notes.visits = {3, 1, 2, 4};
    wanted.notes.phoneCalls = 5;
    wanted.notes.letters = 6;
    wanted.notes.weather = said("小雨");
    wanted.notes.environment = said("设备完好");
    wanted.notes.incidents = said("无");
    wanted.notes.handover = said("钥匙在门卫");
    wanted.notes.handoverTo = said("周老师");
    const Uid uid = must(room.services().room().duties.add(wanted));
    room.reopen();
    const Duty stored = must(room.services().room().duties.show(uid));
    CHECK(stored.notes == wanted.notes);
    CHECK(stored.notes.visits.total() == 10);
    CHECK(stored.isLate);
    CHECK(stored.lateReason == said("停电"));
    CHECK(stored.by.uid == room.nurseUid);
    CHECK(stored.by.staffId.isValid());
    CHECK_FALSE(stored.by.userId.isValid());
    CHECK(stored.openedAt == wanted.openedAt);
    CHECK(stored.closedAt == wanted.closedAt);
    CHECK(stored.minutes() == 60);
    CHECK(room.auditLines().contains(said("duty.write duty ok created")));
    CHECK(room.auditLines().last() == said("duty.view duty ok "));
}

TEST_CASE("What cannot be a duty is refused and leaves nothing, not even a room")
{
    Room room;
    Services services = room.services();
    const auto refused = [&](auto &&alter) {
        Duty wrong = room.duty("2026-11-18T12:00", "2026-11-18T14:00");
        wrong.roomName = said("新房间");
        alter(wrong);
        return refusal(services.room().duties.add(wrong));
    };
    CHECK(refused([](Duty &wrong) { wrong.closedAt = wrong.openedAt; }) == said("duty.times"));
    CHECK(refused([](Duty &wrong) {
              wrong.openedAt.date = QDate(9999, 12, 30);
              wrong.closedAt->date = wrong.openedAt.date;
          }) == said("date.range"));
    CHECK(refused([](Duty &wrong) { wrong.closedAt.reset(); }) == said("duty.times"));
    CHECK(refused([](Duty &wrong) { wrong.openedAt = {}; }) == said("duty.times"));
    CHECK(refused([](Duty &wrong) { wrong.closedAt = at("2026-11-25T12:01"); }) == said("duty.too_long"));
    CHECK(refused([](Duty &wrong) { wrong.by.uid = {}; }) == said("room.person"));
    CHECK(refused([](Duty &wrong) { wrong.notes.letters = -1; }) == said("duty.count"));
    CHECK(refused([](Duty &wrong) { wrong.notes.visits.others = 10000; }) == said("duty.count"));
    CHECK(refused([](Duty &wrong) { wrong.notes.note = QString(20001, u'字'); }) == said("text.too_long"));
    CHECK(refused([](Duty &wrong) { wrong.notes.weather = QString(301, u'雨'); }) == said("text.too_long"));
    CHECK(refused([](Duty &wrong) { wrong.lateReason = QString(20001, u'字'); }) == said("reason.too_long"));
    CHECK(refused([](Duty &wrong) { wrong.roomUid = wrong.by.uid; }) == said("room.not_found"));
    CHECK(refused([](Duty &wrong) { wrong.roomName = QString(61, u'室'); }) == said("text.too_long"));
    CHECK(refused([](Duty &wrong) { wrong.roomName = wrong.by.uid.toString(); }) == said("room.not_found"));
    CHECK(must(services.room().duties.list(QDate(2026, 1, 1), QDate(2027, 12, 31))).isEmpty());
    CHECK(must(services.room().rooms.rooms()).isEmpty());
    must(services.room().duties.add(
        room.duty("2026-11-18T12:00", "2026-11-25T12:00"))); // seven days to the minute
}

TEST_CASE("A room that two units have must be named by its uid")
{
    Room room;
    Services services = room.services();
    SchoolUnit unit;
    unit.name = said("村小");
    const SchoolUnitId village = must(services.classes.addUnit(unit));
    must(services.room().rooms.add({{}, {}, said("辅导室"), {}}));
    const Uid wanted = must(services.room().rooms.add({{}, {}, said("辅导室"), village})).uid;
    Duty duty = room.duty("2026-11-18T12:00", "2026-11-18T14:00");
    duty.roomName = said("辅导室");
    CHECK(refusal(services.room().duties.add(duty)) == said("room.ambiguous"));
    duty.roomUid = wanted;
    CHECK(must(services.room().duties.show(must(services.room().duties.add(duty)))).roomUid == wanted);
    CHECK(must(services.room().duties.list(QDate(2026, 11, 18), QDate(2026, 11, 18), wanted)).size() == 1);
}

TEST_CASE("A correction of times marks the duty late and wants a reason; one of notes does not")
{
    Room room;
    Services services = room.services();
    Duty wanted;
    wanted.by.uid = room.me;
    const Uid uid = must(services.room().duties.open(wanted));
    Duty open = must(services.room().duties.show(uid));
    open.notes.phoneCalls = 2;
    open.closedAt = at("2026-11-20T09:00"); // an open duty is closed by close()
    open.lateReason = said("不留");
    must(services.room().duties.edit(open));
    CHECK_FALSE(must(services.room().duties.show(uid)).closedAt);
    room.clock().setNow(at("2026-11-20T10:00"));
    must(services.room().duties.close(uid));

    Duty closed = must(services.room().duties.show(uid));
    CHECK(closed.notes.phoneCalls == 2);
    CHECK_FALSE(closed.isLate);
    CHECK(closed.lateReason.isEmpty());
    closed.openedAt = at("2026-11-20T07:00");
    CHECK(refusal(services.room().duties.edit(closed)) == said("reason.missing"));
    closed.lateReason = said("到岗后才开机");
    Duty backwards = closed;
    backwards.openedAt = at("2026-11-20T10:00");
    CHECK(refusal(services.room().duties.edit(backwards)) == said("duty.times"));
    Duty reopened = closed;
    reopened.closedAt.reset();
    CHECK(refusal(services.room().duties.edit(reopened)) == said("duty.times"));
    must(services.room().duties.edit(closed));
    Duty late = must(services.room().duties.show(uid));
    CHECK(late.isLate);
    CHECK(late.minutes() == 180);
    late.isLate = false;
    late.notes.letters = 1;
    must(services.room().duties.edit(late));
    CHECK(must(services.room().duties.show(uid)).isLate);
    late.uid = {};
    CHECK(refusal(services.room().duties.edit(late)) == said("duty.not_found"));
}

TEST_CASE("The very same duty is entered once; another room, time or person is another duty")
{
    Room room;
    Services services = room.services();
    DutyService &duties = services.room().duties;
    const Duty noon = room.duty("2026-11-18T12:00", "2026-11-18T14:00");
    must(duties.add(noon));
    CHECK(refusal(duties.add(noon)) == said("duty.exists"));
    Duty elsewhere = noon;
    elsewhere.roomName = said("沙盘室");
    must(duties.add(elsewhere));
    CHECK(refusal(duties.add(elsewhere)) == said("duty.exists"));
    must(duties.add(room.duty("2026-11-18T12:00", "2026-11-18T13:59")));
    CHECK(must(duties.list(QDate(2026, 11, 18), QDate(2026, 11, 18))).size() == 3);
}

TEST_CASE("A removed duty is in no list and no hours, and undo brings it back")
{
    Room room;
    Services services = room.services();
    const Uid uid = must(services.room().duties.add(room.duty("2026-11-18T12:00", "2026-11-18T14:00")));
    must(services.room().duties.remove(uid));
    CHECK(refusal(services.room().duties.remove(uid)) == said("duty.not_found"));
    CHECK(refusal(services.room().duties.show(uid)) == said("duty.not_found"));
    const QDate day(2026, 11, 18);
    const HoursQuestion question{day, day, {OpeningRule::Kind::PerSchoolDay, 120}, {}};
    CHECK(must(services.room().duties.hours(question)).hours.totalMin == 0);
    must(services.undo.undo(room.workplace().lastChangeSet()));
    CHECK(must(services.room().duties.hours(question)).hours.totalMin == 120);
}

TEST_CASE("A list holds every duty that reaches into its days")
{
    Room room;
    Services services = room.services();
    must(services.room().duties.add(
        room.duty("2026-11-17T22:00", "2026-11-18T00:00"))); // ends as the 18th begins
    must(services.room().duties.add(room.duty("2026-11-19T23:59", "2026-11-20T00:01")));
    must(services.room().duties.add(room.duty("2026-11-17T23:00", "2026-11-18T00:01")));
    must(services.room().duties.add(room.duty("2026-11-20T00:00", "2026-11-20T01:00")));
    const auto list = must(services.room().duties.list(QDate(2026, 11, 18), QDate(2026, 11, 19)));
    REQUIRE(list.size() == 2);
    CHECK(list[0].openedAt == at("2026-11-17T23:00"));
    CHECK(list[1].openedAt == at("2026-11-19T23:59"));
    CHECK(refusal(services.room().duties.list(QDate(2026, 11, 19), QDate(2026, 11, 18))) ==
          said("duty.span"));
    CHECK(refusal(services.room().duties.list({}, QDate(2026, 11, 18))) == said("duty.span"));
}

TEST_CASE("The hours say what is missing for them: open duties, terms, holidays of a year to come")
{
    Room room;
    Services services = room.services();
    Duty now;
    now.by.uid = room.me;
    must(services.room().duties.open(now));
    HoursQuestion question{
        QDate(2026, 11, 20), QDate(2026, 11, 20), {OpeningRule::Kind::EverySchoolDay, 1}, {}};
    HoursAnswer answer = must(services.room().duties.hours(question));
    CHECK(answer.stillOpen == 1);
    CHECK(answer.hours.shortCount == 0); // today can still be opened
    room.clock().setNow({QDate(2026, 11, 21), QTime(0, 0)});
    CHECK(must(services.room().duties.hours(question)).hours.shortCount == 1);
    CHECK(answer.isTermKnown);
    CHECK(answer.incompleteYears.isEmpty());
    question.to = QDate(2027, 1, 10);
    CHECK(must(services.room().duties.hours(question)).incompleteYears == QList<int>{2027});
    question.from = QDate(2026, 8, 1);
    question.to = QDate(2026, 8, 30);
    answer = must(services.room().duties.hours(question));
    CHECK_FALSE(answer.isTermKnown);
    CHECK(answer.hours.days.isEmpty());
    question.room = Uid();
    CHECK(refusal(services.room().duties.hours(question)) == said("room.not_found"));
    question.to = QDate(2026, 7, 1);
    CHECK(refusal(services.room().duties.hours(question)) == said("duty.span"));
}

TEST_CASE("A person is meant by uid or name, a user before staff of the same name, a linked one once")
{
    Room room;
    Services services = room.services();
    Staff same;
    same.name = said("周老师");
    must(services.staff.add(same));
    CHECK(must(services.room().duties.peopleNamed(said("周 老师"))).size() == 1);
    CHECK(must(services.room().duties.peopleNamed(said("周老师"))).constFirst().userId.isValid());
    Staff twin;
    twin.name = said("许静");
    must(services.staff.add(twin));
    CHECK(must(services.room().duties.peopleNamed(said("许静"))).size() == 2);
    CHECK(must(services.room().duties.peopleNamed(room.nurseUid.toString())).size() == 1);
    CHECK(must(services.room().duties.peopleNamed(said("无人"))).isEmpty());
    const auto before = must(services.room().duties.people()).size();
    Staff linked;
    linked.name = said("周澜");
    linked.userId = must(services.room().duties.peopleNamed(said("周老师"))).constFirst().userId;
    must(services.staff.add(linked));
    CHECK(must(services.room().duties.people()).size() == before);
}
