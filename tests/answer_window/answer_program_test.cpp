// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, started from outside.
#include "core/answering/answer_lock.h"
#include "tests/answer_window/station_sample.h"
#include "tests/support/places.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

const QString program = QStringLiteral(TINGYU_BIN_DIR "/tingyu-answer");

QString runTimeFolder()
{
    static const QTemporaryDir runTime; // for its owner alone, so that Qt has nothing to say of it
    return runTime.path();
}

bool screenIsTaken()
{
    return isAnswering(runTimeFolder() + QStringLiteral("/tingyu-answer.lock"));
}

QProcess *started(const QStringList &words, const QByteArray &input = {})
{
    auto *process = new QProcess;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("TINGYU_ANSWER_QUIET"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runTimeFolder());
    process->setProcessEnvironment(environment);
    process->start(program, words);
    if (!input.isEmpty()) {
        process->write(input);
        process->closeWriteChannel();
    }
    return process;
}

} // namespace

TEST_CASE("without a plan, or with a damaged one, the program refuses in one sentence")
{
    QTemporaryDir folder;
    for (const bool damaged : {false, true}) {
        if (damaged) {
            StationPlan plan = samplePlan(1, 2);
            plan.questionnaires.first().questions.first().text.clear(); // an item without words
            writePlan(folder.path(), plan);
        }
        const std::unique_ptr<QProcess> process(started({QStringLiteral("--folder"), folder.path()}));
        REQUIRE(process->waitForFinished(20'000));
        CHECK(process->exitCode() == 1);
        CHECK(process->readAllStandardError().trimmed().split('\n').size() == 1);
    }
}

TEST_CASE("a station and a round start, stay until they are killed, and leave nothing readable", "[slow]")
{
    QTemporaryDir folder;
    writePlan(folder.path(), samplePlan(2, 5));
    const std::unique_ptr<QProcess> station(started({QStringLiteral("--folder"), folder.path()}));
    CHECK_FALSE(station->waitForFinished(1500));
    station->terminate(); // not asked for a password: the system may always end it
    CHECK(station->waitForFinished(10'000));

    RoomRound round;
    round.plan = samplePlan(0, 5);
    round.folder = folder.path();
    round.seats = {
        {{QStringLiteral("学生1"), {}, QStringList{QStringLiteral("sample")}, {}}, QByteArray(32, 'a')}};
    const std::unique_ptr<QProcess> room(started({QStringLiteral("--round")}, written(round)));
    CHECK_FALSE(room->waitForFinished(1500));
    room->kill();
    CHECK(room->waitForFinished(10'000));
    CHECK(StationFiles(folder.path()).boxes().isEmpty());
}

TEST_CASE(
    "a second program on the same PC leaves the screen to the first, and a killed one is in nobody's way",
    "[slow]")
{
    QTemporaryDir folder;
    writePlan(folder.path(), samplePlan(2, 5));
    const QStringList words{QStringLiteral("--folder"), folder.path()};
    const std::unique_ptr<QProcess> first(started(words));
    CHECK_FALSE(first->waitForFinished(1500));
    const std::unique_ptr<QProcess> second(started(words));
    REQUIRE(second->waitForFinished(10'000));
    CHECK(second->exitCode() == 0);
    CHECK(first->state() == QProcess::Running);
    CHECK(screenIsTaken());
    first->kill();
    REQUIRE(first->waitForFinished(10'000));
    CHECK_FALSE(screenIsTaken());
    const std::unique_ptr<QProcess> third(started(words));
    CHECK_FALSE(third->waitForFinished(1500));
    third->kill();
    CHECK(third->waitForFinished(10'000));
}

TEST_CASE("the program links no SQL, no network and no code of the vault")
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {program});
    REQUIRE(ldd.waitForFinished(20'000));
    const QByteArray libraries = ldd.readAllStandardOutput();
    CHECK(libraries.contains("Qt6Widgets"));
    for (const char *word : {"Qt6Sql", "Qt6Network", "libcrypto", "sqlite", "sqlcipher", "Qt6PrintSupport"})
        CHECK_FALSE(libraries.contains(word));
    QFile file(program);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char *word : {"sqlite3_", "vault.keyring", "CREATE TABLE", "QSQLCIPHER", "reverse_items"})
        CHECK_FALSE(bytes.contains(word));
}
