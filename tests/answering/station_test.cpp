// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"
#include "tests/answering/answering_world.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

const QString phqa = QStringLiteral("phqa");

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
