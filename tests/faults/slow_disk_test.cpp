// SPDX-License-Identifier: GPL-3.0-or-later
// On a spinning disk a sync is what takes long: about ten milliseconds each. What a person saves with one
// keystroke or one button is one transaction, and waits for four of them at most.
#include <catch2/catch_test_macros.hpp>

#include "tests/faults/faulty_stick.h"
#include "tests/room/counselling_fixture.h"
#include "tests/screening/screening_fixture.h"

#include "core/vault/draft_store.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr int mostSyncs = 4; // journal twice, database, folder

/// Does it and counts the syncs it waited for.
template<class Save>
void checkSave(const char *what, const VaultFixture &vault, Save save)
{
    const FaultyStick disk(vault.folder());
    save();
    INFO(what << " waited for " << disk.syncs() << " syncs");
    CHECK(disk.syncs() > 0); // nothing is called saved that the disk was not asked to keep
    CHECK(disk.syncs() <= mostSyncs);
}

} // namespace

TEST_CASE("no save of the room waits for more than four syncs")
{
    CounsellingFixture room;
    Services services = room.services();
    Student pupil = room.student;
    checkSave("a student changed", room, [&] {
        pupil.phone = QStringLiteral("0571-123");
        REQUIRE(must(services.students.edit(pupil)));
    });
    checkSave("a student added", room,
              [&] { room.add(QStringLiteral("周雨晴"), room.class71, QStringLiteral("20260102")); });
    DraftStore drafts(room.workplace());
    checkSave("words kept while typing", room, [&] {
        must(drafts.save(QStringLiteral("p1"), QStringLiteral("session"), QString(4000, QChar(0x542C))));
    });
    Uid session;
    checkSave("a session", room, [&] { session = must(services.room().sessions.add(room.input())).uid; });
    checkSave("a session signed", room, [&] { must(services.room().sessions.sign(session)); });
    checkSave("a note to it", room, [&] {
        must(services.room().sessions.addAddendum(session, QStringLiteral("家长来电,已转告班主任")));
    });
    Uid opened;
    checkSave("a case opened", room, [&] {
        opened =
            must(services.cases.open(room.student.uid, CaseKind::Crisis, QStringLiteral("提到伤害自己")));
    });
    checkSave("an event of it", room, [&] {
        must(services.cases.add(
            opened,
            CaseEvent{{}, {}, {QDate(2026, 11, 19), QTime(9, 0)}, QStringLiteral("已与家长面谈"), {}}));
    });
}

TEST_CASE("no save of a screening waits for more than four syncs")
{
    ScreeningFixture room;
    const QString phqa = QStringLiteral("phqa");
    Campaign campaign;
    checkSave("a campaign", room, [&] { campaign = room.campaign(QStringList{phqa}); });
    checkSave("a sheet keyed, scored and flagged", room, [&] {
        must(room.services().sheets.store(
            room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    });
    auto &reviews = room.services().reviews;
    const Uid review = must(reviews.list()).first().uid;
    checkSave("a talk", room, [&] {
        must(
            reviews.talk(review, ReviewTalk{{}, TalkPartner::Student, {}, QStringLiteral("近来睡得少"), {}}));
    });
    checkSave("a decision", room,
              [&] { must(reviews.decide(review, ReviewDecision::Watch, QStringLiteral("两周后再谈"))); });
}
