// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of a working room in the windows of the smallest screens: 1366 x 768 in the largest letters, in
// English too, and 1024 x 640 in those of the first start.
#include "tests/ui/care_world.h"
#include "tests/ui/page_walk.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/reverted_page.h"

#include <QTabBar>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct SmallWindow
{
    const char *name;
    text::Language language;
    Appearance look;
    QSize size;
};

const SmallWindow smallWindows[] = {
    {"large", text::Language::Chinese, {ThemeChoice::Light, largestPoints}, {1366, 768}},
    {"english-large", text::Language::English, {ThemeChoice::Dark, largestPoints}, {1366, 768}},
    {"small", text::Language::Chinese, {ThemeChoice::Dark, defaultPoints}, {1024, 640}},
    {"english-small", text::Language::English, {ThemeChoice::Light, defaultPoints}, {1024, 640}},
};

struct PagePlace
{
    QByteArray name;
    QString page;
    PageTarget target;
};

QList<PagePlace> placesOf(const CareWorld &world)
{
    QList<PagePlace> all;
    for (const PageEntry &page : world.shell->workspace()->registry().pages)
        all.append({page.id.toLatin1(), page.id, {}});
    const auto add = [&](const char *page, const char *key, const QVariant &value, PageTarget more = {}) {
        more.insert(QLatin1String(key), value);
        all.append({QByteArray(page) + '-' + key + '-' + value.toString().left(20).toLatin1(),
                    QLatin1String(page), more});
    };
    for (const char *part : {"campaign", "queue", "sources"})
        add("screening", part, true);
    add("screening", "scale", QStringLiteral("scl90"));
    for (const char *tab : {"timeline", "particulars", "assessments", "plan", "documents", "consents",
                            "handover", "keeping", "viewers"})
        add("students", "tab", QLatin1String(tab),
            {{QStringLiteral("student"), world.pupils.first().uid.toString()}});
    for (const char *work : {"rollOver", "leavers", "gone", "doubles"})
        add("students", "work", QLatin1String(work));
    const auto *settings =
        qobject_cast<SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    for (const QString &section : settings->sectionIds())
        add("settings", "section", section);
    return all;
}

/// In the words and letters of the way, in a window of its size; what the settings say of them came before.
void dressSmall(UiWorld &world, const SmallWindow &way)
{
    Theme::instance().apply(way.look);
    world.window.resize(way.size);
}

void lookSmall(UiWorld &world, const QByteArray &name, const SmallWindow &way)
{
    INFO(name.toStdString() << ' ' << way.name);
    UiWorld::until([&] { return cut(world.window).isEmpty(); }, 500);
    CHECK(cut(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(world.window.size() == way.size);
    CHECK(sideways(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    world.picture(QByteArray("narrow-").append(name).append('-').append(way.name).constData(), &world.window);
}

} // namespace

TEST_CASE("nothing of a page is out of reach in the windows of the smallest screens", "[slow]")
{
    const PlainAgain plain;
    const SmallWindow &way = smallWindows[GENERATE(0, 1, 2, 3)];
    text::speak(way.language);
    CareWorld world;
    dressSmall(world, way);
    for (const PagePlace &place : placesOf(world)) {
        world.open(place.page.toLatin1().constData(), place.target);
        world.settle();
        lookSmall(world, place.name, way);
    }
}

TEST_CASE("what is said of a disk that is put back is whole in the windows of the smallest screens", "[slow]")
{
    const PlainAgain plain;
    const SmallWindow &way = smallWindows[GENERATE(0, 1, 2, 3)];
    text::speak(way.language);
    UiWorld world;
    world.startShell();
    dressSmall(world, way);
    for (const bool hasVault : {true, false}) {
        world.window.showStart(
            new RevertedPage(QStringLiteral("/media/teacher/教室电脑/心理辅导室/数据夹"), hasVault));
        lookSmall(world, hasVault ? "reverted" : "reverted-empty", way);
    }
}

TEST_CASE("every page of a student's file is reached by the arrows, however narrow the window", "[slow]")
{
    const PlainAgain plain;
    text::speak(text::Language::English);
    CareWorld world;
    dressSmall(world, {"", text::Language::English, {ThemeChoice::Dark, largestPoints}, {1024, 640}});
    world.open("students", {{QStringLiteral("student"), world.pupils.first().uid.toString()}});
    world.settle();
    auto *tabs = world.find<QTabBar>("fileTabs");
    REQUIRE(tabs != nullptr);
    REQUIRE(tabs->count() >= 8);
    tabs->setFocus();
    for (int at = 0; at < tabs->count(); ++at) {
        if (at > 0)
            QTest::keyClick(tabs, Qt::Key_Right);
        world.settle();
        INFO(tabs->tabText(at).toStdString());
        CHECK(tabs->currentIndex() == at);
        CHECK(tabs->tabRect(at).left() >= 0);
        CHECK(tabs->tabRect(at).right() <= tabs->width());
        CHECK(world.window.focusWidget() == tabs);
    }
    world.picture("narrow-tabs-last", &world.window);
}
