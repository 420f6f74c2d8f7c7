// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate day(2026, 11, 18);

struct Log : SchoolFixture
{
    Log()
    {
        Services all = services();
        me = must(all.room().duties.people()).constFirst().uid;
        room = must(all.room().rooms.add({{}, {}, said("辅导室"), {}}));
        OpeningSlot noon;
        noon.roomId = room.id;
        noon.from = QTime(12, 0);
        noon.to = QTime(14, 0);
        slot = must(all.room().rooms.addSlot(noon));
        turn = must(all.room().dutyTurns.add(plannedTurn(12)));
        duty = must(all.room().duties.add(entry()));
    }
    DutyTurn plannedTurn(int hour) const
    {
        DutyTurn made;
        made.roomId = room.id;
        made.date = day;
        made.from = QTime(hour, 0);
        made.to = QTime(hour + 1, 0);
        made.person.uid = me;
        return made;
    }
    Duty entry() const
    {
        Duty made;
        made.by.uid = me;
        made.openedAt = {day, QTime(12, 0)};
        made.closedAt = WallTime{day, QTime(14, 0)};
        return made;
    }
    Uid me;
    CounsellingRoom room;
    Uid slot;
    Uid turn;
    Uid duty;
};

const HoursQuestion question{day, day, {OpeningRule::Kind::PerSchoolDay, 120}, {}};

} // namespace

TEST_CASE("Head and counsellor each keep the log, the roster and the rooms")
{
    for (const Role role : {Role::Head, Role::Counsellor}) {
        INFO(roleCode(role).toStdString());
        Log log;
        log.asUser(roleCode(role), {role});
        Services services = log.services();
        CHECK(must(services.room().rooms.rooms()).size() == 1);
        CHECK(must(services.room().rooms.plan()).size() == 1);
        must(services.room().rooms.removeSlot(log.slot));
        must(services.room().rooms.edit({{}, log.room.uid, said("谈心室"), {}}));
        must(services.room().dutyTurns.add(log.plannedTurn(15)));
        CHECK(must(services.room().dutyTurns.list(day, day)).size() == 2);
        CHECK(must(services.room().duties.show(log.duty)).roomName.isEmpty());
        CHECK(must(services.room().duties.list(day, day)).size() == 1);
        CHECK(must(services.room().duties.hours(question)).hours.totalMin == 120);
        must(services.room().duties.remove(log.duty));
    }
}

TEST_CASE("An inspector sees minutes, rooms and plan, and never who was there or what happened")
{
    Log log;
    log.asUser(said("督导"), {Role::Inspector});
    Services services = log.services();
    CHECK(must(services.room().duties.hours(question)).hours.totalMin == 120);
    CHECK(must(services.room().rooms.rooms()).size() == 1);
    CHECK(must(services.room().rooms.planned(day, day.addDays(7))).size() == 1);
    CHECK(refusal(services.room().duties.show(log.duty)) == said("denied"));
    CHECK(refusal(services.room().duties.list(day, day)) == said("denied"));
    CHECK(refusal(services.room().duties.people()) == said("denied"));
    CHECK(refusal(services.room().dutyTurns.list(day, day)) == said("denied"));
    CHECK(log.auditLines().contains(said("duty.view duty denied ")));
}

TEST_CASE("Nobody else reads or writes anything of the room, and each denied try is on record")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        Log log;
        log.asUser(roleCode(role), {role}, {log.class71});
        Services s = log.services();
        const auto before = log.auditLines().size();
        Duty other = log.entry();
        other.uid = log.duty;
        other.notes.letters = 3;
        OpeningSlot slot;
        slot.roomId = log.room.id;
        slot.weekday = 2;
        slot.from = QTime(12, 0);
        slot.to = QTime(14, 0);
        OpeningSlot sameSlot = slot;
        sameSlot.uid = log.slot;
        DutyTurn moved = log.plannedTurn(16);
        moved.uid = log.turn;
        const QStringList refusals{
            refusal(s.room().rooms.add({{}, {}, said("沙盘室"), {}})),
            refusal(s.room().rooms.edit({{}, log.room.uid, said("沙盘室"), {}})),
            refusal(s.room().rooms.addSlot(slot)),
            refusal(s.room().rooms.editSlot(sameSlot)),
            refusal(s.room().rooms.removeSlot(log.slot)),
            refusal(s.room().dutyTurns.add(log.plannedTurn(15))),
            refusal(s.room().dutyTurns.move(moved)),
            refusal(s.room().dutyTurns.remove(log.turn)),
            refusal(s.room().dutyTurns.swap(log.turn, log.turn)),
            refusal(s.room().dutyTurns.standIn(log.turn, log.me, said("开会"))),
            refusal(s.room().dutyTurns.clearStandIn(log.turn)),
            refusal(s.room().dutyTurns.list(day, day)),
            refusal(s.room().duties.open(log.entry())),
            refusal(s.room().duties.close(log.duty)),
            refusal(s.room().duties.closeLate(log.duty, {day, QTime(15, 0)}, said("忘记"))),
            refusal(s.room().duties.add(log.entry())),
            refusal(s.room().duties.edit(other)),
            refusal(s.room().duties.remove(log.duty)),
            refusal(s.room().duties.list(day, day)),
            refusal(s.room().duties.show(log.duty)),
            refusal(s.room().duties.people())};
        CHECK(refusals.count(said("denied")) == refusals.size());
        CHECK(log.auditLines().size() == before + refusals.size());
        if (role != Role::Inspector) {
            CHECK(refusal(s.room().duties.hours(question)) == said("denied"));
            CHECK(refusal(s.room().rooms.rooms()) == said("denied"));
            CHECK(refusal(s.room().rooms.plan()) == said("denied"));
        }
        log.asCounsellor();
        CHECK(must(log.services().room().duties.list(day, day)).size() == 1);
        CHECK(must(log.services().room().duties.show(log.duty)).notes.letters == 0);
    }
}

TEST_CASE("A change of a duty behind the program's back is found by the audit")
{
    Log log;
    must(log.db().script("UPDATE duty SET closed_at = '2026-11-18T18:00'"));
    CHECK(must(log.services().audit.verify()).rows == said("duty:") + log.duty.toString());
}
