// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A signed and an unsigned record by 周老师, who is head and counsellor; whoever comes after is somebody
/// else.
struct KeptSessions : CounsellingFixture
{
    KeptSessions()
    {
        signedOne = signedSession();
        unsignedOne = written("2026-11-19T16:00");
        series = must(services().room().sessions.show(signedOne)).head.seriesUid;
        file = must(services().room().attachments.add(unsignedOne, said("a.txt"), "x"));
        SeriesShare share;
        asColleague("钱老师");
        asCounsellor();
        share.userUid = userUid("钱老师");
        share.reason = said("共同辅导");
        shared = must(services().room().series.share(series, share));
        breach = must(services().room().secrecy.record(told()));
        draw = must(services().room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5, 7)).uid;
    }
    SecrecyBreach told() const
    {
        SecrecyBreach made;
        made.studentUid = student.uid;
        made.sessionUid = signedOne;
        made.facts = said("说出了计划");
        made.decidedBy = said("周老师");
        made.told.append({said("guardian"), said("林建国"), {}, said("孩子需要有人陪伴")});
        return made;
    }
    Handover order()
    {
        Handover made;
        made.fromUid = userUid("周老师");
        made.toUid = userUid("钱老师");
        made.witness = said("陈校长");
        return made;
    }
    SessionInput edited() const
    {
        SessionInput made = input();
        made.frame.uid = unsignedOne;
        return made;
    }
    SeriesClosing closing() const
    {
        SeriesClosing made;
        made.closedOn = QDate(2026, 11, 20);
        return made;
    }
    Uid signedOne, unsignedOne, series, file, shared, breach, draw;
};

const SessionService::Question novemberSessions{QDate(2026, 11, 1), QDate(2026, 11, 30), {}, {}, false};

} // namespace

TEST_CASE("A colleague sees that sessions took place, and writes and reads nothing of them")
{
    KeptSessions room;
    room.asColleague();
    Services s = room.services();
    const QList<SessionRow> rows = must(s.room().sessions.list(novemberSessions));
    REQUIRE(rows.size() == 2);
    for (const SessionRow &row : rows) {
        CHECK_FALSE(row.mayRead);
        CHECK(row.client.name == said("林小雨"));
    }
    const QList<SeriesRow> series = must(s.room().series.list({}));
    REQUIRE(series.size() == 1);
    CHECK_FALSE(series.constFirst().mayRead);
    CHECK(series.constFirst().series.goals.isEmpty());
    CHECK(series.constFirst().sessions == 2);
    CHECK(must(s.room().sessions.unsignedSessions()).size() == 1);
    const QList<SecrecyBreach> breaches = must(s.room().secrecy.list());
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.constFirst().facts.isEmpty());
    CHECK(breaches.constFirst().told.isEmpty());
    const auto before = room.auditLines().size();
    CounsellingSeries goals;
    goals.uid = room.series;
    SeriesShare share;
    share.userUid = room.userUid("孙老师");
    share.reason = said("想看看");
    SessionInput inSeries = room.input();
    inSeries.series = room.series;
    const QStringList refusals{refusal(s.room().sessions.show(room.signedOne)),
                               refusal(s.room().sessions.edit(room.edited())),
                               refusal(s.room().sessions.remove(room.unsignedOne)),
                               refusal(s.room().sessions.sign(room.unsignedOne)),
                               refusal(s.room().sessions.add(inSeries)),
                               refusal(s.room().sessions.addAddendum(room.signedOne, said("x"))),
                               refusal(s.room().sessions.addOpinion(room.signedOne, said("x"))),
                               refusal(s.room().attachments.add(room.unsignedOne, said("b"), "x")),
                               refusal(s.room().attachments.remove(room.file)),
                               refusal(s.room().attachments.exported(room.file, said("看看"))),
                               refusal(s.room().series.show(room.series)),
                               refusal(s.room().series.edit(goals)),
                               refusal(s.room().series.close(room.series, room.closing())),
                               refusal(s.room().series.reopen(room.series, said("x"))),
                               refusal(s.room().series.share(room.series, share)),
                               refusal(s.room().series.withdraw(room.shared)),
                               refusal(s.room().handovers.handOver(room.order())),
                               refusal(s.room().secrecy.show(room.breach)),
                               refusal(s.room().secrecy.record(room.told())),
                               refusal(s.room().firstHour.tick(room.signedOne, said("head"), true)),
                               refusal(s.room().firstHour.ticks(room.signedOne)),
                               refusal(s.room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5)),
                               refusal(s.room().inspections.show(room.draw)),
                               refusal(s.room().inspections.list()),
                               refusal(s.room().inspections.uncover(room.draw, room.signedOne))};
    CHECK(refusals.count(said("denied")) == refusals.size());
    CHECK(room.auditLines().size() == before + refusals.size());
}

TEST_CASE("The head sees frames, and reads with a recorded purpose only; he never writes, signs or adds")
{
    KeptSessions room;
    room.asHead();
    {
        Services s = room.services();
        CHECK(must(s.room().sessions.list(novemberSessions)).size() == 2);
        CHECK_FALSE(must(s.room().sessions.list(novemberSessions)).constFirst().mayRead);
        const QStringList closed{refusal(s.room().sessions.show(room.signedOne)),
                                 refusal(s.room().series.show(room.series)),
                                 refusal(s.room().series.close(room.series, room.closing())),
                                 refusal(s.room().attachments.exported(room.file, said("看看"))),
                                 refusal(s.room().secrecy.show(room.breach)),
                                 refusal(s.room().secrecy.record(room.told())),
                                 refusal(s.room().firstHour.tick(room.signedOne, said("head"), true)),
                                 refusal(s.room().firstHour.ticks(room.signedOne)),
                                 refusal(s.room().inspections.uncover(room.draw, room.signedOne))};
        CHECK(closed.count(said("denied.purpose")) == closed.size());
    }
    room.workplace().openOnPurpose(15);
    Services s = room.services();
    CHECK(must(s.room().sessions.show(room.signedOne)).content.fields.size() == 5);
    CHECK(must(s.room().sessions.list(novemberSessions)).constFirst().mayRead);
    must(s.room().series.show(room.series));
    must(s.room().attachments.exported(room.file, said("核查")));
    CHECK(must(s.room().secrecy.show(room.breach)).facts == said("说出了计划"));
    const auto uncovered = must(s.room().inspections.uncover(room.draw, room.signedOne));
    CHECK(uncovered.client.name == said("林小雨"));
    CHECK(room.auditLines().contains(said("inspection.uncover session_record ok uncovered")));
    const QStringList never{refusal(s.room().sessions.edit(room.edited())),
                            refusal(s.room().sessions.sign(room.unsignedOne)),
                            refusal(s.room().sessions.add(room.input())),
                            refusal(s.room().sessions.addAddendum(room.signedOne, said("x"))),
                            refusal(s.room().sessions.addOpinion(room.signedOne, said("x"))),
                            refusal(s.room().series.withdraw(room.shared))};
    CHECK(never.count(said("denied")) == never.size());
    // A quarter of an hour later the doors are closed again.
    room.clock().advanceMs(15LL * 60 * 1000);
    CHECK(refusal(s.room().sessions.show(room.signedOne)) == said("denied.purpose"));
}

TEST_CASE("Who a series is shared to reads its records and files' names, and changes nothing")
{
    KeptSessions room;
    room.asColleague("钱老师");
    Services s = room.services();
    CHECK(must(s.room().sessions.show(room.unsignedOne)).attachments.size() == 1);
    CHECK(must(s.room().series.show(room.series)).sessions.size() == 2);
    CHECK(must(s.room().sessions.search(said("内容"))).size() == 10);
    CHECK(refusal(s.room().sessions.edit(room.edited())) == said("denied"));
    CHECK(refusal(s.room().sessions.sign(room.unsignedOne)) == said("denied"));
    CHECK(refusal(s.room().series.close(room.series, room.closing())) == said("denied"));
    CHECK(refusal(s.room().handovers.handOver(room.order())) == said("denied"));
}

TEST_CASE("A colleague who comes as a client is spoken of to the keeper, and to the head on purpose only")
{
    KeptSessions room;
    SessionInput staff = room.input();
    staff.client = room.staffClient();
    staff.content.fields.insert(said("complaint"), said("备课压力大"));
    const Uid session = must(room.services().room().sessions.add(staff)).uid;
    CHECK(must(room.services().room().sessions.list(novemberSessions)).size() == 3);
    CHECK(must(room.services().room().series.list({})).size() == 2);
    const auto seen = [&] {
        Services s = room.services();
        return std::tuple(must(s.room().sessions.list(novemberSessions)).size(),
                          must(s.room().series.list({})).size(),
                          must(s.room().sessions.unsignedSessions()).size(),
                          must(s.room().sessions.search(said("备课"))).size());
    };
    room.asColleague();
    CHECK(seen() == std::tuple(2, 1, 1, 0));
    CHECK(refusal(room.services().room().sessions.show(session)) == said("denied"));
    room.asHead();
    CHECK(seen() == std::tuple(2, 1, 1, 0));
    // An inspection never draws it.
    CHECK(must(room.services().room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 50))
              .available == 2);
    room.asHead(true);
    CHECK(seen() == std::tuple(3, 2, 2, 0));
    CHECK(must(room.services().room().sessions.show(session)).content.fields.size() == 6);
}

TEST_CASE("An inspector draws and sees frames without a name or a word, and uncovers nothing")
{
    KeptSessions room;
    room.asUser(said("督导"), {Role::Inspector});
    Services s = room.services();
    const InspectionDraw draw =
        must(s.room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 10, 20261120));
    CHECK(draw.seed == 20261120);
    CHECK(draw.available == 2);
    REQUIRE(draw.sessions.size() == 2);
    const InspectedSession &first = draw.sessions.constFirst();
    CHECK(first.parts == QList<bool>{true, true, true, true, true});
    CHECK(first.code.startsWith(said("S-000001/")));
    CHECK(must(s.room().inspections.show(room.draw)).sessions.size() == 2);
    CHECK(must(s.room().inspections.list()).size() == 2);
    const QStringList refusals{refusal(s.room().inspections.uncover(draw.uid, room.signedOne)),
                               refusal(s.room().sessions.list(novemberSessions)),
                               refusal(s.room().sessions.show(room.signedOne)),
                               refusal(s.room().sessions.search(said("内容"))),
                               refusal(s.room().series.list({})),
                               refusal(s.room().secrecy.list())};
    CHECK(refusals.count(said("denied")) == refusals.size());
}

TEST_CASE("Nobody else reads or writes anything of sessions, and each denied try is on record")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        KeptSessions room;
        const Handover order = room.order();
        room.asUser(roleCode(role), {role}, {room.class71});
        Services s = room.services();
        const auto before = room.auditLines().size();
        Snippet snippet;
        snippet.title = said("开场");
        snippet.text = said("你好");
        const QStringList refusals{
            refusal(s.room().sessions.list(novemberSessions)),
            refusal(s.room().sessions.unsignedSessions()),
            refusal(s.room().sessions.leftDrafts()),
            refusal(s.room().sessions.search(said("内容"))),
            refusal(s.room().sessions.show(room.signedOne)),
            refusal(s.room().sessions.add(room.input())),
            refusal(s.room().sessions.edit(room.edited())),
            refusal(s.room().sessions.sign(room.unsignedOne)),
            refusal(s.room().firstHour.tick(room.signedOne, said("head"), true)),
            refusal(s.room().firstHour.ticks(room.signedOne)),
            refusal(s.room().series.list({})),
            refusal(s.room().series.show(room.series)),
            refusal(s.room().series.open({})),
            refusal(s.room().handovers.handOver(order)),
            refusal(s.room().handovers.list()),
            refusal(s.room().secrecy.record(room.told())),
            refusal(s.room().secrecy.list()),
            refusal(s.room().secrecy.show(room.breach)),
            refusal(s.room().snippets.list()),
            refusal(s.room().snippets.add(snippet)),
            refusal(s.room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5)),
            refusal(s.room().inspections.list()),
            refusal(s.room().inspections.show(room.draw)),
            refusal(s.room().inspections.uncover(room.draw, room.signedOne))};
        // Whether there is such a record is not told either.
        const Uid unknown = Uid::make(1, {});
        const QStringList tries{refusal(s.room().sessions.show(unknown)),
                                refusal(s.room().firstHour.ticks(unknown)),
                                refusal(s.room().attachments.exported(unknown, said("看看"))),
                                refusal(s.room().series.show(unknown)),
                                refusal(s.room().handovers.show(unknown)),
                                refusal(s.room().secrecy.show(unknown)),
                                refusal(s.room().groups.show(unknown)),
                                refusal(s.room().groupMeetings.show(unknown)),
                                refusal(s.cases.show(unknown))};
        CHECK(refusals.count(said("denied")) == refusals.size());
        CHECK(tries.count(said("denied")) == tries.size());
        CHECK(room.auditLines().size() == before + refusals.size() + tries.size());
    }
}

TEST_CASE(
    "The log of one student tells who read his or her sessions, series and exceptions, and nobody else's")
{
    KeptSessions room;
    const Student other = room.add(said("周明"), room.class71, said("20260102"));
    SessionInput another = room.input();
    another.client.studentUid = other.uid;
    const Uid others = must(room.services().room().sessions.add(another)).uid;
    must(room.services().room().sessions.show(others));
    room.asHead(true);
    Services s = room.services();
    must(s.room().sessions.show(room.signedOne));
    must(s.room().series.show(room.series));
    must(s.room().secrecy.show(room.breach));
    const QList<AuditEntry> lines = must(s.audit.ofStudent(room.student.uid, {}));
    const auto tells = [&lines](const char *action, const char *type, const Uid &uid) {
        return std::any_of(lines.cbegin(), lines.cend(), [&](const AuditEntry &line) {
            return line.user == said("陈校长") && line.action == said(action) &&
                   line.object == ObjectRef{said(type), uid};
        });
    };
    CHECK(tells("session.view", "session_record", room.signedOne));
    CHECK(tells("session.view", "counselling_series", room.series));
    CHECK(tells("secrecy.view", "secrecy_breach", room.breach));
    CHECK(std::none_of(lines.cbegin(), lines.cend(),
                       [&](const AuditEntry &line) { return line.object.uid == others; }));
    CHECK(std::is_sorted(lines.cbegin(), lines.cend(),
                         [](const AuditEntry &a, const AuditEntry &b) { return a.seq > b.seq; }));
    AuditFilter two;
    two.limit = 2;
    CHECK(must(s.audit.ofStudent(room.student.uid, two)).size() == 2);
    room.asColleague();
    CHECK(refusal(room.services().audit.ofStudent(room.student.uid, {})) == said("denied"));
}

TEST_CASE("A single student's export holds that sessions took place, and not a word of them")
{
    KeptSessions room;
    room.asHead();
    const QString folder = room.folder() + said("/out");
    const ExportOutcome out =
        must(room.services().openExport.student(room.student.uid, folder, said("转学")));
    CHECK(out.files.contains(said("session_record.json")));
    for (const QString &file : out.files) {
        for (const char *told : {"session_field", "session_risk", "session_addendum", "session_opinion",
                                 "session_attachment", "secrecy", "counselling_series"}) {
            INFO(file.toStdString());
            CHECK_FALSE(file.startsWith(said(told)));
        }
    }
}
