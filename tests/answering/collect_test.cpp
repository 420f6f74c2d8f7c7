// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"
#include "core/room/room_services.h"
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

void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to + QStringLiteral("/answers"));
    QFile::copy(StationFiles::planFile(from), StationFiles::planFile(to));
    const QStringList names = QDir(from + QStringLiteral("/answers")).entryList(QDir::Files);
    for (const QString &name : names)
        QFile::copy(from + QStringLiteral("/answers/") + name, to + QStringLiteral("/answers/") + name);
}

const CollectedLine *lineOf(const Collected &collected, CollectedLine::Kind kind)
{
    const auto found = std::find_if(collected.lines.begin(), collected.lines.end(),
                                    [&](const CollectedLine &line) { return line.kind == kind; });
    return found == collected.lines.end() ? nullptr : &*found;
}

int adds(const Collected &one)
{
    return one.counted + one.already + one.doubles + one.strangers + one.refused + one.talks;
}

} // namespace

TEST_CASE("sheets handed in are counted once, with their flag in the queue the same minute")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    const QHash<QString, int> calm{{QStringLiteral("s3"), 2}, {QStringLiteral("s4"), 2}};
    QHash<QString, int> alarming = calm;
    alarming.insert(QStringLiteral("9"), 2);
    Desk(folder.path(), written.slips.at(0).code).handIn(phqa, 1, calm);
    Desk(folder.path(), written.slips.at(1).code).handIn(phqa, 1, alarming);
    auto &services = world.services();
    const Collected first = must(services.answering.collect(folder.path()));
    CHECK(first.counted == 2);
    CHECK(first.flagged == 1);
    CHECK(adds(first) == first.read);
    CHECK(first.changed == 0);
    const auto flags = must(services.sheets.openFlags());
    REQUIRE_FALSE(flags.isEmpty());
    CHECK(flags.first().studentName == written.slips.at(1).name);
    const auto sheets = must(services.sheets.ofStudent(world.room.pupils.at(1).id));
    REQUIRE(sheets.size() == 1);
    CHECK(sheets.first().source == SheetSource::Screen);
    CHECK(sheets.first().textId == QStringLiteral("phqa_zh_project_1"));
    CHECK(sheets.first().status == SheetStatus::Complete);
    CHECK(sheets.first().answeredOn == QDate(2026, 11, 20));

    const Collected again = must(services.answering.collect(folder.path()));
    CHECK(again.counted == 0);
    CHECK(again.already == 2);
    CHECK(adds(again) == again.read);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 2);
}

TEST_CASE("a folder copied twice and one put back to an older state lose and double nothing")
{
    AnsweringWorld world;
    QTemporaryDir place;
    const QString share = place.filePath(QStringLiteral("share"));
    const WrittenStation written = world.write(share);
    const QString old = place.filePath(QStringLiteral("old"));
    Desk(share, written.slips.at(0).code).handIn(phqa, 1);
    copyTree(share, old); // the PC that will be put back to this
    Desk(share, written.slips.at(1).code).handIn(phqa, 2, {}, QStringLiteral("2026-11-20T10:10"));
    // Put back, the second student's sheet is not there, and is answered once more.
    Desk(old, written.slips.at(1).code)
        .handIn(phqa, 3, {{QStringLiteral("9"), 4}}, QStringLiteral("2026-11-20T11:00"));
    copyTree(share, place.filePath(QStringLiteral("copy1")));
    copyTree(share, place.filePath(QStringLiteral("copy2")));
    auto &services = world.services();
    const Collected collected = must(services.answering.collect(place.path()));
    CHECK(collected.folders == 4);
    CHECK(collected.counted == 2);
    CHECK(collected.doubles == 6);
    CHECK(adds(collected) == collected.read);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 2);
    const auto sheets = must(services.sheets.ofStudent(world.room.pupils.at(1).id));
    REQUIRE(sheets.size() == 1);
    CHECK(sheets.first().answers.value(QStringLiteral("1")) == scales::Rational(1)); // the earliest
    const auto urgent = std::count_if(collected.lines.begin(), collected.lines.end(),
                                      [](const CollectedLine &line) { return line.isUrgent; });
    CHECK(urgent == 1); // what only the second sheet says of danger is not passed over
}

TEST_CASE("strangers are listed and never counted: other vaults, guessed slips, damaged files")
{
    AnsweringWorld world, elsewhere;
    QTemporaryDir folder, theirs;
    const WrittenStation written = world.write(folder.path());
    const WrittenStation foreign = elsewhere.write(theirs.path());
    Desk(theirs.path(), foreign.slips.first().code).handIn(phqa, 1);
    copyTree(theirs.path(), folder.path());

    Desk desk(folder.path(), written.slips.at(0).code);
    desk.handIn(phqa, 1);
    // Who reads a slip's name off the folder, and not its code, cannot hand in for it.
    AnswerFlow way = desk.flow(phqa);
    while (!way.atEnd())
        way.choose(1);
    CodeKeys guessed = CodeKeys::of(randomBytes(keyBytes));
    guessed.slip = desk.plan.slips.last().slip;
    const ClosedBox forged = closedSheet(way, desk.plan.station, guessed);
    must(desk.files.handIn(forged, sealed(forged, desk.plan.publicKey)));
    const ClosedBox unknown = closedSheet(way, desk.plan.station, CodeKeys::of(randomBytes(keyBytes)));
    must(desk.files.handIn(unknown, sealed(unknown, desk.plan.publicKey)));
    // A proof of one box does not serve another.
    ClosedBox moved = closedSheet(way, desk.plan.station, desk.keys);
    moved.box = randomBytes(slipBytes);
    must(desk.files.handIn(moved, sealed(moved, desk.plan.publicKey)));
    QFile broken(desk.files.answerFolder() + QStringLiteral("/x.phqa.y.box"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("TYANSWER1\nnothing");
    broken.close();

    const Collected collected = must(world.services().answering.collect(folder.path()));
    CHECK(collected.counted == 1);
    CHECK(collected.strangers == 5);
    CHECK(adds(collected) == collected.read);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 1);
}

TEST_CASE("a file changed on its way is a stranger; a changed station file is told")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    Desk desk(folder.path(), written.slips.at(0).code);
    desk.handIn(phqa, 1);
    const QString path = desk.files.boxes().first();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();
    for (const qsizetype at : {qsizetype(3), qsizetype(12), bytes.size() / 2, bytes.size() - 1}) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed.at(at) ^ 4);
        QFile write(path);
        REQUIRE(write.open(QIODevice::WriteOnly));
        write.write(changed);
        write.close();
        const Collected collected = must(world.services().answering.collect(folder.path()));
        CHECK(collected.counted == 0);
        CHECK(collected.strangers == 1);
    }
    QFile plan(StationFiles::planFile(folder.path()));
    REQUIRE(plan.open(QIODevice::ReadWrite));
    QByteArray other = plan.readAll();
    other.replace("\"whom\":\"\"", "\"whom\":\"x\"");
    plan.resize(0);
    plan.seek(0);
    plan.write(other);
    plan.close();
    CHECK(must(world.services().answering.collect(folder.path())).changed == 1);
}

TEST_CASE("a sheet already keyed on paper counts once, and a withdrawal since then keeps the sheet out")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    for (int slip = 0; slip < 3; ++slip)
        Desk(folder.path(), written.slips.at(slip).code).handIn(phqa, 1);
    auto &services = world.services();
    must(services.sheets.store(
        world.room.sheet(world.campaign, 0, phqa, ScreeningFixture::answers(services.scales, phqa, 0))));
    world.consent(1, ConsentAnswer::Withdrawn);
    const Collected collected = must(services.answering.collect(folder.path()));
    CHECK(collected.counted == 1);
    CHECK(collected.doubles == 1);
    CHECK(collected.refused == 1);
    const CollectedLine *refused = lineOf(collected, CollectedLine::Kind::Refused);
    REQUIRE(refused != nullptr);
    CHECK(refused->student == written.slips.at(1).name);
    CHECK(refused->reason == QStringLiteral("sheet.not_willing"));
}

TEST_CASE("who wants to talk stands on the waitlist once, also without a sheet")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    Desk desk(folder.path(), written.slips.at(3).code);
    desk.askForTalk();
    desk.askForTalk();
    auto &services = world.services();
    const Collected collected = must(services.answering.collect(folder.path()));
    CHECK(collected.talks == 2);
    CHECK(collected.newTalks == 1);
    const auto waiting = must(services.room().waitlist.waiting());
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.first().client.studentName == written.slips.at(3).name);
    CHECK(waiting.first().request.askedBy == AskedBy::Self);
    CHECK(waiting.first().request.urgency == Urgency::Soon);
    CHECK(must(services.answering.collect(folder.path())).newTalks == 0);
    CHECK(must(services.room().waitlist.waiting()).size() == 1);
}

TEST_CASE("a sheet handed in before its end is stored as it is, and one only begun is named and stays closed")
{
    AnsweringWorld world;
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    Desk stopped(folder.path(), written.slips.at(0).code);
    AnswerFlow way = stopped.flow(phqa);
    while (way.question().id != QStringLiteral("9"))
        way.skip();
    way.choose(2);
    ClosedBox box = closedSheet(way, stopped.plan.station, stopped.keys);
    CHECK(box.isStopped);
    box.closedAt = *WallTime::parse(QStringLiteral("2026-11-20T10:00"));
    must(stopped.files.handIn(box, sealed(box, stopped.plan.publicKey)));
    Desk begun(folder.path(), written.slips.at(1).code);
    must(begun.files.keepDraft(begun.keys, begun.flow(phqa).save()));
    const Collected collected = must(world.services().answering.collect(folder.path()));
    CHECK(collected.counted == 1);
    CHECK(collected.incomplete == 1);
    CHECK(collected.flagged == 1); // the one critical answer given is enough
    CHECK(collected.unfinished == 1);
    const CollectedLine *line = lineOf(collected, CollectedLine::Kind::Unfinished);
    REQUIRE(line != nullptr);
    CHECK(line->student == written.slips.at(1).name);
    CHECK(QFile::exists(begun.files.drafts().first()));
}

TEST_CASE("collecting can be stopped, and an empty place says so")
{
    AnsweringWorld world;
    QTemporaryDir folder, empty;
    const WrittenStation written = world.write(folder.path());
    for (int slip = 0; slip < 4; ++slip)
        Desk(folder.path(), written.slips.at(slip).code).handIn(phqa, 1);
    const auto stopped =
        world.services().answering.collect(folder.path(), [](qint64 done, qint64) { return done < 2; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 0);
    CHECK(must(world.services().answering.collect(folder.path())).counted == 4);
    const auto nothing = world.services().answering.collect(empty.path());
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().subject == QLatin1String("answering.no_folder"));
}

TEST_CASE("the same answers on paper and on screen come to the same scores, flags and queue")
{
    AnsweringWorld world;
    auto &services = world.services();
    const Campaign paper = world.room.campaign(QStringList{phqa});
    QTemporaryDir folder;
    const WrittenStation written = world.write(folder.path());
    quint32 dice = 7;
    int keyedQueue = 0, keyedFlags = 0;
    for (qsizetype slip = 0; slip < written.slips.size(); ++slip) {
        Desk desk(folder.path(), written.slips.at(slip).code);
        AnswerFlow way = desk.flow(phqa);
        while (!way.atEnd()) {
            dice = dice * 1664525U + 1013904223U;
            const auto choices = static_cast<quint32>(way.answerSet().choices.size());
            if (dice % 9 == 0)
                way.skip();
            else
                way.choose(static_cast<int>((dice >> 16) % choices) + 1);
        }
        const ClosedBox box = closedSheet(way, desk.plan.station, desk.keys);
        must(desk.files.handIn(box, sealed(box, desk.plan.publicKey)));
        const StoredSheet keyed =
            must(services.sheets.store(world.room.sheet(paper, slip, phqa, way.answers())));
        keyedQueue += keyed.queued ? 1 : 0;
        keyedFlags += keyed.flagged ? 1 : 0;
    }
    const Collected collected = must(services.answering.collect(folder.path()));
    CHECK(collected.counted == written.slips.size());
    CHECK(collected.queued == keyedQueue);
    CHECK(collected.flagged == keyedFlags);
    CHECK(collected.flagged > 0);
    for (qsizetype pupil = 0; pupil < written.slips.size(); ++pupil) {
        const auto sheets = must(services.sheets.ofStudent(world.room.pupils.at(pupil).id));
        REQUIRE(sheets.size() == 2);
        CHECK(sheets.first().answers == sheets.last().answers);
        CHECK(must(services.sheets.view(sheets.first().uid)).latest.json ==
              must(services.sheets.view(sheets.last().uid)).latest.json);
    }
}
