// SPDX-License-Identifier: GPL-3.0-or-later
// What a person adds where paper and files leave something open: whose row it is, which class a sheet is of,
// what two keyers both misread, which wording was answered.
#include "tests/ui/paper_world.h"
#include "ui/screening/foreign_import_dialog.h"
#include "ui/widgets/preview_widget.h"

#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A file let go over the dialog, as a file manager does it.
void drop(QWidget *on, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(on, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent let(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &let);
}

template<class W>
W *in(const QWidget *dialog, const char *name)
{
    return dialog->findChild<W *>(QString::fromLatin1(name));
}

} // namespace

TEST_CASE("outside results that fit nobody are dropped on the window and paired there")
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
    UiWorld::typeInto(in<QLineEdit>(dialog, "foreignPlatform"), QStringLiteral("市平台"));
    const QByteArray rows = "学号,姓名,量表名称,得分\n,测试生甲,症状自评,66\n,外校生,症状自评,20\n";
    drop(dialog, world.write("scores.csv", rows));
    auto *import = in<QPushButton>(dialog, "runForeignImport");
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    CHECK(world.labelText(dialog, "foreignCounts").contains(QStringLiteral("未对应到学生 2")));
    CHECK_FALSE(in<QPushButton>(dialog, "pairForeign")->isVisibleTo(dialog));
    QTest::keyClick(import, Qt::Key_Space);
    auto *pair = in<QPushButton>(dialog, "pairForeign");
    REQUIRE(
        world.until([&] { return pair->isVisibleTo(dialog) && pair->text().contains(QLatin1Char('2')); }));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("foreign_waiting", dialog);
    QTest::keyClick(pair, Qt::Key_Space);
    REQUIRE(world.until([&] {
        auto *list = world.window.findChild<QDialog *>(QStringLiteral("pairingDialog"));
        return list != nullptr && in<ui::DataTable>(list, "unmatchedRows")->visibleRowCount() == 2 &&
               in<ui::DataTable>(list, "pairCandidates")->visibleRowCount() > 0;
    }));
    auto *pairing = world.window.findChild<QDialog *>(QStringLiteral("pairingDialog"));
    auto *candidates = in<ui::DataTable>(pairing, "pairCandidates");
    CHECK(candidates->view()->model()->index(0, 0).data().toString() == QStringLiteral("测试生甲"));
    CHECK_FALSE(in<QPushButton>(pairing, "pairRow")->isEnabled()); // nobody is proposed by being selected
    world.picture("foreign_pairing", pairing);
    candidates->selectSourceRow(0);
    QTest::keyClick(in<QPushButton>(pairing, "pairRow"), Qt::Key_Space);
    REQUIRE(world.until([&] { return in<ui::DataTable>(pairing, "unmatchedRows")->visibleRowCount() == 1; }));
    UiWorld::typeInto(in<QLineEdit>(pairing, "dropReason"), QStringLiteral("外校学生"));
    QTest::keyClick(in<QPushButton>(pairing, "dropRow"), Qt::Key_Space);
    REQUIRE(world.until([&] { return in<ui::DataTable>(pairing, "unmatchedRows")->visibleRowCount() == 0; }));
    QTest::keyClick(pairing, Qt::Key_Escape);
    REQUIRE(world.until([&] { return !pair->isVisibleTo(dialog); }));
    dialog->close();
    world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog"))->close();
    world.shell->workspace()->openPage(QStringLiteral("students"),
                                       {{QStringLiteral("student"), world.students.first().toString()},
                                        {QStringLiteral("tab"), QStringLiteral("assessments")}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("foreignResults");
        return table != nullptr && table->visibleRowCount() == 1;
    }));
}

TEST_CASE("a stack of many classes in no order is keyed without changing the class")
{
    PaperWorld world;
    world.with(QStringLiteral("林老师"), [&](Services &services) {
        SchoolClass other;
        other.stage = SchoolStage::Junior;
        other.grade = 8;
        other.number = 1;
        other.schoolYear = 2026;
        Student student;
        student.name = QStringLiteral("乙班生");
        student.studentNo = QStringLiteral("0803");
        student.classId = must(services.classes.add(other));
        must(services.students.create(student));
    });
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("screening"), {});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("campaignClasses");
        return table != nullptr && table->visibleRowCount() == 2;
    }));
    world.openKeying();
    auto *members = world.find<QListWidget>("keyingMembers");
    REQUIRE(world.until([&] { return members->count() == 4; }));
    world.choose(world.find<ui::SegmentedChoice>("keyingScope"), QStringLiteral("各班混在一起"));
    auto *number = world.find<QLineEdit>("keyingNumber");
    auto *grid = world.find<ui::AnswerGrid>("answerGrid");
    REQUIRE(world.until([&] { return members->count() == 5 && !grid->isEnabled(); }));
    CHECK(world.find<ui::SegmentedChoice>("keyingOrder")->currentCode() == QStringLiteral("number"));
    // Two students' numbers end so: which class each is of is said, and nobody is taken.
    QTest::keyClicks(number, QStringLiteral("03"));
    QTest::keyClick(number, Qt::Key_Return);
    CHECK_FALSE(grid->isEnabled());
    QTest::keyClicks(number, QStringLiteral("8")); // 038 ends no number, and three keys alone take nobody
    CHECK_FALSE(grid->isEnabled());
    number->clear();
    QTest::keyClicks(number, QStringLiteral("803"));
    CHECK_FALSE(grid->isEnabled());
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(world.until([&] { return grid->isEnabled(); }));
    world.picture("keying_all_classes");
    const auto keyed = [members] {
        int done = 0;
        for (int row = 0; row < members->count(); ++row)
            done += members->item(row)->text().contains(QStringLiteral("✓")) ? 1 : 0;
        return done;
    };
    QTest::keyClicks(grid, QStringLiteral("0123012"));
    // On its way to the vault the sheet stays that of the student shown, whatever is typed for the next one.
    QTest::keyClicks(number, QStringLiteral("701"));
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(world.until([&] { return keyed() == 1; }));
    CHECK(members->item(4)->text().contains(QStringLiteral("✓")));
    QTest::keyClicks(number, QStringLiteral("701"));
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(world.until([&] { return grid->isEnabled() && grid->sheet().items().size() == 7; }));
    QTest::keyClicks(grid, QStringLiteral("0213012"));
    REQUIRE(world.until([&] { return keyed() == 2; }));
    CHECK(members->item(0)->text().contains(QStringLiteral("✓")));
}

TEST_CASE("where both keyers misread an item, what the paper says is typed")
{
    PaperWorld world;
    world.addKeyer(QStringLiteral("甲录入"));
    const auto answers = [](int third) {
        Answers all;
        for (int i = 1; i <= 7; ++i)
            all.insert(QString::number(i), scales::Rational(i == 3 ? third : i % 3));
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
    world.with(QStringLiteral("林老师"), [&](Services &services) {
        QStringList items;
        for (int i = 1; i <= 7; ++i)
            items.append(QString::number(i));
        must(services.paper().secondKeying.store(
            world.campaign.id, must(services.campaigns.members(world.campaign.id, std::nullopt)).at(0).id,
            gad7, items, answers(3), {}, {}, {}));
    });
    world.openPage();
    world.openKeying();
    world.click("keyingMismatches");
    REQUIRE(world.until([&] {
        auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("mismatchDialog"));
        return dialog != nullptr && in<ui::DataTable>(dialog, "mismatchItems")->visibleRowCount() == 1;
    }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("mismatchDialog"));
    auto *items = in<ui::DataTable>(dialog, "mismatchItems");
    auto *agree = in<QPushButton>(dialog, "agreeSheet");
    auto *other = in<QLineEdit>(dialog, "pickOther");
    QTest::keyClick(items->view(), Qt::Key_3);
    QTest::keyClicks(other, QStringLiteral("9"));
    QTest::keyClick(other, Qt::Key_Return);
    CHECK_FALSE(agree->isEnabled()); // the form has no such answer
    CHECK(dialog->isVisible());
    other->clear();
    QTest::keyClicks(other, QStringLiteral("1"));
    QTest::keyClick(other, Qt::Key_Return);
    REQUIRE(world.until([&] { return agree->isEnabled(); }));
    CHECK(items->view()->model()->index(0, 3).data().toString().contains(QStringLiteral("另定")));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("mismatch_other", dialog);
    QTest::keyClick(agree, Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.labelText(dialog, "keyingErrors").contains(QStringLiteral("已核对 1 份")); }));
    CHECK(world.labelText(dialog, "keyingErrors").contains(QStringLiteral("甲录入:7 格中错 1")));
    CHECK(world.labelText(dialog, "keyingErrors").contains(QStringLiteral("林老师:7 格中错 1")));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("the wording a file was answered with is chosen, remembered and named by its sheets")
{
    PaperWorld world;
    world.openPage();
    world.click("importAnswers");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog"));
    drop(dialog, world.write("answers.csv", "学号,1,2,3,4,5,6,7\n0701,0,1,2,3,0,1,2\n"));
    auto *import = in<QPushButton>(dialog, "runAnswerImport");
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    auto *wording = in<QComboBox>(dialog, "answerWording");
    REQUIRE(wording->count() > 1);
    const QString text = wording->itemData(1).toString();
    CHECK_FALSE(text.isEmpty());
    world.pick(dialog, "answerWording", text);
    REQUIRE(world.until([&] { return import->isEnabled() && wording->currentData().toString() == text; }));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    world.picture("import_wording", dialog);
    QTest::keyClick(import, Qt::Key_Space);
    REQUIRE(world.until([&] { return !import->isEnabled(); }));
    drop(dialog, world.write("next.csv", "学号,1,2,3,4,5,6,7\n0702,0,1,2,3,0,1,2\n"));
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    CHECK(wording->currentData().toString() == text); // as last time
    dialog->close();
    world.shell.reset();
    world.with(QStringLiteral("林老师"), [&](Services &services) {
        const auto first = must(services.campaigns.members(world.campaign.id, std::nullopt)).at(0).id;
        CHECK(must(services.sheets.ofStudent(first)).first().textId == text);
    });
}

TEST_CASE("a very long file is tried row by row before it is imported", "[slow]")
{
    PaperWorld world;
    world.openPage();
    world.click("importAnswers");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("answerImportDialog"));
    QByteArray rows = "学号,1,2,3,4,5,6,7\n0701,0,1,2,3,0,1,2\n";
    for (int i = 0; i < 5'000; ++i)
        rows += "X" + QByteArray::number(i) + ",0,0,0,0,0,0,9\n";
    drop(dialog, world.write("long.csv", rows));
    auto *all = in<QPushButton>(dialog, "tryAllRows");
    REQUIRE(world.until([&] { return all->isVisibleTo(dialog); }));
    CHECK(world.labelText(dialog, "importCounts").contains(QStringLiteral("5001")));
    world.picture("import_long", dialog);
    QTest::keyClick(all, Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.labelText(dialog, "importCounts").contains(QStringLiteral("退回 5000")); },
        30'000));
    CHECK(world.labelText(dialog, "importCounts").contains(QStringLiteral("完整 1")));
    CHECK_FALSE(all->isVisibleTo(dialog));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    CHECK(in<QPushButton>(dialog, "runAnswerImport")->isEnabled());
    dialog->close();
}

TEST_CASE("the codes of a class print alone from the board")
{
    PaperWorld world;
    world.openPage();
    world.click("printSheets");
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("sheetPrintDialog")) != nullptr; }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("sheetPrintDialog"));
    CHECK(accessibilityProblems(*dialog).isEmpty());
    QTest::keyClick(in<QPushButton>(dialog, "paperCodeList"), Qt::Key_Space);
    REQUIRE(world.until(
        [&] { return world.window.findChild<QDialog *>(QStringLiteral("printDialog")) != nullptr; }));
    auto *print = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    auto *preview = print->findChild<ui::PreviewWidget *>();
    REQUIRE(world.until([&] { return preview->pageCount() == 1; }));
    world.picture("code_list", print);
}
