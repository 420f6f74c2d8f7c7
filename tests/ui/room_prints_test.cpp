// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print_world.h"
#include "ui/widgets/search_box.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QMenu>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

const QDate october(2026, 10, 14);
const QDate november(2026, 11, 25);

struct BookWorld : PrintWorld
{
    BookWorld() { clock.setNow({november, QTime(9, 0)}); }
    void at(QDate day) { clock.setNow({day, QTime(9, 0)}); }
    /// Registered on the day of the clock.
    Uid book(qsizetype pupil, const WallTime &at)
    {
        return ask([&](Services &services) -> Result<Uid> {
            Appointment draft;
            draft.client.kind = ClientKind::Student;
            draft.client.studentUid = pupils.at(pupil).uid;
            draft.counsellor.uid = services.workplace.session().userUid;
            draft.at = at;
            draft.request.note = QStringLiteral("只在册子里的话");
            auto made = services.room().appointments.add(draft);
            return made ? Result<Uid>(made->uid) : Result<Uid>(made.error());
        });
    }
    /// A member of staff comes as a client.
    void bookStaff(const WallTime &at)
    {
        ask([&](Services &services) -> Result<Uid> {
            Staff person;
            person.name = QStringLiteral("沈老师");
            if (auto added = services.staff.add(person); !added)
                return added.error();
            auto staff = services.staff.list();
            if (!staff)
                return staff.error();
            Appointment draft;
            draft.client.kind = ClientKind::Staff;
            draft.client.staffUid = staff->last().uid;
            draft.counsellor.uid = services.workplace.session().userUid;
            draft.at = at;
            auto made = services.room().appointments.add(draft);
            return made ? Result<Uid>(made->uid) : Result<Uid>(made.error());
        });
    }
    void openView(const char *view)
    {
        open("appointments", {{QStringLiteral("tab"), QStringLiteral("schedule")},
                              {QStringLiteral("view"), QLatin1String(view)},
                              {QStringLiteral("date"), november.toString(Qt::ISODate)}});
        settle();
    }
    /// One of what the button offers to print in the register.
    void choose(const char *action)
    {
        click("schedulePrint");
        auto *menu = window.findChild<QMenu *>(QStringLiteral("scheduleRegisters"));
        REQUIRE(menu != nullptr);
        auto *wanted = menu->findChild<QAction *>(QLatin1String(action));
        REQUIRE(wanted != nullptr);
        wanted->trigger();
        menu->close();
    }
    /// A finished duty, entered afterwards where it is late.
    void duty(QDate day, bool isLate)
    {
        ask([&](Services &services) -> Result<Uid> {
            Duty one;
            one.by.uid = services.workplace.session().userUid;
            one.openedAt = {day, QTime(12, 0)};
            one.closedAt = WallTime{day, QTime(14, 0)};
            if (isLate)
                one.lateReason = QStringLiteral("当天停电");
            one.notes.visits.students = 2;
            return services.room().duties.add(one);
        });
    }
};

int pagesWith(const QStringList &pages, const QString &words)
{
    return static_cast<int>(pages.filter(words).size());
}

} // namespace

TEST_CASE("the appointment book is printed by month and by school year, indexed, late entries marked",
          "[slow]")
{
    BookWorld world;
    world.at(october);
    world.book(0, {october.addDays(1), QTime(10, 0)});
    world.at(november);
    world.book(1, {november.addDays(1), QTime(10, 0)});
    world.book(2, {november.addDays(-2), QTime(14, 0)}); // its day is over: entered later
    world.bookStaff({november.addDays(2), QTime(16, 0)});
    world.openView("register");
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
    world.choose("scheduleRegisterMonth");
    const QStringList month = world.pages("register-month");
    REQUIRE(month.size() == 1);
    CHECK(month.first().contains(QStringLiteral("预约登记表")));
    CHECK(month.first().contains(world.pupils.at(1).name));
    CHECK_FALSE(month.first().contains(world.pupils.at(0).name));
    CHECK_FALSE(month.first().contains(QStringLiteral("各月一览")));
    CHECK(month.first().contains(QStringLiteral("补登")));
    CHECK_FALSE(month.first().contains(QStringLiteral("沈老师")));
    world.choose("scheduleRegisterYear");
    const QStringList year = world.pages("register-year");
    REQUIRE(!year.isEmpty());
    CHECK(year.first().contains(QStringLiteral("各月一览")));
    CHECK(year.first().contains(QStringLiteral("2026年10月")));
    CHECK(year.first().contains(QStringLiteral("2026年11月")));
    CHECK(pagesWith(year, world.pupils.at(0).name) == 1);
    CHECK(pagesWith(year, world.pupils.at(1).name) == 1);
    CHECK_FALSE(year.join(QString()).contains(QStringLiteral("沈老师")));
    // Staff who come have a register of their own (I20).
    world.choose("scheduleStaffRegister");
    const QString staff = world.pages("register-staff").join(QString());
    CHECK(staff.contains(QStringLiteral("沈老师")));
    CHECK_FALSE(staff.contains(world.pupils.at(1).name));
}

TEST_CASE("a week of appointments is printed across one sheet", "[slow]")
{
    BookWorld world;
    for (int day = 0; day < 5; ++day)
        world.book(day, {QDate(2026, 11, 23).addDays(day), QTime(8 + 2 * day, 0)});
    world.openView("week");
    world.click("schedulePrint");
    const QStringList week = world.pages("week");
    REQUIRE(week.size() == 1);
    for (int day = 0; day < 5; ++day)
        CHECK(week.first().contains(world.pupils.at(day).name));
}

TEST_CASE("a slip says when and where, and not why", "[slow]")
{
    BookWorld world;
    const Uid one = world.book(1, {november.addDays(1), QTime(10, 0)});
    world.open("appointments", {{QStringLiteral("tab"), QStringLiteral("schedule")},
                                {QStringLiteral("appointment"), one.toString()},
                                {QStringLiteral("date"), november.toString(Qt::ISODate)}});
    world.settle();
    QWidget *week = world.find<QWidget>("scheduleWeek");
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(week, &menu);
    QAction *slip = nullptr;
    REQUIRE(UiWorld::until([&] {
        slip = world.window.findChild<QAction *>(QStringLiteral("appointment.slip"));
        return slip != nullptr;
    }));
    slip->trigger();
    world.window.findChild<QWidget *>(QStringLiteral("appointmentMenu"))->close();
    const QString paper = world.pages("slip").join(QString());
    CHECK(paper.contains(world.pupils.at(1).name));
    CHECK(paper.contains(QStringLiteral("10:00")));
    CHECK_FALSE(paper.contains(QStringLiteral("只在册子里的话")));
    CHECK_FALSE(paper.contains(QStringLiteral("心理")));
    CHECK_FALSE(paper.contains(QStringLiteral("存档"))); // the reason stands in the log alone
}

TEST_CASE("busy hours leave for another calendar without a name, from the command search")
{
    BookWorld world;
    world.book(1, {november.addDays(1), QTime(10, 0)});
    world.openView("week");
    const QString path = world.home.filePath(QStringLiteral("busy.ics"));
    QTest::keyClick(&world.window, Qt::Key_K, Qt::ControlModifier);
    auto *search = world.find<SearchBox>("globalSearch");
    REQUIRE(search != nullptr);
    UiWorld::typeInto(search, QStringLiteral("导出日历"));
    REQUIRE(UiWorld::until([&] { return search->highlighted() == 0; }));
    world.answerFileDialog(path);
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE(UiWorld::until([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    CHECK(calendar.startsWith("BEGIN:VCALENDAR"));
    CHECK(calendar.contains("20261126T100000"));
    CHECK_FALSE(calendar.contains(world.pupils.at(1).name.toUtf8()));
}

TEST_CASE("the duty book is printed by month and by school year, indexed, late entries marked", "[slow]")
{
    BookWorld world;
    world.duty(october, false);
    world.duty(november.addDays(-1), true);
    world.open("appointments", {{QStringLiteral("tab"), QStringLiteral("duty")}});
    world.settle();
    world.click("dutyPrint");
    const QString month = world.pages("duty-month").join(QString());
    CHECK(month.contains(QStringLiteral("当天停电")));
    CHECK_FALSE(month.contains(QStringLiteral("各月一览")));
    world.click("dutyPrintYear");
    const QStringList year = world.pages("duty-year");
    REQUIRE(!year.isEmpty());
    CHECK(year.first().contains(QStringLiteral("各月一览")));
    CHECK(year.first().contains(QStringLiteral("其中补记")));
    CHECK(year.join(QString()).contains(QStringLiteral("当天停电")));
}

TEST_CASE("the session records are printed by month and by school year, indexed, late ones marked", "[slow]")
{
    BookWorld world;
    world.store(0, true); // of the 19th; signed now: in time or late by the setting
    world.store(1, false);
    world.open("appointments", {{QStringLiteral("tab"), QStringLiteral("counselling")}});
    world.settle();
    for (const bool isYear : {false, true}) {
        QApplication::setActiveWindow(&world.window); // after a dialog
        QTest::keyClick(&world.window, Qt::Key_P, Qt::ControlModifier);
        world.settle();
        QDialog *asked = world.dialog("sessionBook");
        REQUIRE(asked != nullptr);
        if (isYear)
            world.click("sessionBook.span.year");
        QTest::keyClick(asked, Qt::Key_Return, Qt::ControlModifier);
        const QStringList pages = world.pages(isYear ? "sessions-year" : "sessions-month");
        REQUIRE(pages.size() >= 3); // the index, then each record on pages of its own
        CHECK(pages.first().contains(QStringLiteral("目录")));
        CHECK(pages.first().contains(world.pupils.at(0).name));
        CHECK(pages.first().contains(QStringLiteral("未签名")));
        CHECK(pages.first().contains(QStringLiteral("逾期")));
    }
}

TEST_CASE(
    "every form of the room is printed empty from the command search, and nothing of it is put on record",
    "[slow]")
{
    BookWorld world;
    world.book(1, {november.addDays(1), QTime(10, 0)});
    world.openView("week");
    const auto ask = [&world] {
        QApplication::setActiveWindow(&world.window);
        QTest::keyClick(&world.window, Qt::Key_K, Qt::ControlModifier);
        auto *search = world.find<SearchBox>("globalSearch");
        search->selectAll();
        UiWorld::typeInto(search, QStringLiteral("打印空白表"));
        REQUIRE(UiWorld::until([&] { return search->highlighted() == 0; }));
        QTest::keyClick(search, Qt::Key_Return);
        REQUIRE(UiWorld::until([&] { return world.dialog("blankForm") != nullptr; }));
        world.settle();
        auto *which = world.dialog("blankForm")->findChild<QComboBox *>(QStringLiteral("blankForm.form"));
        REQUIRE(which != nullptr);
        return which;
    };
    const int count = ask()->count();
    QStringList names;
    for (int at = 0; at < count; ++at) {
        QComboBox *which = at == 0 ? world.dialog("blankForm")->findChild<QComboBox *>() : ask();
        which->setCurrentIndex(at);
        names.append(which->currentText());
        INFO(names.last().toStdString());
        const QByteArray form = which->currentData().toString().toLatin1();
        QTest::keyClick(world.dialog("blankForm"), Qt::Key_Return, Qt::ControlModifier);
        const QStringList pages = world.pages(QByteArray("blank-").append(form).constData());
        REQUIRE(!pages.isEmpty());
        CHECK(pages.first().contains(QStringLiteral("空白表")));
        CHECK_FALSE(pages.join(QString()).contains(world.pupils.at(1).name));
    }
    for (const char *number :
         {"表 1 ", "表 2 ", "表 3 ", "表 4 ", "表 5 ", "表 6 ", "表 8 ", "表 20 ", "表 21 ", "表 25 "})
        CHECK_FALSE(names.filter(QString::fromUtf8(number)).isEmpty());
    const auto audit = world.ask([](Services &services) { return services.audit.list({}); });
    CHECK(std::none_of(audit.cbegin(), audit.cend(),
                       [](const AuditEntry &one) { return one.action.endsWith(QLatin1String(".print")); }));
}

TEST_CASE("the roster goes on the wall on one sheet, a week or a month, with who stands in and no reason",
          "[slow]")
{
    BookWorld world;
    world.addSecond({Role::Counsellor});
    world.unlockAs(QStringLiteral("林老师"));
    world.ask([](Services &services) -> Result<void> {
        auto people = services.room().duties.people();
        if (!people)
            return people.error();
        const auto other = std::find_if(people->cbegin(), people->cend(), [](const RoomPerson &one) {
            return one.name == QStringLiteral("周老师");
        });
        auto room = services.room().rooms.add({{}, {}, QStringLiteral("辅导室"), {}});
        if (!room)
            return room.error();
        DutyTurn turn;
        turn.roomId = room->id;
        turn.person.uid = services.workplace.session().userUid;
        turn.date = QDate(2026, 11, 2);
        turn.from = QTime(12, 0);
        turn.to = QTime(14, 0);
        if (auto made = services.room().dutyTurns.repeatWeekly(turn, QDate(2026, 11, 30)); !made)
            return made.error();
        turn.date = QDate(2026, 11, 25);
        auto one = services.room().dutyTurns.add(turn);
        if (!one)
            return one.error();
        return services.room().dutyTurns.standIn(*one, other->uid, QStringLiteral("家里有事"));
    });
    world.open("appointments", {{QStringLiteral("tab"), QStringLiteral("duty")},
                                {QStringLiteral("view"), QStringLiteral("roster")}});
    world.settle();
    world.click("rosterPrintWeek");
    const QStringList week = world.pages("roster-week");
    REQUIRE(week.size() == 1);
    CHECK(week.first().contains(QStringLiteral("值班表")));
    CHECK(week.first().contains(QStringLiteral("周老师")));
    CHECK(week.first().contains(QStringLiteral("12:00–14:00")));
    CHECK_FALSE(week.first().contains(QStringLiteral("家里有事")));
    world.click("rosterPrintMonth");
    const QStringList month = world.pages("roster-month");
    REQUIRE(month.size() == 1);
    CHECK(month.first().contains(QStringLiteral("11/2")));
    CHECK(month.first().contains(QStringLiteral("11/30")));
    CHECK_FALSE(month.first().contains(QStringLiteral("12/1")));
}
