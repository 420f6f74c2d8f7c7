// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/moving.h"
#include "core/vault/restore.h"
#include "tests/ui/backup_world.h"
#include "ui/shell/welcome_page.h"

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::BackupWorld;
using tingyu::test::UiWorld;

TEST_CASE(
    "moving to another PC by keyboard: sheet, stick, closed here, receipt from there, and the old one let go",
    "[slow]")
{
    BackupWorld world;
    world.makeKnownVault();
    world.unlock();
    world.openSection("pc");
    BackupWorld::press(&world.window, "moveStart");
    QDialog *dialog = world.dialog("moveDialog");
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture("move-1", dialog);
    BackupWorld::press(dialog, "move.next");
    world.typeGroups(dialog);
    world.picture("move-2", dialog);
    BackupWorld::press(dialog, "move.next");
    REQUIRE(UiWorld::until(
        [&] { return dialog->findChild<QPushButton *>(QStringLiteral("move.go"))->isVisible(); }));
    BackupWorld::fill(dialog, "move.folder", world.place("stick"));
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture("move-3", dialog);
    BackupWorld::press(dialog, "move.go");
    REQUIRE(UiWorld::until(
        [&] { return dialog->findChild<QPushButton *>(QStringLiteral("move.done"))->isVisible(); }));
    world.picture("move-4", dialog);
    BackupWorld::press(dialog, "move.done");
    REQUIRE(UiWorld::until([&] { return world.said("moveAway").contains(QStringLiteral("搬走")); }));
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.picture("move-away");
    CHECK(world.find<QPushButton>("moveRemove") == nullptr);

    // On the new PC.
    const QString target = world.home.filePath(QStringLiteral("new-pc"));
    const QStringList files = QDir(world.place("stick")).entryList({QStringLiteral("*.tyb")}, QDir::Files);
    REQUIRE(files.size() == 1);
    QString receipt;
    {
        QString typed = UiWorld::password();
        const SecretBytes secret = passwordBytes(typed);
        REQUIRE(restoreWithPassword(world.place("stick") + QLatin1Char('/') + files.first(), target,
                                    QStringLiteral("林老师"), secret, world.door.environment()));
        auto fresh = world.openBare(target);
        auto arrived = Moving(*fresh).arrived();
        REQUIRE((arrived && *arrived));
        receipt = (*arrived)->receipt;
    }
    BackupWorld::fill(&world.window, "moveReceipt", QStringLiteral("000011 000022"));
    QTest::keyClick(world.find<QLineEdit>("moveReceipt"), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return !world.verdict("pcVerdict").isEmpty(); }));
    BackupWorld::fill(&world.window, "moveReceipt", receipt);
    QTest::keyClick(world.find<QLineEdit>("moveReceipt"), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("moveRemove") != nullptr; }));
    world.picture("move-received");
    BackupWorld::press(&world.window, "moveRemove");
    QDialog *ask = world.dialog("moveRemoveAsk");
    world.picture("move-remove", ask);
    QApplication::setActiveWindow(ask);
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return qobject_cast<WelcomePage *>(world.window.startPage()) != nullptr; }));
    CHECK_FALSE(QDir(world.vaultFolder()).exists());

    // What the new PC shows of it.
    world.shell.reset();
    world.settings.setVaultFolder(target);
    world.startShell();
    world.shell->start({});
    world.type("password", UiWorld::password());
    QTest::keyClick(world.find<QLineEdit>("password"), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return world.shell->workspace() != nullptr; }));
    world.openSection("pc");
    REQUIRE(UiWorld::until([&] { return world.said("moveReceiptShown") == receipt; }));
    CHECK(world.said("moveArrived").contains(QStringLiteral("一样多")));
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.picture("move-arrived");
    BackupWorld::press(&world.window, "moveSettled");
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("moveStart") != nullptr; }));
}

TEST_CASE("a move that is taken back locks the window and goes on writing")
{
    BackupWorld world;
    world.makeKnownVault();
    {
        auto vault = world.openBare(world.vaultFolder());
        REQUIRE(Moving(*vault).leave(world.place("stick")));
    }
    world.unlock();
    world.openSection("pc");
    BackupWorld::press(&world.window, "moveBack");
    QDialog *ask = world.dialog("moveBackAsk");
    world.picture("move-back", ask);
    QApplication::setActiveWindow(ask);
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    world.shell.reset();
    auto vault = world.openBare(world.vaultFolder());
    auto away = Moving(*vault).away();
    REQUIRE(away);
    CHECK_FALSE(away->has_value());
}
