// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/salvage.h"
#include "core/vault/sealed_stream.h"
#include "core/vault/user_service.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QHash<QString, int> rowsOf(const KeyedVault &home, const QString &file)
{
    QHash<QString, int> counts;
    must(readSalvage(file, head, secret(headPassword), home.environment, [&](const QByteArray &line) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        REQUIRE(object.value(QLatin1String("row")).isObject());
        ++counts[object.value(QLatin1String("table")).toString()];
    }));
    return counts;
}

} // namespace

TEST_CASE("a salvage of a sound vault holds every row, none of the vault's secrets, and nothing in clear",
          "[slow]")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        for (int i = 0; i < 3000; ++i)
            must(vault->workplace().db().run(
                QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"),
                {QStringLiteral("key%1").arg(i), QStringLiteral("薄雾里的灯塔 %1").arg(i)}));
    }
    QTemporaryDir out;
    const QByteArray before = bytesOf(home.file("vault-1.db"));
    const auto report = must(salvage(home.folder, head, secret(headPassword), out.path(), home.environment));
    CHECK(bytesOf(home.file("vault-1.db")) == before);
    CHECK(report.lost == 0);
    CHECK(report.brokenTables.isEmpty());
    const auto rows = rowsOf(home, report.file);
    CHECK(rows.value(QStringLiteral("user")) == 2);
    CHECK(rows.value(QStringLiteral("setting")) == 3000);
    CHECK(rows.value(QStringLiteral("audit")) > 3);
    CHECK_FALSE(rows.contains(QStringLiteral("vault_fact")));
    const QByteArray bytes = bytesOf(report.file);
    CHECK(bytes.size() > 100'000);
    CHECK_FALSE(bytes.contains(QStringLiteral("灯塔").toUtf8()));
    CHECK_FALSE(bytes.contains("setting"));
    CHECK(readSalvage(report.file, head, secret("wrong password"), home.environment, {}).error().code ==
          Errc::WrongPassword);
}

TEST_CASE("of a damaged vault everything outside the damaged pages is salvaged", "[slow]")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        for (int i = 0; i < 2000; ++i)
            must(vault->workplace().note(QStringLiteral("test.line"), {}, Outcome::Ok, QString::number(i)));
    }
    QByteArray bytes = bytesOf(home.file("vault-1.db"));
    const qsizetype pages = bytes.size() / 4096;
    REQUIRE(pages > 60);
    for (qsizetype page = pages - 12; page < pages - 9; ++page) // somewhere among the lines of the log
        bytes[page * 4096 + 100] = static_cast<char>(bytes.at(page * 4096 + 100) ^ 1);
    REQUIRE(writeBytes(home.file("vault-1.db"), bytes));
    QTemporaryDir out;
    const auto report = must(salvage(home.folder, head, secret(headPassword), out.path(), home.environment));
    const auto rows = rowsOf(home, report.file);
    INFO(report.rows << " rows, lost " << report.lost << " in "
                     << report.brokenTables.join(u' ').toStdString());
    CHECK(rows.value(QStringLiteral("user")) == 1);
    CHECK_FALSE(report.brokenTables.isEmpty());
    CHECK(rows.value(QStringLiteral("audit")) > 1500);
    CHECK(report.file.endsWith(QLatin1String("-000001.tyb")));
}

TEST_CASE("a table whose first page is gone is named, costs no other table a row and no long search",
          "[slow]")
{
    KeyedVault home;
    qsizetype page = 0;
    {
        auto vault = must(home.open());
        page =
            must(vault->workplace().db().value(
                     QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'student_contact'"), {}))
                .toLongLong();
    }
    REQUIRE(page > 1);
    QByteArray bytes = bytesOf(home.file("vault-1.db"));
    bytes[(page - 1) * 4096 + 100] = static_cast<char>(bytes.at((page - 1) * 4096 + 100) ^ 1);
    REQUIRE(writeBytes(home.file("vault-1.db"), bytes));
    QTemporaryDir out;
    const auto report = must(salvage(home.folder, head, secret(headPassword), out.path(), home.environment));
    CHECK(report.brokenTables == QStringList{QStringLiteral("student_contact")});
    CHECK(report.lost == 0); // the table was empty: nothing is known to have been in it
    CHECK(rowsOf(home, report.file).value(QStringLiteral("user")) == 1);
}

TEST_CASE("salvage asks for a head and for the password, and leaves nothing behind when refused")
{
    KeyedVault home;
    {
        auto vault = must(home.open());
        must(UserService(*vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
    }
    QTemporaryDir out;
    CHECK(salvage(home.folder, head, secret("wrong password"), out.path(), home.environment).error().code ==
          Errc::WrongPassword);
    CHECK(salvage(home.folder, colleague, secret(colleaguePassword), out.path(), home.environment)
              .error()
              .code == Errc::Denied);
    CHECK(salvage(home.folder, head, secret(headPassword), out.filePath(QStringLiteral("none")),
                  home.environment)
              .error()
              .code == Errc::NotFound);
    CHECK(QDir(out.path()).entryList(QDir::Files).isEmpty());
    REQUIRE(writeBytes(home.file("vault-1.db"), QByteArray(8192, 'x')));
    CHECK(salvage(home.folder, head, secret(headPassword), out.path(), home.environment).error().code ==
          Errc::Damaged);
    CHECK(QDir(out.path()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("chunks of a sealed stream open in their order only, whole, and end where they were ended")
{
    const SecretBytes key = SecretBytes::random(32);
    crypto::StreamSealer sealer(key);
    const QByteArray first = sealer.seal("one", false, "bound");
    const QByteArray last = sealer.seal(QByteArray(crypto::streamChunkBytes, 'x'), true);
    {
        crypto::StreamOpener opener(key, sealer.header());
        CHECK(opener.open(first, "bound") == QByteArray("one"));
        CHECK_FALSE(opener.isAtEnd());
        CHECK(opener.open(last) == QByteArray(crypto::streamChunkBytes, 'x'));
        CHECK(opener.isAtEnd());
        CHECK_FALSE(opener.open(last));
    }
    CHECK_FALSE(crypto::StreamOpener(key, sealer.header()).open(first));
    CHECK_FALSE(crypto::StreamOpener(key, sealer.header()).open(last));
    CHECK_FALSE(crypto::StreamOpener(SecretBytes::random(32), sealer.header()).open(first, "bound"));
    for (qsizetype i = 0; i < first.size(); ++i) {
        QByteArray bad = first;
        bad[i] = static_cast<char>(bad.at(i) ^ 1);
        CHECK_FALSE(crypto::StreamOpener(key, sealer.header()).open(bad, "bound"));
    }
}
