// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "core/services.h"
#include "tests/support/scale_ids.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A vault with a class of six and a campaign of MHT: three above the cut-off, one of the three with the
/// critical item, one with anxiety about learning alone, one that cannot be relied on.
struct FollowUpWorld : UiWorld
{
    FollowUpWorld()
    {
        makeVault();
        QString typed = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        SchoolClass one;
        one.stage = SchoolStage::Junior;
        one.grade = 7;
        one.number = 1;
        one.schoolYear = 2026;
        const SchoolClassId id = must(services.classes.add(one));
        Campaign wanted;
        wanted.name = QStringLiteral("秋季普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = QStringList{mht};
        campaign = must(services.campaigns.create(wanted));
        for (int i = 0; i < 6; ++i) {
            Student student;
            student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
            student.studentNo = QStringLiteral("070%1").arg(i + 1);
            student.classId = id;
            NewSheet sheet;
            sheet.campaign = campaign.id;
            students.append(must(services.students.create(student)));
            sheet.student = must(services.students.header(students.last())).id;
            sheet.scaleId = mht;
            const int yes = i < 3 ? 66 : i == 3 ? 15 : i == 4 ? 100 : 5;
            for (int item = 1; item <= 100; ++item)
                sheet.answers.insert(QString::number(item), scales::Rational(item <= yes ? 1 : 0));
            if (i == 2)
                sheet.answers.insert(QStringLiteral("97"), scales::Rational(1));
            must(services.sheets.store(sheet));
        }
    }
    void openQueue()
    {
        unlock();
        shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("queue"), true}});
        REQUIRE(until([&] {
            const auto *table = find<ui::DataTable>("reviews");
            return table != nullptr && table->visibleRowCount() > 0 && shell->tasks().isIdle();
        }));
    }
    QDialog *dialog(const char *name) const { return window.findChild<QDialog *>(QString::fromUtf8(name)); }
    static void press(QWidget *root, const char *name)
    {
        auto *button = root->findChild<QPushButton *>(QString::fromUtf8(name));
        REQUIRE(button);
        button->click();
    }
    template<class W>
    static W *in(QWidget *root, const char *name)
    {
        auto *found = root->findChild<W *>(QString::fromUtf8(name));
        REQUIRE(found);
        return found;
    }
    QString cell(const char *table, int row, int column) const
    {
        const auto *list = find<ui::DataTable>(table);
        REQUIRE(list);
        return list->view()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    Campaign campaign;
    QList<Uid> students;
};

} // namespace

TEST_CASE("the queue says beforehand what a rule comes to, and follows the rule that is chosen")
{
    FollowUpWorld world;
    world.openQueue();
    auto *reviews = world.find<ui::DataTable>("reviews");
    CHECK(reviews->visibleRowCount() ==
          4); // three, and the unreliable one, whose total and item 97 are high too
    world.picture("queue_by_urgency");
    world.click("queueRule");
    REQUIRE(UiWorld::until([&] {
        auto *dialog = world.dialog("queueRule");
        auto *lines = dialog == nullptr
                          ? nullptr
                          : dialog->findChild<ui::DataTable *>(QStringLiteral("queueRule.forecast"));
        return lines != nullptr && lines->visibleRowCount() == 4;
    }));
    auto *dialog = world.dialog("queueRule");
    world.picture("queue_rule", dialog);
    CHECK(dialog->height() <= 640);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    auto *reach = FollowUpWorld::in<QComboBox>(dialog, "queueRule.reach");
    reach->setCurrentIndex(reach->findData(QStringLiteral("any")));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return reviews->visibleRowCount() == 5; }));
}

TEST_CASE("a list of who answers again tells why, and the sheet can be keyed anew")
{
    FollowUpWorld world;
    world.openQueue();
    world.click("repeatList");
    REQUIRE(UiWorld::until([&] {
        auto *dialog = world.dialog("repeatDialog");
        auto *list =
            dialog == nullptr ? nullptr : dialog->findChild<ui::DataTable *>(QStringLiteral("repeats"));
        return list != nullptr && list->visibleRowCount() == 6; // runs of one answer, and one to repeat
    }));
    auto *dialog = world.dialog("repeatDialog");
    world.picture("repeats", dialog);
    CHECK(dialog->height() <= 640);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    auto *list = FollowUpWorld::in<ui::DataTable>(dialog, "repeats");
    list->selectSourceRow(0);
    FollowUpWorld::press(dialog, "askAgain");
    REQUIRE(UiWorld::until([&] { return list->visibleRowCount() == 5; }));
}

TEST_CASE("low ones are decided together from the list, what is critical stays")
{
    FollowUpWorld world;
    world.openQueue();
    auto *list = world.find<ui::DataTable>("reviews");
    list->view()->selectAll();
    world.click("decideTogether");
    auto *dialog = world.dialog("reviewTogether");
    REQUIRE(dialog);
    FollowUpWorld::in<QLineEdit>(dialog, "reviewTogether.reason")->setText(QStringLiteral("谈过,没有需要"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    CHECK(dialog->isVisible()); // refused: nobody was talked with, and critical items are among them
    CHECK(list->visibleRowCount() == 4);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    dialog->close();
    // the short interview of one of them
    REQUIRE(UiWorld::until([&] { return world.dialog("reviewTogether") == nullptr; }));
    list->view()->clearSelection();
    list->selectSourceRow(3);
    world.click("askInterview");
    auto *interview = world.dialog("reviewInterview");
    REQUIRE(interview);
    world.picture("interview", interview);
    for (const char *answer : {"thoughts.no", "plan.no", "earlier.no", "support.yes"}) {
        const QByteArray name = QByteArray("reviewInterview.") + answer;
        FollowUpWorld::in<QAbstractButton>(interview, name.constData())->click();
    }
    QTest::keyClick(interview, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until(
        [&] { return world.dialog("reviewInterview") == nullptr && world.shell->tasks().isIdle(); }));
    list->view()->clearSelection();
    list->selectSourceRow(3);
    world.click("decideTogether");
    auto *again = world.dialog("reviewTogether");
    REQUIRE(again);
    FollowUpWorld::in<QLineEdit>(again, "reviewTogether.reason")->setText(QStringLiteral("谈过,没有需要"));
    QTest::keyClick(again, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return list->visibleRowCount() == 3; }));
}

TEST_CASE("sources stand side by side, a slip comes back in one line, and two concerns make the watch list")
{
    FollowUpWorld world;
    {
        QString typed = FollowUpWorld::password();
        auto vault = must(Vault::open(world.vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed),
                                      world.door.environment()));
        Services services(vault->workplace());
        must(services.followUp().slips.give(world.students[0], {QStringLiteral("look")}, QDate(2026, 12, 1)));
        must(services.followUp().evidence.add(
            world.students[0],
            {{}, EvidenceSource::Parent, QDate(2026, 11, 18), true, QStringLiteral("在家不说话"), {}}));
    }
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("sources"), true}});
    REQUIRE(UiWorld::until([&] {
        const auto *list = world.find<ui::DataTable>("evidence");
        return list != nullptr && list->visibleRowCount() == 1;
    }));
    CHECK(accessibilityProblems(world.window) == QStringList());
    world.type("slipLine", QStringLiteral("1001 1 5"));
    QTest::keyClick(world.find<QLineEdit>("slipLine"), Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return world.find<QLineEdit>("slipLine")->text().isEmpty(); }));
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    world.picture("sources");
    world.find<ui::DataTable>("evidence")->selectSourceRow(0);
    world.click("addWatch");
    auto *dialog = world.dialog("watch");
    REQUIRE(dialog);
    FollowUpWorld::in<QLineEdit>(dialog, "watch.reason")->setText(QStringLiteral("家长和班主任都看到"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] {
        return world.dialog("watch") == nullptr && world.find<QPushButton>("endWatch")->isEnabled();
    }));
    CHECK(world.cell("evidence", 0, 8) == QStringLiteral("2026-12-20"));
}

TEST_CASE("the rule, the list of repeats and outside results are at hand while nobody waits")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("queue"), true}});
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    for (const char *name : {"queueRule", "repeatList", "foreignWaiting"}) {
        CAPTURE(name);
        const auto *button = world.find<QPushButton>(name);
        REQUIRE(button);
        CHECK(button->isVisible());
    }
}

TEST_CASE(
    "nothing is cut on any part of the screening page in the dark, in English and at the largest text at "
    "1366 x 768",
    "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "english", "large", "english-large");
    if (way.starts_with("english"))
        text::speak(text::Language::English);
    FollowUpWorld world;
    world.openQueue();
    ui::Theme::instance().apply({way == "dark" ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light,
                                 way.ends_with("large") ? ui::largestPoints : ui::defaultPoints});
    const QList<std::pair<QString, QVariant>> parts{
        {QStringLiteral("campaign"), world.campaign.uid.toString()},
        {QStringLiteral("queue"), true},
        {QStringLiteral("sources"), true},
        {QStringLiteral("scale"), QStringLiteral("scl90")}};
    for (const auto &[part, value] : parts) {
        INFO(part.toStdString() << " " << way);
        world.shell->workspace()->openPage(QStringLiteral("screening"), {{part, value}});
        world.window.resize(1366, 768);
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        QTest::qWait(40);
        // The many lines of a scale are laid out some turns of the loop after they are there.
        UiWorld::until([&] { return cut(world.window).isEmpty(); });
        CHECK(world.window.width() == 1366);
        CHECK(world.window.height() == 768);
        CHECK(cut(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
        world.picture(QByteArray("screening-").append(part.toLatin1()).append('-').append(way).constData());
    }
}
