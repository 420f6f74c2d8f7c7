// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SchoolCalendar termWithHolidays()
{
    DayTable days;
    days.set(QDate(2026, 10, 1), SpecialDay::Holiday, words("国庆节"));
    days.set(QDate(2026, 10, 8), SpecialDay::Holiday, words("调休"));
    return SchoolCalendar({{2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 15)}}, days);
}

QStringList texts(const QList<QDate> &dates)
{
    QStringList list;
    for (const QDate &date : dates)
        list.append(date.toString(Qt::ISODate));
    return list;
}

Repeat until(int weeks, QDate day)
{
    Repeat repeat;
    repeat.everyWeeks = weeks;
    repeat.until = day;
    return repeat;
}

Repeat times(int count, bool schoolDaysOnly = true)
{
    Repeat repeat;
    repeat.count = count;
    repeat.schoolDaysOnly = schoolDaysOnly;
    return repeat;
}

const QDate firstThursday(2026, 9, 24);

} // namespace

TEST_CASE("A weekly series leaves out holidays and names them")
{
    const SeriesDays days =
        must(seriesDays(firstThursday, until(1, QDate(2026, 10, 15)), termWithHolidays()));
    CHECK(texts(days.held) == QStringList{words("2026-09-24"), words("2026-10-15")});
    CHECK(days.skipped ==
          QList<SkippedDay>{{QDate(2026, 10, 1), words("国庆节")}, {QDate(2026, 10, 8), words("调休")}});
    const SeriesDays second =
        must(seriesDays(firstThursday, until(2, QDate(2026, 10, 21)), termWithHolidays()));
    CHECK(texts(second.held) == QStringList{words("2026-09-24")});
    CHECK(second.skipped.size() == 1);
}

TEST_CASE("A count counts what is held; without regard to school days nothing is left out")
{
    CHECK(texts(must(seriesDays(firstThursday, times(3), termWithHolidays())).held) ==
          QStringList{words("2026-09-24"), words("2026-10-15"), words("2026-10-22")});
    const SeriesDays all = must(seriesDays(firstThursday, times(3, false), termWithHolidays()));
    CHECK(texts(all.held) == QStringList{words("2026-09-24"), words("2026-10-01"), words("2026-10-08")});
    CHECK(all.skipped.isEmpty());
}

TEST_CASE("What is no series is refused")
{
    const auto refused = [](const Repeat &repeat, QDate first = firstThursday) {
        return refusal(seriesDays(first, repeat, termWithHolidays()));
    };
    CHECK(refused(until(0, QDate(2026, 10, 15))) == words("series.weeks"));
    CHECK(refused(until(9, QDate(2026, 10, 15))) == words("series.weeks"));
    CHECK(refused(Repeat()) == words("series.end"));
    CHECK(refused(times(1)) == words("series.end"));
    CHECK(refused(times(-1)) == words("series.end"));
    CHECK(refused(until(1, QDate(2026, 9, 23))) == words("series.end"));
    CHECK(refused(times(3), QDate()) == words("series.end"));
    Repeat both = times(3);
    both.until = QDate(2026, 10, 15);
    CHECK(refused(both) == words("series.end"));
    CHECK(refused(times(61)) == words("series.too_long"));
    Repeat long_ = until(1, QDate(2028, 10, 15));
    long_.schoolDaysOnly = false;
    CHECK(refused(long_) == words("series.too_long"));
    CHECK(refused(times(3), QDate(2028, 7, 3)) == words("series.no_day"));
}

TEST_CASE("A series is booked as a whole, and refused as a whole with every clash in it")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid other = must(appointments.add(book.draft("2026-12-07T12:50"))).uid;
    const Uid another = must(appointments.add(book.draft("2026-12-14T12:00"))).uid;
    const auto refused = appointments.addSeries(book.draft("2026-11-30T12:30"), times(4));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == words("appointment.clash"));
    CHECK(refused.error().detail.size() == 6);
    CHECK(refused.error().detail.contains(words("person:") + other.toString()));
    CHECK(refused.error().detail.contains(words("room:") + another.toString()));
    CHECK(book.value(words("SELECT count(*) FROM appointment")).toInt() == 2);
    must(appointments.remove(other));
    must(appointments.remove(another));
    const SeriesBooking booked = must(appointments.addSeries(book.draft("2026-11-30T12:30"), times(4)));
    REQUIRE(booked.bookings.size() == 4);
    const Appointment last = must(appointments.show(booked.bookings.last().uid));
    CHECK(last.at == at("2026-12-21T12:30"));
    CHECK(last.registerText() == words("2026-0006"));
    CHECK_FALSE(last.isFirst);
    CHECK_FALSE(last.series.isNull());
}

TEST_CASE("One of a series is changed alone, or it and all that follow and are still booked")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const auto booked = must(appointments.addSeries(book.draft("2026-11-23T12:30"), times(4))).bookings;
    const auto shown = [&](int index) { return must(appointments.show(booked.at(index).uid)); };
    must(appointments.move(booked[1].uid, {at("2026-12-01T12:30")}));
    CHECK(shown(1).at == at("2026-12-01T12:30"));
    CHECK(shown(2).at == at("2026-12-07T12:30"));
    // A week later: each moves to where the next one stands.
    must(appointments.move(booked[2].uid, {at("2026-12-14T13:00"), 30}, SeriesReach::Following));
    CHECK(shown(1).at == at("2026-12-01T12:30"));
    CHECK(shown(2).at == at("2026-12-14T13:00"));
    CHECK(shown(3).at == at("2026-12-21T13:00"));
    CHECK(shown(3).minutes == 30);
    CHECK(shown(3).firstAt == at("2026-12-14T12:30"));
    Appointment other = shown(0);
    other.request.concern = Concern::Study;
    other.counsellor.uid = book.nurse;
    must(appointments.edit(other, SeriesReach::Following));
    CHECK(shown(3).request.concern == Concern::Study);
    CHECK(shown(3).counsellor.uid == book.nurse);
    CHECK(shown(3).at == at("2026-12-21T12:30")); // at the time of the one that was changed
    must(appointments.arrive(booked[2].uid));
    must(appointments.cancel(booked[1].uid, words("学期结束"), SeriesReach::Following));
    CHECK(shown(0).state == AppointmentState::Booked);
    CHECK(shown(1).state == AppointmentState::Cancelled);
    CHECK(shown(2).state == AppointmentState::Arrived);
    CHECK(shown(3).cancelReason == words("学期结束"));
}
