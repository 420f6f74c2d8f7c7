// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/counselling_room.h"
#include "tests/support/moment.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

using Kind = OpeningRule::Kind;

QDate dayOf(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

/// Term of 1 September 2026 to 22 January 2027; 1 to 7 October off, Saturday 10 October made up for,
/// Wednesday 9 September off by the school.
SchoolCalendar autumnTerm()
{
    DayTable days;
    for (int i = 1; i <= 7; ++i)
        days.set(QDate(2026, 10, i), SpecialDay::Holiday);
    days.set(QDate(2026, 10, 10), SpecialDay::Workday);
    days.set(QDate(2026, 9, 9), SpecialDay::Holiday);
    return SchoolCalendar({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)}}, days);
}

const OpeningRule twoHours{Kind::PerSchoolDay, 120};
const OpeningRule fiveHours{Kind::PerTeachingWeek, 300};
const OpeningRule everyDay{Kind::EverySchoolDay, 1};

OpeningHours of(const QList<Opening> &openings, const char *from, const char *to, const OpeningRule &rule)
{
    return openingHours(openings, autumnTerm(), dayOf(from), dayOf(to), rule);
}

QDate dayOf(const DayHours &day)
{
    return day.date;
}

QDate dayOf(const WeekHours &week)
{
    return week.monday;
}

/// "2026-09-07 120/120 ok" for each day or week.
template<class List>
QStringList shown(const List &list)
{
    QStringList lines;
    for (const auto &one : list) {
        const QDate date = dayOf(one);
        lines.append(QStringLiteral("%1 %2/%3 %4")
                         .arg(date.toString(Qt::ISODate))
                         .arg(one.openMin)
                         .arg(one.requiredMin)
                         .arg(one.isOk ? QStringLiteral("ok") : QStringLiteral("short")));
    }
    return lines;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QLatin1String(text));
    return list;
}

} // namespace

TEST_CASE("Two hours each school day: the days that miss them are short, weeks are asked nothing")
{
    const QList<Opening> openings{{at("2026-09-14T12:00"), at("2026-09-14T14:00")},
                                  {at("2026-09-15T12:00"), at("2026-09-15T13:59")},
                                  {at("2026-09-16T07:00"), at("2026-09-16T08:00")},
                                  {at("2026-09-16T16:00"), at("2026-09-16T17:00")},
                                  {at("2026-09-19T09:00"), at("2026-09-19T12:00")}};
    const OpeningHours hours = of(openings, "2026-09-14", "2026-09-20", twoHours);
    CHECK(shown(hours.days) ==
          lines({"2026-09-14 120/120 ok", "2026-09-15 119/120 short", "2026-09-16 120/120 ok",
                 "2026-09-17 0/120 short", "2026-09-18 0/120 short"}));
    CHECK(shown(hours.weeks) == lines({"2026-09-14 359/0 ok"}));
    CHECK(hours.totalMin == 359);
    CHECK(hours.shortCount == 3);
}

TEST_CASE("Five hours each teaching week: a week with any school day requires them all")
{
    const QList<Opening> openings{{at("2026-09-28T09:00"), at("2026-09-28T14:00")},
                                  // The week of the holiday: its one school day is Saturday the 10th.
                                  {at("2026-10-06T09:00"), at("2026-10-06T14:00")},
                                  {at("2026-10-10T09:00"), at("2026-10-10T13:59")},
                                  {at("2026-10-12T09:00"), at("2026-10-12T12:00")},
                                  {at("2026-10-16T09:00"), at("2026-10-16T11:00")}};
    const OpeningHours hours = of(openings, "2026-09-28", "2026-10-18", fiveHours);
    CHECK(shown(hours.weeks) ==
          lines({"2026-09-28 300/300 ok", "2026-10-05 299/300 short", "2026-10-12 300/300 ok"}));
    CHECK(shown(hours.days) ==
          lines({"2026-09-28 300/0 ok", "2026-09-29 0/0 ok", "2026-09-30 0/0 ok", "2026-10-08 0/0 ok",
                 "2026-10-09 0/0 ok", "2026-10-10 299/0 ok", "2026-10-12 180/0 ok", "2026-10-13 0/0 ok",
                 "2026-10-14 0/0 ok", "2026-10-15 0/0 ok", "2026-10-16 120/0 ok"}));
    CHECK(hours.totalMin == 899);
    CHECK(hours.shortCount == 1);
}

TEST_CASE("Half a week at the start of term, or of the span, requires the full minutes too")
{
    const QList<Opening> openings{{at("2026-08-31T08:00"), at("2026-08-31T12:00")},
                                  {at("2026-09-01T08:00"), at("2026-09-01T12:00")},
                                  {at("2026-09-07T08:00"), at("2026-09-07T13:00")},
                                  {at("2026-09-08T08:00"), at("2026-09-08T12:59")}};
    // 31 August is before the term, 7 September before the second span.
    CHECK(shown(of(openings, "2026-08-24", "2026-09-06", fiveHours).weeks) ==
          lines({"2026-08-31 240/300 short"}));
    CHECK(shown(of(openings, "2026-09-08", "2026-09-08", fiveHours).weeks) ==
          lines({"2026-09-07 299/300 short"}));
}

TEST_CASE("Every school day: one minute is enough, also within what may be a lesson")
{
    const QList<Opening> openings{{at("2026-09-07T10:00"), at("2026-09-07T10:01")},
                                  {at("2026-09-08T12:00"), at("2026-09-08T12:00")},
                                  {at("2026-09-09T12:00"), at("2026-09-09T15:00")}};
    const OpeningHours hours = of(openings, "2026-09-07", "2026-09-10", everyDay);
    CHECK(shown(hours.days) == lines({"2026-09-07 1/1 ok", "2026-09-08 0/1 short", "2026-09-10 0/1 short"}));
    CHECK(hours.shortCount == 2);
    CHECK(hours.totalMin == 1); // the 9th is off
}

TEST_CASE("The day that is running is not short before it is over, nor is its week")
{
    const auto on = [](const OpeningRule &rule, const char *today) {
        return openingHours({}, autumnTerm(), dayOf("2026-09-28"), dayOf("2026-10-18"), rule, {},
                            dayOf(today));
    };
    const OpeningHours daily = on(everyDay, "2026-09-29");
    CHECK(daily.days.size() == 11);
    CHECK(daily.shortCount == 10);
    CHECK_FALSE(daily.days[1].isOk);
    CHECK_FALSE(daily.days[1].isShort());
    CHECK(daily.days[0].isShort());
    CHECK(daily.days[2].isShort()); // asked about before it came: the log has nothing of it
    CHECK(on(everyDay, "2026-09-30").days[1].isShort());
    const OpeningHours weekly = on(fiveHours, "2026-09-29");
    CHECK(weekly.shortCount == 2);
    CHECK_FALSE(weekly.weeks[0].isShort());
    CHECK_FALSE(on(fiveHours, "2026-10-10").weeks[1].isOver); // a Saturday with lessons
    CHECK(on(fiveHours, "2026-10-17").weeks[2].isOver);       // one without
}

TEST_CASE("Openings that overlap, touch or lie in each other count once")
{
    const char *from = "2026-09-14";
    const Opening noon{at("2026-09-14T12:00"), at("2026-09-14T14:00")};
    const struct
    {
        Opening other;
        int minutes;
    } cases[] = {
        {noon, 120},
        {{at("2026-09-14T12:30"), at("2026-09-14T13:00")}, 120},
        {{at("2026-09-14T11:00"), at("2026-09-14T15:00")}, 240},
        {{at("2026-09-14T13:00"), at("2026-09-14T15:00")}, 180},
        {{at("2026-09-14T14:00"), at("2026-09-14T15:00")}, 180},
        {{at("2026-09-14T14:01"), at("2026-09-14T15:00")}, 179},
        {{at("2026-09-14T15:00"), at("2026-09-14T14:00")}, 120}, // ends before it begins
        {{at("2026-09-14T15:00"), {}}, 120},
    };
    for (const auto &one : cases) {
        INFO(one.other.from.toString().toStdString() << " " << one.other.to.toString().toStdString());
        CHECK(of({noon, one.other}, from, from, twoHours).totalMin == one.minutes);
        CHECK(of({one.other, noon}, from, from, twoHours).totalMin == one.minutes);
    }
}

TEST_CASE("An opening over midnight is split; its part on a day off or outside the span counts nowhere")
{
    const QList<Opening> night{{at("2026-09-17T23:30"), at("2026-09-18T00:45")}};
    CHECK(shown(of(night, "2026-09-17", "2026-09-18", twoHours).days) ==
          lines({"2026-09-17 30/120 short", "2026-09-18 45/120 short"}));
    CHECK(of(night, "2026-09-18", "2026-09-18", twoHours).totalMin == 45);
    CHECK(of(night, "2026-09-17", "2026-09-17", twoHours).totalMin == 30);
    const QList<Opening> friday{{at("2026-09-18T23:00"), at("2026-09-19T02:00")}};
    CHECK(of(friday, "2026-09-14", "2026-09-20", fiveHours).totalMin == 60);
    const QList<Opening> weekend{{at("2026-09-18T23:00"), at("2026-09-21T01:00")}};
    CHECK(shown(of(weekend, "2026-09-18", "2026-09-21", everyDay).days) ==
          lines({"2026-09-18 60/1 ok", "2026-09-21 60/1 ok"}));
    const QList<Opening> toMidnight{{at("2026-09-17T22:00"), at("2026-09-18T00:00")}};
    CHECK(shown(of(toMidnight, "2026-09-17", "2026-09-18", everyDay).days) ==
          lines({"2026-09-17 120/1 ok", "2026-09-18 0/1 short"}));
}

TEST_CASE("A day made up for is a school day, a Sunday beside it is not")
{
    const QList<Opening> openings{{at("2026-10-10T09:00"), at("2026-10-10T11:00")},
                                  {at("2026-10-11T09:00"), at("2026-10-11T11:00")}};
    const OpeningHours hours = of(openings, "2026-10-10", "2026-10-11", twoHours);
    CHECK(shown(hours.days) == lines({"2026-10-10 120/120 ok"}));
    CHECK(hours.totalMin == 120);
}

TEST_CASE("Without openings every school day is short; without school days nothing is")
{
    CHECK(of({}, "2026-09-14", "2026-09-18", twoHours).shortCount == 5);
    CHECK(of({}, "2026-09-14", "2026-09-18", fiveHours).shortCount == 1);
    CHECK(of({}, "2026-09-14", "2026-09-18", everyDay).shortCount == 5);
    const QList<Opening> august{{at("2026-08-03T09:00"), at("2026-08-03T12:00")}};
    CHECK(of(august, "2026-08-01", "2026-08-30", twoHours) == OpeningHours());
    CHECK(of(august, "2026-09-18", "2026-09-14", twoHours) == OpeningHours());
    CHECK(openingHours(august, SchoolCalendar(), dayOf("2026-08-01"), dayOf("2026-08-30"), everyDay) ==
          OpeningHours());
}

TEST_CASE("A rule is read from a file, and a wrong one says what is wrong")
{
    CHECK(must(OpeningRule::fromJson(R"({"kind":"per_school_day","minutes":120})")) == twoHours);
    CHECK(must(OpeningRule::fromJson(R"({"kind":"per_teaching_week","minutes":300,"source":"x"})")) ==
          fiveHours);
    CHECK(must(OpeningRule::fromJson("\xEF\xBB\xBF{\"kind\":\"every_school_day\"}\r\n")) == everyDay);
    const struct
    {
        const char *json;
        const char *subject;
    } wrong[] = {
        {"", "rule.syntax"},
        {"[]", "rule.syntax"},
        {R"({"kind":"per_school_day","minutes":120)", "rule.syntax"},
        {R"({"minutes":120})", "rule.kind"},
        {R"({"kind":"per_day","minutes":120})", "rule.kind"},
        {R"({"kind":7,"minutes":120})", "rule.kind"},
        {R"({"kind":"per_school_day"})", "rule.minutes"},
        {R"({"kind":"per_school_day","minutes":"120"})", "rule.minutes"},
        {R"({"kind":"per_school_day","minutes":0})", "rule.minutes"},
        {R"({"kind":"per_school_day","minutes":1.5})", "rule.minutes"},
        {R"({"kind":"per_school_day","minutes":1441})", "rule.minutes"},
        {R"({"kind":"per_teaching_week","minutes":10081})", "rule.minutes"},
    };
    for (const auto &one : wrong) {
        INFO(one.json);
        CHECK(refusal(OpeningRule::fromJson(one.json)) == QLatin1String(one.subject));
    }
    CHECK(must(OpeningRule::fromJson(R"({"kind":"per_teaching_week","minutes":10080})")).minutes == 10080);
}

TEST_CASE("The plan opens a room on its weekdays while it holds, and on no day off")
{
    OpeningSlot monday;
    monday.roomId = RoomId(1);
    monday.weekday = 1;
    monday.from = QTime(12, 0);
    monday.to = QTime(14, 0);
    OpeningSlot saturday = monday;
    saturday.weekday = 6;
    saturday.validFrom = QDate(2026, 10, 1);
    OpeningSlot wednesday = monday;
    wednesday.weekday = 3;
    wednesday.validTo = QDate(2026, 9, 16);
    const auto planned = plannedOpenings({wednesday, saturday, monday}, autumnTerm(), dayOf("2026-09-05"),
                                         dayOf("2026-10-12"));
    QStringList starts;
    for (const Opening &opening : planned) {
        CHECK(opening.to.time == QTime(14, 0));
        starts.append(opening.from.date.toString(Qt::ISODate));
    }
    // Wednesday the 9th and Monday the 5th of October are off; Saturday the 10th is made up for.
    CHECK(starts == lines({"2026-09-07", "2026-09-14", "2026-09-16", "2026-09-21", "2026-09-28", "2026-10-10",
                           "2026-10-12"}));
}

TEST_CASE("Two lines of the plan collide in the same room, weekday, hours and days only")
{
    OpeningSlot one;
    one.roomId = RoomId(1);
    one.from = QTime(12, 0);
    one.to = QTime(14, 0);
    one.validFrom = QDate(2026, 9, 1);
    one.validTo = QDate(2026, 9, 30);
    CHECK(collide(one, one));
    const auto with = [&](auto &&alter) {
        OpeningSlot other = one;
        alter(other);
        CHECK(collide(one, other) == collide(other, one));
        return collide(one, other);
    };
    CHECK_FALSE(with([](OpeningSlot &slot) { slot.roomId = RoomId(2); }));
    CHECK_FALSE(with([](OpeningSlot &slot) { slot.weekday = 2; }));
    CHECK_FALSE(with([](OpeningSlot &slot) { slot.from = QTime(14, 0), slot.to = QTime(15, 0); }));
    CHECK(with([](OpeningSlot &slot) { slot.from = QTime(13, 59), slot.to = QTime(15, 0); }));
    CHECK_FALSE(with([](OpeningSlot &slot) { slot.validFrom = QDate(2026, 10, 1), slot.validTo = {}; }));
    CHECK(with([](OpeningSlot &slot) { slot.validFrom = QDate(2026, 9, 30), slot.validTo = {}; }));
    CHECK(with([](OpeningSlot &slot) { slot.validFrom = {}, slot.validTo = QDate(2026, 9, 1); }));
}
