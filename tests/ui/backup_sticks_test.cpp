// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_sticks.h"
#include "tests/ui/backup_world.h"
#include "ui/shell/close_backup.h"

#include <QTableView>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::BackupWorld;
using tingyu::test::UiWorld;

TEST_CASE(
    "two sticks go in turn by keyboard: which is due, what each is, a new name, and one that is given up")
{
    BackupWorld world;
    world.makeKnownVault();
    world.unlock();
    world.openSection("backup");
    CHECK(world.said("stickDue").contains(QStringLiteral("两个 U 盘")));
    const QString a = world.place("a");
    const QString b = world.place("b");
    world.backupTo(a, "「甲」");
    CHECK(world.said("stickDue").contains(QStringLiteral("只有一个")));
    world.backupTo(b, "「乙」");
    REQUIRE(UiWorld::until([&] { return world.said("stickDue").contains(QStringLiteral("「甲」")); }));
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.picture("backup-sticks");

    // The due one is plugged in: one key changes to it.
    BackupWorld::press(&world.window, "stickUse");
    REQUIRE(UiWorld::until([&] { return world.said("backupPlace").contains(QStringLiteral("「甲」")); }));
    CHECK(QDir::fromNativeSeparators(world.find<QLineEdit>("backupFolder")->text()) == a);

    world.find<QTableView>("sticksTable")->selectRow(0);
    BackupWorld::press(&world.window, "stickRename");
    QDialog *rename = world.dialog("stick");
    world.picture("stick-rename", rename);
    BackupWorld::fill(rename, "stick.label", QStringLiteral("保险柜"));
    BackupWorld::press(rename, "stick.ok");
    REQUIRE(UiWorld::until([&] { return world.said("backupPlace").contains(QStringLiteral("「保险柜」")); }));
    BackupWorld::press(&world.window, "stickVerify");
    REQUIRE(UiWorld::until(
        [&] { return world.verdict("backupVerdict").contains(QStringLiteral("逐字节重读")); }));

    // Lost: what it means is said first.
    for (int row = 0; row < 2; ++row) {
        world.find<QTableView>("sticksTable")->selectRow(row);
        if (world.find<QTableView>("sticksTable")->model()->index(row, 0).data().toString() ==
            QStringLiteral("保险柜"))
            break;
    }
    BackupWorld::press(&world.window, "stickStrike");
    QDialog *strike = world.dialog("strike");
    world.picture("stick-strike", strike);
    BackupWorld::press(strike, "strike.ok");
    REQUIRE(UiWorld::until([&] { return world.said("backupPlace").contains(QStringLiteral("已经划掉")); }));
    BackupWorld::press(&world.window, "backupNow");
    REQUIRE(
        UiWorld::until([&] { return world.verdict("backupVerdict").contains(QStringLiteral("重新启用")); }));
}

TEST_CASE("a place that is kept in sync, is not there or belongs to another vault is told in one sentence")
{
    BackupWorld world;
    world.makeKnownVault();
    world.unlock();
    world.openSection("backup");
    const auto choose = [&](const QString &folder) {
        world.type("backupFolder", folder);
        QTest::keyClick(world.find<QLineEdit>("backupFolder"), Qt::Key_Return);
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    };
    choose(world.place("坚果云/backups"));
    CHECK(UiWorld::until([&] { return world.said("backupPlaceWarning").contains(QStringLiteral("同步")); }));
    world.picture("backup-synced");
    choose(world.home.filePath(QStringLiteral("nowhere")));
    CHECK(UiWorld::until([&] { return world.said("backupPlace").contains(QStringLiteral("找不到")); }));
    CHECK(world.said("backupPlaceWarning").isEmpty());
    const QString foreign = world.place("foreign");
    QFile mark(foreign + QStringLiteral("/B-00ff00ff.stick"));
    REQUIRE(mark.open(QIODevice::WriteOnly));
    mark.write("x");
    mark.close();
    choose(foreign);
    CHECK(UiWorld::until([&] { return world.said("backupPlace").contains(QStringLiteral("另一个数据夹")); }));
    // A folder beside the vault breaks together with it.
    choose(world.place("beside"));
    CHECK(UiWorld::until(
        [&] { return world.said("backupPlaceWarning").contains(QStringLiteral("同一块磁盘")); }));
}

TEST_CASE("closing asks for a backup by days of use, once, and not again before more of them")
{
    const auto standing = [](bool hasBackup, int days, BackupNeed need) {
        return BackupStanding{{hasBackup, days, days, 9}, need};
    };
    CHECK_FALSE(asksAtClosing(standing(true, 20, BackupNeed::None), -1, 3));
    CHECK(asksAtClosing(standing(true, 7, BackupNeed::Reminder), -1, 3));
    CHECK_FALSE(asksAtClosing(standing(true, 7, BackupNeed::Reminder), 7, 3));
    CHECK_FALSE(asksAtClosing(standing(true, 9, BackupNeed::Reminder), 7, 3));
    CHECK(asksAtClosing(standing(true, 10, BackupNeed::Reminder), 7, 3));
    CHECK(asksAtClosing(standing(true, 7, BackupNeed::Reminder), 12, 3));     // backed up since, and due anew
    CHECK_FALSE(asksAtClosing(standing(false, 1, BackupNeed::Alarm), -1, 3)); // its first day
    CHECK(asksAtClosing(standing(false, 2, BackupNeed::Alarm), -1, 3));

    BackupWorld world;
    world.makeKnownVault();
    {
        auto vault = world.openBare(world.vaultFolder());
        REQUIRE(BackupSticks(*vault).backup(world.place("stick"), {QStringLiteral("甲")}));
    }
    world.clock.advanceMs(60 * test::dayMs); // nobody was here: no reason to ask
    world.unlock();
    world.window.close();
    REQUIRE(UiWorld::until([&] { return world.quits == 1; }));
    world.shell.reset();
    world.useOnDays(7);
    world.unlock();
    world.window.close();
    QDialog *ask = world.dialog("closeBackup");
    CHECK(test::accessibilityProblems(*ask) == QStringList());
    CHECK(ask->findChild<QLabel *>(QStringLiteral("closeBackup.words"))
              ->text()
              .contains(QStringLiteral("用了 ")));
    world.picture("close-backup", ask);
    BackupWorld::press(ask, "closeBackup.now");
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("backupNow") != nullptr; }));
    CHECK(world.quits == 1);
    world.window.close(); // asked once
    REQUIRE(UiWorld::until([&] { return world.quits == 2; }));
}
