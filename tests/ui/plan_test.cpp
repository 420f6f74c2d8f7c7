// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_service.h"
#include "tests/ui/students_world.h"
#include "ui/students/plan_dialogs.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

struct StudentPlanWorld : StudentsWorld
{
    Uid student;
    StudentPlanWorld()
    {
        student = add(QStringLiteral("杨同学"), class71, QStringLiteral("0701"));
        must(onVault([this](Services &services) {
            return services.fileClasses.set(student, FileClass::Focus, services.workplace.clock().today(),
                                            QStringLiteral("会诊后决定"));
        }));
    }
    template<class T>
    static void must(const Result<T> &result)
    {
        REQUIRE(result);
    }
    QList<StudentPlan> plans()
    {
        auto all = onVault(
            [this](Services &services) { return StudentPlanService(services.workplace).ofStudent(student); });
        REQUIRE(all);
        return *all;
    }
    bool hasChip(const QString &begin) const
    {
        const auto chips = page().findChildren<Chip *>();
        return std::any_of(chips.cbegin(), chips.cend(), [&begin](const Chip *chip) {
            return chip->isVisible() && chip->content().text.startsWith(begin);
        });
    }
    static void send(QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); }
    template<class W>
    static W *field(QDialog *dialog, const char *name)
    {
        auto *found = dialog->findChild<W *>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return found;
    }
    QDialog *opened(const char *button, const char *name)
    {
        click(button);
        REQUIRE_UNTIL([&] { return dialog(name) != nullptr; });
        return dialog(name);
    }
};

} // namespace

TEST_CASE("A watched student without a plan is marked; a plan is made, led and ended by keyboard")
{
    StudentPlanWorld world;
    world.openFile(world.student, QStringLiteral("plan"));
    StudentsWorld::REQUIRE_UNTIL([&] { return world.hasChip(QStringLiteral("关注中,没有方案")); });
    StudentsWorld::REQUIRE_UNTIL([&] {
        auto *begin = world.find<QPushButton>("plan.begin");
        return begin != nullptr && begin->isVisible();
    });
    world.shoot("plan-empty");

    QDialog *dialog = world.opened("plan.begin", "plan");
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] {
        const auto *banner = dialog->findChild<Banner *>();
        return banner != nullptr && banner->isVisible() && banner->text().contains(QStringLiteral("目标"));
    });
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.signs")
        ->setPlainText(QStringLiteral("两周没有来上早自习"));
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.goals")
        ->setPlainText(QStringLiteral("每周到校五天"));
    world.shoot("plan-dialog");
    CHECK(dialog->height() <= 640);
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.hasChip(QStringLiteral("方案复评")); });
    REQUIRE(world.plans().size() == 1);

    dialog = world.opened("plan.addMeasure", "planMeasure");
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "planMeasure.words")
        ->setPlainText(QStringLiteral("每天早上打电话"));
    StudentPlanWorld::field<QLineEdit>(dialog, "planMeasure.who")->setText(QStringLiteral("班主任"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] {
        auto *done = world.find<QPushButton>("plan.done.0");
        return done != nullptr && done->isVisible();
    });
    world.click("plan.done.0");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.plans().first().measures.first().done.isValid(); });

    auto *missing = world.find<QLabel>("plan.missing");
    REQUIRE(missing != nullptr);
    CHECK(missing->text().contains(QStringLiteral("帮扶人")));
    CHECK(missing->text().contains(QStringLiteral("心理疏导")));
    dialog = world.opened("plan.addEntry", "planEntry");
    chooseCode(StudentPlanWorld::field<QComboBox>(dialog, "planEntry.kind"), QStringLiteral("relief"));
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "planEntry.words")
        ->setPlainText(QStringLiteral("谈了上学的事"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return !missing->text().contains(QStringLiteral("心理疏导")); });

    dialog = world.opened("plan.review", "planReview");
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "planReview.words")
        ->setPlainText(QStringLiteral("有好转"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.plans().first().entries.size() == 2; });

    dialog = world.opened("plan.edit", "plan");
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.goals")
        ->setPlainText(QStringLiteral("每周到校四天"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL(
        [&] { return world.plans().first().goals == QStringLiteral("每周到校四天"); });
    world.settle();
    world.shoot("plan");
    dialog = world.opened("plan.history", "planHistory");
    const auto notes = dialog->findChildren<QLabel *>();
    CHECK(std::any_of(notes.cbegin(), notes.cend(), [](const QLabel *note) {
        return note->text().contains(QStringLiteral("每周到校五天"));
    }));
    dialog->reject();

    dialog = world.opened("plan.end", "planEnd");
    StudentPlanWorld::field<QPlainTextEdit>(dialog, "planEnd.outcome")
        ->setPlainText(QStringLiteral("已能正常到校"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.hasChip(QStringLiteral("关注中,没有方案")); });
    CHECK_FALSE(world.plans().first().isActive());
}

TEST_CASE("Words of a plan that is being made are there again after locking, and Today leads to them",
          "[slow]")
{
    StudentPlanWorld world;
    world.openFile(world.student, QStringLiteral("plan"));
    StudentsWorld::REQUIRE_UNTIL([&] {
        auto *begin = world.find<QPushButton>("plan.begin");
        return begin != nullptr && begin->isVisible();
    });
    QDialog *dialog = world.opened("plan.begin", "plan");
    test::UiWorld::typeInto(StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.goals"),
                            QStringLiteral("每周到校五天"));
    world.work().lockNow();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.restarts == 1; });
    world.shell.reset();
    world.startShell();
    world.unlock();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.shell->workspace() != nullptr; });
    world.openFile(world.student, QStringLiteral("plan"));
    StudentsWorld::REQUIRE_UNTIL([&] {
        auto *begin = world.find<QPushButton>("plan.begin");
        return begin != nullptr && begin->isVisible();
    });
    dialog = world.opened("plan.begin", "plan");
    auto *goals = StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.goals");
    StudentsWorld::REQUIRE_UNTIL([&] { return goals->toPlainText() == QStringLiteral("每周到校五天"); });
}

TEST_CASE("A plan that was begun is not left by a key without a question")
{
    StudentPlanWorld world;
    world.openFile(world.student, QStringLiteral("plan"));
    StudentsWorld::REQUIRE_UNTIL([&] {
        auto *begin = world.find<QPushButton>("plan.begin");
        return begin != nullptr && begin->isVisible();
    });
    QDialog *dialog = world.opened("plan.begin", "plan");
    auto *goals = StudentPlanWorld::field<QPlainTextEdit>(dialog, "plan.goals");
    goals->setFocus();
    StudentsWorld::typeInto(goals, QStringLiteral("每周到校五天"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    world.settle();
    REQUIRE(world.dialog("plan") == dialog);
    auto *stay = StudentPlanWorld::field<QPushButton>(dialog, "plan.stay");
    CHECK(dialog->focusWidget() == stay);
    QTest::keyClick(stay, Qt::Key_Return);
    CHECK(dialog->focusWidget() == goals);
    CHECK(goals->toPlainText() == QStringLiteral("每周到校五天"));
    StudentPlanWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.plans().size() == 1; });
}

TEST_CASE("Today lists who is watched without a plan and which plans are due, and leads to the plan")
{
    StudentPlanWorld world;
    const Uid other = world.add(QStringLiteral("何舟"), world.class72, QStringLiteral("0702"));
    StudentPlanWorld::must(world.onVault([other](Services &services) {
        StudentPlan plan;
        const QDate today = services.workplace.clock().today();
        plan.begun = today.addDays(-40);
        plan.goals = QStringLiteral("每周到校五天");
        plan.reviewOn = today.addDays(-2);
        return StudentPlanService(services.workplace).begin(other, plan);
    }));
    world.work().openPage(QStringLiteral("today"));
    StudentsWorld::REQUIRE_UNTIL([&] {
        return world.find<LinkRow>("waiting.noPlan") != nullptr &&
               world.find<LinkRow>("waiting.planReviews") != nullptr;
    });
    CHECK(world.find<LinkRow>("waiting.noPlan")->accessibleName().contains(QStringLiteral("杨同学")));
    world.find<LinkRow>("waiting.planReviews")->click();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.hasChip(QStringLiteral("方案该复评了")); });
    world.shoot("plan-due");
}

TEST_CASE("Words half typed of one measure do not stand in another")
{
    StudentPlanWorld world;
    StudentPlanWorld::must(world.onVault([&](Services &services) -> Result<void> {
        StudentPlanService service(services.workplace);
        StudentPlan plan;
        plan.goals = QStringLiteral("按时到校");
        plan.begun = QDate(2026, 11, 20);
        plan.reviewOn = QDate(2026, 12, 20);
        auto begun = service.begin(world.student, plan);
        if (!begun)
            return begun.error();
        for (const char *words : {"每周谈一次", "家访一次"}) {
            PlanMeasure one;
            one.words = QString::fromUtf8(words);
            if (auto put = service.putMeasure(*begun, one); !put)
                return put;
        }
        return {};
    }));
    world.openFile(world.student, QStringLiteral("plan"));
    const StudentPlan plan = world.plans().first();
    REQUIRE(plan.measures.size() == 2);
    const auto open = [&](const PlanMeasure &measure) {
        askPlanMeasure(world.work(), &world.window, plan, measure, {});
        world.settle();
        return qobject_cast<FormDialog *>(world.dialog("planMeasure"));
    };
    FormDialog *first = open(plan.measures.first());
    REQUIRE(first != nullptr);
    auto *who = StudentPlanWorld::field<QLineEdit>(first, "planMeasure.who");
    who->setFocus();
    UiWorld::typeInto(who, QStringLiteral("班主任"));
    Q_EMIT first->saveNow();
    world.settle();
    delete first; // the machine stopped
    FormDialog *other = open(plan.measures.last());
    REQUIRE(other != nullptr);
    CHECK(StudentPlanWorld::field<QLineEdit>(other, "planMeasure.who")->text().isEmpty());
    other->finish();
    first = open(plan.measures.first());
    REQUIRE(first != nullptr);
    CHECK(StudentPlanWorld::field<QLineEdit>(first, "planMeasure.who")->text() == QStringLiteral("班主任"));
}
