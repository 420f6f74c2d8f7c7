// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/answer_window/station_sample.h"
#include "ui/answering/answer_pages.h"
#include "ui/answering/answer_window.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

struct Station
{
    explicit Station(StationPlan wanted = samplePlan(3, 100), const QList<RoomRound::Seat> &seats = {})
        : plan(std::move(wanted))
    {
        ui::Theme::instance().apply({ui::ThemeChoice::Light, 14.0});
        open(seats);
    }
    void open(const QList<RoomRound::Seat> &seats = {})
    {
        window.reset();
        window = std::make_unique<ui::AnswerWindow>(ui::AnswerWindow::Parts{
            plan, seats, folder.path(), QStringLiteral("1234 5678"), clock, [this] { ++leaves; }});
        window->resize(1366, 768);
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    template<class W>
    W *find(const char *name)
    {
        const auto all = window->findChildren<W *>(QString::fromLatin1(name));
        for (W *one : all) {
            if (one->isVisible())
                return one;
        }
        return all.isEmpty() ? nullptr : all.first();
    }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        REQUIRE(button != nullptr);
        REQUIRE(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const QString &keys)
    {
        for (const QChar key : keys)
            QTest::keyClick(window->focusWidget() != nullptr ? window->focusWidget() : window.get(),
                            key.toLatin1());
    }
    void key(Qt::Key one) { QTest::keyClick(window->focusWidget(), one); }
    void enter(int student)
    {
        find<QLineEdit>("answerCode")->setText(codeOf(student));
        press("answerCodeGo");
    }
    void toItems(int student)
    {
        enter(student);
        REQUIRE(window->place() == QStringLiteral("hello"));
        press("helloYes");
        press("introStart");
        REQUIRE(window->place() == QStringLiteral("question"));
    }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
    QString everyWord()
    {
        QString all;
        for (const QLabel *label : window->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        for (const QPushButton *button : window->findChildren<QPushButton *>())
            all += button->text() + button->accessibleName() + QLatin1Char('\n');
        for (const QLineEdit *line : window->findChildren<QLineEdit *>())
            all += line->text() + QLatin1Char('\n');
        return all;
    }
    /// The window as a picture, where TINGYU_PICTURES names a folder.
    void picture(const char *name)
    {
        const QString to = qEnvironmentVariable("TINGYU_PICTURES");
        if (!to.isEmpty())
            window->grab().save(to + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
    QStringList boxes() { return StationFiles(folder.path()).boxes(); }

    QTemporaryDir folder;
    SystemClock clock;
    StationPlan plan;
    int leaves = 0;
    std::unique_ptr<ui::AnswerWindow> window;
};

} // namespace

TEST_CASE("a hundred keystrokes two milliseconds apart all land, and the sheet is handed in")
{
    Station station;
    station.toItems(0);
    for (int n = 0; n < 100; ++n) {
        QTest::keyClick(station.window->focusWidget(), static_cast<char>('1' + n % 4), Qt::NoModifier, 2);
    }
    REQUIRE(station.window->place() == QStringLiteral("check"));
    // Keys that come late neither hand in nor change anything.
    for (int n = 0; n < 50; ++n) {
        QTest::keyClick(station.window.get(), static_cast<char>('1' + n % 4));
        QTest::keyClick(station.window.get(), Qt::Key_Return);
        QTest::keyClick(station.window.get(), Qt::Key_Space);
    }
    CHECK(station.boxes().isEmpty());
    REQUIRE(station.window->place() == QStringLiteral("check"));
    station.press("handIn");
    CHECK(station.window->place() == QStringLiteral("closing"));
    CHECK(station.boxes().size() == 1);
    CHECK(StationFiles(station.folder.path()).drafts().isEmpty());
}

TEST_CASE("digits, Enter and Backspace lead through the items, the chosen answer stands small")
{
    Station station(samplePlan(1, 3));
    station.toItems(0);
    CHECK(station.text("questionNumber") == QStringLiteral("第 1 题,共 3 题"));
    CHECK(station.text("questionText") == QStringLiteral("第1个问题"));
    station.key(Qt::Key_Return); // nothing said yet
    CHECK(station.text("questionText") == QStringLiteral("第1个问题"));
    station.type(QStringLiteral("2"));
    CHECK(station.text("questionText") == QStringLiteral("第2个问题"));
    CHECK(station.text("questionBefore").contains(QStringLiteral("选项2")));
    station.type(QStringLiteral("9")); // no such choice
    CHECK(station.text("questionText") == QStringLiteral("第2个问题"));
    station.key(Qt::Key_Backspace);
    CHECK(station.text("questionOwn").contains(QStringLiteral("选项2")));
    station.picture("answer-item");
    station.key(Qt::Key_Return);
    CHECK(station.text("questionText") == QStringLiteral("第2个问题"));
    station.press("questionSkip");
    CHECK(station.text("questionBefore").contains(QStringLiteral("跳过")));
    QTest::qWait(300);
    station.press("questionChoice.4");
    CHECK(station.window->place() == QStringLiteral("check"));
    station.press("checkBack");
    CHECK(station.window->place() == QStringLiteral("question"));
}

TEST_CASE("a student needs no mouse from the code to the thanks")
{
    Station station(samplePlan(1, 3));
    auto *line = station.find<QLineEdit>("answerCode");
    CHECK(line->hasFocus());
    QTest::keyClicks(line, codeOf(0));
    station.key(Qt::Key_Return);
    REQUIRE(station.window->place() == QStringLiteral("hello"));
    station.key(Qt::Key_Return);
    REQUIRE(station.window->place() == QStringLiteral("intro"));
    station.key(Qt::Key_Return);
    REQUIRE(station.window->place() == QStringLiteral("question"));
    station.type(QStringLiteral("123"));
    REQUIRE(station.window->place() == QStringLiteral("check"));
    station.key(Qt::Key_Tab);
    station.key(Qt::Key_Return);
    CHECK(station.window->place() == QStringLiteral("closing"));
    CHECK(station.boxes().size() == 1);
}

TEST_CASE("a key held down is one answer, and a double click answers one item")
{
    Station station(samplePlan(1, 20));
    station.toItems(0);
    QWidget *page = station.window->focusWidget();
    for (int n = 0; n < 10; ++n) {
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_2, Qt::NoModifier, QStringLiteral("2"), n > 0);
        QApplication::sendEvent(page, &repeated);
    }
    CHECK(station.text("questionText") == QStringLiteral("第2个问题"));
    QTest::qWait(300);
    auto *choice = station.find<QPushButton>("questionChoice.1");
    QTest::mouseClick(choice, Qt::LeftButton);
    QTest::mouseClick(choice, Qt::LeftButton);
    CHECK(station.text("questionText") == QStringLiteral("第3个问题"));
}

TEST_CASE("the next student at once finds nothing of the one before")
{
    Station station(samplePlan(2, 5));
    station.toItems(0);
    station.type(QStringLiteral("123"));
    station.press("questionStop");
    CHECK(station.window->place() == QStringLiteral("stop"));
    station.picture("answer-stop");
    station.press("stopLater");
    CHECK(station.window->place() == QStringLiteral("closing"));
    station.press("closingDone");
    REQUIRE(station.window->place() == QStringLiteral("code"));
    station.picture("answer-code");
    const QString left = station.everyWord();
    for (const char *trace : {"学生1", "选项", "个问题", "问卷"})
        CHECK_FALSE(left.contains(QString::fromUtf8(trace)));
    station.toItems(1);
    CHECK(station.text("questionNumber") == QStringLiteral("第 1 题,共 5 题"));
    CHECK(station.text("questionBefore").isEmpty());
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("学生1")));
}

TEST_CASE("what was begun goes on after a kill, with the student's own code alone")
{
    Station station(samplePlan(2, 5));
    station.toItems(0);
    station.type(QStringLiteral("123"));
    QTest::qWait(400); // written within a breath of the key
    REQUIRE(StationFiles(station.folder.path()).drafts().size() == 1);
    station.open(); // as after a kill and a restart
    CHECK(station.window->place() == QStringLiteral("code"));
    station.enter(1);
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("上次答到")));
    station.press("helloNo");
    station.enter(0);
    station.press("helloYes");
    CHECK(station.everyWord().contains(QStringLiteral("上次答到第 4 题")));
    station.press("introStart");
    CHECK(station.text("questionText") == QStringLiteral("第4个问题"));
    station.type(QStringLiteral("11"));
    station.press("handIn");
    CHECK(station.boxes().size() == 1);
    station.press("closingDone");
    station.enter(0); // used: there is nothing left to answer, and no second sheet
    CHECK(station.window->place() == QStringLiteral("closing"));
    CHECK(station.boxes().size() == 1);
}

TEST_CASE("guessing codes is slowed down, and a wrong one tells nothing")
{
    Station station(samplePlan(1, 3));
    CHECK(ui::TypedPage::pauseAfter(2) == 0);
    CHECK(ui::TypedPage::pauseAfter(3) >= 2);
    CHECK(ui::TypedPage::pauseAfter(100) == 60);
    for (int n = 0; n < 3; ++n) {
        station.find<QLineEdit>("answerCode")->setText(QStringLiteral("AAAABBBBCCC%1").arg(n + 2));
        station.press("answerCodeGo");
        CHECK(station.window->place() == QStringLiteral("code"));
    }
    CHECK_FALSE(station.find<QPushButton>("answerCodeGo")->isEnabled());
    CHECK_FALSE(station.find<QLineEdit>("answerCode")->isEnabled());
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("学生")));
}

TEST_CASE("the window closes for nobody and is left with the password alone")
{
    Station station(samplePlan(1, 3));
    station.window->close();
    CHECK(station.window->isVisible());
    QTest::keyClick(station.window.get(), Qt::Key_F4, Qt::AltModifier);
    QTest::keyClick(station.window.get(), Qt::Key_Escape);
    QTest::keyClick(station.window.get(), Qt::Key_Q, Qt::ControlModifier);
    CHECK(station.window->isVisible());
    CHECK(station.leaves == 0);
    station.press("leaveFromCode");
    for (const char *wrong : {"", "1234", "离开"}) {
        auto *line = station.find<QLineEdit>("leavePassword");
        if (!line->isEnabled())
            break;
        line->setText(QString::fromUtf8(wrong));
        station.press("leaveGo");
        CHECK(station.leaves == 0);
    }
    Station again(samplePlan(1, 3));
    again.press("leaveFromCode");
    again.find<QLineEdit>("leavePassword")
        ->setText(QStringLiteral("离开１２３４")); // full-width, as an input method gives
    again.press("leaveGo");
    CHECK(again.leaves == 1);
}

TEST_CASE("a sheet that cannot be written is not called handed in, and can be handed in again")
{
    Station station(samplePlan(1, 2));
    station.toItems(0);
    station.type(QStringLiteral("12"));
    REQUIRE(station.window->place() == QStringLiteral("check"));
    const QString answers = station.folder.filePath(QStringLiteral("answers"));
    QDir(answers).removeRecursively();
    QFile blocked(answers);
    REQUIRE(blocked.open(QIODevice::WriteOnly));
    blocked.close();
    station.press("handIn");
    CHECK(station.window->place() == QStringLiteral("check"));
    CHECK(station.everyWord().contains(QStringLiteral("还没有交上")));
    blocked.remove();
    station.press("handIn");
    CHECK(station.window->place() == QStringLiteral("closing"));
    CHECK(station.boxes().size() == 1);
}

TEST_CASE("the thanks are the same for everybody, name whom to talk to, and take the wish to talk")
{
    StationPlan plan = samplePlan(2, 3);
    plan.whom = QStringLiteral("心语小屋的老师");
    Station station(plan);
    QStringList closings;
    for (const auto &[student, keys] : {std::pair(0, "111"), std::pair(1, "444")}) {
        station.toItems(student);
        station.type(QString::fromLatin1(keys));
        station.press("handIn");
        closings.append(station.text("pageTitle") + station.text("pageBody"));
        if (student == 0)
            station.press("closingDone");
    }
    CHECK(closings.first() == closings.last());
    CHECK(closings.first().contains(QStringLiteral("心语小屋的老师")));
    for (const char *word : {"分", "高", "低", "正常", "异常", "风险", "抑郁"})
        CHECK_FALSE(closings.first().contains(QString::fromUtf8(word)));
    station.picture("answer-closing");
    station.press("wantTalk");
    CHECK_FALSE(station.find<QPushButton>("wantTalk")->isEnabled());
    CHECK(station.boxes().size() == 3);
    CHECK(station.boxes().filter(QStringLiteral(".talk.")).size() == 1);
}

TEST_CASE("keys mashed at random on every page never hand in twice, leave or crash")
{
    Station station(samplePlan(3, 40));
    station.window->setIdleMs(3'600'000);
    station.toItems(0);
    quint32 dice = 12345;
    constexpr Qt::Key keys[] = {
        Qt::Key_1,    Qt::Key_2,      Qt::Key_5,  Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Space,
        Qt::Key_Tab,  Qt::Key_Escape, Qt::Key_F1, Qt::Key_Home,   Qt::Key_Delete,    Qt::Key_A,
        Qt::Key_Down, Qt::Key_Up,     Qt::Key_0,  Qt::Key_F4,     Qt::Key_Alt,       Qt::Key_Control};
    for (int n = 0; n < 3000; ++n) {
        dice = dice * 1664525U + 1013904223U;
        const auto modifiers = dice % 11 == 0   ? Qt::ControlModifier
                               : dice % 13 == 0 ? Qt::AltModifier
                                                : Qt::NoModifier;
        QWidget *target =
            station.window->focusWidget() != nullptr ? station.window->focusWidget() : station.window.get();
        QTest::keyClick(target, keys[(dice >> 16) % std::size(keys)], modifiers);
        REQUIRE(station.window->isVisible());
    }
    CHECK(station.leaves == 0);
    CHECK(station.boxes().filter(QStringLiteral(".sample.")).size() <= 1);
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("学生2")));
}

TEST_CASE("a round in the room shows names to the helper alone, and somebody who went away is covered")
{
    const QList<RoomRound::Seat> seats{
        {{QStringLiteral("学生1"), QStringLiteral("七年级1班"), QStringList{QStringLiteral("sample")}, {}},
         QByteArray(32, 'a')},
        {{QStringLiteral("学生2"), QStringLiteral("七年级1班"), QStringList{QStringLiteral("sample")}, {}},
         QByteArray(32, 'b')}};
    StationPlan plan = samplePlan(0, 4);
    Station station(plan, seats);
    REQUIRE(station.window->place() == QStringLiteral("seats"));
    station.press("seat.0");
    station.press("helloYes");
    station.press("introStart");
    station.type(QStringLiteral("12"));
    station.window->setIdleMs(50);
    station.type(QStringLiteral("1"));
    QTest::qWait(400);
    REQUIRE(station.window->place() == QStringLiteral("seats"));
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("学生2")));
    CHECK(StationFiles(station.folder.path()).drafts().size() == 1);
    station.window->setIdleMs(3'600'000);
    station.press("nextSeat");
    station.find<QLineEdit>("leavePassword")->setText(QStringLiteral("离开1234"));
    station.press("leaveGo");
    REQUIRE(station.window->place() == QStringLiteral("seats"));
    station.press("seat.0");
    station.press("helloYes");
    CHECK(station.everyWord().contains(QStringLiteral("上次答到第 4 题")));
}

TEST_CASE("a whole class has its place on a small screen, and the keys lead to every name before the way out")
{
    QList<RoomRound::Seat> seats;
    for (int n = 1; n <= 50; ++n)
        seats.append({{QStringLiteral("学生%1").arg(n),
                       QStringLiteral("七年级1班"),
                       QStringList{QStringLiteral("sample")},
                       {}},
                      QByteArray(32, static_cast<char>(n))});
    Station station(samplePlan(0, 4), seats);
    REQUIRE(station.window->place() == QStringLiteral("seats"));
    CHECK(station.window->minimumSizeHint().height() <= 700);
    CHECK(station.window->height() == 768);
    station.picture("answer-seats");
    auto *last = station.find<QPushButton>("seat.49");
    for (int n = 0; n < 50; ++n) {
        REQUIRE(station.window->focusWidget()->objectName() == QStringLiteral("seat.%1").arg(n));
        if (n < 49)
            station.key(Qt::Key_Tab);
    }
    // Where the keyboard is can be seen.
    CHECK(station.window->rect().contains(last->mapTo(station.window.get(), last->rect().center())));
    CHECK(last->visibleRegion().boundingRect() == last->rect());
    station.key(Qt::Key_Return);
    REQUIRE(station.window->place() == QStringLiteral("hello"));
    CHECK(station.everyWord().contains(QStringLiteral("学生50")));
    CHECK_FALSE(station.everyWord().contains(QStringLiteral("学生49")));
    station.press("helloNo");
    CHECK(station.window->focusWidget()->objectName() == QStringLiteral("nextSeat"));
    station.key(Qt::Key_Tab);
    CHECK(station.window->focusWidget()->objectName() == QStringLiteral("leaveFromSeats"));
}

TEST_CASE("a window that takes the keyboard, or hides this one, has it for a moment only")
{
    Station station(samplePlan(1, 3));
    station.window->holdScreen();
    REQUIRE(QTest::qWaitForWindowActive(station.window.get()));
    QWidget room; // as the lock screen of the room, which starts anew behind
    QLineEdit password(&room);
    room.show();
    room.activateWindow();
    password.setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&room));
    CHECK(QTest::qWaitForWindowActive(station.window.get(), 2000));
    CHECK(station.find<QLineEdit>("answerCode")->hasFocus());
    station.window->showMinimized();
    CHECK(QTest::qWaitFor([&] { return station.window->isFullScreen() && !station.window->isMinimized(); },
                          2000));
}

TEST_CASE("the thanks go by themselves, and the time of the one before does not cut those of the next short")
{
    Station station(samplePlan(2, 1));
    station.window->setThanksMs(600);
    station.toItems(0);
    station.type(QStringLiteral("1"));
    station.press("handIn");
    REQUIRE(station.window->place() == QStringLiteral("closing"));
    QTest::qWait(350);
    station.press("closingDone");
    station.toItems(1);
    station.type(QStringLiteral("1"));
    station.press("handIn");
    REQUIRE(station.window->place() == QStringLiteral("closing"));
    QTest::qWait(350); // those of the first would be over
    CHECK(station.window->place() == QStringLiteral("closing"));
    CHECK(QTest::qWaitFor([&] { return station.window->place() == QStringLiteral("code"); }, 2000));
}

TEST_CASE("two programs on one folder and one code hand in two sheets and lose none")
{
    Station first(samplePlan(1, 3));
    ui::AnswerWindow second({first.plan, {}, first.folder.path(), {}, first.clock, [] {}});
    second.resize(1366, 768);
    second.show();
    first.toItems(0);
    first.type(QStringLiteral("1"));
    QTest::qWait(400);
    second.findChild<QLineEdit *>(QStringLiteral("answerCode"))->setText(codeOf(0));
    for (const char *button : {"answerCodeGo", "helloYes", "introStart"})
        second.findChild<QPushButton *>(QString::fromLatin1(button))->click();
    REQUIRE(second.place() == QStringLiteral("question"));
    QTest::keyClick(second.focusWidget(), '2');
    QTest::keyClick(second.focusWidget(), '2');
    second.findChild<QPushButton *>(QStringLiteral("handIn"))->click();
    CHECK(second.place() == QStringLiteral("closing"));
    first.type(QStringLiteral("33"));
    QTest::qWait(400);
    first.press("handIn");
    CHECK(first.window->place() == QStringLiteral("closing"));
    CHECK(first.boxes().size() == 2); // counting them tells which was the earlier
    CHECK(StationFiles(first.folder.path()).drafts().isEmpty());
}
