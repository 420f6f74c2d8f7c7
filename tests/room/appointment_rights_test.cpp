// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct KeptBookings : BookFixture
{
    KeptBookings()
    {
        Services all = services();
        appointment = must(all.room().appointments.add(draft("2026-11-23T12:30"))).uid;
        code = must(all.room().clients.addCode()).uid;
        WaitlistEntry entry;
        entry.client = student(second.uid);
        waiting = must(all.room().waitlist.add(entry));
        period = must(all.room().periods.add(lesson(1)));
    }
    static TeachingPeriod lesson(int number)
    {
        return {{}, {}, number, 0, QTime(7 + number, 0), QTime(7 + number, 40), {}};
    }
    AppointmentFilter day() const
    {
        AppointmentFilter filter;
        filter.from = QDate(2026, 11, 23);
        filter.to = filter.from;
        return filter;
    }
    Uid appointment;
    Uid code;
    Uid waiting;
    Uid period;
};

} // namespace

TEST_CASE("Head and counsellor each keep the appointment book, the waitlist and the lesson times")
{
    for (const Role role : {Role::Head, Role::Counsellor}) {
        INFO(roleCode(role).toStdString());
        KeptBookings kept;
        kept.asUser(roleCode(role), {role});
        Services services = kept.services();
        AppointmentService &book = services.room().appointments;
        CHECK(must(book.list(kept.day())).constFirst().client.name == words("王小禾"));
        CHECK(must(book.show(kept.appointment)).client.name == words("王小禾"));
        must(book.move(kept.appointment, {at("2026-11-24T12:30")}));
        must(book.add(kept.draft("2026-11-25T12:30")));
        must(services.room().waitlist.drop(kept.waiting, words("不来了")));
        must(services.room().clients.join(kept.code, kept.first.uid, words("本人说明")));
        must(services.room().periods.add(KeptBookings::lesson(2)));
        CHECK(must(book.visits(QDate(2026, 11, 1), QDate(2026, 11, 30))).size() == 2);
    }
}

TEST_CASE("An inspector gets figures of visits and the lesson times, and no appointment")
{
    KeptBookings kept;
    kept.asUser(words("督导"), {Role::Inspector});
    Services services = kept.services();
    CHECK(must(services.room().appointments.visits(QDate(2026, 11, 1), QDate(2026, 11, 30))).size() == 1);
    CHECK(must(services.room().periods.list()).size() == 1);
    CHECK(refusal(services.room().appointments.list(kept.day())) == words("denied"));
}

TEST_CASE("Nobody else reads or writes anything of appointments, and each denied try is on record")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        KeptBookings kept;
        kept.asUser(roleCode(role), {role}, {kept.class71});
        Services services = kept.services();
        RoomServices &room = services.room();
        AppointmentService &book = room.appointments;
        const auto before = kept.auditLines().size();
        Repeat twice;
        twice.count = 2;
        Appointment stored = kept.draft("2026-11-26T12:30");
        stored.uid = kept.appointment;
        WaitlistEntry entry;
        entry.client = BookFixture::student(kept.first.uid);
        WaitlistEntry known = entry;
        known.uid = kept.waiting;
        Client code;
        code.uid = kept.code;
        TeachingPeriod period = KeptBookings::lesson(3);
        period.uid = kept.period;
        BusyHours busy;
        busy.filter = kept.day();
        const QStringList refusals{refusal(book.people()),
                                   refusal(book.clashes(kept.draft("2026-11-25T12:30"))),
                                   refusal(book.add(kept.draft("2026-11-25T12:30"))),
                                   refusal(book.addSeries(kept.draft("2026-11-25T12:30"), twice)),
                                   refusal(book.walkIn(kept.draft("2026-11-25T12:30"))),
                                   refusal(book.edit(stored)),
                                   refusal(book.move(kept.appointment, {at("2026-11-25T12:30")})),
                                   refusal(book.arrive(kept.appointment)),
                                   refusal(book.noShow(kept.appointment)),
                                   refusal(book.cancel(kept.appointment, {})),
                                   refusal(book.reopen(kept.appointment)),
                                   refusal(book.remove(kept.appointment)),
                                   refusal(book.show(kept.appointment)),
                                   refusal(book.list(kept.day())),
                                   refusal(book.registered(QDate(2026, 11, 1), QDate(2026, 11, 30))),
                                   refusal(book.ofClient(kept.code)),
                                   refusal(book.ofStudent(kept.first.uid)),
                                   refusal(book.search(words("小禾"))),
                                   refusal(book.overdue()),
                                   refusal(book.dayCounts(QDate(2026, 11, 23))),
                                   refusal(book.busyHours(busy)),
                                   refusal(room.clients.show(kept.code)),
                                   refusal(room.clients.find(words("小禾"))),
                                   refusal(room.clients.ofStudent(kept.first.uid)),
                                   refusal(room.clients.addCode()),
                                   refusal(room.clients.join(kept.code, kept.first.uid, words("本人"))),
                                   refusal(room.waitlist.waiting()),
                                   refusal(room.waitlist.closed(QDate(2026, 11, 1), QDate(2026, 11, 30))),
                                   refusal(room.waitlist.show(kept.waiting)),
                                   refusal(room.waitlist.add(entry)),
                                   refusal(room.waitlist.edit(known)),
                                   refusal(room.waitlist.place(kept.waiting, kept.draft("2026-11-25T12:30"))),
                                   refusal(room.waitlist.drop(kept.waiting, words("不来"))),
                                   refusal(room.periods.add(KeptBookings::lesson(2))),
                                   refusal(room.periods.edit(period)),
                                   refusal(room.periods.remove(kept.period))};
        CHECK(refusals.count(words("denied")) == refusals.size());
        CHECK(kept.auditLines().size() == before + refusals.size());
        if (role != Role::Inspector)
            CHECK(refusal(book.visits(QDate(2026, 11, 1), QDate(2026, 11, 30))) == words("denied"));
        kept.asCounsellor();
        CHECK(must(kept.services().room().appointments.list(kept.day())).size() == 1);
    }
}

TEST_CASE("A change of an appointment or of who is meant to come, behind the program's back, is found")
{
    KeptBookings kept;
    must(kept.db().script("UPDATE appointment SET at = '2026-11-23T13:30'"));
    CHECK(must(kept.services().audit.verify()).rows == words("appointment:") + kept.appointment.toString());
}
