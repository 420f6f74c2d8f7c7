// SPDX-License-Identifier: GPL-3.0-or-later
// A scale after it was answered: its items held against each other.
#include "tests/ui/campaign_world.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

QStringList said(const QWidget &root)
{
    QStringList found;
    for (const auto *banner : root.findChildren<ui::Banner *>()) {
        if (banner->isVisibleTo(&root))
            found.append(banner->text());
    }
    return found;
}

} // namespace

TEST_CASE(
    "an item that runs against its scale is pointed out beside the campaign and on the page of the scale",
    "[slow]")
{
    const QString gad7 = QStringLiteral("gad7");
    CampaignWorld world({.scales = {gad7}, .pupils = 52});
    world.inVault([&](Services &services) {
        for (int i = 0; i < 52; ++i) {
            const int level = i % 4; // the seventh item keyed the wrong way round
            world.store(services, i, gad7, {level, level, level, level, level, level, 3 - level});
        }
    });
    world.openPage();
    const auto alarm = [&] { return said(world.window).join(QLatin1Char(' ')); };
    REQUIRE(UiWorld::until([&] { return alarm().contains(QStringLiteral("方向相反")); }));
    CHECK(alarm().startsWith(QStringLiteral("GAD-7:")));
    CHECK(alarm().contains(QStringLiteral("7")));
    CHECK(alarm().contains(QStringLiteral("反向题")));
    world.picture("item-alarm-board");
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("scale"), gad7}});
    REQUIRE(UiWorld::until([&] {
        return world.find<ui::DataTable>("scaleShelf") != nullptr &&
               alarm().contains(QStringLiteral("方向相反"));
    }));
    world.picture("item-alarm-scale");
    CHECK(accessibilityProblems(world.window) == QStringList());
}
