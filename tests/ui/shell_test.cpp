// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_world.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/first_run.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/password_field.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

/// A page with one free text that keeps its draft as pages do.
class NotePage final : public Page
{
public:
    explicit NotePage(PageHost &host)
        : Page(host), m_text(named(new QPlainTextEdit(this), "note", QStringLiteral("记录")))
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_text);
        // A part with keys of its own, as the preview of a print has.
        auto *part = named(new QPlainTextEdit(this), "part", QStringLiteral("预览"));
        for (const char *keys : {"Ctrl+P", "Ctrl+0"}) {
            auto *action = new QAction(part);
            action->setShortcut(QKeySequence(QLatin1String(keys)));
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            part->addAction(action);
            connect(action, &QAction::triggered, this, [this] { ++partKeys; });
        }
        column->addWidget(part);
    }
    bool print() override
    {
        ++prints;
        return true;
    }
    int prints = 0;
    int partKeys = 0;
    QString title() const override { return QStringLiteral("记录"); }
    QWidget *firstFocus() override { return m_text; }
    void flush() override
    {
        host().tasks().run(
            this,
            [text = m_text->toPlainText()](Services &services) {
                return services.drafts.save(QStringLiteral("someone"), QStringLiteral("note"), text);
            },
            [this](const Result<void> &) { host().draftSaved(); });
    }
    PageTarget place() const override { return {{QStringLiteral("caret"), m_text->textCursor().position()}}; }
    void open(const PageTarget &target) override
    {
        host().tasks().run(
            this,
            [](Services &services) {
                return services.drafts.load(QStringLiteral("someone"), QStringLiteral("note"));
            },
            [this, caret = target.value(QStringLiteral("caret")).toInt()](
                const Result<std::optional<Draft>> &draft) {
                if (!draft || !*draft)
                    return;
                m_text->setPlainText((*draft)->content);
                QTextCursor cursor = m_text->textCursor();
                cursor.setPosition(caret);
                m_text->setTextCursor(cursor);
                m_text->setFocus();
            });
    }

private:
    QPlainTextEdit *m_text = nullptr;
};

PageRegistry withNotes(VaultKind kind)
{
    PageRegistry registry = registerAllPages(kind);
    registry.pages.removeIf([](const PageEntry &page) {
        return page.id != QLatin1String("settings") && page.id != QLatin1String("help");
    });
    registry.add({QStringLiteral("notes"),
                  1,
                  [] { return QStringLiteral("记录"); },
                  QStringLiteral("note"),
                  {Role::Head, Role::Counsellor},
                  [](PageHost &host) { return new NotePage(host); }});
    return registry;
}

} // namespace

TEST_CASE("from an empty machine to an open vault by keyboard, the sheet typed back")
{
    UiWorld world;
    world.startShell();
    world.shell->start({});
    CHECK(world.window.windowTitle() == QStringLiteral("听屿 心理辅导室"));
    auto *create = world.find<QPushButton>("welcomeCreate");
    REQUIRE(create != nullptr);
    CHECK(create->hasFocus());
    QTest::keyClick(create, Qt::Key_Space);
    REQUIRE(world.find<QLineEdit>("school") != nullptr);
    CHECK_FALSE(world.find<QPushButton>("next")->isEnabled());
    world.type("school", QStringLiteral("海边小学"));
    world.type("userName", QStringLiteral("林老师"));
    world.type("tryInput", QStringLiteral("屿"));
    world.type("folder", world.home.filePath(QStringLiteral("坚果云/vault")));
    CHECK_FALSE(world.find<QPushButton>("next")->isEnabled()); // a folder of a sync tool is refused
    CHECK_FALSE(world.find<QLabel>("folderWords")->text().isEmpty());
    world.type("folder", world.vaultFolder());
    world.click("next");
    world.type("newPassword", QStringLiteral("1234567890"));
    world.type("newPasswordAgain", QStringLiteral("1234567890"));
    CHECK_FALSE(world.find<QPushButton>("next")->isEnabled());
    world.type("newPassword", UiWorld::password());
    CHECK_FALSE(world.find<QPushButton>("next")->isEnabled());
    world.type("newPasswordAgain", UiWorld::password());
    world.click("next");
    REQUIRE(UiWorld::until([&] { return world.find<QLabel>("sheetGroup1") != nullptr; }));
    QStringList groups;
    for (int i = 1; i <= 9; ++i)
        groups.append(world.find<QLabel>(qPrintable(QStringLiteral("sheetGroup%1").arg(i)))
                          ->text()
                          .remove(QLatin1Char(' ')));
    CHECK_FALSE(world.find<QPushButton>("next")->isEnabled());
    world.click("copied");
    world.click("next");
    CHECK(world.find<QLabel>("sheetGroup1") == nullptr); // not to be copied from the screen
    for (int i = 1; i <= 9; ++i) {
        if (i == 4) {
            QString wrong = groups.at(3);
            wrong[5] = wrong.at(5) == QLatin1Char('9') ? QLatin1Char('0') : QChar(wrong.at(5).unicode() + 1);
            world.type("group4", wrong);
            CHECK(world.find<QLineEdit>("group4")->property("state").toString() == QStringLiteral("problem"));
        }
        world.type(qPrintable(QStringLiteral("group%1").arg(i)), groups.at(i - 1));
    }
    world.click("next");
    REQUIRE(UiWorld::until([&] { return world.find<QCheckBox>("sealed") != nullptr; }));
    world.click("sealed");
    world.click("next");
    REQUIRE(UiWorld::until([&] { return world.shell->workspace() != nullptr; }));
    CHECK(world.find<QLabel>("statusWho")->text() == QStringLiteral("林老师 · 海边小学"));
    CHECK(world.settings.vaultFolder() == world.vaultFolder());
}

TEST_CASE("a wrong password, a wait and a damaged vault are told apart")
{
    UiWorld world;
    world.makeVault();
    world.startShell();
    world.shell->start(world.vaultFolder());
    const auto shown = [&] {
        for (const QLabel *label : world.window.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&world.window) && label->property("inBanner").isValid())
                return label->text();
        }
        return QString();
    };
    world.type("password", QStringLiteral("不是这个密码"));
    world.click("unlock");
    REQUIRE(UiWorld::until([&] { return !shown().isEmpty(); }));
    const QString wrong = shown();
    CHECK(world.find<QLineEdit>("password")->text().isEmpty());
    for (int i = 0; i < 5 && world.find<QPushButton>("unlock")->isEnabled(); ++i) {
        world.type("password", QStringLiteral("不是这个密码"));
        world.click("unlock");
        UiWorld::until([&] { return world.find<QLineEdit>("password")->isEnabled() || shown() != wrong; });
    }
    REQUIRE(UiWorld::until([&] { return shown() != wrong; }));
    CHECK(shown().contains(QRegularExpression(QStringLiteral("\\d+"))));
    CHECK_FALSE(world.find<QPushButton>("unlock")->isEnabled());

    UiWorld other;
    other.makeVault();
    for (const QString &name : {QStringLiteral("vault.keyring"), QStringLiteral("vault.keyring.prev")}) {
        QFile file(other.vaultFolder() % QLatin1Char('/') % name);
        if (file.exists()) {
            REQUIRE(file.open(QIODevice::ReadWrite));
            file.seek(40);
            file.write("\xff\xff\xff\xff");
        }
    }
    other.startShell();
    other.shell->start(other.vaultFolder());
    REQUIRE(other.find<QPushButton>("welcomeRestore") != nullptr);
}

TEST_CASE("the right password opens the workspace; pages by key, place in the rail, keys list")
{
    UiWorld world;
    world.makeVault();
    world.registry = withNotes;
    world.unlock();
    Workspace &work = *world.shell->workspace();
    CHECK(work.currentPageId() == QStringLiteral("notes"));
    // each page by the number of its place
    int place = 0;
    while (work.registry().pages.at(place).id != QStringLiteral("settings"))
        ++place;
    QTest::keyClick(&world.window, static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    CHECK(work.currentPageId() == QStringLiteral("settings"));
    QTest::keyClick(&world.window, Qt::Key_1, Qt::ControlModifier);
    CHECK(work.currentPageId() == QStringLiteral("notes"));
    QTest::keyClick(&world.window, Qt::Key_Comma, Qt::ControlModifier);
    CHECK(work.currentPageId() == QStringLiteral("settings"));
    QTest::keyClick(&world.window, Qt::Key_K, Qt::ControlModifier);
    auto *search = world.find<SearchBox>("globalSearch");
    CHECK(search->hasFocus());
    UiWorld::typeInto(search, QStringLiteral("记录"));
    REQUIRE(UiWorld::until([&] { return search->highlighted() == 0; }));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(work.currentPageId() == QStringLiteral("notes"));
    QTest::keyClick(&world.window, Qt::Key_Slash, Qt::ControlModifier);
    REQUIRE(world.window.findChild<QDialog *>(QStringLiteral("keyList")) != nullptr);
    CHECK(world.window.findChild<QDialog *>(QStringLiteral("keyList"))->height() <= 640);
}

TEST_CASE("a part of a page that has a key of its own gets it while the caret is inside")
{
    UiWorld world;
    world.makeVault();
    world.registry = withNotes;
    world.unlock();
    world.window.activateWindow();
    auto *page = static_cast<NotePage *>(world.shell->workspace()->currentPage());
    auto *note = world.find<QPlainTextEdit>("note");
    auto *part = world.find<QPlainTextEdit>("part");
    note->setFocus();
    QTest::keyClick(note, Qt::Key_P, Qt::ControlModifier);
    CHECK(page->prints == 1);
    CHECK(page->partKeys == 0);
    part->setFocus();
    QTest::keyClick(part, Qt::Key_P, Qt::ControlModifier);
    CHECK(page->prints == 1);
    CHECK(page->partKeys == 1);
    Theme::instance().apply({ThemeChoice::Light, 12});
    QTest::keyClick(part, Qt::Key_0, Qt::ControlModifier);
    CHECK(page->partKeys == 2);
    CHECK(Theme::instance().appearance().points == 12);
    note->setFocus();
    QTest::keyClick(note, Qt::Key_P, Qt::ControlModifier);
    CHECK(page->prints == 2);
    Theme::instance().apply({ThemeChoice::Light, defaultPoints});
}

TEST_CASE("locking while a sentence is written covers at once, keeps it, and unlocking returns to its caret")
{
    UiWorld world;
    world.makeVault();
    world.registry = withNotes;
    world.unlock();
    auto *note = world.find<QPlainTextEdit>("note");
    REQUIRE(note != nullptr);
    UiWorld::typeInto(note, QStringLiteral("她说最近睡不好"));
    QTextCursor cursor = note->textCursor();
    cursor.setPosition(3);
    note->setTextCursor(cursor);
    QTest::keyClick(note, Qt::Key_L, Qt::ControlModifier);
    CHECK(world.window.isCovered());
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    CHECK_FALSE(world.shell->tasks().isOpen());

    // what the fresh process does
    world.shell.reset();
    world.startShell();
    world.unlock();
    REQUIRE(UiWorld::until([&] {
        auto *again = world.find<QPlainTextEdit>("note");
        return again != nullptr && again->toPlainText() == QStringLiteral("她说最近睡不好");
    }));
    CHECK(world.find<QPlainTextEdit>("note")->textCursor().position() == 3);
}

TEST_CASE("the desktop's lock and idleness lock too, and nothing can refuse")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.session.send();
    CHECK(world.window.isCovered());
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));

    UiWorld idle;
    idle.makeVault();
    idle.unlock();
    idle.shell->idleWatch().setLimitMs(120);
    idle.shell->idleWatch().start();
    REQUIRE(UiWorld::until([&] { return idle.restarts == 1; }));
}

TEST_CASE("locking cancels a running job; the idle lock waits for it, covered")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    std::atomic_bool stopped = false;
    const auto job = [&stopped](Services &, const Progress &progress) -> Result<int> {
        for (int i = 0; i < 2000; ++i) {
            if (!keepGoing(progress, i, 2000)) {
                stopped = true;
                return fail(Errc::Cancelled, "cancelled");
            }
            QThread::msleep(1);
        }
        return 1;
    };
    bool answered = false;
    world.shell->tasks().runLong(&world.window, QStringLiteral("长任务"), job,
                                 [&](const Result<int> &) { answered = true; });
    QTest::qWait(30);
    world.shell->lock(LockReason::Idle);
    CHECK(world.window.isCovered());
    QTest::qWait(60);
    CHECK(world.restarts == 0);
    world.shell->lock(LockReason::Asked);
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    CHECK(stopped);
}

TEST_CASE("locking takes every dialog out of sight at once, whichever page opened it")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("settings"));
    FormDialog dialog("inner", QStringLiteral("其中"), world.shell->workspace()->currentPage());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.addLine("line", QStringLiteral("一行"));
    dialog.setSubmit(QStringLiteral("好"), [] {});
    dialog.open();
    REQUIRE(dialog.isVisible());
    world.window.cover();
    CHECK_FALSE(dialog.isVisible());
    world.window.uncover();
}

TEST_CASE("a second window on the same vault is told at once and goes away")
{
    UiWorld world;
    world.makeVault();
    world.startShell();
    world.shell->start(world.vaultFolder());
    UiWorld second;
    second.startShell();
    second.shell->start(world.vaultFolder()); // it comes back while the first has the vault still
    second.click("close");
    CHECK(second.quits == 1);
    CHECK(world.find<QLineEdit>("password") != nullptr);
}

TEST_CASE("the bare number of sheets to look at today stands on the lock screen")
{
    UiWorld world;
    world.makeVault();
    world.settings.setSheetsToday(QDate(2026, 11, 20), 2);
    world.startShell();
    world.shell->start(world.vaultFolder());
    CHECK(world.find<QFrame>("sheetsToday") != nullptr);
}

TEST_CASE("Ctrl+Z undoes the last change under its label")
{
    UiWorld world;
    world.makeVault();
    world.registry = withNotes;
    world.unlock();
    Workspace &work = *world.shell->workspace();
    bool done = false;
    work.tasks().run(
        &work,
        [](Services &services) {
            School school;
            school.name = QStringLiteral("山边小学");
            auto set = services.classes.setSchool(school);
            return std::pair{static_cast<bool>(set), services.workplace.lastChangeSet()};
        },
        [&](const std::pair<bool, qint64> &written) {
            REQUIRE(written.first);
            work.saved(QStringLiteral("改校名"), written.second);
            done = true;
        });
    REQUIRE(UiWorld::until([&] { return done; }));
    CHECK(world.find<QLabel>("statusSaved")->text().contains(QStringLiteral("08:00:00")));
    world.find<QPlainTextEdit>("note")->clearFocus();
    work.undoLast();
    QString name = QStringLiteral("?");
    work.tasks().run(
        &work, [](Services &services) { return services.classes.school(); },
        [&](const Result<School> &school) { name = school ? school->name : QStringLiteral("!"); });
    REQUIRE(UiWorld::until([&] { return name != QStringLiteral("?"); }));
    CHECK(name != QStringLiteral("山边小学"));
}

TEST_CASE("every page names its widgets, once each", "[slow]")
{
    UiWorld world;
    world.startShell();
    world.shell->start({});
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.click("welcomeCreate");
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.click("back");
    world.makeVault();
    world.shell->start(world.vaultFolder());
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.click("useSheet");
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    world.click("back");
    world.unlock();
    for (const PageEntry &page : world.shell->workspace()->registry().pages) {
        world.shell->workspace()->openPage(page.id);
        QTest::qWait(20);
        INFO(page.id.toStdString());
        CHECK(test::accessibilityProblems(world.window) == QStringList());
    }
    auto *settings = qobject_cast<SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    REQUIRE(settings != nullptr);
    world.shell->workspace()->openPage(QStringLiteral("settings"));
    CHECK(settings->sectionIds().size() >= 7);
    for (const QString &id : settings->sectionIds()) {
        settings->open({{QStringLiteral("section"), id}});
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        INFO(id.toStdString());
        CHECK(test::accessibilityProblems(world.window) == QStringList());
    }
}

TEST_CASE("a backup made in the settings is said to be verified and becomes a vault again with the password")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    const QString stick = world.home.filePath(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    world.shell->workspace()->openPage(QStringLiteral("settings"),
                                       {{QStringLiteral("section"), QStringLiteral("backup")}});
    world.type("backupFolder", stick);
    world.click("backupNow");
    REQUIRE(UiWorld::until([&] { return QDir(stick).entryList({QStringLiteral("B-*.tyb")}).size() == 1; }));
    REQUIRE(UiWorld::until([&] { return world.find<QFrame>("backupVerdict") != nullptr; }));
    CHECK(world.find<QFrame>("backupVerdict")->property("banner").toString() == QStringLiteral("done"));
    REQUIRE(UiWorld::until(
        [&] { return world.find<QPushButton>("statusBackup")->text().contains(QStringLiteral("已验证")); }));

    UiWorld empty;
    empty.startShell();
    empty.shell->start({});
    empty.click("welcomeRestore");
    CHECK(test::accessibilityProblems(empty.window) == QStringList());
    empty.type("restoreFile",
               stick % QLatin1Char('/') % QDir(stick).entryList({QStringLiteral("B-*.tyb")}).constFirst());
    empty.type("restoreFolder", empty.vaultFolder());
    empty.type("restoreUser", QStringLiteral("林老师"));
    empty.type("restorePassword", UiWorld::password());
    empty.click("restoreGo");
    REQUIRE(UiWorld::until([&] { return empty.find<QLineEdit>("password") != nullptr; }));
    empty.type("password", UiWorld::password());
    empty.click("unlock");
    REQUIRE(UiWorld::until([&] { return empty.shell->workspace() != nullptr; }));
    CHECK(empty.find<QLabel>("statusWho")->text() == QStringLiteral("林老师 · 海边小学"));
}

TEST_CASE("what the status strip says of the backup leads to the backup in the settings")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("help"));
    auto *status = world.find<QPushButton>("statusBackup");
    REQUIRE(status != nullptr);
    CHECK(status->text().contains(QStringLiteral("尚无备份")));
    CHECK(status->accessibleName() == QString(status->text() % QStringLiteral(",打开备份设置")));
    // By keyboard it comes after everything of the page, whatever the page made since.
    auto *later = new QPushButton(world.shell->workspace()->currentPage());
    later->setObjectName(QStringLiteral("later"));
    later->show();
    world.find<QLineEdit>("globalSearch")->setFocus();
    QWidget *before = nullptr;
    for (int stop = 0; stop < 200 && world.window.focusWidget() != status; ++stop) {
        before = world.window.focusWidget();
        QTest::keyClick(before, Qt::Key_Tab);
    }
    REQUIRE(world.window.focusWidget() == status);
    CHECK(before == later);
    QTest::qWait(10);
    world.picture("status-focus");
    // The ring is two pixels of the first colour.
    const QImage drawn = status->grab().toImage();
    CHECK(drawn.pixelColor(drawn.width() / 2, 0) == ui::palette().primary);
    CHECK(drawn.pixelColor(drawn.width() / 2, 1) == ui::palette().primary);
    delete later;
    QTest::keyClick(status, Qt::Key_Space);
    CHECK(world.shell->workspace()->currentPageId() == QStringLiteral("settings"));
    CHECK(world.shell->workspace()->currentPage()->subtitle() == QStringLiteral("备份"));
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("backupNow") != nullptr; }));
    world.picture("status-backup");
}

TEST_CASE("a person added gets a code shown once, and must take a password of his own with it")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("settings"),
                                       {{QStringLiteral("section"), QStringLiteral("users")}});
    world.type("newUserName", QStringLiteral("周老师"));
    world.click("role.counsellor");
    world.click("userAdd");
    REQUIRE(UiWorld::until([&] { return world.find<QLabel>("oneTimeCode") != nullptr; }));
    const QString code = world.find<QLabel>("oneTimeCode")->text().remove(QLatin1Char(' '));
    CHECK(code.size() == 12);
    world.click("codeSeen");
    CHECK(world.find<QLabel>("oneTimeCode") == nullptr);
    world.shell->lock(LockReason::Asked);
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));

    world.shell.reset();
    world.startShell();
    world.shell->start(world.vaultFolder());
    world.click("user.周老师");
    world.type("password", code);
    world.click("unlock");
    REQUIRE(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("passwordDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("passwordDialog"));
    CHECK(dialog->height() <= 640);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(dialog->isVisible()); // no way round it
    const QString own = QStringLiteral("操场边的风很大也很凉快");
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("oldPassword")), code);
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("newPassword")), own);
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("newPasswordAgain")), own);
    dialog->findChild<QPushButton *>(QStringLiteral("passwordChange"))->click();
    REQUIRE(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("passwordDialog")) == nullptr; }));
    QString typed = own;
    const SecretBytes secret = passwordBytes(typed);
    world.shell.reset();
    auto again = Vault::open(world.vaultFolder(), QStringLiteral("周老师"), secret, world.door.environment());
    REQUIRE(again);
    CHECK_FALSE((*again)->workplace().session().mustChangePassword);
}
