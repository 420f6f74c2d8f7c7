// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_join_service.h"
#include "core/school/leaver_service.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/students_world.h"
#include "ui/text/roll_text.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;

namespace {

/// A school that still stands in the classes of last year, with somebody on leave and two files of one child.
struct RollWorld : StudentsWorld
{
    RollWorld()
    {
        const auto makeClass = [this](int grade) {
            SchoolClass one;
            one.grade = grade;
            one.number = 1;
            one.stage = ordinaryStage(grade);
            one.schoolYear = 2025;
            auto made = onVault([one](Services &services) { return services.classes.add(one); });
            REQUIRE(made);
            return *made;
        };
        old7 = makeClass(7);
        old9 = makeClass(9);
        first = add(QStringLiteral("林小雨"), old7, QStringLiteral("0701"));
        second = add(QStringLiteral("林晓雨"), old7, QStringLiteral("0702"));
        away = add(QStringLiteral("陈默"), old7);
        leaver = add(QStringLiteral("周晓"), old9);
        auto left = onVault([uid = away](Services &services) {
            return services.students.takeLeave(uid, QDate(2026, 5, 6), {}, QStringLiteral("养病"));
        });
        REQUIRE(left);
    }
    QString labelOf(const Uid &uid)
    {
        auto header = onVault([uid](Services &services) { return services.students.header(uid); });
        REQUIRE(header);
        return QString(header->classLabel + u' ' + rollStatusCode(header->status));
    }
    void press(const char *button)
    {
        auto *one = find<QPushButton>(button);
        INFO(button);
        REQUIRE(one != nullptr);
        REQUIRE(one->isEnabled());
        QTest::keyClick(one, Qt::Key_Space);
        settle();
    }
    QDialog *opened(const char *name)
    {
        REQUIRE_UNTIL([&] { return dialog(name) != nullptr; });
        CHECK(dialog(name)->height() <= 640);
        return dialog(name);
    }
    static void choose(QDialog *in, const char *segment)
    {
        auto *one = in->findChild<QRadioButton *>(QString::fromLatin1(segment));
        REQUIRE(one != nullptr);
        one->click();
    }
    static void send(QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); }
    QStringList cells(const char *table, int column)
    {
        QStringList all;
        auto *view = find<QTableView>(table);
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row)
            all.append(view->model()->index(row, column).data().toString());
        return all;
    }
    SchoolClassId old7;
    SchoolClassId old9;
    Uid first;
    Uid second;
    Uid away;
    Uid leaver;
};

} // namespace

TEST_CASE("a school goes up a year by keyboard: seen first, done once, taken back as a whole", "[slow]")
{
    RollWorld world;
    world.openStudents();
    world.press("studentsRollOver");
    CHECK(world.cells("rollOverTable", 0) ==
          QStringList{QStringLiteral("七年级1班"), QStringLiteral("九年级1班")});
    CHECK(world.cells("rollOverTable", 3) ==
          QStringList{QStringLiteral("升入 八年级1班"), QStringLiteral("毕业")});
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    auto *questions = world.find<QListWidget>("rollOver.questions");
    REQUIRE(questions != nullptr);
    CHECK(questions->item(0)->text().startsWith(QStringLiteral("休学 1 人")));
    world.picture("roll-over");

    // One child repeats the year.
    world.press("rollOver.students");
    QDialog *ways = world.opened("studentWays");
    auto *list = ways->findChild<QListWidget *>(QStringLiteral("studentWays.students"));
    REQUIRE(list != nullptr);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().startsWith(QStringLiteral("林晓雨"))) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Space);
        }
    }
    auto *grade = ways->findChild<QComboBox *>(QStringLiteral("studentWays.grade"));
    REQUIRE(grade != nullptr);
    grade->setCurrentIndex(grade->findText(QStringLiteral("七年级")));
    world.typeInto(ways->findChild<QLineEdit *>(QStringLiteral("studentWays.number")), QStringLiteral("2"));
    RollWorld::send(ways);
    world.settle();
    CHECK(world.cells("rollOverTable", 5).first() == QStringLiteral("2 人另行安排"));

    world.press("rollOver.run");
    RollWorld::send(world.opened("rollOverRun"));
    world.settle();
    CHECK(world.labelOf(world.first) == QStringLiteral("八年级1班 on_roll"));
    CHECK(world.labelOf(world.second) == QStringLiteral("七年级2班 on_roll"));
    CHECK(world.labelOf(world.away) == QStringLiteral("七年级1班 on_leave"));
    CHECK(world.labelOf(world.leaver) == QStringLiteral("九年级1班 graduated"));
    CHECK(world.find<QPushButton>("rollOver.run") == nullptr); // nothing is done twice
    world.picture("roll-over-done");

    world.press("rollOver.takeBack");
    RollWorld::send(world.opened("rollOverTakeBack"));
    world.settle();
    CHECK(world.labelOf(world.first) == QStringLiteral("七年级1班 on_roll"));
    CHECK(world.labelOf(world.leaver) == QStringLiteral("九年级1班 on_roll"));
    CHECK(world.find<QPushButton>("rollOver.run") != nullptr);
    world.press("rollOver.back");
    CHECK(world.find<QTableView>("studentsTable") != nullptr);
}

TEST_CASE("on a small window the page of going up a year scrolls: its table keeps its rows", "[slow]")
{
    struct Way
    {
        const char *name;
        text::Language language;
        Appearance look;
        QSize size;
    };
    const Way ways[] = {
        {"", text::Language::Chinese, {ThemeChoice::Light, defaultPoints}, {1024, 640}},
        {"-en", text::Language::English, {ThemeChoice::Dark, defaultPoints}, {1024, 640}},
        {"-large", text::Language::Chinese, {ThemeChoice::Dark, largestPoints}, {1024, 640}},
        {"-en-large", text::Language::English, {ThemeChoice::Light, largestPoints}, {1366, 768}},
    };
    const test::PlainAgain plain;
    const Way &way = ways[GENERATE(0, 1, 2, 3)];
    INFO(way.name);
    text::speak(way.language);
    RollWorld world;
    Theme::instance().apply(way.look);
    world.window.resize(way.size);
    for (int number = 2; number <= 7; ++number) { // as many classes as a small school has
        const auto made = world.onVault([number](Services &services) {
            SchoolClass one;
            one.grade = 8;
            one.number = number;
            one.stage = ordinaryStage(one.grade);
            one.schoolYear = 2025;
            return services.classes.add(one);
        });
        REQUIRE(made);
        world.add(QStringLiteral("学生%1").arg(number), *made);
    }
    world.openStudents();
    world.press("studentsRollOver");
    auto *table = world.find<QTableView>("rollOverTable");
    REQUIRE(table != nullptr);
    QTest::qWait(20);
    CHECK(table->viewport()->height() >= 4 * table->rowHeight(0));
    CHECK(table->visibleRegion().boundingRect().height() >= 3 * table->rowHeight(0)); // before it is scrolled
    CHECK(test::cut(world.page()).join(QLatin1String(" / ")).toStdString() == std::string());
    auto *run = world.find<QPushButton>("rollOver.run");
    REQUIRE(run != nullptr);
    CHECK_FALSE(run->visibleRegion().isEmpty()); // what is done with it is in view at once
    auto *questions = world.find<QListWidget>("rollOver.questions");
    REQUIRE(questions != nullptr);
    CHECK(questions->height() >= px(100));
    CHECK(questions->mapTo(&world.window, QPoint()).y() > // and the one is not laid over the other
          table->mapTo(&world.window, table->rect().bottomLeft()).y());
    world.picture(QByteArray("roll-over-small").append(way.name).constData(), &world.window);
    auto *page = world.find<QScrollArea>("rollOver.page");
    REQUIRE(page != nullptr);
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
    QTest::qWait(20);
    CHECK(questions->visibleRegion().boundingRect().height() >= px(100)); // the lists below are scrolled to
    world.picture(QByteArray("roll-over-small-below").append(way.name).constData(), &world.window);
}

TEST_CASE("several leave at once, are looked up afterwards, and somebody comes with where from", "[slow]")
{
    RollWorld world;
    world.openStudents();
    world.press("studentsLeavers");
    auto *here = world.find<QTableView>("leaversHereTable");
    REQUIRE(here != nullptr);
    CHECK(here->model()->rowCount() == 4);
    here->setFocus();
    here->selectAll();
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.press("leavers.leave");
    QDialog *leaving = world.opened("leaving");
    world.typeInto(leaving->findChild<QLineEdit *>(QStringLiteral("leaving.place")),
                   QStringLiteral("河东小学"));
    RollWorld::send(leaving);
    world.settle();
    REQUIRE(world.dialog("leaving") != nullptr); // why is missing
    world.typeInto(leaving->findChild<QLineEdit *>(QStringLiteral("leaving.reason")), QStringLiteral("迁居"));
    RollWorld::send(leaving);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("leaving") == nullptr; });
    world.settle();
    CHECK(world.labelOf(world.first) == QStringLiteral("七年级1班 left"));

    world.find<QRadioButton>("leavers.part.gone")->click();
    world.settle();
    CHECK(world.cells("leaversGoneTable", 4).count(QStringLiteral("河东小学")) == 4);
    world.picture("leavers");

    world.press("leavers.arrive");
    QDialog *arrival = world.opened("arrival");
    world.typeInto(arrival->findChild<QLineEdit *>(QStringLiteral("arrival.name")), QStringLiteral("吴桐"));
    world.typeInto(arrival->findChild<QLineEdit *>(QStringLiteral("arrival.place")),
                   QStringLiteral("河西小学"));
    world.typeInto(arrival->findChild<QLineEdit *>(QStringLiteral("arrival.reason")), QStringLiteral("随迁"));
    RollWorld::send(arrival);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("arrival") == nullptr; });
    world.settle();
    CHECK(world.page().title() == QStringLiteral("吴桐"));
    const auto history = world.onVault([uid = world.page().recent().first().uid](Services &services) {
        return LeaverService(services.workplace).history(uid);
    });
    REQUIRE(history);
    CHECK(history->turns.first().place == QStringLiteral("河西小学"));
}

TEST_CASE("two files of one child are compared field by field, become one, and two again")
{
    RollWorld world;
    world.openStudents();
    world.press("studentsDoubles");
    REQUIRE(world.cells("doublesTable", 2).size() == 1);
    CHECK(world.cells("doublesTable", 2).first() == QStringLiteral("姓名同音、出生日期相同"));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.picture("doubles");
    world.press("doubles.compare");
    QDialog *join = world.opened("join");
    CHECK(test::accessibilityProblems(*join).join(u'\n').toStdString() == "");
    world.picture("doubles-compare", join);
    RollWorld::choose(join, "join.name.other");
    RollWorld::send(join);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("join") == nullptr; });
    world.settle();
    CHECK(world.file(world.first).student.name == QStringLiteral("林晓雨"));
    CHECK(world.file(world.second).student.uid == world.first);
    CHECK(world.cells("doublesTable", 0).isEmpty());

    // The name that was put away finds the child, and the search says so.
    const auto hits =
        world.onVault([](Services &services) { return services.search.find(QStringLiteral("林小雨")); });
    REQUIRE(hits);
    REQUIRE(hits->size() == 1);

    world.find<QRadioButton>("doubles.part.joined")->click();
    world.settle();
    REQUIRE(world.cells("joinedFilesTable", 0).size() == 1);
    world.press("doubles.takeBack");
    RollWorld::send(world.opened("joinTakeBack"));
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("joinTakeBack") == nullptr; });
    world.settle();
    CHECK(world.file(world.first).student.name == QStringLiteral("林小雨"));
    CHECK(world.file(world.second).student.uid == world.second);

    world.find<QRadioButton>("doubles.part.open")->click();
    world.press("doubles.apart");
    CHECK(world.cells("doublesTable", 0).isEmpty());
}

TEST_CASE("records of every table that refers to a student have a name where they go to another file")
{
    StudentsWorld world;
    const auto references =
        world.onVault([](Services &services) { return merge::referencesOf(services.workplace.db()); });
    REQUIRE(references);
    for (const merge::Reference &one : references->value(QStringLiteral("student"))) {
        INFO(one.table.toStdString());
        CHECK((one.table == QLatin1String("student_apart") || !text::movedRecordName(one.table).isEmpty()));
    }
}

TEST_CASE("the pages of the roll hold their words at the largest letters, in English and in the dark",
          "[slow]")
{
    const test::PlainAgain plain;
    for (const bool english : {false, true}) {
        text::speak(english ? text::Language::English : text::Language::Chinese);
        RollWorld world;
        Theme::instance().apply({ThemeChoice::Dark, 16});
        world.window.resize(1366, 768);
        world.openStudents();
        for (const char *work : {"rollOver", "leavers", "gone", "doubles"}) {
            INFO(work << (english ? " english" : ""));
            world.work().openPage(QStringLiteral("students"),
                                  {{QStringLiteral("work"), QLatin1String(work)}});
            world.settle();
            CHECK(test::cut(world.page()).join(QLatin1String(" / ")).toStdString() == std::string());
            const QByteArray name = QByteArray("roll-walk-") + work + (english ? "-en" : "");
            world.picture(name.constData());
        }
    }
}
