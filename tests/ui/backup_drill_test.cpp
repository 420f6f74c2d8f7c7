// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backup_world.h"

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::BackupWorld;
using tingyu::test::UiWorld;

TEST_CASE("a restore drill with the sheet goes step by step by keyboard, is due once a term and then done")
{
    BackupWorld world;
    world.makeKnownVault();
    world.unlock();
    world.openSection("backup");
    world.backupTo(world.place("stick"), "「甲」");
    world.shell->workspace()->openPage(QStringLiteral("today"));
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    world.openSection("backup");
    CHECK(world.said("backupDrilled").contains(QStringLiteral("本学期")));
    BackupWorld::press(&world.window, "backupDrill");
    QDialog *dialog = world.dialog("drillDialog");
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture("drill-1", dialog);
    BackupWorld::press(dialog, "drill.next");
    world.picture("drill-2", dialog);
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    for (int i = 1; i <= 9; ++i)
        BackupWorld::fill(dialog, qPrintable(QStringLiteral("group%1").arg(i)), world.sheet.groups.at(i - 1));
    BackupWorld::press(dialog, "drill.go");
    REQUIRE(UiWorld::until([&] {
        const auto *done = dialog->findChild<QPushButton *>(QStringLiteral("drill.done"));
        return done->isVisible();
    }));
    world.picture("drill-3", dialog);
    CHECK(dialog->findChild<QLabel *>(QStringLiteral("drill.after"))->text() ==
          QStringLiteral("两边一样多。"));
    BackupWorld::press(dialog, "drill.done");
    REQUIRE(UiWorld::until([&] {
        return world.said("backupDrilled").contains(QStringLiteral("用恢复单")) &&
               !world.said("backupDrilled").contains(QStringLiteral("还没有用恢复单"));
    }));
    CHECK(world.said("backupDrilled").contains(QStringLiteral("林老师")));
    CHECK_FALSE(QDir(world.vaultFolder() + QStringLiteral("/drill.tmp")).exists());
}
