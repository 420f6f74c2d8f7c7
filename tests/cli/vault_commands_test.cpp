// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu::test;

namespace {

QString text(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    char byte = 0;
    REQUIRE(file.getChar(&byte));
    REQUIRE(file.seek(at));
    REQUIRE(file.putChar(static_cast<char>(byte ^ 1)));
}

} // namespace

TEST_CASE("A vault is created with a sheet of nine groups, and told about without a password", "[slow]")
{
    const CalledVault other; // lends its password file
    const QString folder = other.file(QStringLiteral("new"));
    const QString sheetFile = other.file(QStringLiteral("new sheet"));
    const Answer made = call(
        {QStringLiteral("vault"), QStringLiteral("create"), folder, QStringLiteral("--school"),
         QStringLiteral("海湾中学"), QStringLiteral("--user"), headName, QStringLiteral("--password-file"),
         other.passwordFile(), QStringLiteral("--sheet-out"), sheetFile, QStringLiteral("--json")});
    CHECK(made.code == 0);
    CHECK(made.errors.isEmpty());
    CHECK(made.json().value(QStringLiteral("schema")).toInt() >= 1);
    const QString sheet = text(sheetFile);
    auto groups = QRegularExpression(QStringLiteral("(?<!\\d)\\d{6}(?!\\d)")).globalMatch(sheet);
    int count = 0;
    for (; groups.hasNext(); groups.next())
        ++count;
    CHECK(count == 9);
    CHECK(sheet.contains(QStringLiteral("尚未回填")));
    CHECK_FALSE(QFileInfo(sheetFile).permissions().testFlag(QFile::ReadGroup));
    CHECK(call({QStringLiteral("--vault"), folder, QStringLiteral("--password-file"), other.passwordFile(),
                QStringLiteral("vault"), QStringLiteral("verify")})
              .code == 0);

    const Answer info = call({QStringLiteral("vault"), QStringLiteral("info"), QStringLiteral("--vault"),
                              folder, QStringLiteral("--json")});
    CHECK(info.code == 0);
    CHECK(info.errors.isEmpty());
    const QJsonObject told = info.json();
    CHECK(told.value(QStringLiteral("kind")).toString() == QStringLiteral("school"));
    CHECK(told.value(QStringLiteral("users")).toInt() == 1);
    CHECK(told.value(QStringLiteral("generation")).toInt() == 1);
    CHECK(told.value(QStringLiteral("schema")).toInt() >= 1);
    CHECK_FALSE(told.value(QStringLiteral("demo")).toBool(true));
    CHECK(told.value(QStringLiteral("vault_id")) == made.json().value(QStringLiteral("vault_id")));
}

TEST_CASE("Creating over a vault is refused and leaves it as it is")
{
    const CalledVault vault;
    const Answer again =
        call({QStringLiteral("vault"), QStringLiteral("create"), vault.folder(), QStringLiteral("--school"),
              QStringLiteral("别处"), QStringLiteral("--user"), headName, QStringLiteral("--password-file"),
              vault.passwordFile(), QStringLiteral("--json")});
    CHECK(again.code == 1);
    CHECK(again.errorCode() == QStringLiteral("vault.exists"));
    CHECK(vault.call(words("vault verify")).code == 0);
}

TEST_CASE("A sheet file that is there already is not written over without --yes, and then no vault is made",
          "[slow]")
{
    const CalledVault vault;
    const QString other = vault.file(QStringLiteral("other"));
    const QStringList asked{QStringLiteral("vault"),
                            QStringLiteral("create"),
                            other,
                            QStringLiteral("--school"),
                            QStringLiteral("海湾中学"),
                            QStringLiteral("--user"),
                            headName,
                            QStringLiteral("--password-file"),
                            vault.passwordFile(),
                            QStringLiteral("--sheet-out"),
                            vault.sheetFile(),
                            QStringLiteral("--json")};
    const QString before = text(vault.sheetFile());
    const Answer refused = call(asked);
    CHECK(refused.code == 2);
    CHECK(refused.errorCode() == QStringLiteral("output.exists"));
    CHECK_FALSE(QDir(other).exists());
    CHECK(text(vault.sheetFile()) == before);
    CHECK(call(asked + QStringList{QStringLiteral("--yes")}).code == 0);
    CHECK(text(vault.sheetFile()) != before);
}

TEST_CASE("A weak password is refused and no vault is made")
{
    const QTemporaryDir temp;
    QFile weak(temp.filePath(QStringLiteral("weak")));
    REQUIRE(weak.open(QIODevice::WriteOnly));
    weak.write("1234567890");
    weak.close();
    const Answer answer =
        call({QStringLiteral("vault"), QStringLiteral("create"), temp.filePath(QStringLiteral("v")),
              QStringLiteral("--school"), QStringLiteral("海湾中学"), QStringLiteral("--user"), headName,
              QStringLiteral("--password-file"), weak.fileName(), QStringLiteral("--json")});
    CHECK(answer.code == 1);
    CHECK(answer.errorCode().startsWith(QStringLiteral("password.")));
    CHECK_FALSE(QDir(temp.filePath(QStringLiteral("v"))).exists(QStringLiteral("vault.keyring")));
}

TEST_CASE("A sound vault is verified part by part, and the verifying is on record", "[slow]")
{
    const CalledVault vault;
    const QJsonObject verdict = vault.call(words("vault verify")).json();
    CHECK(verdict.value(QStringLiteral("database")).toString() == QStringLiteral("ok"));
    CHECK(verdict.value(QStringLiteral("keyring")).toString() == QStringLiteral("ok"));
    const QJsonObject audit = verdict.value(QStringLiteral("audit")).toObject();
    CHECK(audit.value(QStringLiteral("chain")).toString() == QStringLiteral("ok"));
    CHECK(audit.value(QStringLiteral("rows")).toString() == QStringLiteral("ok"));
    CHECK(audit.value(QStringLiteral("entries")).toInt() > 0);

    const QJsonObject same = vault.call(words("audit verify")).json();
    CHECK(same.value(QStringLiteral("chain")).toString() == QStringLiteral("ok"));
    CHECK(same.value(QStringLiteral("entries")).toInt() > audit.value(QStringLiteral("entries")).toInt());

    const Answer listed = vault.call(words("audit list"));
    const QJsonArray entries = listed.json().value(QStringLiteral("entries")).toArray();
    REQUIRE(entries.size() >= 2);
    const QJsonObject newest = entries.first().toObject();
    for (const char *key : {"seq", "at", "user", "action", "object", "outcome"})
        CHECK(newest.contains(QLatin1String(key)));
    CHECK(std::any_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
        return entry.toObject().value(QStringLiteral("action")).toString() == QStringLiteral("audit.verify");
    }));
}

TEST_CASE("A damaged database is exit 5 with its place, for verifying and for any other call")
{
    const CalledVault vault;
    flipByte(vault.folder() + QStringLiteral("/vault-1.db"), 200);
    const Answer verified = vault.call(words("vault verify"));
    CHECK(verified.code == 5);
    CHECK(verified.errors.count('\n') == 1);
    CHECK_FALSE(verified.errorCode().isEmpty());
    CHECK(verified.json().value(QStringLiteral("keyring")).toString() == QStringLiteral("ok"));
    CHECK(verified.json().value(QStringLiteral("database")).toString() != QStringLiteral("ok"));
    CHECK(vault.call(words("audit list")).code == 5);
}

TEST_CASE("A damaged keyring is told by verifying even when another copy still opens the vault")
{
    const CalledVault vault;
    REQUIRE(vault.call(words("audit list")).code == 0); // leaves a previous copy beside it
    flipByte(vault.folder() + QStringLiteral("/vault.keyring"), 60);
    const Answer verified = vault.call(words("vault verify"));
    CHECK(verified.code == 5);
    CHECK(verified.json().value(QStringLiteral("keyring")).toString().contains(QStringLiteral("keyring")));
}

TEST_CASE("The log is narrowed by day, and a day that is none is wrong usage")
{
    const CalledVault vault;
    CHECK_FALSE(vault.call(words("audit list --since 2020-01-01"))
                    .json()
                    .value(QStringLiteral("entries"))
                    .toArray()
                    .isEmpty());
    CHECK(vault.call(words("audit list --since 2199-01-01"))
              .json()
              .value(QStringLiteral("entries"))
              .toArray()
              .isEmpty());
    CHECK(vault.call(words("audit list --since May")).code == 2);
}

TEST_CASE("Of a damaged data file one sentence is said, however many pages are unreadable")
{
    const CalledVault vault;
    QFile file(vault.folder() + q("/vault-1.db"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (qint64 at = 50'000; at < file.size(); at += 40'960) {
        REQUIRE(file.seek(at));
        REQUIRE(file.write("X") == 1);
    }
    file.close();
    const Answer answer = vault.call({q("vault"), q("verify")});
    CHECK(answer.code == 5);
    CHECK(answer.errors.count('\n') == 1);
    CHECK(QString::fromUtf8(answer.errors).size() < 100);
}
