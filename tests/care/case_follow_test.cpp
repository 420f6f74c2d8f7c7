// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_samples.h"

#include "core/care/case_follow_service.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using test::CaseFixture;
using test::must;
using test::refusal;

namespace {

CaseStep stepOf(const QString &words, QDate until = {})
{
    return {{}, {}, words, QStringLiteral("班主任"), until};
}

QStringList words(const QList<DueStep> &steps)
{
    QStringList said;
    for (const DueStep &one : steps)
        said.append(one.what);
    return said;
}

} // namespace

TEST_CASE("What open cases wait for is listed by day to the room's staff, each by what he may read")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    must(room.services().cases.add(open, stepOf(QStringLiteral("以后再说"))));
    must(room.services().cases.add(open, stepOf(QStringLiteral("约家长"), QDate(2026, 11, 25))));
    must(room.services().cases.add(hidden, stepOf(QStringLiteral("报告"), QDate(2026, 11, 20))));
    const auto steps = [&] { return CaseFollowService(room.vault.workplace()).openSteps(); };
    const QStringList all{QStringLiteral("报告"), QStringLiteral("约家长"), QStringLiteral("以后再说")};
    CHECK(words(must(steps())) == all); // who keeps the case of protection
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(words(must(steps())) == all.mid(1));
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    CHECK(words(must(steps())) == QStringList{{}, {}, {}}); // that they are due, not what
    room.vault.workplace().openOnPurpose(15);
    CHECK(words(must(steps())) == all);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.vault.as({role}, {room.schoolClass});
        CHECK(refusal(steps()) == QStringLiteral("denied"));
    }
}

TEST_CASE("A step is done by the room's staff alone, once, and not in a closed case")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    const Uid call = must(room.services().cases.add(open, stepOf(QStringLiteral("约家长"))));
    const Uid talk = must(room.services().cases.add(open, stepOf(QStringLiteral("再谈一次"))));
    const Uid report = must(room.services().cases.add(hidden, stepOf(QStringLiteral("报告"))));
    const auto done = [&](const Uid &step) {
        return CaseFollowService(room.vault.workplace()).completeStep(step, {});
    };
    const auto stepsLeft = [&](const Uid &of) {
        return must(room.services().cases.show(of)).content.steps.size();
    };
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.vault.as({role}, {room.schoolClass});
        CHECK(refusal(done(call)) == QStringLiteral("denied"));
    }
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(refusal(done(report)) == QStringLiteral("denied")); // a case of protection he does not keep
    CHECK(stepsLeft(open) == 2);
    must(done(call)); // an ordinary case is everybody's of the room
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    CHECK(refusal(done(report)) == QStringLiteral("denied.purpose"));
    room.vault.workplace().openOnPurpose(15);
    must(done(report));
    CHECK(stepsLeft(hidden) == 0);
    const auto measures = must(room.services().cases.show(open)).content.measures;
    REQUIRE(measures.size() == 1);
    CHECK(measures.first().what == QStringLiteral("约家长"));
    CHECK(measures.first().who == QStringLiteral("班主任"));
    CHECK(refusal(done(call)) == QStringLiteral("record.not_found"));
    CHECK(refusal(done(Uid())) == QStringLiteral("record.not_found"));
    room.vault.asUser(QStringLiteral("甲"));
    must(room.services().cases.close(open, QDate(2026, 11, 20), QStringLiteral("目标达成")));
    CHECK(refusal(done(talk)) == QStringLiteral("case.closed"));
    CHECK(words(must(CaseFollowService(room.vault.workplace()).openSteps())).isEmpty());
}

TEST_CASE("Who wrote a field, and when, is told to who may read the case")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid hidden = room.openCase(CaseKind::Protection);
    must(room.services().cases.setFields(hidden, {{QStringLiteral("complaint"), QStringLiteral("第一")}}));
    const auto stamps = [&] { return CaseFollowService(room.vault.workplace()).fieldStamps(hidden); };
    CHECK(must(stamps()).value(QStringLiteral("complaint")).userName == QStringLiteral("甲"));
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    CHECK(refusal(stamps()) == QStringLiteral("denied.purpose"));
    room.vault.workplace().openOnPurpose(15);
    must(room.services().cases.setFields(hidden, {{QStringLiteral("complaint"), QStringLiteral("第二")}}));
    CHECK(must(stamps()).value(QStringLiteral("complaint")).userName == QStringLiteral("丙"));
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(refusal(stamps()) == QStringLiteral("denied"));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.vault.as({role}, {room.schoolClass});
        CHECK(refusal(stamps()) == QStringLiteral("denied"));
    }
}

TEST_CASE("The head finds the latest version of each report that nobody approved, closed cases too")
{
    CaseFixture room;
    const auto waiting = [&] { return CaseFollowService(room.vault.workplace()).awaitingApproval(); };
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid concern = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    must(room.services().caseVersions.seal(concern));
    must(room.services().cases.add(concern, stepOf(QStringLiteral("约家长"))));
    CHECK(must(room.services().caseVersions.seal(concern)) == 2);
    must(room.services().caseVersions.seal(hidden));
    must(room.services().cases.close(concern, QDate(2026, 11, 20), QStringLiteral("好转")));
    CHECK(refusal(waiting()) == QStringLiteral("denied"));
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    const auto found = must(waiting());
    REQUIRE(found.size() == 2);
    CHECK(found[0].head.uid == concern);
    CHECK(found[0].number == 2);
    CHECK(found[0].madeByName == QStringLiteral("甲"));
    CHECK_FALSE(found[0].isOwn);
    CHECK(found[0].head.reason.isEmpty()); // read on purpose only
    room.vault.workplace().openOnPurpose(15);
    must(room.services().caseVersions.approve(concern, 2));
    must(room.services().caseVersions.approveOnPaper(hidden, 1, QStringLiteral("何校长"),
                                                     QStringLiteral("校长"), QDate(2026, 11, 20)));
    CHECK(must(waiting()).isEmpty());
    must(room.services().cases.reopen(concern, QStringLiteral("复发")));
    must(room.services().cases.add(concern, stepOf(QStringLiteral("再谈"))));
    must(room.services().caseVersions.seal(concern));
    REQUIRE(must(waiting()).size() == 1); // what was approved is not what stands there now
    CHECK(must(waiting())[0].isOwn);
}
