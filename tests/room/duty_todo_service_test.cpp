// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate thursday(2026, 11, 19);

struct Todo : SchoolFixture
{
    Todo()
    {
        Services all = services();
        me = must(all.room().duties.people()).constFirst().uid;
        room = must(all.room().rooms.add({{}, {}, said("辅导室"), {}}));
        for (int weekday = 4; weekday <= 5; ++weekday) {
            OpeningSlot noon;
            noon.roomId = room.id;
            noon.weekday = weekday;
            noon.from = QTime(12, 0);
            noon.to = QTime(14, 0);
            noon.validFrom = QDate(2026, 11, 12);
            must(all.room().rooms.addSlot(noon));
        }
    }
    Uid me;
    CounsellingRoom room;
};

} // namespace

TEST_CASE("What was promised before today is missing until it is entered or explained")
{
    Todo school;
    Services services = school.services();
    DutyTodoService &todos = services.room().dutyTodos;
    const QList<ExpectedDuty> missing = must(todos.missingThisTerm());
    REQUIRE(missing.size() == 3); // 12, 13 and 19 November: the plan holds from the 12th, today is not over
    CHECK(missing[0].date == QDate(2026, 11, 12));
    CHECK(missing[2].date == thursday);
    CHECK(missing[2].roomName == said("辅导室"));
    CHECK(must(todos.missing(fixtureDay, fixtureDay)).isEmpty());
    CHECK(refusal(todos.missing(fixtureDay, thursday)) == said("duty.span"));

    Duty late;
    late.by.uid = school.me;
    late.roomUid = school.room.uid;
    late.openedAt = {thursday, QTime(12, 5)};
    late.closedAt = WallTime{thursday, QTime(14, 0)};
    late.lateReason = said("当天停电");
    must(services.room().duties.add(late));
    CHECK(must(todos.missingThisTerm()).size() == 2);

    CHECK(refusal(todos.explain(missing[0], said(" "))) == said("reason.missing"));
    ExpectedDuty nowhere = missing[0];
    nowhere.roomUid = {};
    CHECK(refusal(todos.explain(nowhere, said("会议"))) == said("room.not_found"));
    ExpectedDuty backwards = missing[0];
    backwards.to = backwards.from;
    CHECK(refusal(todos.explain(backwards, said("会议"))) == said("turn.times"));
    const Uid gap = must(todos.explain(missing[0], said("全校会议 ")));
    CHECK(refusal(todos.explain(missing[0], said("会议"))) == said("gap.exists"));
    school.reopen();
    Services again = school.services();
    CHECK(must(again.room().dutyTodos.missingThisTerm()).size() == 1);
    const QList<DutyGap> gaps = must(again.room().dutyTodos.gaps(QDate(2026, 11, 1), fixtureDay));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].reason == said("全校会议"));
    CHECK(gaps[0].roomName == said("辅导室"));
    must(again.room().dutyTodos.removeGap(gap));
    CHECK(refusal(again.room().dutyTodos.removeGap(gap)) == said("gap.not_found"));
    CHECK(must(again.room().dutyTodos.missingThisTerm()).size() == 2);
}

TEST_CASE("Outside terms nothing is asked for; hours without anybody in the roster are named ahead")
{
    Todo school;
    Services services = school.services();
    CHECK(must(services.room().dutyTodos.unassigned(fixtureDay, fixtureDay.addDays(7))).size() == 3);
    DutyTurn turn;
    turn.roomId = school.room.id;
    turn.date = fixtureDay;
    turn.from = QTime(12, 0);
    turn.to = QTime(14, 0);
    turn.person.uid = school.me;
    must(services.room().dutyTurns.add(turn));
    CHECK(must(services.room().dutyTodos.unassigned(fixtureDay, fixtureDay.addDays(7))).size() == 2);
    CHECK(refusal(services.room().dutyTodos.unassigned(fixtureDay, {})) == said("duty.span"));
    school.clock().setNow({QDate(2027, 2, 1), QTime(8, 0)});
    CHECK(must(services.room().dutyTodos.missingThisTerm()).isEmpty());
}

TEST_CASE("Who came and what was looked at are kept with the duty, and are part of its proof")
{
    Todo school;
    Services services = school.services();
    Duty duty;
    duty.by.uid = school.me;
    duty.openedAt = {thursday, QTime(12, 0)};
    duty.closedAt = WallTime{thursday, QTime(14, 0)};
    duty.notes.checks = {said("tidy"), said("quiet"), said("tidy")};
    duty.notes.visitors = {{said(" A-03 "), said("F"), said("七年级"), said("study"), said("again")},
                           {},
                           {said("A-04"), {}, {}, {}, said("class")}};
    const Uid uid = must(services.room().duties.add(duty));
    Duty stored = must(services.room().duties.show(uid));
    CHECK(stored.notes.checks == QStringList{said("tidy"), said("quiet")});
    REQUIRE(stored.notes.visitors.size() == 2); // a line with nothing in it is none
    CHECK(stored.notes.visitors[0].code == said("A-03"));

    stored.notes.visitors.removeFirst();
    stored.notes.visitors[0].sex = said("M");
    must(services.room().duties.edit(stored));
    const Duty edited = must(services.room().duties.list(thursday, thursday)).constFirst();
    REQUIRE(edited.notes.visitors.size() == 1);
    CHECK(edited.notes.visitors[0] == DutyVisit{said("A-04"), said("M"), {}, {}, said("class")});

    Duty wrong = duty;
    for (const DutyVisit &visit : {DutyVisit{{}, said("x"), {}, {}, {}}, DutyVisit{{}, {}, {}, said("x"), {}},
                                   DutyVisit{{}, {}, {}, {}, said("x")}}) {
        wrong.notes.visitors = {visit};
        CHECK(refusal(services.room().duties.add(wrong)) == said("duty.code"));
    }
    wrong.notes.visitors = {{QString(50, u'A'), {}, {}, {}, {}}};
    CHECK(refusal(services.room().duties.add(wrong)) == said("text.too_long"));
    wrong.notes.visitors = QList<DutyVisit>(501, {said("A"), {}, {}, {}, {}});
    CHECK(refusal(services.room().duties.add(wrong)) == said("duty.count"));
    wrong.notes.visitors.clear();
    wrong.notes.checks = {said("Not a code")};
    CHECK(refusal(services.room().duties.add(wrong)) == said("duty.code"));

    must(school.db().script("UPDATE duty_visit SET sex = 'F'"));
    CHECK(must(services.audit.verify()).rows == said("duty:") + uid.toString());
}

TEST_CASE("The next one on duty is told what was handed over; open duties are known")
{
    Todo school;
    Services services = school.services();
    Staff nurse;
    nurse.name = said("许静");
    must(services.staff.add(nurse));
    const Uid xu = must(services.room().duties.peopleNamed(said("许静"))).constFirst().uid;
    Duty duty;
    duty.by.uid = school.me;
    duty.roomUid = school.room.uid;
    duty.openedAt = {thursday, QTime(12, 0)};
    duty.closedAt = WallTime{thursday, QTime(14, 0)};
    duty.notes.handover = said("沙盘缺两件");
    must(services.room().duties.add(duty));
    CHECK(must(services.room().duties.handovers(xu, school.room.uid)).size() == 1);
    CHECK(must(services.room().duties.handovers(school.me, school.room.uid)).isEmpty());
    CHECK(refusal(services.room().duties.handovers(Uid(), {})) == said("room.person"));
    CHECK(must(services.room().duties.openNow()).isEmpty());
    Duty now;
    now.by.uid = xu;
    must(services.room().duties.open(now));
    CHECK(must(services.room().duties.openNow()).constFirst().by.name == said("许静"));
}

TEST_CASE("The school chooses its rule; until then some opening on every school day is asked for")
{
    Todo school;
    Services services = school.services();
    CHECK(must(services.room().duties.rule()) == OpeningRule{OpeningRule::Kind::EverySchoolDay, 1});
    for (const OpeningRule &rule : {OpeningRule{OpeningRule::Kind::PerSchoolDay, 120},
                                    OpeningRule{OpeningRule::Kind::PerTeachingWeek, 300},
                                    OpeningRule{OpeningRule::Kind::EverySchoolDay, 1}}) {
        must(services.room().duties.setRule(rule));
        CHECK(must(services.room().duties.rule()) == rule);
    }
    CHECK(refusal(services.room().duties.setRule({OpeningRule::Kind::PerSchoolDay, 0})) ==
          said("rule.minutes"));
    school.asUser(said("督导"), {Role::Inspector});
    CHECK(refusal(school.services().room().duties.setRule({OpeningRule::Kind::PerSchoolDay, 60})) ==
          said("denied"));
}
