// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/user_service.h"
#include "tests/ui/students_world.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

struct SchoolWorld : UiWorld
{
    SchoolWorld()
    {
        makeVault();
        unlock();
        openSection("school");
    }
    void settle()
    {
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
        QTest::qWait(1);
    }
    void openSection(const char *id)
    {
        shell->workspace()->openPage(QStringLiteral("settings"),
                                     {{QStringLiteral("section"), QString::fromLatin1(id)}});
        settle();
    }
    QDialog *dialog(const char *name) const { return window.findChild<QDialog *>(QString::fromLatin1(name)); }
    void fill(QDialog *dialog, const char *field, const QString &text)
    {
        auto *line = dialog->findChild<QLineEdit *>(QString::fromLatin1(field));
        INFO(field);
        REQUIRE(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        typeInto(line, text);
    }
    void chooseGrade(QDialog *dialog, const char *field, const QString &shown)
    {
        auto *choice = dialog->findChild<QComboBox *>(QString::fromLatin1(field));
        REQUIRE(choice != nullptr);
        choice->setCurrentText(shown);
        REQUIRE(choice->currentText() == shown);
    }
    QAbstractItemModel *classes() const { return find<QTableView>("school-classesTable")->model(); }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < classes()->rowCount(); ++row)
            texts.append(classes()->index(row, column).data().toString());
        return texts;
    }
    void picture(QWidget *of, const char *name) const
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (!folder.isEmpty())
            of->grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
};

} // namespace

TEST_CASE("a grade is added at once, a class renamed and given a teacher, and all of it can be undone")
{
    SchoolWorld world;
    REQUIRE(world.find<QPushButton>("classFirst") != nullptr);
    CHECK(world.find<QTableView>("school-classesTable") == nullptr);
    CHECK(world.find<QPushButton>("specialDayFirst") != nullptr);
    world.picture(&world.window, "school-empty");
    world.click("classFirst");
    QDialog *grade = world.dialog("gradeDialog");
    REQUIRE(grade != nullptr);
    world.chooseGrade(grade, "gradeDialog.grade", QStringLiteral("七年级"));
    world.fill(grade, "gradeDialog.count", QStringLiteral("99"));
    QTest::keyClick(grade, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.dialog("gradeDialog") != nullptr); // told, not done
    world.fill(grade, "gradeDialog.count", QStringLiteral("3"));
    QTest::keyClick(grade, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.dialog("gradeDialog") == nullptr; }));
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("school-classesTable") != nullptr; }));
    CHECK(world.column(0) ==
          QStringList{QStringLiteral("七年级1班"), QStringLiteral("七年级2班"), QStringLiteral("七年级3班")});

    world.find<QTableView>("school-classesTable")->selectRow(1);
    CHECK_FALSE(world.find<QPushButton>("classAccount")->isEnabled()); // nobody to give it to
    world.click("classEdit");
    QDialog *one = world.dialog("classDialog");
    REQUIRE(one != nullptr);
    CHECK(one->height() <= 640);
    CHECK(test::accessibilityProblems(*one) == QStringList());
    world.picture(one, "class-dialog");
    world.fill(one, "classDialog.number", QString());
    world.fill(one, "classDialog.name", QStringLiteral("晨光班"));
    world.fill(one, "classDialog.teacher", QStringLiteral("何老师"));
    QTest::keyClick(one, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.dialog("classDialog") == nullptr; }));
    world.settle();
    CHECK(world.column(0).contains(QStringLiteral("七年级晨光班")));
    CHECK(world.column(2).contains(QStringLiteral("何老师")));
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.column(0).contains(QStringLiteral("七年级2班")));
}

TEST_CASE("a class that is already there is refused in the dialog, and a class with nobody in it goes")
{
    SchoolWorld world;
    for (const char *number : {"1", "1", "2"}) {
        if (QDialog *open = world.dialog("classDialog")) {
            world.fill(open, "classDialog.number", QString::fromLatin1(number));
        } else {
            world.click("classAdd");
            world.chooseGrade(world.dialog("classDialog"), "classDialog.grade", QStringLiteral("高一"));
            world.fill(world.dialog("classDialog"), "classDialog.number", QString::fromLatin1(number));
        }
        QTest::keyClick(world.dialog("classDialog"), Qt::Key_Return, Qt::ControlModifier);
        world.settle();
    }
    REQUIRE(UiWorld::until([&] { return world.dialog("classDialog") == nullptr; }));
    CHECK(world.column(0) == QStringList{QStringLiteral("高一1班"), QStringLiteral("高一2班")});
    world.find<QTableView>("school-classesTable")->selectRow(0);
    world.click("classRemove");
    world.settle();
    CHECK(world.column(0) == QStringList{QStringLiteral("高一2班")});
}

TEST_CASE("a class teacher's account reaches his classes and nothing else")
{
    SchoolWorld world;
    for (const char *number : {"1", "2"}) {
        world.click("classAdd");
        QDialog *dialog = world.dialog("classDialog");
        REQUIRE(dialog != nullptr);
        world.chooseGrade(dialog, "classDialog.grade", QStringLiteral("八年级"));
        world.fill(dialog, "classDialog.number", QString::fromLatin1(number));
        world.fill(dialog, "classDialog.name", QString());
        world.fill(dialog, "classDialog.teacher", QStringLiteral("何老师"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(UiWorld::until([&] { return world.dialog("classDialog") == nullptr; }));
        world.settle();
    }
    world.find<QTableView>("school-classesTable")->selectRow(0);
    world.click("classAccount");
    REQUIRE(UiWorld::until([&] { return world.find<QLabel>("oneTimeCode") != nullptr; }));
    QString code = world.find<QLabel>("oneTimeCode")->text().remove(u' ');
    CHECK(code.size() == 12);
    world.picture(&world.window, "class-account");
    world.click("codeSeen");
    world.settle();
    CHECK(world.classes()->index(0, 3).data(DataTable::ChipRole).value<ChipContent>().text ==
          QStringLiteral("有账号"));
    world.find<QTableView>("school-classesTable")->selectRow(1);
    world.click("classAccount"); // once more: no second account
    world.settle();
    CHECK(world.find<QLabel>("oneTimeCode") == nullptr);
    world.shell.reset();
    const SecretBytes secret = passwordBytes(code);
    auto vault = Vault::open(world.vaultFolder(), QStringLiteral("何老师"), secret, world.door.environment());
    REQUIRE(vault);
    const Session session = (*vault)->workplace().session();
    CHECK(session.roles == RoleSet{Role::ClassTeacher});
    CHECK(session.classes.size() == 2);
}

TEST_CASE("in a one-person room no page, dialog or tip speaks of sharing, co-signing or several rooms", "[slow]")
{
    const QRegularExpression several(
        QStringLiteral("共享(?!文件夹|磁盘)|会签|联签|双签|多室|各室|其他咨询室|多个咨询室|"
                       "同事|share|co-?sign|several rooms|colleague"),
        QRegularExpression::CaseInsensitiveOption);
    const auto speaks = [&](const QWidget &root) {
        QStringList found;
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            QStringList texts{widget->accessibleName(), widget->toolTip(), widget->accessibleDescription()};
            for (const char *property : {"text", "placeholderText", "title"})
                texts.append(widget->property(property).toString());
            for (const QString &text : std::as_const(texts)) {
                if (text.contains(several))
                    found.append(widget->objectName() % QStringLiteral(": ") % text);
            }
        }
        return found;
    };
    QWidget holder;
    new QLabel(QStringLiteral("与同事共享,负责人会签"), &holder);
    REQUIRE(speaks(holder).size() == 1); // the walk can find what it looks for

    SchoolWorld world;
    REQUIRE(world.shell->workspace()->facts().onePerson);
    for (const PageEntry &page : world.shell->workspace()->registry().pages) {
        world.shell->workspace()->openPage(page.id);
        world.settle();
        INFO(page.id.toStdString());
        CHECK(speaks(world.window) == QStringList());
    }
    auto *settings = qobject_cast<SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    for (const QString &id : settings->sectionIds()) {
        settings->open({{QStringLiteral("section"), id}});
        world.settle();
        INFO(id.toStdString());
        CHECK(speaks(world.window) == QStringList());
    }
    world.openSection("security");
    for (const char *opener : {"rekey", "changePassword"}) {
        world.click(opener);
        CHECK(speaks(world.window) == QStringList());
        for (QDialog *dialog : world.window.findChildren<QDialog *>())
            dialog->reject();
        QTest::qWait(10);
    }
}
