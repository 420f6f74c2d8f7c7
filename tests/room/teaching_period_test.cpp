// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

TeachingPeriod period(int number, const char *from, const char *to, int weekday = 0, SchoolUnitId unit = {})
{
    return {{},
            {},
            number,
            weekday,
            QTime::fromString(QLatin1String(from), QStringLiteral("HH:mm")),
            QTime::fromString(QLatin1String(to), QStringLiteral("HH:mm")),
            unit};
}

QList<int> numbers(const QList<TeachingPeriod> &periods)
{
    QList<int> list;
    for (const TeachingPeriod &one : periods)
        list.append(one.number);
    return list;
}

const QDate friday(2026, 11, 20);

} // namespace

TEST_CASE("A weekday's own period takes the place of the everyday one; a unit with its own has only those")
{
    const SchoolUnitId village(7);
    const SchoolCalendar calendar({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 15)}}, {});
    const QList<TeachingPeriod> periods{period(2, "08:50", "09:30"), period(1, "08:00", "08:40"),
                                        period(1, "07:40", "08:20", 5),
                                        period(1, "09:00", "09:40", 0, village)};
    const auto fridayLessons = lessonsOn(periods, calendar, friday);
    CHECK(numbers(fridayLessons) == QList<int>{1, 2});
    CHECK(fridayLessons[0].from == QTime(7, 40));
    CHECK(lessonsOn(periods, calendar, friday.addDays(-1))[0].from == QTime(8, 0));
    CHECK(lessonsOn(periods, calendar, friday.addDays(1)).isEmpty()); // no school
    const auto there = lessonsOn(periods, calendar, friday, village);
    REQUIRE(there.size() == 1);
    CHECK(there[0].from == QTime(9, 0));
    CHECK(lessonsOn(periods, calendar, friday, SchoolUnitId(8)).size() == 2);
}

TEST_CASE("Periods are kept, and none that cannot stand beside another")
{
    BookFixture book;
    Services services = book.services();
    TeachingPeriodService &periods = services.room().periods;
    const Uid first = must(periods.add(period(1, "08:00", "08:40")));
    must(periods.add(period(2, "08:50", "09:30")));
    must(periods.add(period(1, "07:40", "08:20", 5)));
    CHECK(refusal(periods.add(period(1, "10:00", "10:40"))) == words("period.overlap"));
    CHECK(refusal(periods.add(period(3, "09:00", "10:00"))) == words("period.overlap"));
    CHECK(refusal(periods.add(period(0, "10:00", "10:40"))) == words("period.number"));
    CHECK(refusal(periods.add(period(21, "10:00", "10:40"))) == words("period.number"));
    CHECK(refusal(periods.add(period(3, "10:00", "10:40", 8))) == words("period.weekday"));
    CHECK(refusal(periods.add(period(3, "10:40", "10:00"))) == words("period.times"));
    CHECK(refusal(periods.add(period(3, "10:00", "10:40", 0, SchoolUnitId(99)))) == words("room.no_unit"));
    CHECK(numbers(must(periods.on(friday))) == QList<int>{1, 2});
    TeachingPeriod moved = period(1, "08:05", "08:45");
    moved.uid = first;
    must(periods.edit(moved));
    moved.to = QTime(9, 0);
    CHECK(refusal(periods.edit(moved)) == words("period.overlap"));
    must(periods.remove(first));
    CHECK(refusal(periods.remove(first)) == words("period.not_found"));
    CHECK(must(periods.list()).size() == 2);
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE(
    "Every school day asks for an opening outside lessons where lessons are known; the other rules do not")
{
    BookFixture book;
    Services services = book.services();
    Duty duty;
    duty.by.uid = book.me;
    const auto open = [&](const char *from, const char *to) {
        duty.openedAt = at(from);
        duty.closedAt = at(to);
        must(services.room().duties.add(duty));
    };
    open("2026-11-16T08:00", "2026-11-16T08:40"); // the first lesson
    open("2026-11-17T08:00", "2026-11-17T08:50"); // and the break after it
    open("2026-11-18T12:00", "2026-11-18T12:01");
    open("2026-11-19T08:10", "2026-11-19T08:20"); // twice within the lesson
    open("2026-11-19T08:15", "2026-11-19T08:30");
    const auto hours = [&](OpeningRule rule) {
        return must(services.room().duties.hours({QDate(2026, 11, 16), QDate(2026, 11, 19), rule, {}})).hours;
    };
    const OpeningRule daily{OpeningRule::Kind::EverySchoolDay, 1};
    CHECK(hours(daily).shortCount == 0);
    must(services.room().periods.add(period(1, "08:00", "08:40")));
    must(services.room().periods.add(period(2, "08:50", "09:30")));
    const OpeningHours held = hours(daily);
    CHECK(held.shortCount == 2);
    CHECK_FALSE(held.days[0].isOk);
    CHECK(held.days[0].openMin == 40);
    CHECK(held.days[0].outsideLessonsMin == 0);
    CHECK(held.days[1].outsideLessonsMin == 10);
    CHECK(held.days[2].isOk);
    CHECK(held.days[3].openMin == 20);
    CHECK(held.days[3].outsideLessonsMin == 0);
    CHECK(hours({OpeningRule::Kind::PerSchoolDay, 20}).shortCount == 1);
}

TEST_CASE("A lesson that a student misses is told and refuses nothing")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid lesson = must(services.room().periods.add(period(1, "08:00", "08:40")));
    must(services.room().periods.add(period(2, "08:50", "09:30")));
    const QList<Clash> missed{{ClashKind::Lesson, lesson}};
    CHECK(must(appointments.clashes(book.draft("2026-11-23T08:10"))) == missed);
    CHECK(must(appointments.add(book.draft("2026-11-23T07:50"))).clashes == missed);
    CHECK(must(appointments.clashes(book.draft("2026-11-24T08:40"))).size() == 1); // the second alone
    Appointment rest = book.draft("2026-11-24T08:40");
    rest.minutes = 10;
    CHECK(must(appointments.clashes(rest)).isEmpty());                           // between two lessons
    CHECK(must(appointments.clashes(book.draft("2026-11-22T08:10"))).isEmpty()); // a Sunday
    CHECK(must(appointments.clashes(book.draft("2026-11-24T08:10", BookFixture::staff(book.teacher))))
              .isEmpty());
}
