// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_service.h"
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

RiskCheck crisis()
{
    return {{said("self-harm"), RiskAnswer::Yes, said("说过不想活")}, {said("means"), RiskAnswer::No, {}}};
}

} // namespace

TEST_CASE("A finished record keeps everything through the encrypted file, and drops its draft")
{
    CounsellingFixture room;
    SessionInput wanted = room.input("2026-11-20T23:59");
    wanted.frame.minutes = 2;
    wanted.frame.kind = SessionKind::Phone;
    wanted.frame.roomName = said("辅导室");
    wanted.frame.place = said("微信语音");
    wanted.content.fields.insert(said("caller"), said("本人"));
    wanted.content.fields.insert(said("complaint"), said("“我睡不着”\n👩‍👩‍👧 𠮷"));
    wanted.content.concerns = {{said("mood.worry"), false}, {said("life.sleep"), true}};
    wanted.content.risk = {{said("self-harm"), RiskAnswer::No, {}}};
    wanted.content.nextOn = QDate(2026, 11, 27);
    const QString key = said("student:x");
    must(room.services().drafts.save(key, sessionDraftForm, said("半句话")));
    must(room.services().drafts.save(said("student:y"), sessionDraftForm, said("别人的")));
    const SessionSaved saved = must(room.services().room().sessions.add(wanted, key));
    CHECK_FALSE(saved.isCrisis);
    CHECK(saved.caseUid.isNull());
    CHECK_FALSE(must(room.services().drafts.load(key, sessionDraftForm)));
    CHECK(must(room.services().drafts.list()).size() == 1);
    room.reopen();
    const SessionFile file = must(room.services().room().sessions.show(saved.uid));
    CHECK(file.content == wanted.content);
    CHECK(file.head.kind == SessionKind::Phone);
    CHECK(file.head.at == wanted.frame.at);
    CHECK(file.head.endsAt() == at("2026-11-21T00:01"));
    CHECK(file.head.roomName == said("辅导室"));
    CHECK(file.head.place == said("微信语音"));
    CHECK(file.head.number == 1);
    CHECK(file.head.seriesUid == saved.series);
    CHECK(file.head.authorName == said("周老师"));
    CHECK_FALSE(file.head.isSigned());
    CHECK(room.auditLines().last() == said("session.view session_record ok "));
}

TEST_CASE("Sessions of one client join the one open series; a closed one is left and another begins")
{
    CounsellingFixture room;
    Services all = room.services();
    const SessionSaved first = must(all.room().sessions.add(room.input("2026-11-17T15:00")));
    const SessionSaved second = must(all.room().sessions.add(room.input("2026-11-18T15:00")));
    CHECK(first.series == second.series);
    CHECK(must(all.room().sessions.show(second.uid)).head.number == 2);
    must(all.room().sessions.sign(first.uid));
    must(all.room().sessions.sign(second.uid));
    SeriesClosing closing;
    closing.closedOn = QDate(2026, 11, 20);
    must(all.room().series.close(first.series, closing));
    SessionInput late = room.input();
    late.series = first.series;
    CHECK(refusal(all.room().sessions.add(late)) == said("series.closed"));
    const SessionSaved third = must(all.room().sessions.add(room.input()));
    CHECK(third.series != first.series);
    // A colleague's sessions with the same student are a series of their own.
    room.asColleague();
    const SessionSaved other = must(room.services().room().sessions.add(room.input()));
    CHECK(other.series != third.series);
}

TEST_CASE("A parent's talk joins the child's series when that is wanted, and nobody else's")
{
    CounsellingFixture room;
    Services all = room.services();
    const SessionSaved child = must(all.room().sessions.add(room.input()));
    SessionInput talk = room.input();
    talk.client = {};
    talk.client.kind = ClientKind::Parent;
    talk.client.studentUid = room.student.uid;
    talk.client.name = said("林建国");
    talk.client.relation = said("father");
    const SessionSaved own = must(all.room().sessions.add(talk));
    CHECK(own.series != child.series);
    talk.joinsChild = true;
    const SessionSaved joined = must(all.room().sessions.add(talk));
    CHECK(joined.series == child.series);
    CHECK(must(all.room().sessions.show(joined.uid)).head.parentName == said("林建国"));
    talk.joinsChild = false;
    talk.series = child.series;
    CHECK(must(all.room().sessions.add(talk)).series == child.series);
    SessionInput stranger = talk;
    stranger.client = {};
    stranger.client.kind = ClientKind::Student;
    stranger.client.studentUid = room.add(said("王大山")).uid;
    CHECK(refusal(all.room().sessions.add(stranger)) == said("session.client"));
}

TEST_CASE("An appointment that is linked is the client's own, and one that its writer may see")
{
    CounsellingFixture room;
    Services all = room.services();
    const auto booked = [&](const Client &client, const char *when) {
        Appointment hour;
        hour.client = client;
        hour.counsellor.uid = room.userUid("周老师");
        hour.at = at(when);
        return must(all.room().appointments.add(hour)).uid;
    };
    const Uid staff = booked(room.staffClient(), "2026-11-23T12:30");
    Client somebody = room.studentClient();
    somebody.studentUid = room.add(said("周明"), room.class71, said("20260102")).uid;
    const Uid others = booked(somebody, "2026-11-23T13:30");
    const Uid own = booked(room.studentClient(), "2026-11-23T14:30");
    SessionInput linked = room.input();
    linked.frame.appointmentUid = others;
    CHECK(refusal(all.room().sessions.add(linked)) == said("session.appointment"));
    linked.frame.appointmentUid = own;
    SessionInput edited = room.input();
    edited.frame.uid = must(all.room().sessions.add(linked)).uid;
    edited.frame.appointmentUid = staff;
    CHECK(refusal(all.room().sessions.edit(edited)) == said("session.appointment"));
    room.asColleague();
    linked.frame.appointmentUid = staff;
    CHECK(refusal(room.services().room().sessions.add(linked)) == said("denied"));
}

TEST_CASE("A record that cannot be stored is refused and leaves nothing, not even a client, room or series")
{
    CounsellingFixture room;
    Services all = room.services();
    const auto refused = [&](auto &&alter) {
        SessionInput bad = room.input();
        bad.frame.roomName = said("新房间");
        alter(bad);
        return refusal(all.room().sessions.add(bad));
    };
    CHECK(refused([](auto &bad) { bad.frame.at = {}; }) == said("session.time"));
    CHECK(refused([](auto &bad) { bad.frame.minutes = -1; }) == said("session.time"));
    CHECK(refused([](auto &bad) { bad.content.fields.insert(said("x"), said("y")); }) ==
          said("session.field"));
    CHECK(refused([](auto &bad) { bad.client.studentUid = Uid(); }) == said("student.not_found"));
    CHECK(refused([&](auto &bad) { bad.frame.appointmentUid = room.student.uid; }) ==
          said("appointment.not_found"));
    CHECK(refused([&](auto &bad) { bad.series = room.student.uid; }) == said("series.not_found"));
    CHECK(refused([](auto &bad) {
              // 1 MB pasted into one field
              bad.content.fields.insert(said("state"), QString(1'000'000, u'a'));
          }) == said("session.text_too_long"));
    for (const char *table : {"session_record", "session_field", "counselling_series", "client",
                              "counselling_room", "care_case"}) {
        INFO(table);
        CHECK(room.value(said("SELECT count(*) FROM ") + said(table)).toInt() == 0);
    }
}

TEST_CASE("Long notes are kept whole")
{
    CounsellingFixture room;
    SessionInput wanted = room.input();
    const QString note = said("一二三四五六七八九十").repeated(10'000);
    wanted.content.fields.insert(said("process"), note);
    const Uid uid = must(room.services().room().sessions.add(wanted)).uid;
    room.reopen();
    CHECK(must(room.services().room().sessions.show(uid)).content.text(said("process")) == note);
}

TEST_CASE("Editing an unsigned record writes what differs, keeps the history, and is undone in one step")
{
    CounsellingFixture room;
    const Uid uid = room.written();
    Services all = room.services();
    SessionInput changed = room.input();
    changed.frame.uid = uid;
    changed.frame.minutes = 50;
    changed.content.fields.insert(said("state"), said("新的内容"));
    changed.content.fields.remove(said("effect"));
    changed.content.concerns = {{said("study"), true}};
    must(all.room().sessions.edit(changed));
    CHECK(must(all.room().sessions.show(uid)).content == changed.content);
    CHECK(
        room.value(said("SELECT old_value FROM change WHERE table_name = 'session_field' AND field = 'text'"))
            .toString() == said("内容 state"));
    CHECK(must(all.undo.undo(room.workplace().lastChangeSet())).restored == 1);
    const SessionFile before = must(all.room().sessions.show(uid));
    CHECK(before.content == room.input().content);
    CHECK(before.head.minutes == 40);
    must(all.room().sessions.remove(uid));
    CHECK(refusal(all.room().sessions.show(uid)) == said("session.not_found"));
    CHECK(must(all.room().sessions.list({QDate(2026, 11, 1), QDate(2026, 11, 30), {}, {}, false})).isEmpty());
    // The number was given and is not given again.
    CHECK(must(all.room().sessions.show(room.written())).head.number == 2);
}

TEST_CASE("Signing names what is missing, locks, and marks what is late for good")
{
    CounsellingFixture room;
    Services all = room.services();
    SessionInput half = room.input("2026-11-10T15:00");
    half.content.fields.remove(said("analysis"));
    half.content.fields.insert(said("effect"), said("  "));
    half.content.risk = {{said("plan"), RiskAnswer::Unclear, {}}};
    const Uid uid = must(all.room().sessions.add(half)).uid;
    const auto refused = all.room().sessions.sign(uid);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == fail(Errc::BadInput, "session.missing",
                                  {said("analysis"), said("effect"), said("next_step"), said("next_on")}));
    half.frame.uid = uid;
    half.content = room.input().content;
    must(all.room().sessions.edit(half));
    must(all.room().sessions.sign(uid));
    const SessionFile file = must(all.room().sessions.show(uid));
    CHECK(file.head.signedAt == at("2026-11-20T08:00"));
    CHECK(file.head.isLate);
    CHECK(refusal(all.room().sessions.sign(uid)) == said("session.signed"));
    const Uid intime = room.signedSession("2026-11-18T15:00");
    CHECK_FALSE(must(all.room().sessions.show(intime)).head.isLate);
    must(all.settings.setNumber(setting::sessionSignDays, 30));
    CHECK(must(all.room().sessions.show(uid)).head.isLate);
    CHECK_FALSE(must(all.room().sessions.show(room.signedSession("2026-10-22T08:00"))).head.isLate);
}

TEST_CASE("What waits for its signature is listed, the oldest first, and says what is overdue")
{
    CounsellingFixture room;
    const Uid recent = room.written("2026-11-19T15:00");
    const Uid old = room.written("2026-11-02T15:00");
    room.signedSession("2026-11-01T15:00");
    const QList<UnsignedSession> waiting = must(room.services().room().sessions.unsignedSessions());
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].row.record.uid == old);
    CHECK(waiting[0].isOverdue);
    CHECK(waiting[1].row.record.uid == recent);
    CHECK_FALSE(waiting[1].isOverdue);
    // With the clock set back nothing is overdue that is not, and no signature stands before its session.
    room.clock().setNow(at("2026-11-01T08:00"));
    for (const UnsignedSession &one : must(room.services().room().sessions.unsignedSessions()))
        CHECK_FALSE(one.isOverdue);
    const auto early = room.services().room().sessions.sign(recent);
    REQUIRE_FALSE(early);
    CHECK(early.error() ==
          fail(Errc::Conflict, "sign.clock", {said("2026-11-01T08:00"), said("2026-11-19T15:00")}));
    CHECK(must(room.services().room().sessions.show(recent)).content == room.input().content);
    room.clock().setNow(at("2026-11-20T08:00"));
    must(room.services().room().sessions.sign(recent));
    CHECK_FALSE(must(room.services().room().sessions.show(recent)).head.isLate);
}

TEST_CASE("A clock behind what the log has seen signs what is older, and the log doubts the line")
{
    CounsellingFixture room;
    const Uid uid = room.written("2026-11-09T15:00");
    room.clock().setNow(at("2026-11-10T08:00"));
    must(room.services().room().sessions.sign(uid));
    CHECK(must(room.services().audit.list({})).constFirst().clockSuspect);
}

TEST_CASE("A record is not edited under another client's or another series' name")
{
    CounsellingFixture room;
    const Uid uid = room.written();
    Services all = room.services();
    SessionInput named = room.input();
    named.frame.uid = uid;
    named.content.fields.insert(said("state"), said("改写"));
    const auto refused = [&](auto &&spoil) {
        SessionInput bad = named;
        spoil(bad);
        return refusal(all.room().sessions.edit(bad));
    };
    const Student other = room.add(said("张雨欣"), room.class71, said("20260102"));
    CHECK(refused([&](auto &bad) { bad.client.studentUid = other.uid; }) == said("session.client"));
    CHECK(refused([&](auto &bad) { bad.client = room.staffClient(); }) == said("session.client"));
    CHECK(refused([&](auto &bad) {
              bad.client.kind = ClientKind::Parent;
              bad.client.name = said("林妈妈");
              bad.client.relation = said("mother");
          }) == said("session.client"));
    CHECK(refused([&](auto &bad) { bad.series = other.uid; }) == said("session.client"));
    CHECK(must(all.room().sessions.show(uid)).content == room.input().content);
    CHECK(room.value(said("SELECT count(*) FROM client")).toInt() == 1);
    named.series = must(all.room().sessions.show(uid)).head.seriesUid;
    must(all.room().sessions.edit(named));

    // Of a parent within the child's series, either may be named.
    SessionInput talk = room.input("2026-11-19T17:00");
    talk.client.kind = ClientKind::Parent;
    talk.client.name = said("林妈妈");
    talk.client.relation = said("mother");
    talk.joinsChild = true;
    talk.frame.uid = must(all.room().sessions.add(talk)).uid;
    must(all.room().sessions.edit(talk));
    talk.client = room.studentClient();
    must(all.room().sessions.edit(talk));
    CHECK(must(all.room().sessions.show(talk.frame.uid)).head.parentName == said("林妈妈"));
}

TEST_CASE("A check that names intent opens a crisis case in the same step, and joins the one that is open")
{
    CounsellingFixture room;
    Services all = room.services();
    SessionInput wanted = room.input("2026-11-19T15:00");
    wanted.content.risk = crisis();
    const SessionSaved first = must(all.room().sessions.add(wanted));
    CHECK(first.isCrisis);
    REQUIRE_FALSE(first.caseUid.isNull());
    CaseFile opened = must(all.cases.show(first.caseUid));
    CHECK(opened.head.kind == CaseKind::Crisis);
    CHECK(opened.head.studentUid == room.student.uid);
    CHECK(opened.head.reason == said("会谈中的危机评估:自伤或自杀的想法"));
    CHECK_FALSE(opened.head.reason.contains(said("不想活")));
    CHECK(must(all.room().sessions.show(first.uid)).head.caseUid == first.caseUid);

    // Saved again: the case is there already and nothing more is written into it.
    wanted.frame.uid = first.uid;
    wanted.content.fields.insert(said("state"), said("再补几句"));
    CHECK(must(all.room().sessions.edit(wanted)).caseUid == first.caseUid);
    CHECK(must(all.cases.show(first.caseUid)).content.events.isEmpty());
    CHECK(refusal(all.room().sessions.remove(first.uid)) == said("session.has_case"));

    wanted.frame.uid = {};
    wanted.frame.at = at("2026-11-20T07:30");
    const SessionSaved second = must(all.room().sessions.add(wanted));
    CHECK(second.caseUid == first.caseUid);
    opened = must(all.cases.show(first.caseUid));
    REQUIRE(opened.content.events.size() == 1);
    CHECK(opened.content.events.constFirst().at == at("2026-11-20T07:30"));

    must(all.undo.undo(room.workplace().lastChangeSet()));
    CHECK(refusal(all.room().sessions.show(second.uid)) == said("session.not_found"));
    CHECK(must(all.cases.show(first.caseUid)).content.events.isEmpty());
}

TEST_CASE("A crisis of somebody who is no student shows the card and opens no case; a joined code does")
{
    CounsellingFixture room;
    Services all = room.services();
    SessionInput wanted = room.input();
    wanted.content.risk = crisis();
    wanted.client = room.staffClient();
    const SessionSaved staff = must(all.room().sessions.add(wanted));
    CHECK(staff.isCrisis);
    CHECK(staff.caseUid.isNull());
    const Client code = must(all.room().clients.addCode());
    wanted.client = code;
    CHECK(must(all.room().sessions.add(wanted)).caseUid.isNull());
    must(all.room().clients.join(code.uid, room.student.uid, said("本人说出姓名")));
    CHECK_FALSE(must(all.room().sessions.add(wanted)).caseUid.isNull());
}

TEST_CASE("Ticks of the first hour have their time and stay, also beside a signed record")
{
    CounsellingFixture room;
    const Uid uid = room.signedSession();
    Services all = room.services();
    must(all.room().firstHour.tick(uid, said("not-alone"), true, said("班主任在场")));
    room.clock().setNow(at("2026-11-20T08:05"));
    must(all.room().firstHour.tick(uid, said("guardian"), true));
    must(all.room().firstHour.tick(uid, said("guardian"), false, said("没有接通")));
    CHECK(refusal(all.room().firstHour.tick(uid, said("sleep"), true)) == said("first_hour.item"));
    CHECK(refusal(all.room().firstHour.tick(Uid(), said("head"), true)) == said("session.not_found"));
    const QList<FirstHourTick> ticks = must(all.room().firstHour.ticks(uid));
    REQUIRE(ticks.size() == 3);
    CHECK(ticks[0] ==
          FirstHourTick{said("not-alone"), true, at("2026-11-20T08:00"), said("周老师"), said("班主任在场")});
    CHECK(ticks[2].at == at("2026-11-20T08:05"));
    CHECK_FALSE(ticks[2].isDone);
    CHECK_FALSE(room.db().script("UPDATE first_hour_tick SET at = '2026-11-20T07:00'"));
    CHECK(must(all.undo.undo(room.workplace().lastChangeSet())).left.size() == 1);
}

TEST_CASE("The first hour's numbers are the guardians' and the class teacher's, for who reads the record")
{
    CounsellingFixture room;
    Services all = room.services();
    const Uid session = room.signedSession();
    CHECK(must(all.room().firstHour.phones(session)).isEmpty());
    CHECK(refusal(all.room().firstHour.phones(Uid())) == said("session.not_found"));
    Contact aunt;
    aunt.name = said("林姨");
    aunt.phone = said("13800000001");
    Contact mother;
    mother.name = said("林母");
    mother.phone = said("13800000002");
    must(all.students.setContacts(room.student.uid, {aunt, mother}));
    Staff teacher;
    teacher.name = said("何老师");
    teacher.phone = said("13800000003");
    must(all.staff.add(teacher));
    must(all.classes.setTeacher(room.class71, must(all.staff.list()).constFirst().id));
    const NearPhone ofTeacher{true, said("何老师"), said("13800000003")};
    CHECK(must(all.room().firstHour.phones(session)) ==
          QList<NearPhone>{{false, aunt.name, aunt.phone}, {false, mother.name, mother.phone}, ofTeacher});
    mother.isGuardian = true;
    Contact father = mother;
    father.name = said("林父");
    father.phone.clear();
    must(all.students.setContacts(room.student.uid, {aunt, father, mother}));
    CHECK(must(all.room().firstHour.phones(session)) ==
          QList<NearPhone>{{false, mother.name, mother.phone}, ofTeacher});
    room.asColleague();
    CHECK(refusal(room.services().room().firstHour.phones(session)) == said("denied"));
}

TEST_CASE("A search in steps finds what one in a whole does, in the same order, and stops at its limit")
{
    CounsellingFixture room;
    // Several of one minute lie on both sides of a step.
    for (const char *when : {"2026-11-16T15:00", "2026-11-17T15:00", "2026-11-17T15:00", "2026-11-17T15:00",
                             "2026-11-18T15:00", "2026-11-19T15:00", "2026-11-19T15:00"})
        room.written(when);
    Services all = room.services();
    SessionService &sessions = all.room().sessions;
    CHECK(refusal(sessions.search(QString(40'000, u'字'))) == said("session.search_too_long"));
    CHECK(must(sessions.search(QString(200, u'字'))).isEmpty());
    const QList<SessionHit> whole = must(sessions.search(said("内容")));
    CHECK(whole.size() == 35); // five texts of each
    for (const int step : {1, 2, 3, 7, 8}) {
        INFO(step);
        SessionSearch search{said("内容")};
        int steps = 1;
        while (must(sessions.search(&search, step)))
            ++steps;
        CHECK(steps == 7 / step + 1);
        REQUIRE(search.hits.size() == whole.size());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            CHECK(search.hits[i].row.record.uid == whole[i].row.record.uid);
            CHECK(search.hits[i].field == whole[i].field);
        }
    }
    SessionSearch few{said("内容"), 3};
    CHECK_FALSE(must(sessions.search(&few, 2)));
    CHECK(few.hits.size() == 3);
    CHECK(few.hits[0].row.record.at == at("2026-11-19T15:00"));
    SessionSearch none{said("没有写过")};
    while (must(sessions.search(&none, 2))) {
    }
    CHECK(none.hits.isEmpty());
}

TEST_CASE("A search over 100,000 sessions reads them step by step, none in a step of more than its share",
          "[slow]")
{
    CounsellingFixture room;
    room.written("2026-11-19T15:00");
    const auto columns = [&room](const char *table, const QStringList &without) {
        QStringList names;
        auto rows = must(room.db().select(said("SELECT name FROM pragma_table_info(?)"), {said(table)}));
        while (rows.next()) {
            if (!without.contains(rows.text(0)))
                names.append(rows.text(0));
        }
        return names.join(u',');
    };
    const QString record = columns("session_record", {said("id"), said("uid"), said("number"), said("at")});
    const QString field = columns("session_field", {said("id"), said("uid"), said("session_id")});
    must(room.db().script(
        said("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO "
             "session_record (uid, number, at, %1) SELECT randomblob(16), i, strftime('%Y-%m-%dT%H:%M', "
             "'2016-01-01', (i * 45) || ' minutes'), %1 FROM session_record, n WHERE number = 1;"
             "INSERT INTO session_field (uid, session_id, %2) SELECT randomblob(16), r.i, %2 FROM "
             "session_field, (SELECT id AS i FROM session_record) r WHERE session_id = 1 AND r.i > 1;")
            .replace(said("%1"), record)
            .replace(said("%2"), field)
            .toUtf8()));
    CHECK(room.value(said("SELECT count(*) FROM session_field")).toInt() == 500'000);
    Services all = room.services();
    SessionSearch search{said("没有写过的话")};
    int steps = 0;
    for (bool more = true; more; ++steps)
        more = must(all.room().sessions.search(&search));
    CHECK(steps >= 100'000 / SessionService::searchStep);
    CHECK(search.hits.isEmpty());
}

TEST_CASE("The search finds words of what one may read, also in addenda, and nothing of anybody else's")
{
    CounsellingFixture room;
    SessionInput mine = room.input();
    mine.content.fields.insert(said("complaint"), said("他说最近总梦见灯塔,Lighthouse 在雾里"));
    mine.content.risk = {{said("protective"), RiskAnswer::Yes, said("喜欢灯塔的画")}};
    const Uid uid = must(room.services().room().sessions.add(mine)).uid;
    must(room.services().room().sessions.sign(uid));
    must(room.services().room().sessions.addAddendum(uid, said("灯塔画已带来")));
    room.asColleague();
    SessionInput other = room.input();
    other.content.fields.insert(said("complaint"), said("也提到灯塔"));
    must(room.services().room().sessions.add(other));
    CHECK(must(room.services().room().sessions.search(said("灯塔"))).size() == 1);
    room.asCounsellor();
    Services all = room.services();
    const QList<SessionHit> hits = must(all.room().sessions.search(said("灯塔")));
    REQUIRE(hits.size() == 3);
    for (const SessionHit &hit : hits) {
        CHECK(hit.row.record.uid == uid);
        CHECK(hit.found == said("灯塔"));
    }
    CHECK(must(all.room().sessions.search(said("lighthouse"))).constFirst().found == said("Lighthouse"));
    CHECK(must(all.room().sessions.search(said("lighthouse"))).constFirst().before.endsWith(said("灯塔,")));
    CHECK(must(all.room().sessions.search(said("100%"))).isEmpty());
    CHECK(must(all.room().sessions.search(said("灯_"))).isEmpty());
    CHECK(must(all.room().sessions.search(said(" 灯 "))).isEmpty());
    CHECK(must(all.room().sessions.search(said("灯塔"), 2)).size() == 2);
    // A head finds nothing, also in a session opened on purpose: looking on purpose is one record at a time.
    room.asHead(true);
    CHECK(must(room.services().room().sessions.search(said("灯塔"))).isEmpty());
}

TEST_CASE("A student's timeline says that a session took place, and not a word of it")
{
    CounsellingFixture room;
    room.written();
    room.asHead();
    const QList<TimelineEntry> entries = must(room.services().timeline.of(room.student.uid));
    int held = 0;
    for (const TimelineEntry &entry : entries) {
        if (entry.kind != said("session.held"))
            continue;
        ++held;
        CHECK(entry.codes == QStringList{said("face-to-face")});
        CHECK(entry.text.isEmpty());
        CHECK(entry.date == QDate(2026, 11, 19));
    }
    CHECK(held == 1);
}

TEST_CASE("Drafts that somebody who left did not finish are counted, and nobody reads them")
{
    CounsellingFixture room;
    room.asColleague();
    must(room.services().drafts.save(said("student:x"), sessionDraftForm, said("只写了一半")));
    room.asCounsellor();
    CHECK(must(room.services().room().sessions.leftDrafts()).isEmpty());
    must(room.db().script("UPDATE user SET state = 'disabled' WHERE name = '孙老师'"));
    const QList<LeftDrafts> left = must(room.services().room().sessions.leftDrafts());
    REQUIRE(left.size() == 1);
    CHECK(left.constFirst().userName == said("孙老师"));
    CHECK(left.constFirst().drafts == 1);
    CHECK(must(room.services().drafts.list()).isEmpty());
}
