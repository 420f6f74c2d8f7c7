// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_operations.h"
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Client parent(const Uid &child, const char *name, const char *phone = "")
{
    Client client;
    client.kind = ClientKind::Parent;
    client.studentUid = child;
    client.name = words(name);
    client.relation = words("father");
    client.phone = words(phone);
    return client;
}

QStringList names(const QList<Client> &clients)
{
    QStringList list;
    for (const Client &client : clients)
        list.append(client.name);
    return list;
}

} // namespace

TEST_CASE("A code is read as people type it")
{
    CHECK(clientCode(7) == words("C-0007"));
    CHECK(clientCode(12345) == words("C-12345"));
    for (const char *typed : {"C-0007", "c-7", "C0007", " c 7 ", "C-0007"})
        CHECK(clientCodeNumber(words(typed)) == 7);
    for (const char *typed : {"", "C", "C-", "7", "C-0", "C--7", "C-7a", "D-7", "C-99999999999999999999"})
        CHECK_FALSE(clientCodeNumber(words(typed)));
}

TEST_CASE("A student and a member of staff is one client however often he comes")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    for (const char *when : {"2026-11-23T12:30", "2026-11-24T12:30"}) {
        must(appointments.add(book.draft(when)));
        must(appointments.add(book.draft(when, BookFixture::staff(book.teacher)), OnClash::Keep));
    }
    CHECK(book.value(words("SELECT count(*) FROM client")).toInt() == 2);
    CHECK(must(services.room().clients.ofStudent(book.first.uid)).size() == 1);
}

TEST_CASE("A client whose making was undone is the same one again when he comes again")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid one = must(appointments.add(book.draft("2026-11-23T12:30"))).uid;
    const qint64 set = book.workplace().lastChangeSet();
    const Uid client = must(appointments.show(one)).client.uid;
    const Uid other = must(appointments.add(book.draft("2026-11-24T12:30"))).uid;
    must(services.undo.undo(set));
    CHECK(must(appointments.show(other)).client.name == words("王小禾"));
    must(appointments.move(other, {at("2026-11-25T12:30")}));
    CHECK(must(services.room().clients.show(client)).name == words("王小禾"));
    CHECK(book.value(words("SELECT count(*) FROM client")).toInt() == 1);
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE("A parent is a client of his own who names the child; the same one again gets a new number only")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    must(appointments.add(book.draft("2026-11-23T12:30")));
    // The child may be elsewhere at that time.
    Appointment talk = book.draft("2026-11-23T12:30", parent(book.first.uid, "王 建国", "138 0000 1111"));
    talk.counsellor.uid = book.nurse;
    talk.roomUid = {};
    const Uid uid = must(appointments.add(talk)).uid;
    const Client known = must(appointments.show(uid)).client;
    CHECK(known.name == words("王建国"));
    CHECK(known.studentName == words("王小禾"));
    CHECK(known.relation == words("father"));
    talk.at = at("2026-11-24T12:30");
    talk.client = parent(book.first.uid, "王建国", "13900002222");
    const Uid again = must(appointments.add(talk)).uid;
    CHECK(must(appointments.show(again)).client.uid == known.uid);
    CHECK(must(appointments.show(again)).client.phone == words("13900002222"));
    talk.at = at("2026-11-25T12:30");
    talk.client = parent(book.first.uid, "王建国");
    must(appointments.add(talk));
    CHECK(must(services.room().clients.show(known.uid)).phone == words("13900002222"));
    talk.at = at("2026-11-26T12:30");
    talk.client = parent(book.first.uid, "");
    CHECK(refusal(appointments.add(talk)) == words("client.no_name"));
    talk.client = parent(book.first.uid, "王建国");
    talk.client.relation = words("boss");
    CHECK(refusal(appointments.add(talk)) == words("client.relation"));
    talk.client = parent({}, "王建国");
    CHECK(refusal(appointments.add(talk)) == words("student.not_found"));
    CHECK(must(services.room().clients.ofStudent(book.first.uid)).size() == 2);
    CHECK(must(appointments.ofStudent(book.first.uid)).size() == 4);
}

TEST_CASE("A code is joined to a student once, with a reason, and is in the timeline from then on")
{
    BookFixture book;
    Services services = book.services();
    ClientService &clients = services.room().clients;
    AppointmentService &appointments = services.room().appointments;
    const Client code = must(clients.addCode(Sex::Female, words("初二")));
    CHECK(code.name == words("C-0001"));
    CHECK(must(clients.addCode()).name == words("C-0002"));
    Client named;
    named.kind = ClientKind::Code;
    named.codeNumber = 1;
    const Uid uid = must(appointments.add(book.draft("2026-11-23T12:30", named))).uid;
    CHECK(must(appointments.show(uid)).client.sex == Sex::Female);
    CHECK(must(services.timeline.of(book.first.uid)).isEmpty());
    CHECK(refusal(clients.join(code.uid, book.first.uid, {})) == words("reason.missing"));
    CHECK(refusal(clients.join(code.uid, code.uid, words("本人说明"))) == words("student.not_found"));
    must(clients.join(code.uid, book.first.uid, words("本人说明")));
    CHECK(refusal(clients.join(code.uid, book.second.uid, words("错"))) == words("client.joined"));
    const Client joined = must(clients.show(code.uid));
    CHECK(joined.name == words("C-0001"));
    CHECK(joined.kind == ClientKind::Code);
    CHECK(joined.studentName == words("王小禾"));
    CHECK(joined.joinedOn == QDate(2026, 11, 20));
    CHECK(joined.joinReason == words("本人说明"));
    QStringList kinds;
    for (const TimelineEntry &entry : must(services.timeline.of(book.first.uid)))
        kinds.append(entry.kind);
    CHECK(kinds == QStringList{words("appointment.booked"), words("client.joined")});
    CHECK(book.auditLines().contains(words("client.join student ok ")));
    // The student is now expected then.
    CHECK(refusal(appointments.add(book.draft("2026-11-23T12:40"))) == words("appointment.clash"));
    const Uid own = must(appointments.add(book.draft("2026-11-24T12:30"))).uid;
    const Client student = must(appointments.show(own)).client;
    CHECK(refusal(clients.join(student.uid, book.second.uid, words("错"))) == words("client.not_code"));
    named.codeNumber = 99;
    CHECK(refusal(appointments.add(book.draft("2026-11-25T12:30", named))) == words("client.not_found"));
    named.codeNumber = 0;
    must(appointments.add(book.draft("2026-11-25T12:30", named)));
    CHECK(names(must(clients.find(words("c3")))) == QStringList{words("C-0003")});
    CHECK(names(must(clients.find(words("小禾")))).size() == 2);
}

TEST_CASE("Staff who come are read by their counsellor; others see that the time is taken")
{
    BookFixture book;
    book.asUser(words("何老师"), {Role::Counsellor});
    Uid uid;
    Uid waiting;
    Uid client;
    {
        Services services = book.services();
        Appointment wanted = book.draft("2026-11-23T12:30", BookFixture::staff(book.teacher));
        wanted.counsellor.uid =
            must(services.room().appointments.peopleNamed(words("何老师"))).constFirst().uid;
        wanted.request.concern = Concern::Family;
        wanted.request.note = words("睡不好");
        uid = must(services.room().appointments.add(wanted)).uid;
        const Appointment own = must(services.room().appointments.show(uid));
        CHECK(own.client.name == words("高老师"));
        client = own.client.uid;
        CHECK(must(services.room().clients.show(client)).name == words("高老师"));
        CHECK(names(must(services.room().clients.find(words("高")))) == QStringList{words("高老师")});
        CHECK(must(services.room().appointments.search(words("睡不好"))).size() == 1);
        WaitlistEntry entry;
        entry.client = BookFixture::staff(book.teacher);
        entry.request.note = words("再约一次");
        waiting = must(services.room().waitlist.add(entry));
        CHECK(must(services.room().waitlist.show(waiting)).client.name == words("高老师"));
    }
    for (const RoleSet roles : {RoleSet{Role::Head}, RoleSet{Role::Counsellor}}) {
        book.asUser(roles.has(Role::Head) ? words("校长") : words("另一位"), roles);
        const QString denied = roles.has(Role::Head) ? words("denied.purpose") : words("denied");
        Services services = book.services();
        AppointmentService &appointments = services.room().appointments;
        const auto listed =
            must(appointments.list({at("2026-11-23T00:00").date, at("2026-11-23T00:00").date}));
        REQUIRE(listed.size() == 1);
        const Appointment &seen = listed.constFirst();
        CHECK(seen.isWithheld);
        CHECK(seen.at == at("2026-11-23T12:30"));
        CHECK(seen.client.name.isEmpty());
        CHECK(seen.client.uid.isNull());
        CHECK(seen.request == Request());
        CHECK(must(appointments.search(words("睡不好"))).isEmpty());
        CHECK(must(appointments.search(words("高老师"))).isEmpty());
        CHECK(must(appointments.ofClient(client)).isEmpty());
        CHECK(must(services.room().clients.find(words("高"))).isEmpty());
        CHECK(refusal(services.room().clients.show(client)) == denied);
        CHECK(refusal(appointments.show(uid)) == denied);
        CHECK(refusal(appointments.move(uid, {at("2026-11-24T12:30")})) == denied);
        CHECK(refusal(appointments.edit(seen)) == denied);
        CHECK(refusal(appointments.arrive(uid)) == denied);
        CHECK(refusal(appointments.cancel(uid, {})) == denied);
        CHECK(refusal(appointments.remove(uid)) == denied);
        const auto waits = must(services.room().waitlist.waiting());
        REQUIRE(waits.size() == 1);
        CHECK(waits.constFirst().isWithheld);
        CHECK(waits.constFirst().client.name.isEmpty());
        CHECK(waits.constFirst().request == Request());
        CHECK(refusal(services.room().waitlist.show(waiting)) == denied);
        CHECK(refusal(services.room().waitlist.drop(waiting, words("不来"))) == denied);
        // The time is taken all the same.
        Appointment other = book.draft("2026-11-23T12:30");
        CHECK(refusal(appointments.add(other)) == words("appointment.clash"));
    }
    book.asUser(words("校长"));
    book.workplace().openOnPurpose(15);
    Services services = book.services();
    CHECK(must(services.room().appointments.show(uid)).request.note == words("睡不好"));
    CHECK(must(services.room().clients.show(client)).name == words("高老师"));
    CHECK(must(services.room().waitlist.waiting()).constFirst().client.name == words("高老师"));
    CHECK(book.auditLines().contains(words("client.view-staff appointment ok ")));
}
