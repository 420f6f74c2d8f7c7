// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/ui/care_world.h"
#include "tests/ui/in_english.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/help_paper.h"
#include "ui/shell/help_tasks.h"
#include "ui/shell/help_view.h"
#include "ui/shell/key_list.h"
#include "ui/text/language.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::CareWorld;
using tingyu::test::InEnglish;
using tingyu::test::UiWorld;

namespace {

QString titleOf(const UiWorld &world)
{
    const auto *list = world.find<QListWidget>("helpList");
    return list == nullptr || list->currentItem() == nullptr ? QString() : list->currentItem()->text();
}

QString shownTask(const UiWorld &world)
{
    const auto *view = world.window.findChild<HelpView *>();
    return view == nullptr ? QString() : view->task();
}

QStringList rowsInView(const QListWidget &list)
{
    QStringList rows;
    for (int row = 0; row < list.count(); ++row) {
        if (!list.item(row)->isHidden() && list.item(row)->flags().testFlag(Qt::ItemIsEnabled))
            rows.append(list.item(row)->text());
    }
    return rows;
}

void press(UiWorld &world, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QWidget *focus = world.window.focusWidget();
    QTest::keyClick(focus == nullptr ? &world.window : focus, key, with);
    QTest::qWait(1);
}

bool isChinese(QChar c)
{
    return (c.unicode() >= 0x3001 && c.unicode() <= 0x303F) ||
           (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) ||
           (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E);
}

} // namespace

TEST_CASE("every file of the help is a page of the list, in both languages, and the English is English")
{
    const UiWorld world;
    const QList<HelpTask> chinese = helpTasks();
    QList<HelpTask> english;
    {
        const InEnglish now;
        english = helpTasks();
    }
    REQUIRE(chinese.size() == english.size());
    for (int i = 0; i < chinese.size(); ++i) {
        const HelpTask &here = chinese.at(i);
        const HelpTask &there = english.at(i);
        INFO(here.id.toStdString());
        CHECK(here.id == there.id);
        for (const HelpTask &one : {here, there}) {
            CHECK_FALSE(one.title.isEmpty());
            CHECK_FALSE(one.group.isEmpty());
            CHECK(one.text.size() > 200);
        }
        CHECK(std::any_of(here.title.begin(), here.title.end(), isChinese));
        const QString said = there.group + there.title + there.text;
        CHECK(std::none_of(said.begin(), said.end(), isChinese));
    }
    for (const char *language : {"zh", "en"}) {
        for (const QString &file : QDir(QStringLiteral(":/help/") + QLatin1String(language)).entryList()) {
            INFO(file.toStdString());
            CHECK(std::any_of(chinese.begin(), chinese.end(),
                              [&](const HelpTask &task) { return task.id + QStringLiteral(".md") == file; }));
        }
    }
}

TEST_CASE("the help is searched by title first, then by text, by all words, without its marks")
{
    const QList<HelpTask> tasks{{u"a"_qs, {}, u"备份"_qs, u"# 备份\n换`U 盘`,见[恢复单](sheet)。"_qs},
                                {u"b"_qs, {}, u"恢复单"_qs, u"# 恢复单\n不要丢。"_qs},
                                {u"c"_qs, {}, u"Keys"_qs, u"# Keys\n**Take** it"_qs}};
    const std::pair<QString, QList<int>> cases[] = {
        {u""_qs, {0, 1, 2}},       {u"恢复单"_qs, {1, 0}}, {u"U 盘"_qs, {0}}, {u"  备份  恢复单 "_qs, {0}},
        {u"sheet"_qs, {}},         {u"*"_qs, {}},          {u"take"_qs, {2}}, {u"没有这个词"_qs, {}},
        {u"不要 丢 恢复"_qs, {1}},
    };
    for (const auto &[query, found] : cases) {
        INFO(query.toStdString());
        CHECK(findHelp(tasks, query) == found);
    }
}

TEST_CASE("the help is read by keyboard: list, search, page, link and back to the page one came from",
          "[slow]")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("help"));
    auto *list = world.find<QListWidget>("helpList");
    auto *paper = world.find<HelpPaper>("helpPaper");
    REQUIRE(list != nullptr);
    REQUIRE(paper != nullptr);
    CHECK(test::accessibilityProblems(world.window) == QStringList());
    CHECK(list->hasFocus());
    const QStringList all = rowsInView(*list);
    CHECK(all.size() == helpTasks().size());
    CHECK(titleOf(world) == all.at(0));

    // Arrows pass over the headings, and the page follows.
    for (int i = 1; i < all.size(); ++i) {
        press(world, Qt::Key_Down);
        CHECK(titleOf(world) == all.at(i));
        CHECK(paper->toPlainText().startsWith(all.at(i)));
    }

    // Ctrl F is the search of the help while one is in it.
    press(world, Qt::Key_F, Qt::ControlModifier);
    auto *search = world.find<QLineEdit>("helpSearch");
    REQUIRE(search->hasFocus());
    UiWorld::typeInto(search, QStringLiteral("一次性代码"));
    const QStringList found = rowsInView(*list);
    CHECK(found.size() < all.size());
    CHECK(found.contains(helpTitle(QStringLiteral("users"))));
    CHECK(found.contains(helpTitle(QStringLiteral("unlock"))));
    CHECK(paper->toPlainText().contains(QStringLiteral("一次性代码")));
    CHECK(paper->extraSelections().size() > 0);
    CHECK(search->hasFocus());
    const QString first = titleOf(world);
    press(world, Qt::Key_Down);
    CHECK(titleOf(world) != first);
    CHECK(search->hasFocus());
    press(world, Qt::Key_Return);
    CHECK(paper->hasFocus());
    world.type("helpSearch", QStringLiteral("从来没有的词"));
    CHECK(world.find<QListWidget>("helpList") == nullptr);
    CHECK(world.find<QLabel>("helpNothing") != nullptr);
    press(world, Qt::Key_Escape);
    CHECK(search->text().isEmpty());
    CHECK(rowsInView(*list) == all);
    CHECK(paper->extraSelections().isEmpty());

    // A link by Tab and Enter.
    list->setCurrentItem(list->findItems(helpTitle(QStringLiteral("first_run")), Qt::MatchExactly).at(0));
    paper->setFocus();
    press(world, Qt::Key_Tab);
    press(world, Qt::Key_Return);
    CHECK(shownTask(world) == QStringLiteral("rekey"));
    CHECK(paper->verticalScrollBar()->value() == 0);
}

TEST_CASE("F1 opens the help of the page one is on, and Alt Left goes back to it", "[slow]")
{
    CareWorld world;
    const auto ask = [&](const char *task) {
        const QString before = world.shell->workspace()->currentPageId();
        press(world, Qt::Key_F1);
        REQUIRE(world.shell->workspace()->currentPageId() == QStringLiteral("help"));
        CHECK(shownTask(world).toStdString() == task);
        CHECK_FALSE(titleOf(world).isEmpty());
        press(world, Qt::Key_Left, Qt::AltModifier);
        // A button shows for a moment that its key pressed it.
        CHECK(UiWorld::until([&] { return world.shell->workspace()->currentPageId() == before; }));
        world.settle();
    };
    world.open("today");
    ask("same_day");
    world.open("students");
    ask("student_file");
    world.open("students", {{QStringLiteral("roster"), QString()}});
    ask("roster");
    world.open("screening");
    ask("campaign");
    world.open("screening", {{QStringLiteral("queue"), true}});
    ask("review");
    world.openCase("risk");
    ask("case");
    world.openCase("versions");
    ask("case_report");
    world.openCase("print");
    ask("case_report");
    world.openCase("opinion");
    ask("opinion");
    for (const auto &[section, task] : {std::pair{"appearance", "appearance"},
                                        {"security", "unlock"},
                                        {"backup", "backup"},
                                        {"school", "school"},
                                        {"scales", "scales"},
                                        {"users", "users"},
                                        {"audit", "audit"}}) {
        world.open("settings", {{QStringLiteral("section"), QLatin1String(section)}});
        ask(task);
    }
    // Every section and every page has one: a new place without help is found here.
    world.open("settings");
    auto *settings = qobject_cast<SettingsPage *>(world.shell->workspace()->currentPage());
    REQUIRE(settings != nullptr);
    for (const QString &section : settings->sectionIds()) {
        settings->open({{QStringLiteral("section"), section}});
        INFO(section.toStdString());
        CHECK_FALSE(helpTitle(settings->helpTask()).isEmpty());
    }
    for (const PageEntry &page : world.shell->workspace()->registry().pages) {
        world.open(page.id.toLatin1().constData());
        INFO(page.id.toStdString());
        CHECK_FALSE(helpTitle(world.shell->workspace()->currentPage()->helpTask()).isEmpty());
    }
}

TEST_CASE("before unlocking F1 opens the help in a window of its own, which goes with the unlocking")
{
    UiWorld world;
    world.makeVault();
    world.startShell();
    world.shell->start(world.vaultFolder());
    REQUIRE(world.find<QLineEdit>("password") != nullptr);
    world.find<QLineEdit>("password")->setFocus();
    press(world, Qt::Key_F1);
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("helpWindow"));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->isVisible());
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->findChild<HelpView *>()->task() == QStringLiteral("unlock"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("helpWindow")) == nullptr; }));
    world.window.activateWindow();
    REQUIRE(UiWorld::until([&] { return world.window.isActiveWindow(); }));
    world.find<QLineEdit>("password")->setFocus();
    press(world, Qt::Key_F1);
    REQUIRE(world.window.findChild<QDialog *>(QStringLiteral("helpWindow")) != nullptr);
    world.type("password", UiWorld::password());
    world.click("unlock");
    REQUIRE(UiWorld::until([&] { return world.shell->workspace() != nullptr; }));
    CHECK(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("helpWindow")) == nullptr; }));
}

TEST_CASE("the page of keys holds every key of the window, and the help opens nothing outside itself")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("help"),
                                       {{QStringLiteral("task"), QStringLiteral("keys")}});
    auto *paper = world.find<HelpPaper>("helpPaper");
    REQUIRE(paper != nullptr);
    const QString keys = paper->toPlainText();
    CHECK_FALSE(keys.contains(QLatin1String(helpKeysPlace)));
    for (const KeyLine &line : keyLines(world.shell->workspace()->registry())) {
        INFO(line.meaning.toStdString());
        CHECK(keys.contains(line.meaning));
        for (const QString &key : line.keys.split(QStringLiteral("   ")))
            CHECK(keys.contains(key));
    }
    const QUrl outside = QUrl::fromLocalFile(QStringLiteral(TINGYU_SOURCE_DIR "/README.md"));
    for (const auto kind : {QTextDocument::ImageResource, QTextDocument::StyleSheetResource})
        CHECK(paper->document()->resource(kind, outside).toByteArray().isEmpty());
    Q_EMIT paper->anchorClicked(outside);
    CHECK(shownTask(world) == QStringLiteral("keys"));
    CHECK(paper->toPlainText() == keys);
}

TEST_CASE("the pages of the help follow the theme and the text size")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("help"),
                                       {{QStringLiteral("task"), QStringLiteral("keying")}});
    auto *paper = world.find<HelpPaper>("helpPaper");
    REQUIRE(paper != nullptr);
    QTest::qWait(20); // as wide as it is shown
    const qreal before = paper->document()->size().height();
    const auto firstWord = [&] { return paper->document()->begin().begin().fragment().charFormat(); };
    const double letters = firstWord().fontPointSize();
    const QColor light = firstWord().foreground().color();
    Theme::instance().apply({ThemeChoice::Dark, 14});
    CHECK(UiWorld::until([&] { return paper->document()->size().height() > before; })); // laid out in steps
    CHECK(firstWord().fontPointSize() > letters);
    CHECK(firstWord().foreground().color() != light);
    CHECK(paper->horizontalScrollBar()->maximum() == 0);
    Theme::instance().apply({ThemeChoice::Light, defaultPoints});
}

TEST_CASE("the search of the window finds the help")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    auto *search = world.find<SearchBox>("globalSearch");
    REQUIRE(search != nullptr);
    search->setFocus();
    UiWorld::typeInto(search, QStringLiteral("恢复演练"));
    REQUIRE(UiWorld::until([&] { return search->isOpen() && search->hitCount() > 0; }));
    press(world, Qt::Key_Down);
    if (search->highlighted() < 0)
        press(world, Qt::Key_Down);
    press(world, Qt::Key_Return);
    CHECK(UiWorld::until([&] { return shownTask(world) == QStringLiteral("drill"); }));
}

TEST_CASE("the search of the window finds the backup and the ledger themselves, before the pages about them")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    struct Case
    {
        const char16_t *typed;
        const char16_t *command;
        const char *page;
        const char *shown; ///< a widget of what is opened
    };
    for (const Case &one : {Case{u"备份", u"备份设置:现在备份", "settings", "backupNow"},
                            Case{u"现在备份", u"备份设置:现在备份", "settings", "backupNow"},
                            Case{u"台账", u"查看工作台账", "appointments", "ledger.kind"}}) {
        const QString typed = QString::fromUtf16(one.typed);
        INFO(typed.toStdString());
        world.shell->workspace()->openPage(QStringLiteral("help"));
        auto *search = world.find<SearchBox>("globalSearch");
        REQUIRE(search != nullptr);
        world.type("globalSearch", typed);
        REQUIRE(UiWorld::until([&] { return search->isOpen() && search->hitCount() > 0; }));
        const QAbstractItemModel *hits =
            world.window.findChild<QListView *>(QStringLiteral("searchResults"))->model();
        int helps = 0;
        for (int row = 0; row < hits->rowCount(); ++row) {
            const QString hit = hits->index(row, 0).data(Qt::AccessibleTextRole).toString();
            const bool isHelp = hit.startsWith(QStringLiteral("帮助:"));
            helps += isHelp ? 1 : 0;
            CHECK(hit.endsWith(isHelp ? QStringLiteral("帮助") : QStringLiteral("命令")));
        }
        CHECK((helps > 0 || typed == QStringLiteral("现在备份")));
        CHECK(hits->index(0, 0).data().toString() == QString::fromUtf16(one.command));
        press(world, Qt::Key_Return);
        CHECK(world.shell->workspace()->currentPageId() == QLatin1String(one.page));
        CHECK(UiWorld::until([&] { return world.find<QWidget>(one.shown) != nullptr; }));
    }
}
