// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_fields.h"
#include "tests/ui/care_world.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

const char *const parts[] = {"front",  "sources", "timeline", "observation", "risk",
                             "health", "family",  "scales",   "measures",    "understanding",
                             "people", "papers",  "versions", "opinion",     "print"};

void write(CareWorld &world, const char *name, const QString &text)
{
    auto *edit = world.find<QPlainTextEdit>(name);
    INFO(name);
    REQUIRE(edit != nullptr);
    edit->setFocus();
    edit->selectAll();
    UiWorld::typeInto(edit, text);
}

void ctrlEnter(CareWorld &world, const char *name)
{
    auto *widget = world.find<QWidget>(name);
    INFO(name);
    REQUIRE(widget != nullptr);
    QTest::keyClick(widget, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
}

CaseFile fileOf(CareWorld &world)
{
    return world.ask([uid = world.careCase](Services &services) { return services.cases.show(uid); });
}

} // namespace

TEST_CASE("what a screen reader toggles without a click opens its page, part or choice", "[slow]")
{
    CareWorld world;
    const auto toggle = [&world](const char *name) {
        auto *button = world.find<QAbstractButton>(name);
        INFO(name);
        REQUIRE(button != nullptr);
        button->toggle();
        world.settle();
    };
    toggle("nav.settings");
    CHECK(world.shell->workspace()->currentPageId() == QLatin1String("settings"));
    toggle("settings.audit");
    CHECK(world.shell->workspace()->currentPage()->place().value(QStringLiteral("section")).toString() ==
          QLatin1String("audit"));
    toggle("nav.screening");
    toggle("screeningTabs.queue");
    CHECK(world.find<DataTable>("reviews") != nullptr);
    world.openCase("front");
    toggle("part.measures");
    CHECK(world.shell->workspace()->currentPage()->place().value(QStringLiteral("part")).toString() ==
          QLatin1String("measures"));
}

TEST_CASE("a case is opened by initials and keys alone", "[slow]")
{
    CareWorld world(CareWorld::Fill::School);
    world.open("care");
    auto *first = world.find<QPushButton>("cases.openFirst");
    REQUIRE(first != nullptr);
    CHECK(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Space);
    auto *search = world.find<QLineEdit>("openCase.student");
    REQUIRE(search != nullptr);
    CHECK(search->hasFocus());
    CHECK(world.problems().isEmpty());
    UiWorld::typeInto(search, QStringLiteral("zyq"));
    REQUIRE(UiWorld::until([&] { return world.find<QWidget>("searchResults") != nullptr; }));
    world.settle();
    QTest::keyClick(search, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QLabel>("openCase.who")->text().startsWith(QStringLiteral("周雨晴")));
    world.click("openCase.kind.crisis");
    ctrlEnter(world, "openCase.reason"); // without a reason
    CHECK(world.ask([](Services &services) { return services.cases.list({}); }).isEmpty());
    write(world, "openCase.reason", QStringLiteral("班主任转介:连续两周独处"));
    ctrlEnter(world, "openCase.reason");
    const auto cases = world.ask([](Services &services) { return services.cases.list({}); });
    REQUIRE(cases.size() == 1);
    CHECK(cases.first().studentUid == world.pupils.at(1).uid);
    CHECK(cases.first().kind == CaseKind::Crisis);
    CHECK(cases.first().reason == QStringLiteral("班主任转介:连续两周独处"));
    CHECK(world.find<QLabel>("pageTitle")->text() == QStringLiteral("周雨晴"));
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.ask([](Services &services) { return services.cases.list({}); }).isEmpty());
}

TEST_CASE("every field and list of form 12 is reached, and every part is named for a screen reader", "[slow]")
{
    CareWorld world;
    for (const char *part : parts) {
        world.openCase(part);
        INFO(part);
        CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    }
    for (const char *code : caseFieldCodes()) {
        const QString name = QStringLiteral("field.") % QLatin1String(code);
        INFO(code);
        const bool segments = world.window.findChild<QWidget *>(name % QStringLiteral(".now")) != nullptr ||
                              world.window.findChild<QWidget *>(name % QStringLiteral(".consent")) != nullptr;
        CHECK((segments || world.window.findChild<QWidget *>(name) != nullptr));
    }
    for (const char *list : {"timeline", "people", "scales", "medication", "measures", "parent_contacts",
                             "questions", "next_steps", "attachments"}) {
        INFO(list);
        CHECK(world.window.findChild<QWidget *>(QLatin1String(list) % QStringLiteral(".add")) != nullptr);
    }
}

TEST_CASE("a field is stored when the keyboard leaves it, kept as a draft before, and undone in one step",
          "[slow]")
{
    CareWorld world;
    world.openCase("sources");
    write(world, "field.complaint", QStringLiteral("我想消失"));
    CHECK_FALSE(fileOf(world).content.fields.contains(QStringLiteral("complaint")));
    REQUIRE(UiWorld::until(
        [&] { return !world.ask([](Services &services) { return services.drafts.list(); }).isEmpty(); },
        3000));
    world.find<QPlainTextEdit>("field.course")->setFocus();
    world.settle();
    CHECK(fileOf(world).content.fields.value(QStringLiteral("complaint")) == QStringLiteral("我想消失"));
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).isEmpty());
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK_FALSE(fileOf(world).content.fields.contains(QStringLiteral("complaint")));
    CHECK(world.find<QPlainTextEdit>("field.complaint")->toPlainText().isEmpty());
}

TEST_CASE("what was half typed when the window locked stands there again, caret and all", "[slow]")
{
    CareWorld world;
    world.openCase("sources");
    write(world, "field.unclear", QStringLiteral("夜里醒几次还不清楚"));
    const PageTarget place = world.shell->workspace()->currentPage()->place();
    CHECK(place.value(QStringLiteral("field")).toString() == QStringLiteral("unclear"));
    CHECK(place.value(QStringLiteral("caret")).toInt() == 9);
    world.shell->workspace()->flushAll();
    world.settle();
    // Another window over the same vault: the page is made anew and reads only what the vault holds.
    world.openCase("front");
    world.open("care", {{QStringLiteral("list"), QStringLiteral("open")}});
    const auto drafts = world.ask([](Services &services) { return services.drafts.list(); });
    REQUIRE(drafts.size() <= 1);
    world.open("care", place);
    auto *edit = world.find<QPlainTextEdit>("field.unclear");
    REQUIRE(edit != nullptr);
    CHECK(edit->toPlainText() == QStringLiteral("夜里醒几次还不清楚"));
    CHECK(edit->hasFocus());
    CHECK(edit->textCursor().position() == 9);
}

TEST_CASE("what was half typed stands there again after a real lock, and is stored when it is finished",
          "[slow]")
{
    CareWorld world;
    world.openCase("sources");
    write(world, "field.unclear", QStringLiteral("夜里醒几次还不清楚"));
    world.shell->workspace()->lockNow();
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    world.shell.reset(); // the process ends here: nothing but the vault goes on
    world.unlock();
    REQUIRE(UiWorld::until([&] { return world.find<QPlainTextEdit>("field.unclear") != nullptr; }));
    world.settle();
    auto *edit = world.find<QPlainTextEdit>("field.unclear");
    CHECK(edit->toPlainText() == QStringLiteral("夜里醒几次还不清楚"));
    CHECK(edit->hasFocus());
    CHECK(edit->textCursor().position() == 9);
    CHECK_FALSE(fileOf(world).content.fields.contains(QStringLiteral("unclear"))); // still a draft
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).size() == 1);
    world.find<QPlainTextEdit>("field.complaint")->setFocus();
    world.settle();
    CHECK(fileOf(world).content.fields.value(QStringLiteral("unclear")) ==
          QStringLiteral("夜里醒几次还不清楚"));
    CHECK(world.ask([](Services &services) { return services.drafts.list(); }).isEmpty());
}

TEST_CASE("an event is added with day, time and source, opened with Enter, and taken away with undo",
          "[slow]")
{
    CareWorld world;
    world.openCase("timeline");
    QTest::keyClick(&world.window, Qt::Key_N, Qt::ControlModifier);
    world.type("timeline.day", QStringLiteral("11.12"));
    world.type("timeline.day.time", QStringLiteral("2030"));
    write(world, "timeline.event", QStringLiteral("电话里告诉父亲不想上学"));
    world.type("timeline.source", QStringLiteral("监护人"));
    ctrlEnter(world, "timeline.source");
    CaseFile file = fileOf(world);
    REQUIRE(file.content.events.size() == 2);
    const CaseEvent event = file.content.events.last();
    CHECK(event.at == WallTime{QDate(2026, 11, 12), QTime(20, 30)});
    CHECK(event.source == QStringLiteral("监护人"));
    auto *list = world.find<QTableView>("timeline.list");
    REQUIRE(list != nullptr);
    list->setFocus();
    list->selectRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    write(world, "timeline.event", QStringLiteral("电话里说不想上学"));
    ctrlEnter(world, "timeline.event");
    CHECK(fileOf(world).content.events.last().text == QStringLiteral("电话里说不想上学"));
    CHECK(fileOf(world).content.events.last().uid == event.uid);
    list->setFocus();
    list->selectRow(1);
    QTest::keyClick(list, Qt::Key_Delete);
    world.settle();
    CHECK(fileOf(world).content.events.size() == 1);
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(fileOf(world).content.events.size() == 2);
}

TEST_CASE("an item without its words is refused in place and nothing typed is lost", "[slow]")
{
    CareWorld world;
    world.openCase("measures");
    world.click("measures.add");
    world.type("measures.who", QStringLiteral("母亲"));
    ctrlEnter(world, "measures.who");
    CHECK(fileOf(world).content.measures.isEmpty());
    REQUIRE(world.find<QLineEdit>("measures.who") != nullptr);
    CHECK(world.find<QLineEdit>("measures.who")->text() == QStringLiteral("母亲"));
    write(world, "measures.what", QStringLiteral("今晚起陪同"));
    ctrlEnter(world, "measures.what");
    REQUIRE(fileOf(world).content.measures.size() == 1);
    CHECK(fileOf(world).content.measures.first().kind == QStringLiteral("accompany"));
}

TEST_CASE("a next step that was done becomes a measure")
{
    CareWorld world;
    world.openCase("measures");
    auto *list = world.find<QTableView>("next_steps.list");
    REQUIRE(list != nullptr);
    list->selectRow(0);
    world.click("next_steps.done");
    world.settle();
    const CaseFile file = fileOf(world);
    CHECK(file.content.steps.isEmpty());
    REQUIRE(file.content.measures.size() == 1);
    CHECK(file.content.measures.first().what == QStringLiteral("陪同家长就诊"));
    CHECK(file.content.measures.first().who == QStringLiteral("班主任"));
}

TEST_CASE("a sheet of the student is attached with its score, cut-off and critical item", "[slow]")
{
    CareWorld world;
    world.openCase("scales");
    world.click("scales.pick");
    world.settle();
    auto *box = world.find<QCheckBox>("sheets.1");
    REQUIRE(box != nullptr);
    QTest::keyClick(box, Qt::Key_Space);
    world.click("sheets.attach");
    world.settle();
    const auto lines = fileOf(world).content.assessments;
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().score == QStringLiteral("17 / 27"));
    CHECK(lines.first().on == QDate(2026, 11, 20));
    CHECK(lines.first().validity == QStringLiteral("complete"));
    CHECK_FALSE(lines.first().cutoff.isEmpty());
    CHECK_FALSE(lines.first().critical.isEmpty());
    world.click("scales.pick");
    world.settle();
    CHECK(world.find<QCheckBox>("sheets.1") == nullptr); // attached once
}

TEST_CASE("a room of one person is offered the paper signature and nobody to share with", "[slow]")
{
    CareWorld world;
    world.openCase("versions");
    CHECK(world.find<QWidget>("hand.to") == nullptr);
    world.click("versions.seal");
    world.settle();
    CHECK(world.find<QPushButton>("versions.approve") == nullptr);
    world.click("signature.store");
    world.settle();
    CHECK_FALSE(fileOf(world).versions.first().isApproved()); // nobody has signed yet
    world.type("signature.signer", QStringLiteral("何校长"));
    world.type("signature.post", QStringLiteral("校长"));
    world.type("signature.on", QStringLiteral("今天"));
    ctrlEnter(world, "signature.on");
    const CaseFile file = fileOf(world);
    REQUIRE(file.versions.size() == 1);
    CHECK(file.versions.first().signer == QStringLiteral("何校长"));
    CHECK(file.versions.first().signedOn == QDate(2026, 11, 20));
}

TEST_CASE("the head approves the version that a counsellor made, and not a version of her own", "[slow]")
{
    CareWorld world;
    world.sealBySecondCounsellor();
    world.unlockAs(QStringLiteral("林老师"));
    world.openCase("versions");
    auto *list = world.find<QTableView>("versions.list");
    REQUIRE(list != nullptr);
    list->selectRow(0);
    auto *approve = world.find<QPushButton>("versions.approve");
    REQUIRE(approve != nullptr);
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    world.click("versions.approve");
    world.settle();
    const CaseFile file = fileOf(world);
    REQUIRE(file.versions.size() == 1);
    CHECK(file.versions.first().isApproved());
    CHECK(file.versions.first().approvedByName == QStringLiteral("林老师"));
    CHECK(file.versions.first().signer.isEmpty()); // not on paper
    CHECK(list->model()->index(0, 2).data().toString().startsWith(QStringLiteral("林老师")));
    CHECK(world.find<QPushButton>("versions.approve") == nullptr); // once

    // Her own version waits for somebody else's name: only the paper signature is offered.
    world.openCase("sources");
    write(world, "field.complaint", QStringLiteral("新情况"));
    world.find<QPlainTextEdit>("field.course")->setFocus();
    world.settle();
    world.openCase("versions");
    world.click("versions.seal");
    world.settle();
    REQUIRE(fileOf(world).versions.size() == 2);
    list = world.find<QTableView>("versions.list");
    list->selectRow(0); // the newest
    CHECK(world.find<QPushButton>("versions.approve") == nullptr);
    CHECK(world.find<QPushButton>("signature.store") != nullptr);
}

TEST_CASE("a counsellor who is no head is offered no approval")
{
    CareWorld world;
    world.sealBySecondCounsellor();
    world.unlockAs(QStringLiteral("周老师"));
    world.openCase("versions");
    auto *list = world.find<QTableView>("versions.list");
    REQUIRE(list != nullptr);
    REQUIRE(list->model()->rowCount() == 1);
    list->selectRow(0);
    CHECK(world.find<QPushButton>("versions.approve") == nullptr);
    CHECK_FALSE(fileOf(world).versions.first().isApproved());
}

TEST_CASE("a closed case is read only and can be reopened", "[slow]")
{
    CareWorld world;
    world.openCase("versions");
    world.click("versions.seal");
    world.settle();
    write(world, "end.reason", QStringLiteral("目标达成"));
    world.click("end.store");
    world.settle();
    CHECK(fileOf(world).head.state == CaseState::Closed);
    world.openCase("sources");
    CHECK(world.find<QPlainTextEdit>("field.complaint")->isReadOnly());
    world.openCase("timeline");
    CHECK(world.find<QPushButton>("timeline.add") == nullptr);
    world.openCase("versions");
    write(world, "end.reason", QStringLiteral("又出现回避"));
    world.click("end.store");
    world.settle();
    CHECK(fileOf(world).head.state == CaseState::Open);
}

TEST_CASE("an expert's answer is typed by number and each point adopted or not", "[slow]")
{
    CareWorld world;
    world.openCase("opinion");
    world.click("opinion.new");
    world.settle();
    CHECK(world.find<QPlainTextEdit>("opinion.question.1") == nullptr); // no version yet
    world.openCase("versions");
    world.click("versions.seal");
    world.settle();
    world.openCase("opinion");
    world.click("opinion.new");
    world.settle();
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    write(world, "opinion.question.1", QStringLiteral("中等,三日内面诊"));
    write(world, "opinion.within_day", QStringLiteral("有人陪伴"));
    ctrlEnter(world, "opinion.within_day");
    auto opinions =
        world.ask([uid = world.careCase](Services &services) { return services.opinions.of(uid); });
    REQUIRE(opinions.size() == 1);
    REQUIRE(opinions.first().parts.size() == 2);
    CHECK(opinions.first().version == 1);
    auto *list = world.find<QTableView>("opinion.parts");
    REQUIRE(list != nullptr);
    list->selectRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    world.click("adoption.verdict.partly");
    ctrlEnter(world, "adoption.reason"); // in part, without saying why
    CHECK(world.ask([uid = world.careCase](Services &services) { return services.opinions.of(uid); })
              .first()
              .parts.first()
              .verdict.isEmpty());
    write(world, "adoption.reason", QStringLiteral("路远,改为一周内"));
    world.type("adoption.until", QStringLiteral("+7"));
    ctrlEnter(world, "adoption.until");
    opinions = world.ask([uid = world.careCase](Services &services) { return services.opinions.of(uid); });
    CHECK(opinions.first().parts.first().verdict == QStringLiteral("partly"));
    CHECK(opinions.first().parts.first().until == QDate(2026, 11, 27));
}

TEST_CASE("nothing leaves while a name may stand in it; a word is kept by key and the print goes on record",
          "[slow]")
{
    CareWorld world;
    world.openCase("sources");
    write(world, "field.complaint", QStringLiteral("这周没有高兴过"));
    world.find<QPlainTextEdit>("field.course")->setFocus();
    world.settle();
    QTest::keyClick(&world.window, Qt::Key_P, Qt::ControlModifier);
    world.settle();
    auto *printing = world.window.findChild<QAction *>(QStringLiteral("previewPrint"));
    REQUIRE(printing != nullptr);
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("finding.keep.1") != nullptr; }));
    CHECK_FALSE(printing->isEnabled());
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    // R leads to the field the word stands in.
    QTest::keyClick(world.find<QPushButton>("finding.keep.1"), Qt::Key_R);
    world.settle();
    REQUIRE(world.find<QPlainTextEdit>("field.complaint") != nullptr);
    CHECK(world.find<QPlainTextEdit>("field.complaint")->hasFocus());
    QTest::keyClick(&world.window, Qt::Key_P, Qt::ControlModifier);
    world.settle();
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("finding.keep.1") != nullptr; }));
    QTest::keyClick(world.find<QPushButton>("finding.keep.1"), Qt::Key_K);
    world.settle();
    REQUIRE(UiWorld::until([&] { return printing->isEnabled(); }));
    CHECK(world.find<QPushButton>("finding.keep.1") == nullptr);
    CHECK(fileOf(world).keptWords.size() == 1);

    // Without a reason no file and no printer is asked for.
    auto *reason = world.find<QLineEdit>("print.reason");
    REQUIRE(reason != nullptr);
    auto *banner = world.window.findChild<Banner *>(QStringLiteral("print.message"));
    REQUIRE(banner != nullptr);
    for (const char *way : {"previewSave", "previewPrint"}) {
        INFO(way);
        world.find<QCheckBox>("print.deidentify")->setFocus();
        banner->clear();
        bool isChooserShown = false;
        QTimer::singleShot(300, &world.window, [&isChooserShown] {
            auto *above = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            isChooserShown = above != nullptr;
            if (isChooserShown)
                above->reject();
        });
        world.window.findChild<QAction *>(QLatin1String(way))->trigger();
        QTest::qWait(400);
        CHECK_FALSE(isChooserShown);
        CHECK(reason->hasFocus());
        CHECK(banner->text().contains(QStringLiteral("请先写明打印事由")));
    }

    world.type("print.reason", QStringLiteral("专家会诊"));
    UiWorld::until([] { return false; }, 500); // the preview follows the typing
    world.settle();
    const QString path = world.home.filePath(QStringLiteral("out.pdf"));
    world.savePreview(world.window, path);
    world.settle();
    const auto *saved = world.window.findChild<Banner *>(QStringLiteral("previewSaved"));
    REQUIRE(saved != nullptr);
    CHECK(saved->isVisible());
    CHECK(saved->toolTip() == path);
    world.picture("case-print-saved");
    const CaseFile file = fileOf(world);
    REQUIRE(file.prints.size() == 1);
    CHECK(file.prints.first().deidentified);
    CHECK(file.prints.first().reason == QStringLiteral("专家会诊"));
    CHECK(file.versions.size() == 1);
    CHECK(world.find<QTableView>("print.log") != nullptr);
}
