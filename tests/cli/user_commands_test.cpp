// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

const QByteArray keyerPassword = QByteArrayLiteral("录入的时候窗外下着小雨");
const QString keyerName = QStringLiteral("周录入");

Answer asOther(const CalledVault &vault, const QString &name, const QByteArray &password,
               const QStringList &words)
{
    const QString file = vault.write(QStringLiteral("other password"), password + '\n');
    return call(QStringList{QStringLiteral("--vault"), vault.folder(), QStringLiteral("--user"), name,
                            QStringLiteral("--password-file"), file, QStringLiteral("--json")} +
                words);
}

Answer addKeyer(const CalledVault &vault)
{
    return vault.call({QStringLiteral("user"), QStringLiteral("add"), keyerName, QStringLiteral("--role"),
                       QStringLiteral("keyer"), QStringLiteral("--new-password-file"),
                       vault.write(QStringLiteral("new"), keyerPassword)});
}

const QStringList listing{QStringLiteral("user"), QStringLiteral("list")};
const QStringList proving{QStringLiteral("vault"), QStringLiteral("verify")};

} // namespace

TEST_CASE("A user is added, listed, works, is refused what the role does not allow, and is disabled",
          "[slow]")
{
    const CalledVault vault;
    const Answer added = addKeyer(vault);
    CAPTURE(added.errors.toStdString());
    REQUIRE(added.code == 0);

    const QJsonArray users = vault.call(listing).json().value(QStringLiteral("users")).toArray();
    REQUIRE(users.size() == 2);
    CHECK(users[0].toObject().value(QStringLiteral("roles")).toArray() ==
          QJsonArray{QStringLiteral("head"), QStringLiteral("counsellor")});
    CHECK(users[1].toObject().value(QStringLiteral("name")).toString() == keyerName);
    CHECK(users[1].toObject().value(QStringLiteral("state")).toString() == QStringLiteral("enabled"));

    const Answer denied = asOther(vault, keyerName, keyerPassword, listing);
    CHECK(denied.code == 4);
    CHECK(denied.errorCode() == QStringLiteral("denied"));
    CHECK(denied.errors.count('\n') == 1);

    CHECK(vault.call({QStringLiteral("user"), QStringLiteral("disable"), keyerName}).code == 0);
    CHECK(asOther(vault, keyerName, keyerPassword, proving).code != 0);
    CHECK(vault.call(proving).code == 0);
}

TEST_CASE("With several users a call says whose it is", "[slow]")
{
    const CalledVault vault;
    REQUIRE(addKeyer(vault).code == 0);
    const Answer answer = call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--password-file"),
                                vault.passwordFile(), QStringLiteral("--json"), QStringLiteral("vault"),
                                QStringLiteral("verify")});
    CHECK(answer.code == 2);
    CHECK(answer.errorCode() == QStringLiteral("usage.no_user"));
}

TEST_CASE("Roles that do not exist and users that are not there are told apart", "[slow]")
{
    const CalledVault vault;
    const Answer role =
        vault.call({QStringLiteral("user"), QStringLiteral("add"), keyerName, QStringLiteral("--role"),
                    QStringLiteral("king"), QStringLiteral("--new-password-file"),
                    vault.write(QStringLiteral("new"), keyerPassword)});
    CHECK(role.code == 2);
    CHECK(role.errorCode() == QStringLiteral("usage.role"));
    const Answer nobody =
        vault.call({QStringLiteral("user"), QStringLiteral("disable"), QStringLiteral("没有这人")});
    CHECK(nobody.code == 1);
    CHECK(nobody.errorCode() == QStringLiteral("user.unknown"));
    const Answer last = vault.call({QStringLiteral("user"), QStringLiteral("disable"), headName});
    CHECK(last.code == 1);
}

TEST_CASE("A password is changed by its owner and reset by the head; the old one opens nothing", "[slow]")
{
    const CalledVault vault;
    const QByteArray fresh("新的一句话写在海边的石头上");
    const auto change = [&](const QString &name) {
        return vault.call({QStringLiteral("user"), QStringLiteral("passwd"), name,
                           QStringLiteral("--new-password-file"),
                           vault.write(QStringLiteral("fresh"), fresh)});
    };
    REQUIRE(addKeyer(vault).code == 0);
    CHECK(change(keyerName).code == 0);
    CHECK(asOther(vault, keyerName, keyerPassword, proving).code == 3);
    CHECK(asOther(vault, keyerName, fresh, proving).code == 0);

    CHECK(change(headName).code == 0);
    CHECK(vault.call(proving).code == 3);
    CHECK(asOther(vault, headName, fresh, proving).code == 0);
}
