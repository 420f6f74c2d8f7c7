// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/station_files.h"
#include "core/answering/station_folder.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// The shape of what portable.sh makes.
QString portableIn(const QTemporaryDir &place)
{
    const QString folder = place.filePath(QStringLiteral("portable"));
    put(folder + QStringLiteral("/start-answer"), "#!/bin/sh\n");
    put(folder + QStringLiteral("/program/bin/tingyu-answer"), "program");
    put(folder + QStringLiteral("/program/lib/libQt6Core.so.6"), "library");
    put(folder + QStringLiteral("/program/plugins/platforms/libqxcb.so"), "plug-in");
    return folder;
}

} // namespace

TEST_CASE("a station folder holds the program, an empty place for answers and the plan, and nothing else")
{
    QTemporaryDir place;
    const QString program = portableIn(place);
    const QString folder = place.filePath(QStringLiteral("station"));
    must(mayWriteStation(folder, program));
    must(writeStation(folder, "plan", program));
    CHECK(isPortable(folder));
    CHECK(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name) ==
          QStringList{QStringLiteral("answers"), QStringLiteral("program"), QStringLiteral("start-answer"),
                      QStringLiteral("station.json")});
    CHECK(QDir(folder + QStringLiteral("/answers")).isEmpty());
    CHECK(QFile::exists(folder + QStringLiteral("/program/lib/libQt6Core.so.6")));
    const auto again = mayWriteStation(folder, program);
    REQUIRE_FALSE(again);
    CHECK(again.error().subject == QLatin1String("answering.folder_taken"));
}

TEST_CASE("without a program nothing is begun, and a bare one is no portable one")
{
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("station"));
    for (const QString &program : {QString(), place.filePath(QStringLiteral("not-there"))}) {
        const auto refused = mayWriteStation(folder, program);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().subject == QLatin1String("answering.program"));
    }
    CHECK_FALSE(QFile::exists(folder));
    const QString bare = place.filePath(QStringLiteral("bin/tingyu-answer"));
    put(bare, "program");
    CHECK(stationProgram(place.filePath(QStringLiteral("bin"))) == bare);
    must(writeStation(folder, "plan", bare));
    CHECK_FALSE(isPortable(folder));
    CHECK(QFile::exists(folder + QStringLiteral("/program/bin/tingyu-answer")));
}

TEST_CASE("copying can be stopped or fail, and leaves nothing of the folder")
{
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("station"));
    const auto stopped =
        writeStation(folder, "plan", portableIn(place), [](qint64 done, qint64) { return done < 2; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK_FALSE(QFile::exists(folder));

    const QString portable = portableIn(place);
    QFile inTheWay(StationFiles::planFile(portable));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    CHECK_FALSE(writeStation(folder, "plan", portable));
    CHECK_FALSE(QFile::exists(folder));
}
