// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/expected_duty.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate monday(2026, 9, 28); // 1 to 7 October are holidays
const Uid roomUid = Uid::make(1, {});
const Uid otherRoomUid = Uid::make(2, {});
const RoomPerson zhou{Uid::make(3, {}), said("周老师"), UserId(1), {}};
const RoomPerson xu{Uid::make(4, {}), said("许静"), UserId(2), {}};

OpeningSlot slot(qint64 room, int weekday, int from, int to)
{
    OpeningSlot made;
    made.roomId = RoomId(room);
    made.weekday = weekday;
    made.from = QTime(from, 0);
    made.to = QTime(to, 0);
    return made;
}

DutyTurn turn(qint64 room, QDate day, int from, int to, const RoomPerson &who = zhou)
{
    return {{}, {}, RoomId(room), day, QTime(from, 0), QTime(to, 0), who, {}, {}};
}

Duty duty(qint64 room, QDate day, QTime from, QTime to, const RoomPerson &who = zhou)
{
    Duty made;
    made.by = who;
    made.roomId = RoomId(room);
    if (room > 0)
        made.roomUid = room == 1 ? roomUid : otherRoomUid;
    made.openedAt = {day, from};
    if (to.isValid())
        made.closedAt = WallTime{day, to};
    return made;
}

DutyPicture school()
{
    DutyPicture picture;
    picture.rooms = {{RoomId(1), roomUid, said("辅导室"), {}}, {RoomId(2), otherRoomUid, said("村小"), {}}};
    DayTable days;
    for (int i = 1; i <= 7; ++i)
        days.set(QDate(2026, 10, i), SpecialDay::Holiday, said("国庆节"));
    days.set(QDate(2026, 10, 10), SpecialDay::Workday, said("调休"));
    picture.calendar = SchoolCalendar({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)}}, days);
    return picture;
}

/// "09-28 12:00 辅导室 周老师"
QStringList lines(const QList<ExpectedDuty> &expected)
{
    QStringList all;
    for (const ExpectedDuty &one : expected) {
        all.append(one.date.toString(said("MM-dd ")) + one.from.toString(said("HH:mm ")) + one.roomName +
                   (one.person ? u' ' + one.person->name : QString()));
    }
    return all;
}

} // namespace

TEST_CASE(
    "The roster says what is expected; a room without one that day is held to its plan; holidays to nothing")
{
    DutyPicture picture = school();
    picture.plan = {slot(1, 1, 12, 14), slot(1, 4, 12, 14), slot(2, 1, 9, 10), slot(1, 6, 8, 9)};
    picture.turns = {turn(1, monday, 12, 13), turn(1, monday, 13, 14, xu),
                     turn(1, QDate(2026, 10, 1), 12, 14),
                     turn(1, monday, 12, 13, xu)}; // two in one room at one time are one opening
    picture.turns[1].standIn = zhou;
    CHECK(lines(expectedDuties(picture, monday, QDate(2026, 10, 11))) ==
          QStringList{said("09-28 09:00 村小"), said("09-28 12:00 辅导室 周老师"),
                      said("09-28 13:00 辅导室 周老师"), said("10-08 12:00 辅导室"),
                      said("10-10 08:00 辅导室")}); // a Saturday that is made up for has a Saturday's hours
    picture.plan[1].validTo = QDate(2026, 10, 7);
    CHECK(expectedDuties(picture, QDate(2026, 10, 8), QDate(2026, 10, 8)).isEmpty());
    CHECK(expectedDuties(picture, QDate(2027, 1, 25), QDate(2027, 1, 25)).isEmpty()); // after the term
}

TEST_CASE("An opening is missing until some duty of the room meets it or a reason is kept")
{
    DutyPicture picture = school();
    picture.plan = {slot(1, 1, 12, 14)};
    const auto isMissing = [&] { return !missingDuties(picture, monday, monday).isEmpty(); };
    const struct
    {
        Duty duty;
        bool meets;
    } entries[] = {
        {duty(1, monday, QTime(12, 0), QTime(14, 0)), true},
        {duty(1, monday, QTime(13, 59), QTime(15, 0)), true},
        {duty(1, monday, QTime(14, 0), QTime(15, 0)), false},  // begins when it should have ended
        {duty(1, monday, QTime(11, 0), QTime(12, 0)), false},  // ended when it should have begun
        {duty(2, monday, QTime(12, 0), QTime(14, 0)), false},  // elsewhere
        {duty(0, monday, QTime(12, 0), QTime(14, 0)), true},   // of no particular room
        {duty(1, monday, QTime(12, 30), {}), true},            // still open
        {duty(1, monday, QTime(12, 30), QTime(12, 30)), true}, // opened and closed within a minute
        {duty(1, monday.addDays(-7), QTime(12, 0), QTime(14, 0)), false},
    };
    for (const auto &entry : entries) {
        INFO(entry.duty.openedAt.toString().toStdString());
        picture.duties = {entry.duty};
        CHECK(isMissing() != entry.meets);
    }
    picture.duties.clear();
    picture.gaps = {{{}, {}, RoomId(1), roomUid, {}, monday, QTime(13, 0), QTime(14, 0), said("停电")}};
    CHECK_FALSE(isMissing());
    picture.gaps[0].roomId = RoomId(2);
    CHECK(isMissing());
    picture.gaps[0] = {{}, {}, RoomId(1), roomUid, {}, monday, QTime(14, 0), QTime(15, 0), said("停电")};
    CHECK(isMissing());
}

TEST_CASE("Hours of the plan are unassigned unless turns cover them from beginning to end")
{
    DutyPicture picture = school();
    picture.plan = {slot(1, 1, 12, 15)};
    const auto open = [&] { return unassignedHours(picture, monday, monday).size(); };
    CHECK(open() == 1);
    picture.turns = {turn(1, monday, 14, 16), turn(1, monday, 11, 13)};
    CHECK(open() == 1); // an hour between
    picture.turns.append(turn(1, monday, 12, 14));
    CHECK(open() == 0);
    picture.turns[2].roomId = RoomId(2);
    CHECK(open() == 1);
}

TEST_CASE("What is handed over is told to the next one, once, and to nobody else")
{
    const auto handed = [](Duty duty, const char *words, const char *to = "") {
        duty.notes.handover = said(words);
        duty.notes.handoverTo = said(to);
        return duty;
    };
    const QList<Duty> duties{
        handed(duty(1, monday, QTime(8, 0), QTime(9, 0), xu), "旧"),
        duty(1, monday, QTime(9, 0), QTime(10, 0), zhou),
        handed(duty(1, monday, QTime(10, 0), QTime(11, 0), xu), "沙盘缺件"),
        handed(duty(1, monday, QTime(11, 0), QTime(12, 0), xu), "给别人", "孟朗"),
        handed(duty(1, monday, QTime(12, 0), QTime(13, 0), xu), "给你", "周老师"),
        handed(duty(2, monday, QTime(12, 0), QTime(13, 0), xu), "别的房间"),
        handed(duty(0, monday, QTime(13, 0), QTime(14, 0), xu), "不分房间"),
        handed(duty(1, monday, QTime(14, 0), {}, xu), "还在值班"),
    };
    const auto words = [](const QList<Duty> &all) {
        QStringList list;
        for (const Duty &one : all)
            list.append(one.notes.handover);
        return list;
    };
    CHECK(words(handoversFor(zhou, roomUid, duties)) ==
          QStringList{said("沙盘缺件"), said("给你"), said("不分房间")});
    CHECK(words(handoversFor(zhou, Uid(), duties)) ==
          QStringList{said("沙盘缺件"), said("给你"), said("别的房间"), said("不分房间")});
    CHECK(handoversFor(xu, roomUid, duties).isEmpty()); // one's own words
}
