// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/item_check.h"
#include "tests/scales/made_up.h"

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

namespace {

/// Six items of 0 to 3, the last one reversed.
ScaleDefinition six()
{
    return made(madeUp(fourSteps, R"([{"ids":["1..6"],"set":"F","reverse":["6"]}])",
                       R"([{"id":"total","name":{"zh":"总分"},"op":"sum","items":["1..6"]}])"));
}

/// Sheets of people who answer alike over all items, give or take a step; items in `turned` are keyed the
/// other way round.
QList<Answers> sheets(int count, const QList<int> &turned)
{
    QList<Answers> all;
    for (int person = 0; person < count; ++person) {
        Answers one;
        for (int item = 1; item <= 6; ++item) {
            const int wobble = (person * 7 + item * 5) % 3 - 1;
            int value = std::clamp(person % 4 + (person % 4 == 0 || person % 4 == 3 ? 0 : wobble), 0, 3);
            if ((item == 6) != turned.contains(item)) // reversed on the form
                value = 3 - value;
            one.insert(QString::number(item), value);
        }
        all.append(one);
    }
    return all;
}

QStringList pointedAt(const ItemCheck &check)
{
    QStringList items;
    for (const ItemAgainst &one : check.against)
        items.append(one.item);
    return items;
}

} // namespace

TEST_CASE("an item that runs against its scale is pointed out from fifty sheets on")
{
    const ScaleDefinition definition = six();
    CHECK(checkItems(definition, sheets(200, {})).against.isEmpty());
    CHECK(checkItems(definition, sheets(49, {2})).against.isEmpty());
    CHECK_FALSE(checkItems(definition, sheets(49, {2})).tells());
    const ItemCheck check = checkItems(definition, sheets(50, {2}));
    CHECK(check.tells());
    CHECK(pointedAt(check) == QStringList{u"2"_s});
    CHECK(check.against.first().correlation < -0.5);
    CHECK(check.against.first().score == u"total"_s);
    CHECK(check.against.first().sheets == 50);
    CHECK_FALSE(check.slipped);
    // A reversed item that was keyed as it stands.
    CHECK(pointedAt(checkItems(definition, sheets(80, {6}))) == QStringList{u"6"_s});
}

TEST_CASE("sheets with a blank in the score do not count, and an item that never varies says nothing")
{
    const ScaleDefinition definition = six();
    QList<Answers> blanks = sheets(60, {2});
    for (int n = 0; n < 11; ++n)
        blanks[n].remove(u"5"_s);
    CHECK(checkItems(definition, blanks).against.isEmpty()); // 49 whole ones
    QList<Answers> flat = sheets(60, {});
    for (Answers &one : flat)
        one.insert(u"3"_s, 1);
    CHECK(checkItems(definition, flat).against.isEmpty());
}

TEST_CASE("several items in a row against their scale are a column that slipped")
{
    const ScaleDefinition definition =
        made(madeUp(fourSteps, R"([{"ids":["1..12"],"set":"F"}])",
                    R"([{"id":"total","name":{"zh":"总分"},"op":"sum","items":["1..12"]}])"));
    QList<Answers> all;
    for (int person = 0; person < 90; ++person) {
        Answers one;
        for (int item = 1; item <= 12; ++item) {
            const int level = person % 4;
            one.insert(QString::number(item), item >= 4 && item <= 6 ? 3 - level : level);
        }
        all.append(one);
    }
    const ItemCheck check = checkItems(definition, all);
    CHECK(pointedAt(check) == QStringList{u"4"_s, u"5"_s, u"6"_s});
    CHECK(check.slipped);
}
