// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SecrecyBreach breachAbout(const Student &student)
{
    SecrecyBreach made;
    made.studentUid = student.uid;
    made.ground = SecrecyGround::Abuse;
    made.law = said("未成年人保护法第十一条");
    made.facts = said("手臂有新旧伤痕,学生说在家被打");
    made.decidedBy = said("周老师");
    made.told = {{said("head"), said("陈校长"), at("2026-11-20T08:10"), said("疑似受到侵害,需要报告")},
                 {said("police"), {}, {}, said("地点、时间、伤情")}};
    return made;
}

} // namespace

TEST_CASE("An exception to secrecy is put on record with one person alone, and stays")
{
    CounsellingFixture room;
    Services all = room.services();
    SecrecyBreach wanted = breachAbout(room.student);
    wanted.sessionUid = room.signedSession();
    const Uid uid = must(all.room().secrecy.record(wanted));
    room.reopen();
    Services again = room.services();
    const SecrecyBreach kept = must(again.room().secrecy.show(uid));
    CHECK(kept.number == 1);
    CHECK(kept.at == at("2026-11-20T08:00"));
    CHECK(kept.ground == SecrecyGround::Abuse);
    CHECK(kept.law == wanted.law);
    CHECK(kept.facts == wanted.facts);
    CHECK(kept.sessionUid == wanted.sessionUid);
    CHECK(kept.secondPerson.isEmpty());
    REQUIRE(kept.told.size() == 2);
    CHECK(kept.told[0].whom == said("police")); // by time: told now, the head a little later
    CHECK(kept.told[0].at == at("2026-11-20T08:00"));
    CHECK(kept.told[1].name == said("陈校长"));
    CHECK(kept.keeperName == said("周老师"));
    CHECK(room.auditLines().contains(said("secrecy.record secrecy_breach ok created")));
    for (const char *sql :
         {"UPDATE secrecy_breach SET facts = 'x'", "DELETE FROM secrecy_breach",
          "UPDATE secrecy_told SET said = 'x'", "DELETE FROM secrecy_told",
          "UPDATE secrecy_breach SET removed_utc = 'x'", "DROP TRIGGER secrecy_told_no_update"}) {
        INFO(sql);
        CHECK_FALSE(room.db().script(sql));
    }
    SecrecyBreach nobody = breachAbout(room.student);
    nobody.studentUid = {};
    must(again.room().secrecy.record(nobody));
    CHECK(must(again.undo.undo(room.workplace().lastChangeSet())).left.size() == 1);
    CHECK(must(again.room().secrecy.list()).size() == 2);
    CHECK(must(again.room().secrecy.list(room.student.uid)).size() == 1);
}

TEST_CASE("It says what happened, who decided and whom was told what")
{
    CounsellingFixture room;
    Services all = room.services();
    const auto refused = [&](auto &&alter) {
        SecrecyBreach bad = breachAbout(room.student);
        alter(bad);
        return refusal(all.room().secrecy.record(bad));
    };
    CHECK(refused([](auto &bad) { bad.facts = said(" "); }) == said("secrecy.facts"));
    CHECK(refused([](auto &bad) { bad.decidedBy.clear(); }) == said("secrecy.decided"));
    CHECK(refused([](auto &bad) { bad.told.clear(); }) == said("secrecy.told"));
    CHECK(refused([](auto &bad) { bad.told[0].said.clear(); }) == said("secrecy.told"));
    CHECK(refused([](auto &bad) { bad.told[0].whom = said("neighbour"); }) == said("secrecy.whom"));
    CHECK(refused([](auto &bad) { bad.facts = QString(20'001, u'a'); }) == said("text.too_long"));
    CHECK(refused([](auto &bad) { bad.studentUid = bad.uid = Uid::make(1, {}); }) ==
          said("student.not_found"));
    CHECK(refused([](auto &bad) { bad.sessionUid = Uid::make(1, {}); }) == said("session.not_found"));
    CHECK(must(all.room().secrecy.list()).isEmpty());
    CHECK(refusal(all.room().secrecy.show(Uid())) == said("secrecy.not_found"));
}

TEST_CASE("An exception names a session and a case of the same student, and only such as its writer may read")
{
    CounsellingFixture room;
    const Uid session = room.signedSession();
    const Student other = room.add(said("周明"), room.class71, said("20260102"));
    const Uid oneCase =
        must(room.services().cases.open(room.student.uid, CaseKind::Crisis, said("提到伤害自己")));
    const auto refused = [&](auto &&alter) {
        SecrecyBreach bad = breachAbout(room.student);
        alter(bad);
        return refusal(room.services().room().secrecy.record(bad));
    };
    CHECK(refused([&](auto &bad) { bad.caseUid = Uid::make(1, {}); }) == said("case.not_found"));
    CHECK(refused([&](auto &bad) {
              bad.studentUid = other.uid;
              bad.sessionUid = session;
          }) == said("secrecy.session"));
    CHECK(refused([&](auto &bad) {
              bad.studentUid = other.uid;
              bad.caseUid = oneCase;
          }) == said("secrecy.case"));
    CHECK(refused([&](auto &bad) {
              bad.sessionUid = session;
              bad.caseUid = oneCase;
          }).isEmpty());
    room.asColleague();
    CHECK(refused([&](auto &bad) { bad.sessionUid = session; }) == said("denied"));
    CHECK(room.auditLines().constLast() == said("session.view session_record denied "));
    CHECK(refused([](auto &) {}).isEmpty()); // without the session nothing stands in the way
    room.asHead();
    CHECK(refused([&](auto &bad) { bad.sessionUid = session; }) == said("denied.purpose"));
    CHECK(refused([&](auto &bad) { bad.caseUid = oneCase; }) == said("denied.purpose"));
}

TEST_CASE("Who may not open an exception learns from the list that there was one, and not whose or why")
{
    CounsellingFixture room;
    const Uid uid = must(room.services().room().secrecy.record(breachAbout(room.student)));
    const auto listed = [&](const std::optional<Uid> &student = {}) {
        return must(room.services().room().secrecy.list(student));
    };
    REQUIRE(listed().size() == 1);
    CHECK_FALSE(listed().constFirst().isCovered);
    CHECK(listed().constFirst().studentName == room.student.name);
    CHECK(listed(room.student.uid).size() == 1);
    const auto isBare = [&] {
        SecrecyBreach bare;
        bare.uid = uid;
        bare.number = 1;
        bare.at = at("2026-11-20T08:00");
        const QList<SecrecyBreach> all = listed();
        REQUIRE(all.size() == 1);
        bare.keeperId = all.constFirst().keeperId;
        bare.keeperName = said("周老师");
        bare.isCovered = true;
        return all.constFirst() == bare && bare.keeperId.isValid() && listed(room.student.uid).isEmpty();
    };
    room.asColleague();
    CHECK(isBare());
    CHECK(refusal(room.services().room().secrecy.show(uid)) == said("denied"));
    room.asHead();
    CHECK(isBare());
    CHECK(refusal(room.services().room().secrecy.show(uid)) == said("denied.purpose"));
    room.workplace().openOnPurpose(15);
    CHECK(listed().constFirst().ground == SecrecyGround::Abuse);
    CHECK(listed().constFirst().studentName == room.student.name);
    CHECK(listed(room.student.uid).size() == 1);
}

TEST_CASE("Templates and snippets are one's own or the room's")
{
    CounsellingFixture room;
    Snippet mine;
    mine.kind = Snippet::Kind::Template;
    mine.sessionKind = SessionKind::Phone;
    mine.field = said("process");
    mine.title = said("电话开场");
    mine.text = said("报出身份;\n说明保密和例外");
    mine.isMine = true;
    Snippet ours;
    ours.title = said("保密说明");
    ours.text = said("已说明保密和例外。");
    const Uid own = must(room.services().room().snippets.add(mine));
    const Uid common = must(room.services().room().snippets.add(ours));
    QList<Snippet> all = must(room.services().room().snippets.list());
    REQUIRE(all.size() == 2);
    const Snippet &kept = all.constFirst().isMine ? all[0] : all[1];
    mine.uid = own;
    CHECK(kept == mine);
    room.asColleague();
    all = must(room.services().room().snippets.list());
    REQUIRE(all.size() == 1);
    CHECK(all.constFirst().uid == common);
    CHECK(refusal(room.services().room().snippets.edit(mine)) == said("record.not_found"));
    CHECK(refusal(room.services().room().snippets.remove(own)) == said("record.not_found"));
    ours.uid = common;
    ours.text = said("已说明保密、例外和记录。");
    must(room.services().room().snippets.edit(ours));
    CHECK(must(room.services().room().snippets.list()).constFirst().text == ours.text);
    must(room.services().room().snippets.remove(common));
    CHECK(must(room.services().room().snippets.list()).isEmpty());
    Snippet bad = ours;
    bad.title = said(" ");
    CHECK(refusal(room.services().room().snippets.add(bad)) == said("snippet.title"));
    bad = ours;
    bad.text.clear();
    CHECK(refusal(room.services().room().snippets.add(bad)) == said("text.missing"));
    bad = ours;
    bad.field = said("x");
    CHECK(refusal(room.services().room().snippets.add(bad)) == said("session.field"));
}

TEST_CASE("A draw is made again from its seed, shows what is filled, signed and late, and is never rewritten")
{
    CounsellingFixture room;
    for (int day = 1; day <= 12; ++day)
        room.written(said("2026-11-%1T15:00").arg(day, 2, 10, QLatin1Char('0')).toLatin1().constData());
    const Uid late = room.signedSession("2026-10-08T09:00");
    SessionInput half = room.input("2026-10-09T09:00");
    half.content.fields = {{said("state"), said("有")}, {said("effect"), said("有")}};
    half.content.risk = {{said("plan"), RiskAnswer::No, {}}};
    const Uid halfOne = must(room.services().room().sessions.add(half)).uid;
    InspectionService inspections(room.workplace());
    const InspectionDraw first = must(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5, 42));
    const InspectionDraw again = must(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5, 42));
    CHECK(first.available == 12);
    REQUIRE(first.sessions.size() == 5);
    CHECK(first.sessions == again.sessions);
    CHECK(must(inspections.show(first.uid)).sessions == first.sessions);
    CHECK(must(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5)).seed !=
          must(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5)).seed);

    const InspectionDraw october = must(inspections.draw(QDate(2026, 10, 1), QDate(2026, 10, 31), 5, 1));
    REQUIRE(october.sessions.size() == 2);
    for (const InspectedSession &one : october.sessions) {
        CHECK(one.isLate == (one.session == late));
        CHECK(one.signedAt.has_value() == (one.session == late));
        CHECK(one.hasRisk == (one.session == halfOne));
        CHECK(one.parts == (one.session == late ? QList<bool>{true, true, true, true, true}
                                                : QList<bool>{true, false, false, false, true}));
    }
    CHECK(refusal(inspections.uncover(first.uid, late)) == said("inspection.not_drawn"));
    CHECK(refusal(inspections.uncover(late, late)) == said("inspection.not_found"));
    CHECK(must(inspections.uncover(october.uid, late)).content.fields.size() == 5);
    CHECK(refusal(inspections.draw(QDate(2026, 11, 2), QDate(2026, 11, 1), 5)) == said("session.span"));
    CHECK(refusal(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 2), 0)) == said("inspection.count"));
    CHECK(refusal(inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 2), 201)) == said("inspection.count"));
    CHECK_FALSE(room.db().script("UPDATE inspection_draw SET seed = 1"));
    CHECK_FALSE(room.db().script("DELETE FROM inspection_item"));
}
