// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule_world.h"
#include "ui/shell/page_tab.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE("a walk-in is logged in at most twelve keys from any page")
{
    ScheduleWorld world;
    world.open("today");
    world.press(Qt::Key_N, Qt::ControlModifier);
    world.waitFor("walkIn");
    CHECK(world.problems().isEmpty());
    world.press(Qt::Key_Escape);
    CHECK(world.dialog("walkIn") == nullptr);
    world.keys = 0;
    world.press(Qt::Key_N, Qt::ControlModifier);
    world.waitFor("walkIn");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    world.press(Qt::Key_4); // 情绪调适
    world.press(Qt::Key_2); // 尽快
    world.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(world.keys <= 12);
    CHECK(world.dialog("walkIn") == nullptr);
    const auto all = world.all();
    REQUIRE(all.size() == 1);
    CHECK(all.first().client.studentUid == world.pupils.at(1).uid);
    CHECK(all.first().state == AppointmentState::Arrived);
    CHECK(all.first().isWalkIn);
    CHECK(all.first().at == WallTime{QDate(2026, 11, 25), QTime(9, 0)});
    CHECK(all.first().request.concern == Concern::Mood);
    CHECK(all.first().request.urgency == Urgency::Soon);
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.all().isEmpty());
}

TEST_CASE("a walk-in of somebody who is expected today is that appointment's arrival", "[slow]")
{
    ScheduleWorld world;
    const Uid expected = world.book(1, {QDate(2026, 11, 25), QTime(10, 0)});
    world.open("students");
    world.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog &dialog = world.waitFor("walkIn");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    auto *arrive = dialog.findChild<QAbstractButton *>(QStringLiteral("walkIn.arrive"));
    REQUIRE(arrive != nullptr);
    arrive->click();
    world.settle();
    const auto all = world.all();
    REQUIRE(all.size() == 1);
    CHECK(all.first().uid == expected);
    CHECK(all.first().state == AppointmentState::Arrived);
}

TEST_CASE("a walk-in of somebody who is expected today keeps its concern and urgency; the offer is only said",
          "[slow]")
{
    ScheduleWorld world;
    world.book(1, {QDate(2026, 11, 25), QTime(12, 5)});
    world.open("students");
    world.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog &dialog = world.waitFor("walkIn");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    REQUIRE(dialog.findChild<QAbstractButton *>(QStringLiteral("walkIn.arrive")) != nullptr);
    UiWorld::until([] { return false; }, 100);
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName().startsWith(QStringLiteral("walkIn.concern")));
    const auto *urgent = dialog.findChild<QAbstractButton *>(QStringLiteral("walkIn.urgency.urgent"));
    REQUIRE(urgent != nullptr);
    CHECK(urgent->visibleRegion().boundingRect().height() == urgent->height());
    world.press(Qt::Key_4);
    world.press(Qt::Key_2);
    world.press(Qt::Key_Return, Qt::ControlModifier);
    const auto all = world.all();
    REQUIRE(all.size() == 2);
    CHECK(all.first().isWalkIn);
    CHECK(all.first().request.concern == Concern::Mood);
    CHECK(all.first().request.urgency == Urgency::Soon);
}

TEST_CASE("a weekly hour is booked by keys alone, and told in the week", "[slow]")
{
    ScheduleWorld world;
    world.openWeek();
    REQUIRE(world.week().hasFocus());
    CHECK(world.problems().isEmpty());
    world.week().goTo(3, 10 * 60);
    world.press(Qt::Key_Return);
    world.waitFor("booking");
    world.typeInitials("lxm");
    world.press(Qt::Key_Return);
    world.press(Qt::Key_W, Qt::AltModifier);
    world.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(world.keys <= 12);
    CHECK(world.dialog("booking") == nullptr);
    const auto all = world.all();
    REQUIRE(all.size() > 5);
    CHECK(all.first().at == thursday10);
    CHECK(all.at(1).at == WallTime{QDate(2026, 12, 3), QTime(10, 0)});
    CHECK_FALSE(all.first().series.isNull());
    CHECK(all.last().at.date <= QDate(2027, 1, 22));
    REQUIRE(world.week().current() != nullptr);
    CHECK(world.week().current()->uid == all.first().uid);
    CHECK(world.week()
              .spokenPiece(world.week().currentPiece())
              .contains(QStringLiteral("周四 10:00 林小满 40分钟 已预约")));
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.all().isEmpty());
}

TEST_CASE("a clash is said before anything is saved, and kept only by a second step", "[slow]")
{
    ScheduleWorld world;
    world.book(0, thursday10);
    world.openWeek();
    world.week().goTo(3, 10 * 60 + 40);
    world.press(Qt::Key_Return);
    QDialog &dialog = world.waitFor("booking");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    auto *time = dialog.findChild<QLineEdit *>(QStringLiteral("booking.when.time"));
    REQUIRE(time != nullptr);
    CHECK(time->hasFocus());
    time->setText(QStringLiteral("1020"));
    world.press(Qt::Key_Tab);
    auto *clashes = dialog.findChild<QLabel *>(QStringLiteral("booking.clashes"));
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("咨询教师这时已有安排")); }));
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(world.dialog("booking") != nullptr);
    CHECK(world.all().size() == 1);
    auto *anyway = dialog.findChild<QAbstractButton *>(QStringLiteral("booking.anyway"));
    REQUIRE(anyway != nullptr);
    CHECK(anyway->hasFocus());
    anyway->click();
    world.settle();
    CHECK(world.all().size() == 2);
}

TEST_CASE("of a weekly slot a later day's clash is said while the days are chosen", "[slow]")
{
    ScheduleWorld world;
    world.book(0, {QDate(2026, 12, 3), QTime(10, 0)}); // a week after
    world.openWeek();
    world.week().goTo(3, 10 * 60);
    world.press(Qt::Key_Return);
    QDialog &dialog = world.waitFor("booking");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    auto *clashes = dialog.findChild<QLabel *>(QStringLiteral("booking.clashes"));
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("没有冲突")); }));
    world.press(Qt::Key_W, Qt::AltModifier);
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("2026-12-03 10:00")); }));
    world.press(Qt::Key_W, Qt::AltModifier);
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("没有冲突")); }));
}

TEST_CASE("a clash follows the hour as it is typed, says with whom and when, and no dialog is too high",
          "[slow]")
{
    ScheduleWorld world;
    world.book(0, {QDate(2026, 11, 26), QTime(12, 5)});
    world.openWeek();
    world.week().goTo(3, 10 * 60);
    world.press(Qt::Key_Return);
    QDialog &dialog = world.waitFor("booking");
    world.typeInitials("zyq");
    world.press(Qt::Key_Return);
    auto *time = dialog.findChild<QLineEdit *>(QStringLiteral("booking.when.time"));
    auto *clashes = dialog.findChild<QLabel *>(QStringLiteral("booking.clashes"));
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("没有冲突")); }));
    time->selectAll();
    QTest::keyClicks(time, QStringLiteral("12:10"));
    const QString hour = QStringLiteral("2026-11-26 12:05–12:45 ") + world.pupils.at(0).name;
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(hour); })); // the keyboard is still in it
    world.press(Qt::Key_W, Qt::AltModifier);
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(dialog.findChild<QAbstractButton *>(QStringLiteral("booking.anyway")) != nullptr);
    const auto says = [&](const QString &words) {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label != clashes && label->text().contains(words))
                return true;
        }
        return false;
    };
    CHECK(says(hour));
    UiWorld::until([] { return false; }, 100);
    CHECK(dialog.height() <= 640);
    time->setFocus();
    time->selectAll();
    QTest::keyClicks(time, QStringLiteral("14:00"));
    CHECK_FALSE(says(hour)); // of another hour
    REQUIRE(UiWorld::until([&] { return clashes->text().contains(QStringLiteral("没有冲突")); }));
}

TEST_CASE("an appointment is drawn, moved and stretched with the mouse, and Esc puts it back", "[slow]")
{
    ScheduleWorld world;
    world.openWeek();
    const QPoint from = world.at(1, 10 * 60);
    const QPoint to = world.at(1, 11 * 60);
    world.drag(from, to);
    REQUIRE(world.week().pending());
    CHECK(*world.week().pending() == CalendarSpan{1, 600, 660});
    QTest::keyClick(&world.week(), Qt::Key_Escape);
    CHECK_FALSE(world.week().pending());
    world.drop(to);
    CHECK(world.dialog("booking") == nullptr);

    const Uid uid = world.book(0, monday10, 60);
    world.openWeek();
    const QPoint body = world.week().pieceBox(0).center();
    const QPoint wednesday = world.at(2, 14 * 60);
    world.drag(body, {wednesday.x(),
                      world.week().pieceBox(0).center().y() + (wednesday.y() - world.at(2, 10 * 60).y())});
    REQUIRE(world.week().pending());
    CHECK(world.week().pending()->column == 2);
    CHECK(world.week().pending()->to - world.week().pending()->from == 60);
    world.drop(wednesday);
    auto moved = world.ask([uid](Services &services) { return services.room().appointments.show(uid); });
    CHECK(moved.at.date == QDate(2026, 11, 25));
    CHECK(moved.minutes == 60);
    CHECK(moved.at.time.minute() % 5 == 0);
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(world.ask([uid](Services &services) { return services.room().appointments.show(uid); }).at ==
          monday10);

    const QRect box = world.week().pieceBox(0);
    const QPoint edge(box.center().x(), box.bottom() - 2);
    world.drag(edge, world.at(0, 11 * 60 + 30));
    REQUIRE(world.week().pending());
    CHECK(*world.week().pending() == CalendarSpan{0, 600, 690});
    world.drop(world.at(0, 11 * 60 + 30));
    CHECK(world.ask([uid](Services &services) { return services.room().appointments.show(uid); }).minutes ==
          90);
}

TEST_CASE("an appointment is carried and stretched by keys, and put down with Enter", "[slow]")
{
    ScheduleWorld world;
    const Uid uid = world.book(0, monday10);
    world.openWeek({{QStringLiteral("appointment"), uid.toString()}});
    REQUIRE(world.week().current() != nullptr);
    world.press(Qt::Key_Right, Qt::ControlModifier);
    world.press(Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(world.week().pending());
    CHECK(*world.week().pending() == CalendarSpan{1, 605, 645});
    world.press(Qt::Key_Escape);
    CHECK_FALSE(world.week().pending());
    world.press(Qt::Key_Right, Qt::ControlModifier);
    world.press(Qt::Key_Return);
    auto now = world.ask([uid](Services &services) { return services.room().appointments.show(uid); });
    CHECK(now.at == WallTime{QDate(2026, 11, 24), QTime(10, 0)});
    world.press(Qt::Key_Down, Qt::ShiftModifier);
    world.press(Qt::Key_Return);
    now = world.ask([uid](Services &services) { return services.room().appointments.show(uid); });
    CHECK(now.minutes == 45);
    world.week().goTo(4, 12 * 60);
    world.press(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(world.week().pending());
    CHECK(*world.week().pending() == CalendarSpan{4, 720, 755});
    world.press(Qt::Key_Return);
    world.waitFor("booking");
}

TEST_CASE("arrived, did not come, cancelled: one key each, and a reason for the last", "[slow]")
{
    ScheduleWorld world;
    const Uid first = world.book(0, monday10);
    const Uid second = world.book(1, {monday10.date, QTime(11, 0)});
    const Uid third = world.book(2, {monday10.date, QTime(14, 0)});
    const auto state = [&world](const Uid &uid) {
        return world.ask([uid](Services &services) { return services.room().appointments.show(uid); }).state;
    };
    world.openWeek();
    world.week().goTo(first);
    world.press(Qt::Key_A);
    CHECK(state(first) == AppointmentState::Arrived);
    world.week().goTo(second);
    world.press(Qt::Key_X);
    CHECK(state(second) == AppointmentState::NoShow);
    CHECK(world.week().current()->look == CalendarEntry::Look::Missed);
    world.shell->workspace()->undoLast();
    world.settle();
    CHECK(state(second) == AppointmentState::Booked);
    world.week().goTo(third);
    world.press(Qt::Key_Delete);
    world.waitFor("cancelAppointment");
    world.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(world.dialog("cancelAppointment") != nullptr); // no reason
    UiWorld::typeInto(QApplication::focusWidget(), QStringLiteral("班级活动"));
    world.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(state(third) == AppointmentState::Cancelled);
    CHECK(world.week().pieces().size() == 2);
}

TEST_CASE("who waits is placed where the cursor is, by Enter or by dropping the name there", "[slow]")
{
    ScheduleWorld world;
    world.openWeek({{QStringLiteral("view"), QStringLiteral("waitlist")}});
    CHECK(world.problems().isEmpty());
    world.click("waitlistFirst");
    world.waitFor("waiting");
    world.typeInitials("gx");
    world.press(Qt::Key_Return);
    world.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(world.dialog("waiting") == nullptr);
    world.openWeek({{QStringLiteral("view"), QStringLiteral("week")}});
    auto *waiting = world.find<QListWidget>("scheduleWaiting");
    REQUIRE(waiting != nullptr);
    REQUIRE(waiting->count() == 1);
    CHECK(waiting->item(0)->text().startsWith(QStringLiteral("高兴")));
    world.week().goTo(4, 15 * 60);
    waiting->setFocus();
    waiting->setCurrentRow(0);
    world.press(Qt::Key_Return);
    world.waitFor("booking");
    world.press(Qt::Key_Return, Qt::ControlModifier);
    const auto all = world.all();
    REQUIRE(all.size() == 1);
    CHECK(all.first().at == WallTime{QDate(2026, 11, 27), QTime(15, 0)});
    CHECK(all.first().client.studentUid == world.pupils.at(2).uid);
    CHECK(world.ask([](Services &services) { return services.room().waitlist.waiting(); }).isEmpty());
    CHECK(world.find<QListWidget>("scheduleWaiting") == nullptr);
}

TEST_CASE("a screen reader finds each appointment and the cell under the cursor; a covered name is not said", "[slow]")
{
    ScheduleWorld world;
    const Uid uid = world.book(0, monday10, 50);
    world.openWeek();
    WeekView &view = world.week();
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&view);
    REQUIRE(whole != nullptr);
    REQUIRE(whole->childCount() == 2);
    CHECK(whole->text(QAccessible::Name) == QStringLiteral("预约的格子"));
    view.goTo(1, 14 * 60);
    CHECK(whole->child(0)->text(QAccessible::Name) == QStringLiteral("周二 14:00 空闲"));
    CHECK(whole->focusChild() == whole->child(0));
    CHECK(whole->child(1)->text(QAccessible::Name) == QStringLiteral("周一 10:00 林小满 50分钟 已预约"));
    CHECK(whole->child(1)->parent() == whole);
    CHECK(whole->indexOfChild(whole->child(1)) == 1);
    CHECK(whole->child(1)->rect().intersects(whole->rect()));
    view.goTo(uid);
    CHECK(whole->focusChild() == whole->child(1));
    auto *cover = world.find<QAbstractButton>("scheduleCover");
    REQUIRE(cover != nullptr);
    cover->click();
    CHECK(whole->child(1)->text(QAccessible::Name) == QStringLiteral("周一 10:00 学生 50分钟 已预约"));
    REQUIRE(whole->child(1)->actionInterface() != nullptr);
    whole->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    world.settle();
    CHECK(world.find<QPlainTextEdit>("note.state") != nullptr); // its time has begun
}

TEST_CASE("every view of the schedule is named for a screen reader, and one person has nothing to filter",
          "[slow]")
{
    ScheduleWorld world;
    world.book(0, monday10);
    for (const char *view : {"week", "day", "list", "register", "waitlist"}) {
        INFO(view);
        world.openWeek({{QStringLiteral("view"), QLatin1String(view)}});
        CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
        CHECK(world.find<QComboBox>("scheduleCounsellor") == nullptr);
        CHECK(world.find<QComboBox>("scheduleRoom") == nullptr);
        const PageTarget place = world.shell->workspace()->currentPage()->place();
        CHECK(place.value(QStringLiteral("view")).toString() == QLatin1String(view));
    }
    world.openWeek({{QStringLiteral("view"), QStringLiteral("register")}});
    auto *table = world.find<QTableView>("appointmentRegisterTable");
    REQUIRE(table != nullptr);
    CHECK(table->model()->rowCount() == 1);
}

TEST_CASE("PgDn goes on by a week, T comes back, and the cursor keeps its hour", "[slow]")
{
    ScheduleWorld world;
    world.openWeek();
    world.week().goTo(1, 14 * 60);
    world.press(Qt::Key_PageDown);
    CHECK(world.week().sheet().columns.first().date == QDate(2026, 11, 30));
    CHECK(world.week().cell() == CalendarSpan{1, 840, 870});
    world.press(Qt::Key_T);
    REQUIRE(UiWorld::until([&] { return world.week().sheet().columns.first().date == QDate(2026, 11, 23); }));
    world.week().goTo(0, 8 * 60);
    world.press(Qt::Key_Down);
    CHECK(world.week().cell() == CalendarSpan{0, 510, 540});
    world.press(Qt::Key_End);
    CHECK(world.week().cell().from >= 17 * 60 + 30);
    world.press(Qt::Key_Home);
    CHECK(world.week().cell().from == 8 * 60);
}

TEST_CASE("Enter on an appointment that came or has begun writes its note, on another one shows it", "[slow]")
{
    ScheduleWorld world;
    const Uid begun = world.book(0, monday10);
    const Uid later = world.book(1, thursday10);
    world.openWeek({{QStringLiteral("appointment"), begun.toString()}});
    world.press(Qt::Key_Return);
    auto *state = world.find<QPlainTextEdit>("note.state");
    REQUIRE(state != nullptr);
    CHECK(world.find<QLabel>("note.who")->text() == QStringLiteral("林小满"));
    UiWorld::typeInto(state, QStringLiteral("神情平静"));
    QTest::keyClick(state, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    // The second time the same note goes on, by a double click, also once it has come.
    world.openWeek({{QStringLiteral("appointment"), begun.toString()}});
    world.press(Qt::Key_A);
    const QPoint body = world.week().pieceBox(0).center();
    QTest::mouseDClick(world.week().viewport(), Qt::LeftButton, {}, body);
    world.settle();
    REQUIRE(world.find<QPlainTextEdit>("note.state") != nullptr);
    CHECK(world.find<QPlainTextEdit>("note.state")->toPlainText() == QStringLiteral("神情平静"));
    // The appointment itself is still one key away, and so is the note in the list.
    world.openWeek({{QStringLiteral("appointment"), begun.toString()}});
    world.press(Qt::Key_E);
    world.waitFor("booking");
    world.press(Qt::Key_Escape);
    world.openWeek({{QStringLiteral("appointment"), later.toString()}});
    world.press(Qt::Key_Return);
    world.waitFor("booking");
    world.press(Qt::Key_Escape);
    world.openWeek({{QStringLiteral("view"), QStringLiteral("list")}});
    world.press(Qt::Key_Home);
    world.press(Qt::Key_Return);
    CHECK(world.find<QPlainTextEdit>("note.state") != nullptr);
}
