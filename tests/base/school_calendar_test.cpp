// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/school_calendar.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {

DayTable shipped()
{
    QFile file(QStringLiteral(":/holidays/cn.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto table = DayTable::fromJson(file.readAll());
    REQUIRE(table);
    return *table;
}

SchoolCalendar autumn2026()
{
    return SchoolCalendar({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)}}, shipped());
}

} // namespace

TEST_CASE("the shipped table holds the official days")
{
    const DayTable days = shipped();
    CHECK(days.kind(QDate(2026, 10, 1)) == SpecialDay::Holiday);
    CHECK(days.kind(QDate(2026, 9, 20)) == SpecialDay::Workday);
    CHECK(days.kind(QDate(2026, 2, 28)) == SpecialDay::Workday);
    CHECK_FALSE(days.kind(QDate(2026, 9, 21)));
    CHECK(days.isComplete(2026));
    CHECK_FALSE(days.isComplete(2027));
    // A 调休 day is a weekend day, and a holiday of more than the weekend is paid for or is a day by law.
    for (QDate day(2024, 1, 1); day <= QDate(2027, 12, 31); day = day.addDays(1)) {
        if (days.kind(day) == SpecialDay::Workday)
            CHECK(day.dayOfWeek() >= Qt::Saturday);
    }
    // Days off on weekdays less working weekend days: 11 days by law in 2024 less one on a Saturday, 13 from
    // 2025 on less those on weekend days.
    const auto net = [&](int year) {
        int count = 0;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            if (days.kind(day) == SpecialDay::Holiday && day.dayOfWeek() <= Qt::Friday)
                ++count;
            if (days.kind(day) == SpecialDay::Workday)
                --count;
        }
        return count;
    };
    CHECK(net(2024) == 11);
    CHECK(net(2025) == 13);
    CHECK(net(2026) == 13);
}

TEST_CASE("a broken table is refused with its place")
{
    for (const char *bad :
         {"", "[]", "{\"years\":[]}", "{\"years\":[{\"year\":1}]}",
          "{\"years\":[{\"year\":2026,\"holidays\":[{\"from\":\"2026-13-01\"}]}]}",
          "{\"years\":[{\"year\":2026,\"holidays\":[{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}]}]}"}) {
        const auto table = DayTable::fromJson(bad);
        REQUIRE_FALSE(table);
        CHECK(table.error().subject == QStringLiteral("calendar.bad_table"));
    }
}

TEST_CASE("school days are term days less holidays, plus working weekend days")
{
    const SchoolCalendar calendar = autumn2026();
    CHECK(calendar.isSchoolDay(QDate(2026, 9, 1)));
    CHECK_FALSE(calendar.isSchoolDay(QDate(2026, 8, 31))); // before the term
    CHECK_FALSE(calendar.isSchoolDay(QDate(2026, 9, 5)));  // Saturday
    CHECK(calendar.isSchoolDay(QDate(2026, 9, 20)));       // Sunday, 调休
    CHECK_FALSE(calendar.isSchoolDay(QDate(2026, 9, 25))); // Friday, 中秋
    CHECK_FALSE(calendar.isSchoolDay(QDate(2027, 1, 23)));
    CHECK(calendar.schoolDays(QDate(2026, 10, 1), QDate(2026, 10, 12)) ==
          QList<QDate>{QDate(2026, 10, 8), QDate(2026, 10, 9), QDate(2026, 10, 10), QDate(2026, 10, 12)});

    DayTable days = shipped();
    DayTable own;
    own.set(QDate(2026, 10, 10), SpecialDay::Holiday, QStringLiteral("运动会补休"));
    days.overrideWith(own);
    const SchoolCalendar changed({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)}}, days);
    CHECK_FALSE(changed.isSchoolDay(QDate(2026, 10, 10)));
    CHECK(changed.days().note(QDate(2026, 10, 10)) == QStringLiteral("运动会补休"));
}

TEST_CASE("teaching weeks count from the week of the first school day")
{
    const SchoolCalendar calendar = autumn2026(); // 1 September 2026 is a Tuesday
    CHECK(calendar.teachingWeek(QDate(2026, 9, 1)) == 1);
    CHECK(calendar.teachingWeek(QDate(2026, 9, 6)) == 1);
    CHECK(calendar.teachingWeek(QDate(2026, 9, 7)) == 2);
    CHECK(calendar.teachingWeek(QDate(2026, 8, 31)) == 0);
    CHECK(calendar.teachingWeeks(QDate(2026, 9, 28), QDate(2026, 10, 11)) ==
          QList<QDate>{QDate(2026, 9, 28), QDate(2026, 10, 5)});
    // a term that begins on a Saturday without school: week 1 is the next
    const SchoolCalendar late({{2026, 1, QDate(2026, 8, 29), QDate(2027, 1, 22)}}, shipped());
    CHECK(late.teachingWeek(QDate(2026, 8, 31)) == 1);
    CHECK(late.teachingWeek(QDate(2026, 8, 29)) == 0);
}

TEST_CASE("a day without a recorded term belongs to the usual one")
{
    CHECK(usualTerm(QDate(2026, 8, 1)) == TermName{2026, 1});
    CHECK(usualTerm(QDate(2027, 1, 31)) == TermName{2026, 1});
    CHECK(usualTerm(QDate(2027, 2, 1)) == TermName{2026, 2});
    CHECK(usualTerm(QDate(2027, 7, 31)) == TermName{2026, 2});
    CHECK(autumn2026().termNameOf(QDate(2026, 10, 1)) == TermName{2026, 1});
    CHECK(schoolYearShown(2026) == QStringLiteral("2026-2027"));
    CHECK(parseSchoolYear(QStringLiteral("2026—2027学年")) == 2026);
    CHECK(parseSchoolYear(QStringLiteral("2026")) == 2026);
    CHECK_FALSE(parseSchoolYear(QStringLiteral("2026-2028")));
}

TEST_CASE("age is counted in whole years")
{
    CHECK(ageInYears(QDate(2011, 4, 24), QDate(2026, 4, 23)) == 14);
    CHECK(ageInYears(QDate(2011, 4, 24), QDate(2026, 4, 24)) == 15);
    CHECK(ageInYears(QDate(2012, 2, 29), QDate(2026, 2, 28)) == 13);
    CHECK(ageInYears(QDate(2012, 2, 29), QDate(2026, 3, 1)) == 14);
    CHECK(ageInYears(QDate(), QDate(2026, 3, 1)) == 0);
}
