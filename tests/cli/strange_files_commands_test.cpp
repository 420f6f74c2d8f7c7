// SPDX-License-Identifier: GPL-3.0-or-later
// What is named in place of a file: nothing, an empty folder, a pipe; and places that do not stay on the PC.
#include "tests/cli/process.h"

#include <QDir>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

using namespace tingyu::test;

namespace {

QString pipeIn(const CalledVault &vault, const char *name)
{
    const QString path = vault.file(QLatin1String(name));
    REQUIRE(::mkfifo(path.toLocal8Bit().constData(), 0600) == 0);
    return path;
}

void checkRefused(const Answer &answer, const char *subject)
{
    CHECK(answer.code == 1);
    CHECK(answer.errorCode() == QLatin1String(subject));
    CHECK(answer.errors.count('\n') == 1);
}

} // namespace

TEST_CASE("A pipe in place of a file is refused and never waited for", "[slow]")
{
    const CalledVault vault;
    const QString pipe = pipeIn(vault, "pipe.typ");
    for (const QStringList &verb :
         {words({"exchange", "inspect"}), words({"exchange", "import"}), words({"merge", "take"})}) {
        INFO(verb.join(u' ').toStdString());
        checkRefused(vault.call(verb + QStringList{pipe}), "file.not_regular");
    }
    checkRefused(vault.call({QStringLiteral("vault"), QStringLiteral("restore"), pipe, QStringLiteral("--to"),
                             vault.file(QStringLiteral("elsewhere"))}),
                 "file.not_regular");
    checkRefused(vault.call({QStringLiteral("roster"), QStringLiteral("import"), pipe}), "file.missing");
    const Answer locked =
        call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--password-file"), pipe,
              QStringLiteral("--json"), QStringLiteral("user"), QStringLiteral("list")});
    checkRefused(locked, "file.not_regular");
}

TEST_CASE("A password may come through a stream that is open already, and no more than 4 KB of it", "[slow]")
{
    const CalledVault vault;
    for (const char *stream : {"/dev/stdin", "/dev/fd/0"}) {
        INFO(stream);
        const QStringList asked{
            QStringLiteral("--vault"), vault.folder(),         QStringLiteral("--password-file"),
            QLatin1String(stream),     QStringLiteral("user"), QStringLiteral("list")};
        CHECK(call(asked, headPassword + '\n').code == 0);
        CHECK(call(asked + QStringList{QStringLiteral("--json")}, QByteArray(100'000, 'a')).errorCode() ==
              QStringLiteral("password_file.not_text"));
    }
}

TEST_CASE("An import of nothing is refused: no such file, or nothing in the folder", "[slow]")
{
    const CalledVault vault;
    checkRefused(vault.call({QStringLiteral("exchange"), QStringLiteral("import"),
                             vault.file(QStringLiteral("nofile.typ"))}),
                 "file.missing");
    const QString empty = vault.file(QStringLiteral("empty"));
    REQUIRE(QDir().mkpath(empty));
    checkRefused(vault.call({QStringLiteral("exchange"), QStringLiteral("import"), empty}),
                 "exchange.nothing_there");
}

TEST_CASE("A backup goes into a synchronised folder only for one who was told and says yes", "[slow]")
{
    const CalledVault vault;
    const QString synced = vault.file(QStringLiteral("坚果云/备份"));
    REQUIRE(QDir().mkpath(synced));
    const QStringList asked{QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"),
                            synced};
    const Answer told = vault.call(asked);
    CHECK(told.code == 2);
    CHECK(told.errorCode() == QStringLiteral("backup.unsafe_place"));
    CHECK(QDir(synced).isEmpty());
    CHECK(vault.call(asked + QStringList{QStringLiteral("--yes")}).code == 0);
}

TEST_CASE("An open export is for its owner alone, and warns where the folder is synchronised", "[slow]")
{
    const CalledVault vault;
    const auto exported = [&](const QString &folder) {
        return vault.call({QStringLiteral("vault"), QStringLiteral("export"), QStringLiteral("--to"), folder,
                           QStringLiteral("--reason"), QStringLiteral("换系统")});
    };
    const QString plain = vault.file(QStringLiteral("out"));
    const Answer quiet = exported(plain);
    CHECK(quiet.code == 0);
    CHECK(quiet.errors.isEmpty());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    CHECK((QFileInfo(plain).permissions() & others) == QFile::Permissions());
    const Answer warned = exported(vault.file(QStringLiteral("OneDrive/out")));
    CHECK(warned.code == 0);
    CHECK(warned.errors.count('\n') == 1);
    CHECK(warned.errors.contains("没有加密"));
}
