// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_operations.h"
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

AppointmentFilter days(const char *from, const char *to)
{
    AppointmentFilter filter;
    filter.from = at(from).date;
    filter.to = at(to).date;
    return filter;
}

QStringList clashTexts(const QList<Clash> &clashes)
{
    QStringList texts;
    for (const Clash &clash : clashes)
        texts.append(clashKindCode(clash.kind) + u':' + clash.uid.toString());
    return texts;
}

} // namespace

TEST_CASE("An appointment keeps every field of the form through the encrypted file")
{
    BookFixture book;
    Appointment wanted = book.draft("2026-11-23T12:30");
    wanted.counsellor.uid = book.nurse;
    wanted.minutes = 45;
    wanted.request = {AskedBy::ClassTeacher,
                      words("班主任办公室"),
                      Concern::Relations,
                      Urgency::Soon,
                      words("午休"),
                      ConsentMark::Given,
                      words("第一行\n第二行 🏝𠮷")};
    const Uid uid = must(book.services().room().appointments.add(wanted)).uid;
    book.reopen();
    Services services = book.services();
    const Appointment stored = must(services.room().appointments.show(uid));
    CHECK(stored.kind == AppointmentKind::Client);
    CHECK(stored.client.name == words("王小禾"));
    CHECK(stored.client.classLabel == words("七年级1班"));
    CHECK(stored.counsellor.uid == book.nurse);
    CHECK(stored.counsellor.staffId.isValid());
    CHECK(stored.roomName == words("辅导室"));
    CHECK(stored.at == wanted.at);
    CHECK(stored.endsAt() == at("2026-11-23T13:15"));
    CHECK(stored.request == wanted.request);
    CHECK(stored.state == AppointmentState::Booked);
    CHECK(stored.registeredOn == QDate(2026, 11, 20));
    CHECK(stored.registerText() == words("2026-0001"));
    CHECK(stored.isFirst);
    CHECK_FALSE(stored.isLate());
    CHECK(stored.handledBy == words("周老师"));
    CHECK(book.auditLines().contains(words("appointment.write appointment ok created")));
    CHECK(book.auditLines().last() == words("appointment.view appointment ok "));
}

TEST_CASE("What cannot be an appointment is refused and leaves nothing, not even a client or a room")
{
    BookFixture book;
    Services services = book.services();
    const auto refused = [&](auto &&alter) {
        Appointment wanted = book.draft("2026-11-23T12:30");
        wanted.roomUid = {};
        wanted.roomName = words("新房间");
        alter(wanted);
        return refusal(services.room().appointments.add(wanted));
    };
    CHECK(refused([](Appointment &one) { one.at = {}; }) == words("appointment.time"));
    CHECK(refused([](Appointment &one) { one.at.date = QDate(9999, 12, 31); }) == words("date.range"));
    CHECK(refused([](Appointment &one) { one.at.date = QDate(202, 11, 20); }) == words("date.range"));
    CHECK(refused([](Appointment &one) { one.minutes = 4; }) == words("appointment.minutes"));
    CHECK(refused([](Appointment &one) { one.minutes = 481; }) == words("appointment.minutes"));
    CHECK(refused([](Appointment &one) { one.counsellor.uid = {}; }) == words("room.person"));
    CHECK(refused([](Appointment &one) { one.client.studentUid = {}; }) == words("student.not_found"));
    CHECK(refused([](Appointment &one) { one.kind = AppointmentKind::Placeholder; }) ==
          words("appointment.no_title"));
    CHECK(refused([](Appointment &one) { one.request.note = QString(1'000'000, u'话'); }) ==
          words("text.too_long"));
    CHECK(refused([](Appointment &one) { one.request.contact = QString(301, u'1'); }) ==
          words("text.too_long"));
    CHECK(refused([](Appointment &one) { one.roomUid = one.counsellor.uid; }) == words("room.not_found"));
    CHECK(book.value(words("SELECT count(*) FROM client")).toInt() == 0);
    CHECK(book.value(words("SELECT count(*) FROM counselling_room")).toInt() == 1);
    Appointment wanted = book.draft("2026-11-23T12:30");
    wanted.minutes = 5;
    must(services.room().appointments.add(wanted));
    wanted.at = at("2026-11-23T15:00");
    wanted.minutes = 480;
    must(services.room().appointments.add(wanted));
}

TEST_CASE(
    "The same counsellor, room or student at one time is told before, refused at saving, and kept by force")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid taken = must(appointments.add(book.draft("2026-11-23T12:30"))).uid;
    Appointment same = book.draft("2026-11-23T13:00");
    const QString id = taken.toString();
    const QStringList all{words("person:") + id, words("room:") + id, words("student:") + id};
    CHECK(clashTexts(must(appointments.clashes(same))) == all);
    const auto refused = appointments.add(same);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == fail(Errc::Conflict, "appointment.clash", all));
    CHECK(clashTexts(must(appointments.add(same, OnClash::Keep)).clashes) == all);

    const auto clashOf = [&](auto &&alter) {
        Appointment other = book.draft("2026-11-23T12:00", BookFixture::student(book.second.uid));
        other.counsellor.uid = book.nurse;
        other.roomUid = {};
        alter(other);
        return clashTexts(must(appointments.clashes(other)));
    };
    CHECK(clashOf([](Appointment &) {}).isEmpty());
    CHECK(clashOf([&](Appointment &one) { one.counsellor.uid = book.me; }) == QStringList{all[0]});
    CHECK(clashOf([&](Appointment &one) { one.roomUid = book.room.uid; }) == QStringList{all[1]});
    CHECK(clashOf([&](Appointment &one) { one.client = BookFixture::student(book.first.uid); }) ==
          QStringList{all[2]});
    CHECK(clashOf([&](Appointment &one) {
              one.counsellor.uid = book.me;
              one.minutes = 30; // ends as the other begins
          }).isEmpty());
}

TEST_CASE("Of a weekly appointment every day is looked at before it is saved")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid taken = must(appointments.add(book.draft("2026-12-07T12:30"))).uid; // the third Monday
    const Appointment weekly = book.draft("2026-11-23T13:00");
    CHECK(must(appointments.clashes(weekly)).isEmpty());
    const auto clashes = [&](const Repeat &repeat) {
        return clashTexts(must(appointments.clashes(weekly, repeat)));
    };
    CHECK(clashes({1, QDate(2026, 12, 6)}).isEmpty());
    CHECK(clashes({2, QDate(2026, 12, 7)}).contains(words("person:") + taken.toString()));
    CHECK(appointments.clashes(weekly, Repeat{1, QDate(2026, 11, 1)}).error().subject == words("series.end"));
}

TEST_CASE("Of two saved at once, both found free before, the second is refused")
{
    BookFixture book;
    Services one = book.services();
    Services other = book.services();
    const Appointment draft = book.draft("2026-11-23T12:30");
    CHECK(must(one.room().appointments.clashes(draft)).isEmpty());
    CHECK(must(other.room().appointments.clashes(draft)).isEmpty());
    must(one.room().appointments.add(draft));
    CHECK(refusal(other.room().appointments.add(draft)) == words("appointment.clash"));
    CHECK(must(one.room().appointments.list(days("2026-11-23T00:00", "2026-11-23T00:00"))).size() == 1);
    CHECK_FALSE(book.tryOpen()); // a second connection is not let in at all
}

TEST_CASE("What was cancelled or missed takes no time; what is brought back is looked at again")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid missed = must(appointments.add(book.draft("2026-11-19T12:30"))).uid;
    must(appointments.noShow(missed));
    const Uid cancelled = must(appointments.add(book.draft("2026-11-19T12:30"))).uid;
    must(appointments.cancel(cancelled, words("生病")));
    CHECK(must(appointments.show(cancelled)).cancelReason == words("生病"));
    const Uid held = must(appointments.add(book.draft("2026-11-19T12:30"))).uid;
    CHECK(refusal(appointments.reopen(missed)) == words("appointment.clash"));
    must(appointments.cancel(held, {}));
    must(appointments.reopen(missed));
    CHECK(refusal(appointments.reopen(missed)) == words("appointment.is_booked"));
    CHECK(refusal(appointments.arrive(held)) == words("appointment.not_booked"));
    CHECK(refusal(appointments.noShow(held)) == words("appointment.not_booked"));
    CHECK(refusal(appointments.cancel(held, {})) == words("appointment.not_booked"));
    CHECK(refusal(appointments.move(held, {at("2026-11-30T12:30")})) == words("appointment.not_booked"));
    CHECK(refusal(appointments.arrive(Uid())) == words("appointment.not_found"));
    must(appointments.arrive(missed));
    const Appointment came = must(appointments.show(missed));
    CHECK(came.state == AppointmentState::Arrived);
    CHECK(came.arrivedAt == at("2026-11-20T08:00"));
    CHECK(came.isLate());
}

TEST_CASE("A moved appointment keeps where it was first and how often it was moved")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid uid = must(appointments.add(book.draft("2026-11-23T12:30"))).uid;
    must(appointments.move(uid, {at("2026-11-24T12:30")}));
    must(appointments.move(uid, {at("2026-11-25T23:50"), 30, {}, words("操场小屋"), book.nurse}));
    Appointment moved = must(appointments.show(uid));
    CHECK(moved.firstAt == at("2026-11-23T12:30"));
    CHECK(moved.moves == 2);
    CHECK(moved.endsAt() == at("2026-11-26T00:20"));
    CHECK(moved.roomName == words("操场小屋"));
    CHECK(moved.counsellor.uid == book.nurse);
    must(appointments.move(uid, {at("2026-11-25T23:50"), 45}));
    CHECK(must(appointments.show(uid)).moves == 2); // only longer
    // It stands in the list of both days it touches.
    CHECK(must(appointments.list(days("2026-11-26T00:00", "2026-11-26T00:00"))).size() == 1);
    CHECK(must(appointments.list(days("2026-11-25T00:00", "2026-11-25T00:00"))).size() == 1);
    CHECK(must(appointments.list(days("2026-11-27T00:00", "2026-11-28T00:00"))).isEmpty());
    CHECK(refusal(appointments.list(days("2026-11-27T00:00", "2026-11-26T00:00"))) ==
          words("appointment.span"));
    // Undone, it stands where it was before.
    must(services.undo.undo(book.workplace().lastChangeSet()));
    CHECK(must(appointments.show(uid)).minutes == 30);
}

TEST_CASE("A placeholder keeps the time and becomes a client's appointment, never the other way")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    Appointment kept = book.draft("2026-11-23T12:30");
    kept.kind = AppointmentKind::Placeholder;
    kept.title = words("候补");
    const Uid uid = must(appointments.add(kept)).uid;
    CHECK(refusal(appointments.add(book.draft("2026-11-23T12:30"))) == words("appointment.clash"));
    Appointment stored = must(appointments.show(uid));
    CHECK(stored.registerText().isEmpty());
    CHECK_FALSE(stored.isFirst);
    CHECK_FALSE(stored.client.id.isValid());
    stored.kind = AppointmentKind::Client;
    stored.client = BookFixture::student(book.first.uid);
    must(appointments.edit(stored));
    stored = must(appointments.show(uid));
    CHECK(stored.registerText() == words("2026-0001"));
    CHECK(stored.title.isEmpty());
    CHECK(stored.moves == 0);
    stored.kind = AppointmentKind::Placeholder;
    stored.title = words("候补");
    CHECK(refusal(appointments.edit(stored)) == words("appointment.kind"));
}

TEST_CASE("Who stands at the door is entered as arrived now, whatever else is booked")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    must(appointments.add(book.draft("2026-11-20T08:10", BookFixture::student(book.second.uid))));
    Appointment here = book.draft("2020-01-01T00:00");
    const Booking booked = must(appointments.walkIn(here));
    CHECK(booked.clashes.size() == 2);
    const Appointment stored = must(appointments.show(booked.uid));
    CHECK(stored.at == at("2026-11-20T08:00"));
    CHECK(stored.arrivedAt == stored.at);
    CHECK(stored.state == AppointmentState::Arrived);
    CHECK(stored.isWalkIn);
    book.clock().setNow(at("2026-11-19T08:00")); // set back: nothing is refused for it
    must(appointments.walkIn(book.draft("2020-01-01T00:00", BookFixture::student(book.second.uid))));
}

TEST_CASE("Numbers run within the school year and are not given twice")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid first = must(appointments.add(book.draft("2026-11-23T12:30"))).uid;
    must(appointments.remove(first));
    const Uid second = must(appointments.add(book.draft("2026-11-23T12:30"))).uid;
    CHECK(must(appointments.show(second)).registerText() == words("2026-0002"));
    CHECK(refusal(appointments.show(first)) == words("appointment.not_found"));
    book.clock().setNow(at("2027-09-01T08:00"));
    const Uid next = must(appointments.add(book.draft("2027-09-02T12:30"))).uid;
    CHECK(must(appointments.show(next)).registerText() == words("2027-0001"));
    CHECK_FALSE(must(appointments.show(next)).isFirst);
}

TEST_CASE("A student is expected once at a time, also as a member of a group")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    Appointment meeting;
    meeting.kind = AppointmentKind::Group;
    meeting.title = words("人际小组");
    meeting.counsellor.uid = book.nurse;
    meeting.at = at("2026-11-23T12:30");
    meeting.members = {book.second.id, book.first.id, book.second.id};
    CHECK(refusal(appointments.add(meeting)) == words("appointment.kind")); // its group makes it
    const Uid uid = must(book.workplace().change(op::appointmentWrite, [&](Change &change) -> Result<Uid> {
        AppointmentBook inside(book.workplace(), change);
        const auto wanted = inside.filled(meeting);
        return must(inside.add(must(wanted), OnClash::Refuse)).uid;
    }));
    const auto expected = [&] {
        return must(AppointmentRepository(book.workplace().db()).byUid(uid))->members;
    };
    CHECK(expected() == QList{book.first.id, book.second.id});
    CHECK(must(appointments.show(uid)).members.isEmpty()); // who belongs is the group's to tell
    const auto refused = appointments.add(book.draft("2026-11-23T12:40"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == QStringList{words("student:") + uid.toString()});
    CHECK(must(appointments.ofStudent(book.second.uid)).size() == 1);
    // Moving it takes its members along; its title is the group's.
    must(appointments.move(uid, {at("2026-11-24T12:30")}));
    Appointment stored = must(appointments.show(uid));
    CHECK(expected().size() == 2);
    stored.title = words("别的名字");
    must(appointments.edit(stored));
    CHECK(must(appointments.show(uid)).title == words("人际小组"));
    must(appointments.add(book.draft("2026-11-23T12:40")));
    CHECK(must(services.audit.verify()).ok());
}
