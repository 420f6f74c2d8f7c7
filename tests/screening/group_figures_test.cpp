// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("group figures leave invalid sheets out and show no cell that names a child")
{
    ScreeningFixture room;
    const QString gad7 = QStringLiteral("gad7");
    const Campaign campaign = room.campaign(QStringList{gad7});
    for (qsizetype i = 0; i < room.pupils.size(); ++i) {
        const int value = i == 0 ? 3 : 0; // one in the first class stands out
        must(room.services().sheets.store(
            room.sheet(campaign, i, gad7, ScreeningFixture::answers(room.services().scales, gad7, value))));
    }
    const GroupFigures figures = must(room.services().groups.figures(campaign.id, gad7));
    CHECK(figures.sheets == 10);
    REQUIRE(figures.tables.size() == 1);
    const GroupTable &table = figures.tables.first();
    REQUIRE(table.classes.size() == 2);
    for (const GroupRow &row : table.classes) {
        for (const SmallCell &cell : row.bands)
            CHECK((cell.hidden || cell.count == 0 || cell.count >= 5));
    }
    // 5 + 1 in the first class: the one is hidden, and the five with it
    CHECK(table.classes.at(0).bands.first() == SmallCell{5, true});
    CHECK(table.classes.at(0).bands.last() == SmallCell{1, true});
    // four sheets are too few to say anything, and mean and count of the six would give theirs back
    CHECK_FALSE(table.classes.at(1).mean);
    CHECK_FALSE(table.classes.at(0).mean);
    CHECK(table.classes.at(0).countHidden);
    CHECK(table.classes.at(1).bands.first().hidden);
    CHECK(table.total.counted == 10);
    CHECK(*table.total.mean == 2.1);
}
