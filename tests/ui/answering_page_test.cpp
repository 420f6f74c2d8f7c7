// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_world.h"
#include "ui/shell/answering_page.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

/// A vault, and students who answer or do not, as the test says.
struct AnsweringNow : UiWorld
{
    AnsweringNow()
    {
        makeVault();
        AnsweringWatch::setQuestion([this] { return isAnswering; });
    }
    bool covers() const { return find<AnsweringPage>("answeringNow") != nullptr; }
    bool unlocks() const { return find<QLineEdit>("password") != nullptr; }
    /// All that keys could be for.
    QList<QWidget *> offered() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisibleTo(&window) &&
                (qobject_cast<QAbstractButton *>(widget) != nullptr || widget->focusPolicy() != Qt::NoFocus))
                found.append(widget);
        }
        return found;
    }
    bool isAnswering = false;
};

} // namespace

TEST_CASE("while students answer the lock screen has nothing to press, and it goes by itself")
{
    AnsweringNow world;
    world.isAnswering = true;
    world.startShell();
    world.shell->start(world.vaultFolder());
    REQUIRE(world.covers());
    CHECK_FALSE(world.unlocks());
    CHECK(world.offered().isEmpty());
    world.picture("answering-now");
    for (const Qt::Key key :
         {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Space, Qt::Key_F1, Qt::Key_Escape, Qt::Key_A})
        QTest::keyClick(&world.window, key);
    CHECK(world.window.findChild<QDialog *>(QStringLiteral("helpWindow")) == nullptr);
    world.window.close();                  // nor are they left with the desktop in place of the room
    CHECK_FALSE(world.window.isCovered()); // the first thing that ending does
    QTest::qWait(200);
    CHECK(world.quits == 0);
    CHECK(world.covers());

    world.isAnswering = false; // however their program ended
    REQUIRE(UiWorld::until([&] { return world.unlocks(); }));
    CHECK_FALSE(world.covers());
    CHECK(QApplication::focusWidget() == world.find<QLineEdit>("password"));
    world.window.close();
    CHECK(UiWorld::until([&] { return world.quits == 1; }));
}

TEST_CASE(
    "students who begin while the lock screen stands take its buttons away, whichever of its pages it is", "[slow]")
{
    AnsweringNow world;
    world.startShell();
    world.shell->start(world.vaultFolder());
    REQUIRE(world.unlocks());
    QTest::keyClick(&world.window, Qt::Key_F1);
    REQUIRE(world.window.findChild<QDialog *>(QStringLiteral("helpWindow")) != nullptr);
    world.isAnswering = true;
    REQUIRE(UiWorld::until([&] { return world.covers(); }));
    auto *help = world.window.findChild<QDialog *>(QStringLiteral("helpWindow"));
    CHECK((help == nullptr || !help->isVisible()));
    world.isAnswering = false;
    REQUIRE(UiWorld::until([&] { return world.unlocks(); }));
    world.click("useSheet");
    REQUIRE_FALSE(world.unlocks());
    world.isAnswering = true;
    REQUIRE(UiWorld::until([&] { return world.covers(); }));
}

TEST_CASE("students who answer elsewhere on the PC do not disturb an open vault", "[slow]")
{
    AnsweringNow world;
    world.unlock();
    world.isAnswering = true;
    QTest::qWait(900);
    CHECK(world.shell->workspace() != nullptr);
    CHECK_FALSE(world.covers());
}
