// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exchange_world.h"
#include "tests/ui/page_walk.h"

#include <QDialog>
#include <QTabBar>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

QDialog *shownDialog(const CareWorld &world)
{
    for (QDialog *one : world.window.findChildren<QDialog *>()) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

/// The dialog that is open, whole, and left again.
void lookAtDialog(CareWorld &world, const QByteArray &name)
{
    INFO(name.toStdString());
    REQUIRE(CareWorld::until([&] { return shownDialog(world) != nullptr; }));
    world.settle();
    QDialog *dialog = shownDialog(world);
    CareWorld::until([&] { return cut(*dialog).isEmpty(); }, 500);
    CHECK(cut(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(tabsUp(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(dialog->height() <= 640);
    CHECK(dialog->width() <= 1366);
    world.picture(name.constData(), dialog);
    dialog->reject();
    REQUIRE(CareWorld::until([&] { return shownDialog(world) == nullptr; }));
}

struct ExchangeDialog
{
    const char *side;
    const char *tab;
    const char *button;
};

constexpr ExchangeDialog exchangeDialogs[] = {
    {"school", "pcs", "mergeNumber"},        {"school", "units", "cardRotate"},
    {"district", "down", "downNew"},         {"district", "down", "downWrite"},
    {"district", "schools", "schoolReturn"}, {"district", "units", "unitRevoke"},
};

void walk(CareWorld &world, const char *side, const char *way, const QList<const char *> &tabs)
{
    world.window.resize(1366, 768);
    for (const char *tab : tabs) {
        INFO(side << " " << tab << " " << way);
        BothSides::show(world, tab);
        QTest::qWait(20);
        if (qstrcmp(tab, "figures") == 0) {
            world.click("figuresStream.school");
            world.settle();
        }
        for (const char *list : {"exchange-schoolsTable", "exchange-casesTable", "exchange-asideTable",
                                 "exchange-downTable", "exchange-inboxTable", "exchange-unitsTable"}) {
            if (auto *view = world.find<QTableView>(list); view != nullptr && view->model()->rowCount() > 0)
                view->selectRow(0);
        }
        world.settle();
        QTest::qWait(20);
        CHECK(world.window.width() == 1366);
        CHECK(world.window.height() == 768);
        CHECK(cut(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(world.problems().join(QLatin1String(" / ")).toStdString() == std::string());
        world.picture(
            QByteArray("exchange-").append(side).append('-').append(tab).append('-').append(way).constData());
        for (const ExchangeDialog &one : exchangeDialogs) {
            if (qstrcmp(one.side, side) != 0 || qstrcmp(one.tab, tab) != 0)
                continue;
            INFO(one.button);
            world.click(one.button);
            lookAtDialog(world, QByteArray("exchange-dialog-").append(one.button).append('-').append(way));
        }
    }
}

} // namespace

TEST_CASE("nothing is cut on any tab of the exchange in the dark, in English and at the largest text at "
          "1366 x 768",
          "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "english", "large", "english-large");
    if (way.starts_with("english"))
        text::speak(text::Language::English);
    BothSides both(CareWorld::Fill::Work);
    Theme::instance().apply(
        {way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
         way.ends_with("large") ? largestPoints : defaultPoints}); // after the settings' own
    both.enrolBoth();

    both.sendProfile(QStringLiteral("report.typ"));
    both.openConsultation();
    QDialog *consult = shownDialog(both.school);
    CHECK(cut(*consult).join(QLatin1String(" / ")).toStdString() == std::string());
    both.school.picture(QByteArray("exchange-dialog-consult-").append(way.c_str()).constData(), consult);
    both.sendCase();
    // And one that was changed on its way.
    QFile whole(both.up(QStringLiteral("report.typ")));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes[400] = static_cast<char>(bytes.at(400) ^ 1);
    QFile changed(both.up(QStringLiteral("changed.typ")));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    REQUIRE(changed.write(bytes) == bytes.size());
    changed.close();
    both.take(both.district);
    CHECK(BothSides::rows(both.district, "exchange-aside") == 1);

    BothSides::show(both.district, "down");
    both.district.click("downFirst");
    both.district.settle();
    both.district.find<QLineEdit>("downItem.title")->setText(QStringLiteral("秋季普测安排"));
    both.district.click("downItem.ok");
    both.district.settle();
    both.passDown();

    walk(both.school, "school", way.c_str(), {"send", "receive", "inbox", "handover", "pcs", "units"});
    walk(both.district, "district", way.c_str(),
         {"schools", "consultation", "receive", "down", "send", "units", "figures"});
}
