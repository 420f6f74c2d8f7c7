// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/moment.h"
#include "ui/room/schedule/schedule_facts.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::fixtureMonday;

namespace {

Uid uid(int number)
{
    return Uid::make(number, {});
}

Appointment appointment(int number, const QDate &day, int hour,
                        AppointmentState state = AppointmentState::Booked)
{
    Appointment one;
    one.uid = uid(number);
    one.counsellor.uid = uid(100);
    one.counsellor.name = QStringLiteral("林老师");
    one.at = {day, QTime(hour, 0)};
    one.client.kind = ClientKind::Student;
    one.client.name = QStringLiteral("林小满");
    one.state = state;
    return one;
}

ScheduleFacts term(const QList<Appointment> &appointments)
{
    ScheduleFacts facts;
    DayTable days;
    days.set(QDate(2026, 11, 19), SpecialDay::Holiday);
    days.set(QDate(2026, 11, 21), SpecialDay::Workday);
    facts.calendar = SchoolCalendar({{2026, 1, QDate(2026, 8, 31), QDate(2027, 1, 22)}}, days);
    facts.appointments = appointments;
    return facts;
}

ScheduleLook week(const WallTime &now = {QDate(2026, 11, 18), QTime(9, 30)})
{
    ScheduleLook look;
    look.day = QDate(2026, 11, 18);
    look.now = now;
    return look;
}

QList<QDate> dates(const CalendarSheet &sheet)
{
    QList<QDate> found;
    for (const CalendarColumn &column : sheet.columns)
        found.append(column.date);
    return found;
}

const CalendarEntry *entryOf(const CalendarSheet &sheet, int number)
{
    for (const CalendarEntry &entry : sheet.entries) {
        if (entry.uid == uid(number))
            return &entry;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a week has Monday to Friday, a working weekend day, and a weekend day on which something is")
{
    CHECK(dates(calendarOf(term({}), week())) ==
          QList<QDate>{fixtureMonday, fixtureMonday.addDays(1), fixtureMonday.addDays(2),
                       fixtureMonday.addDays(3), fixtureMonday.addDays(4), fixtureMonday.addDays(5)});
    CHECK(dates(calendarOf(term({appointment(1, fixtureMonday.addDays(6), 10)}), week())).size() == 7);
    ScheduleLook next = week();
    next.day = fixtureMonday.addDays(7);
    CHECK(dates(calendarOf(term({}), next)).size() == 5);
}

TEST_CASE("a cancelled appointment is not drawn, a missed one is, a withheld one only as taken")
{
    Appointment withheld = appointment(3, fixtureMonday, 14);
    withheld.isWithheld = true;
    withheld.client = {};
    const auto sheet =
        calendarOf(term({appointment(1, fixtureMonday, 10, AppointmentState::Cancelled),
                         appointment(2, fixtureMonday, 11, AppointmentState::NoShow), withheld}),
                   week());
    CHECK(entryOf(sheet, 1) == nullptr);
    REQUIRE(entryOf(sheet, 2) != nullptr);
    CHECK(entryOf(sheet, 2)->look == CalendarEntry::Look::Missed);
    CHECK_FALSE(entryOf(sheet, 2)->mayMove);
    REQUIRE(entryOf(sheet, 3) != nullptr);
    CHECK(entryOf(sheet, 3)->look == CalendarEntry::Look::Closed);
    CHECK(entryOf(sheet, 3)->title == QStringLiteral("已占用"));
    CHECK(entryOf(sheet, 3)->lines.isEmpty());
    CHECK_FALSE(entryOf(sheet, 3)->mayMove);
}

TEST_CASE("a group's meeting bears its name, covered only what it is; each leader sees it, and nobody moves "
          "it here")
{
    Appointment meeting = appointment(1, QDate(2026, 11, 18), 16);
    meeting.kind = AppointmentKind::Group;
    meeting.client = {};
    meeting.title = QStringLiteral("友伴小组");
    meeting.leaders = {uid(100), uid(101)};
    ScheduleLook look = week();
    look.counsellor = uid(101);
    const CalendarSheet sheet = calendarOf(term({meeting}), look);
    const CalendarEntry *entry = entryOf(sheet, 1);
    REQUIRE(entry != nullptr);
    CHECK(entry->title == QStringLiteral("友伴小组"));
    CHECK(entry->cover == QStringLiteral("团体活动"));
    CHECK_FALSE(entry->mayMove);
    look.counsellor = uid(102);
    CHECK(calendarOf(term({meeting}), look).entries.isEmpty());
}

TEST_CASE("who comes next today stands out: not who is over, nor who came")
{
    const QDate today(2026, 11, 18);
    const auto sheet = calendarOf(
        term({appointment(1, today, 8), appointment(2, today, 9, AppointmentState::Arrived),
              appointment(3, today, 10), appointment(4, today, 11), appointment(5, today.addDays(1), 8)}),
        week());
    for (const int number : {1, 2, 4, 5}) {
        INFO(number);
        CHECK(entryOf(sheet, number)->look != CalendarEntry::Look::Next);
    }
    CHECK(entryOf(sheet, 3)->look == CalendarEntry::Look::Next);
}

TEST_CASE("lines below a name give the urgency and the concern, and name nobody")
{
    Appointment urgent = appointment(1, fixtureMonday, 10);
    urgent.request.urgency = Urgency::Urgent;
    urgent.request.concern = Concern::Mood;
    urgent.isFirst = true;
    const auto sheet = calendarOf(term({urgent}), week());
    CHECK(entryOf(sheet, 1)->tone == Tone::Crimson);
    CHECK(entryOf(sheet, 1)->lines ==
          QStringList{QStringLiteral("▲ 紧急"), QStringLiteral("首次 · 情绪调适")});
    CHECK(entryOf(sheet, 1)->cover == QStringLiteral("学生"));
}

TEST_CASE("filters of a counsellor and a room, and a day in their columns")
{
    Appointment other = appointment(2, fixtureMonday, 10);
    other.counsellor.uid = uid(101);
    other.roomUid = uid(201);
    ScheduleFacts facts = term({appointment(1, fixtureMonday, 10), other});
    facts.counsellors = {{uid(100), QStringLiteral("林老师"), {}, {}},
                         {uid(101), QStringLiteral("周老师"), {}, {}}};
    CounsellingRoom room;
    room.uid = uid(201);
    room.name = QStringLiteral("心语屋");
    facts.rooms = {room};

    ScheduleLook look = week();
    look.counsellor = uid(101);
    CHECK(calendarOf(facts, look).entries.size() == 1);
    look.counsellor = {};
    look.room = uid(201);
    CHECK(calendarOf(facts, look).entries.size() == 1);

    look = week();
    look.week = false;
    look.day = fixtureMonday;
    look.dayBy = CalendarSheet::By::Counsellor;
    CHECK(calendarOf(facts, look).columns.size() == 2);
    look.dayBy = CalendarSheet::By::Room;
    const auto rooms = calendarOf(facts, look);
    REQUIRE(rooms.columns.size() == 2); // and those without a room
    CHECK(rooms.columns.first().title == QStringLiteral("心语屋"));
    CHECK(rooms.columns.last().owner.isNull());
}

TEST_CASE("lessons and opening hours lie behind the days they hold on")
{
    ScheduleFacts facts = term({});
    TeachingPeriod lesson;
    lesson.from = QTime(8, 0);
    lesson.to = QTime(8, 45);
    facts.periods = {lesson};
    OpeningSlot slot;
    slot.weekday = 2;
    slot.from = QTime(12, 0);
    slot.to = QTime(14, 0);
    OpeningSlot holiday = slot;
    holiday.weekday = 4;
    facts.plan = {slot, holiday};
    int lessons = 0;
    QList<int> open;
    for (const CalendarBand &band : calendarOf(facts, week()).bands) {
        if (band.kind == CalendarBand::Kind::Lesson)
            ++lessons;
        else
            open.append(band.column);
    }
    CHECK(lessons == 5); // not on the holiday, but on the working Saturday
    CHECK(open == QList<int>{1});
}
