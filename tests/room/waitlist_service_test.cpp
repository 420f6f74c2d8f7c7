// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

WaitlistEntry entryOf(const Student &student, Urgency urgency = Urgency::Ordinary)
{
    WaitlistEntry entry;
    entry.client = BookFixture::student(student.uid);
    entry.request.urgency = urgency;
    entry.request.concern = Concern::Mood;
    entry.request.wantedTime = words("周三午休");
    return entry;
}

} // namespace

TEST_CASE("Who waits is listed by urgency and time, and placed with what he asked for")
{
    BookFixture book;
    Services services = book.services();
    WaitlistService &waitlist = services.room().waitlist;
    const Uid early = must(waitlist.add(entryOf(book.first)));
    WaitlistEntry urgent = entryOf(book.second, Urgency::Urgent);
    urgent.counsellor = RoomPerson{book.nurse, {}, {}, {}};
    const Uid late = must(waitlist.add(urgent));
    book.reopen();
    Services again = book.services();
    WaitlistService &list = again.room().waitlist;
    const auto waiting = must(list.waiting());
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].uid == late);
    CHECK(waiting[0].counsellor->name == words("许静"));
    CHECK(waiting[1].uid == early);
    CHECK(waiting[1].client.name == words("王小禾"));
    CHECK(waiting[1].enteredOn == QDate(2026, 11, 20));
    CHECK(waiting[1].enteredBy == words("周老师"));
    CHECK_FALSE(waiting[1].counsellor);

    must(
        again.room().appointments.add(book.draft("2026-11-25T12:30", BookFixture::student(book.second.uid))));
    CHECK(refusal(list.place(early, book.draft("2026-11-25T12:30"))) == words("appointment.clash"));
    CHECK(must(list.waiting()).size() == 2);
    const Uid uid = must(list.place(early, book.draft("2026-11-25T13:30"))).uid;
    const Appointment placed = must(again.room().appointments.show(uid));
    CHECK(placed.client.name == words("王小禾"));
    CHECK(placed.request.concern == Concern::Mood);
    CHECK(placed.request.wantedTime == words("周三午休"));
    const WaitlistEntry done = must(list.show(early));
    CHECK(done.state == WaitlistState::Placed);
    CHECK(done.appointmentUid == uid);
    CHECK(refusal(list.place(early, book.draft("2026-11-26T13:30"))) == words("waitlist.closed"));
}

TEST_CASE("An entry is put right while it waits, and dropped with a reason")
{
    BookFixture book;
    Services services = book.services();
    WaitlistService &waitlist = services.room().waitlist;
    const Uid uid = must(waitlist.add(entryOf(book.first)));
    WaitlistEntry other = must(waitlist.show(uid));
    other.request.note = words("先等等");
    other.client = BookFixture::student(book.second.uid);
    must(waitlist.edit(other));
    CHECK(must(waitlist.show(uid)).request.note == words("先等等"));
    CHECK(must(waitlist.show(uid)).client.name == words("王小禾"));
    other.counsellor = RoomPerson{book.room.uid, {}, {}, {}};
    CHECK(refusal(waitlist.edit(other)) == words("room.person"));
    CHECK(refusal(waitlist.drop(uid, words(" "))) == words("reason.missing"));
    must(waitlist.drop(uid, words("自己不来了")));
    CHECK(must(waitlist.waiting()).isEmpty());
    const auto closed = must(waitlist.closed(QDate(2026, 11, 20), QDate(2026, 11, 20)));
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].dropReason == words("自己不来了"));
    CHECK(refusal(waitlist.edit(other)) == words("waitlist.closed"));
    CHECK(refusal(waitlist.drop(uid, words("再撤"))) == words("waitlist.closed"));
    CHECK(refusal(waitlist.show(book.room.uid)) == words("waitlist.not_found"));
    WaitlistEntry huge = entryOf(book.second);
    huge.request.note = QString(1'000'000, u'话');
    CHECK(refusal(waitlist.add(huge)) == words("text.too_long"));
    CHECK(must(services.audit.verify()).ok());
}
