// SPDX-License-Identifier: GPL-3.0-or-later
// What waits, counted without being read: the counts say what the lists say.
#include "core/room/sessions/session_words.h"
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Sessions around the edge of what is overdue: three days before 2026-11-20T08:00.
struct Unsigned : CounsellingFixture
{
    Unsigned()
    {
        for (const char *when : {"2026-11-02T15:00", "2026-11-16T07:59", "2026-11-17T07:19",
                                 "2026-11-17T07:20", "2026-11-17T07:21", "2026-11-19T15:00"})
            written(when);
        signedSession("2026-11-01T15:00");
    }
    UnsignedCount listed(bool mineOnly)
    {
        UnsignedCount count;
        for (const UnsignedSession &one : must(services().room().sessions.unsignedSessions({mineOnly, 0}))) {
            if (!count.oldest.isValid())
                count.oldest = one.row.record.at;
            ++count.waiting;
            count.overdue += one.isOverdue ? 1 : 0;
        }
        return count;
    }
    UnsignedCount counted(bool mineOnly) { return must(services().room().sessions.unsignedCount(mineOnly)); }
};

} // namespace

TEST_CASE("Unsigned records are counted as they are listed, to the minute from which they are overdue")
{
    Unsigned room;
    const UnsignedCount all = room.counted(false);
    CHECK(all == room.listed(false));
    CHECK(all.waiting == 6);
    CHECK(all.overdue == 3); // what ended at 08:00 three days ago is still in time
    CHECK(all.oldest == test::at("2026-11-02T15:00"));
    const auto three = must(room.services().room().sessions.unsignedSessions({false, 3}));
    REQUIRE(three.size() == 3);
    CHECK(three.last().row.record.at == test::at("2026-11-17T07:19"));

    room.asColleague();
    room.written("2026-10-01T10:00");
    CHECK(room.counted(true) == UnsignedCount{1, 1, test::at("2026-10-01T10:00")});
    CHECK(room.counted(true) == room.listed(true));
    CHECK(room.counted(false).waiting == 7);
    room.asUser(QStringLiteral("录入员"), {Role::Keyer});
    CHECK(refusal(room.services().room().sessions.unsignedCount()) == QStringLiteral("denied"));
}

TEST_CASE("The count leaves out what the list may not speak of: a colleague who comes as a client")
{
    CounsellingFixture room;
    SessionInput talk = room.input("2026-11-18T10:00");
    talk.client = room.staffClient();
    must(room.services().room().sessions.add(talk));
    CHECK(must(room.services().room().sessions.unsignedCount()).waiting == 1);
    room.asColleague();
    CHECK(must(room.services().room().sessions.unsignedCount()).waiting == 0);
    room.asHead();
    CHECK(must(room.services().room().sessions.unsignedCount()).waiting == 0);
    room.asHead(true);
    CHECK(must(room.services().room().sessions.unsignedCount()).waiting == 1);
}

TEST_CASE("A visit is due from the day of the last record's next step until somebody is expected or came")
{
    CounsellingFixture room;
    Services all = room.services();
    SessionInput talk = room.input("2026-11-10T15:00");
    talk.content.nextOn = QDate(2026, 11, 18);
    const SessionSaved saved = must(all.room().sessions.add(talk));
    auto due = must(all.room().series.dueVisits());
    REQUIRE(due.size() == 1);
    CHECK(due[0].series == saved.series);
    CHECK(due[0].on == QDate(2026, 11, 18));
    CHECK(due[0].client.name == room.student.name);

    room.clock().setNow(test::at("2026-11-17T08:00"));
    CHECK(must(all.room().series.dueVisits()).isEmpty());
    CHECK(must(all.room().series.dueVisits(1)).size() == 1);
    room.clock().setNow(test::at("2026-11-20T08:00"));
    Appointment booked;
    booked.client = room.studentClient();
    booked.counsellor.uid = must(all.room().appointments.people()).constFirst().uid;
    booked.at = test::at("2026-11-23T10:00");
    const Uid appointment = must(all.room().appointments.add(booked)).uid;
    CHECK(must(all.room().series.dueVisits(7)).isEmpty());
    must(all.room().appointments.cancel(appointment, QStringLiteral("请假")));
    CHECK(must(all.room().series.dueVisits()).size() == 1);
    SessionInput later = room.input("2026-11-19T15:00"); // names no day
    must(all.room().sessions.add(later));
    CHECK(must(all.room().series.dueVisits()).isEmpty());

    room.asColleague();
    CHECK(must(room.services().room().series.dueVisits()).isEmpty()); // another's
    room.asUser(QStringLiteral("录入员"), {Role::Keyer});
    CHECK(refusal(room.services().room().series.dueVisits()) == QStringLiteral("denied"));
}

TEST_CASE(
    "A crisis of the last days is told until its first-hour card is all ticked, to the head without whom")
{
    CounsellingFixture room;
    Services all = room.services();
    must(all.room().sessions.add(room.input("2026-11-19T10:00")));
    SessionInput danger = room.input("2026-11-19T15:00");
    danger.content.risk = {{QStringLiteral("self-harm"), RiskAnswer::Yes, {}},
                           {QStringLiteral("plan"), RiskAnswer::Yes, {}}};
    const Uid session = must(all.room().sessions.add(danger)).uid;
    SessionInput watch = room.input("2026-11-19T16:00");
    watch.content.risk = {{QStringLiteral("self-harm"), RiskAnswer::Unclear, {}}};
    must(all.room().sessions.add(watch));
    const auto told = [&](int days = 7) { return must(room.services().room().firstHour.unfinished(days)); };
    REQUIRE(told().size() == 1);
    CHECK(told().first().session == session);
    CHECK(told().first().client.name == room.student.name);
    CHECK(told().first().done == 0);
    CHECK(told(0).isEmpty());
    must(all.room().firstHour.tick(session, QStringLiteral("guardian"), true));
    must(all.room().firstHour.tick(session, QStringLiteral("head"), true));
    must(all.room().firstHour.tick(session, QStringLiteral("head"), false));
    CHECK(told().first().done == 1);

    room.asColleague(); // to whom it is a secret
    CHECK(told().isEmpty());
    room.asHead();
    REQUIRE(told().size() == 1);
    CHECK_FALSE(told().first().mayRead);
    CHECK(told().first().client == Client());
    CHECK(told().first().seriesNumber == 1);
    room.asHead(true);
    CHECK(told().first().client.name == room.student.name);
    room.asUser(QStringLiteral("录入员"), {Role::Keyer});
    CHECK(refusal(room.services().room().firstHour.unfinished(7)) == QStringLiteral("denied"));

    room.asCounsellor();
    for (const CodedWords &item : sessionWords().firstHour)
        must(room.services().room().firstHour.tick(session, item.code, true));
    CHECK(told().isEmpty());
}

TEST_CASE("A supervisor finds what was signed since the share and has no opinion of his")
{
    CounsellingFixture room;
    const Uid before = room.signedSession("2026-11-09T15:00");
    Services all = room.services();
    const Uid series = must(all.room().sessions.show(before)).head.seriesUid;
    room.asHead();
    room.asCounsellor();
    SeriesShare share;
    share.userUid = room.userUid("陈校长");
    share.isSupervision = true;
    share.reason = QStringLiteral("督导");
    share.from = QDate(2026, 11, 20);
    must(room.services().room().series.share(series, share));
    room.clock().setNow(test::at("2026-11-21T08:00"));
    const Uid after = room.signedSession("2026-11-20T16:00");
    room.written("2026-11-20T17:00"); // not signed
    room.asHead();
    auto waiting = must(room.services().room().sessions.awaitingOpinion());
    // Signed on the day of the share, or later.
    REQUIRE(waiting.size() == 2);
    CHECK(waiting.last().record.uid == after);
    must(room.services().room().sessions.addOpinion(after, QStringLiteral("可以更慢一些")));
    must(room.services().room().sessions.addOpinion(before, QStringLiteral("同意")));
    CHECK(must(room.services().room().sessions.awaitingOpinion()).isEmpty());
    room.asColleague();
    CHECK(must(room.services().room().sessions.awaitingOpinion()).isEmpty());
}
