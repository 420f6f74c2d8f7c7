// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_reader.h"
#include "tests/support/places.h"
#include "tests/ui/students_world.h"
#include "ui/students/roster_wizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

struct RosterWorld : StudentsWorld
{
    RosterWizard &wizard() const { return *page().findChild<RosterWizard *>(); }
    /// A file with these lines, as dropped on the window.
    void drop(const QString &name, const QStringList &lines)
    {
        const QString path = home.filePath(name);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(lines.join(QLatin1Char('\n')).toUtf8());
        out.close();
        dropFile(path);
    }
    void dropFile(const QString &path)
    {
        REQUIRE(work().openFile(path));
        settle();
    }
    qint64 studentCount()
    {
        StudentFilter everybody;
        everybody.statuses = {RollStatus::OnRoll, RollStatus::OnLeave, RollStatus::Left};
        const auto page = onVault([everybody](Services &services) {
            return services.students.list(everybody, StudentOrder::Name, 0, 1);
        });
        REQUIRE(page);
        return page->total;
    }
    QString shown(int row, int column) const
    {
        auto *table = find<QTableView>("rosterPreviewTable");
        return table->model()->index(row, column).data().toString();
    }
    void next()
    {
        click("roster.next");
        settle();
    }
    /// The step that is marked as the one where the person is.
    QString here() const
    {
        for (const QLabel *label : wizard().findChildren<QLabel *>()) {
            if (label->property("role") == QStringLiteral("cardTitle") && !label->text().isEmpty() &&
                label->text().at(0).isDigit())
                return label->text();
        }
        return {};
    }
};

QString sample(const char *name)
{
    return QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/samples/") % QString::fromUtf8(name);
}

} // namespace

TEST_CASE("a dropped roll goes through five steps, writes at the confirmed fourth one, and is one undo",
          "[slow]")
{
    RosterWorld world;
    world.dropFile(sample("学籍导出样例.xlsx"));
    REQUIRE(world.wizard().step() == RosterWizard::Columns);
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    // what only few need starts unticked, everything recognised else is taken
    const auto taken = [&](const QString &heading) {
        for (const auto *box : world.window.findChildren<QCheckBox *>()) {
            if (box->isVisibleTo(&world.window) && box->accessibleName().contains(heading))
                return box->isChecked();
        }
        FAIL(heading.toStdString());
        return false;
    };
    CHECK(taken(QStringLiteral("姓名”")));
    CHECK_FALSE(taken(QStringLiteral("现住址")));
    CHECK_FALSE(taken(QStringLiteral("身份证件号")));
    CHECK_FALSE(taken(QStringLiteral("1联系电话")));
    world.shoot("roster-columns");
    world.next();
    REQUIRE(world.wizard().step() == RosterWizard::Preview);
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    CHECK(world.find<QTableView>("rosterPreviewTable")->model()->rowCount() == 12);
    world.shoot("roster-preview");
    world.next();
    REQUIRE(world.wizard().step() == RosterWizard::Confirm);
    CHECK(world.here() == QStringLiteral("4 确认"));
    CHECK(world.studentCount() == 0);
    CHECK(world.find<QPushButton>("roster.today") == nullptr);
    world.shoot("roster-confirm");
    CHECK(world.find<QPushButton>("roster.next")->text() == QStringLiteral("确认写入"));
    world.next();
    REQUIRE(world.wizard().step() == RosterWizard::Outcome);
    CHECK(world.here() == QStringLiteral("5 结果"));
    CHECK(world.find<QPushButton>("roster.back") == nullptr); // what is written is not gone back on here
    CHECK(world.find<QPushButton>("roster.close") == nullptr);
    CHECK(world.studentCount() == 12);
    CHECK(world.find<QLabel>("roster.result")->text().contains(QStringLiteral("接下来")));
    CHECK(world.find<QLabel>("roster.result")->text().contains(QStringLiteral("12")));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("roster-result");
    const auto found =
        world.onVault([](Services &services) { return services.search.find(QStringLiteral("ouyang")); });
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    const StudentFile file = world.file(found->constFirst().uid);
    CHECK(file.student.address.isEmpty());
    CHECK(file.student.idNumber.isEmpty());
    for (const Contact &contact : file.contacts)
        CHECK(contact.phone.isEmpty());

    world.next(); // to the list
    CHECK(world.find<QTableView>("studentsTable")->model()->rowCount() == 12);
    world.shoot("students-list");
    world.work().undoLast();
    world.settle();
    CHECK(world.studentCount() == 0);
}

TEST_CASE("a ticked column is stored and remembered for the next file with these headings")
{
    RosterWorld world;
    world.drop(QStringLiteral("a.csv"), {QStringLiteral("姓名,班级,学号,家庭地址,谁知道"),
                                         QStringLiteral("张样一,七年级1班,0701,海边路1号,甲")});
    REQUIRE(world.wizard().step() == RosterWizard::Columns);
    world.click("roster.taken.4");
    world.settle();
    // a column nobody knew is taken for what the person says
    auto *field = world.find<QComboBox>("roster.field.5");
    REQUIRE(field != nullptr);
    CHECK(field->currentData().toString().isEmpty());
    field->setFocus();
    field->setCurrentIndex(field->findData(QStringLiteral("seat_no")));
    Q_EMIT field->activated(field->currentIndex());
    world.settle();
    CHECK(world.find<QCheckBox>("roster.taken.5")->isChecked());
    world.next();
    world.next();
    world.next();
    const auto found =
        world.onVault([](Services &services) { return services.search.find(QStringLiteral("0701")); });
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(world.file(found->constFirst().uid).student.address == QStringLiteral("海边路1号"));
    CHECK(world.file(found->constFirst().uid).student.seatNo == QStringLiteral("甲"));

    world.drop(QStringLiteral("b.csv"), {QStringLiteral("姓名,班级,学号,家庭地址,谁知道"),
                                         QStringLiteral("张样一,七年级1班,0701,海边路9号,乙")});
    CHECK(world.wizard().draft().remembered);
    CHECK(world.find<QCheckBox>("roster.taken.4")->isChecked());
    CHECK(world.find<QComboBox>("roster.field.5")->currentData().toString() == QStringLiteral("seat_no"));
    world.next();
    CHECK(world.find<QRadioButton>("roster.view.updated")->isChecked());
    CHECK(world.shown(0, 5).contains(QStringLiteral("海边路1号 → 海边路9号")));
}

TEST_CASE("whoever has the name of another child is listed with the class of that one, and holds nothing up")
{
    RosterWorld world;
    world.add(QStringLiteral("陈同学"), world.class71, QStringLiteral("0702"));
    world.drop(QStringLiteral("a.csv"),
               {QStringLiteral("姓名,班级,学号,民族"), QStringLiteral("张样一,七年级1班,0701,"),
                QStringLiteral("李样二,七年级1班,0703,"), QStringLiteral("张样一,七年级2班,0711,"),
                QStringLiteral("陈同学,七年级2班,0712,")});
    world.next();
    auto *namesakes = world.find<QRadioButton>("roster.view.namesakes");
    REQUIRE(namesakes != nullptr);
    CHECK(namesakes->text() == QStringLiteral("重名 3"));
    world.click("roster.view.namesakes");
    auto *table = world.find<QTableView>("rosterPreviewTable");
    REQUIRE(table->model()->rowCount() == 3);
    QStringList words;
    for (int row = 0; row < 3; ++row)
        words.append(world.shown(row, 2) % QLatin1Char(' ') % world.shown(row, 5));
    words.sort();
    CHECK(words.join(QLatin1Char('\n')).toStdString() ==
          QStringLiteral("张样一 重名:七年级1班(第 2 行)\n张样一 重名:七年级2班(第 4 行)\n"
                         "陈同学 重名:七年级1班(已在名单)")
              .toStdString());
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("roster-namesakes");
    world.next();
    CHECK(world.find<QLabel>("roster.result")->text().contains(QStringLiteral("3 人与别人重名")));
    world.click("roster.back");
    table->selectRow(0);
    world.click("roster.leaveOut");
    world.next();
    CHECK(world.find<QLabel>("roster.result")->text().contains(QStringLiteral("2 人与别人重名")));
    world.next();
    CHECK(world.studentCount() == 4);
    world.click("roster.today");
    world.settle();
    CHECK(world.work().currentPageId() == QStringLiteral("today"));

    // Each is known by his number from now on; the people he belongs to is told by its name.
    world.drop(QStringLiteral("b.csv"),
               {QStringLiteral("姓名,班级,学号,民族"), QStringLiteral("李样二,七年级1班,0703,土家族")});
    world.next();
    CHECK(world.find<QRadioButton>("roster.view.namesakes") == nullptr);
    CHECK(world.shown(0, 5).contains(QStringLiteral("民族:土家族")));
}

TEST_CASE("students not in the file leave only by a tick with a reason")
{
    RosterWorld world;
    const Uid gone = world.add(QStringLiteral("陈同学"), world.class71, QStringLiteral("0702"));
    const Uid stays = world.add(QStringLiteral("李同学"), world.class71, QStringLiteral("0703"));
    world.drop(QStringLiteral("a.csv"),
               {QStringLiteral("姓名,班级,学号"), QStringLiteral("张样一,七年级1班,0701")});
    world.next();
    world.click("roster.view.missing");
    auto *table = world.find<QTableView>("rosterPreviewTable");
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("roster-missing");
    const int row = world.shown(0, 2) == QStringLiteral("陈同学") ? 0 : 1;
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 0));
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(world.shown(row, 0) == QStringLiteral("登记离校"));
    world.next();
    CHECK(world.wizard().step() == RosterWizard::Preview); // no reason yet
    CHECK(world.find<QLineEdit>("roster.leavingReason")->hasFocus());
    world.type("roster.leavingReason", QStringLiteral("随父母转学"));
    world.next();
    REQUIRE(world.wizard().step() == RosterWizard::Confirm);
    CHECK(world.file(gone).student.status == RollStatus::OnRoll);
    world.next();
    CHECK(world.file(gone).student.status == RollStatus::Left);
    CHECK(world.file(gone).rollEvents.constLast().reason == QStringLiteral("随父母转学"));
    CHECK(world.file(stays).student.status == RollStatus::OnRoll);
}

TEST_CASE("rows left out stay out, rows with problems say why and can be saved to be mended")
{
    RosterWorld world;
    world.drop(QStringLiteral("a.csv"),
               {QStringLiteral("姓名,班级,学号,出生日期"), QStringLiteral("张样一,七年级1班,0701,2013-01-10"),
                QStringLiteral("李样二,七年级1班,0702,2013-02-30"),
                QStringLiteral(",七年级1班,0703,2013-03-03")});
    world.next();
    auto *table = world.find<QTableView>("rosterPreviewTable");
    REQUIRE(table->model()->rowCount() == 2);
    CHECK_FALSE(world.find<QPushButton>("roster.leaveOut")->isEnabled());
    table->selectRow(world.shown(0, 2) == QStringLiteral("张样一") ? 0 : 1);
    world.click("roster.leaveOut");
    world.click("roster.view.problems");
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(world.shown(0, 5).contains(QStringLiteral("“出生日期”列")));
    CHECK(world.shown(1, 0) == QStringLiteral("未导入"));
    world.shoot("roster-problems");
    const QString out = world.home.filePath(QStringLiteral("rows.xlsx"));
    world.wizard().saveProblems(out);
    world.settle();
    const auto saved = readTable(out);
    REQUIRE(saved);
    REQUIRE(saved->sheets.size() == 1);
    CHECK(saved->sheets.constFirst().rows.constFirst().at(0).text == QStringLiteral("原因"));
    CHECK(saved->sheets.constFirst().rows.size() == 3);
    world.next();
    world.next();
    CHECK(world.studentCount() == 1);
    CHECK(world.find<QPushButton>("roster.saveRejected") != nullptr);
}

TEST_CASE("a file that is no roll gets a sentence and leaves the wizard at its first step")
{
    RosterWorld world;
    world.drop(QStringLiteral("a.xlsx"), {QStringLiteral("这不是表格")});
    CHECK(world.wizard().step() == RosterWizard::File);
    world.drop(QStringLiteral("b.csv"), {QStringLiteral("一,二,三"), QStringLiteral("1,2,3")});
    CHECK(world.wizard().step() == RosterWizard::File);
    bool said = false;
    for (const QLabel *label : world.window.findChildren<QLabel *>())
        said = said || (label->isVisibleTo(&world.window) && label->text().contains(QStringLiteral("表头")));
    CHECK(said);
    CHECK(world.find<QPushButton>("roster.choose") != nullptr);
    CHECK(world.studentCount() == 0);
}

TEST_CASE("an import that is cancelled while it writes leaves nothing behind")
{
    RosterWorld world;
    QStringList lines{QStringLiteral("姓名,班级,学号")};
    for (int i = 0; i < 2'000; ++i)
        lines.append(QStringLiteral("学生%1,七年级1班,%2").arg(i).arg(10'000 + i));
    world.drop(QStringLiteral("a.csv"), lines);
    world.next();
    world.next();
    REQUIRE(world.wizard().step() == RosterWizard::Confirm);
    TaskRunner &tasks = world.shell->tasks();
    QObject::connect(&tasks, &TaskRunner::longBegan, &tasks, [&tasks] { tasks.cancelLong(); });
    world.click("roster.next");
    world.settle();
    CHECK(world.studentCount() == 0);
    CHECK(world.find<QPushButton>("roster.next")->text() == QStringLiteral("确认写入")); // can be tried again
    CHECK(world.find<QPushButton>("roster.next")->isEnabled());
}

TEST_CASE("a table copied in a spreadsheet program is pasted by key and becomes a roll as a file does")
{
    RosterWorld world;
    world.openStudents();
    world.work().openPage(QStringLiteral("students"), {{QStringLiteral("roster"), QString()}});
    world.settle();
    QGuiApplication::clipboard()->setText(QStringLiteral("只是一句话"));
    world.click("roster.paste");
    CHECK(world.wizard().step() == RosterWizard::File);
    auto *message = world.find<QFrame>("roster.message");
    REQUIRE(message != nullptr);

    auto *mime = new QMimeData;
    mime->setText(
        QStringLiteral("姓名\t班级\t学号\r\n海小鱼\t七年级1班\t0701\r\n山小石\t七年级2班\t0702\r\n"));
    QGuiApplication::clipboard()->setMimeData(mime);
    world.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.wizard().step() == RosterWizard::Columns; }));
    world.settle();
    CHECK(world.wizard().draft().table.rows.size() == 2);
    const qint64 before = world.studentCount();
    world.next();
    world.next();
    world.next();
    CHECK(world.studentCount() == before + 2);

    world.work().openPage(QStringLiteral("students"), {{QStringLiteral("roster"), QString()}});
    world.settle();
    auto *html = new QMimeData;
    html->setHtml(QStringLiteral("<html><body><table><tr><td>姓名</td><td>班级</td></tr>"
                                 "<tr><td>云小朵</td><td>七年级1班</td></tr></table></body></html>"));
    QGuiApplication::clipboard()->setMimeData(html);
    world.click("roster.paste");
    REQUIRE(UiWorld::until([&] { return world.wizard().step() == RosterWizard::Columns; }));
    CHECK(world.wizard().draft().table.rows.size() == 1);
    QGuiApplication::clipboard()->clear();
}
