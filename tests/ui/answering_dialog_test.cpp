// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_lock.h"
#include "core/answering/answer_sitting.h"
#include "core/room/room_services.h"
#include "tests/support/scale_ids.h"
#include "tests/ui/campaign_world.h"
#include "ui/screening/answering_dialog.h"
#include "ui/screening/answering_start.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A class of three who are old enough, and a campaign with the scale named.
struct AnsweringUi : CampaignWorld
{
    explicit AnsweringUi(const QString &scale = phqa)
        : CampaignWorld({.scales = {scale},
                         .stage = SchoolStage::Senior,
                         .grade = 10,
                         .number = 1,
                         .pupils = 3,
                         .bornIn = 2010})
    {
        ui::AnsweringDialog::setStarter(
            [this](const QByteArray &round, const std::function<void(bool)> &then) {
                rounds.append(round);
                then(starts);
            });
    }
    ~AnsweringUi() { ui::AnsweringDialog::setStarter({}); }
    void openDialog()
    {
        openPage();
        REQUIRE(until([&] { return find<QPushButton>("answerOnScreen") != nullptr; }));
        REQUIRE(until([&] {
            auto *table = find<ui::DataTable>("campaigns");
            return table != nullptr && !table->selectedRows().isEmpty();
        }));
        click("answerOnScreen");
        REQUIRE(until([&] { return find<QDialog>("answeringDialog") != nullptr; }));
    }
    QList<QByteArray> rounds;
    bool starts = true;
};

} // namespace

TEST_CASE(
    "a round starts with the own password, the vault locks, and what was answered comes in after unlocking",
    "[slow]")
{
    AnsweringUi world;
    world.openDialog();
    auto *takers = world.find<ui::DataTable>("answerTakers");
    REQUIRE(AnsweringUi::until([&] { return takers->view()->model()->rowCount() == 3; }));
    takers->selectSourceRow(1);
    world.find<QLineEdit>("answeringPassword")->setText(QStringLiteral("不是这个密码"));
    world.click("startAnswering");
    REQUIRE(AnsweringUi::until([&] { return world.find<QPushButton>("startAnswering")->isEnabled(); }));
    CHECK(world.rounds.isEmpty());
    CHECK(world.restarts == 0);
    world.find<QLineEdit>("answeringPassword")->setText(AnsweringUi::password());
    world.click("startAnswering");
    REQUIRE(AnsweringUi::until([&] { return world.restarts == 1; })); // locked: keys wiped, a fresh process
    REQUIRE(world.rounds.size() == 1);
    const auto round = must(answering::readRoomRound(world.rounds.first()));
    REQUIRE(round.seats.size() == 1);
    CHECK(round.seats.first().taker.name == QStringLiteral("测试生%1").arg(QChar(0x7533)));
    CHECK(must(answering::wordKey(AnsweringUi::password(), round.plan.salt, round.plan.cost)) ==
          round.plan.leaveKey);
    CHECK_FALSE(world.rounds.first().contains(AnsweringUi::password().toUtf8()));

    auto sitting = must(answering::AnswerSitting::bySeat(round.plan, answering::StationFiles(round.folder),
                                                         round.seats.first()));
    while (!sitting.flow().atEnd())
        sitting.flow().choose(2);
    must(sitting.handIn({QDate(2026, 11, 20), QTime(8, 30)}));
    must(sitting.askForTalk({QDate(2026, 11, 20), QTime(8, 31)}));
    CHECK(AnsweringService::hasBoxes(round.folder));
    world.shell.reset();
    world.startShell();
    world.unlock();
    REQUIRE(AnsweringUi::until([&] { return !AnsweringService::hasBoxes(round.folder); }));
    qint64 flags = 0, waiting = 0;
    world.shell->tasks().run(
        &world.window,
        [](Services &services) {
            return std::pair(must(services.sheets.openFlagCount()),
                             qint64(must(services.room().waitlist.waiting()).size()));
        },
        [&](const std::pair<qint64, qint64> &found) { std::tie(flags, waiting) = found; });
    REQUIRE(AnsweringUi::until([&] { return waiting == 1; }));
    CHECK(flags > 0);
}

TEST_CASE("a scale without words does not start, and says so in one sentence")
{
    AnsweringUi world(QStringLiteral("mht"));
    world.openDialog();
    REQUIRE(AnsweringUi::until([&] { return !world.find<QPushButton>("startAnswering")->isEnabled(); }));
    const auto *message = world.find<QWidget>("answeringMessage");
    REQUIRE(message != nullptr);
    bool told = false;
    for (const QLabel *label : message->findChildren<QLabel *>())
        told = told || label->text().contains(QStringLiteral("没有完整的题目文字"));
    CHECK(told);
    CHECK(world.rounds.isEmpty());
}

TEST_CASE("a program that does not start leaves the window as it is")
{
    AnsweringUi world;
    world.starts = false;
    world.openDialog();
    auto *takers = world.find<ui::DataTable>("answerTakers");
    REQUIRE(AnsweringUi::until([&] { return takers->view()->model()->rowCount() == 3; }));
    takers->selectSourceRow(0);
    world.find<QLineEdit>("answeringPassword")->setText(AnsweringUi::password());
    world.click("startAnswering");
    REQUIRE(AnsweringUi::until([&] { return world.rounds.size() == 1; }));
    CHECK(world.restarts == 0);
    CHECK(world.find<QPushButton>("startAnswering")->isEnabled());
}

TEST_CASE("a station written from a window that speaks English speaks English to the students", "[slow]")
{
    text::speak(text::Language::English);
    const auto back = qScopeGuard([] { text::speak(text::Language::Chinese); });
    AnsweringUi world;
    world.openDialog();
    world.click("answeringWays.station");
    const QTemporaryDir stick;
    world.answerFileDialog(stick.path());
    world.answerFileDialog(stick.filePath(QStringLiteral("slips.pdf")));
    world.click("writeStation");
    REQUIRE(AnsweringUi::until([&] { return world.find<QPushButton>("writeStation")->isEnabled(); }, 60'000));
    const QStringList folders = QDir(stick.path()).entryList({QStringLiteral("station-*")}, QDir::Dirs);
    REQUIRE(folders.size() == 1);
    QFile plan(answering::StationFiles::planFile(stick.filePath(folders.first())));
    REQUIRE(plan.open(QIODevice::ReadOnly));
    CHECK(must(answering::readStationPlan(plan.readAll())).language == QStringLiteral("en"));
}

TEST_CASE("a folder dropped on the window is collected, and every widget of the dialog has a name")
{
    AnsweringUi world;
    world.openDialog();
    CHECK(accessibilityProblems(*world.find<QDialog>("answeringDialog")) == QStringList());
    CHECK(world.find<QDialog>("answeringDialog")->height() <= 640);
    world.picture("answering-room", world.find<QDialog>("answeringDialog"));
    world.click("answeringWays.station");
    world.picture("answering-station", world.find<QDialog>("answeringDialog"));
    world.type("answeringWhom", QStringLiteral("心语小屋的老师"));
    QTest::keyClick(world.find<QLineEdit>("answeringWhom"), Qt::Key_Tab);
    QString whom;
    REQUIRE(AnsweringUi::until([&] {
        world.shell->tasks().run(
            &world.window,
            [](Services &services) { return must(services.settings.text(setting::answeringWhom)); },
            [&](const QString &kept) { whom = kept; });
        return whom == QStringLiteral("心语小屋的老师");
    }));
    world.click("closeAnswering");
    QTemporaryDir folder;
    QDir().mkpath(folder.filePath(QStringLiteral("answers")));
    QFile stranger(folder.filePath(QStringLiteral("answers/x.phqa.y.box")));
    REQUIRE(stranger.open(QIODevice::WriteOnly));
    stranger.write("TYANSWER1\nnothing");
    stranger.close();
    // A dot in its name makes no other kind of file of it.
    REQUIRE(QDir().rename(folder.path(), folder.path() + QStringLiteral(".room1")));
    const auto restore =
        qScopeGuard([&] { QDir().rename(folder.path() + QStringLiteral(".room1"), folder.path()); });
    CHECK(world.shell->workspace()->openFile(folder.path() + QStringLiteral(".room1")));
    REQUIRE(AnsweringUi::until([&] {
        auto *lines = world.find<ui::DataTable>("collectedLines");
        return lines != nullptr && lines->view()->model()->rowCount() == 1;
    }));
    CHECK(world.find<QLabel>("collectedSummary")->text().contains(QStringLiteral("来历不明 1")));
}

TEST_CASE("a folder is collected by a command as well, and may be dropped on the dialog that asks for it")
{
    AnsweringUi world;
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("collect"), QString()}});
    REQUIRE(AnsweringUi::until([&] { return world.find<QDialog>("answeringDialog") != nullptr; }));
    auto *dialog = world.find<QDialog>("answeringDialog");
    CHECK(world.find<QPushButton>("collectAnswers")->isVisible());
    QTemporaryDir folder;
    QDir().mkpath(folder.filePath(QStringLiteral("answers")));
    QFile stranger(folder.filePath(QStringLiteral("answers/x.phqa.y.box")));
    REQUIRE(stranger.open(QIODevice::WriteOnly));
    stranger.write("TYANSWER1\nnothing");
    stranger.close();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(stranger.fileName())});
    QDragEnterEvent file({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    file.ignore();
    QApplication::sendEvent(dialog, &file);
    CHECK_FALSE(file.isAccepted());
    dragged.setUrls({QUrl::fromLocalFile(folder.path())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &drop);
    REQUIRE(AnsweringUi::until([&] {
        auto *lines = world.find<ui::DataTable>("collectedLines");
        return lines != nullptr && lines->view()->model()->rowCount() == 1;
    }));
}

TEST_CASE("the students' program itself takes a round from the window and stays when the window goes on",
          "[slow]")
{
    answering::RoomRound round;
    round.plan.station = QStringLiteral("s");
    round.plan.language = QStringLiteral("zh");
    round.plan.publicKey = QByteArray(32, 'p');
    round.plan.salt = QByteArray(16, 's');
    round.plan.cost = {1, 8192};
    round.plan.leaveKey = QByteArray(32, 'l');
    answering::Questionnaire words;
    words.scaleId = QStringLiteral("x");
    answering::AnswerSet set;
    set.choices = {{scales::Rational(0), QStringLiteral("否")}, {scales::Rational(1), QStringLiteral("是")}};
    words.sets = {set};
    words.questions = {
        {QStringLiteral("1"), QString(200'000, u'题'), 0, {}}}; // more than a pipe holds at once
    round.plan.questionnaires = {words};
    const QTemporaryDir folder;
    round.folder = folder.path();
    round.seats = {
        {{QStringLiteral("测试生"), {}, QStringList{QStringLiteral("x")}, {}}, QByteArray(32, 'k')}};
    const QTemporaryDir runTime; // whoever else answers on this machine
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runTime.path()));
    const auto back = qScopeGuard([&] { qputenv("XDG_RUNTIME_DIR", before); });
    std::optional<bool> started;
    ui::startAnswering(answering::written(round), [&](bool good) { started = good; });
    REQUIRE(UiWorld::until([&] { return started.has_value(); }, 20'000));
    CHECK(*started);
    CHECK(answering::isAnswering()); // before the window locks
    QTest::qWait(1000);
    const QString self = QString::number(QCoreApplication::applicationPid());
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(self));
    REQUIRE(children.open(QIODevice::ReadOnly));
    bool found = false;
    for (const QByteArray &child : children.readAll().split(' ')) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(child)));
        if (child.isEmpty() || !name.open(QIODevice::ReadOnly) || name.readAll().trimmed() != "tingyu-answer")
            continue;
        found = true;
        ::kill(child.toInt(), SIGKILL);
    }
    CHECK(found);
    CHECK(UiWorld::until([] { return !answering::isAnswering(); })); // though the file is left behind
}
