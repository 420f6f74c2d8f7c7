// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "core/screening/campaign_plan_service.h"
#include "core/services.h"
#include "tests/support/scale_ids.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A class of three. The first has two sheets of GAD-7, in two screenings, and is on the watch list since
/// forty days; parents' sheets went out thirty days ago; a review is past its last day.
struct DueWorld : UiWorld
{
    DueWorld()
    {
        makeVault();
        clock.setNow({QDate(2026, 9, 1), QTime(8, 0)});
        inVault([this](Services &services) { fill(services); });
        clock.setNow({QDate(2026, 11, 20), QTime(8, 0)});
    }
    template<class Act>
    void inVault(Act act)
    {
        QString typed = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        act(services);
    }
    void at(QDate day) { clock.setNow({day, QTime(8, 0)}); }
    Campaign campaign(Services &services, const QString &name, QDate from, QDate to, const QString &scale)
    {
        Campaign wanted;
        wanted.name = name;
        wanted.from = from;
        wanted.to = to;
        wanted.scales = QStringList{scale};
        return must(services.campaigns.create(wanted));
    }
    void answer(Services &services, const Campaign &campaign, QDate on, int value)
    {
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = must(services.students.header(students.first())).id;
        sheet.scaleId = gad7;
        sheet.answeredOn = on;
        for (int item = 1; item <= 7; ++item)
            sheet.answers.insert(QString::number(item), scales::Rational(value));
        last = must(services.sheets.store(sheet)).uid;
    }
    void fill(Services &services)
    {
        SchoolClass one;
        one.stage = SchoolStage::Junior;
        one.grade = 7;
        one.number = 1;
        one.schoolYear = 2026;
        const SchoolClassId id = must(services.classes.add(one));
        for (int i = 0; i < 3; ++i) {
            Student student;
            student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
            student.studentNo = QStringLiteral("070%1").arg(i + 1);
            student.classId = id;
            students.append(must(services.students.create(student)));
        }
        const Campaign first =
            campaign(services, QStringLiteral("开学普测"), QDate(2026, 9, 1), QDate(2026, 9, 30), gad7);
        answer(services, first, QDate(2026, 9, 1), 3); // a review, due after 56 days
        at(QDate(2026, 10, 1));
        const Campaign second =
            campaign(services, QStringLiteral("秋季普测"), QDate(2026, 10, 1), QDate(2026, 12, 30), gad7);
        answer(services, second, QDate(2026, 10, 1), 0);
        for (const EvidenceSource source : {EvidenceSource::Observation, EvidenceSource::Parent}) {
            Evidence seen;
            seen.source = source;
            seen.on = clock.today();
            seen.note = QStringLiteral("上课常趴着");
            must(services.followUp().evidence.add(students.first(), seen));
        }
        must(services.followUp().evidence.watch(students.first(), QStringLiteral("两个来源"), 30));
        at(QDate(2026, 10, 20));
        const Campaign parents = campaign(services, QStringLiteral("家长问卷"), QDate(2026, 10, 1),
                                          QDate(2026, 12, 30), sdqParent);
        Handout out;
        out.schoolClass = id;
        out.item = sdqParent;
        out.printed = out.handedOut = 3;
        must(CampaignPlanService(services.workplace, services.scales).setHandout(parents.id, out));
    }
    void open(const char *page, const ui::PageTarget &target = {})
    {
        shell->workspace()->openPage(QString::fromLatin1(page), target);
        settle();
    }
    void settle()
    {
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
        QTest::qWait(30);
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
    }
    QDialog *dialog(const char *name)
    {
        QDialog *found = nullptr;
        REQUIRE(until([&] {
            found = window.findChild<QDialog *>(QString::fromUtf8(name));
            return found != nullptr && shell->tasks().isIdle();
        }));
        return found;
    }
    QString cell(const QWidget *root, const char *table, int row, int column) const
    {
        const auto *list = root->findChild<ui::DataTable *>(QString::fromUtf8(table));
        REQUIRE(list);
        return list->view()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QList<Uid> students;
    Uid last;
};

} // namespace

TEST_CASE("monitoring tests that are due are on the first page, and one key makes the campaign for them")
{
    DueWorld world;
    world.unlock();
    world.open("today");
    auto *row = world.find<QAbstractButton>("campaign.monitoring");
    REQUIRE(row != nullptr);
    world.picture("due-today", &world.window);
    row->setFocus();
    QTest::keyClick(&world.window, Qt::Key_J);
    QDialog *dialog = world.dialog("monitor");
    CHECK(world.cell(dialog, "monitor.students", 0, 3) == QStringLiteral("还没有安排"));
    CHECK(dialog->findChild<QComboBox *>(QStringLiteral("monitor.scale"))->currentData().toString() == gad7);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    world.picture("due-monitor", dialog);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("monitor")) == nullptr; }));
    world.settle();
    row = world.find<QAbstractButton>("campaign.monitoring");
    REQUIRE(row != nullptr);
    CHECK(row->accessibleName().contains(QStringLiteral("还没有交回")));
}

TEST_CASE("sheets of parents that did not come back lead to the list of whom to ask, and late reviews to the "
          "queue")
{
    DueWorld world;
    world.unlock();
    world.open("today");
    auto *row = world.find<QAbstractButton>("campaign.handout.1");
    REQUIRE(row != nullptr);
    CHECK(row->accessibleName().contains(QStringLiteral("3 份没有收回")));
    row->click();
    QDialog *dialog = world.dialog("handoutDue");
    const auto *list = dialog->findChild<ui::DataTable *>(QStringLiteral("handoutDue.students"));
    REQUIRE(list != nullptr);
    CHECK(UiWorld::until([&] { return list->visibleRowCount() == 3; }));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("due-handout", dialog);
    dialog->close();
    auto *late = world.find<QAbstractButton>("waiting.overdueReviews");
    REQUIRE(late != nullptr);
    late->click();
    world.settle();
    const auto *reviews = world.find<ui::DataTable>("reviews");
    REQUIRE(reviews != nullptr);
    CHECK(reviews->visibleRowCount() == 1);
}

TEST_CASE("the course of a student turns into its table and prints")
{
    DueWorld world;
    world.unlock();
    world.open("screening", {{QStringLiteral("sheet"), world.last.toString()}});
    REQUIRE(world.find<QWidget>("resultChart") != nullptr);
    CHECK(world.find<ui::DataTable>("resultCourse") == nullptr);
    world.picture("course-chart", &world.window);
    world.click("courseTwin");
    const auto *table = world.find<ui::DataTable>("resultCourse");
    REQUIRE(table != nullptr);
    CHECK(world.find<QWidget>("resultChart") == nullptr);
    CHECK(world.cell(&world.window, "resultCourse", 0, 2) == QStringLiteral("21"));
    CHECK(world.cell(&world.window, "resultCourse", 1, 4) == QStringLiteral("-21"));
    CHECK(world.cell(&world.window, "resultCourse", 0, 6) == QStringLiteral("第一次"));
    world.picture("course-table", &world.window);
    world.click("courseTwin");
    CHECK(world.find<QWidget>("resultChart") != nullptr);
    world.click("printCourse");
    auto *print = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    REQUIRE(print != nullptr);
    print->findChild<QLineEdit *>(QStringLiteral("printReason"))->setText(QStringLiteral("家长约谈"));
    const auto *preview = print->findChild<ui::PreviewWidget *>();
    REQUIRE(UiWorld::until([&] { return preview->pageCount() > 0; }));
    const QString path = world.home.filePath(QStringLiteral("course.pdf"));
    world.savePreview(*print, path);
    CHECK(QFile::exists(path));
}

TEST_CASE("the watch list leaves as a table with a reason")
{
    DueWorld world;
    world.unlock();
    world.open("screening", {{QStringLiteral("sources"), true}});
    REQUIRE(world.find<QPushButton>("printWatch") != nullptr);
    CHECK(world.find<QPushButton>("printWatch")->isEnabled());
    CHECK(world.find<QPushButton>("planTests") != nullptr);
    world.picture("watch-board", &world.window);
    world.click("exportWatch");
    QDialog *dialog = world.dialog("watchExport");
    dialog->findChild<QLineEdit *>(QStringLiteral("watchExport.reason"))->setText(QStringLiteral("月度研判"));
    const QString path = world.home.filePath(QStringLiteral("watch.csv"));
    world.answerFileDialog(path);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(QStringLiteral("两个来源")));
    CHECK(text.contains(QStringLiteral("2026-10-31")));
}

TEST_CASE("after how many days sheets are asked for is the school's")
{
    DueWorld world;
    world.unlock();
    world.open("settings", {{QStringLiteral("section"), QStringLiteral("school")}});
    auto *days = world.find<QLineEdit>("handoutDays");
    REQUIRE(days != nullptr);
    CHECK(UiWorld::until([&] { return days->text() == QStringLiteral("14"); }));
    days->setFocus();
    days->selectAll();
    UiWorld::typeInto(days, QStringLiteral("60"));
    QTest::keyClick(days, Qt::Key_Return);
    world.settle();
    world.open("today");
    CHECK(world.find<QAbstractButton>("campaign.handout.1") == nullptr);
}
