// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate nextMonday(2026, 11, 23);

struct Rota : SchoolFixture
{
    Rota()
    {
        Services all = services();
        for (const char *name : {"许静", "孟朗"}) {
            Staff one;
            one.name = said(name);
            must(all.staff.add(one));
        }
        zhou = person("周老师");
        xu = person("许静");
        meng = person("孟朗");
        room = must(all.room().rooms.add({{}, {}, said("辅导室"), {}})).id;
    }
    Uid person(const char *name)
    {
        return must(services().room().duties.peopleNamed(said(name))).constFirst().uid;
    }
    DutyTurn turn(const Uid &who, QDate day, int fromHour, int toHour) const
    {
        DutyTurn made;
        made.roomId = room;
        made.date = day;
        made.from = QTime(fromHour, 0);
        made.to = QTime(toHour, 0);
        made.person.uid = who;
        return made;
    }
    /// "09:00 周老师", with the stand-in after a slash.
    QStringList roster(QDate from, QDate to)
    {
        QStringList lines;
        for (const DutyTurn &one : must(services().room().dutyTurns.list(from, to))) {
            lines.append(one.from.toString(said("HH:mm ")) + one.person.name +
                         (one.standIn ? u'/' + one.standIn->name : QString()));
        }
        return lines;
    }
    Uid zhou;
    Uid xu;
    Uid meng;
    RoomId room;
};

} // namespace

TEST_CASE("A turn is entered, moved and taken away; nobody is expected twice at one time")
{
    Rota rota;
    Services services = rota.services();
    const Uid first = must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 9, 11)));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 10, 12))) ==
          said("turn.busy"));
    must(services.room().dutyTurns.add(rota.turn(rota.xu, nextMonday, 10, 12))); // two may be there
    const Uid second = must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 11, 12)));
    CHECK(rota.roster(nextMonday, nextMonday) ==
          QStringList{said("09:00 周老师"), said("10:00 许静"), said("11:00 周老师")});
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 12, 12))) ==
          said("turn.times"));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, {}, 9, 12))) == said("turn.times"));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn({}, nextMonday, 13, 14))) == said("room.person"));
    DutyTurn nowhere = rota.turn(rota.zhou, nextMonday, 13, 14);
    nowhere.roomId = {};
    CHECK(refusal(services.room().dutyTurns.add(nowhere)) == said("room.not_found"));

    DutyTurn moved = rota.turn({}, nextMonday, 10, 12);
    moved.uid = second;
    CHECK(refusal(services.room().dutyTurns.move(moved)) == said("turn.busy"));
    CHECK(rota.roster(nextMonday, nextMonday).size() == 3); // as before
    moved.date = nextMonday.addDays(1);
    must(services.room().dutyTurns.move(moved));
    moved.uid = {};
    CHECK(refusal(services.room().dutyTurns.move(moved)) == said("turn.not_found"));
    rota.reopen();
    CHECK(rota.roster(nextMonday.addDays(1), nextMonday.addDays(1)) == QStringList{said("10:00 周老师")});
    must(rota.services().room().dutyTurns.remove(first));
    CHECK(refusal(rota.services().room().dutyTurns.remove(first)) == said("turn.not_found"));
    CHECK(rota.roster(nextMonday, nextMonday) == QStringList{said("10:00 许静")});
    CHECK(refusal(rota.services().room().dutyTurns.list(nextMonday, nextMonday.addDays(-1))) ==
          said("duty.span"));
}

TEST_CASE("Two turns are swapped, also at the same time of day; one that would double somebody is not")
{
    Rota rota;
    Services services = rota.services();
    const Uid early = must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 9, 11)));
    const Uid late = must(services.room().dutyTurns.add(rota.turn(rota.xu, nextMonday, 10, 12)));
    const Uid next = must(services.room().dutyTurns.add(rota.turn(rota.meng, nextMonday.addDays(1), 9, 11)));
    must(services.room().dutyTurns.swap(early, late));
    CHECK(rota.roster(nextMonday, nextMonday) == QStringList{said("09:00 许静"), said("10:00 周老师")});
    must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday.addDays(1), 10, 11)));
    CHECK(refusal(services.room().dutyTurns.swap(late, next)) == said("turn.busy"));
    CHECK(rota.roster(nextMonday, nextMonday.addDays(1)) ==
          QStringList{said("09:00 许静"), said("10:00 周老师"), said("09:00 孟朗"), said("10:00 周老师")});
    CHECK(refusal(services.room().dutyTurns.swap(late, late)) == said("turn.same"));
    CHECK(refusal(services.room().dutyTurns.swap(late, Uid())) == said("turn.not_found"));
    CHECK(refusal(services.room().dutyTurns.swap(Uid(), late)) == said("turn.not_found"));
}

TEST_CASE("A stand-in comes with a reason, and goes again")
{
    Rota rota;
    Services services = rota.services();
    const Uid turn = must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 9, 11)));
    const Uid busy = must(services.room().dutyTurns.add(rota.turn(rota.xu, nextMonday, 10, 12)));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.xu, said("开会"))) == said("turn.busy"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.zhou, said("开会"))) == said("turn.same"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.meng, said(" "))) == said("reason.missing"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, Uid(), said("开会"))) == said("room.person"));
    CHECK(refusal(services.room().dutyTurns.standIn(Uid(), rota.meng, said("开会"))) ==
          said("turn.not_found"));
    must(services.room().dutyTurns.standIn(turn, rota.meng, said("开会")));
    CHECK(rota.roster(nextMonday, nextMonday) == QStringList{said("09:00 周老师/孟朗"), said("10:00 许静")});
    CHECK(must(services.room().dutyTurns.list(nextMonday, nextMonday))[0].standInReason == said("开会"));
    // The one who is stood in for is free, so long as somebody comes.
    const Uid elsewhere = must(services.room().dutyTurns.add(rota.turn(rota.zhou, nextMonday, 9, 10)));
    CHECK(refusal(services.room().dutyTurns.clearStandIn(turn)) == said("turn.busy"));
    must(services.room().dutyTurns.remove(elsewhere));
    must(services.room().dutyTurns.clearStandIn(turn));
    CHECK(rota.roster(nextMonday, nextMonday) == QStringList{said("09:00 周老师"), said("10:00 许静")});
    CHECK(refusal(services.room().dutyTurns.clearStandIn(Uid())) == said("turn.not_found"));
    must(services.room().dutyTurns.standIn(turn, rota.meng, said("开会")));
    must(services.room().dutyTurns.swap(turn, busy)); // who stood in no longer does
    CHECK(rota.roster(nextMonday, nextMonday) == QStringList{said("09:00 许静"), said("10:00 周老师")});
    CHECK(must(services.room().dutyTurns.list(nextMonday, nextMonday))[0].standInReason.isEmpty());
}

TEST_CASE(
    "A turn is repeated weekly over school days; days off are named, and days on which the person is busy")
{
    Rota rota;
    Services services = rota.services();
    DutyTurnService &turns = services.room().dutyTurns;
    const QDate thursday(2026, 9, 24);
    must(turns.add(rota.turn(rota.zhou, thursday.addDays(14), 9, 10)));
    const TurnsMade made =
        must(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 11), thursday.addDays(27)));
    CHECK(made.made == 2); // 24 September and 15 October
    REQUIRE(made.leftOut.size() == 2);
    CHECK(made.leftOut[0] == TurnsMade::LeftOut{QDate(2026, 10, 1), false, said("国庆节")});
    CHECK(made.leftOut[1] == TurnsMade::LeftOut{QDate(2026, 10, 8), true, {}});
    CHECK(rota.roster(thursday, thursday.addDays(30)).size() == 3);
    must(services.undo.undo(services.workplace.lastChangeSet())); // all of it at once
    CHECK(rota.roster(thursday, thursday.addDays(30)).size() == 1);

    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 11), thursday.addDays(-1))) ==
          said("duty.span"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 11), thursday.addDays(401))) ==
          said("duty.span"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, {}, 9, 11), thursday)) == said("turn.times"));
    CHECK(refusal(turns.repeatWeekly(rota.turn({}, thursday, 9, 11), thursday)) == said("room.person"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 9), thursday)) == said("turn.times"));
}

TEST_CASE("A week is copied without its stand-ins; what is there stays")
{
    Rota rota;
    Services services = rota.services();
    DutyTurnService &turns = services.room().dutyTurns;
    const Uid first = must(turns.add(rota.turn(rota.zhou, nextMonday, 9, 11)));
    must(turns.add(rota.turn(rota.xu, nextMonday.addDays(2), 9, 11)));
    must(turns.standIn(first, rota.meng, said("开会")));
    must(turns.add(rota.turn(rota.xu, nextMonday.addDays(9), 10, 12)));
    const TurnsMade made = must(turns.copyWeek(nextMonday.addDays(3), nextMonday.addDays(7)));
    CHECK(made.made == 1);
    CHECK(made.leftOut == QList<TurnsMade::LeftOut>{{nextMonday.addDays(9), true, {}}});
    CHECK(rota.roster(nextMonday.addDays(7), nextMonday.addDays(13)) ==
          QStringList{said("09:00 周老师"), said("10:00 许静")});
    CHECK(refusal(turns.copyWeek(nextMonday, nextMonday.addDays(6))) == said("duty.span"));
    CHECK(refusal(turns.copyWeek(nextMonday.addDays(21), nextMonday.addDays(28))) == said("turn.none"));
}
