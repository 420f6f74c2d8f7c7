// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Thread : CounsellingFixture
{
    Thread()
    {
        CounsellingSeries wanted;
        wanted.client = studentClient();
        wanted.goals = said("睡得好一些");
        wanted.assent = Assent::Given;
        wanted.assentOn = QDate(2026, 11, 10);
        wanted.assentNote = said("已说明保密和例外");
        wanted.openedOn = QDate(2026, 11, 10);
        uid = must(services().room().series.open(wanted));
    }
    SeriesClosing closing(ClosingReason reason = ClosingReason::Achieved) const
    {
        SeriesClosing made;
        made.closedOn = QDate(2026, 11, 20);
        made.reason = reason;
        made.attainment = said("基本达成");
        made.followUp = said("一个月后回访");
        made.archivedOn = QDate(2026, 11, 20);
        made.archivist = said("周老师");
        return made;
    }
    SeriesShare shareWith(const char *name, bool isSupervision = false)
    {
        SeriesShare made;
        made.userUid = userUid(name);
        made.reason = said("督导讨论");
        made.isSupervision = isSupervision;
        return made;
    }
    Uid uid;
};

} // namespace

TEST_CASE("A series keeps goals and assent, and one open series of a client is enough")
{
    Thread room;
    Services all = room.services();
    SeriesFile file = must(all.room().series.show(room.uid));
    CHECK(file.series.goals == said("睡得好一些"));
    CHECK(file.series.assent == Assent::Given);
    CHECK(file.series.assentOn == QDate(2026, 11, 10));
    CHECK(file.series.code() == said("S-000001"));
    CHECK(file.series.client.name == said("林小雨"));
    CHECK(file.series.keeperName == said("周老师"));
    CounsellingSeries again = file.series;
    CHECK(refusal(all.room().series.open(again)) == said("series.open_already"));
    again.goals = said("睡得好,愿意上学");
    again.assent = Assent::Withdrawn;
    must(all.room().series.edit(again));
    CHECK(must(all.room().series.show(room.uid)).series.goals == said("睡得好,愿意上学"));
    again.openedOn = QDate(2026, 11, 21);
    CHECK(refusal(all.room().series.edit(again)) == said("date.future"));
    again.openedOn = QDate(2026, 11, 10);
    again.goals = QString(20'001, u'a');
    CHECK(refusal(all.room().series.edit(again)) == said("text.too_long"));
    CHECK(refusal(all.room().series.show(Uid())) == said("series.not_found"));
}

TEST_CASE("Nothing is closed without a signed record; closing has its reason and stays when it is reopened")
{
    Thread room;
    Services all = room.services();
    CHECK(refusal(all.room().series.close(room.uid, room.closing())) == said("series.no_record"));
    const Uid session = room.written();
    const auto open = all.room().series.close(room.uid, room.closing());
    REQUIRE_FALSE(open);
    CHECK(open.error() == fail(Errc::BadInput, "series.unsigned", {said("1"), said("2026-11-19")}));
    must(all.room().sessions.sign(session));
    SeriesClosing undated = room.closing();
    undated.closedOn = {};
    CHECK(refusal(all.room().series.close(room.uid, undated)) == said("date.missing"));
    CHECK(refusal(all.room().series.close(room.uid, room.closing(ClosingReason::Interrupted))) ==
          said("reason.missing"));
    must(all.room().series.close(room.uid, room.closing()));
    CHECK(refusal(all.room().series.close(room.uid, room.closing())) == said("series.closed"));
    CHECK(refusal(all.room().series.edit(must(all.room().series.show(room.uid)).series)) ==
          said("series.closed"));
    CHECK(refusal(all.room().series.reopen(room.uid, said(" "))) == said("reason.missing"));
    must(all.room().series.reopen(room.uid, said("又来了")));
    CHECK(refusal(all.room().series.reopen(room.uid, said("又来了"))) == said("series.open"));
    SeriesClosing second = room.closing(ClosingReason::Other);
    second.words = said("转学");
    must(all.room().series.close(room.uid, second));
    const SeriesFile file = must(all.room().series.show(room.uid));
    CHECK_FALSE(file.series.isOpen);
    REQUIRE(file.closings.size() == 2);
    CHECK(file.closings[0].attainment == said("基本达成"));
    CHECK(file.closings[0].reopenReason == said("又来了"));
    CHECK(file.closings[0].reopenedOn == QDate(2026, 11, 20));
    CHECK(file.closings[1].reason == ClosingReason::Other);
    CHECK_FALSE(file.closings[1].reopenedOn.isValid());
    CHECK(file.closings[1].closedBy == said("周老师"));
}

TEST_CASE("What somebody left unsigned before the series was handed over keeps it from being closed")
{
    Thread room;
    const Uid left = room.written();
    room.asColleague();
    room.asCounsellor();
    Handover handover;
    handover.fromUid = room.userUid("周老师");
    handover.toUid = room.userUid("孙老师");
    handover.witness = said("陈校长");
    must(room.services().room().handovers.handOver(handover, {room.uid}));
    room.asColleague();
    SessionInput own = room.input("2026-11-20T07:00");
    own.series = room.uid;
    must(room.services().room().sessions.sign(must(room.services().room().sessions.add(own)).uid));
    const auto closed = room.services().room().series.close(room.uid, room.closing());
    REQUIRE_FALSE(closed);
    CHECK(closed.error() == fail(Errc::BadInput, "series.unsigned", {said("1"), said("2026-11-19")}));
    // Of somebody who is gone for good nobody else can sign it: the closing page names it.
    must(room.db().script("UPDATE user SET state = 'disabled' WHERE name = '周老师'"));
    must(room.services().room().series.close(room.uid, room.closing()));
    CHECK_FALSE(must(room.services().room().sessions.show(left)).head.isSigned());
}

TEST_CASE("Sharing lets one person read from a day to a day, and ends when it is withdrawn")
{
    Thread room;
    const Uid session = room.signedSession();
    room.asColleague();
    CHECK(refusal(room.services().room().sessions.show(session)) == said("denied"));
    room.asCounsellor();
    SeriesShare share = room.shareWith("孙老师");
    share.from = QDate(2026, 11, 21);
    share.until = QDate(2026, 11, 22);
    const Uid shared = must(room.services().room().series.share(room.uid, share));
    const auto mayRead = [&](const char *day) {
        room.clock().setNow(at(day));
        room.asColleague();
        const bool may = refusal(room.services().room().sessions.show(session)).isEmpty();
        const QList<SessionRow> rows =
            must(room.services().room().sessions.list({{}, {}, room.student.uid, {}, false}));
        CHECK(rows.size() == 1);
        CHECK(rows.constFirst().mayRead == may);
        CHECK(must(room.services().room().sessions.search(said("内容"))).isEmpty() != may);
        return may;
    };
    CHECK_FALSE(mayRead("2026-11-20T23:59"));
    CHECK(mayRead("2026-11-21T00:00"));
    CHECK(mayRead("2026-11-22T23:59"));
    // Reading is all that was given.
    CHECK(refusal(room.services().room().sessions.addAddendum(session, said("x"))) == said("denied"));
    CHECK(refusal(room.services().room().sessions.addOpinion(session, said("x"))) == said("denied"));
    CHECK(refusal(room.services().room().series.withdraw(shared)) == said("denied"));
    CHECK(refusal(room.services().room().attachments.exported(session, said("x"))) ==
          said("attachment.not_found"));
    room.asCounsellor();
    must(room.services().room().series.withdraw(shared));
    CHECK_FALSE(mayRead("2026-11-22T23:59"));
    room.asCounsellor();
    const auto withdrawnOn = [&] {
        return must(room.services().room().series.show(room.uid)).shares.constFirst().withdrawnOn;
    };
    CHECK(withdrawnOn() == QDate(2026, 11, 22));
    // Withdrawn again later, it does not seem to have held until then.
    room.clock().setNow(at("2026-11-25T10:00"));
    must(room.services().room().series.withdraw(shared));
    CHECK(withdrawnOn() == QDate(2026, 11, 22));
}

TEST_CASE("A share that ended stays ended when the clock is set back")
{
    Thread room;
    const Uid session = room.signedSession();
    room.asColleague();
    room.asCounsellor();
    SeriesShare share = room.shareWith("孙老师");
    share.from = QDate(2026, 11, 20);
    share.until = QDate(2026, 11, 22);
    must(room.services().room().series.share(room.uid, share));
    const auto mayRead = [&](const char *day) {
        room.clock().setNow(at(day));
        room.asColleague();
        Services all = room.services();
        const bool may = refusal(all.room().sessions.show(session)).isEmpty();
        CHECK(must(all.room().sessions.search(said("内容"))).isEmpty() != may);
        return may;
    };
    CHECK(mayRead("2026-11-22T23:59"));
    CHECK_FALSE(mayRead("2026-11-23T00:00"));
    CHECK_FALSE(mayRead("2026-11-21T08:00"));
}

TEST_CASE(
    "A share needs a reason, somebody else who may read, and a span; a colleague's series is never shared")
{
    Thread room;
    room.asUser(said("录入员"), {Role::Keyer});
    room.asColleague();
    room.asCounsellor();
    SeriesService series(room.workplace());
    SeriesShare share = room.shareWith("孙老师");
    share.reason = said(" ");
    CHECK(refusal(series.share(room.uid, share)) == said("reason.missing"));
    share = room.shareWith("孙老师");
    share.until = QDate(2026, 11, 19);
    CHECK(refusal(series.share(room.uid, share)) == said("date.order"));
    CHECK(refusal(series.share(room.uid, room.shareWith("周老师"))) == said("series.share_self"));
    CHECK(refusal(series.share(room.uid, room.shareWith("录入员"))) == said("series.share_role"));
    share.until = {};
    share.userUid = {};
    CHECK(refusal(series.share(room.uid, share)) == said("user.unknown"));
    CHECK(refusal(series.withdraw(room.uid)) == said("record.not_found"));
    SessionInput staff = room.input();
    staff.client = room.staffClient();
    const Uid restricted = must(room.services().room().sessions.add(staff)).series;
    CHECK(refusal(series.share(restricted, room.shareWith("孙老师"))) == said("series.share_staff"));
}

TEST_CASE("A supervisor sets an opinion beside a signed record; nobody supervises himself")
{
    Thread room;
    const Uid session = room.signedSession();
    const Uid open = room.written();
    CHECK(refusal(room.services().room().sessions.addOpinion(session, said("很好"))) == said("denied"));
    room.asColleague();
    room.asCounsellor();
    must(room.services().room().series.share(room.uid, room.shareWith("孙老师", true)));
    room.asColleague();
    CHECK(refusal(room.services().room().sessions.addOpinion(open, said("x"))) == said("session.not_signed"));
    CHECK(refusal(room.services().room().sessions.addOpinion(session, said(" "))) == said("text.missing"));
    must(room.services().room().sessions.addOpinion(session, said("可再谈家庭")));
    const SessionFile file = must(room.services().room().sessions.show(session));
    REQUIRE(file.opinions.size() == 1);
    CHECK(file.opinions.constFirst().supervisorName == said("孙老师"));
    CHECK(file.opinions.constFirst().text == said("可再谈家庭"));
    CHECK(must(room.services().undo.undo(room.workplace().lastChangeSet())).left.size() == 1);
}

TEST_CASE("Series and cases pass to a successor who can then read them; signed records keep their author")
{
    Thread room;
    SessionInput danger = room.input();
    danger.content.risk = {{said("plan"), RiskAnswer::Yes, {}}};
    danger.content.fields.insert(said("next_step"), said("家长来接"));
    danger.content.nextOn = QDate(2026, 11, 21);
    const SessionSaved signedOne = must(room.services().room().sessions.add(danger));
    must(room.services().room().sessions.sign(signedOne.uid));
    const Uid unsignedOne = room.written();
    must(room.services().drafts.save(said("student:x"), sessionDraftForm, said("一半")));
    room.asColleague();
    room.asHead();
    Handover order;
    order.fromUid = room.userUid("周老师");
    order.toUid = room.userUid("孙老师");
    order.reason = HandoverReason::SuddenLoss;
    order.witness = said("陈校长");
    CHECK(refusal(room.services().room().handovers.handOver(order)) == said("reason.missing"));
    order.words = said("突发疾病,由校长决定");
    const Uid handover = must(room.services().room().handovers.handOver(order));
    const Handover form = must(room.services().room().handovers.show(handover));
    CHECK(form.number == 1);
    CHECK(form.fromName == said("周老师"));
    CHECK(form.toName == said("孙老师"));
    CHECK(form.decidedBy == said("陈校长"));
    CHECK(form.drafts == 1);
    REQUIRE(form.items.size() == 2);
    CHECK(form.items[0].code == said("S-000001"));
    CHECK(form.items[0].client == said("林小雨"));
    CHECK(form.items[0].records == 2);
    CHECK(form.items[0].unfinished == 1);
    CHECK(form.items[1].kind == said("case"));
    // The head decided, and still does not read.
    CHECK(refusal(room.services().room().sessions.show(signedOne.uid)) == said("denied.purpose"));

    room.asColleague();
    Services all = room.services();
    CHECK(must(all.room().sessions.show(signedOne.uid)).head.authorName == said("周老师"));
    CHECK(must(all.room().sessions.show(unsignedOne)).head.authorName == said("周老师"));
    CHECK(refusal(all.room().sessions.sign(unsignedOne)) == said("denied"));
    must(all.room().sessions.addAddendum(signedOne.uid, said("接手后核对")));
    CHECK(must(all.cases.show(signedOne.caseUid)).head.ownerName == said("孙老师"));
    must(room.db().script("UPDATE user SET state = 'disabled' WHERE name = '周老师'"));
    must(all.room().series.close(room.uid, room.closing()));
    CHECK(must(all.room().handovers.list()).size() == 1);
}

TEST_CASE("A head who counsels takes a colleague's series over on purpose only")
{
    CounsellingFixture room;
    room.asColleague();
    const Uid session = room.signedSession();
    room.asCounsellor();
    Handover order;
    order.fromUid = room.userUid("孙老师");
    order.toUid = room.userUid("周老师");
    order.reason = HandoverReason::Leaving;
    order.witness = said("陈校长");
    CHECK(refusal(room.services().room().handovers.handOver(order)) == said("denied.purpose"));
    CHECK(refusal(room.services().room().sessions.show(session)) == said("denied.purpose"));
    CHECK(room.auditLines().contains(said("series.take-over  denied ")));
    room.workplace().openOnPurpose(15);
    must(room.services().room().handovers.handOver(order));
    CHECK(room.auditLines().contains(said("series.take-over series_handover ok created")));
    // A counsellor who is no head never takes.
    std::swap(order.fromUid, order.toUid);
    room.asColleague();
    CHECK(refusal(room.services().room().handovers.handOver(order)) == said("denied"));
}

TEST_CASE("Nobody takes over what was said about himself")
{
    CounsellingFixture room;
    SessionInput aboutHer = room.input();
    aboutHer.client = room.staffClient();
    room.asUser(said("许静"), {Role::Head, Role::Counsellor});
    room.asColleague();
    room.signedSession();
    const SessionSaved kept = must(room.services().room().sessions.add(aboutHer));
    const Uid hers = kept.series;
    Handover order;
    order.fromUid = room.userUid("孙老师");
    order.toUid = room.userUid("许静");
    order.witness = said("陈校长");
    CHECK(refusal(room.services().room().handovers.handOver(order)) == said("handover.own_file"));
    CHECK(refusal(room.services().room().handovers.handOver(order, {hers})) == said("handover.own_file"));
    order.toUid = room.userUid("周老师");
    must(room.services().room().handovers.handOver(order, {hers}));
    order.toUid = room.userUid("许静");
    must(room.services().room().handovers.handOver(order));
    // Nor is it read on purpose.
    room.asUser(said("许静"));
    room.workplace().openOnPurpose(15);
    CHECK(refusal(room.services().room().sessions.show(kept.uid)) == said("denied"));
    CHECK(refusal(room.services().room().series.show(hers)) == said("denied"));
    CHECK(room.auditLines().constLast() == said("session.view counselling_series denied "));
}

TEST_CASE("A handover names two people, a witness and something to hand over")
{
    Thread room;
    room.asColleague();
    room.asUser(said("录入员"), {Role::Keyer});
    room.asCounsellor();
    Handover order;
    order.fromUid = room.userUid("周老师");
    order.toUid = order.fromUid;
    order.witness = said("陈校长");
    HandoverService handovers(room.workplace());
    CHECK(refusal(handovers.handOver(order)) == said("handover.same"));
    order.toUid = room.userUid("录入员");
    CHECK(refusal(handovers.handOver(order)) == said("handover.role"));
    order.toUid = room.userUid("孙老师");
    order.witness = said(" ");
    CHECK(refusal(handovers.handOver(order)) == said("handover.witness"));
    order.witness = said("陈校长");
    Handover unknown = order;
    unknown.toUid = room.student.uid;
    CHECK(refusal(handovers.handOver(unknown)) == said("user.unknown"));
    Handover backwards = order;
    std::swap(backwards.fromUid, backwards.toUid);
    room.workplace().openOnPurpose(15);
    CHECK(refusal(handovers.handOver(backwards, {room.uid})) == said("handover.keeper"));
    CHECK(refusal(handovers.handOver(backwards)) == said("handover.nothing"));
    CHECK(refusal(handovers.show(Uid())) == said("handover.not_found"));
    room.asColleague();
    CHECK(refusal(HandoverService(room.workplace()).handOver(order)) == said("denied"));
    room.asCounsellor();
    must(HandoverService(room.workplace()).handOver(order, {room.uid}));
    CHECK(refusal(HandoverService(room.workplace()).handOver(order, {room.uid})) == said("handover.keeper"));
}
