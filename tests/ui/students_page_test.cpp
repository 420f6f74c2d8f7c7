// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_operations.h"
#include "tests/ui/students_world.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/simple.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;

namespace {

QStringList namesShown(const StudentsWorld &world)
{
    QStringList names;
    auto *table = world.find<QTableView>("studentsTable");
    if (table == nullptr)
        return names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names.append(table->model()->index(row, 0).data().toString());
    return names;
}

} // namespace

TEST_CASE("a school without students offers the roster and nothing else to begin with")
{
    StudentsWorld world;
    world.openStudents();
    auto *import = world.find<QPushButton>("studentsImportFirst");
    REQUIRE(import != nullptr);
    CHECK(import->hasFocus());
    CHECK(world.find<QPushButton>("studentsImport") == nullptr);
    CHECK(world.find<QTableView>("studentsTable") == nullptr);
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("students-empty");
    QTest::keyClick(import, Qt::Key_Space);
    CHECK(world.find<QPushButton>("roster.choose") != nullptr);
}

TEST_CASE("Ctrl+N makes a student by keyboard and opens the file; the change can be taken back")
{
    StudentsWorld world;
    world.openStudents();
    world.press(Qt::Key_N, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("newStudent") != nullptr; });
    QDialog *dialog = world.dialog("newStudent");
    CHECK(dialog->height() <= 640);
    CHECK(test::accessibilityProblems(*dialog).join(u'\n').toStdString() == "");

    CHECK(dialog->focusWidget()->objectName() == QStringLiteral("newStudent.name"));
    // nothing typed: refused inside, and the form stays
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.dialog("newStudent") == dialog);
    const auto said = dialog->findChildren<Banner *>();
    REQUIRE(said.size() == 1);
    CHECK(said.constFirst()->text().contains(QStringLiteral("姓名")));
    world.type("newStudent.name", QStringLiteral("杨同学"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // goes on, closes nothing
    REQUIRE(world.dialog("newStudent") == dialog);
    CHECK(dialog->focusWidget()->objectName() != QStringLiteral("newStudent.name"));
    world.type("newStudent.birthDate", QStringLiteral("20130309"));
    world.type("newStudent.studentNo", QStringLiteral("0712"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL(
        [&] { return world.find<QLabel>("pageTitle")->text() == QStringLiteral("杨同学"); });
    world.settle();
    CHECK(world.dialog("newStudent") == nullptr);
    auto found =
        world.onVault([](Services &services) { return services.search.find(QStringLiteral("0712")); });
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(world.page().recent().size() == 1);

    world.work().undoLast();
    world.settle();
    found = world.onVault([](Services &services) { return services.search.find(QStringLiteral("0712")); });
    REQUIRE(found);
    CHECK(found->isEmpty());
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("fileMissingBack") != nullptr; });
}

TEST_CASE("the list filters by class, level and status, and opens a file with Enter and back with Alt+Left")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.add(QStringLiteral("陈同学"), world.class71, QStringLiteral("0702"));
    world.add(QStringLiteral("李同学"), world.class81, QStringLiteral("0801"));
    REQUIRE(world.onVault([yang](Services &services) {
        return services.fileClasses.set(yang, FileClass::Focus, QDate(2026, 11, 1),
                                        QStringLiteral("近来常缺课"));
    }));
    world.openStudents();
    CHECK(namesShown(world).size() == 3);
    world.shoot("students-list-small");
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");

    auto *classes = world.find<QListWidget>("studentClasses");
    REQUIRE(classes != nullptr);
    CHECK(classes->count() == 3); // the school and the classes that hold somebody
    classes->setCurrentRow(1);
    world.settle();
    CHECK(namesShown(world).size() == 2);
    auto *level = world.find<QComboBox>("studentFileClass");
    level->setCurrentIndex(1); // watched
    world.settle();
    CHECK(namesShown(world) == QStringList{QStringLiteral("杨同学")});

    classes->setCurrentRow(2);
    world.settle();
    CHECK(namesShown(world).isEmpty());
    world.click("studentsShowAll");
    world.settle();
    CHECK(namesShown(world).size() == 3);

    auto *table = world.find<QTableView>("studentsTable");
    table->setFocus();
    table->selectRow(static_cast<int>(namesShown(world).indexOf(QStringLiteral("杨同学"))));
    QTest::keyClick(table, Qt::Key_Return);
    StudentsWorld::REQUIRE_UNTIL(
        [&] { return world.find<QLabel>("pageTitle")->text() == QStringLiteral("杨同学"); });
    world.settle();
    CHECK(world.window.windowTitle() == QStringLiteral("听屿 心理辅导室"));
    world.press(Qt::Key_Left, Qt::AltModifier);
    StudentsWorld::REQUIRE_UNTIL(
        [&] { return world.find<QLabel>("pageTitle")->text() == QStringLiteral("学生"); });
    CHECK(world.find<QListWidget>("recentStudents")->count() == 1);
}

TEST_CASE("the page pressed once more on the rail leads from a file back to all students, from elsewhere to "
          "the file")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang);
    world.settle();
    const auto title = [&world] { return world.find<QLabel>("pageTitle")->text(); };
    REQUIRE(title() == QStringLiteral("杨同学"));
    world.click("nav.today");
    world.settle();
    world.click("nav.students");
    world.settle();
    CHECK(title() == QStringLiteral("杨同学"));
    world.click("nav.students");
    world.settle();
    CHECK(title() == QStringLiteral("学生"));
    CHECK(namesShown(world) == QStringList{QStringLiteral("杨同学")});
    world.openFile(yang);
    world.press(Qt::Key_2, Qt::ControlModifier);
    world.settle();
    CHECK(title() == QStringLiteral("学生"));
}

TEST_CASE("students whose tags run out soon are a list of their own")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.add(QStringLiteral("陈同学"), world.class71, QStringLiteral("0702"));
    VulnerabilityTag tag;
    tag.code = QStringLiteral("migrant");
    tag.from = QDate(2026, 9, 1);
    tag.expiresOn = QDate(2026, 12, 1);
    tag.source = QStringLiteral("class_teacher");
    REQUIRE(
        world.onVault([yang, tag](Services &services) { return services.circumstances.addTag(yang, tag); }));
    world.work().openPage(QStringLiteral("students"), {{QStringLiteral("expiringTags"), true}});
    world.settle();
    CHECK(namesShown(world) == QStringList{QStringLiteral("杨同学")});
}

TEST_CASE("the global search opens a student's file by initials")
{
    StudentsWorld world;
    world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openStudents();
    world.press(Qt::Key_K, Qt::ControlModifier);
    auto *search = world.find<SearchBox>("globalSearch");
    test::UiWorld::typeInto(search, QStringLiteral("ytx"));
    StudentsWorld::REQUIRE_UNTIL([&] { return search->highlighted() == 0; });
    QTest::keyClick(search, Qt::Key_Return);
    StudentsWorld::REQUIRE_UNTIL(
        [&] { return world.find<QLabel>("pageTitle")->text() == QStringLiteral("杨同学"); });
}

TEST_CASE("the global search finds a student by a former name, and says that it was one")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    Student renamed = world.file(yang).student;
    renamed.name = QStringLiteral("何晓舟");
    renamed.formerNames = {QStringLiteral("杨同学")};
    REQUIRE(world.onVault([renamed](Services &services) { return services.students.edit(renamed); }));
    world.openStudents();
    auto *search = world.find<SearchBox>("globalSearch");
    const auto said = [&](const char *typed) {
        world.press(Qt::Key_K, Qt::ControlModifier);
        search->clear();
        test::UiWorld::typeInto(search, QString::fromUtf8(typed));
        StudentsWorld::REQUIRE_UNTIL([&] { return search->isOpen() && search->hitCount() > 0; });
        const auto *popup = world.window.findChild<QFrame *>(QStringLiteral("searchPopup"));
        REQUIRE(popup != nullptr);
        return popup->findChild<QListView *>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    const QString hit = said("杨同学");
    CHECK(hit.startsWith(QStringLiteral("何晓舟 ")));
    CHECK(hit.contains(QStringLiteral("曾用名 杨同学")));
    CHECK_FALSE(said("何晓舟").contains(QStringLiteral("曾用名")));
    world.picture("search-former-name");
}

TEST_CASE("thousands of students arrive page by page, all of them")
{
    StudentsWorld world;
    constexpr int count = 2'300;
    const auto made = world.onVault([&](Services &services) -> Result<int> {
        // one change, as an import would make it
        return services.workplace.change(op::rosterImport, [&](Change &change) -> Result<int> {
            for (int i = 0; i < count; ++i) {
                Student student;
                student.name = QStringLiteral("学生") % QString::number(i);
                student.classId = i % 2 == 0 ? world.class71 : world.class81;
                student.studentNo = QString::number(10'000 + i);
                if (auto row = StudentRepository::add(change, student); !row)
                    return row.error();
            }
            return count;
        });
    });
    REQUIRE(made);
    world.openStudents();
    StudentsWorld::REQUIRE_UNTIL([&] { return namesShown(world).size() == count; });
    auto *filter = world.find<QLineEdit>("studentsFilter");
    filter->setText(QStringLiteral("学生2299"));
    CHECK(namesShown(world) == QStringList{QStringLiteral("学生2299")});
}

TEST_CASE("a class teacher sees names of the own class and a glance, no levels, no figures, no file")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.add(QStringLiteral("李同学"), world.class81, QStringLiteral("0801"));
    REQUIRE(world.onVault([yang](Services &services) {
        return services.fileClasses.set(yang, FileClass::Attention, QDate(2026, 11, 1),
                                        QStringLiteral("搬家后话少"));
    }));
    SessionFacts facts = world.work().facts();
    facts.session.roles = {Role::ClassTeacher};
    facts.session.classes = {world.class71};
    REQUIRE(world.onVault([session = facts.session](Services &services) -> Result<void> {
        services.workplace.setSession(session);
        return {};
    }));
    Workspace teacher({.tasks = world.shell->tasks(),
                       .settings = world.settings,
                       .clock = world.clock,
                       .facts = facts,
                       .registry = registerAllPages(VaultKind::School)});
    teacher.resize(1366, 768);
    teacher.show();
    teacher.openPage(QStringLiteral("students"));
    world.settle();
    auto *table = teacher.findChild<QTableView *>(QStringLiteral("studentsTable"));
    REQUIRE(table != nullptr);
    REQUIRE(table->model()->rowCount() == 1);
    for (int column = 0; column < table->model()->columnCount(); ++column)
        CHECK(table->model()->index(0, column).data().toString() != QStringLiteral("关注"));
    for (const char *hidden : {"studentsAdd", "studentsImport", "studentFileClass", "studentTag"})
        CHECK_FALSE(teacher.findChild<QWidget *>(QString::fromLatin1(hidden))->isVisibleTo(&teacher));
    CHECK_FALSE(qobject_cast<StudentsPage *>(teacher.currentPage())->addNew());
    teacher.openPage(QStringLiteral("students"), {{QStringLiteral("student"), yang.toString()}});
    world.settle();
    auto *words = teacher.findChild<QLabel *>(QStringLiteral("glanceWords"));
    REQUIRE(words != nullptr);
    CHECK(words->text().contains(QStringLiteral("心理老师")));
    CHECK(teacher.findChild<QWidget *>(QStringLiteral("fileTabs")) == nullptr);
    CHECK(test::accessibilityProblems(teacher).join(u'\n').toStdString() == "");
}

TEST_CASE("who keys sheets has no students' page and finds nobody")
{
    StudentsWorld world;
    world.add(QStringLiteral("杨同学"), world.class71);
    SessionFacts facts = world.work().facts();
    facts.session.roles = {Role::Keyer};
    Workspace keyer({.tasks = world.shell->tasks(),
                     .settings = world.settings,
                     .clock = world.clock,
                     .facts = facts,
                     .registry = registerAllPages(VaultKind::School)});
    CHECK(keyer.page(QStringLiteral("students")) == nullptr);
    REQUIRE(world.onVault([session = facts.session](Services &services) -> Result<void> {
        services.workplace.setSession(session);
        return {};
    }));
    int hits = 0;
    for (const SearchSource &source : keyer.registry().searches) {
        const auto found = world.onVault(
            [find = source.find](Services &services) { return find(services, QStringLiteral("杨"), 20); });
        for (const SearchHit &hit : found)
            hits += hit.iconName == QStringLiteral("student") ? 1 : 0;
    }
    CHECK(hits == 0);
}
