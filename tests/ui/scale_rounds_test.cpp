// SPDX-License-Identifier: GPL-3.0-or-later
// A scale after it was answered: scored again under another version, its items held against each other, and
// the checklist for those who are too young for any.
#include "tests/support/printed.h"
#include "tests/ui/campaign_world.h"
#include "ui/screening/answer_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const scales::OwnWords ownWords{QStringLiteral("本校"), QStringLiteral("自编"), QStringLiteral("自定"),
                                QStringLiteral("没有常模")};

QString cellOf(const ui::DataTable *table, int row, int column)
{
    return table->view()->model()->index(row, column).data().toString();
}

QStringList said(const QWidget &root)
{
    QStringList found;
    for (const auto *banner : root.findChildren<ui::Banner *>()) {
        if (banner->isVisibleTo(&root))
            found.append(banner->text());
    }
    return found;
}

} // namespace

TEST_CASE("a scale is scored again under its new version: tried first, the old result kept, both printed",
          "[slow]")
{
    CampaignWorld world({.pupils = 1});
    QString id;
    world.inVault([&](Services &services) {
        scales::OwnInstrument made = must(services.ownScales.blank());
        id = made.scaleId;
        made.title = QStringLiteral("住校适应");
        made.measures = QStringLiteral("住校生活");
        made.instructions = QStringLiteral("按最近一个月选。");
        made.stages = {scales::SchoolStage::Junior};
        made.lists = {{{{QStringLiteral("否"), 0}, {QStringLiteral("是"), 1}}}};
        made.questions = {{QStringLiteral("想家"), 0, false}, {QStringLiteral("睡不着"), 0, false}};
        made.scores = {{QStringLiteral("总分"), false, false, {0, 1}, {}}};
        must(services.ownScales.release(made, ownWords));
        world.campaign = CampaignWorld::campaignOf(services, {id});
        world.store(services, 0, id, {1, 1});
        scales::OwnInstrument next = must(services.ownScales.next(id));
        next.questions[1].reverse = true;
        must(services.ownScales.release(next, ownWords));
    });
    world.openPage({{QStringLiteral("scale"), id}});
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("rescoreScale") != nullptr; }));
    world.click("rescoreScale");
    const auto dialog = [&] { return world.window.findChild<QDialog *>(QStringLiteral("rescoreDialog")); };
    REQUIRE(UiWorld::until([&] {
        const auto *list = dialog() == nullptr
                               ? nullptr
                               : dialog()->findChild<ui::DataTable *>(QStringLiteral("rescoreDifferences"));
        return list != nullptr && list->visibleRowCount() == 1;
    }));
    const auto *list = dialog()->findChild<ui::DataTable *>(QStringLiteral("rescoreDifferences"));
    CHECK(cellOf(list, 0, 0) == QStringLiteral("测试生甲 七年级2班"));
    CHECK(cellOf(list, 0, 1) == QStringLiteral("1.0.0"));
    CHECK(cellOf(list, 0, 3) == QStringLiteral("2"));
    CHECK(cellOf(list, 0, 4) == QStringLiteral("1"));
    CHECK(said(*dialog()).join(QLatin1Char(' ')).contains(QStringLiteral("还没有写入")));
    CHECK(accessibilityProblems(*dialog()) == QStringList());
    CHECK(dialog()->height() <= 640);
    world.picture("rescore-tried", dialog());
    auto *run = dialog()->findChild<QPushButton *>(QStringLiteral("runRescore"));
    REQUIRE(UiWorld::until([&] { return run->isEnabled(); }));
    QTest::keyClick(run, Qt::Key_Space);
    REQUIRE(UiWorld::until([&] {
        const QString message = said(*dialog()).join(QLatin1Char(' '));
        return message.contains(QStringLiteral("原结果保留。")) &&
               !message.contains(QStringLiteral("还没有写入"));
    }));
    CHECK_FALSE(run->isEnabled());
    world.picture("rescore-done", dialog());
    dialog()->findChild<QPushButton *>(QStringLiteral("printRescore"))->click();
    auto *print = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    REQUIRE(print != nullptr);
    const auto *preview = print->findChild<ui::PreviewWidget *>();
    REQUIRE(UiWorld::until([&] { return preview->pageCount() > 0; }));
    UiWorld::typeInto(print->findChild<QLineEdit *>(QStringLiteral("printReason")), QStringLiteral("存档"));
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    const QString path = folder.isEmpty() ? world.home.filePath(QStringLiteral("rescore.pdf"))
                                          : QString(folder + QStringLiteral("/rescore.pdf"));
    world.savePreview(*print, path);
    const QString paper = test::printedText(path);
    for (const char *word : {"住校适应", "测试生甲", "1.0.0", "2.0.0", "总分"}) {
        CAPTURE(word);
        CHECK(paper.contains(QString::fromUtf8(word)));
    }
}

TEST_CASE(
    "an item that runs against its scale is pointed out beside the campaign and on the page of the scale",
    "[slow]")
{
    const QString gad7 = QStringLiteral("gad7");
    CampaignWorld world({.scales = {gad7}, .pupils = 52});
    world.inVault([&](Services &services) {
        for (int i = 0; i < 52; ++i) {
            const int level = i % 4; // the seventh item keyed the wrong way round
            world.store(services, i, gad7, {level, level, level, level, level, level, 3 - level});
        }
    });
    world.openPage();
    const auto alarm = [&] { return said(world.window).join(QLatin1Char(' ')); };
    REQUIRE(UiWorld::until([&] { return alarm().contains(QStringLiteral("方向相反")); }));
    CHECK(alarm().startsWith(QStringLiteral("GAD-7:")));
    CHECK(alarm().contains(QStringLiteral("7")));
    CHECK(alarm().contains(QStringLiteral("反向题")));
    world.picture("item-alarm-board");
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("scale"), gad7}});
    REQUIRE(UiWorld::until([&] {
        return world.find<ui::DataTable>("scaleShelf") != nullptr &&
               alarm().contains(QStringLiteral("方向相反"));
    }));
    world.picture("item-alarm-scale");
    CHECK(accessibilityProblems(world.window) == QStringList());
}

TEST_CASE("what a teacher saw in a child too young for any scale is keyed, unscored, and reaches the queue",
          "[slow]")
{
    const QString watch = QStringLiteral("watch_young_t");
    CampaignWorld world({.scales = {watch},
                         .stage = SchoolStage::Primary,
                         .grade = 1,
                         .number = 1,
                         .pupils = 2,
                         .bornIn = 2019});
    world.openPage();
    REQUIRE(UiWorld::until([&] {
        const auto *table = world.find<ui::DataTable>("campaignClasses");
        return table != nullptr && table->visibleRowCount() > 0;
    }));
    world.click("keySheets");
    REQUIRE(UiWorld::until([&] {
        const auto *grid = world.find<ui::AnswerGrid>("answerGrid");
        return grid != nullptr && grid->isEnabled() && !grid->sheet().items().isEmpty();
    }));
    auto *grid = world.find<ui::AnswerGrid>("answerGrid");
    REQUIRE(grid->sheet().items().size() == 16);
    world.picture("checklist-keying");
    QTest::keyClicks(grid, QStringLiteral("2000000000000000")); // sleep: worth looking into
    REQUIRE(UiWorld::until([&] { return grid->sheet().caret() == 0 && grid->isEnabled(); }));
    QTest::keyClicks(grid, QStringLiteral("0000000000000000")); // nothing seen, as of most children
    world.picture("checklist-keyed");
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("queue"), true}});
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    QTest::qWait(20);
    world.picture("checklist-reviews");
    REQUIRE(UiWorld::until([&] {
        const auto *list = world.find<ui::DataTable>("reviews");
        return list != nullptr && list->visibleRowCount() == 1;
    }));
    QStringList row;
    const auto *list = world.find<ui::DataTable>("reviews");
    for (int column = 0; column < list->view()->model()->columnCount(); ++column)
        row.append(cellOf(list, 0, column));
    const QString shown = row.join(QLatin1Char(' '));
    CHECK(shown.contains(QStringLiteral("测试生甲")));
    CHECK(shown.contains(QStringLiteral("OBS-T")));
    world.picture("checklist-queue");
    QStringList beside;
    for (const auto *one : world.window.findChildren<QLabel *>()) {
        if (one->isVisibleTo(&world.window))
            beside.append(one->text());
    }
    CHECK(beside.join(QLatin1Char('\n')).contains(QStringLiteral("OBS-T 提示:睡眠")));
    world.click("openSheet");
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    QTest::qWait(20);
    world.picture("checklist-sheet");
}
