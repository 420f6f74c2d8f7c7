// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/moment.h"
#include "ui/room/schedule/week_geometry.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::fixtureMonday;

namespace {

CalendarEntry entry(const QDate &day, const char *from, const char *to, int nights = 0)
{
    CalendarEntry made;
    made.from = {day, QTime::fromString(QLatin1String(from), QStringLiteral("HH:mm"))};
    made.to = {day.addDays(nights), QTime::fromString(QLatin1String(to), QStringLiteral("HH:mm"))};
    return made;
}

CalendarSheet weekWith(const QList<CalendarEntry> &entries)
{
    CalendarSheet sheet;
    for (int i = 0; i < 5; ++i)
        sheet.columns.append({fixtureMonday.addDays(i), {}, {}, {}, false});
    sheet.entries = entries;
    return sheet;
}

QList<std::pair<int, int>> lanesOf(const CalendarSheet &sheet)
{
    QList<std::pair<int, int>> lanes;
    for (const EntryPiece &piece : piecesOf(sheet))
        lanes.append({piece.lane, piece.lanes});
    return lanes;
}

using Lanes = QList<std::pair<int, int>>;

} // namespace

TEST_CASE("entries at one time stand side by side, and only those that hang together share the width")
{
    struct Row
    {
        QList<CalendarEntry> entries;
        Lanes lanes;
    };
    const QDate day = fixtureMonday;
    const Row rows[] = {
        {{entry(day, "10:00", "10:50")}, {{0, 1}}},
        {{entry(day, "10:00", "10:50"), entry(day, "10:50", "11:40")}, {{0, 1}, {0, 1}}},
        {{entry(day, "10:00", "10:50"), entry(day, "10:45", "11:40")}, {{0, 2}, {1, 2}}},
        // the longer of two that begin together comes first
        {{entry(day, "10:00", "10:30"), entry(day, "10:00", "11:00")}, {{0, 2}, {1, 2}}},
        // a third takes the lane that is free again
        {{entry(day, "09:00", "12:00"), entry(day, "09:30", "10:00"), entry(day, "10:30", "11:00"),
          entry(day, "12:00", "12:30")},
         {{0, 2}, {1, 2}, {1, 2}, {0, 1}}},
        {{entry(day, "09:00", "10:00"), entry(day, "09:10", "10:00"), entry(day, "09:20", "10:00")},
         {{0, 3}, {1, 3}, {2, 3}}},
        // five minutes are drawn as twenty, and so hold their lane as long
        {{entry(day, "10:00", "10:05"), entry(day, "10:10", "10:40")}, {{0, 2}, {1, 2}}},
    };
    for (const Row &row : rows)
        CHECK(lanesOf(weekWith(row.entries)) == row.lanes);
}

TEST_CASE("what lasts over midnight has a piece on either day; what lies outside has none")
{
    const auto pieces = piecesOf(weekWith({entry(fixtureMonday, "23:59", "00:01", 1),
                                           entry(fixtureMonday.addDays(-1), "10:00", "11:00"),
                                           entry(fixtureMonday.addDays(4), "23:30", "00:30", 1)}));
    REQUIRE(pieces.size() == 3);
    CHECK(pieces.at(0) == EntryPiece{0, 0, 1439, 1440, true, false, 0, 1});
    CHECK(pieces.at(1) == EntryPiece{0, 1, 0, 1, false, true, 0, 1});
    CHECK(pieces.at(2) == EntryPiece{2, 4, 1410, 1440, true, false, 0, 1});
    CHECK(hoursShown(weekWith({entry(fixtureMonday, "23:59", "00:01", 1)})) == HourSpan{0, 24});
}

TEST_CASE("a day in columns gives each owner what is his")
{
    CalendarSheet sheet;
    sheet.by = CalendarSheet::By::Counsellor;
    const Uid first = Uid::make(1, {});
    const Uid second = Uid::make(2, {});
    sheet.columns = {{fixtureMonday, {}, {}, first, false}, {fixtureMonday, {}, {}, second, false}};
    CalendarEntry one = entry(fixtureMonday, "10:00", "10:50");
    one.counsellor = second;
    one.room = first;
    sheet.entries = {one};
    CHECK(piecesOf(sheet).value(0).column == 1);
    sheet.by = CalendarSheet::By::Room;
    CHECK(piecesOf(sheet).value(0).column == 0);
}

TEST_CASE("hours shown are eight to eighteen and whatever lies outside, in whole hours")
{
    CHECK(hoursShown(weekWith({})) == HourSpan{8, 18});
    CHECK(hoursShown(weekWith({entry(fixtureMonday, "07:50", "08:20")})) == HourSpan{7, 18});
    CHECK(hoursShown(weekWith({entry(fixtureMonday, "17:30", "18:10")})) == HourSpan{8, 19});
    CalendarSheet sheet = weekWith({});
    sheet.bands.append({CalendarBand::Kind::Lesson, 0, 6 * 60 + 30, 7 * 60, {}});
    CHECK(hoursShown(sheet) == HourSpan{6, 18});
}

TEST_CASE("times snap to five minutes and spans stay within what an entry may last")
{
    CHECK(snapped(602.4) == 600);
    CHECK(snapped(602.6) == 605);
    CHECK(snapped(-7) == 0);
    CHECK(snapped(1439) == 1440);

    CHECK(drawnSpan(1, 600, 650) == CalendarSpan{1, 600, 650});
    CHECK(drawnSpan(1, 650, 600) == CalendarSpan{1, 600, 650});
    CHECK(drawnSpan(1, 600, 600) == CalendarSpan{1, 600, 605});
    CHECK(drawnSpan(1, 600, 1400) == CalendarSpan{1, 600, 1080});
    CHECK(drawnSpan(1, 1400, 600) == CalendarSpan{1, 920, 1400});

    CHECK(movedSpan({0, 600, 650}, 3, 480) == CalendarSpan{3, 480, 530});
    CHECK(movedSpan({0, 600, 650}, 3, -20) == CalendarSpan{3, 0, 50});
    CHECK(movedSpan({0, 600, 650}, 3, 1440) == CalendarSpan{3, 1435, 1485}); // ends on the next day

    CHECK(stretchedSpan({0, 600, 650}, true, 700) == CalendarSpan{0, 600, 700});
    CHECK(stretchedSpan({0, 600, 650}, true, 500) == CalendarSpan{0, 600, 605});
    CHECK(stretchedSpan({0, 600, 650}, true, 1440) == CalendarSpan{0, 600, 1080});
    CHECK(stretchedSpan({0, 600, 650}, false, 640) == CalendarSpan{0, 640, 650});
    CHECK(stretchedSpan({0, 600, 650}, false, 649) == CalendarSpan{0, 645, 650});
    CHECK(stretchedSpan({0, 600, 650}, false, 0) == CalendarSpan{0, 170, 650});
}

TEST_CASE("places and times agree, and hours fill the height or scroll")
{
    WeekGeometry::Measures measures;
    measures.width = 1060;
    measures.height = 636;
    measures.columns = 5;
    measures.gutter = 60;
    measures.header = 36;
    measures.leastHour = 46;
    const WeekGeometry tall(measures);
    CHECK(tall.hourHeight() == 60);
    CHECK(tall.contentHeight() == 600);
    CHECK(tall.yOf(9 * 60 + 30) == 90);
    CHECK(tall.minutesAt(90) == 9 * 60 + 30);
    CHECK(tall.minutesAt(-500) == 8 * 60);
    CHECK(tall.minutesAt(5000) == 18 * 60);
    CHECK(tall.columnRect(0).left() == 60);
    CHECK(tall.columnRect(4).right() == 1060);
    for (int column = 0; column < 5; ++column)
        CHECK(tall.columnAt(tall.columnRect(column).center().x()) == column);
    CHECK(tall.columnAt(0) == 0);
    CHECK(tall.columnAt(9999) == 4);
    measures.height = 200;
    CHECK(WeekGeometry(measures).contentHeight() == 460);
}

TEST_CASE("an entry is taken by its body or its edges, a small one by its body alone")
{
    WeekGeometry::Measures measures;
    measures.width = 1060;
    measures.height = 636;
    measures.columns = 5;
    measures.gutter = 60;
    measures.header = 36;
    measures.leastHour = 46;
    measures.grip = 6;
    const WeekGeometry geometry(measures);
    const auto pieces =
        piecesOf(weekWith({entry(fixtureMonday, "10:00", "11:00"), entry(fixtureMonday, "10:30", "11:30"),
                           entry(fixtureMonday.addDays(1), "10:00", "10:05")}));
    using Grip = WeekGeometry::Grip;
    const QRectF first = geometry.pieceRect(pieces.at(0));
    const QRectF second = geometry.pieceRect(pieces.at(1));
    CHECK_FALSE(first.intersects(second));
    CHECK(geometry.hit(first.center(), pieces) == WeekGeometry::Hit{0, Grip::Body});
    CHECK(geometry.hit(second.center(), pieces) == WeekGeometry::Hit{1, Grip::Body});
    CHECK(geometry.hit({first.center().x(), first.top() + 2}, pieces) == WeekGeometry::Hit{0, Grip::Top});
    CHECK(geometry.hit({first.center().x(), first.bottom() - 2}, pieces) ==
          WeekGeometry::Hit{0, Grip::Bottom});
    const QRectF small = geometry.pieceRect(pieces.at(2));
    CHECK(small.height() >= 18);
    CHECK(geometry.hit({small.center().x(), small.top() + 2}, pieces) == WeekGeometry::Hit{2, Grip::Body});
    CHECK(geometry.hit({900, 300}, pieces) == WeekGeometry::Hit{});
}
