// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printed.h"
#include "tests/support/scale_ids.h"
#include "tests/ui/campaign_world.h"
#include "ui/screening/answer_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A vault with one class of four, a campaign of PHQ-A, and one sheet that asks for a look.
struct ScreeningWorld : CampaignWorld
{
    ScreeningWorld() : CampaignWorld({.scales = {phqa}})
    {
        inVault([this](Services &services) { store(services, 0, phqa, {2, 2, 2, 2, 2, 2, 2, 2, 1}); });
    }
    /// A second class in the campaign, each of its six with a sheet.
    void addClassOfSix()
    {
        inVault([this](Services &services) {
            const SchoolClassId id = classOf(services, SchoolStage::Junior, 7, 3);
            for (int i = 0; i < 6; ++i) {
                Student student;
                student.name = QStringLiteral("邻班生%1").arg(QChar(0x7532 + i));
                student.studentNo = QStringLiteral("071%1").arg(i + 1);
                student.classId = id;
                students.append(must(services.students.create(student)));
                store(services, students.size() - 1, phqa, QList<int>(9, 0));
            }
        });
    }
    /// For looking at: pictures go where TINGYU_PICTURES points, nowhere otherwise.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) +
                               QStringLiteral(".png"));
    }
    /// A file of one row that fits nobody: the number of the second student under another name.
    void importUnmatched()
    {
        Workbook book;
        Sheet sheet;
        TableRow head;
        TableRow row;
        head.number = 1;
        row.number = 2;
        for (const QString &text : {QStringLiteral("学号"), QStringLiteral("姓名")})
            head.cells.append(Cell::ofText(text));
        for (const QString &text : {QStringLiteral("0702"), QStringLiteral("周望")})
            row.cells.append(Cell::ofText(text));
        for (int item = 1; item <= 9; ++item) {
            head.cells.append(Cell::ofText(QString::number(item)));
            row.cells.append(Cell::ofText(QStringLiteral("1")));
        }
        sheet.rows = {head, row};
        book.sheets = {sheet};
        inVault([&](Services &services) {
            REQUIRE(must(services.answerImport.import(campaign.uid, book, {})).unmatched == 1);
        });
    }
    void pictureOf(QWidget *widget, const char *name)
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (!folder.isEmpty())
            widget->grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) +
                                QStringLiteral(".png"));
    }
    /// Writes a reason into the open print dialog and saves its pages.
    void saveAsPdf(const QString &path)
    {
        auto *dialog = window.findChild<QDialog *>(QStringLiteral("printDialog"));
        REQUIRE(dialog != nullptr);
        auto *preview = dialog->findChild<ui::PreviewWidget *>();
        REQUIRE(until([&] { return preview->pageCount() > 0; }));
        typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("printReason")), QStringLiteral("存档"));
        savePreview(*dialog, path);
    }
};

} // namespace

TEST_CASE("a class is keyed by keys alone and the next student comes by itself")
{
    ScreeningWorld world;
    world.openPage();
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("campaignClasses");
        return table != nullptr && table->visibleRowCount() == 1;
    }));
    world.picture("campaigns");
    world.click("keySheets");
    REQUIRE(world.until([&] {
        const auto *grid = world.find<ui::AnswerGrid>("answerGrid");
        return grid != nullptr && grid->isEnabled() && !grid->sheet().items().isEmpty();
    }));
    auto *grid = world.find<ui::AnswerGrid>("answerGrid");
    QTest::keyClicks(grid, QStringLiteral("0000"));
    world.picture("keying");
    QTest::keyClicks(grid, QStringLiteral("00000")); // the nine scored items
    QTest::keyClicks(grid, QStringLiteral("2121"));
    REQUIRE(world.until([&] { return grid->sheet().caret() == 0 && grid->isEnabled(); }));
    const auto *list = world.find<QListWidget>("keyingMembers");
    REQUIRE(list != nullptr);
    CHECK(list->item(1)->text().contains(QStringLiteral("✓")));
    CHECK(list->currentRow() == 2);
    QTest::keyClick(grid, Qt::Key_Escape);
    REQUIRE(world.until([&] { return world.find<ui::DataTable>("campaigns") != nullptr; }));
}

TEST_CASE("the queue shows what must be seen today, and a person decides with a reason")
{
    ScreeningWorld world;
    world.openPage({{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("reviews");
        return table != nullptr && table->visibleRowCount() == 1 && !table->selectedRows().isEmpty();
    }));
    CHECK(world.settings.sheetsToday(QDate(2026, 11, 20)) == 1);
    world.picture("queue");
    world.type("flagContact", QStringLiteral("课间面谈,情绪平稳"));
    world.click("recordContact");
    REQUIRE(world.until([&] { return world.settings.sheetsToday(QDate(2026, 11, 20)) == 0; }));
    auto *talk = world.find<QPlainTextEdit>("talkContent");
    REQUIRE(talk != nullptr);
    UiWorld::typeInto(talk, QStringLiteral("近来睡得少"));
    world.click("saveTalk");
    REQUIRE(world.until([&] { return world.find<QLineEdit>("noTalkReason") == nullptr; }));
    world.type("decisionReason", QStringLiteral("两周后再谈"));
    world.click("decideReview");
    REQUIRE(world.until([&] { return world.find<ui::DataTable>("reviews") == nullptr; }));
}

TEST_CASE("a talk half written is there again after the lock, and gone once it is kept")
{
    ScreeningWorld world;
    const auto words = [&] {
        const auto *talk = world.find<QPlainTextEdit>("talkContent");
        return talk != nullptr ? talk->toPlainText() : QString();
    };
    world.openPage({{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("reviews");
        return table != nullptr && !table->selectedRows().isEmpty() && world.shell->tasks().isIdle();
    }));
    UiWorld::typeInto(world.find<QPlainTextEdit>("talkContent"), QStringLiteral("说到家里"));
    world.shell->lock(ui::LockReason::Asked);
    REQUIRE(world.until([&] { return world.restarts == 1; }));
    world.shell.reset();
    world.openPage({{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] { return words() == QStringLiteral("说到家里"); }));
    world.click("saveTalk");
    REQUIRE(world.until([&] { return words().isEmpty() && world.shell->tasks().isIdle(); }));
    std::optional<qsizetype> drafts;
    world.shell->tasks().run(
        &world.window, [](Services &services) { return services.drafts.list(); },
        [&](const Result<QList<Draft>> &list) { drafts = list ? list->size() : -1; });
    REQUIRE(world.until([&] { return drafts.has_value(); }));
    CHECK(*drafts == 0);
}

TEST_CASE("a sheet tells how its score came about")
{
    ScreeningWorld world;
    world.openPage({{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("reviews");
        return table != nullptr && !table->selectedRows().isEmpty();
    }));
    world.click("openSheet");
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("resultItems");
        return table != nullptr && table->visibleRowCount() >= 9;
    }));
    world.picture("result");
    const auto *scores = world.find<ui::DataTable>("resultScores");
    REQUIRE(scores != nullptr);
    CHECK(scores->visibleRowCount() == 1);
    CHECK(accessibilityProblems(world.window) == QStringList());
}

TEST_CASE("every widget of the screening page has a name")
{
    ScreeningWorld world;
    world.openPage();
    REQUIRE(world.until([&] { return world.find<ui::DataTable>("campaignClasses") != nullptr; }));
    CHECK(accessibilityProblems(world.window) == QStringList());
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] { return world.find<ui::DataTable>("reviews") != nullptr; }));
    CHECK(accessibilityProblems(world.window) == QStringList());
}

TEST_CASE("the result of one sheet is printed with a reason, and not without")
{
    ScreeningWorld world;
    world.openPage({{QStringLiteral("queue"), true}});
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("reviews");
        return table != nullptr && !table->selectedRows().isEmpty();
    }));
    world.click("openSheet");
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("resultItems");
        return table != nullptr && table->visibleRowCount() >= 9;
    }));
    world.click("printResults");
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog != nullptr);
    const auto *preview = dialog->findChild<ui::PreviewWidget *>();
    REQUIRE(world.until([&] { return preview->pageCount() == 1; }));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    auto *save = dialog->findChild<QAction *>(QStringLiteral("previewSave"));
    REQUIRE(world.until([&] { return save->isEnabled(); }));
    save->trigger(); // a file dialog would stop here
    REQUIRE(world.until(
        [&] { return dialog->findChild<QWidget *>(QStringLiteral("printMessage"))->isVisibleTo(dialog); }));
    world.saveAsPdf(world.home.filePath(QStringLiteral("report.pdf")));
    world.pictureOf(dialog, "print-report");
}

TEST_CASE("figures by group are of all classes or of the one chosen, and so is the print")
{
    ScreeningWorld world;
    world.addClassOfSix();
    world.openPage();
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("campaignClasses");
        return table != nullptr && table->visibleRowCount() == 2;
    }));
    world.click("groupFigures");
    const auto lines = [&] {
        const auto *table = world.find<ui::DataTable>("group.phqa.total");
        return table == nullptr ? 0 : table->visibleRowCount();
    };
    REQUIRE(world.until([&] { return lines() == 3; })); // two classes and the sum
    CHECK(accessibilityProblems(world.window) == QStringList());
    auto *choice = world.find<QComboBox>("groupClass");
    REQUIRE(choice != nullptr);
    REQUIRE(choice->count() == 3);
    choice->setCurrentIndex(choice->findText(QStringLiteral("七年级3班")));
    Q_EMIT choice->activated(choice->currentIndex());
    REQUIRE(world.until([&] { return lines() == 2; })); // the class and the sum
    world.picture("group-one-class");
    world.click("printResults");
    const QString path = world.home.filePath(QStringLiteral("one.pdf"));
    world.saveAsPdf(path);
    const QString paper = test::printedText(path);
    CHECK(paper.contains(QStringLiteral("七年级3班")));
    CHECK_FALSE(paper.contains(QStringLiteral("七年级2班")));
}

TEST_CASE("the class summary is printed from the figures by group")
{
    ScreeningWorld world;
    world.openPage();
    REQUIRE(world.until([&] {
        const auto *table = world.find<ui::DataTable>("campaignClasses");
        return table != nullptr && table->visibleRowCount() == 1;
    }));
    world.click("groupFigures");
    REQUIRE(world.until([&] { return world.find<QPushButton>("printResults") != nullptr; }));
    CHECK(world.find<QComboBox>("groupClass") == nullptr); // one class leaves nothing to choose
    world.click("printResults");
    world.saveAsPdf(world.home.filePath(QStringLiteral("summary.pdf")));
    world.pictureOf(world.window.findChild<QDialog *>(QStringLiteral("printDialog")), "print-summary");
}

TEST_CASE("a row that fits nobody is paired by a person, taken back, and dropped with a reason")
{
    ScreeningWorld world;
    world.importUnmatched();
    world.openPage();
    REQUIRE(world.until([&] { return world.find<QPushButton>("pairRows") != nullptr; }));
    world.click("pairRows");
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("pairingDialog"));
    REQUIRE(dialog != nullptr);
    auto *rows = dialog->findChild<ui::DataTable *>(QStringLiteral("unmatchedRows"));
    auto *candidates = dialog->findChild<ui::DataTable *>(QStringLiteral("pairCandidates"));
    auto *pair = dialog->findChild<QPushButton *>(QStringLiteral("pairRow"));
    REQUIRE(world.until([&] { return rows->visibleRowCount() == 1 && candidates->visibleRowCount() >= 1; }));
    CHECK_FALSE(pair->isEnabled()); // nobody is proposed by being selected
    CHECK(accessibilityProblems(*dialog) == QStringList());
    candidates->selectSourceRow(0);
    REQUIRE(world.until([&] { return pair->isEnabled(); }));
    world.pictureOf(dialog, "pairing");
    pair->click();
    REQUIRE(world.until([&] { return rows->visibleRowCount() == 0; }));
    auto *undo = dialog->findChild<QPushButton *>(QStringLiteral("undoPairing"));
    REQUIRE(undo != nullptr);
    undo->click();
    REQUIRE(world.until([&] { return rows->visibleRowCount() == 1; }));
    auto *drop = dialog->findChild<QPushButton *>(QStringLiteral("dropRow"));
    drop->click();
    CHECK(rows->visibleRowCount() == 1); // not without a reason
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("dropReason")),
                      QStringLiteral("外校学生"));
    drop->click();
    REQUIRE(world.until([&] { return rows->visibleRowCount() == 0; }));
    dialog->reject();
    REQUIRE(world.until([&] { return world.find<QPushButton>("pairRows") == nullptr; }));
}

TEST_CASE("the head silences an alert of the school's own with a reason, and wakes it again")
{
    ScreeningWorld world;
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("settings"),
                                       {{QStringLiteral("section"), QStringLiteral("scales")}});
    REQUIRE(world.until([&] {
        const auto *list = world.find<ui::DataTable>("scales");
        return list != nullptr && list->visibleRowCount() > 0;
    }));
    auto *table = world.find<ui::DataTable>("scales");
    table->filterLine()->setText(QStringLiteral("mht"));
    REQUIRE(world.until([&] { return table->visibleRowCount() == 1; }));
    table->view()->selectRow(0);
    REQUIRE(world.until([&] { return world.find<QPushButton>("alert.alert_item97") != nullptr; }));
    const auto spoken = [&] {
        const auto *button = world.find<QPushButton>("alert.alert_item97");
        return button == nullptr ? QString() : button->accessibleName();
    };
    CHECK(accessibilityProblems(world.window) == QStringList());
    world.click("alert.alert_item97"); // not without a reason
    CHECK(spoken().startsWith(QStringLiteral("停用")));
    world.type("alertReason", QStringLiteral("误报多"));
    world.click("alert.alert_item97");
    REQUIRE(world.until([&] { return spoken().startsWith(QStringLiteral("重新启用")); }));
    world.picture("alerts");
    world.click("alert.alert_item97");
    REQUIRE(world.until([&] { return spoken().startsWith(QStringLiteral("停用")); }));
}
