// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/reboot_mark.h"
#include "tests/ui/backup_world.h"
#include "ui/shell/reverted_page.h"
#include "ui/shell/unsafe_place_page.h"
#include "ui/shell/went_back_page.h"

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::BackupWorld;
using tingyu::test::UiWorld;

TEST_CASE("the restart test says whether the disk keeps what is written, and where it does not what to do")
{
    BackupWorld world;
    world.makeKnownVault();
    world.unlock();
    world.openSection("pc");
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    CHECK(world.said("restartState").contains(QStringLiteral("还没有检验过")));
    BackupWorld::press(&world.window, "restartMark");
    REQUIRE(
        UiWorld::until([&] { return world.said("restartState").contains(QStringLiteral("请现在重启")); }));
    world.picture("restart-marked");

    SECTION("it stays")
    {
        world.shell.reset();
        world.unlock(); // not started anew yet
        CHECK(rebootmark::find(world.vaultFolder()));
        world.shell.reset();
        world.boot = QStringLiteral("another start");
        world.unlock();
        world.openSection("pc");
        REQUIRE(
            UiWorld::until([&] { return world.said("restartState").contains(QStringLiteral("检验过:")); }));
        CHECK_FALSE(rebootmark::find(world.vaultFolder()));
        CHECK(world.settings.rebootMark(world.vaultFolder()).isEmpty());
    }
    SECTION("it is put back with the vault that was there before")
    {
        world.shell.reset();
        rebootmark::remove(world.vaultFolder()); // what a card does
        world.boot = QStringLiteral("another start");
        world.startShell();
        world.shell->start({});
        REQUIRE(qobject_cast<RevertedPage *>(world.window.startPage()) != nullptr);
        CHECK(test::accessibilityProblems(world.window) == QStringList());
        world.picture("restart-reverted");
        BackupWorld::press(&world.window, "revertedOpen");
        CHECK(world.find<QLineEdit>("password") != nullptr);
    }
    SECTION("it is put back to before there was a vault")
    {
        world.shell.reset();
        REQUIRE(QDir(world.vaultFolder()).removeRecursively());
        world.boot = QStringLiteral("another start");
        world.startShell();
        world.shell->start({});
        REQUIRE(qobject_cast<RevertedPage *>(world.window.startPage()) != nullptr);
        CHECK(world.find<QPushButton>("revertedOpen") == nullptr);
        BackupWorld::press(&world.window, "revertedCreate");
        CHECK(world.find<QLineEdit>("school") != nullptr);
    }
}

TEST_CASE("a vault in a sync folder is not opened there: it is taken to a safe folder first")
{
    BackupWorld world;
    world.makeKnownVault();
    const QString synced = world.home.filePath(QStringLiteral("坚果云"));
    REQUIRE(QDir().mkpath(synced));
    REQUIRE(QDir().rename(world.vaultFolder(), synced + QStringLiteral("/vault")));
    world.settings.setVaultFolder(synced + QStringLiteral("/vault"));
    world.startShell();
    world.shell->start({});
    REQUIRE(qobject_cast<UnsafePlacePage *>(world.window.startPage()) != nullptr);
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.picture("unsafe-place");
    BackupWorld::fill(&world.window, "unsafeTarget", synced + QStringLiteral("/deeper"));
    CHECK_FALSE(world.find<QPushButton>("unsafeMove")->isEnabled());
    const QString safe = world.home.filePath(QStringLiteral("safe"));
    BackupWorld::fill(&world.window, "unsafeTarget", safe);
    BackupWorld::press(&world.window, "unsafeMove");
    REQUIRE(UiWorld::until([&] { return world.find<QLineEdit>("password") != nullptr; }));
    CHECK(Vault::info(safe));
    CHECK(QDir(synced).isEmpty());
    CHECK(world.settings.vaultFolder() == safe);
}

TEST_CASE("a vault that went back with a restart of the PC is told as such")
{
    BackupWorld world;
    world.makeKnownVault();
    QHash<QString, QByteArray> before;
    for (const QString &name : QDir(world.vaultFolder()).entryList(QDir::Files)) {
        QFile file(world.vaultFolder() + QLatin1Char('/') + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        before.insert(name, file.readAll());
    }
    world.unlock();
    world.window.close();
    REQUIRE(UiWorld::until([&] { return world.quits == 1; }));
    world.shell.reset();
    for (auto one = before.cbegin(); one != before.cend(); ++one) {
        QFile file(world.vaultFolder() + QLatin1Char('/') + one.key());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(one.value());
    }
    const bool hasRestarted = GENERATE(true, false);
    if (hasRestarted)
        world.boot = QStringLiteral("another start");
    world.startShell();
    world.shell->start({});
    world.type("password", UiWorld::password());
    QTest::keyClick(world.find<QLineEdit>("password"), Qt::Key_Return);
    REQUIRE(
        UiWorld::until([&] { return qobject_cast<WentBackPage *>(world.window.startPage()) != nullptr; }));
    CHECK(world.said("wentBackRestarted").isEmpty() != hasRestarted);
    if (hasRestarted)
        world.picture("went-back-restarted");
}
