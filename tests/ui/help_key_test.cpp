// SPDX-License-Identifier: GPL-3.0-or-later
// F1 inside dialogs: the page of the help they belong to, and back with nothing lost.
#include "tests/ui/students_world.h"
#include "ui/shell/help_key.h"
#include "ui/shell/help_tasks.h"
#include "ui/shell/help_view.h"
#include "ui/widgets/form_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

QDialog *helpOver(const QDialog &dialog)
{
    return openHelpWindow(&dialog);
}

QString taskOf(const QDialog &help)
{
    return help.findChild<HelpView *>()->task();
}

} // namespace

TEST_CASE(
    "F1 in a dialog opens its page of the help, and closing that gives the keyboard back with every word",
    "[slow]")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71);
    world.openFile(yang);
    world.click("fileAdd");
    auto *growth = world.dialog("growth");
    REQUIRE(growth != nullptr);
    auto *words = growth->findChild<QPlainTextEdit *>(QStringLiteral("growth.statement"));
    REQUIRE(words != nullptr);
    words->setFocus();
    UiWorld::typeInto(words, QStringLiteral("在操场上一个人坐着"));
    REQUIRE(UiWorld::until([&] { return words->hasFocus(); }));

    QTest::keyClick(words, Qt::Key_F1);
    QDialog *help = helpOver(*growth);
    REQUIRE(help != nullptr);
    CHECK(taskOf(*help) == QStringLiteral("student_file")); // of the page behind it
    CHECK(test::accessibilityProblems(*help) == QStringList());
    QTest::keyClick(help, Qt::Key_F1); // the help has no help
    CHECK(help->findChildren<QDialog *>().isEmpty());
    QTest::keyClick(help, Qt::Key_Escape);
    REQUIRE(UiWorld::until([&] { return helpOver(*growth) == nullptr; }));
    CHECK(growth->isVisible());
    CHECK(UiWorld::until([&] { return QApplication::focusWidget() == words; }));
    CHECK(words->toPlainText() == QStringLiteral("在操场上一个人坐着"));

    // The help goes with its dialog.
    QTest::keyClick(words, Qt::Key_F1);
    REQUIRE(helpOver(*growth) != nullptr);
    const QPointer<QDialog> over = helpOver(*growth);
    growth->reject(); // asks: there are words
    growth->reject();
    CHECK(UiWorld::until([&] { return over == nullptr || !over->isVisible(); }));
}

TEST_CASE("a dialog that names its page of the help is asked before the page behind it", "[slow]")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71);
    world.openFile(yang);
    world.click("fileTurn");
    auto *turn = world.dialog("turn");
    REQUIRE(turn != nullptr);
    QTest::keyClick(turn, Qt::Key_F1);
    REQUIRE(helpOver(*turn) != nullptr);
    CHECK(taskOf(*helpOver(*turn)) == QStringLiteral("leavers"));
    helpOver(*turn)->close();

    // What is opened from a dialog belongs to what the dialog belongs to.
    auto *inner = new FormDialog("inner", QStringLiteral("其中"), turn);
    inner->addLine("line", QStringLiteral("一行"));
    inner->setSubmit(QStringLiteral("好"), [] {});
    inner->show();
    QTest::keyClick(inner, Qt::Key_F1);
    REQUIRE(helpOver(*inner) != nullptr);
    CHECK(taskOf(*helpOver(*inner)) == QStringLiteral("leavers"));
    inner->close();
    turn->reject();

    // The list of keys belongs to its own, wherever it is opened.
    world.window.activateWindow();
    REQUIRE(UiWorld::until([&] { return world.window.isActiveWindow(); }));
    world.press(Qt::Key_Slash, Qt::ControlModifier);
    auto *keys = world.window.findChild<QDialog *>(QStringLiteral("keyList"));
    REQUIRE(keys != nullptr);
    QTest::keyClick(keys, Qt::Key_F1);
    REQUIRE(helpOver(*keys) != nullptr);
    CHECK(taskOf(*helpOver(*keys)) == QStringLiteral("keys"));
    keys->close();
}

TEST_CASE("each tab of a file leads to its own page of the help", "[slow]")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71);
    world.openFile(yang);
    auto *tabs = world.find<QTabBar>("fileTabs");
    REQUIRE(tabs != nullptr);
    QHash<QString, QString> leads;
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        const QString task = world.shell->workspace()->currentPage()->helpTask();
        INFO(tabs->tabText(i).toStdString());
        CHECK_FALSE(helpTitle(task).isEmpty());
        leads.insert(tabs->tabData(i).toString(), task);
    }
    for (const auto &[tab, task] : {std::pair{"timeline", "student_file"},
                                    {"particulars", "student_file"},
                                    {"assessments", "results"},
                                    {"plan", "plan"},
                                    {"documents", "student_documents"},
                                    {"keeping", "rights"}})
        CHECK(leads.value(QLatin1String(tab)).toStdString() == task);
}
