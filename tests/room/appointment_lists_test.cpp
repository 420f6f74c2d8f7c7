// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/appointment_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

AppointmentFilter daysOf(QDate from, QDate to)
{
    AppointmentFilter filter;
    filter.from = from;
    filter.to = to;
    return filter;
}

QStringList timesOf(const QList<Appointment> &appointments)
{
    QStringList times;
    for (const Appointment &one : appointments)
        times.append(one.at.toString());
    return times;
}

} // namespace

TEST_CASE("A list holds a span's appointments by time, of one counsellor or one room")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    must(appointments.add(book.draft("2026-11-24T12:30")));
    must(appointments.add(book.draft("2026-11-23T12:30")));
    Appointment other = book.draft("2026-11-23T13:30");
    other.counsellor.uid = book.nurse;
    other.roomUid = {};
    const Uid cancelled = must(appointments.add(other)).uid;
    must(appointments.cancel(cancelled, {}));
    AppointmentFilter filter = daysOf(QDate(2026, 11, 23), QDate(2026, 11, 24));
    CHECK(timesOf(must(appointments.list(filter))) ==
          QStringList{words("2026-11-23T12:30"), words("2026-11-23T13:30"), words("2026-11-24T12:30")});
    filter.withCancelled = false;
    CHECK(must(appointments.list(filter)).size() == 2);
    filter.withCancelled = true;
    filter.counsellor = book.nurse;
    CHECK(timesOf(must(appointments.list(filter))) == QStringList{words("2026-11-23T13:30")});
    filter.counsellor.reset();
    filter.room = book.room.uid;
    CHECK(must(appointments.list(filter)).size() == 2);
}

TEST_CASE("A text is looked for in names, codes, titles and notes, whatever it holds")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    Appointment noted = book.draft("2026-11-23T12:30");
    noted.request.note = words("说到 100%_的'事'");
    must(appointments.add(noted));
    Client code;
    code.kind = ClientKind::Code;
    must(appointments.add(book.draft("2026-11-24T12:30", code)));
    Appointment kept = book.draft("2026-11-25T12:30");
    kept.kind = AppointmentKind::Placeholder;
    kept.title = words("留给高三");
    must(appointments.add(kept));
    CHECK(must(appointments.search(words("小禾"))).size() == 1);
    CHECK(must(appointments.search(words("100%_的'"))).size() == 1);
    CHECK(must(appointments.search(words("%"))).size() == 1);
    CHECK(must(appointments.search(words("c-0001"))).size() == 1);
    const auto coded = must(appointments.search(words("C-")));
    REQUIRE(coded.size() == 1); // nobody who gave a name
    CHECK(coded.first().client.kind == ClientKind::Code);
    CHECK(must(appointments.search(words("高三"))).size() == 1);
    CHECK(must(appointments.search(words("  "))).isEmpty());
    CHECK(must(appointments.search(words("没有的"))).isEmpty());
    CHECK(must(appointments.search(words("2026"))).isEmpty());
    CHECK(must(appointments.search(QString(1'000'000, u'话'))).isEmpty());
}

TEST_CASE("A clash is told with its hour, and whom it is about where the reader may see that")
{
    BookFixture book;
    Services all = book.services();
    AppointmentService &appointments = all.room().appointments;
    must(appointments.add(book.draft("2026-11-23T12:05")));
    must(appointments.add(book.draft("2026-11-23T13:00", BookFixture::staff(book.teacher))));
    Appointment wanted = book.draft("2026-11-23T12:10");
    wanted.minutes = 60;
    const auto refused = appointments.add(wanted);
    REQUIRE_FALSE(refused);
    QList<Clash> clashes = clashesOf(refused.error());
    CHECK(clashes == must(appointments.clashes(wanted)));
    clashes.append({ClashKind::Person, Uid()}); // gone meanwhile
    auto with = must(appointments.clashing(clashes));
    REQUIRE(with.size() == 2);
    CHECK(with.first().at == at("2026-11-23T12:05"));
    CHECK(with.first().client.name == words("王小禾"));
    CHECK_FALSE(with.last().isWithheld);
    book.asUser(words("孙老师"), {Role::Counsellor});
    with = must(book.services().room().appointments.clashing(clashes));
    REQUIRE(with.size() == 2);
    CHECK(with.last().isWithheld);
    CHECK(with.last().client.name.isEmpty());
    book.asUser(words("录入员"), {Role::Keyer});
    CHECK(refusal(book.services().room().appointments.clashing(clashes)) == words("denied"));
    CHECK(clashesOf(fail(Errc::Denied, "denied", {words("person:x")})).isEmpty());
}

TEST_CASE("Overdue is what is over and has no outcome; counts tell a day and its visits")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid past = must(appointments.add(book.draft("2026-11-19T12:30"))).uid;
    must(appointments.add(book.draft("2026-11-20T07:30"))); // until 08:10: still on
    must(appointments.add(book.draft("2026-11-20T12:30")));
    Appointment kept = book.draft("2026-11-18T12:30");
    kept.kind = AppointmentKind::Placeholder;
    kept.title = words("候补");
    must(appointments.add(kept));
    CHECK(timesOf(must(appointments.overdue())) == QStringList{words("2026-11-19T12:30")});
    book.clock().setNow(at("2026-11-20T08:10"));
    CHECK(must(appointments.overdue()).size() == 2);
    must(appointments.noShow(past));
    CHECK(must(appointments.overdue()).size() == 1);
    must(appointments.walkIn(book.draft("2026-11-20T08:10", BookFixture::student(book.second.uid))));
    Appointment other = book.draft("2026-11-20T16:00", BookFixture::student(book.second.uid));
    other.counsellor.uid = book.nurse;
    must(appointments.cancel(must(appointments.add(other)).uid, words("调课")));

    const auto counts = must(appointments.dayCounts(QDate(2026, 11, 20)));
    REQUIRE(counts.size() == 2);
    const CounsellorDay &mine = counts[0].counsellor.uid == book.me ? counts[0] : counts[1];
    CHECK(mine.booked == 2);
    CHECK(mine.arrived == 1);
    CHECK(mine.cancelled == 0);
    const auto visits = must(appointments.visits(QDate(2026, 11, 1), QDate(2026, 11, 30)));
    CHECK(visits ==
          QList<VisitDay>{{QDate(2026, 11, 19), 0, 0, 1, 0, 0}, {QDate(2026, 11, 20), 1, 1, 0, 1, 2}});
    CHECK(refusal(appointments.visits(QDate(2026, 11, 2), QDate(2026, 11, 1))) == words("appointment.span"));
}

TEST_CASE("A register holds what was registered in a span by number; the first visit is counted, not kept")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    const Uid later = must(appointments.add(book.draft("2026-11-25T12:30"))).uid;
    book.clock().setNow(at("2026-11-21T08:00"));
    const Uid sooner = must(appointments.add(book.draft("2026-11-24T12:30"))).uid;
    const auto entries = must(appointments.registered(QDate(2026, 11, 20), QDate(2026, 11, 21)));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].uid == later);
    CHECK_FALSE(entries[0].isFirst);
    CHECK(entries[1].isFirst);
    CHECK(must(appointments.registered(QDate(2026, 11, 21), QDate(2026, 11, 21))).size() == 1);
    must(appointments.noShow(sooner));
    CHECK(must(appointments.show(later)).isFirst);
}

TEST_CASE("A calendar file tells hours and no names")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    Appointment noted = book.draft("2026-11-23T23:30");
    noted.minutes = 60;
    noted.request.note = words("说到家里");
    const Uid uid = must(appointments.add(noted)).uid;
    must(appointments.add(book.draft("2026-11-24T12:30", BookFixture::staff(book.teacher))));
    must(appointments.cancel(must(appointments.add(book.draft("2026-11-25T12:30"))).uid, {}));
    BusyHours wanted;
    wanted.filter = daysOf(QDate(2026, 11, 23), QDate(2026, 11, 27));
    wanted.title = words("预约");
    const BusyCalendar made = must(appointments.busyHours(wanted));
    CHECK(made.events == 2);
    const QString file = QString::fromUtf8(made.file);
    for (const char *name : {"王小禾", "高老师", "周老师", "说到家里", "辅导室", "七年级"})
        CHECK_FALSE(file.contains(words(name)));
    const QStringList lines = file.split(words("\r\n"));
    CHECK(lines.first() == words("BEGIN:VCALENDAR"));
    CHECK(lines.at(lines.size() - 2) == words("END:VCALENDAR"));
    CHECK(lines.last().isEmpty());
    CHECK(lines.contains(words("VERSION:2.0")));
    CHECK(lines.contains(words("UID:") + uid.toString() + words("@tingyu")));
    CHECK(lines.contains(words("DTSTART:20261123T233000")));
    CHECK(lines.contains(words("DTEND:20261124T003000")));
    CHECK(lines.contains(words("SUMMARY:预约")));
    CHECK(lines.contains(words("DTSTAMP:20261120T080000Z")));
    CHECK_FALSE(file.count(u'\n') > file.count(words("\r\n")));
    CHECK(must(appointments.busyHours(wanted)) == made); // the same each time
    wanted.withRooms = true;
    CHECK(must(appointments.busyHours(wanted)).file.contains("LOCATION:"));
    CHECK(book.auditLines().contains(words("appointment.busy  ok ")));
}

TEST_CASE("A long title is folded between characters, and signs that would break a line are escaped")
{
    Appointment one;
    one.at = at("2026-11-23T12:30");
    one.roomName = words("一号,室;\\\n二");
    const QString title = words("预约与长长的说明").repeated(6);
    const QByteArray file = busyCalendar({one}, title, true, QDateTime()).file;
    QString unfolded;
    for (const QByteArray &line : file.split('\n')) {
        CHECK(line.size() <= 76); // with its CR
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    unfolded = QString::fromUtf8(file).remove(words("\r\n "));
    CHECK(unfolded.contains(words("SUMMARY:") + title + words("\r\n")));
    CHECK(unfolded.contains(words("LOCATION:一号\\,室\\;\\\\\\n二\r\n")));
}

TEST_CASE("Overdue appointments are counted as they are listed, of everybody and of one counsellor")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    must(appointments.add(book.draft("2026-10-08T12:30")));
    must(appointments.add(book.draft("2026-11-20T07:10"))); // until 07:50
    must(appointments.add(book.draft("2026-11-20T07:21", BookFixture::student(book.second.uid)),
                          OnClash::Keep)); // until 08:01: still on
    Appointment other = book.draft("2026-11-18T16:00", BookFixture::student(book.second.uid));
    other.counsellor.uid = book.nurse;
    must(appointments.add(other));
    CHECK(must(appointments.overdueCount()) == OverdueCount{3, at("2026-10-08T12:30")});
    CHECK(must(appointments.overdue()).size() == 3);
    CHECK(must(appointments.overdueCount(book.me)) == OverdueCount{2, at("2026-10-08T12:30")});
    CHECK(must(appointments.overdueCount(book.nurse)) == OverdueCount{1, at("2026-11-18T16:00")});
    CHECK(must(appointments.overdueCount(book.teacher)) == OverdueCount());
    const auto first = must(appointments.overdue({book.me, 1}));
    REQUIRE(first.size() == 1);
    CHECK(first[0].at == at("2026-10-08T12:30"));
    book.asUser(QStringLiteral("录入员"), {Role::Keyer});
    CHECK(refusal(book.services().room().appointments.overdueCount()) == QStringLiteral("denied"));
}

TEST_CASE("The promised openings of a day are told whether they are written down or not")
{
    BookFixture book;
    Services services = book.services();
    OpeningSlot noon;
    noon.roomId = book.room.id;
    noon.from = QTime(12, 0);
    noon.to = QTime(13, 0);
    must(services.room().rooms.addWeekdays(noon));
    const QDate today(2026, 11, 20);
    auto expected = must(services.room().dutyTodos.expected(today, today));
    REQUIRE(expected.size() == 1);
    CHECK_FALSE(expected[0].person);
    DutyTurn turn;
    turn.roomId = book.room.id;
    turn.date = today;
    turn.from = QTime(12, 0);
    turn.to = QTime(12, 30);
    turn.person.uid = book.me;
    must(services.room().dutyTurns.add(turn));
    Duty duty;
    duty.by.uid = book.me;
    duty.roomUid = book.room.uid;
    duty.openedAt = {today, QTime(12, 0)};
    duty.closedAt = WallTime{today, QTime(12, 30)};
    must(services.room().duties.add(duty));
    expected = must(services.room().dutyTodos.expected(today, today));
    REQUIRE(expected.size() == 1);
    CHECK(expected[0].person->uid == book.me);
    CHECK(must(services.room().dutyTodos.expected(today.addDays(1), today.addDays(2))).isEmpty()); // weekend
    CHECK(refusal(services.room().dutyTodos.expected(today, today.addDays(-1))) ==
          QStringLiteral("duty.span"));
}
