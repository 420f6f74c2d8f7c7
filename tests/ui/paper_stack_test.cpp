// SPDX-License-Identifier: GPL-3.0-or-later
// Files of answers, stacks in no order, sheets keyed twice, printed sheets and results scored elsewhere, by
// keys and object names.
#include "core/paper_services.h"
#include "core/services.h"
#include "core/vault/user_service.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/paper_world.h"
#include "ui/screening/answer_grid.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("a platform's file is read as a person says, and the next one by itself")
{
    PaperWorld world;
    world.openPage();
    const QString path =
        world.write("answers.csv", "考生,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n0701,1,2,3,4,1,2,3\n0702,4,4,4,4,4,4,4\n");
    world.click("importAnswers");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog"));
    world.answerFileDialog(path);
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("pickAnswers")), Qt::Key_Space);
    auto *columns = dialog->findChild<ui::DataTable *>(QStringLiteral("previewColumns"));
    REQUIRE(world.until([&] { return columns->visibleRowCount() == 8; }));
    auto *import = dialog->findChild<QPushButton *>(QStringLiteral("runAnswerImport"));
    CHECK_FALSE(import->isEnabled()); // nobody knows who these are
    columns->selectSourceRow(0);
    world.pick(dialog, "columnTarget", QStringLiteral("student_no"));
    REQUIRE(world.until(
        [&] { return world.labelText(dialog, "importCounts").contains(QStringLiteral("退回 2")); }));
    CHECK_FALSE(import->isEnabled()); // 4 is no printed value
    world.picture("import_columns", dialog);
    world.pick(dialog, "answerCoding", QStringLiteral("place"));
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    auto *preview = dialog->findChild<ui::DataTable *>(QStringLiteral("previewStudents"));
    CHECK(preview->visibleRowCount() == 7);
    CHECK(preview->view()->model()->index(3, 1).data().toString().startsWith(QStringLiteral("4 → 3")));
    world.choose(dialog->findChild<ui::SegmentedChoice *>(QStringLiteral("previewPart")),
                 QStringLiteral("五名学生"));
    world.picture("import_students", dialog);
    CHECK(accessibilityProblems(*dialog).isEmpty());
    QTest::keyClick(import, Qt::Key_Space);
    REQUIRE(world.until([&] {
        return world.labelText(dialog, "importCounts").contains(QStringLiteral("完整 2")) &&
               !import->isEnabled();
    }));

    // Another file with these headings needs nobody.
    world.answerFileDialog(world.write("next.csv", "考生,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n0703,1,1,1,1,1,1,1\n"));
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("pickAnswers")), Qt::Key_Space);
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    CHECK(world.labelText(dialog, "codingNote").contains(QStringLiteral("照上次记住的读法")));
    CHECK(world.labelText(dialog, "importCounts").contains(QStringLiteral("完整 1")));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("a stack in no order costs three keys a sheet more")
{
    PaperWorld world;
    world.openPage();
    world.openKeying();
    world.choose(world.find<ui::SegmentedChoice>("keyingOrder"), QStringLiteral("按学号"));
    auto *number = world.find<QLineEdit>("keyingNumber");
    auto *grid = world.find<ui::AnswerGrid>("answerGrid");
    REQUIRE(world.until([&] { return !grid->isEnabled(); }));
    QTest::keyClicks(number, QStringLiteral("03"));
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(world.until([&] { return grid->isEnabled() && grid->sheet().items().size() == 7; }));
    CHECK(world.find<QListWidget>("keyingMembers")->currentRow() == 2);
    world.picture("keying_by_number");
    // In rows of ten the arrow down would leave a short sheet; in columns as on the paper it is the next
    // item.
    world.choose(world.find<ui::SegmentedChoice>("keyingColumns"), QStringLiteral("20"));
    QTest::keyClick(grid, Qt::Key_Down);
    CHECK(grid->sheet().caret() == 1);
    QTest::keyClick(grid, Qt::Key_Up);
    world.picture("keying_columns");
    QTest::keyClicks(grid, QStringLiteral("0123012"));
    REQUIRE(world.until([&] {
        return world.find<QListWidget>("keyingMembers")->item(2)->text().contains(QStringLiteral("✓"));
    }));
    CHECK_FALSE(grid->isEnabled()); // the next number is waited for
    QTest::keyClicks(number, QStringLiteral("07"));
    QTest::keyClick(number, Qt::Key_Return);
    CHECK_FALSE(grid->isEnabled()); // nobody's number ends so
}

TEST_CASE("two keyings are compared item by item with the keys 1 and 2")
{
    PaperWorld world;
    world.addKeyer(QStringLiteral("甲录入"));
    const auto answers = [](int third) {
        Answers all;
        for (int i = 1; i <= 7; ++i)
            all.insert(QString::number(i), scales::Rational(i == 3 ? third : 1));
        return all;
    };
    world.with(QStringLiteral("甲录入"), [&](Services &services) {
        NewSheet sheet;
        sheet.campaign = world.campaign.id;
        sheet.student = must(services.campaigns.members(world.campaign.id, std::nullopt)).at(0).id;
        sheet.scaleId = gad7;
        sheet.answers = answers(2);
        must(services.sheets.store(sheet));
    });
    world.openPage();
    world.openKeying();
    world.choose(world.find<ui::SegmentedChoice>("keyingRound"), QStringLiteral("第二次"));
    auto *grid = world.find<ui::AnswerGrid>("answerGrid");
    REQUIRE(world.until([&] {
        return grid->isEnabled() && world.find<QListWidget>("keyingMembers")->currentRow() == 0 &&
               world.find<QListWidget>("keyingMembers")
                   ->item(1)
                   ->text()
                   .contains(QStringLiteral("还没有第一次"));
    }));
    QTest::keyClicks(grid, QStringLiteral("1131111"));
    REQUIRE(world.until([&] {
        return world.find<QListWidget>("keyingMembers")->item(0)->text().contains(QStringLiteral("不一致"));
    }));
    world.click("keyingMismatches");
    REQUIRE(world.until([&] {
        auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("mismatchDialog"));
        return dialog != nullptr &&
               dialog->findChild<ui::DataTable *>(QStringLiteral("mismatchItems"))->visibleRowCount() == 1;
    }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("mismatchDialog"));
    CHECK(world.labelText(dialog, "mismatchItem").contains(QStringLiteral("第 3 题")));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("mismatch", dialog);
    auto *items = dialog->findChild<ui::DataTable *>(QStringLiteral("mismatchItems"));
    QTest::keyClick(items->view(), Qt::Key_2);
    auto *agree = dialog->findChild<QPushButton *>(QStringLiteral("agreeSheet"));
    REQUIRE(world.until([&] { return agree->isEnabled(); }));
    QTest::keyClick(agree, Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.labelText(dialog, "keyingErrors").contains(QStringLiteral("已核对 1 份")); }));
    CHECK(world.labelText(dialog, "keyingErrors").contains(QStringLiteral("甲录入:7 格中错 1")));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("answer sheets of a class are printed from the board")
{
    PaperWorld world;
    world.openPage();
    world.click("printSheets");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("sheetPrintDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("sheetPrintDialog"));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("sheet_print", dialog);
    world.choose(dialog->findChild<ui::SegmentedChoice *>(QStringLiteral("paperWho")),
                 QStringLiteral("代码"));
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("paperPreview")), Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("printDialog")) != nullptr; }));
    auto *preview =
        world.window.findChild<QDialog *>(QStringLiteral("printDialog"))->findChild<ui::PreviewWidget *>();
    REQUIRE(world.until([&] { return preview->pageCount() == 4; }));
    world.picture("sheet_preview", world.window.findChild<QDialog *>(QStringLiteral("printDialog")));
}

TEST_CASE("results scored elsewhere are imported, seen under the student and put into review")
{
    PaperWorld world;
    world.openPage();
    world.click("importAnswers");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog")) != nullptr; }));
    QTest::keyClick(world.window.findChild<QPushButton *>(QStringLiteral("foreignInstead")), Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("foreignImportDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("foreignImportDialog"));
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("foreignPlatform")),
                      QStringLiteral("市平台"));
    world.answerFileDialog(world.write("scores.csv", "学号,量表名称,得分,预警等级\n0701,症状自评,66,二级\n"));
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("pickForeign")), Qt::Key_Space);
    auto *import = dialog->findChild<QPushButton *>(QStringLiteral("runForeignImport"));
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("foreign_import", dialog);
    QTest::keyClick(import, Qt::Key_Space);
    REQUIRE(world.until([&] {
        return world.labelText(dialog, "foreignCounts").contains(QStringLiteral("收下 1")) &&
               !import->isEnabled();
    }));
    dialog->close();
    world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog"))->close();

    world.shell->workspace()->openPage(QStringLiteral("students"),
                                       {{QStringLiteral("student"), world.students.first().toString()},
                                        {QStringLiteral("tab"), QStringLiteral("assessments")}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("foreignResults");
        return table != nullptr && table->visibleRowCount() == 1;
    }));
    world.picture("foreign_student");
    world.type("foreignReason", QStringLiteral("市平台提示二级"));
    world.click("askForeign");
    REQUIRE(world.until([&] { return world.find<QPushButton>("foreignWatch")->isEnabled(); }));
}
