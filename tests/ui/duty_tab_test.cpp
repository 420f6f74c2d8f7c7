// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/ui/care_world.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct DutyWorld : CareWorld
{
    explicit DutyWorld(bool withPlan = true) : CareWorld(Fill::School)
    {
        if (withPlan) {
            ask([](Services &services) -> Result<int> {
                RoomServices &day = services.room();
                auto room = day.rooms.add({{}, {}, QStringLiteral("辅导室"), {}});
                if (!room)
                    return room.error();
                OpeningSlot noon;
                noon.roomId = room->id;
                noon.from = QTime(12, 0);
                noon.to = QTime(14, 0);
                noon.validFrom = QDate(2026, 11, 18);
                if (auto added = day.rooms.addWeekdays(noon); !added)
                    return added.error();
                return 1;
            });
        }
        openDuty("log");
    }
    void openTab(const char *tab, const char *view)
    {
        open("appointments", {{QStringLiteral("tab"), QString::fromLatin1(tab)},
                              {QStringLiteral("view"), QString::fromLatin1(view)}});
        settle();
    }
    void openDuty(const char *view) { openTab("duty", view); }
    QDialog *dialog(const char *name) const { return window.findChild<QDialog *>(QString::fromLatin1(name)); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
        QTest::qWait(150); // a button is seen to go down before it acts on its key
        settle();
    }
    void write(const char *field, const QString &words)
    {
        auto *text = find<QPlainTextEdit>(field);
        INFO(field);
        REQUIRE(text != nullptr);
        text->setFocus();
        typeInto(text, words);
    }
    void finish(QDialog *dialog)
    {
        const QString name = dialog->objectName();
        INFO(name.toStdString());
        dialog->activateWindow(); // a file dialog may have taken the keyboard with it
        REQUIRE(until([&] { return dialog->isActiveWindow(); }));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return window.findChild<QDialog *>(name) == nullptr; }));
        settle();
    }
    static void fill(QDialog *dialog, const char *field, const QString &words)
    {
        auto *widget = dialog->findChild<QWidget *>(QString::fromLatin1(field));
        INFO(field);
        REQUIRE(widget != nullptr);
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->clear();
        widget->setFocus();
        typeInto(widget, words);
    }
    int rows(const char *table) const
    {
        const auto *view = find<QTableView>(table);
        return view == nullptr ? 0 : view->model()->rowCount();
    }
    QList<Duty> duties()
    {
        return ask([](Services &services) {
            return services.room().duties.list(fixtureDay.addDays(-30), fixtureDay);
        });
    }
};

} // namespace

TEST_CASE("The room is opened and closed with one key each, and what happened is written while it is fresh",
          "[slow]")
{
    DutyWorld world;
    CHECK(world.problems() == QStringList());
    world.picture("duty-log");
    world.press(Qt::Key_F8);
    REQUIRE(world.find<QPushButton>("dutyClose") != nullptr);
    CHECK(world.find<QPushButton>("dutyOpen") == nullptr);
    CHECK(world.duties().size() == 1);
    world.clock.setNow({fixtureDay, QTime(9, 30)});
    world.press(Qt::Key_F9);
    auto *students = world.find<QSpinBox>("dutyStudents");
    REQUIRE(students != nullptr);
    CHECK(students->hasFocus());
    students->setValue(3);
    world.find<QAbstractButton>("dutyCheck.quiet")->click();
    world.write("dutyHandover", QStringLiteral("沙盘缺两件"));
    world.click("dutyVisitorAdd");
    world.type("visitorCode.1", QStringLiteral("A-07"));
    CHECK(world.problems() == QStringList());
    world.picture("duty-form");
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("dutiesTable") != nullptr; }));
    const QList<Duty> duties = world.duties();
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].minutes() == 90);
    CHECK_FALSE(duties[0].isLate);
    CHECK(duties[0].notes.visits.students == 3);
    CHECK(duties[0].notes.checks == QStringList{QStringLiteral("quiet")});
    CHECK(duties[0].notes.handover == QStringLiteral("沙盘缺两件"));
    REQUIRE(duties[0].notes.visitors.size() == 1);
    CHECK(duties[0].notes.visitors[0].code == QStringLiteral("A-07"));
}

TEST_CASE("Who came and who rang on the day stands in the duty's form as a proposal, and is changed freely",
          "[slow]")
{
    DutyWorld world;
    world.clock.setNow({fixtureDay, QTime(13, 0)});
    const Uid pupil = world.pupils.at(0).uid;
    world.ask([pupil](Services &services) -> Result<int> {
        const Uid me = services.workplace.session().userUid;
        Appointment draft;
        draft.counsellor.uid = me;
        draft.client.studentUid = pupil;
        draft.request.concern = Concern::Mood;
        if (auto made = services.room().appointments.walkIn(draft); !made)
            return made.error();
        PhoneCall call;
        call.by.uid = me;
        call.at = {fixtureDay, QTime(12, 0)};
        if (auto made = services.room().phoneCalls.add(call); !made)
            return made.error();
        return 1;
    });
    world.press(Qt::Key_F8);
    world.clock.setNow({fixtureDay, QTime(14, 0)});
    world.press(Qt::Key_F9);
    world.settle();
    REQUIRE(world.find<QSpinBox>("dutyStudents") != nullptr);
    CHECK(world.find<QSpinBox>("dutyStudents")->value() == 1);
    CHECK(world.find<QSpinBox>("dutyCalls")->value() == 1);
    CHECK(world.find<QLineEdit>("visitorCode.1")->text() == QStringLiteral("2026-0001"));
    CHECK(world.problems() == QStringList());
    world.picture("duty-proposal");
    world.find<QSpinBox>("dutyStudents")->setValue(4);
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.find<QTableView>("dutiesTable") != nullptr; }));
    const QList<Duty> duties = world.duties();
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].notes.visits.students == 4);
    CHECK(duties[0].notes.phoneCalls == 1);
    REQUIRE(duties[0].notes.visitors.size() == 1);
    CHECK(duties[0].notes.visitors[0].kind == QStringLiteral("emotion"));
}

TEST_CASE("What the log lacks is entered now with its reason, or explained; both can be undone", "[slow]")
{
    DutyWorld world;
    REQUIRE(world.find<QPushButton>("dutyEnter.2") != nullptr); // 18 and 19 November
    CHECK(world.find<QPushButton>("dutyEnter.3") == nullptr);
    world.click("dutyEnter.1");
    world.type("dutyReason", QStringLiteral("当天停电"));
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("dutyEnter.2") == nullptr; }));
    const QList<Duty> entered = world.duties();
    REQUIRE(entered.size() == 1);
    CHECK(entered[0].openedAt == WallTime{fixtureDay.addDays(-1), QTime(12, 0)});
    CHECK(entered[0].isLate);
    CHECK(entered[0].lateReason == QStringLiteral("当天停电"));

    world.click("dutyExplain.1");
    QDialog *dialog = world.dialog("dutyExplain");
    REQUIRE(dialog != nullptr);
    CHECK(accessibilityProblems(*dialog) == QStringList());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.dialog("dutyExplain") != nullptr); // a reason is wanted
    DutyWorld::fill(dialog, "dutyExplain.reason", QStringLiteral("全校会议"));
    world.finish(dialog);
    CHECK(world.find<QPushButton>("dutyEnter.1") == nullptr);
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(UiWorld::until([&] { return world.find<QPushButton>("dutyEnter.1") != nullptr; }));
}

TEST_CASE("Half written words of a duty are there again after a lock", "[slow]")
{
    DutyWorld world;
    world.click("dutyEnter.1");
    world.write("dutyIncidents", QStringLiteral("投影机不亮"));
    world.press(Qt::Key_L, Qt::ControlModifier);
    world.unlock();
    world.settle();
    world.openDuty("log");
    world.click("dutyAdd");
    world.settle();
    REQUIRE(UiWorld::until([&] {
        const auto *text = world.find<QPlainTextEdit>("dutyIncidents");
        return text != nullptr && text->toPlainText() == QStringLiteral("投影机不亮");
    }));
}

TEST_CASE("A turn is added and repeated from the keyboard; one person sees no words of changing with others",
          "[slow]")
{
    DutyWorld world;
    world.openDuty("roster");
    CHECK(world.problems() == QStringList());
    CHECK(world.find<QPushButton>("rosterSwap") == nullptr);
    CHECK(world.find<QPushButton>("rosterStandIn") == nullptr);
    world.press(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = world.dialog("turn");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->height() <= 640);
    DutyWorld::fill(dialog, "turn.from", QStringLiteral("12"));
    DutyWorld::fill(dialog, "turn.to", QStringLiteral("1400"));
    DutyWorld::fill(dialog, "turn.date", QStringLiteral("2026-11-23"));
    DutyWorld::fill(dialog, "turn.repeatTo", QStringLiteral("2026-12-14"));
    world.finish(dialog);
    const QList<DutyTurn> turns = world.ask([](Services &services) {
        return services.room().dutyTurns.list(fixtureDay, fixtureDay.addDays(60));
    });
    CHECK(turns.size() == 4);
    world.picture("roster");
}

TEST_CASE("An empty plan says what to do first; five days are planned at once", "[slow]")
{
    DutyWorld world(false);
    world.openDuty("plan");
    CHECK(world.problems() == QStringList());
    world.picture("plan-empty");
    world.click("planFirst"); // there is no room yet: it asks for one
    QDialog *room = world.dialog("room");
    REQUIRE(room != nullptr);
    DutyWorld::fill(room, "room.name", QStringLiteral("辅导室"));
    world.finish(room);
    world.click("planFirst");
    QDialog *slot = world.dialog("openingSlot");
    REQUIRE(slot != nullptr);
    DutyWorld::fill(slot, "openingSlot.from", QStringLiteral("12:00"));
    DutyWorld::fill(slot, "openingSlot.to", QStringLiteral("13:30"));
    world.finish(slot);
    CHECK(world.rows("opening-planTable") == 5);
    world.picture("plan");
}

TEST_CASE("Opening hours are held against the school's rule, with what falls short by name", "[slow]")
{
    DutyWorld world;
    world.click("dutyEnter.1");
    world.type("dutyReason", QStringLiteral("停电"));
    world.press(Qt::Key_Return, Qt::ControlModifier);
    world.openDuty("hours");
    CHECK(world.problems() == QStringList());
    CHECK(world.rows("opening-daysTable") > 50);
    world.picture("hours");
    world.click("hoursUnit.weeks");
    CHECK(world.rows("opening-weeksTable") > 10);
    CHECK(world.find<QTableView>("opening-daysTable") == nullptr);
    world.click("hoursUnit.days");
    world.click("hoursSpan.week");
    world.settle();
    REQUIRE(world.rows("opening-daysTable") == 5);
    const auto *model = world.find<QTableView>("opening-daysTable")->model();
    const auto cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
    CHECK(cell(4, 1) == QStringLiteral("当天有开放"));
    CHECK(model->index(3, 4).data(DataTable::ChipRole).value<ChipContent>().text == QStringLiteral("达到"));
    CHECK(model->index(4, 4).data(DataTable::ChipRole).value<ChipContent>().text ==
          QStringLiteral("还没有结束")); // the 20th, at eight in the morning
}

TEST_CASE("An inspector reads hours, plan, rules and register, and is offered nothing that would be refused",
          "[slow]")
{
    const bool isEmpty = GENERATE(false, true);
    DutyWorld world(!isEmpty);
    if (!isEmpty)
        world.ask([](Services &services) -> Result<int> {
            RegisterLine line;
            line.name = QStringLiteral("呼吸训练仪");
            line.checkedOn = QDate(2026, 11, 2);
            if (auto added = services.room().inventory.add(line); !added)
                return added.error();
            auto written =
                services.room().rules.write(QStringLiteral("duty"), QStringLiteral("每天中午开放。"));
            return written ? Result<int>(1) : Result<int>(written.error());
        });
    world.addSecond({Role::Inspector});
    world.unlockAs(QStringLiteral("周老师"));
    const auto codes = [&](const char *choice) {
        QStringList found;
        for (const auto *button : world.find<QWidget>(choice)->findChildren<QRadioButton *>())
            found.append(button->objectName().section(QLatin1Char('.'), -1));
        return found.join(QLatin1Char(' '));
    };
    QStringList buttons;
    for (const auto &[tab, view] :
         {std::pair("duty", "plan"), std::pair("duty", "hours"), std::pair("papers", "rules"),
          std::pair("papers", "register"), std::pair("papers", "help")}) {
        INFO(tab << ' ' << view);
        world.openTab(tab, view);
        CHECK(world.problems() == QStringList());
        for (const auto *banner : world.window.findChildren<Banner *>())
            CHECK_FALSE(banner->isVisibleTo(&world.window));
        for (const auto *table : world.window.findChildren<QTableView *>()) {
            if (!table->isVisibleTo(&world.window) || table->model()->rowCount() == 0)
                continue;
            world.find<QTableView>(table->objectName().toUtf8().constData())->setFocus();
            world.press(Qt::Key_Return);
        }
        world.press(Qt::Key_N, Qt::ControlModifier);
        CHECK(world.window.findChild<QDialog *>() == nullptr);
        auto *page = world.find<QWidget>(qstrcmp(tab, "duty") == 0 ? "room.duty" : "room.papers");
        REQUIRE(page != nullptr);
        for (const auto *button : page->findChildren<QPushButton *>()) {
            if (button->isVisibleTo(page))
                buttons.append(button->objectName());
        }
        QByteArray name = QByteArrayLiteral("inspector-");
        name.append(view).append(isEmpty ? "-empty" : "");
        world.picture(name.constData());
    }
    CHECK(buttons.join(QLatin1Char(' ')).toStdString() ==
          (isEmpty ? "hoursPrint registerPrint helpPrint helpPoster"
                   : "hoursPrint rulePrint registerPrint helpPrint helpPoster"));
    CHECK(codes("papersView") == QStringLiteral("rules register help"));
    world.openTab("duty", "hours");
    CHECK(codes("dutyView") == QStringLiteral("plan hours"));
    world.openTab("duty", "log"); // leads nowhere
    CHECK(world.find<QTableView>("opening-daysTable") != nullptr);
    if (isEmpty)
        return;
    world.openTab("duty", "plan");
    CHECK(world.rows("opening-planTable") == 5);
    world.openTab("papers", "rules");
    CHECK(world.find<QPlainTextEdit>("ruleText")->isReadOnly());
    CHECK(world.find<QPlainTextEdit>("ruleText")->toPlainText() == QStringLiteral("每天中午开放。"));
}

TEST_CASE("Rules, register, use of rooms and directory are kept from the window", "[slow]")
{
    DutyWorld world;
    world.openTab("papers", "rules");
    CHECK(world.problems() == QStringList());
    world.click("ruleModel");
    world.picture("rules");
    world.press(Qt::Key_Return, Qt::ControlModifier);
    world.click("ruleApprove");
    QDialog *approval = world.dialog("ruleApproval");
    REQUIRE(approval != nullptr);
    DutyWorld::fill(approval, "ruleApproval.by", QStringLiteral("何校长"));
    world.finish(approval);
    const QList<RoomRule> versions =
        world.ask([](Services &services) { return services.room().rules.versions(); });
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].approvedBy == QStringLiteral("何校长"));

    world.openTab("papers", "register");
    CHECK(world.problems() == QStringList());
    CHECK(world.rows("register-guideTable") == 16);
    world.click("registerFirst");
    QDialog *line = world.dialog("registerLine");
    REQUIRE(line != nullptr);
    CHECK(line->height() <= 640);
    DutyWorld::fill(line, "registerLine.name", QStringLiteral("呼吸训练仪"));
    const QString photo = world.home.filePath(QStringLiteral("仪器.jpg"));
    QImage seen(40, 30, QImage::Format_RGB32);
    seen.fill(Qt::gray);
    REQUIRE(seen.save(photo));
    world.answerFileDialog(photo);
    line->findChild<QAbstractButton *>(QStringLiteral("registerLine.photos.add"))->click();
    world.picture("register-line", line);
    world.finish(line);
    CHECK(world.rows("register-linesTable") == 1);
    const auto photos = [&] {
        return world.ask([](Services &services) { return services.room().inventory.lines(); })[0].photos;
    };
    REQUIRE(photos().size() == 1);
    CHECK(photos()[0].name == QStringLiteral("仪器.jpg"));
    world.picture("register");
    // Opened again the photograph is looked at with Enter and taken away with Delete; undo brings it back.
    auto *lines = world.find<QTableView>("register-linesTable");
    lines->setFocus();
    lines->selectRow(0);
    QTest::keyClick(lines, Qt::Key_Return);
    world.settle();
    line = world.dialog("registerLine");
    REQUIRE(line != nullptr);
    auto *list = line->findChild<QListWidget *>(QStringLiteral("registerLine.photos.list"));
    REQUIRE(list != nullptr);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    world.settle();
    QDialog *view = world.dialog("pictureView");
    REQUIRE(view != nullptr);
    QTest::keyClick(view, Qt::Key_Escape);
    world.settle();
    QTest::keyClick(list, Qt::Key_Delete);
    world.finish(line);
    CHECK(photos().isEmpty());
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(photos().size() == 1);

    world.openTab("papers", "activities");
    CHECK(world.problems() == QStringList());
    world.click("useFirst");
    QDialog *use = world.dialog("roomUse");
    REQUIRE(use != nullptr);
    DutyWorld::fill(use, "roomUse.from", QStringLiteral("15:00"));
    world.finish(use);
    CHECK(world.rows("room-usesTable") == 1);
    world.picture("activities");

    world.openTab("papers", "help");
    CHECK(world.problems() == QStringList());
    CHECK(world.rows("help-placesTable") == 3);
    world.press(Qt::Key_N, Qt::ControlModifier);
    QDialog *place = world.dialog("helpPlace");
    REQUIRE(place != nullptr);
    CHECK(place->height() <= 640);
    DutyWorld::fill(place, "helpPlace.name", QStringLiteral("心理专线"));
    DutyWorld::fill(place, "helpPlace.phone", QStringLiteral("0870-0000000"));
    world.finish(place);
    CHECK(world.rows("help-placesTable") == 4);
    world.find<QTableView>("help-placesTable")->selectRow(0);
    world.click("helpConfirm");
    world.settle();
    world.picture("help");
}

TEST_CASE("What the log lacks, the five rules and the hours are whole at every text size", "[slow]")
{
    const double points = GENERATE(defaultPoints, largestPoints);
    const auto theme = GENERATE(ThemeChoice::Light, ThemeChoice::Dark);
    DutyWorld world;
    world.ask([](Services &services) -> Result<int> {
        auto slots = services.room().rooms.plan();
        if (!slots)
            return slots.error();
        for (OpeningSlot slot : std::as_const(*slots)) {
            slot.validFrom = QDate(2026, 9, 1);
            if (auto moved = services.room().rooms.editSlot(slot); !moved)
                return moved.error();
        }
        return 1;
    });
    world.openDuty("log");
    Theme::instance().apply({theme, points});
    const auto suffix = [&](const char *name) -> QByteArray {
        return QByteArray(name) + (theme == ThemeChoice::Dark ? "-dark" : "") +
               (points > defaultPoints ? "-large" : "");
    };
    world.window.resize(1366, 768);
    QTest::qWait(50);
    for (int i = 1; i <= 6; ++i) {
        auto *button = world.find<QPushButton>(QStringLiteral("dutyEnter.%1").arg(i).toUtf8().constData());
        REQUIRE(button != nullptr);
        CHECK(button->height() >= button->sizeHint().height());
    }
    world.picture(suffix("log-lacking").constData());
    world.openTab("papers", "rules");
    QTest::qWait(50);
    auto *rules = world.find<QTableView>("room-rulesTable");
    REQUIRE(rules != nullptr);
    CHECK(rules->rowAt(rules->viewport()->height() - 1) <= 4);
    CHECK(rules->visualRect(rules->model()->index(4, 0)).bottom() < rules->viewport()->height());
    world.picture(suffix("rules").constData());
    world.openDuty("hours");
    QTest::qWait(50);
    auto *days = world.find<QTableView>("opening-daysTable");
    REQUIRE(days != nullptr);
    for (int column = 0; column < 5; ++column) {
        INFO(column);
        CHECK(days->columnWidth(column) >=
              static_cast<const QAbstractItemView *>(days)->sizeHintForColumn(column));
    }
    CHECK(days->horizontalScrollBar()->maximum() == 0);
    world.picture(suffix("hours").constData());
    Theme::instance().apply({ThemeChoice::Light, defaultPoints});
}
