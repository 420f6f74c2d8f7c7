// SPDX-License-Identifier: GPL-3.0-or-later
// Real processes in one folder: fifty at work, one killed, one put back to an older state, one copied twice.
#include "tests/answering/answering_world.h"
#include "tests/support/places.h"

#include <QDir>
#include <QProcess>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

const QString worker = QStringLiteral(TINGYU_BIN_DIR "/answer_worker");

std::unique_ptr<QProcess> station(const QString &folder, const QString &code, int choice, int pauseMs)
{
    auto process = std::make_unique<QProcess>();
    process->start(worker, {folder, code, QString::number(choice), QString::number(pauseMs)});
    return process;
}

bool handedIn(QProcess &process)
{
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0 && process.readAllStandardOutput().contains("handed in");
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to + QStringLiteral("/answers"));
    QFile::copy(StationFiles::planFile(from), StationFiles::planFile(to));
    const QStringList names = QDir(from + QStringLiteral("/answers")).entryList(QDir::Files);
    for (const QString &name : names)
        QFile::copy(from + QStringLiteral("/answers/") + name, to + QStringLiteral("/answers/") + name);
}

} // namespace

TEST_CASE("fifty stations on one folder, one killed, one put back, one copied twice: none lost, none doubled",
          "[slow]")
{
    AnsweringWorld world;
    for (int n = 0; n < 45; ++n) {
        Student student;
        student.name = QStringLiteral("机房生%1").arg(QChar(0x5e00 + n));
        student.studentNo = QStringLiteral("08%1").arg(n + 1, 2, 10, QLatin1Char('0'));
        student.birthDate = QDate(2010, 5, 1);
        student.classId = world.room.secondClass;
        must(world.services().students.create(student));
    }
    QTemporaryDir place;
    const QString share = place.filePath(QStringLiteral("share"));
    const WrittenStation written = world.write(share);
    const qsizetype all = written.slips.size();
    REQUIRE(all >= 52);

    // Three have handed in when somebody takes a copy: the PC that will be put back to this.
    const QString old = place.filePath(QStringLiteral("put-back"));
    for (int n = 0; n < 3; ++n) {
        auto early = station(share, written.slips.at(n).code, 1, 0);
        REQUIRE(handedIn(*early));
    }
    copyFolder(share, old);

    std::vector<std::unique_ptr<QProcess>> stations;
    for (qsizetype n = 3; n < all; ++n)
        stations.push_back(station(share, written.slips.at(n).code, static_cast<int>(n % 3) + 1, 8));
    REQUIRE(stations.size() >= 49);
    auto &killed = *stations.front();
    REQUIRE(killed.waitForStarted());
    while (StationFiles(share).drafts().isEmpty())
        QThread::msleep(2);
    killed.kill();
    REQUIRE(killed.waitForFinished(10'000));
    for (size_t n = 1; n < stations.size(); ++n)
        CHECK(handedIn(*stations[n]));
    auto again = station(share, written.slips.at(3).code, 1, 0);
    CHECK(handedIn(*again));

    // Put back, two students sit down there again, whose sheets lie in the share already.
    for (int n = 3; n < 5; ++n) {
        auto twice = station(old, written.slips.at(n).code, 2, 0);
        CHECK(handedIn(*twice));
    }
    copyFolder(share, place.filePath(QStringLiteral("stick-1")));
    copyFolder(share, place.filePath(QStringLiteral("stick-2")));

    const Collected collected = must(world.services().answering.collect(place.path()));
    CHECK(collected.counted == all);
    CHECK(collected.strangers == 0);
    CHECK(collected.refused == 0);
    CHECK(collected.unfinished == 0);
    CHECK(collected.doubles == 2 * all + 3 + 2);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == all);
    CHECK(world.room.value(QStringLiteral("SELECT count(DISTINCT student_id) FROM sheet")).toInt() == all);
    CHECK(must(world.services().answering.collect(share)).counted == 0);
}
