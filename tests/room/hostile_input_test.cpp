// SPDX-License-Identifier: GPL-3.0-or-later
// What people paste, type and do that nobody meant: a megabyte, signs outside the basic plane, hours over
// midnight, a clock that goes back, two hands at one hour.
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Rare and outside the basic plane, an emoji of several parts, one with a variation selector, right to left,
/// full-width signs, a numbered list.
const QString rare =
    said("𠮷野𡈽\uFF0C👨\u200D👩\u200D👧 ❤\uFE0F\uFF1A\u05E9\u05DC\u05D5\u05DD\uFF08\u2460\u2461\uFF09\uFF01");
const QString megabyte(1024 * 1024, u'长');

struct HostileWorld : GroupWorld
{
    Appointment appointment(const char *when = "2026-11-24T10:00") const
    {
        Appointment one;
        one.counsellor.uid = leader;
        one.at = at(when);
        one.client.studentUid = pupils[0].uid;
        return one;
    }
    SessionInput session(const char *when = "2026-11-19T10:00") const
    {
        SessionInput one;
        one.client.studentUid = pupils[0].uid;
        one.frame.at = at(when);
        one.frame.minutes = 40;
        return one;
    }
    Duty duty(const char *from = "2026-11-19T12:00", const char *to = "2026-11-19T13:00") const
    {
        Duty one;
        one.by.uid = leader;
        one.openedAt = at(from);
        one.closedAt = at(to);
        return one;
    }
    PhoneCall call(const char *when = "2026-11-19T20:00") const
    {
        PhoneCall one;
        one.by.uid = leader;
        one.at = at(when);
        return one;
    }
    MailboxLetter letter() const
    {
        MailboxLetter one;
        one.by.uid = leader;
        one.receivedOn = QDate(2026, 11, 19);
        return one;
    }
    qint64 rows(const char *table) { return value(said("SELECT count(*) FROM ") + said(table)).toLongLong(); }
};

} // namespace

TEST_CASE("A megabyte in any one text is refused with one reason, and nothing is written")
{
    HostileWorld world;
    Services s = world.services();
    struct Try
    {
        const char *what;
        std::function<QString()> run;
    };
    const auto appointment = [&](auto set) {
        return [&world, &s, set] {
            Appointment one = world.appointment();
            set(one);
            return refusal(s.room().appointments.add(one));
        };
    };
    const auto meeting = [&](auto set) {
        return [&world, &s, set] {
            GroupMeeting one = world.meeting();
            set(one);
            return refusal(s.room().groupMeetings.add(one));
        };
    };
    const auto duty = [&](auto set) {
        return [&world, &s, set] {
            Duty one = world.duty();
            set(one);
            return refusal(s.room().duties.add(one));
        };
    };
    const auto call = [&](auto set) {
        return [&world, &s, set] {
            PhoneCall one = world.call();
            set(one);
            return refusal(s.room().phoneCalls.add(one));
        };
    };
    const auto letter = [&](auto set) {
        return [&world, &s, set] {
            MailboxLetter one = world.letter();
            set(one);
            return refusal(s.room().letters.add(one));
        };
    };
    for (const Try &one :
         {Try{"note", appointment([](Appointment &a) { a.request.note = megabyte; })},
          Try{"contact", appointment([](Appointment &a) { a.request.contact = megabyte; })},
          Try{"wanted", appointment([](Appointment &a) { a.request.wantedTime = megabyte; })},
          Try{"title", appointment([](Appointment &a) {
                  a.kind = AppointmentKind::Placeholder;
                  a.title = megabyte;
              })},
          Try{"theme", meeting([](GroupMeeting &m) { m.texts.theme = megabyte; })},
          Try{"aims", meeting([](GroupMeeting &m) { m.texts.aims.skill = megabyte; })},
          Try{"safety", meeting([](GroupMeeting &m) { m.texts.safety = megabyte; })},
          Try{"stage", meeting([](GroupMeeting &m) { m.texts.stages[0].observation = megabyte; })},
          Try{"reason", meeting([](GroupMeeting &m) { m.attendance[2].reason = megabyte; })},
          Try{"member", meeting([&](GroupMeeting &m) {
                  m.notes = {{world.memberUid(0), megabyte}};
              })},
          Try{"duty note", duty([](Duty &d) { d.notes.note = megabyte; })},
          Try{"incidents", duty([](Duty &d) { d.notes.incidents = megabyte; })},
          Try{"weather", duty([](Duty &d) { d.notes.weather = megabyte; })},
          Try{"visitor", duty([](Duty &d) {
                  d.notes.visitors = {{megabyte, {}, {}, {}, {}}};
              })},
          Try{"concern", call([](PhoneCall &c) { c.concern = megabyte; })},
          Try{"done", call([](PhoneCall &c) { c.done = megabyte; })},
          Try{"line", call([](PhoneCall &c) { c.line = megabyte; })},
          Try{"content", letter([](MailboxLetter &l) { l.content = megabyte; })},
          Try{"answer", letter([](MailboxLetter &l) { l.answer = megabyte; })},
          Try{"sender", letter([](MailboxLetter &l) { l.sender = megabyte; })}}) {
        INFO(one.what);
        CHECK(one.run() == said("text.too_long"));
    }
    SessionInput input = world.session();
    input.content.fields.insert(said("state"), megabyte);
    CHECK(refusal(s.room().sessions.add(input)) == said("session.text_too_long"));
    for (const char *table :
         {"appointment", "group_meeting", "duty", "phone_call", "mailbox_letter", "session_record"}) {
        INFO(table);
        CHECK(world.rows(table) == 0);
    }
    // Reasons too, and the room that would be made of it.
    const Uid booked = must(s.room().appointments.add(world.appointment())).uid;
    CHECK(refusal(s.room().appointments.cancel(booked, megabyte)) == said("reason.too_long"));
    const Uid met = must(s.room().groupMeetings.add(world.meeting("2026-11-25T16:00")));
    CHECK(refusal(s.room().groupMeetings.cancel(met, megabyte)) == said("reason.too_long"));
    CHECK_FALSE(refusal(s.room().groupMeetings.add([&] {
                    GroupMeeting one = world.meeting("2026-11-26T16:00");
                    one.roomName = megabyte;
                    return one;
                }()))
                    .isEmpty());
    CHECK(must(s.room().rooms.rooms()).isEmpty());
    // What is looked for may be a megabyte as well.
    CHECK(must(s.room().appointments.search(megabyte)).isEmpty());
    CHECK(refusal(s.room().sessions.search(megabyte)) == said("session.search_too_long"));
}

TEST_CASE("Rare characters, emoji and full-width signs come back as they were written")
{
    HostileWorld world;
    Student named;
    named.name = said("𠮷田🌸");
    const Student pupil = world.add(named);
    Services s = world.services();
    Appointment appointment = world.appointment();
    appointment.client.studentUid = pupil.uid;
    appointment.request.note = rare;
    const Uid booked = must(s.room().appointments.add(appointment)).uid;
    CounsellingGroup group;
    group.name = said("𡈽组🎈");
    group.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    GroupMember member = world.member(1);
    member.studentUid = pupil.uid;
    group.members = {member};
    group.aims.feeling = rare;
    const Uid groupUid = must(s.room().groups.add(group));
    GroupMeeting meeting;
    meeting.groupUid = groupUid;
    meeting.at = at("2026-11-25T16:00");
    meeting.minutes = 45;
    meeting.texts.reflection = rare;
    meeting.texts.stages = {{said("热身"), {}, rare, {}, {}, {}}};
    const Uid met = must(s.room().groupMeetings.add(meeting));
    Duty duty = world.duty();
    duty.notes.handover = rare;
    const Uid kept = must(s.room().duties.add(duty));
    PhoneCall call = world.call();
    call.concern = rare;
    const Uid rang = must(s.room().phoneCalls.add(call));
    MailboxLetter letter = world.letter();
    letter.content = rare;
    const Uid wrote = must(s.room().letters.add(letter));
    SessionInput session = world.session();
    session.content.fields.insert(said("state"), rare);
    const Uid held = must(s.room().sessions.add(session)).uid;
    world.reopen();
    Services after = world.services();
    const Appointment shown = must(after.room().appointments.show(booked));
    CHECK(shown.client.name == said("𠮷田🌸"));
    CHECK(shown.request.note == rare);
    CHECK(must(after.room().groups.show(groupUid)).name == said("𡈽组🎈"));
    CHECK(must(after.room().groups.show(groupUid)).aims.feeling == rare);
    const GroupMeeting stored = must(after.room().groupMeetings.show(met));
    CHECK(stored.texts.reflection == rare);
    CHECK(stored.texts.stages[0].activity == rare);
    CHECK(stored.attendance[0].member.name == said("𠮷田🌸"));
    CHECK(must(after.room().duties.show(kept)).notes.handover == rare);
    CHECK(must(after.room().phoneCalls.show(rang)).concern == rare);
    CHECK(must(after.room().letters.show(wrote)).content == rare);
    CHECK(must(after.room().sessions.show(held)).content.text(said("state")) == rare);
    CHECK(must(after.room().sessions.search(said("𡈽"))).size() == 1);
    CHECK(must(after.room().appointments.search(said("𠮷田"))).size() == 1);
}

TEST_CASE("A zero in a text cuts nothing off behind it")
{
    HostileWorld world;
    Services s = world.services();
    QString cut = said("前");
    cut += QChar(0);
    cut += said("后");
    Appointment appointment = world.appointment();
    appointment.request.note = cut;
    CHECK(must(s.room().appointments.show(must(s.room().appointments.add(appointment)).uid)).request.note ==
          said("前后"));
    PhoneCall call = world.call();
    call.concern = cut;
    CHECK(must(s.room().phoneCalls.show(must(s.room().phoneCalls.add(call)))).concern == said("前后"));
    SessionInput session = world.session();
    session.content.fields.insert(said("state"), cut);
    CHECK(
        must(s.room().sessions.show(must(s.room().sessions.add(session)).uid)).content.text(said("state")) ==
        said("前后"));
}

TEST_CASE("From 23:59 to 00:01: it lies in both days, clashes in both, and is two minutes long")
{
    HostileWorld world;
    Services s = world.services();
    const QDate night(2026, 11, 24);
    Appointment late = world.appointment("2026-11-24T23:59");
    late.minutes = 5;
    const Uid booked = must(s.room().appointments.add(late)).uid;
    const auto on = [&](QDate day) {
        return must(s.room().appointments.list({.from = day, .to = day, .counsellor = {}, .room = {}}))
            .size();
    };
    CHECK(on(night) == 1);
    CHECK(on(night.addDays(1)) == 1);
    CHECK(on(night.addDays(2)) == 0);
    Appointment early = world.appointment("2026-11-25T00:03");
    early.client.studentUid = world.pupils[3].uid;
    CHECK(refusal(s.room().appointments.add(early)) == said("appointment.clash"));
    early.at = at("2026-11-25T00:04");
    must(s.room().appointments.add(early));
    GroupMeeting meeting = world.meeting("2026-11-25T00:00");
    meeting.attendance.clear();
    CHECK(refusal(s.room().groupMeetings.add(meeting)) == said("appointment.clash"));
    must(s.room().appointments.remove(booked));

    Duty duty = world.duty("2026-11-18T23:59", "2026-11-19T00:01");
    const Uid kept = must(s.room().duties.add(duty));
    CHECK(must(s.room().duties.show(kept)).minutes() == 2);
    CHECK(must(s.room().duties.list(QDate(2026, 11, 18), QDate(2026, 11, 18))).size() == 1);
    CHECK(must(s.room().duties.list(QDate(2026, 11, 19), QDate(2026, 11, 19))).size() == 1);
    duty = world.duty("2026-11-19T00:01", "2026-11-18T23:59");
    CHECK(refusal(s.room().duties.add(duty)) == said("duty.times"));

    SessionInput session = world.session("2026-11-18T23:59");
    session.frame.minutes = 2;
    const Uid held = must(s.room().sessions.add(session)).uid;
    CHECK(must(s.room().sessions.show(held)).head.endsAt() == at("2026-11-19T00:01"));
    PhoneCall call = world.call("2026-11-18T23:59");
    call.minutes = 2;
    must(s.room().phoneCalls.add(call));
    CHECK(must(s.room().phoneCalls.list(QDate(2026, 11, 18), QDate(2026, 11, 18))).size() == 1);
    CHECK(must(s.room().phoneCalls.list(QDate(2026, 11, 19), QDate(2026, 11, 19))).isEmpty());
}

TEST_CASE(
    "A clock set back loses nothing, repeats no number, signs nothing, and says so where an end would lie "
    "before its beginning")
{
    HostileWorld world;
    Services s = world.services();
    const Uid first = must(s.room().appointments.add(world.appointment())).uid;
    must(s.room().appointments.arrive(first));
    const Uid met = must(s.room().groupMeetings.add(world.meeting()));
    const Uid held = must(s.room().sessions.add(world.session())).uid;
    const Uid open = must(s.room().duties.open(world.duty()));
    world.clock().setNow(at("2026-10-20T07:00"));
    const Uid second = must(s.room().appointments.add(world.appointment("2026-11-26T10:00"))).uid;
    CHECK(must(s.room().appointments.show(second)).registerText() == said("2026-0002"));
    must(s.room().appointments.arrive(second));
    CHECK(must(s.room().appointments.show(second)).arrivedAt == at("2026-10-20T07:00"));
    CHECK(refusal(s.room().duties.close(open)) == said("duty.times"));
    CHECK(must(s.room().duties.openNow()).size() == 1);
    CHECK(refusal(s.room().groupMeetings.sign(met)) == said("sign.clock"));
    CHECK(refusal(s.room().sessions.sign(held)) == said("sign.clock"));
    must(s.room().phoneCalls.add(world.call("2026-11-19T20:00"))); // later than now: only what is said counts
    CHECK(must(s.room().sessions.show(held)).head.at == at("2026-11-19T10:00"));
    world.clock().setNow(at("2026-11-20T09:00"));
    must(s.room().duties.close(open));
    must(s.room().groupMeetings.sign(met));
    must(s.room().groupMeetings.addAddendum(met, said("补充")));
    CHECK(must(s.room().groupMeetings.show(met)).addenda.size() == 1);
    CHECK(must(s.audit.verify()).ok());
}

TEST_CASE("Of two who take the same hour at once the second is told, whichever of them it is")
{
    HostileWorld world;
    Services s = world.services();
    // Both looked, and both saw it free.
    GroupMeeting meeting = world.meeting("2026-11-24T10:00");
    meeting.attendance.clear();
    const Appointment appointment = world.appointment();
    CHECK(must(s.room().appointments.clashes(appointment)).isEmpty());
    CHECK(must(s.room().groupMeetings.clashes(meeting)).isEmpty());
    SECTION("the meeting was first")
    {
        must(s.room().groupMeetings.add(meeting));
        CHECK(refusal(s.room().appointments.add(appointment)) == said("appointment.clash"));
        CHECK(world.rows("appointment") == 1);
    }
    SECTION("the appointment was first")
    {
        must(s.room().appointments.add(appointment));
        CHECK(refusal(s.room().groupMeetings.add(meeting)) == said("appointment.clash"));
        CHECK(world.rows("group_meeting") == 0);
        CHECK(world.rows("group_stage") == 0);
    }
    SECTION("two of the same kind")
    {
        must(s.room().appointments.add(appointment));
        CHECK(refusal(s.room().appointments.add(appointment)) == said("appointment.clash"));
        must(s.room().appointments.add(appointment, OnClash::Keep));
        CHECK(world.rows("appointment") == 2);
    }
    CHECK(must(s.audit.verify()).ok());
}
