// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_service.h"
#include "core/vault/keyring_file.h"
#include "tests/ui/ui_world.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/restore_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

/// Holds the vault thread until it is let go, so that what is clicked meanwhile comes before the next job.
class HeldThread
{
public:
    explicit HeldThread(TaskRunner &tasks)
    {
        tasks.runBare(
            &m_guard,
            [gate = m_gate] {
                gate->acquire();
                return 0;
            },
            [](int) {});
    }
    ~HeldThread() { letGo(); }
    HeldThread(const HeldThread &) = delete;
    HeldThread &operator=(const HeldThread &) = delete;
    void letGo() { m_gate->release(); }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    QObject m_guard;
};

struct SafetyWorld : UiWorld
{
    void openSection(const char *id)
    {
        shell->workspace()->openPage(QStringLiteral("settings"),
                                     {{QStringLiteral("section"), QString::fromLatin1(id)}});
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
    }
    QDialog *dialog(const char *name) const { return window.findChild<QDialog *>(QString::fromLatin1(name)); }
    template<class W>
    static W *in(QDialog *dialog, const QString &name)
    {
        W *found = dialog->findChild<W *>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return found;
    }
    static void fill(QDialog *dialog, const QString &name, const QString &text)
    {
        auto *line = in<QLineEdit>(dialog, name);
        line->setFocus();
        line->selectAll();
        typeInto(line, text);
    }
    QString stick() const
    {
        const QString path = home.filePath(QStringLiteral("stick"));
        QDir().mkpath(path);
        return path;
    }
    static QString said(QDialog *dialog, const char *banner)
    {
        auto *found = dialog->findChild<Banner *>(QString::fromLatin1(banner));
        return found != nullptr && found->isVisibleTo(dialog) ? found->text() : QString();
    }
    QStringList newSheet(QDialog *dialog) const
    {
        QStringList groups;
        for (int i = 1; i <= 9; ++i)
            groups.append(in<QLabel>(dialog, QStringLiteral("sheetGroup%1").arg(i))->text().remove(u' '));
        return groups;
    }
    /// Opens the dialog, gives the password and copies the sheet.
    QDialog *rekeyUpToTyping(QStringList *sheet)
    {
        click("rekey");
        QDialog *open = dialog("rekeyDialog");
        REQUIRE(open != nullptr);
        fill(open, QStringLiteral("rekey.password"), password());
        in<QPushButton>(open, QStringLiteral("rekey.next"))->click();
        REQUIRE(until([&] { return open->findChild<QLabel *>(QStringLiteral("sheetGroup9")) != nullptr; }));
        *sheet = newSheet(open);
        CHECK_FALSE(in<QPushButton>(open, QStringLiteral("rekey.next"))->isEnabled());
        in<QCheckBox>(open, QStringLiteral("rekey.copied"))->click();
        in<QPushButton>(open, QStringLiteral("rekey.next"))->click();
        return open;
    }
    void picture(QWidget *of, const char *name) const
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        QTest::qWait(20); // layouts settle
        if (!folder.isEmpty())
            of->grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
};

} // namespace

TEST_CASE("the key is changed only by the right password and a sheet typed back; then the window locks")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    world.openSection("security");
    world.picture(&world.window, "security");
    world.click("rekey");
    QDialog *first = world.dialog("rekeyDialog");
    REQUIRE(first != nullptr);
    world.picture(first, "rekey-meaning");
    CHECK(first->height() <= 640);
    CHECK(test::accessibilityProblems(*first) == QStringList());
    SafetyWorld::fill(first, QStringLiteral("rekey.password"), QStringLiteral("这不是我的密码吧"));
    QTest::keyClick(SafetyWorld::in<QLineEdit>(first, QStringLiteral("rekey.password")), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return !SafetyWorld::said(first, "rekey.message").isEmpty(); }));
    QTest::keyClick(first, Qt::Key_Escape);
    REQUIRE(UiWorld::until([&] { return world.dialog("rekeyDialog") == nullptr; }));

    QStringList sheet;
    QDialog *dialog = world.rekeyUpToTyping(&sheet);
    world.picture(dialog, "rekey-type-back");
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    for (int i = 1; i <= 9; ++i) // two groups changed places: each right, the whole wrong
        SafetyWorld::fill(dialog, QStringLiteral("group%1").arg(i),
                          sheet.at(i == 1   ? 1
                                   : i == 2 ? 0
                                            : i - 1));
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.next"))->click();
    REQUIRE(UiWorld::until([&] { return !SafetyWorld::said(dialog, "rekey.message").isEmpty(); }));
    CHECK(QFile::exists(world.vaultFolder() + QStringLiteral("/vault-1.db")));
    for (int i = 1; i <= 9; ++i)
        SafetyWorld::fill(dialog, QStringLiteral("group%1").arg(i), sheet.at(i - 1));
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.next"))->click();
    REQUIRE(UiWorld::until([&] {
        return QFile::exists(world.vaultFolder() + QStringLiteral("/vault-2.db")) &&
               SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.next"))->isVisibleTo(dialog);
    }));
    world.picture(dialog, "rekey-done");
    CHECK_FALSE(QFile::exists(world.vaultFolder() + QStringLiteral("/vault-1.db")));
    // Whatever the window still asks of the spent vault is dropped, and nothing touches it.
    world.shell->workspace()->openPage(QStringLiteral("today"));
    world.shell->workspace()->undoLast();
    QTest::qWait(30);
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.next"))->click();
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));

    world.shell.reset();
    world.unlock();
    CHECK(world.shell->workspace() != nullptr);
    world.shell.reset();
    QString own = UiWorld::password();
    const SecretBytes secret = passwordBytes(own);
    CHECK(Vault::openWithSheet(world.vaultFolder(), sheet.join(u' '), QStringLiteral("林老师"), secret,
                               world.door.environment()));
}

TEST_CASE("a rekey that is stopped leaves everything as it was")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    world.openSection("security");
    QStringList sheet;
    QDialog *dialog = world.rekeyUpToTyping(&sheet);
    for (int i = 1; i <= 9; ++i)
        SafetyWorld::fill(dialog, QStringLiteral("group%1").arg(i), sheet.at(i - 1));
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.next"))->click();
    // Behind the check of the sheet and before the job itself: the stop comes before its first question.
    HeldThread held(world.shell->tasks());
    auto *cancel = SafetyWorld::in<QPushButton>(dialog, QStringLiteral("rekey.progress.cancel"));
    REQUIRE(UiWorld::until([&] { return cancel->isVisibleTo(dialog); }));
    world.picture(dialog, "rekey-running");
    cancel->click();
    held.letGo();
    REQUIRE(UiWorld::until([&] { return !SafetyWorld::said(dialog, "rekey.message").isEmpty(); }));
    CHECK(SafetyWorld::said(dialog, "rekey.message").contains(QStringLiteral("取消")));
    CHECK(QFile::exists(world.vaultFolder() + QStringLiteral("/vault-1.db")));
    CHECK_FALSE(QFile::exists(world.vaultFolder() + QStringLiteral("/vault-2.db")));
    CHECK(world.restarts == 0);
    CHECK(world.shell->tasks().isOpen());
    dialog->reject();
    world.shell.reset();
    world.unlock(); // with the password as before
    CHECK(world.shell->workspace() != nullptr);
}

TEST_CASE("backups are listed by what they say of themselves; none means one sentence and one button")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    world.openSection("backup");
    REQUIRE(world.find<QPushButton>("backupFirst") != nullptr);
    CHECK(world.find<QTableView>("backupsTable") == nullptr);
    world.picture(&world.window, "backup-empty");
    world.type("backupFolder", world.stick());
    QTest::keyClick(world.find<QLineEdit>("backupFolder"), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] {
        const auto *first = world.find<QPushButton>("backupFirst");
        return first != nullptr && first->accessibleName() == QStringLiteral("做第一份备份");
    }));
    world.click("backupFirst");
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("backupsTable") != nullptr; }));
    QFile rubbish(world.stick() + QStringLiteral("/B-cafe0000-000009.tyb"));
    REQUIRE(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("no backup at all");
    rubbish.close();
    world.openSection("backup");
    const QAbstractItemModel *rows = world.find<QTableView>("backupsTable")->model();
    REQUIRE(rows->rowCount() == 2);
    const auto chip = [&](int row) {
        return rows->index(row, 3).data(DataTable::ChipRole).value<ChipContent>().text;
    };
    CHECK(chip(0) == QStringLiteral("已验证"));
    CHECK(chip(1) == QStringLiteral("认不出"));
    CHECK(rows->index(0, 0).data().toString() == QStringLiteral("1"));
    CHECK(rows->index(0, 5).data().toString() == QStringLiteral("第 1 代"));
    CHECK(world.find<QPushButton>("backupDrill")->isEnabled());
    world.find<QTableView>("backupsTable")->selectRow(1);
    CHECK_FALSE(world.find<QPushButton>("backupDrill")->isEnabled());
    world.picture(&world.window, "backup-list");
}

TEST_CASE("a restore drill tells whether a backup opens, and leaves nothing behind")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    world.openSection("backup");
    world.type("backupFolder", world.stick());
    world.click("backupNow");
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("backupsTable") != nullptr; }));
    const QString before = world.find<QLabel>("backupDrilled")->text();
    world.click("backupDrill");
    QDialog *dialog = world.dialog("drillDialog");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->height() <= 640);
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture(dialog, "drill");
    SafetyWorld::in<QAbstractButton>(dialog, QStringLiteral("drill.way.password"))->click();
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("drill.next"))->click();
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    SafetyWorld::fill(dialog, QStringLiteral("drill.password"), QStringLiteral("这不是我的密码吧"));
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("drill.go"))->click();
    REQUIRE(UiWorld::until([&] { return !SafetyWorld::said(dialog, "drill.message").isEmpty(); }));
    SafetyWorld::fill(dialog, QStringLiteral("drill.password"), UiWorld::password());
    QTest::keyClick(SafetyWorld::in<QLineEdit>(dialog, QStringLiteral("drill.password")), Qt::Key_Return);
    REQUIRE(UiWorld::until(
        [&] { return SafetyWorld::in<QPushButton>(dialog, QStringLiteral("drill.done"))->isVisible(); }));
    world.picture(dialog, "drill-done");
    SafetyWorld::in<QPushButton>(dialog, QStringLiteral("drill.done"))->click();
    REQUIRE(UiWorld::until([&] { return world.dialog("drillDialog") == nullptr; }));
    REQUIRE(UiWorld::until([&] { return world.find<QLabel>("backupDrilled")->text() != before; }));
    CHECK(world.find<QLabel>("backupDrilled")->text().contains(QStringLiteral("第 1 份")));
    CHECK(world.find<QFrame>("backupVerdict")->property("banner").toString() == QStringLiteral("done"));
    CHECK_FALSE(QDir(world.vaultFolder() + QStringLiteral("/drill.tmp")).exists());
}

TEST_CASE("a restore shows how far it is and can be stopped without a trace")
{
    SafetyWorld world;
    world.makeVault();
    QString file;
    {
        QString own = UiWorld::password();
        const SecretBytes secret = passwordBytes(own);
        auto vault =
            Vault::open(world.vaultFolder(), QStringLiteral("林老师"), secret, world.door.environment());
        REQUIRE(vault);
        auto made = BackupService(**vault).backup(world.stick());
        REQUIRE(made);
        file = made->file;
    }
    world.startShell();
    world.shell->start({});
    world.click("welcomeRestore");
    const QString target = world.home.filePath(QStringLiteral("again"));
    world.type("restoreFile", file);
    world.type("restoreFolder", target);
    world.type("restoreUser", QStringLiteral("林老师"));
    world.type("restorePassword", UiWorld::password());
    HeldThread held(world.shell->tasks()); // the stop comes before the job's first question
    world.click("restoreGo");
    auto *page = qobject_cast<RestorePage *>(world.window.startPage());
    REQUIRE(page != nullptr);
    CHECK(page->isBusy());
    REQUIRE(world.find<QProgressBar>("restoreProgress.bar") != nullptr);
    CHECK_FALSE(world.find<QPushButton>("back")->isEnabled());
    world.picture(&world.window, "restore-running");
    world.click("restoreProgress.cancel");
    held.letGo();
    REQUIRE(UiWorld::until([&] { return !page->isBusy(); }));
    REQUIRE(world.window.startPage() == page);
    CHECK_FALSE(QDir(target).exists());
    // The stop was of that job alone: tried again it goes through.
    world.type("restorePassword", UiWorld::password());
    world.click("restoreGo");
    REQUIRE(UiWorld::until([&] { return world.window.startPage() != page; }));
    CHECK(QFile::exists(target + QStringLiteral("/vault-1.db")));
    QStringList said;
    for (const auto *banner : world.window.startPage()->findChildren<Banner *>())
        said.append(banner->text());
    CHECK(said.join(u' ').contains(QStringLiteral("已经恢复")));
}

TEST_CASE("a vault older than this PC has seen is told before anything else, and a person decides", "[slow]")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    world.shell->lock(LockReason::Asked);
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    world.shell.reset();
    // the whole folder put aside, worked on, and put back: nothing inside can know
    const QString aside = world.home.filePath(QStringLiteral("aside"));
    QDir().mkpath(aside);
    for (const QString &name : QDir(world.vaultFolder()).entryList(QDir::Files))
        REQUIRE(QFile::copy(world.vaultFolder() % u'/' % name, aside % u'/' % name));
    for (int i = 0; i < 2; ++i) {
        world.unlock();
        CHECK(world.find<QPushButton>("wentBackGoOn") == nullptr);
        world.shell->lock(LockReason::Asked);
        REQUIRE(UiWorld::until([&] { return world.restarts == 2 + i; }));
        world.shell.reset();
    }
    for (const QString &name : QDir(aside).entryList(QDir::Files)) {
        QFile::remove(world.vaultFolder() % u'/' % name);
        REQUIRE(QFile::copy(aside % u'/' % name, world.vaultFolder() % u'/' % name));
    }
    const auto knock = [&] {
        world.startShell();
        world.shell->start(world.vaultFolder());
        world.type("password", UiWorld::password());
        world.click("unlock");
        REQUIRE(UiWorld::until([&] {
            return world.find<QPushButton>("wentBackGoOn") != nullptr || world.shell->workspace() != nullptr;
        }));
        REQUIRE(world.shell->workspace() == nullptr);
    };
    knock();
    world.picture(&world.window, "went-back");
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    CHECK(world.shell->workspace() == nullptr);
    for (int i = 0; i < 4; ++i) { // trying again does not make it right
        world.click("wentBackLeave");
        REQUIRE(UiWorld::until([&] { return world.find<QLineEdit>("password") != nullptr; }));
        CHECK_FALSE(world.shell->tasks().isOpen());
        world.shell.reset();
        knock();
    }
    world.click("wentBackRestore");
    REQUIRE(UiWorld::until([&] { return world.find<QLineEdit>("restoreFile") != nullptr; }));
    world.shell.reset();
    knock();
    world.click("wentBackGoOn");
    REQUIRE(UiWorld::until([&] { return world.shell->workspace() != nullptr; }));
    QString said;
    world.shell->tasks().run(
        &world.window, [](Services &services) { return services.audit.list({}); },
        [&](const Result<QList<AuditEntry>> &lines) {
            for (const AuditEntry &line : *lines)
                said += line.reasonCode % u' ';
        });
    REQUIRE(UiWorld::until([&] { return !said.isEmpty(); }));
    CHECK(said.contains(QStringLiteral("older-accepted")));
    world.shell->lock(LockReason::Asked);
    REQUIRE(UiWorld::until([&] { return world.restarts == 4; }));
    world.shell.reset();
    world.unlock(); // told once
}

TEST_CASE("the checks of the start run beside the work and stand in the status line")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    bool answered = false;
    world.shell->tasks().run(
        &world.window, [](Services &services) { return services.classes.school(); },
        [&](const Result<School> &) { answered = true; });
    REQUIRE(UiWorld::until([&] { return answered; }));
    REQUIRE(UiWorld::until(
        [&] { return world.find<QLabel>("statusCheck")->text() == QStringLiteral("数据检查通过"); }));
}

TEST_CASE("another language is spoken at once, without a lock, and what was written stays")
{
    SafetyWorld world;
    world.makeVault();
    world.unlock();
    world.openSection("appearance");
    const Workspace *before = world.shell->workspace();
    world.click("language.en");
    REQUIRE(UiWorld::until([&] { return world.shell->workspace() != before; }));
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    CHECK(world.restarts == 0);
    CHECK(world.settings.language() == QStringLiteral("en"));
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("settings"));
    const auto *choice = world.find<QAbstractButton>("language.en");
    REQUIRE(choice != nullptr);
    CHECK(choice->isChecked());
    CHECK(choice->hasFocus());
    CHECK(world.find<QLabel>("pageTitle")->text() != QStringLiteral("设置"));
    world.click("language.zh");
    REQUIRE(
        UiWorld::until([&] { return world.find<QLabel>("pageTitle")->text() == QStringLiteral("设置"); }));
}
