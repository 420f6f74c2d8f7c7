// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"
#include "tests/support/export_files.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("a score asks for a look, talks are held, a person decides with a reason; no level is set")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    must(room.services().sheets.store(
        room.sheet(campaign, 0, phqa,
                   ScreeningFixture::answers(room.services().scales, phqa, 2, {{QStringLiteral("9"), 0}}))));
    must(room.services().sheets.store(
        room.sheet(campaign, 1, phqa, ScreeningFixture::answers(room.services().scales, phqa, 0))));
    auto &reviews = room.services().reviews;
    const auto queue = must(reviews.list());
    REQUIRE(queue.size() == 1);
    const Uid uid = queue.first().uid;
    CHECK(queue.first().flags == QStringList{QStringLiteral("ge10")});
    CHECK(queue.first().state == ReviewState::Open);
    CHECK(queue.first().ageDays(QDate(2026, 11, 27)) == 7);

    const auto unasked = reviews.decide(uid, ReviewDecision::NotConfirmed, QStringLiteral("作答时身体不适"));
    REQUIRE_FALSE(unasked);
    CHECK(unasked.error().subject == QLatin1String("review.no_talk_reason"));
    const auto empty = reviews.talk(uid, ReviewTalk{{}, TalkPartner::Student, {}, QStringLiteral(" "), {}});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().subject == QLatin1String("review.empty_talk"));

    const Review talked =
        must(reviews.talk(uid, ReviewTalk{{}, TalkPartner::Student, {}, QStringLiteral("近来睡得少"), {}}));
    CHECK(talked.state == ReviewState::Talked);
    REQUIRE(talked.talks.size() == 1);
    CHECK(talked.talks.first().heldAt == room.clock().nowLocal());

    const auto noReason = reviews.decide(uid, ReviewDecision::Watch, {});
    REQUIRE_FALSE(noReason);
    CHECK(noReason.error().subject == QLatin1String("review.no_reason"));
    const Review decided = must(reviews.decide(uid, ReviewDecision::Watch, QStringLiteral("两周后再谈")));
    CHECK(decided.state == ReviewState::Decided);
    CHECK(decided.decidedBy == room.workplace().session().userId);
    CHECK(must(reviews.list()).isEmpty());
    CHECK(must(reviews.list({.withDecided = true})).size() == 1);
    const auto again = reviews.decide(uid, ReviewDecision::Confirmed, QStringLiteral("x"));
    REQUIRE_FALSE(again);
    CHECK(again.error().subject == QLatin1String("review.decided"));
    CHECK(must(room.services().students.show(room.pupils.at(0).uid)).student.fileClass == FileClass::General);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("the head sees who waits, and answers, talks and reasons only on purpose")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    const Uid sheet =
        must(room.services().sheets.store(
                 room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))))
            .uid;
    const Uid uid = must(room.services().reviews.list()).first().uid;
    const QString words = QStringLiteral("近来睡得少");
    must(room.services().reviews.talk(uid, {{}, TalkPartner::Student, {}, words, {}}));
    must(room.services().reviews.decide(uid, ReviewDecision::Watch, QStringLiteral("两周后再谈")));

    room.use({Role::Head});
    auto &reviews = room.services().reviews;
    const auto subject = [](const auto &result) { return result ? QString() : result.error().subject; };
    const QString closed = QStringLiteral("denied.purpose");
    const auto covered = must(reviews.list({.withDecided = true}));
    REQUIRE(covered.size() == 1);
    CHECK(covered.first().talks.size() == 1);
    CHECK(covered.first().talks.first().content.isEmpty());
    CHECK(covered.first().reason.isEmpty());
    const auto flags = must(room.services().sheets.openFlags());
    REQUIRE_FALSE(flags.isEmpty());
    CHECK(flags.first().sheetUid == sheet); // that it waits, not whose it is and what was ticked
    CHECK(flags.first().studentName.isEmpty());
    CHECK(flags.first().scaleId.isEmpty());
    CHECK(flags.first().flagId.isEmpty());
    CHECK(subject(reviews.get(uid)) == closed);
    CHECK(subject(reviews.talk(uid, {{}, TalkPartner::Student, {}, words, {}})) == closed);
    CHECK(subject(reviews.decide(uid, ReviewDecision::Watch, words)) == closed);
    CHECK(subject(room.services().sheets.view(sheet)) == closed);
    CHECK(subject(room.services().sheets.ofStudent(room.pupils.at(0).id)) == closed);
    const auto exported = [&room](const char *name) {
        const QString folder = room.folder() + u'/' + QLatin1String(name);
        must(room.services().openExport.vault(folder, QStringLiteral("交接")));
        return folder;
    };
    const QString plain = exported("plain");
    CHECK(exportedWords(plain, {words, QStringLiteral("两周后再谈")}).isEmpty());
    CHECK(exportedRows(plain, "sheet")[0][u"answers"].isNull());
    CHECK(exportedRows(plain, "score_result")[0][u"result"].isNull());
    CHECK(exportedRows(plain, "sheet_flag").size() > 0);
    CHECK(withheldRows(plain) == QMap<QString, int>{{QStringLiteral("change"), 6},
                                                    {QStringLiteral("review"), 1},
                                                    {QStringLiteral("review_talk"), 1},
                                                    {QStringLiteral("score_result"), 1},
                                                    {QStringLiteral("sheet"), 1}});

    room.workplace().openOnPurpose(15);
    const QString whole = exported("whole");
    CHECK(exportedWords(whole, {words, QStringLiteral("两周后再谈")}).size() == 2);
    CHECK(exportedRows(whole, "sheet")[0][u"answers"].isObject());
    CHECK(must(reviews.list({.withDecided = true})).first().talks.first().content == words);
    CHECK(must(reviews.get(uid)).reason == QStringLiteral("两周后再谈"));
    must(room.services().sheets.view(sheet));
}

TEST_CASE("deciding without a talk keeps why")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    must(room.services().sheets.store(
        room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 3))));
    auto &reviews = room.services().reviews;
    const Review decided =
        must(reviews.decide(must(reviews.list()).first().uid, ReviewDecision::Confirmed,
                            QStringLiteral("已在院"), QStringLiteral("学生住院,由医院评估")));
    CHECK(decided.noTalkReason == QStringLiteral("学生住院,由医院评估"));
}

TEST_CASE("a student's timeline holds the sheet, the talk and the decision")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    must(room.services().sheets.store(
        room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    auto &reviews = room.services().reviews;
    const Uid uid = must(reviews.list()).first().uid;
    must(reviews.talk(uid, ReviewTalk{{}, TalkPartner::Student, {}, QStringLiteral("近来睡得少"), {}}));
    must(reviews.decide(uid, ReviewDecision::Watch, QStringLiteral("两周后再谈")));
    QStringList kinds;
    for (const TimelineEntry &entry : must(room.services().timeline.of(room.pupils.at(0).uid)))
        kinds.append(entry.kind % QLatin1Char(' ') % entry.codes.join(QLatin1Char(' ')));
    CHECK(kinds.contains(QStringLiteral("sheet.scored PHQ-A")));
    CHECK(kinds.contains(QStringLiteral("review.talk student")));
    CHECK(kinds.contains(QStringLiteral("review.decided watch")));
}
