// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Evidence word(EvidenceSource source, bool isConcern = true, int day = 10)
{
    return {{}, source, QDate(2026, 11, day), isConcern, QStringLiteral("近来常一个人"), {}};
}

} // namespace

TEST_CASE("the watch list takes two sources, a reason and a person; ending it takes a reason too")
{
    ScreeningFixture room;
    auto &evidence = room.services().followUp().evidence;
    const Uid student = room.pupils[2].uid;
    const QString reason = QStringLiteral("两处都看到");
    const auto subject = [](const auto &result) { return result ? QString() : result.error().subject; };
    CHECK(subject(evidence.watch(student, reason)) == QLatin1String("watch.one_source"));
    must(evidence.add(student, word(EvidenceSource::Observation)));
    must(evidence.add(student, word(EvidenceSource::Observation, true, 12))); // the same source twice is one
    CHECK(subject(evidence.watch(student, reason)) == QLatin1String("watch.one_source"));
    must(evidence.add(student, word(EvidenceSource::HomeVisit, false)));
    CHECK(subject(evidence.watch(student, reason)) == QLatin1String("watch.one_source"));
    must(evidence.add(student, word(EvidenceSource::Parent)));
    CHECK(subject(evidence.watch(student, QStringLiteral(" "))) == QLatin1String("watch.no_reason"));
    CHECK(subject(evidence.watch(student, reason, 401)) == QLatin1String("watch.interval"));
    must(evidence.watch(student, reason, 30));
    CHECK(subject(evidence.watch(student, reason)) == QLatin1String("watch.there"));

    const auto rows = must(evidence.matrix());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].studentName == room.pupils[2].name);
    CHECK(rows[0].concerns() == QList<EvidenceSource>{EvidenceSource::Observation, EvidenceSource::Parent});
    CHECK_FALSE(rows[0].latest.value(EvidenceSource::HomeVisit).isConcern);
    CHECK(rows[0].latest.value(EvidenceSource::Observation).on == QDate(2026, 11, 12));
    REQUIRE(rows[0].watch);
    CHECK(rows[0].watch->sources == rows[0].concerns());
    CHECK(rows[0].nextTest() == QDate(2026, 12, 20)); // thirty days from the day it was decided
    CHECK(must(evidence.ofStudent(student)).size() == 4);

    CHECK(subject(evidence.endWatch(student, {})) == QLatin1String("watch.no_reason"));
    must(evidence.endWatch(student, QStringLiteral("两次复查平稳")));
    CHECK(subject(evidence.endWatch(student, reason)) == QLatin1String("watch.not_there"));
    CHECK_FALSE(must(evidence.matrix())[0].watch);
    must(evidence.watch(student, reason)); // and again
    CHECK(must(room.audit().verify()).ok());

    Evidence empty = word(EvidenceSource::Community);
    empty.note.clear();
    CHECK(subject(evidence.add(student, empty)) == QLatin1String("evidence.no_note"));
    empty.isConcern = false;
    CHECK(subject(evidence.add(student, empty)).isEmpty());
    CHECK(subject(evidence.add(Uid(), word(EvidenceSource::Parent))) == QLatin1String("student.not_found"));
    for (const RoleSet roles : {RoleSet{Role::Head}, RoleSet{Role::Keyer}, RoleSet{Role::ClassTeacher}}) {
        room.use(roles);
        auto &closed = room.services().followUp().evidence;
        CHECK_FALSE(closed.matrix());
        CHECK_FALSE(closed.add(student, word(EvidenceSource::Parent)));
        CHECK_FALSE(closed.watch(student, reason));
    }
}

TEST_CASE("a decided review is a word of the test, and a sheet moves the next monitoring test")
{
    ScreeningFixture room;
    const QString phqa = QStringLiteral("phqa");
    const Campaign campaign = room.campaign(QStringList{phqa});
    for (const qsizetype pupil : {0, 1})
        must(room.services().sheets.store(
            room.sheet(campaign, pupil, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    for (const Review &review : must(room.services().reviews.list())) {
        const bool first = review.student == room.pupils[0].id;
        must(room.services().reviews.decide(review.uid,
                                            first ? ReviewDecision::Watch : ReviewDecision::NotConfirmed,
                                            QStringLiteral("谈过"), QStringLiteral("已在别处谈")));
    }
    auto &evidence = room.services().followUp().evidence;
    must(evidence.add(room.pupils[0].uid, word(EvidenceSource::Community)));
    must(evidence.add(room.pupils[1].uid, word(EvidenceSource::Community)));
    must(evidence.watch(room.pupils[0].uid, QStringLiteral("测评与社区"), 14));
    CHECK_FALSE(evidence.watch(room.pupils[1].uid, QStringLiteral("测评没有确认")));
    const auto rows = must(evidence.matrix());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].student == room.pupils[0].id);
    CHECK(rows[0].lastSheet == QDate(2026, 11, 20));
    CHECK(rows[0].nextTest() == QDate(2026, 12, 4));
    CHECK_FALSE(rows[1].nextTest().isValid());
}

TEST_CASE("one line of a tear-off half is enough")
{
    struct Case
    {
        const char *line;
        const char *error; ///< "" : read
        QStringList returned;
        const char *note;
    };
    const Case cases[] = {
        {"1042 1 4", "", {QStringLiteral("done"), QStringLiteral("usual")}, ""},
        {" 1042,2，5 这周请过两次假",
         "",
         {QStringLiteral("partly"), QStringLiteral("quiet")},
         "这周请过两次假"},
        {"１０４２ ８", "", {QStringLiteral("worry")}, ""},
        {"1042 8 8", "", {QStringLiteral("worry")}, ""},
        {"1042", "slip.no_box", {}, ""},
        {"1042 好的", "slip.no_box", {}, ""},
        {"1042 9", "slip.box", {}, ""},
        {"42 1", "slip.line", {}, ""},
        {"", "slip.line", {}, ""},
    };
    for (const Case &one : cases) {
        INFO(one.line);
        const auto read = readSlipLine(QString::fromUtf8(one.line));
        CHECK((read ? QString() : read.error().subject) == QLatin1String(one.error));
        if (read) {
            CHECK(read->number == 1042);
            CHECK(read->returned == one.returned);
            CHECK(read->note == QString::fromUtf8(one.note));
        }
    }
}

TEST_CASE("a slip goes out without a why and comes back as a word of observation")
{
    ScreeningFixture room;
    auto &slips = room.services().followUp().slips;
    const Uid student = room.pupils[0].uid;
    CHECK(slips.give(student, {}, QDate(2026, 12, 4)).error().subject == QLatin1String("slip.no_task"));
    CHECK(slips.give(student, {QStringLiteral("look")}, QDate(2026, 11, 19)).error().subject ==
          QLatin1String("slip.due"));
    const TaskSlip one =
        must(slips.give(student, {QStringLiteral("talk"), QStringLiteral("look")}, QDate(2026, 12, 4)));
    const TaskSlip other =
        must(slips.give(room.pupils[1].uid, {QStringLiteral("seat")}, QDate(2026, 11, 30)));
    CHECK(one.number == 1001);
    CHECK(other.number == 1002);
    CHECK(one.tasks == QStringList{QStringLiteral("look"), QStringLiteral("talk")});
    CHECK(must(slips.list()).first().number == 1002); // due earlier
    const TaskSlip back = must(slips.takeBack(QStringLiteral("1001 1 5 上课常趴着")));
    CHECK(back.isBack());
    CHECK(slips.takeBack(QStringLiteral("1001 1")).error().subject == QLatin1String("slip.back"));
    CHECK(slips.takeBack(QStringLiteral("1003 1")).error().subject == QLatin1String("slip.unknown"));
    must(slips.takeBack(QStringLiteral("1002 1")));
    const auto words = must(room.services().followUp().evidence.ofStudent(student));
    REQUIRE(words.size() == 1);
    CHECK(words[0].source == EvidenceSource::Observation);
    CHECK(words[0].isConcern);
    CHECK(words[0].note == QStringLiteral("上课常趴着"));
    CHECK(must(room.services().followUp().evidence.ofStudent(room.pupils[1].uid)).isEmpty());
    CHECK(must(room.audit().verify()).ok());
    room.use({Role::Head});
    CHECK_FALSE(room.services().followUp().slips.list());
    CHECK_FALSE(room.services().followUp().slips.takeBack(QStringLiteral("1002 1")));
}
