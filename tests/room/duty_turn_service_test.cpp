// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

const QDate monday(2026, 11, 23);

struct Rota : SchoolFixture
{
    Rota()
    {
        Services all = services();
        for (const char *name : {"许静", "孟朗"}) {
            Staff one;
            one.name = text(name);
            must(all.staff.add(one));
        }
        zhou = person("周老师");
        xu = person("许静");
        meng = person("孟朗");
        room = must(all.room().rooms.add({{}, {}, text("辅导室"), {}})).id;
    }
    Uid person(const char *name)
    {
        return must(services().room().duties.peopleNamed(text(name))).constFirst().uid;
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
            lines.append(one.from.toString(text("HH:mm ")) + one.person.name +
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
    const Uid first = must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 9, 11)));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 10, 12))) == text("turn.busy"));
    must(services.room().dutyTurns.add(rota.turn(rota.xu, monday, 10, 12))); // two may be there
    const Uid second = must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 11, 12)));
    CHECK(rota.roster(monday, monday) ==
          QStringList{text("09:00 周老师"), text("10:00 许静"), text("11:00 周老师")});
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 12, 12))) == text("turn.times"));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn(rota.zhou, {}, 9, 12))) == text("turn.times"));
    CHECK(refusal(services.room().dutyTurns.add(rota.turn({}, monday, 13, 14))) == text("room.person"));
    DutyTurn nowhere = rota.turn(rota.zhou, monday, 13, 14);
    nowhere.roomId = {};
    CHECK(refusal(services.room().dutyTurns.add(nowhere)) == text("room.not_found"));

    DutyTurn moved = rota.turn({}, monday, 10, 12);
    moved.uid = second;
    CHECK(refusal(services.room().dutyTurns.move(moved)) == text("turn.busy"));
    CHECK(rota.roster(monday, monday).size() == 3); // as before
    moved.date = monday.addDays(1);
    must(services.room().dutyTurns.move(moved));
    moved.uid = {};
    CHECK(refusal(services.room().dutyTurns.move(moved)) == text("turn.not_found"));
    rota.reopen();
    CHECK(rota.roster(monday.addDays(1), monday.addDays(1)) == QStringList{text("10:00 周老师")});
    must(rota.services().room().dutyTurns.remove(first));
    CHECK(refusal(rota.services().room().dutyTurns.remove(first)) == text("turn.not_found"));
    CHECK(rota.roster(monday, monday) == QStringList{text("10:00 许静")});
    CHECK(refusal(rota.services().room().dutyTurns.list(monday, monday.addDays(-1))) == text("duty.span"));
}

TEST_CASE("Two turns are swapped, also at the same time of day; one that would double somebody is not")
{
    Rota rota;
    Services services = rota.services();
    const Uid early = must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 9, 11)));
    const Uid late = must(services.room().dutyTurns.add(rota.turn(rota.xu, monday, 10, 12)));
    const Uid next = must(services.room().dutyTurns.add(rota.turn(rota.meng, monday.addDays(1), 9, 11)));
    must(services.room().dutyTurns.swap(early, late));
    CHECK(rota.roster(monday, monday) == QStringList{text("09:00 许静"), text("10:00 周老师")});
    must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday.addDays(1), 10, 11)));
    CHECK(refusal(services.room().dutyTurns.swap(late, next)) == text("turn.busy"));
    CHECK(rota.roster(monday, monday.addDays(1)) ==
          QStringList{text("09:00 许静"), text("10:00 周老师"), text("09:00 孟朗"), text("10:00 周老师")});
    CHECK(refusal(services.room().dutyTurns.swap(late, late)) == text("turn.same"));
    CHECK(refusal(services.room().dutyTurns.swap(late, Uid())) == text("turn.not_found"));
    CHECK(refusal(services.room().dutyTurns.swap(Uid(), late)) == text("turn.not_found"));
}

TEST_CASE("A stand-in comes with a reason, and goes again")
{
    Rota rota;
    Services services = rota.services();
    const Uid turn = must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 9, 11)));
    const Uid busy = must(services.room().dutyTurns.add(rota.turn(rota.xu, monday, 10, 12)));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.xu, text("开会"))) == text("turn.busy"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.zhou, text("开会"))) == text("turn.same"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, rota.meng, text(" "))) == text("reason.missing"));
    CHECK(refusal(services.room().dutyTurns.standIn(turn, Uid(), text("开会"))) == text("room.person"));
    CHECK(refusal(services.room().dutyTurns.standIn(Uid(), rota.meng, text("开会"))) ==
          text("turn.not_found"));
    must(services.room().dutyTurns.standIn(turn, rota.meng, text("开会")));
    CHECK(rota.roster(monday, monday) == QStringList{text("09:00 周老师/孟朗"), text("10:00 许静")});
    CHECK(must(services.room().dutyTurns.list(monday, monday))[0].standInReason == text("开会"));
    // The one who is stood in for is free, so long as somebody comes.
    const Uid elsewhere = must(services.room().dutyTurns.add(rota.turn(rota.zhou, monday, 9, 10)));
    CHECK(refusal(services.room().dutyTurns.clearStandIn(turn)) == text("turn.busy"));
    must(services.room().dutyTurns.remove(elsewhere));
    must(services.room().dutyTurns.clearStandIn(turn));
    CHECK(rota.roster(monday, monday) == QStringList{text("09:00 周老师"), text("10:00 许静")});
    CHECK(refusal(services.room().dutyTurns.clearStandIn(Uid())) == text("turn.not_found"));
    must(services.room().dutyTurns.standIn(turn, rota.meng, text("开会")));
    must(services.room().dutyTurns.swap(turn, busy)); // who stood in no longer does
    CHECK(rota.roster(monday, monday) == QStringList{text("09:00 许静"), text("10:00 周老师")});
    CHECK(must(services.room().dutyTurns.list(monday, monday))[0].standInReason.isEmpty());
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
    CHECK(made.leftOut[0] == TurnsMade::LeftOut{QDate(2026, 10, 1), false, text("国庆节")});
    CHECK(made.leftOut[1] == TurnsMade::LeftOut{QDate(2026, 10, 8), true, {}});
    CHECK(rota.roster(thursday, thursday.addDays(30)).size() == 3);
    must(services.undo.undo(services.workplace.lastChangeSet())); // all of it at once
    CHECK(rota.roster(thursday, thursday.addDays(30)).size() == 1);

    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 11), thursday.addDays(-1))) ==
          text("duty.span"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 11), thursday.addDays(401))) ==
          text("duty.span"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, {}, 9, 11), thursday)) == text("turn.times"));
    CHECK(refusal(turns.repeatWeekly(rota.turn({}, thursday, 9, 11), thursday)) == text("room.person"));
    CHECK(refusal(turns.repeatWeekly(rota.turn(rota.zhou, thursday, 9, 9), thursday)) == text("turn.times"));
}

TEST_CASE("A week is copied without its stand-ins; what is there stays")
{
    Rota rota;
    Services services = rota.services();
    DutyTurnService &turns = services.room().dutyTurns;
    const Uid first = must(turns.add(rota.turn(rota.zhou, monday, 9, 11)));
    must(turns.add(rota.turn(rota.xu, monday.addDays(2), 9, 11)));
    must(turns.standIn(first, rota.meng, text("开会")));
    must(turns.add(rota.turn(rota.xu, monday.addDays(9), 10, 12)));
    const TurnsMade made = must(turns.copyWeek(monday.addDays(3), monday.addDays(7)));
    CHECK(made.made == 1);
    CHECK(made.leftOut == QList<TurnsMade::LeftOut>{{monday.addDays(9), true, {}}});
    CHECK(rota.roster(monday.addDays(7), monday.addDays(13)) ==
          QStringList{text("09:00 周老师"), text("10:00 许静")});
    CHECK(refusal(turns.copyWeek(monday, monday.addDays(6))) == text("duty.span"));
    CHECK(refusal(turns.copyWeek(monday.addDays(21), monday.addDays(28))) == text("turn.none"));
}
