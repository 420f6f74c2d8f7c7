// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/note_world.h"
#include "ui/room/counselling/note_text.h"
#include "ui/room/counselling/secrecy_dialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE("a note's draft comes back as it was, and a text of another kind changes nothing")
{
    NoteDraft draft;
    draft.input.frame.kind = SessionKind::Phone;
    draft.input.frame.at = {QDate(2026, 11, 20), QTime(23, 55)};
    draft.input.frame.minutes = 10;
    draft.input.frame.place = QStringLiteral("家中 🏠");
    draft.input.joinsChild = true;
    draft.input.content.fields = {{QStringLiteral("state"), QStringLiteral("㐂𠮷 \"引号\"\n第二行")}};
    draft.input.content.concerns = {{QStringLiteral("mood.low"), true}, {QStringLiteral("study"), false}};
    draft.input.content.risk = {{QStringLiteral("plan"), RiskAnswer::Unclear, QStringLiteral("没有细说")}};
    draft.input.content.nextOn = QDate(2026, 11, 27);
    draft.field = QStringLiteral("state");
    draft.caret = 3;
    NoteDraft read;
    REQUIRE(recallNoteDraft(noteDraftText(draft), &read));
    CHECK(read.input.content == draft.input.content);
    CHECK(read.input.frame == draft.input.frame);
    CHECK(read.input.joinsChild);
    CHECK(read.field == draft.field);
    CHECK(read.caret == 3);
    const NoteDraft before = read;
    CHECK_FALSE(recallNoteDraft(QStringLiteral("不是草稿"), &read));
    CHECK(read.input.content == before.input.content);

    const NoteKey key{NoteKey::Kind::Appointment,
                      *Uid::fromString(QStringLiteral("0190a1b2-0000-7000-8000-000000000001"))};
    CHECK(NoteKey::fromString(key.toString()) == key);
    CHECK_FALSE(NoteKey::fromString(QStringLiteral("appointment:")));
    CHECK_FALSE(NoteKey::fromString(QStringLiteral("lesson:0190a1b2-0000-7000-8000-000000000001")));
}

TEST_CASE("the key of a half-written exception to secrecy leads back to what it is about")
{
    SecrecyBreach about;
    CHECK(secrecyKey(about) == QLatin1String("-"));
    about.caseUid = *Uid::fromString(QStringLiteral("0190a1b2-0000-7000-8000-000000000001"));
    about.studentUid = *Uid::fromString(QStringLiteral("0190a1b2-0000-7000-8000-000000000002"));
    CHECK(secrecyOfKey(secrecyKey(about)) == about);
    CHECK(secrecyOfKey(QStringLiteral("-")) == SecrecyBreach());
}

TEST_CASE("a note is begun, written, finished and signed by keys alone", "[slow]")
{
    NoteWorld world;
    world.openTab();
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    auto *first = world.find<QPushButton>("series.open.first");
    REQUIRE(first != nullptr);
    CHECK(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Space);
    auto *student = world.find<QLineEdit>("newNote.student");
    REQUIRE(student != nullptr);
    UiWorld::typeInto(student, QStringLiteral("lxm"));
    REQUIRE(UiWorld::until([&] { return world.find<QWidget>("searchResults") != nullptr; }));
    world.settle();
    QTest::keyClick(student, Qt::Key_Return);
    world.settle();
    auto *state = world.text("note.state");
    CHECK(world.window.focusWidget() == state); // the window itself is not active after a dialog here
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    UiWorld::typeInto(state, QStringLiteral("神情紧张"));
    world.ctrlEnter(state);
    REQUIRE(world.sessions().size() == 1);
    CHECK(world.drafts().isEmpty());
    // Not all parts are there: signing says by name what is missing.
    CHECK(world.said().contains(QStringLiteral("主要问题")));
    world.ctrlEnter(world.text("note.state"));
    CHECK(world.find<QDialog>("noteSign") == nullptr);
    CHECK(world.said().contains(QStringLiteral("主要问题")));
    CHECK(world.window.focusWidget() == world.text("note.problem"));
    world.writeParts();
    world.ctrlEnter(world.text("note.effect"));
    CHECK_FALSE(world.sessions().first().record.isSigned());
    world.ctrlEnter(world.text("note.effect"));
    auto *dialog = world.find<QDialog>("noteSign");
    REQUIRE(dialog != nullptr);
    world.ctrlEnter(dialog);
    const QList<SessionRow> stored = world.sessions();
    REQUIRE(stored.size() == 1);
    CHECK(stored.first().record.isSigned());
    CHECK(stored.first().client.studentUid == world.pupils.first().uid);
    // Signed: nothing can be typed any more, and what is added stands beside it.
    CHECK(world.text("note.state")->isReadOnly());
    CHECK(world.find<QPushButton>("note.finish") == nullptr);
    world.write("note.addendum", QStringLiteral("家长当晚来电,一切平安"));
    world.ctrlEnter(world.text("note.addendum"));
    const SessionFile file = world.ask(
        [uid = stored.first().record.uid](Services &services) { return services.room().sessions.show(uid); });
    REQUIRE(file.addenda.size() == 1);
    CHECK(file.addenda.first().text == QStringLiteral("家长当晚来电,一切平安"));
    CHECK(file.content.text(QStringLiteral("state")) == QStringLiteral("这一栏写好了"));
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
}

TEST_CASE(
    "a half-typed note stands there again after a real lock, caret and all, and is found on today's page",
    "[slow]")
{
    NoteWorld world;
    world.openNew(0);
    world.write("note.problem", QStringLiteral("夜里醒几次还不清楚"));
    QTest::keyClick(world.text("note.problem"), Qt::Key_Left);
    world.shell->workspace()->lockNow();
    REQUIRE(UiWorld::until([&] { return world.restarts == 1; }));
    world.shell.reset(); // the process ends here: nothing but the vault goes on
    world.unlock();
    REQUIRE(UiWorld::until([&] { return world.find<QPlainTextEdit>("note.problem") != nullptr; }));
    world.settle();
    auto *edit = world.text("note.problem");
    CHECK(edit->toPlainText() == QStringLiteral("夜里醒几次还不清楚"));
    CHECK(edit->hasFocus());
    CHECK(edit->textCursor().position() == 8);
    CHECK(world.sessions().isEmpty());
    REQUIRE(world.drafts().size() == 1);
    world.open("today");
    auto *draft = world.find<QPushButton>("waiting.drafts");
    REQUIRE(draft != nullptr);
    draft->click();
    world.settle();
    CHECK(world.text("note.problem")->hasFocus());
    CHECK(world.text("note.problem")->textCursor().position() == 8);
    world.ctrlEnter(world.text("note.problem"));
    REQUIRE(world.sessions().size() == 1);
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("words are in the vault within two seconds of the last key, also a change to a finished note",
          "[slow]")
{
    NoteWorld world;
    const Uid uid = world.store(0, false);
    world.openStored(uid);
    world.write("note.analysis", QStringLiteral("改写到一半"));
    REQUIRE(UiWorld::until([&] { return world.drafts().size() == 1; }, 2000));
    // Somebody who leaves finds it there.
    world.openTab({{QStringLiteral("list"), QStringLiteral("unsigned")}});
    world.openStored(uid);
    CHECK(world.text("note.analysis")->toPlainText() == QStringLiteral("改写到一半"));
    world.ctrlEnter(world.text("note.analysis"));
    CHECK(world.drafts().isEmpty());
    const SessionFile file =
        world.ask([uid](Services &services) { return services.room().sessions.show(uid); });
    CHECK(file.content.text(QStringLiteral("analysis")) == QStringLiteral("改写到一半"));
    CHECK(file.content.text(QStringLiteral("problem")) == QStringLiteral("与同桌争执"));
}

TEST_CASE("a note that cannot be finished stays a draft, also where another one was opened meanwhile", "[slow]")
{
    NoteWorld world;
    world.openNew(0);
    world.write("note.state", QStringLiteral("写得很久的话"));
    auto *minutes = world.find<QLineEdit>("note.minutes");
    REQUIRE(minutes != nullptr);
    minutes->selectAll();
    UiWorld::typeInto(minutes, QString::number(longestSessionMinutes + 1));
    QTest::keyClick(world.text("note.state"), Qt::Key_Return, Qt::ControlModifier);
    world.openNew(1); // before the vault has answered
    world.settle();
    CHECK(world.sessions().isEmpty());
    const QList<Draft> drafts = world.drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.first().content.contains(QStringLiteral("写得很久的话")));
    CHECK(world.find<QPushButton>("messageClose") != nullptr); // and it is said
}

TEST_CASE("an addition that is refused stays a draft, also where another note was opened meanwhile", "[slow]")
{
    NoteWorld world;
    world.openStored(world.store(0, true));
    QPlainTextEdit *addendum = world.text("note.addendum");
    addendum->setPlainText(QString(longestSessionText + 1, QChar(u'长')));
    QTest::keyClick(addendum, Qt::Key_Return, Qt::ControlModifier);
    world.openNew(1); // before the vault has answered
    world.settle();
    const QList<Draft> drafts = world.drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.first().content.size() == longestSessionText + 1);
}

TEST_CASE("the note of a walk-in is begun from its appointment, and the same one goes on once it is finished", "[slow]")
{
    NoteWorld world;
    const Uid appointment = world.ask([student = world.pupils.at(2).uid](Services &services) -> Result<Uid> {
        auto people = services.room().appointments.people();
        if (!people)
            return people.error();
        Appointment draft;
        draft.counsellor = people->first();
        draft.client.kind = ClientKind::Student;
        draft.client.studentUid = student;
        auto booked = services.room().appointments.walkIn(draft);
        if (!booked)
            return booked.error();
        return booked->uid;
    });
    world.openTab({{QStringLiteral("appointment"), appointment.toString()}});
    CHECK(world.text("note.state")->hasFocus());
    CHECK(world.find<QLabel>("note.who")->text() == QStringLiteral("高兴"));
    world.write("note.state", QStringLiteral("课间自己来的"));
    world.ctrlEnter(world.text("note.state"));
    REQUIRE(world.sessions().size() == 1);
    CHECK(world.sessions().first().record.appointmentUid == appointment);
    world.openTab({{QStringLiteral("appointment"), appointment.toString()}});
    CHECK(world.text("note.state")->toPlainText() == QStringLiteral("课间自己来的"));
    world.write("note.problem", QStringLiteral("想家"));
    world.ctrlEnter(world.text("note.problem"));
    CHECK(world.sessions().size() == 1);
}

TEST_CASE("a label word is underlined as it is typed, and one key writes the neutral words", "[slow]")
{
    NoteWorld world;
    world.openNew(0);
    world.write("note.state", QStringLiteral("这名患者今天愿意说话"));
    auto *edit = world.text("note.state");
    const QList<LabelWord> underlined = NoteText::labelWordsOf(edit->document()->firstBlock());
    REQUIRE(underlined.size() == 1);
    CHECK(underlined.first().from == 2);
    CHECK(underlined.first().length == 2);
    auto *advice = world.find<QLabel>("note.state.advice");
    REQUIRE(advice != nullptr);
    CHECK(advice->text().contains(QStringLiteral("来访学生")));
    QTest::keyClick(edit, Qt::Key_Period, Qt::ControlModifier);
    CHECK(edit->toPlainText() == QStringLiteral("这名来访学生今天愿意说话"));
    CHECK(world.find<QLabel>("note.state.advice") == nullptr);
    // It advises and refuses nothing.
    world.write("note.state", QStringLiteral("患者"));
    world.ctrlEnter(edit);
    CHECK(world.sessions().size() == 1);
}

TEST_CASE(
    "a paste of a million characters is cut at what a record takes, and said; the rest of the note stays", "[slow]")
{
    NoteWorld world;
    world.openNew(0);
    world.write("note.state", QStringLiteral("先写的"));
    QGuiApplication::clipboard()->setText(QString(1'000'000, QChar(u'长')));
    world.text("note.analysis")->setFocus();
    QTest::keyClick(world.text("note.analysis"), Qt::Key_V, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    CHECK(world.text("note.analysis")->toPlainText().size() == longestSessionText);
    CHECK(world.said().contains(QString::number(longestSessionText)));
    world.ctrlEnter(world.text("note.state"));
    REQUIRE(world.sessions().size() == 1);
    const SessionFile file = world.ask([uid = world.sessions().first().record.uid](Services &services) {
        return services.room().sessions.show(uid);
    });
    CHECK(file.content.text(QStringLiteral("analysis")).size() == longestSessionText);
    CHECK(file.content.text(QStringLiteral("state")) == QStringLiteral("先写的"));
}

TEST_CASE("a risk that names a plan opens a case when the note is finished, and shows the first hour's card", "[slow]")
{
    NoteWorld world;
    world.openNew(1);
    world.click("note.risk.fold");
    world.click("note.risk.plan.yes");
    CHECK(world.text("note.next_step")->isVisibleTo(&world.window)); // asked for from here on
    world.ctrlEnter(world.text("note.state"));
    const QList<SessionRow> stored = world.sessions();
    REQUIRE(stored.size() == 1);
    CHECK_FALSE(stored.first().record.caseUid.isNull());
    const auto cases = world.ask([](Services &services) { return services.cases.list({}); });
    REQUIRE(cases.size() == 1);
    CHECK(cases.first().kind == CaseKind::Crisis);
    auto *alone = world.find<QCheckBox>("firstHour.not-alone");
    REQUIRE(alone != nullptr);
    CHECK(alone->hasFocus());
    CHECK(world.find<QLabel>("firstHour.help")->text().contains(QStringLiteral("12356")));
    CHECK_FALSE(world.find<QLabel>("firstHour.near")->text().isEmpty());
    QTest::keyClick(alone, Qt::Key_Space);
    world.settle();
    const auto ticks = world.ask([uid = stored.first().record.uid](Services &services) {
        return services.room().firstHour.ticks(uid);
    });
    REQUIRE(ticks.size() == 1);
    CHECK(ticks.first().at == world.clock.nowLocal());
    world.click("firstHour.case");
    world.settle();
    CHECK(world.shell->workspace()->currentPageId() == QLatin1String("care"));
}

TEST_CASE(
    "what is missing before the signature goes as it is written, and a signed note has no key to finish it", "[slow]")
{
    NoteWorld world;
    world.openNew(1);
    world.ctrlEnter(world.text("note.state"));
    CHECK(world.said().contains(QStringLiteral("缺:")));
    world.ctrlEnter(world.text("note.state"));
    CHECK(world.said().contains(QStringLiteral("签名前还缺:")));
    world.write("note.state", QStringLiteral("这一栏写好了"));
    CHECK(world.said().contains(QStringLiteral("签名前还缺:")));
    CHECK_FALSE(world.said().contains(QStringLiteral("目前心理状况")));
    world.writeParts();
    CHECK(world.said().isEmpty());
    CHECK(world.find<QWidget>("note.finishKey") != nullptr);
    world.openStored(world.store(2, true));
    CHECK(world.find<QWidget>("note.finishKey") == nullptr);
}

TEST_CASE("the search finds words in notes, and Enter opens the note", "[slow]")
{
    NoteWorld world;
    const Uid uid = world.store(0, false, QStringLiteral("晚自习后不愿回宿舍"));
    world.store(1, false);
    world.openTab();
    UiWorld::typeInto(world.find<QLineEdit>("counselling.search"), QStringLiteral("回宿舍"));
    REQUIRE(UiWorld::until([&] {
        auto *table = world.find<QAbstractItemView>("sessions.foundTable");
        return table != nullptr && table->model()->rowCount() == 1;
    }));
    auto *view = world.find<QAbstractItemView>("sessions.foundTable");
    CHECK(view->model()->index(0, 4).data().toString() == QStringLiteral("晚自习后不愿【回宿舍】"));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    world.settle();
    CHECK(world.text("note.problem")->toPlainText() == QStringLiteral("晚自习后不愿回宿舍"));
    CHECK(world.shell->workspace()->currentPage()->place().value(QStringLiteral("note")).toString() ==
          NoteKey{NoteKey::Kind::Session, uid}.toString());
}

TEST_CASE("a thread shows its sessions, is closed with a reason once something is signed, and reopened",
          "[slow]")
{
    NoteWorld world;
    const Uid uid = world.store(0, false);
    const Uid series = world.sessions().first().record.seriesUid;
    world.openTab({{QStringLiteral("series"), series.toString()}});
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString().empty());
    auto *table = world.find<QAbstractItemView>("series.sessions");
    REQUIRE(table != nullptr);
    CHECK(table->model()->rowCount() == 1);
    world.click("series.close");
    auto *dialog = world.find<QDialog>("seriesClose");
    REQUIRE(dialog != nullptr);
    world.ctrlEnter(dialog);
    CHECK(world.find<QDialog>("seriesClose") != nullptr); // refused: nothing is signed
    QTest::keyClick(dialog, Qt::Key_Escape);
    world.settle();
    world.ask([uid](Services &services) { return services.room().sessions.sign(uid); });
    world.openTab({{QStringLiteral("series"), series.toString()}});
    world.click("series.close");
    UiWorld::typeInto(world.text("seriesClose.attainment"), QStringLiteral("能和同桌说话了"));
    world.ctrlEnter(world.find<QDialog>("seriesClose"));
    CHECK(world.find<QDialog>("seriesClose") == nullptr);
    const SeriesFile closed =
        world.ask([series](Services &services) { return services.room().series.show(series); });
    CHECK_FALSE(closed.series.isOpen);
    CHECK(closed.closings.first().attainment == QStringLiteral("能和同桌说话了"));
    world.click("series.reopen");
    UiWorld::typeInto(world.text("seriesReopen.reason"), QStringLiteral("又来了"));
    world.ctrlEnter(world.find<QDialog>("seriesReopen"));
    CHECK(world.ask([series](Services &services) { return services.room().series.show(series); })
              .series.isOpen);
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("breaking secrecy is put on record from the command search's place, and read again", "[slow]")
{
    NoteWorld world;
    world.openTab({{QStringLiteral("secrecy"), QStringLiteral("-")}});
    auto *dialog = world.find<QDialog>("secrecy");
    REQUIRE(dialog != nullptr);
    UiWorld::typeInto(world.text("secrecy.facts"), QStringLiteral("说出今晚的打算"));
    // What was typed is a draft meanwhile: locking takes no words away.
    REQUIRE(UiWorld::until([&] { return world.drafts().size() == 1; }, 2000));
    UiWorld::typeInto(world.find<QLineEdit>("secrecy.decided"), QStringLiteral("林老师"));
    UiWorld::typeInto(world.text("secrecy.told1.said"), QStringLiteral("今晚不要让他独处"));
    // A time that cannot be read is not taken for now: what is on record stays.
    auto *time = world.find<QLineEdit>("secrecy.told1.at");
    REQUIRE(time != nullptr);
    UiWorld::typeInto(time, QStringLiteral("25:99"));
    world.ctrlEnter(dialog);
    CHECK(dialog->focusWidget() == time);
    CHECK(world.ask([](Services &services) { return services.room().secrecy.list(); }).isEmpty());
    time->clear();
    world.ctrlEnter(dialog);
    CHECK(world.find<QDialog>("secrecy") == nullptr);
    const auto breaches = world.ask([](Services &services) { return services.room().secrecy.list(); });
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.first().told.first().said == QStringLiteral("今晚不要让他独处"));
    CHECK(world.drafts().isEmpty());
}

TEST_CASE("a draw shows frames without names, and uncovering one opens the record", "[slow]")
{
    NoteWorld world;
    world.store(0, true, QStringLiteral("林小满说的话"));
    world.openTab({{QStringLiteral("list"), QStringLiteral("inspections")}});
    world.click("draws.first");
    auto *dialog = world.find<QDialog>("draw");
    REQUIRE(dialog != nullptr);
    UiWorld::typeInto(world.find<QLineEdit>("draw.seed"), QStringLiteral("4711"));
    world.ctrlEnter(dialog);
    CHECK(world.find<QLabel>("draw.what")->text().contains(QStringLiteral("4711")));
    auto *view = world.find<QAbstractItemView>("draw.recordsTable");
    REQUIRE(view->model()->rowCount() == 1);
    for (int column = 0; column < view->model()->columnCount(); ++column)
        CHECK_FALSE(view->model()->index(0, column).data().toString().contains(QStringLiteral("林小满")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    world.settle();
    auto *uncovered = world.find<QDialog>("uncovered"); // his own: the keeper needs no purpose
    REQUIRE(uncovered != nullptr);
    QStringList words;
    for (const auto *label : uncovered->findChildren<QLabel *>())
        words.append(label->text());
    CHECK(words.contains(QStringLiteral("林小满说的话")));
}

TEST_CASE("a supervisor reads what is shared for it and sets an opinion beside", "[slow]")
{
    NoteWorld world;
    const Uid uid = world.store(0, true);
    const Uid series = world.sessions().first().record.seriesUid;
    world.addSecond({Role::Counsellor});
    world.unlockAs(QStringLiteral("林老师"));
    world.openTab({{QStringLiteral("series"), series.toString()}});
    world.click("series.share");
    world.settle();
    auto *dialog = world.find<QDialog>("seriesShare");
    REQUIRE(dialog != nullptr);
    world.click("seriesShare.what.supervise");
    UiWorld::typeInto(world.text("seriesShare.reason"), QStringLiteral("新手督导"));
    world.ctrlEnter(dialog);
    CHECK(world.find<QDialog>("seriesShare") == nullptr);
    world.shell.reset();
    world.unlockAs(QStringLiteral("周老师"));
    world.openTab({{QStringLiteral("series"), series.toString()}});
    CHECK(world.find<QPushButton>("series.print") != nullptr);
    CHECK(world.find<QPushButton>("series.close") == nullptr); // closing is for who keeps it
    world.openStored(uid);
    CHECK(world.text("note.state")->isReadOnly());
    CHECK(world.find<QPlainTextEdit>("note.addendum") == nullptr);
    world.write("note.opinion", QStringLiteral("下次可以请家长来"));
    world.ctrlEnter(world.text("note.opinion"));
    const SessionFile file =
        world.ask([uid](Services &services) { return services.room().sessions.show(uid); });
    REQUIRE(file.opinions.size() == 1);
    CHECK(file.opinions.first().supervisorName == QStringLiteral("周老师"));
}

TEST_CASE(
    "a head who is no counsellor sees that a thread exists, and is asked what for before a word is shown", "[slow]")
{
    NoteWorld world;
    const Uid uid = world.store(0, true);
    world.addSecond({Role::Head});
    world.unlockAs(QStringLiteral("周老师"));
    world.openTab();
    auto *view = world.find<QAbstractItemView>("series.othersTable");
    REQUIRE(view != nullptr);
    CHECK(view->model()->rowCount() == 1);
    world.openStored(uid);
    CHECK(world.find<QPlainTextEdit>("note.state") == nullptr);
    CHECK(world.find<QAbstractItemView>("series.othersTable") != nullptr);
}
