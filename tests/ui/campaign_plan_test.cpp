// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_plan_service.h"
#include "tests/support/scale_ids.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A class of four and a campaign of one scale for them and one for their parents; one sheet is in.
struct CampaignPlanWorld : UiWorld
{
    CampaignPlanWorld()
    {
        makeVault();
        inVault([this](Services &services) {
            SchoolClass one;
            one.stage = SchoolStage::Junior;
            one.grade = 7;
            one.number = 2;
            one.schoolYear = 2026;
            schoolClass = must(services.classes.add(one));
            for (int i = 0; i < 4; ++i) {
                Student student;
                student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
                student.studentNo = QStringLiteral("070%1").arg(i + 1);
                student.birthDate = QDate(2013, 5, 1 + i);
                student.classId = schoolClass;
                students.append(must(services.students.create(student)));
            }
            Campaign wanted;
            wanted.name = QStringLiteral("秋季普测");
            wanted.from = QDate(2026, 11, 1);
            wanted.to = QDate(2026, 11, 30);
            wanted.scales = QStringList{phqa, sdqParent};
            campaign = must(services.campaigns.create(wanted));
            NewSheet sheet;
            sheet.campaign = campaign.id;
            sheet.student = must(services.students.header(students.first())).id;
            sheet.scaleId = phqa;
            for (int item = 1; item <= 9; ++item)
                sheet.answers.insert(QString::number(item), scales::Rational(0));
            must(services.sheets.store(sheet));
        });
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
    void openPage(const char *page, const ui::PageTarget &target = {})
    {
        shell->workspace()->openPage(QString::fromLatin1(page), target);
        settle();
    }
    void settle()
    {
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
        QTest::qWait(1);
    }
    QDialog *dialog(const char *name)
    {
        REQUIRE(until([&] { return window.findChild<QDialog *>(QString::fromLatin1(name)) != nullptr; }));
        settle();
        return window.findChild<QDialog *>(QString::fromLatin1(name));
    }
    void press(QDialog *dialog, const char *name)
    {
        auto *button = dialog->findChild<QAbstractButton *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(button != nullptr);
        button->click();
        settle();
    }
    QStringList column(QDialog *dialog, const char *list, int column)
    {
        const auto *table = dialog->findChild<ui::DataTable *>(QString::fromLatin1(list));
        REQUIRE(table != nullptr);
        const QAbstractItemModel *model = table->view()->model();
        QStringList cells;
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }
    /// On the vault thread of the open window.
    template<class Act>
    void inWindow(Act act)
    {
        bool done = false;
        QObject guard;
        shell->workspace()->tasks().run(
            &guard,
            [act](Services &services) {
                act(services);
                return true;
            },
            [&done](bool) { done = true; });
        REQUIRE(until([&done] { return done; }));
    }
    SchoolClassId schoolClass;
    QList<Uid> students;
    Campaign campaign;
};

} // namespace

TEST_CASE("a campaign with a critical item is not created before a stand-in is named")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("screening", {{QStringLiteral("create"), true}});
    QDialog *dialog = world.dialog("campaignDialog");
    CHECK(accessibilityProblems(*dialog) == QStringList());
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("campaignName")),
                      QStringLiteral("入学普测"));
    auto *scales = dialog->findChild<QListWidget *>(QStringLiteral("campaignScales"));
    for (int i = 0; i < scales->count(); ++i) {
        if (scales->item(i)->data(Qt::UserRole).toString() == phqa)
            scales->item(i)->setCheckState(Qt::Checked);
    }
    // A grade ticks its classes.
    auto *classes = dialog->findChild<QListWidget *>(QStringLiteral("campaignClassChoice"));
    REQUIRE(classes->count() == 2);
    classes->item(0)->setCheckState(Qt::Checked);
    CHECK(classes->item(1)->checkState() == Qt::Checked);
    classes->item(1)->setCheckState(Qt::Unchecked);
    CHECK(classes->item(0)->checkState() == Qt::Unchecked);
    classes->item(0)->setCheckState(Qt::Checked);
    world.picture("campaign-dialog", dialog);
    world.press(dialog, "createCampaign");
    CHECK(dialog->isVisible());
    world.inWindow([](Services &services) { CHECK(must(services.campaigns.list()).size() == 1); });
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("campaignStandIn")),
                      QStringLiteral("测试代看"));
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("campaignStandInPhone")),
                      QStringLiteral("13900000000"));
    world.press(dialog, "createCampaign");
    world.inWindow([&world](Services &services) {
        const QList<Campaign> all = must(services.campaigns.list());
        REQUIRE(all.size() == 2);
        const Campaign &made = all.first().name == QStringLiteral("入学普测") ? all.first() : all.last();
        CHECK(made.standIn == QStringLiteral("测试代看"));
        CHECK(made.classes == QList<SchoolClassId>{world.schoolClass});
        CHECK(made.watchers.size() == 1);
    });
}

TEST_CASE("the matrix tells each scale alone and both rates")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("screening");
    const auto *table = world.find<ui::DataTable>("campaignClasses");
    REQUIRE(table != nullptr);
    const QAbstractItemModel *model = table->view()->model();
    QStringList headers;
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column) {
        headers.append(model->headerData(column, Qt::Horizontal).toString());
        cells.append(model->index(0, column).data().toString());
    }
    CHECK(headers.mid(0, 6) == QStringList{QStringLiteral("班级"), QStringLiteral("PHQ-A"),
                                           QStringLiteral("SDQ-P · 家长"), QStringLiteral("在籍"),
                                           QStringLiteral("有效完成"), QStringLiteral("占在籍")});
    CHECK(cells.mid(0, 7) == QStringList{QStringLiteral("七年级2班"), QStringLiteral("1/4"),
                                         QStringLiteral("0/4"), QStringLiteral("4"), QStringLiteral("1"),
                                         QStringLiteral("25.0 %"), QStringLiteral("25.0 %")});
    world.picture("campaign-matrix", &world.window);
}

TEST_CASE("consents are recorded sheet by sheet, and what was refused leaves the make-up list")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("screening", {{QStringLiteral("campaign"), world.campaign.uid.toString()},
                                 {QStringLiteral("plan"), QStringLiteral("consents")}});
    QDialog *plan = world.dialog("campaignPlan");
    CHECK(accessibilityProblems(*plan) == QStringList());
    CHECK(world.column(plan, "campaignConsents", 2).count(QStringLiteral("未记录")) == 4);
    world.press(plan, "consentGiven");   // of the first; the next line follows
    world.press(plan, "consentRefused"); // of the second
    world.picture("campaign-consents", plan);
    CHECK(world.column(plan, "campaignConsents", 2) ==
          QStringList{QStringLiteral("同意"), QStringLiteral("不同意"), QStringLiteral("未记录"),
                      QStringLiteral("未记录")});
    world.press(plan, "consentAll");
    QDialog *all = world.dialog("consentAllForm");
    QTest::keyClick(all, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(world.column(plan, "campaignConsents", 2).count(QStringLiteral("同意")) == 3);

    world.press(plan, "campaignPlanView.make-up");
    CHECK(world.column(plan, "makeUpList", 2).size() == 2); // one is done, one refused
    world.picture("campaign-make-up", plan);
}

TEST_CASE("a sitting without its sheets is a to-do of today until they are there or it is taken back")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("screening", {{QStringLiteral("campaign"), world.campaign.uid.toString()},
                                 {QStringLiteral("plan"), QStringLiteral("sittings")}});
    QDialog *plan = world.dialog("campaignPlan");
    world.press(plan, "addSitting");
    QDialog *form = world.dialog("sitting");
    UiWorld::typeInto(form->findChild<QLineEdit *>(QStringLiteral("sitting.present")), QStringLiteral("9"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(form->isVisible()); // more than are in the class
    auto *present = form->findChild<QLineEdit *>(QStringLiteral("sitting.present"));
    present->clear();
    UiWorld::typeInto(present, QStringLiteral("3"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(world.column(plan, "campaignSittings", 2) == QStringList{QStringLiteral("3")});
    world.picture("campaign-sittings", plan);
    plan->close();

    world.openPage("today");
    QStringList rows;
    for (int i = 1; i <= 3; ++i) {
        const auto *row =
            world.find<QAbstractButton>(QStringLiteral("campaign.duty.%1").arg(i).toLatin1().constData());
        REQUIRE(row != nullptr);
        rows.append(row->accessibleName());
    }
    CHECK(rows.filter(QStringLiteral("代看")).size() == 1);
    CHECK(rows.filter(QStringLiteral("2 份没有收齐录入")).size() == 1);
    CHECK(rows.filter(QStringLiteral("提示没有人看")).size() == 1);
    world.picture("campaign-today", &world.window);
    auto *seen = world.find<QAbstractButton>("campaign.looked.3");
    for (int i = 1; seen == nullptr && i <= 3; ++i)
        seen =
            world.find<QAbstractButton>(QStringLiteral("campaign.looked.%1").arg(i).toLatin1().constData());
    REQUIRE(seen != nullptr);
    seen->click();
    world.settle();
    CHECK(world.find<QAbstractButton>("campaign.duty.3") == nullptr);
    // The row leads to where the stand-in is named.
    for (int i = 1; i <= 2; ++i) {
        auto *row =
            world.find<QAbstractButton>(QStringLiteral("campaign.duty.%1").arg(i).toLatin1().constData());
        if (row->accessibleName().contains(QStringLiteral("代看"))) {
            row->click();
            break;
        }
    }
    QDialog *edit = world.dialog("campaignDialog");
    UiWorld::typeInto(edit->findChild<QLineEdit *>(QStringLiteral("campaignStandIn")),
                      QStringLiteral("测试代看"));
    world.press(edit, "createCampaign");
    world.openPage("today");
    CHECK(world.find<QAbstractButton>("campaign.duty.2") == nullptr);
}

TEST_CASE("what parents answered stands beside the student's own result, and each counts as opened")
{
    CampaignPlanWorld world;
    Uid own;
    world.inVault([&](Services &services) {
        const StudentId student = must(services.students.header(world.students.first())).id;
        NewSheet sheet;
        sheet.campaign = world.campaign.id;
        sheet.student = student;
        sheet.scaleId = sdqParent;
        for (const scales::Item &item : must(services.scales.find(sdqParent))->items)
            sheet.answers.insert(item.id, scales::Rational(1));
        must(services.sheets.store(sheet));
        for (const AnswerSheet &one : must(services.sheets.ofStudent(student))) {
            if (one.scaleId == phqa)
                own = one.uid;
        }
    });
    world.unlock();
    world.openPage("screening", {{QStringLiteral("sheet"), own.toString()}});
    const auto *table = world.find<ui::DataTable>("resultScores");
    REQUIRE(table != nullptr);
    const QAbstractItemModel *model = table->view()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    CHECK(names.filter(QStringLiteral("家长")).size() > 1);
    CHECK(names.filter(QStringLiteral("家长")).size() < names.size());
    world.inWindow([&](Services &services) {
        AuditFilter filter;
        int opened = 0;
        for (const AuditEntry &line : must(services.audit.list(filter)))
            opened += line.action == QStringLiteral("sheet.view") ? 1 : 0;
        CHECK(opened == 2);
    });
}

TEST_CASE("papers are counted, and a student is left out with a reason")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("screening", {{QStringLiteral("campaign"), world.campaign.uid.toString()},
                                 {QStringLiteral("plan"), QStringLiteral("handouts")}});
    QDialog *plan = world.dialog("campaignPlan");
    CHECK(world.column(plan, "campaignHandouts", 0).size() == 2);
    world.press(plan, "countHandout");
    QDialog *form = world.dialog("handout");
    auto *back = form->findChild<QLineEdit *>(QStringLiteral("handout.returned"));
    back->clear();
    UiWorld::typeInto(back, QStringLiteral("3"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(world.column(plan, "campaignHandouts", 5).first() == QStringLiteral("3"));
    CHECK(world.column(plan, "campaignHandouts", 6).first() == QStringLiteral("1"));
    world.picture("campaign-handouts", plan);

    world.press(plan, "campaignPlanView.exceptions");
    world.press(plan, "leaveOut");
    form = world.dialog("leaveOutForm");
    UiWorld::typeInto(form->findChild<QLineEdit *>(QStringLiteral("leaveOutForm.student")),
                      QStringLiteral("0702"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(form->isVisible()); // no reason yet
    UiWorld::typeInto(form->findChild<QLineEdit *>(QStringLiteral("leaveOutForm.reason")),
                      QStringLiteral("休养"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    CHECK(world.column(plan, "campaignExceptions", 2) == QStringList{QStringLiteral("休养")});
    world.press(plan, "takeBackIn");
    CHECK(world.column(plan, "campaignExceptions", 2).isEmpty());
}

TEST_CASE("the school writes the months of its screenings")
{
    CampaignPlanWorld world;
    world.unlock();
    world.openPage("settings", {{QStringLiteral("section"), QStringLiteral("school")}});
    auto *months = world.find<QLineEdit>("screeningMonths");
    REQUIRE(months != nullptr);
    CHECK(months->text() == QStringLiteral("3,9"));
    months->setFocus();
    months->selectAll();
    UiWorld::typeInto(months, QStringLiteral("4,10"));
    QTest::keyClick(months, Qt::Key_Return);
    world.settle();
    world.inWindow([](Services &services) {
        CHECK(must(CampaignPlanService(services.workplace, services.scales).months()) ==
              QStringLiteral("4,10"));
    });
}
