// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_page_service.h"
#include "tests/support/pictures.h"
#include "tests/ui/exchange_world.h"
#include "ui/print/picture_reencoder.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/preview_widget.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE(
    "A case goes to the expert of the district, and the answer waits on the first page until it is read",
    "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    both.openConsultation();
    CHECK(both.school.find<QLineEdit>("consult.paper") == nullptr); // nobody is named
    both.school.picture("consult-dialog");
    both.sendCase();

    both.takeCase();
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 6) == QStringLiteral("待答复"));
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 4) == QStringLiteral("不具名"));
    both.openCaseOnDesk();
    auto *answer = both.district.find<QPlainTextEdit>("reply.question.1");
    REQUIRE(answer != nullptr);
    UiWorld::typeInto(answer, QStringLiteral("中度,一周内复评"));
    both.district.find<QLineEdit>("reply.expert")->setText(QStringLiteral("陈医生 主任医师"));
    both.district.picture("consult-desk");
    CHECK(both.district.problems().isEmpty());

    // Half an answer is there again after another tab was looked at.
    BothSides::show(both.district, "receive");
    BothSides::show(both.district, "consultation");
    CHECK(both.district.find<QPlainTextEdit>("reply.question.1")->toPlainText() ==
          QStringLiteral("中度,一周内复评"));
    BothSides::write(both.district, "replySend", both.down(QStringLiteral("answer.typ")));
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 6) == QStringLiteral("已答复"));

    both.take(both.school);
    both.school.open("today");
    both.school.settle();
    CHECK(both.school.find<QPushButton>("waiting.replies") != nullptr);
    both.school.picture("consult-today");
    both.school.click("waiting.replies");
    both.school.settle();
    CHECK(both.school.find<QTableView>("opinion.parts")->model()->index(0, 1).data().toString() ==
          QStringLiteral("中度,一周内复评"));
    both.school.picture("consult-opinion");
    both.school.open("today");
    both.school.settle();
    CHECK(both.school.find<QPushButton>("waiting.replies") == nullptr);
}

TEST_CASE("Covered pages are ticked for a named case alone, and the expert sees them beside the questions",
          "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    both.school.ask([one = both.school.careCase](Services &services) -> Result<void> {
        CaseAttachment attachment;
        attachment.name = QStringLiteral("家庭画");
        auto paper = services.cases.add(one, attachment);
        if (!paper)
            return paper.error();
        CasePageService pages(services.workplace, print::pictures());
        for (const bool isCovered : {true, false}) {
            auto page = pages.add(*paper, {QStringLiteral("d.jpg"), photograph(drawing(800, 1000))});
            if (!page)
                return page.error();
            if (!isCovered)
                continue;
            const auto covered =
                pages.cover(*page, CasePageService::Statement::NamesCovered, {{1000, 1000, 3000, 800}});
            if (!covered)
                return covered;
        }
        return {};
    });
    both.openConsultation();
    CHECK(both.school.find<QListWidget>("consult.pages") == nullptr); // nobody is named
    both.school.click("consult.level.L2");
    auto *list = both.school.find<QListWidget>("consult.pages");
    REQUIRE(list != nullptr);
    REQUIRE(list->count() == 2);
    CHECK(list->item(0)->checkState() == Qt::Checked);
    CHECK_FALSE(list->item(1)->flags().testFlag(Qt::ItemIsUserCheckable));
    CHECK(list->item(1)->text().contains(QStringLiteral("还没有遮盖")));
    both.school.picture("consult-pages-dialog", both.school.find<QDialog>("consult"));
    both.school.find<QLineEdit>("consult.reason")->setText(QStringLiteral("请专家会诊"));
    both.school.click("consult.second.missing");
    // Nobody has asked the guardian: it is said, and why it leaves all the same has to be.
    CHECK(both.school.find<QLabel>("consult.consentState")->text() == QStringLiteral("尚未征求"));
    both.school.click("consult.ok");
    CHECK(both.school.find<QDialog>("consult")->isVisible());
    CHECK_FALSE(QFile::exists(both.up(QStringLiteral("ask.typ"))));
    both.school.find<QLineEdit>("consult.consent")->setText(QStringLiteral("监护人联系不上"));
    both.school.find<QLineEdit>("consult.keepUntil")->setText(QStringLiteral("2026-11-20"));
    both.school.picture("consult-consent-dialog", both.school.find<QDialog>("consult"));
    CHECK(accessibilityProblems(*both.school.find<QDialog>("consult")).isEmpty());
    both.sendCase();

    both.takeCase();
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 8) == QStringLiteral("尚未征求"));
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 9) == QStringLiteral("2026-11-20"));
    both.district.clock.setNow({QDate(2026, 11, 21), QTime(8, 0)});
    BothSides::show(both.district, "receive");
    BothSides::show(both.district, "consultation");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 9) == QStringLiteral("保存期已到"));
    both.district.picture("consult-kept-over");
    both.openCaseOnDesk();
    auto *pages = both.district.find<QListWidget>("consultPages");
    REQUIRE(pages != nullptr);
    CHECK(pages->count() == 1);
    both.district.picture("consult-pages-desk");
    CHECK(both.district.problems().isEmpty());
    QTest::keyClick(pages, Qt::Key_Return);
    REQUIRE(CareWorld::until([&] { return both.district.find<QDialog>("pictureView") != nullptr; }));
    both.district.find<QDialog>("pictureView")->close();
    both.district.click("consultPrint");
    both.district.settle();
    auto *paper = both.district.window.findChild<PrintDialog *>();
    REQUIRE(paper != nullptr);
    QTest::qWait(600); // the preview waits for what is typed
    both.district.settle();
    auto *sheets = paper->findChild<PreviewWidget *>();
    REQUIRE(sheets != nullptr);
    CHECK(sheets->pageCount() > 2);
    paper->resize(900, 760);
    for (auto *area : sheets->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() * 86 / 100);
    both.district.picture("consult-pages-paper", paper);
    paper->close();
}

TEST_CASE(
    "An expert and an officer open a case in their own windows; an expert sees nothing else of the exchange",
    "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    both.openConsultation();
    both.sendCase();
    both.take(both.district);

    const RoleSet roles = GENERATE(RoleSet{Role::Expert}, RoleSet{Role::Officer});
    both.district.addSecond(roles);
    both.district.unlockAs(QStringLiteral("周老师"));
    BothSides::show(both.district, "consultation");
    REQUIRE(BothSides::rows(both.district, "exchange-cases") == 1);
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 1) == QStringLiteral("海边小学"));
    const bool isOfficer = roles.has(Role::Officer);
    const auto *tabs = both.district.find<QTabBar>("tabs");
    if (tabs != nullptr)
        CHECK((tabs->count() > 1) == isOfficer);
    both.openCaseOnDesk();
    REQUIRE(both.district.find<QPlainTextEdit>("reply.question.1") != nullptr);
    CHECK(both.district.problems().isEmpty());
}
