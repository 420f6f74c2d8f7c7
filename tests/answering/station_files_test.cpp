// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"
#include "core/answering/station_files.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

TEST_CASE("a sheet lies under its final name or not at all, and two stations never share one")
{
    QTemporaryDir folder;
    const CodeKeys keys = CodeKeys::of(QByteArray(keyBytes, 'k'));
    StationFiles files(folder.path());
    CHECK(files.handedIn(keys.slip).isEmpty());
    ClosedBox box = talkRequest(QStringLiteral("s"), keys);
    must(files.handIn(box, "TYANSWER1\nx"));
    box.kind = ClosedBox::Kind::Sheet;
    box.scaleId = QStringLiteral("phqa");
    box.box = randomBytes(slipBytes);
    must(files.handIn(box, "TYANSWER1\nx"));
    box.box = randomBytes(slipBytes);
    must(StationFiles(folder.path()).handIn(box, "TYANSWER1\nx"));
    CHECK(files.boxes().size() == 3);
    CHECK(files.handedIn(keys.slip).contains(QStringLiteral("phqa")));
    CHECK(files.handedIn(CodeKeys::of(QByteArray(keyBytes, 'j')).slip).isEmpty());
    CHECK(QDir(files.answerFolder()).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
    box.scaleId = QStringLiteral("../../outside");
    box.box = randomBytes(slipBytes);
    must(files.handIn(box, "TYANSWER1\nx"));
    CHECK(files.boxes().size() == 4);
}

TEST_CASE("a folder that cannot be written says so instead of taking the sheet")
{
    QTemporaryDir folder;
    QFile blocked(folder.filePath(QStringLiteral("answers")));
    REQUIRE(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
    StationFiles files(folder.path());
    const CodeKeys keys = CodeKeys::of(QByteArray(keyBytes, 'k'));
    CHECK_FALSE(files.handIn(talkRequest(QStringLiteral("s"), keys), "x"));
    CHECK_FALSE(files.keepDraft(keys, {}));
}

TEST_CASE("what was begun is read with its own code alone and is no plain text in the folder")
{
    QTemporaryDir folder;
    const CodeKeys keys = CodeKeys::of(QByteArray(keyBytes, 'k'));
    const CodeKeys other = CodeKeys::of(QByteArray(keyBytes, 'j'));
    StationFiles files(folder.path());
    const QJsonObject draft{{QStringLiteral("answers"), QStringLiteral("标记文本")}};
    must(files.keepDraft(keys, draft));
    CHECK(files.draft(keys) == draft);
    CHECK_FALSE(files.draft(other));
    REQUIRE(files.drafts().size() == 1);
    CHECK(StationFiles::slipOfDraft(files.drafts().first()) == keys.slip);
    QFile file(files.drafts().first());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("标记文本"));
    // A draft under the name of somebody else's slip does not open either.
    QFile::copy(files.drafts().first(), files.answerFolder() + QLatin1Char('/') +
                                            QString::fromLatin1(other.slip.toHex()) +
                                            QStringLiteral(".draft"));
    CHECK_FALSE(files.draft(other));
    files.dropDraft(keys.slip);
    CHECK_FALSE(files.draft(keys));
}
