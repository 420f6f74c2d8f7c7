// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"
#include "core/answering/answer_sitting.h"
#include "core/vault/crypto.h"
#include "tests/answering/answering_world.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += file.fileName().toUtf8() + file.readAll();
    }
    return all;
}

} // namespace

TEST_CASE("a station gets wording, the public key and slips that tell nothing without their codes")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    REQUIRE(written.slips.size() == 9);
    CHECK(written.others == NotOnScreen{0, 0, 0, 1}); // under 14 and no guardian's word
    CHECK(written.leaveWord.size() == 6);
    const Desk desk(folder.path(), written.slips.at(2).code);
    REQUIRE(desk.isKnown());
    CHECK(desk.taker().name == written.slips.at(2).name);
    CHECK(desk.taker().scales == QStringList{phqa});
    CHECK(desk.plan.questionnaires.size() == 1);

    const QByteArray all = everythingIn(folder.path());
    for (const StudentHeader &pupil : std::as_const(world.room.pupils)) {
        CHECK_FALSE(all.contains(pupil.name.toUtf8()));
        CHECK_FALSE(all.contains(pupil.uid.bytes().toHex()));
        CHECK_FALSE(all.contains(pupil.uid.toString().toUtf8()));
    }
    for (const CodeSlip &slip : written.slips) {
        CHECK_FALSE(all.contains(slip.code.toUtf8()));
        CHECK_FALSE(all.contains(tidyCode(slip.code).toUtf8()));
    }
    CHECK_FALSE(all.contains(written.leaveWord.toUtf8()));
    CHECK_FALSE(all.contains(world.campaign.name.toUtf8()));
    // Nor does the vault keep a code: only what was made of it.
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_slip")).toInt() == 9);
    INFO(world.room.auditLines().join(QLatin1Char(10)).toStdString());
    CHECK(world.room.auditLines().contains(QStringLiteral("answering.station answering_station ok created")));
}

TEST_CASE("the secret half is made once, stays in the vault, and is in no folder")
{
    AnsweringWorld world;
    QTemporaryDir one, two;
    const WrittenStation first = world.write(one.path());
    const WrittenStation second = world.write(two.path());
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_key")).toInt() == 1);
    const QByteArray secret =
        world.room.value(QStringLiteral("SELECT secret_key FROM answering_key")).toByteArray();
    REQUIRE(secret.size() == keyBytes);
    for (const QTemporaryDir *folder : {&one, &two}) {
        const QByteArray all = everythingIn(folder->path());
        CHECK_FALSE(all.contains(secret));
        CHECK_FALSE(all.contains(secret.toHex()));
        CHECK_FALSE(all.contains(secret.toBase64()));
    }
    CHECK(must(readStationPlan(first.plan)).publicKey == must(readStationPlan(second.plan)).publicKey);
    CHECK(first.slips.first().code != second.slips.first().code);
    CHECK_FALSE(Desk(one.path(), second.slips.first().code).isKnown());
}

TEST_CASE("a folder that was used holds nothing of an answer that anybody but the vault reads")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    const StationPlan plan = must(readStationPlan(written.plan));
    const StationFiles files(folder.path());
    const WallTime now{QDate(2026, 11, 20), QTime(10, 0)};
    // All the first choice, all the second and the wish to talk, half a sheet left behind.
    for (int student = 0; student < 3; ++student) {
        auto sitting = must(AnswerSitting::byCode(plan, files, tidyCode(written.slips.at(student).code)));
        while (!sitting.flow().atEnd()) {
            REQUIRE(sitting.flow().choose(student == 1 ? 2 : 1));
            must(sitting.keep());
            if (student == 2 && sitting.flow().number() == 6)
                break;
        }
        if (student < 2)
            must(sitting.handIn(now));
        if (student == 1)
            must(sitting.askForTalk(now));
    }
    const QStringList left =
        QDir(files.answerFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    REQUIRE(files.boxes().size() == 3);
    REQUIRE(files.drafts().size() == 1);
    CHECK(left.size() == 4); // nothing half written, no journal
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name) ==
          QStringList{QStringLiteral("answers"), QStringLiteral("station.json")});

    // What the vault reads in them is what is looked for, so that the search cannot pass by looking for the
    // wrong words.
    const QByteArray secret =
        world.room.value(QStringLiteral("SELECT secret_key FROM answering_key")).toByteArray();
    SecretBytes key(static_cast<size_t>(secret.size()));
    std::copy(secret.begin(), secret.end(), key.data());
    QList<QByteArray> words{"\"answers\"", "\"left_out\"", "\"flow\"", "\"kind\""};
    QByteArray opened;
    QList<qsizetype> sizes;
    const QStringList boxes = files.boxes();
    for (const QString &path : boxes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        if (!path.contains(QStringLiteral(".talk.")))
            sizes.append(whole.size());
        const auto plain = crypto::openSealed(*sealedPart(whole), plan.publicKey, key);
        REQUIRE(plain);
        const QByteArray bytes(reinterpret_cast<const char *>(plain->data()),
                               static_cast<qsizetype>(plain->size()));
        opened += bytes;
        const qsizetype at = bytes.indexOf("\"answers\":");
        if (at >= 0)
            words.append(bytes.mid(at + 10, bytes.indexOf('}', at) - at - 9)); // {"1":0,"10":0, …}
    }
    CHECK(sizes.first() == sizes.last()); // nor does a length tell
    for (const char *word : {"\"answers\"", "\"left_out\"", "\"kind\""})
        CHECK(opened.contains(word));
    REQUIRE(words.size() == 6);
    QFile station(answering::StationFiles::planFile(folder.path()));
    REQUIRE(station.open(QIODevice::ReadOnly));
    CHECK(station.readAll() == written.plan); // as it was before anybody answered
    const QByteArray answers = everythingIn(files.answerFolder());
    for (const QByteArray &word : std::as_const(words)) {
        INFO(word.toStdString());
        CHECK_FALSE(answers.contains(word));
        CHECK_FALSE(answers.contains(word.toHex()));
        CHECK_FALSE(answers.contains(word.toBase64(QByteArray::OmitTrailingEquals).chopped(1)));
    }
    const QByteArray all = everythingIn(folder.path());
    for (const CodeSlip &slip : written.slips) {
        CHECK_FALSE(all.contains(slip.name.toUtf8()));
        CHECK_FALSE(all.contains(slip.code.toUtf8()));
        CHECK_FALSE(all.contains(tidyCode(slip.code).toUtf8()));
    }
    // The draft of one opens with no other code, nor with what the folder holds.
    const auto other = CodeKeys::of(must(codeKey(tidyCode(written.slips.at(0).code), plan.salt, plan.cost)));
    const auto own = CodeKeys::of(must(codeKey(tidyCode(written.slips.at(2).code), plan.salt, plan.cost)));
    QFile draft(files.drafts().first());
    REQUIRE(draft.open(QIODevice::ReadOnly));
    const QByteArray wrapped = draft.readAll();
    CHECK(unwrappedWith(own.resume, wrapped));
    for (const QByteArray &wrong : {other.resume, own.name, own.proof, plan.publicKey, plan.leaveKey})
        CHECK_FALSE(unwrappedWith(wrong, wrapped));
}

TEST_CASE("a scale without wording refuses the station, and nothing is written")
{
    AnsweringWorld world(QStringList{phqa, QStringLiteral("mht")});
    const auto refused = world.services().answering.station(world.campaign.uid, AnsweringWorld::wanted());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == QLatin1String("answering.no_words"));
    CHECK(refused.error().detail == QStringList{QStringLiteral("mht")});
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_key")).toInt() == 0);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_slip")).toInt() == 0);
    const auto round =
        world.services().answering.round(world.campaign.uid, {world.room.pupils.first().id},
                                         QStringLiteral("w"), QStringLiteral("/x"), AnsweringWorld::wanted());
    REQUIRE_FALSE(round);
    CHECK(round.error().subject == QLatin1String("answering.no_words"));
}

TEST_CASE("who has answered, does not want to, or is under 14 without consent gets no slip")
{
    AnsweringWorld world;
    auto &services = world.services();
    must(services.sheets.store(
        world.room.sheet(world.campaign, 0, phqa, ScreeningFixture::answers(services.scales, phqa, 0))));
    world.consent(1, ConsentAnswer::Withdrawn);
    must(services.campaigns.setMark(world.campaign.id, world.room.pupils.at(2).id, CampaignMark::Refused));
    const auto who = must(services.answering.candidates(world.campaign.uid));
    CHECK(who.students.size() == 6);
    CHECK(who.others.done == 1);
    CHECK(who.others.unwilling == 1);
    CHECK(who.others.noConsent == 2); // not given to one under 14; taken back

    AnsweringService::Wanted second = AnsweringWorld::wanted();
    second.classes = {world.room.secondClass};
    CHECK(must(services.answering.station(world.campaign.uid, second)).slips.size() == 3);
    for (qsizetype pupil = 6; pupil < 9; ++pupil)
        world.consent(pupil, ConsentAnswer::Withdrawn);
    const auto nobody = services.answering.station(world.campaign.uid, second);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().subject == QLatin1String("answering.nobody"));
}

TEST_CASE("only staff of screening make stations and collect; a key is asked of nobody else")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    world.write(folder.path());
    for (const Role role : {Role::Keyer, Role::Inspector, Role::ClassTeacher}) {
        world.room.use({role}, {world.room.firstClass});
        auto &answering = world.services().answering;
        CHECK(answering.station(world.campaign.uid, AnsweringWorld::wanted()).error().code == Errc::Denied);
        CHECK(answering.candidates(world.campaign.uid).error().code == Errc::Denied);
        CHECK(answering.collect(folder.path()).error().code == Errc::Denied);
        CHECK(answering
                  .round(world.campaign.uid, {world.room.pupils.first().id}, QStringLiteral("w"),
                         QStringLiteral("/x"), AnsweringWorld::wanted())
                  .error()
                  .code == Errc::Denied);
    }
    world.room.use({Role::Keyer});
    CHECK(world.services().answering.readAloud(world.campaign.uid, QStringLiteral("zh")));
}

TEST_CASE("a round on the room's PC gives the same student the same key again and nobody else's")
{
    AnsweringWorld world;
    auto &answering = world.services().answering;
    const QList<StudentId> two{world.room.pupils.at(0).id, world.room.pupils.at(1).id};
    const RoomRound first = must(answering.round(world.campaign.uid, two, QStringLiteral("离开"),
                                                 QStringLiteral("/inbox"), AnsweringWorld::wanted()));
    const RoomRound again = must(answering.round(world.campaign.uid, {two.first()}, QStringLiteral("别的"),
                                                 QStringLiteral("/inbox"), AnsweringWorld::wanted()));
    REQUIRE(first.seats.size() == 2);
    REQUIRE(again.seats.size() == 1);
    CHECK(again.seats.first().codeKey == first.seats.first().codeKey);
    CHECK(first.seats.at(0).codeKey != first.seats.at(1).codeKey);
    CHECK(first.plan.slips.isEmpty());
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_slip")).toInt() == 2);
    const RoomRound carried = must(readRoomRound(written(first)));
    CHECK(carried == first);
    CHECK(must(wordKey(QStringLiteral("离开"), carried.plan.salt, carried.plan.cost)) ==
          carried.plan.leaveKey);
    CHECK(must(wordKey(QStringLiteral("离"), carried.plan.salt, carried.plan.cost)) != carried.plan.leaveKey);
}

TEST_CASE("making a station can be stopped and then leaves nothing")
{
    AnsweringWorld world;
    const auto stopped = world.services().answering.station(world.campaign.uid, AnsweringWorld::wanted(),
                                                            [](qint64 done, qint64) { return done < 3; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM answering_station")).toInt() == 0);
}
