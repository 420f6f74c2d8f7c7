// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/screening/answer_grid.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString phqa = QStringLiteral("phqa");

/// A vault with one class of four, a campaign of PHQ-A, and one sheet that asks for a look.
struct ScreeningWorld : UiWorld
{
    ScreeningWorld()
    {
        makeVault();
        QString typed = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        SchoolClass one;
        one.stage = SchoolStage::Junior;
        one.grade = 7;
        one.number = 2;
        one.schoolYear = 2026;
        const SchoolClassId id = must(services.classes.add(one));
        for (int i = 0; i < 4; ++i) {
            Student student;
            student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
            student.studentNo = QStringLiteral("070%1").arg(i + 1);
            student.sex = Sex::Female;
            student.birthDate = QDate(2013, 5, 1 + i);
            student.classId = id;
            students.append(must(services.students.create(student)));
        }
        Campaign wanted;
        wanted.name = QStringLiteral("秋季普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = QStringList{phqa};
        campaign = must(services.campaigns.create(wanted));
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = must(services.students.header(students.first())).id;
        sheet.scaleId = phqa;
        for (int item = 1; item <= 9; ++item)
            sheet.answers.insert(QString::number(item), scales::Rational(item == 9 ? 1 : 2));
        must(services.sheets.store(sheet));
    }
    void openPage(const ui::PageTarget &target = {})
    {
        unlock();
        shell->workspace()->openPage(QStringLiteral("screening"), target);
    }
    /// For looking at: pictures go where TINGYU_PICTURES points, nowhere otherwise.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) +
                               QStringLiteral(".png"));
    }
    QList<Uid> students;
    Campaign campaign;
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
