// SPDX-License-Identifier: GPL-3.0-or-later
// A whole term through the services, recomputed minute by minute by code that shares nothing with the
// product.
#include "core/room/room_services.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QMap>
#include <QSet>

#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate firstDay(2026, 9, 1);
const QDate lastDay(2027, 1, 22);

/// The school days of the term, written down from the arrangement of 2026 and the law's days of 2027, and
/// from what the school entered itself.
bool isTaught(const QDate &day)
{
    static const QSet<QDate> off{QDate(2026, 9, 25), QDate(2026, 10, 1), QDate(2026, 10, 2),
                                 QDate(2026, 10, 5), QDate(2026, 10, 6), QDate(2026, 10, 7),
                                 QDate(2027, 1, 1),  QDate(2026, 11, 13)};
    static const QSet<QDate> madeUp{QDate(2026, 9, 20), QDate(2026, 10, 10), QDate(2026, 11, 14)};
    if (day < firstDay || day > lastDay)
        return false;
    return madeUp.contains(day) || (day.dayOfWeek() <= 5 && !off.contains(day));
}

/// Every minute that some duty covers, one by one.
QSet<qint64> minutesOpen(const QList<Duty> &duties)
{
    QSet<qint64> minutes;
    for (const Duty &duty : duties) {
        QDateTime at(duty.openedAt.date, duty.openedAt.time, Qt::UTC);
        const QDateTime end(duty.closedAt->date, duty.closedAt->time, Qt::UTC);
        for (; at < end; at = at.addSecs(60))
            minutes.insert(at.toSecsSinceEpoch() / 60);
    }
    return minutes;
}

int openOn(const QDate &day, const QSet<qint64> &minutes)
{
    const qint64 start = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
    int count = 0;
    for (int i = 0; i < 1440; ++i)
        count += minutes.contains(start + i) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("Twenty weeks with holidays, days made up for and two rooms agree with a count minute by minute")
{
    SchoolFixture school;
    Services services = school.services();
    must(services.calendar.setDay({QDate(2026, 11, 13), SpecialDay::Holiday, QStringLiteral("运动会")}));
    must(services.calendar.setDay({QDate(2026, 11, 14), SpecialDay::Workday, {}}));
    const Uid me = must(services.room().duties.people()).constFirst().uid;
    std::mt19937 random(20260901);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (QDate day = firstDay.addDays(-3); day <= lastDay.addDays(3); day = day.addDays(1)) {
        for (int i = upTo(4); i > 0; --i) {
            Duty duty;
            duty.by.uid = me;
            duty.roomName = upTo(2) == 0 ? QStringLiteral("东楼") : QStringLiteral("西楼");
            const int start = upTo(10) == 0 ? 1380 + upTo(60) : 400 + upTo(600);
            duty.openedAt = {day, QTime(start / 60, start % 60)};
            const int end = start + 5 + upTo(150); // some over midnight
            duty.closedAt = WallTime{day.addDays(end / 1440), QTime(end % 1440 / 60, end % 60)};
            must(services.room().duties.add(duty));
        }
    }
    school.reopen();
    Services again = school.services();
    const QDate today = school.clock().today();
    const QList<Duty> all = must(again.room().duties.list(firstDay.addDays(-5), lastDay.addDays(5)));
    CHECK(all.size() > 150);

    const struct
    {
        QDate from;
        QDate to;
        std::optional<QString> room;
    } questions[] = {{firstDay.addDays(-3), lastDay.addDays(3), {}},
                     {firstDay, lastDay, QStringLiteral("东楼")},
                     {QDate(2026, 9, 16), QDate(2026, 10, 15), {}},
                     {QDate(2026, 11, 13), QDate(2026, 11, 14), {}}};
    for (const auto &question : questions) {
        HoursQuestion asked{question.from, question.to, {}, {}};
        QList<Duty> counted;
        for (const Duty &duty : all) {
            if (!question.room || duty.roomName == *question.room)
                counted.append(duty);
        }
        if (question.room)
            asked.room = must(again.room().rooms.named(*question.room)).constFirst().uid;
        const QSet<qint64> open = minutesOpen(counted);
        QMap<QDate, int> days;
        QMap<QDate, int> weeks;
        qint64 total = 0;
        for (QDate day = question.from; day <= question.to; day = day.addDays(1)) {
            if (!isTaught(day))
                continue;
            days[day] = openOn(day, open);
            weeks[day.addDays(1 - day.dayOfWeek())] += days[day];
            total += days[day];
        }
        for (const OpeningRule &rule : {OpeningRule{OpeningRule::Kind::PerSchoolDay, 120},
                                        OpeningRule{OpeningRule::Kind::PerTeachingWeek, 600},
                                        OpeningRule{OpeningRule::Kind::EverySchoolDay, 1}}) {
            asked.rule = rule;
            const OpeningHours hours = must(again.room().duties.hours(asked)).hours;
            QMap<QDate, int> gotDays;
            QMap<QDate, int> gotWeeks;
            int missed = 0;
            for (const DayHours &day : hours.days)
                gotDays[day.date] = day.openMin;
            for (const WeekHours &week : hours.weeks)
                gotWeeks[week.monday] = week.openMin;
            const bool byWeek = rule.kind == OpeningRule::Kind::PerTeachingWeek;
            const QMap<QDate, int> &counts = byWeek ? weeks : days;
            for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
                // What is running is not short yet.
                const bool isRunning = one.key() == (byWeek ? today.addDays(1 - today.dayOfWeek()) : today);
                missed += one.value() < rule.minutes && !isRunning ? 1 : 0;
            }
            CHECK(gotDays == days);
            CHECK(gotWeeks == weeks);
            CHECK(hours.totalMin == total);
            CHECK(hours.shortCount == missed);
            CHECK(hours.days.size() == days.size());
            CHECK(hours.weeks.size() == weeks.size());
        }
    }
}
