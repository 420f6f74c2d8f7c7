// SPDX-License-Identifier: GPL-3.0-or-later
// A vault of which a part was put back to an older state.
#include "tests/cli/process.h"

#include "core/vault/vault.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void putBack(const CalledVault &vault, const char *name, const QByteArray &bytes)
{
    QFile file(vault.folder() + u'/' + QLatin1String(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A vault whose database is as it was before three unlockings.
void makeOlder(const CalledVault &vault)
{
    const QByteArray old = content(vault.folder() + QStringLiteral("/vault-1.db"));
    for (int i = 0; i < 3; ++i)
        REQUIRE(vault.call(words({"user", "list"})).code == 0);
    putBack(vault, "vault-1.db", old);
}

const QByteArray olderZh = QByteArrayLiteral("数据文件比这台电脑上次用的旧");

} // namespace

TEST_CASE("An old database put back is exit 5 of the check, until a person goes on with it", "[slow]")
{
    const CalledVault vault;
    makeOlder(vault);
    const Answer told = vault.call(words({"vault", "verify"}));
    CHECK(told.code == 5);
    CHECK(told.errorCode() == QStringLiteral("vault.went_back"));
    CHECK(told.json().value(QStringLiteral("database")) == QStringLiteral("older"));
    CHECK(told.json().value(QStringLiteral("keyring")) == QStringLiteral("ok"));
    CHECK(told.json().value(QStringLiteral("audit")).toObject().value(QStringLiteral("chain")) ==
          QStringLiteral("ok"));
    CHECK(told.errors.count('\n') == 1);
    CHECK(told.errors.count(olderZh) == 1);

    // Lines of the log that were added since do not hide it.
    for (int i = 0; i < 4; ++i)
        REQUIRE(vault.call(words({"user", "list"})).code == 0);
    CHECK(vault.call(words({"vault", "verify"})).code == 5);

    {
        const SystemClock clock;
        SystemUidSource uids(clock);
        QString typed = QString::fromUtf8(headPassword);
        auto opened =
            Vault::open(vault.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
        REQUIRE(opened);
        REQUIRE((*opened)->acceptOlder());
    }
    const Answer after = vault.call(words({"vault", "verify"}));
    CHECK(after.code == 0);
    CHECK(after.errors.isEmpty());
}

TEST_CASE("What was accepted is not told again at the next unlocking", "[slow]")
{
    const CalledVault vault;
    makeOlder(vault);
    const SystemClock clock;
    SystemUidSource uids(clock);
    const auto open = [&] {
        QString typed = QString::fromUtf8(headPassword);
        auto opened =
            Vault::open(vault.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
        REQUIRE(opened);
        return std::move(*opened);
    };
    REQUIRE(open()->acceptOlder());
    CHECK(open()->notices().filter(QStringLiteral("went_back")).isEmpty());
}

TEST_CASE("Every verb that unlocks an older vault says so, in one sentence and once", "[slow]")
{
    const CalledVault vault;
    makeOlder(vault);
    const Answer done = vault.call(words({"user", "list"}));
    CHECK(done.code == 0);
    CHECK(done.json().contains(QStringLiteral("users")));
    CHECK(done.errors.count('\n') == 1);
    CHECK(done.errors.startsWith(olderZh));
    const Answer english = vault.call(words({"--lang", "en", "user", "list"}));
    CHECK(english.errors.count('\n') == 1);
    CHECK_FALSE(english.errors.contains(olderZh));
    const Answer refused = vault.call(words({"user", "disable", "nobody"}));
    CHECK(refused.code == 1);
    CHECK(refused.errors.count('\n') == 1);
    CHECK(refused.errors.count(olderZh) == 1);
}

TEST_CASE("An old keyring put back is exit 5 of the check", "[slow]")
{
    const CalledVault vault;
    const QByteArray old = content(vault.folder() + QStringLiteral("/vault.keyring"));
    const QString fresh = vault.write(QStringLiteral("fresh"), "新的一句话写在海边的石头上\n");
    REQUIRE(vault
                .call({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("顾老师"),
                       QStringLiteral("--role"), QStringLiteral("counsellor"),
                       QStringLiteral("--new-password-file"), fresh})
                .code == 0);
    for (const char *name : {"vault.keyring", "vault.keyring.prev"})
        putBack(vault, name, old);
    const Answer told = vault.call(words({"vault", "verify"}));
    CHECK(told.code == 5);
    CHECK(told.errorCode() == QStringLiteral("vault.keyring_went_back"));
    CHECK(told.json().value(QStringLiteral("keyring")) == QStringLiteral("older"));
    CHECK(told.json().value(QStringLiteral("database")) == QStringLiteral("ok"));
}
