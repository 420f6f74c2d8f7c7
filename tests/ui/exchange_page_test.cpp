// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_page_service.h"
#include "core/exchange/down_service.h"
#include "core/exchange/unit_service.h"
#include "tests/support/pictures.h"
#include "tests/ui/care_world.h"
#include "ui/exchange/key_card_paper.h"
#include "ui/print/picture_reencoder.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct DistrictWorld : CareWorld
{
    DistrictWorld() : CareWorld(Fill::Nothing, VaultKind::District, QStringLiteral("海边区教育局")) {}
};

/// A school and its district, each with its window, and the folder that goes between them.
struct BothSides
{
    explicit BothSides(CareWorld::Fill fill = CareWorld::Fill::School) : school(fill)
    {
        REQUIRE(QDir(home.path()).mkpath(QStringLiteral("up")));
        REQUIRE(QDir(home.path()).mkpath(QStringLiteral("down")));
        show(school, "units");
        show(district, "units");
    }
    QString up(const QString &name = {}) const { return home.filePath(QStringLiteral("up/") % name); }
    QString down(const QString &name = {}) const { return home.filePath(QStringLiteral("down/") % name); }

    static void show(CareWorld &world, const char *tab)
    {
        world.open("exchange", {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
        world.settle();
    }
    static exchange::KeyCard card(CareWorld &world)
    {
        return world.ask(
            [](Services &services) { return exchange::UnitService(services.workplace).ownCard(); });
    }
    /// Presses the button and answers the file dialog that follows.
    static void choose(CareWorld &world, const char *button, const QString &path)
    {
        world.answerFileDialog(path);
        world.click(button);
        world.settle();
    }
    static QString cell(CareWorld &world, const char *list, int row, int column)
    {
        const auto *view = world.find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        REQUIRE(view != nullptr);
        return view->model()->index(row, column).data().toString();
    }
    static int rows(CareWorld &world, const char *list)
    {
        const auto *view = world.find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        return view == nullptr ? 0 : view->model()->rowCount();
    }
    /// `other` writes its card, `world` enrols it off the paper.
    void enrol(CareWorld &world, CareWorld &other, const QString &folder)
    {
        choose(other, "cardWrite", QDir(folder).filePath(QStringLiteral("card.tyk")));
        choose(world, rows(world, "exchange-units") == 0 ? "unitEnrolFirst" : "unitEnrol", folder);
        REQUIRE(CareWorld::until([&] { return world.find<QLineEdit>("enrolCard.fingerprint") != nullptr; }));
        world.picture("exchange-enrol");
        world.find<QLineEdit>("enrolCard.fingerprint")->setText(fingerprintTyped(card(other)));
        world.click("enrolCard.ok");
        world.settle();
        REQUIRE(rows(world, "exchange-units") == 1);
        QFile::remove(QDir(folder).filePath(QStringLiteral("card.tyk")));
    }
    void enrolBoth()
    {
        enrol(district, school, up());
        enrol(school, district, down());
    }
    void sendProfile(const QString &name)
    {
        show(school, "send");
        auto *stream = school.find<QComboBox>("sendStream");
        stream->setCurrentIndex(1);
        Q_EMIT stream->activated(1);
        school.settle();
        choose(school, "sendWrite", up(name));
        REQUIRE(CareWorld::until([&] { return QFile::exists(up(name)); }));
        school.settle();
    }
    void chooseResults()
    {
        show(school, "send");
        auto *stream = school.find<QComboBox>("sendStream");
        const int at = stream->findData(QStringLiteral("results"));
        REQUIRE(at >= 0);
        stream->setCurrentIndex(at);
        Q_EMIT stream->activated(at);
        school.settle();
    }
    void receive(CareWorld &world, const QString &folder)
    {
        show(world, "receive");
        choose(world, rows(world, "exchange-files") == 0 ? "receiveFirst" : "receiveFolder", folder);
        REQUIRE(CareWorld::until([&] { return rows(world, "exchange-files") > 0; }));
    }

    QTemporaryDir home;
    CareWorld school;
    DistrictWorld district;
};

} // namespace

TEST_CASE("A report goes up, is sent back with a reason, and the reason comes down with the receipt",
          "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.sendProfile(QStringLiteral("profile.typ"));
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 6) == QStringLiteral("等回执"));
    both.school.picture("exchange-send");
    CHECK(both.school.problems().isEmpty());

    both.receive(both.district, both.up());
    CHECK(BothSides::cell(both.district, "exchange-files", 0, 5) == QStringLiteral("收下"));
    BothSides::show(both.district, "schools");
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) ==
          QStringLiteral("未报")); // only looked at
    BothSides::show(both.district, "receive");
    both.district.click("receiveTake");
    both.district.settle();
    both.district.picture("exchange-receive");
    CHECK(both.district.problems().isEmpty());

    BothSides::show(both.district, "schools");
    both.district.picture("exchange-schools");
    CHECK(both.district.problems().isEmpty());
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) == QStringLiteral("已收"));
    both.district.find<QTableView>("exchange-schoolsTable")->selectRow(0);
    both.district.click("schoolReturn");
    both.district.settle();
    both.district.find<QLineEdit>("returnPackage.reason")->setText(QStringLiteral("班级数不对"));
    both.district.click("returnPackage.ok");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) == QStringLiteral("已退回"));
    BothSides::show(both.district, "receive");
    BothSides::choose(both.district, "receiveReceipts", both.down());
    REQUIRE(
        CareWorld::until([&] { return !QDir(both.down()).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
    both.district.settle();

    both.receive(both.school, both.down());
    both.school.click("receiveTake");
    both.school.settle();
    BothSides::show(both.school, "send");
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 6) == QStringLiteral("已退回"));
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 7) == QStringLiteral("班级数不对"));

    BothSides::show(both.district, "figures");
    both.district.click("figuresStream.school");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-figures-school", 0, 0) == QStringLiteral("海边小学"));
    both.district.picture("exchange-figures");
    CHECK(both.district.problems().isEmpty());
    both.district.click("figuresPrint");
    both.district.settle();
    auto *paper = both.district.window.findChild<PrintDialog *>();
    REQUIRE(paper != nullptr);
    QTest::qWait(600); // the preview waits for what is typed
    both.district.settle();
    both.district.picture("exchange-figures-paper", paper);
    paper->close();
}

TEST_CASE(
    "A case goes to the expert of the district, and the answer waits on the first page until it is read",
    "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    both.school.openCase("print");
    both.school.click("print.consult");
    REQUIRE(CareWorld::until([&] { return both.school.find<QLineEdit>("consult.reason") != nullptr; }));
    CHECK(both.school.find<QLineEdit>("consult.paper") == nullptr); // nobody is named
    both.school.find<QLineEdit>("consult.reason")->setText(QStringLiteral("请专家会诊"));
    both.school.picture("consult-dialog");
    BothSides::choose(both.school, "consult.ok", both.up(QStringLiteral("ask.typ")));
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.up(QStringLiteral("ask.typ"))); }));
    both.school.settle();

    both.receive(both.district, both.up());
    both.district.click("receiveTake");
    both.district.settle();
    BothSides::show(both.district, "consultation");
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 6) == QStringLiteral("待答复"));
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 4) == QStringLiteral("不具名"));
    both.district.find<QTableView>("exchange-casesTable")->selectRow(0);
    both.district.click("consultOpen");
    both.district.settle();
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
    BothSides::choose(both.district, "replySend", both.down(QStringLiteral("answer.typ")));
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.down(QStringLiteral("answer.typ"))); }));
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 6) == QStringLiteral("已答复"));

    both.receive(both.school, both.down());
    both.school.click("receiveTake");
    both.school.settle();
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
    both.school.openCase("print");
    both.school.click("print.consult");
    REQUIRE(CareWorld::until([&] { return both.school.find<QLineEdit>("consult.reason") != nullptr; }));
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
    BothSides::choose(both.school, "consult.ok", both.up(QStringLiteral("ask.typ")));
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.up(QStringLiteral("ask.typ"))); }));
    both.school.settle();

    both.receive(both.district, both.up());
    both.district.click("receiveTake");
    both.district.settle();
    BothSides::show(both.district, "consultation");
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 8) == QStringLiteral("尚未征求"));
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 9) == QStringLiteral("2026-11-20"));
    both.district.clock.setNow({QDate(2026, 11, 21), QTime(8, 0)});
    BothSides::show(both.district, "receive");
    BothSides::show(both.district, "consultation");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-cases", 0, 9) == QStringLiteral("保存期已到"));
    both.district.picture("consult-kept-over");
    both.district.find<QTableView>("exchange-casesTable")->selectRow(0);
    both.district.click("consultOpen");
    both.district.settle();
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

TEST_CASE("Results without names go up from the window for a reason, and under lasting ids by a head alone",
          "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    const auto isReady = [&] { return both.school.find<QPushButton>("sendWrite")->isEnabled(); };
    const auto about = [&](const char *words) {
        const auto labels = both.school.window.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [words](const QLabel *one) {
            return one->isVisible() && one->text().contains(QString::fromUtf8(words));
        });
    };
    BothSides::show(both.school, "send");
    CHECK(both.school.find<QLineEdit>("sendReason") == nullptr); // figures need none
    both.chooseResults();
    CHECK_FALSE(isReady());
    CHECK(about("要写明为什么送出"));
    both.school.find<QLineEdit>("sendReason")->setText(QStringLiteral("全区测评报告"));
    REQUIRE(CareWorld::until(isReady));
    CHECK(about("代号只在这个学年"));
    CHECK(both.school.find<QLineEdit>("sendLongitudinalFor") == nullptr);

    both.school.find<QCheckBox>("sendLongitudinal")->setChecked(true);
    both.school.settle();
    CHECK_FALSE(isReady());
    CHECK(about("要写明用来做什么"));
    both.school.find<QLineEdit>("sendLongitudinalFor")->setText(QStringLiteral("追踪干预效果"));
    REQUIRE(CareWorld::until(isReady));
    CHECK(about("代号不随学年更换"));
    CHECK(BothSides::cell(both.school, "exchange-rows", 0, 0) == QStringLiteral("代号跨学年不变"));
    CHECK(BothSides::cell(both.school, "exchange-rows", 0, 2) == QStringLiteral("追踪干预效果"));
    both.school.picture("exchange-send-results");
    CHECK(both.school.problems().isEmpty());
    BothSides::choose(both.school, "sendWrite", both.up(QStringLiteral("l1.typ")));
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.up(QStringLiteral("l1.typ"))); }));
    both.school.settle();
    CHECK_FALSE(both.school.find<QCheckBox>("sendLongitudinal")->isChecked()); // said anew each time

    both.school.addSecond({Role::Counsellor});
    both.school.unlockAs(QStringLiteral("周老师"));
    both.chooseResults();
    CHECK(both.school.find<QLineEdit>("sendReason") != nullptr);
    CHECK(both.school.find<QCheckBox>("sendLongitudinal") == nullptr);
}

TEST_CASE("A head who is no counsellor sees results once he has said what for", "[slow]")
{
    BothSides both(CareWorld::Fill::Head);
    both.enrolBoth();
    both.chooseResults();
    CHECK(both.school.find<QCheckBox>("sendLongitudinal") != nullptr);
    both.school.find<QLineEdit>("sendReason")->setText(QStringLiteral("全区测评报告"));
    REQUIRE(CareWorld::until([&] { return both.school.find<QPushButton>("openOnPurpose") != nullptr; }));
    CHECK_FALSE(both.school.find<QPushButton>("sendWrite")->isEnabled());
    both.school.click("openOnPurpose");
    REQUIRE(CareWorld::until([&] { return both.school.find<QComboBox>("purposeReason") != nullptr; }));
    auto *line = both.school.find<QComboBox>("purposeReason")->lineEdit();
    line->selectAll();
    CareWorld::typeInto(line, QStringLiteral("报送测评结果"));
    auto *secret = both.school.find<QLineEdit>("purposePassword");
    CareWorld::typeInto(secret, CareWorld::password());
    QTest::keyClick(secret, Qt::Key_Return);
    both.school.settle();
    CHECK(CareWorld::until([&] { return both.school.find<QPushButton>("sendWrite")->isEnabled(); }));
}

TEST_CASE(
    "An expert and an officer open a case in their own windows; an expert sees nothing else of the exchange",
    "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    both.school.openCase("print");
    both.school.click("print.consult");
    REQUIRE(CareWorld::until([&] { return both.school.find<QLineEdit>("consult.reason") != nullptr; }));
    both.school.find<QLineEdit>("consult.reason")->setText(QStringLiteral("请专家会诊"));
    BothSides::choose(both.school, "consult.ok", both.up(QStringLiteral("ask.typ")));
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.up(QStringLiteral("ask.typ"))); }));
    both.receive(both.district, both.up());
    both.district.click("receiveTake");
    both.district.settle();

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
    both.district.find<QTableView>("exchange-casesTable")->selectRow(0);
    both.district.click("consultOpen");
    both.district.settle();
    REQUIRE(both.district.find<QPlainTextEdit>("reply.question.1") != nullptr);
    CHECK(both.district.problems().isEmpty());
}

TEST_CASE("What the district sends down is read and done at the school, and the district sees when", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    BothSides::show(both.district, "down");
    both.district.click("downFirst");
    both.district.settle();
    both.district.find<QLineEdit>("downItem.title")->setText(QStringLiteral("秋季普测安排"));
    both.district.find<QPlainTextEdit>("downItem.body")->setPlainText(QStringLiteral("请于本周五前完成。"));
    CHECK(both.district.find<QLineEdit>("downItem.student") == nullptr);
    both.district.click("downItem.ok");
    both.district.settle();
    both.district.find<QTableView>("exchange-downTable")->selectRow(0);
    both.district.click("downWrite");
    both.district.settle();
    BothSides::choose(both.district, "downTo.ok", both.down());
    REQUIRE(
        CareWorld::until([&] { return !QDir(both.down()).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
    both.district.settle();

    both.receive(both.school, both.down());
    both.school.click("receiveTake");
    both.school.settle();
    both.school.open("today");
    both.school.settle();
    both.school.click("waiting.inbox");
    both.school.settle();
    CHECK(BothSides::cell(both.school, "exchange-inbox", 0, 3) == QStringLiteral("未阅"));
    both.school.find<QTableView>("exchange-inboxTable")->selectRow(0);
    both.school.settle();
    both.school.picture("down-inbox");
    CHECK(both.school.problems().isEmpty());
    both.school.click("inboxActed");
    both.school.settle();
    CHECK(BothSides::cell(both.school, "exchange-inbox", 0, 3) == QStringLiteral("已处理"));
    BothSides::show(both.school, "receive");
    BothSides::choose(both.school, "receiveReceipts", both.up());
    REQUIRE(
        CareWorld::until([&] { return !QDir(both.up()).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
    both.school.settle();

    both.receive(both.district, both.up());
    both.district.click("receiveTake");
    both.district.settle();
    BothSides::show(both.district, "down");
    both.district.find<QTableView>("exchange-downTable")->selectRow(0);
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-down", 0, 6) == QStringLiteral("1"));
    CHECK(BothSides::cell(both.district, "exchange-down-units", 0, 3) == QStringLiteral("2026-11-20"));
    both.district.picture("down-list");
    CHECK(both.district.problems().isEmpty());
}

TEST_CASE("A text pack of the office is taken up on the page of the scale and names who sent it", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.district.ask([](Services &services) -> Result<Uid> {
        exchange::DownItem pack;
        pack.kind = exchange::DownKind::TextPack;
        pack.title = QStringLiteral("县里的失眠题本");
        pack.scale = QStringLiteral("isi");
        const auto definition = services.scales.find(pack.scale);
        if (!definition)
            return definition.error();
        pack.scaleVersion = (*definition)->version;
        pack.licence = QStringLiteral("县里已获授权 2026-08-01");
        for (int n = 1; n <= 7; ++n)
            pack.payload.append(QStringLiteral("%1、试用的第%1句\n").arg(n).toUtf8());
        return exchange::DownService(services.workplace).make(pack);
    });
    BothSides::show(both.district, "down");
    both.district.find<QTableView>("exchange-downTable")->selectRow(0);
    both.district.click("downWrite");
    both.district.settle();
    BothSides::choose(both.district, "downTo.ok", both.down());
    REQUIRE(
        CareWorld::until([&] { return !QDir(both.down()).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
    both.district.settle();
    both.receive(both.school, both.down());
    both.school.click("receiveTake");
    both.school.settle();

    both.school.open("screening", {{QStringLiteral("scale"), QStringLiteral("isi")}});
    both.school.settle();
    both.school.click("chooseWording");
    both.school.settle();
    REQUIRE(BothSides::rows(both.school, "scaleTexts") == 1);
    CHECK(BothSides::cell(both.school, "scaleTexts", 0, 0) == QStringLiteral("县里的失眠题本"));
    CHECK_FALSE(BothSides::cell(both.school, "scaleTexts", 0, 1).isEmpty());
    CHECK_FALSE(both.school.find<QPushButton>("asideWording")->isEnabled()); // sent down, and not taken up
    both.school.picture("pack-waiting", both.school.find<QDialog>("scaleTextsDialog"));
    both.school.click("useWording");
    both.school.settle();
    CHECK(both.school.find<QPushButton>("asideWording")->isEnabled());
    CHECK(both.school.problems().isEmpty());
    both.school.picture("pack-used", both.school.find<QDialog>("scaleTextsDialog"));
    both.school.click("closeWordings");
    both.school.settle();
    both.school.picture("pack-scale");
    CHECK(both.school.find<QPushButton>("printScaleForm") != nullptr);
}

TEST_CASE("A wrong stick, an old stick and one that was pulled out change nothing and say why", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.sendProfile(QStringLiteral("a.typ"));
    REQUIRE(QFile::rename(both.up(QStringLiteral("a.typ")), both.home.filePath(QStringLiteral("old.typ"))));
    both.sendProfile(QStringLiteral("b.typ"));
    both.receive(both.district, both.up());
    both.district.click("receiveTake");
    both.district.settle();

    // The older one, half a file, and one that is not for the school itself.
    REQUIRE(QFile::copy(both.home.filePath(QStringLiteral("old.typ")), both.up(QStringLiteral("c.typ"))));
    QFile whole(both.up(QStringLiteral("b.typ")));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QFile half(both.up(QStringLiteral("d.typ")));
    REQUIRE(half.open(QIODevice::WriteOnly));
    const QByteArray bytes = whole.readAll();
    REQUIRE(half.write(bytes.left(bytes.size() / 2)) > 0);
    half.close();
    both.receive(both.district, both.up());
    CHECK(BothSides::rows(both.district, "exchange-files") == 3);
    QStringList verdicts;
    for (int row = 0; row < 3; ++row)
        verdicts.append(BothSides::cell(both.district, "exchange-files", row, 5));
    CHECK(verdicts == QStringList{QStringLiteral("已有"), QStringLiteral("旧版本"), QStringLiteral("拒收")});
    CHECK(BothSides::cell(both.district, "exchange-files", 2, 6).contains(QStringLiteral("不完整")));
    both.district.picture("exchange-verdicts");

    both.receive(both.school, both.up());
    CHECK(BothSides::cell(both.school, "exchange-files", 0, 5) == QStringLiteral("拒收"));
}

TEST_CASE("A mistyped fingerprint enrols nobody and a card without its paper can wait", "[slow]")
{
    BothSides both;
    BothSides::choose(both.school, "cardWrite", both.up(QStringLiteral("card.tyk")));
    BothSides::choose(both.district, "unitEnrolFirst", both.up());
    REQUIRE(
        CareWorld::until([&] { return both.district.find<QLineEdit>("enrolCard.fingerprint") != nullptr; }));
    both.district.find<QLineEdit>("enrolCard.fingerprint")
        ->setText(fingerprintTyped(BothSides::card(both.district)));
    both.district.click("enrolCard.ok");
    both.district.settle();
    CHECK(BothSides::rows(both.district, "exchange-units") == 0);
    both.district.click("enrolCard.skip");
    both.district.settle();
    CHECK(both.district.find<QLineEdit>("enrolCard.fingerprint") == nullptr);
    CHECK(BothSides::rows(both.district, "exchange-units") == 0);
}

TEST_CASE("The list of units that are to report shows whose card is missing", "[slow]")
{
    BothSides both;
    both.enrol(both.district, both.school, both.up());
    const QString list = both.home.filePath(QStringLiteral("list.csv"));
    QFile file(list);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(
                QStringLiteral("学校名称,地区,电话\n海边小学,东乡,0851-1\n山上小学,西乡,0851-2\n").toUtf8()) >
            0);
    file.close();
    BothSides::choose(both.district, "expectedFirst", list);
    CHECK(BothSides::rows(both.district, "exchange-expected") == 2);
    CHECK(BothSides::cell(both.district, "exchange-expected", 0, 3) == QStringLiteral("已登记"));
    CHECK(BothSides::cell(both.district, "exchange-expected", 1, 3) == QStringLiteral("还缺"));
    both.district.picture("exchange-units");
    CHECK(both.district.problems().isEmpty());
}

TEST_CASE("The paper of a card carries its eight groups and a code of the same", "[slow]")
{
    BothSides both;
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        drawKeyCardPaper(painter, page.rect(), BothSides::card(both.school), QDate(2026, 11, 20));
    }
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    if (!folder.isEmpty())
        page.save(folder % QStringLiteral("/key-card-paper.png"));
    // The finder patterns of the code: black corners with a white ring.
    int dark = 0;
    const qreal mm = page.width() / 210.0;
    for (int y = qRound(80 * mm); y < qRound(132 * mm); ++y) {
        for (int x = qRound(130 * mm); x < qRound(182 * mm); ++x)
            dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
    }
    const double share = dark / (52 * mm * 52 * mm);
    CHECK(share > 0.3);
    CHECK(share < 0.7);
}
