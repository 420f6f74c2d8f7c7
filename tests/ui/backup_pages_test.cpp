// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_sticks.h"
#include "core/vault/moving.h"
#include "core/vault/reboot_mark.h"
#include "core/vault/restore.h"
#include "core/vault/user_service.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/close_backup.h"
#include "ui/shell/reverted_page.h"
#include "ui/shell/unsafe_place_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/went_back_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

constexpr qint64 dayMs = 24LL * 3'600'000;

struct BackupWorld : UiWorld
{
    RecoverySheet sheet;

    /// As makeVault(), with the sheet known.
    void makeKnownVault()
    {
        QString typed = password();
        const SecretBytes secret = passwordBytes(typed);
        auto made = Vault::create(
            vaultFolder(),
            {VaultKind::School, QStringLiteral("青石镇中心学校"), QStringLiteral("林老师"), false}, secret,
            door.environment());
        REQUIRE(made);
        sheet = made->sheet;
        REQUIRE(made->vault->typeBackSheet(sheet.groups.join(u' ')));
        settings.setVaultFolder(vaultFolder());
    }
    std::unique_ptr<Vault> openBare(const QString &folder)
    {
        QString typed = password();
        const SecretBytes secret = passwordBytes(typed);
        auto vault = Vault::open(folder, QStringLiteral("林老师"), secret, door.environment());
        REQUIRE(vault);
        return std::move(*vault);
    }
    void openSection(const char *id) const
    {
        shell->workspace()->openPage(QStringLiteral("settings"),
                                     {{QStringLiteral("section"), QString::fromLatin1(id)}});
        REQUIRE(until([&] { return shell->tasks().isIdle(); }));
    }
    QString place(const char *name) const
    {
        const QString path = home.filePath(QString::fromUtf8(name));
        QDir().mkpath(path);
        return path;
    }
    void backupTo(const QString &folder, const char *label)
    {
        type("backupFolder", folder);
        QTest::keyClick(find<QLineEdit>("backupFolder"), Qt::Key_Return);
        REQUIRE(until([&] { return shell->tasks().isIdle(); }));
        auto *now = find<QPushButton>("backupNow");
        now->setFocus();
        QTest::keyClick(now, Qt::Key_Space);
        REQUIRE(until([&] { return verdict("backupVerdict").contains(QString::fromUtf8(label)); }));
        REQUIRE(until([&] { return said("backupPlace").contains(QString::fromUtf8(label)); }));
    }
    QString said(const char *labelName) const
    {
        const auto *found = find<QLabel>(labelName);
        return found == nullptr ? QString() : found->text();
    }
    QString verdict(const char *name) const
    {
        const auto *found = find<Banner>(name);
        return found == nullptr ? QString() : found->text();
    }
    QDialog *dialog(const char *name)
    {
        QDialog *found = nullptr;
        until([&] {
            found = window.findChild<QDialog *>(QString::fromLatin1(name));
            return found != nullptr && found->isVisible();
        });
        REQUIRE(found != nullptr);
        return found;
    }
    /// The button of this name takes the keyboard and is pressed.
    static void press(QWidget *root, const char *name)
    {
        CAPTURE(name);
        auto *button = root->findChild<QAbstractButton *>(QString::fromLatin1(name));
        REQUIRE(button != nullptr);
        REQUIRE(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    /// The two groups of the sheet that the move asks for, each known by its number.
    void typeGroups(QWidget *move) const
    {
        for (const char *name : {"move.group1", "move.group2"}) {
            const QString spoken = move->findChild<QLineEdit *>(QLatin1String(name))->accessibleName();
            int number = 0;
            for (const QChar c : spoken)
                number = c.isDigit() ? c.digitValue() : number;
            fill(move, name, sheet.groups.at(number - 1));
        }
    }
    static void fill(QWidget *root, const char *name, const QString &text)
    {
        auto *line = root->findChild<QLineEdit *>(QString::fromLatin1(name));
        REQUIRE(line != nullptr);
        line->setFocus();
        line->selectAll();
        typeInto(line, text);
    }
    void look(const QByteArray &name, QWidget *at)
    {
        INFO(name.toStdString());
        REQUIRE(until([this] { return shell == nullptr || shell->tasks().isIdle(); }));
        until([&] { return test::cut(*at).isEmpty(); }, 500);
        CHECK(test::cut(*at).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(at->height() <= (at == &window ? 768 : 640));
        picture(name.constData(), at);
    }
    /// Waits for what the program says, in whatever language.
    void waitForVerdict(const char *name)
    {
        REQUIRE(until([&] { return !verdict(name).isEmpty() && shell->tasks().isIdle(); }));
    }
    /// What a person did on so many other days.
    void useOnDays(int days)
    {
        for (int day = 0; day < days; ++day) {
            clock.advanceMs(dayMs);
            auto vault = openBare(vaultFolder());
            QString typed = QStringLiteral("harbour wall 44 x");
            REQUIRE(UserService(*vault).add({QStringLiteral("周望%1").arg(++m_added), {Role::Counsellor}, {}},
                                            passwordBytes(typed)));
        }
    }

private:
    int m_added = 0;
};

} // namespace

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
    world.clock.advanceMs(60 * dayMs); // nobody was here: no reason to ask
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
