// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_service.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/retention_service.h"
#include "core/keeping/rights_request.h"
#include "core/vault/user_service.h"
#include "tests/ui/students_world.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::refusal;
using tingyu::test::StudentsWorld;

namespace {

template<class W>
W *field(QDialog *dialog, const char *name)
{
    auto *found = dialog->findChild<W *>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return found;
}

QDialog *opened(StudentsWorld &world, const char *button, const char *dialog)
{
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>(button) != nullptr; });
    auto *press = world.find<QPushButton>(button);
    press->setFocus();
    QTest::keyClick(press, Qt::Key_Space);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog(dialog) != nullptr; });
    QDialog *shown = world.dialog(dialog);
    CHECK(shown->height() <= 640);
    CHECK(test::accessibilityProblems(*shown).join(u'\n').toStdString() == "");
    world.picture(dialog, shown);
    return shown;
}

void send(StudentsWorld &world, QDialog *dialog, const char *name)
{
    QApplication::setActiveWindow(dialog); // its keys are those of the active window
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog(name) == nullptr; });
    world.settle();
}

void colleague(StudentsWorld &world, const char *name, Role role)
{
    std::optional<Result<AddedUser>> added;
    world.shell->tasks().run(
        &world.window,
        [wanted = QString::fromUtf8(name), role](Vault &vault) {
            return UserService(vault).add({wanted, {role}, {}});
        },
        [&added](const Result<AddedUser> &one) { added = one; });
    StudentsWorld::REQUIRE_UNTIL([&added] { return added.has_value(); });
    REQUIRE(*added);
}

} // namespace

TEST_CASE("a file is destroyed from its own page, with a list, a witness, a signature and the own password")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.add(QStringLiteral("何同学"), world.class71, QStringLiteral("0702"));
    world.openFile(yang, QStringLiteral("keeping"));
    StudentsWorld::REQUIRE_UNTIL([&] { return isShown(world, QStringLiteral("共有")); });
    world.picture("keeping_tab");
    QDialog *dialog = opened(world, "keeping.erase", "erase");
    // Enter alone does nothing: it goes to the next field.
    QTest::keyClick(field<QLineEdit>(dialog, "erase.words"), Qt::Key_Return);
    CHECK(world.dialog("erase") != nullptr);
    QApplication::setActiveWindow(dialog); // its keys are those of the active window
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(refusal(*dialog).contains(QStringLiteral("清册")));
    field<QCheckBox>(dialog, "erase.printed")->setChecked(true);
    field<QLineEdit>(dialog, "erase.words")->setText(QStringLiteral("监护人书面申请"));
    field<QLineEdit>(dialog, "erase.paper")->setText(QStringLiteral("王校长,校长,2026-11-19"));
    QApplication::setActiveWindow(dialog); // its keys are those of the active window
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(refusal(*dialog).contains(QStringLiteral("密码")));
    auto *own = field<PasswordField>(dialog, "erase.own");
    own->setText(QStringLiteral("不是这个密码呀呀呀"));
    field<QLineEdit>(dialog, "erase.witness")->setText(QStringLiteral("赵老师"));
    QApplication::setActiveWindow(dialog); // its keys are those of the active window
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return !refusal(*dialog).isEmpty(); });
    world.settle();
    CHECK(world.file(yang).student.name == QStringLiteral("杨同学")); // nothing happened
    own->setText(test::UiWorld::password());
    send(world, dialog, "erase");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("erased") != nullptr; });
    world.picture("erased", world.dialog("erased"));
    const auto listed =
        world.onVault([](Services &services) { return keeping::ErasureService(services.workplace).list(); });
    REQUIRE(listed);
    REQUIRE(listed->size() == 1);
    CHECK(listed->first().student == yang);
    CHECK(world
              .onVault([](Services &services) {
                  return services.workplace.db().value(QStringLiteral("SELECT count(*) FROM student"));
              })
              ->toInt() == 1);
    const auto found =
        world.onVault([](Services &services) { return services.search.find(QStringLiteral("同学")); });
    REQUIRE(found);
    CHECK(found->size() == 1); // the search knows as well
    world.dialog("erased")->reject();
}

TEST_CASE("a request of a family is recorded, held, answered and printed from the file, and stands on the "
          "first page")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    colleague(world, "孙老师", Role::Counsellor);
    colleague(world, "录入员", Role::Keyer);
    world.openFile(yang, QStringLiteral("keeping"));
    QDialog *dialog = opened(world, "keeping.request", "request");
    QApplication::setActiveWindow(dialog); // its keys are those of the active window
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return !refusal(*dialog).isEmpty(); }); // nobody was named
    field<QLineEdit>(dialog, "request.person")->setText(QStringLiteral("杨大江"));
    field<QPlainTextEdit>(dialog, "request.words")->setPlainText(QStringLiteral("想看测评结果"));
    // Whoever records it answers it, unless somebody else is chosen.
    auto *owner = field<QComboBox>(dialog, "request.owner");
    CHECK(owner->currentText() == QStringLiteral("林老师"));
    REQUIRE(owner->findText(QStringLiteral("孙老师")) >= 0);
    CHECK(owner->findText(QStringLiteral("录入员")) < 0); // answers nobody
    owner->setCurrentIndex(owner->findText(QStringLiteral("孙老师")));
    send(world, dialog, "request");
    StudentsWorld::REQUIRE_UNTIL([&] { return isShown(world, QStringLiteral("杨大江")); });

    world.work().openPage(QStringLiteral("today"));
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QWidget>("waiting.requests") != nullptr; });
    world.openFile(yang, QStringLiteral("keeping"));
    dialog = opened(world, "keeping.held.0", "holdRequest");
    field<QPlainTextEdit>(dialog, "holdRequest.reason")
        ->setPlainText(QStringLiteral("提出的监护人可能是伤害者"));
    send(world, dialog, "holdRequest");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("keeping.goOn.0") != nullptr; });
    CHECK(world.find<QPushButton>("keeping.print.0") == nullptr); // nothing is handed out
    world.find<QPushButton>("keeping.goOn.0")->click();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("keeping.held.0") != nullptr; });

    dialog = opened(world, "keeping.answer.0", "answerRequest");
    field<QRadioButton>(dialog, "answerRequest.outcome.partly")->click();
    field<QPlainTextEdit>(dialog, "answerRequest.words")
        ->setPlainText(QStringLiteral("列出名目,谈话内容不提供"));
    send(world, dialog, "answerRequest");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("keeping.answer.0") == nullptr; });
    const auto requests = world.onVault(
        [yang](Services &services) { return keeping::RequestService(services.workplace).list(yang); });
    REQUIRE(requests);
    REQUIRE(requests->size() == 1);
    CHECK(requests->first().outcome == QStringLiteral("partly"));
    CHECK(requests->first().ownerName == QStringLiteral("孙老师"));
    world.picture("keeping_requests");
}

TEST_CASE("a file is put on hold and let go from its page; while it is held it cannot be destroyed")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("keeping"));
    QDialog *dialog = opened(world, "keeping.hold", "legalHold");
    field<QLineEdit>(dialog, "legalHold.who")->setText(QStringLiteral("县法院"));
    field<QPlainTextEdit>(dialog, "legalHold.reason")->setPlainText(QStringLiteral("法院调取"));
    send(world, dialog, "legalHold");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("keeping.lift") != nullptr; });
    CHECK_FALSE(world.find<QPushButton>("keeping.erase")->isEnabled());
    dialog = opened(world, "keeping.lift", "liftHold");
    field<QPlainTextEdit>(dialog, "liftHold.reason")->setPlainText(QStringLiteral("已调取"));
    send(world, dialog, "liftHold");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("keeping.hold") != nullptr; });
    CHECK(world.find<QPushButton>("keeping.erase")->isEnabled());
}

TEST_CASE("a pledge of secrecy that ran out stands on the first page until it is signed again")
{
    StudentsWorld world;
    world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    const auto sign = [&world](QDate on, QDate until) {
        REQUIRE(world.onVault([on, until](Services &services) -> Result<Uid> {
            keeping::SecrecyPledge pledge;
            pledge.user = services.workplace.session().userUid;
            pledge.signedOn = on;
            pledge.until = until;
            return keeping::PledgeService(services.workplace).sign(pledge);
        }));
    };
    const auto row = [&world] {
        world.work().openPage(QStringLiteral("students"));
        world.work().openPage(QStringLiteral("today"));
        world.settle();
        return world.find<QPushButton>("waiting.pledges");
    };
    CHECK(row() == nullptr); // nobody has promised until a day
    sign(QDate(2025, 9, 1), QDate(2026, 9, 1));
    auto *due = row();
    REQUIRE(due != nullptr);
    CHECK(due->accessibleName().contains(QStringLiteral("林老师")));
    world.picture("today-pledge");
    due->click();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("pledge.sign.0") != nullptr; });
    sign(QDate(2026, 11, 20), QDate(2027, 11, 20));
    CHECK(row() == nullptr);
}

TEST_CASE("the settings list files that are due, pledges and what is printed of them")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    const auto left = world.onVault([yang](Services &services) {
        return services.students.leaveSchool(yang, QDate(2019, 7, 1), QStringLiteral("毕业"));
    });
    REQUIRE(left);
    world.work().openPage(QStringLiteral("settings"),
                          {{QStringLiteral("section"), QStringLiteral("keeping")}});
    StudentsWorld::REQUIRE_UNTIL([&] { return isShown(world, QStringLiteral("杨同学")); });
    CHECK(isShown(world, QStringLiteral("离校后保存")));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.picture("keeping_section");

    QDialog *dialog = opened(world, "pledge.sign.0", "pledge");
    field<QLineEdit>(dialog, "pledge.post")->setText(QStringLiteral("心理教师"));
    send(world, dialog, "pledge");
    StudentsWorld::REQUIRE_UNTIL([&] {
        return isShown(world, QStringLiteral("有效至")) || world.window.findChildren<Chip *>().size() > 0;
    });
    for (const char *button : {"due.list", "access.print", "selfCheck.print", "pledge.print.0"}) {
        INFO(button);
        StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>(button) != nullptr; });
        world.find<QPushButton>(button)->click();
        QDialog *print = nullptr;
        StudentsWorld::REQUIRE_UNTIL([&] {
            for (QDialog *one : world.window.findChildren<QDialog *>()) {
                if (one->isVisible() && one->findChild<PreviewWidget *>() != nullptr)
                    print = one;
            }
            return print != nullptr;
        });
        world.settle();
        CHECK(print->height() <= 640);
        world.picture(button, print);
        print->reject();
        print->deleteLater();
        world.settle();
    }
}
