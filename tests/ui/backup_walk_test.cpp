// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backup_world.h"
#include "ui/shell/unsafe_place_page.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::BackupWorld;
using tingyu::test::UiWorld;

TEST_CASE(
    "nothing is cut on the pages and dialogs of backups, drills and moves in the dark, in English and at "
    "the largest text",
    "[slow]")
{
    const test::PlainAgain plain;
    const std::string way = GENERATE("dark", "large", "english-large");
    if (way == "english-large")
        text::speak(text::Language::English);
    const QByteArray end = QByteArray("-").append(way.c_str());
    BackupWorld world;
    const auto dress = [&] {
        Theme::instance().apply({way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
                                 way == "dark" ? defaultPoints : largestPoints});
        world.window.resize(1366, 768);
    };
    const auto section = [&](const char *id, const char *name) {
        world.openSection(id);
        world.look(QByteArray(name).append(end), &world.window);
        // What is below the edge of the window too.
        for (auto *area : world.window.findChildren<QScrollArea *>()) {
            if (area->isVisibleTo(&world.window) && area->verticalScrollBar()->maximum() > 0) {
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                QTest::qWait(10);
                world.picture(QByteArray(name).append("-below").append(end).constData());
            }
        }
    };
    world.makeKnownVault();

    SECTION("sticks, drill and what is asked of a stick")
    {
        world.unlock();
        dress();
        section("backup", "walk-backup-none");
        for (const char *stick : {"a", "b"}) {
            world.type("backupFolder", world.place(stick));
            QTest::keyClick(world.find<QLineEdit>("backupFolder"), Qt::Key_Return);
            REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
            BackupWorld::press(&world.window, "backupNow");
            world.waitForVerdict("backupVerdict");
        }
        section("backup", "walk-backup-sticks");
        world.find<QTableView>("sticksTable")->selectRow(0);
        BackupWorld::press(&world.window, "stickRename");
        QDialog *rename = world.dialog("stick");
        world.look(QByteArray("walk-stick-rename").append(end), rename);
        BackupWorld::fill(rename, "stick.label", QStringLiteral("保险柜"));
        QTest::keyClick(rename, Qt::Key_Escape); // it was changed: it asks
        REQUIRE(rename->findChild<QPushButton *>(QStringLiteral("stick.stay")) != nullptr);
        world.look(QByteArray("walk-leaving").append(end), rename);
        QTest::keyClick(rename, Qt::Key_Escape);
        REQUIRE(UiWorld::until([&] { return world.window.findChild<QDialog *>() == nullptr; }));
        world.find<QTableView>("sticksTable")->selectRow(0);
        BackupWorld::press(&world.window, "stickStrike");
        QDialog *strike = world.dialog("strike");
        world.look(QByteArray("walk-stick-strike").append(end), strike);
        strike->reject();
        REQUIRE(UiWorld::until([&] { return world.window.findChild<QDialog *>() == nullptr; }));
        BackupWorld::press(&world.window, "backupDrill");
        QDialog *drill = world.dialog("drillDialog");
        world.look(QByteArray("walk-drill-1").append(end), drill);
        BackupWorld::press(drill, "drill.next");
        for (int i = 1; i <= 9; ++i)
            BackupWorld::fill(drill, qPrintable(QStringLiteral("group%1").arg(i)),
                              world.sheet.groups.at(i - 1));
        world.look(QByteArray("walk-drill-2").append(end), drill);
        BackupWorld::press(drill, "drill.go");
        REQUIRE(UiWorld::until(
            [&] { return drill->findChild<QPushButton *>(QStringLiteral("drill.done"))->isVisible(); }));
        world.look(QByteArray("walk-drill-3").append(end), drill);
        BackupWorld::press(drill, "drill.done");
    }
    SECTION("this PC, and moving to another")
    {
        world.unlock();
        dress();
        section("pc", "walk-pc");
        BackupWorld::press(&world.window, "restartMark");
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        section("pc", "walk-pc-marked");
        BackupWorld::press(&world.window, "moveStart");
        QDialog *move = world.dialog("moveDialog");
        world.look(QByteArray("walk-move-1").append(end), move);
        BackupWorld::press(move, "move.next");
        world.typeGroups(move);
        world.look(QByteArray("walk-move-2").append(end), move);
        BackupWorld::press(move, "move.next");
        REQUIRE(UiWorld::until(
            [&] { return move->findChild<QPushButton *>(QStringLiteral("move.go"))->isVisible(); }));
        BackupWorld::fill(move, "move.folder", world.place("stick"));
        world.look(QByteArray("walk-move-3").append(end), move);
        BackupWorld::press(move, "move.go");
        REQUIRE(UiWorld::until(
            [&] { return move->findChild<QPushButton *>(QStringLiteral("move.done"))->isVisible(); }));
        world.look(QByteArray("walk-move-4").append(end), move);
        BackupWorld::press(move, "move.done");
        REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("moveBack") != nullptr; }));
        section("pc", "walk-pc-away");
        BackupWorld::press(&world.window, "moveBack");
        QDialog *back = world.dialog("moveBackAsk");
        world.look(QByteArray("walk-move-back").append(end), back);
        back->reject();
    }
    SECTION("what is asked at closing")
    {
        world.useOnDays(7);
        world.unlock();
        dress();
        world.window.close();
        QDialog *ask = world.dialog("closeBackup");
        world.look(QByteArray("walk-close-backup").append(end), ask);
        ask->reject();
    }
    SECTION("a vault where it must not be")
    {
        const QString synced = world.home.filePath(QStringLiteral("坚果云"));
        REQUIRE(QDir().mkpath(synced));
        REQUIRE(QDir().rename(world.vaultFolder(), synced + QStringLiteral("/vault")));
        world.settings.setVaultFolder(synced + QStringLiteral("/vault"));
        world.startShell();
        world.shell->start({});
        REQUIRE(qobject_cast<UnsafePlacePage *>(world.window.startPage()) != nullptr);
        dress();
        world.look(QByteArray("walk-unsafe").append(end), &world.window);
    }
}
