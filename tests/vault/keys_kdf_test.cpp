// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_support.h"

#include "core/base/platform.h"

#include <sodium.h>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("a key follows from password, salt and cost, and from nothing else")
{
    const QByteArray salt(16, 's');
    const KdfCost cost{1, 8192};
    const auto key = deriveKey(secret("小岛上的灯塔亮着"), salt, cost);
    REQUIRE(key);
    CHECK(key->size() == 32);
    CHECK(key->equals(*deriveKey(secret("小岛上的灯塔亮着"), salt, cost)));
    CHECK_FALSE(key->equals(*deriveKey(secret("小岛上的灯塔亮着。"), salt, cost)));
    CHECK_FALSE(key->equals(*deriveKey(secret("小岛上的灯塔亮着"), QByteArray(16, 't'), cost)));
    CHECK_FALSE(key->equals(*deriveKey(secret("小岛上的灯塔亮着"), salt, {2, 8192})));
}

TEST_CASE("the key is the one that the standard Argon2id notation names")
{
    const QByteArray salt = QByteArrayLiteral("somesaltsomesalt");
    const auto key = deriveKey(secret("password"), salt, {3, 64 * 1024});
    REQUIRE(key);
    const QByteArray plain(reinterpret_cast<const char *>(key->data()), 32);
    const auto noted = [&](const char *figures) -> QByteArray {
        return QByteArrayLiteral("$argon2id$v=19$") + figures + '$' +
               salt.toBase64(QByteArray::OmitTrailingEquals) + '$' +
               plain.toBase64(QByteArray::OmitTrailingEquals);
    };
    // The verifier reads cost, salt and algorithm out of the notation: another mapping of ours would fail.
    CHECK(crypto_pwhash_str_verify(noted("m=64,t=3,p=1").constData(), "password", 8) == 0);
    CHECK(crypto_pwhash_str_verify(noted("m=64,t=2,p=1").constData(), "password", 8) != 0);
    CHECK(crypto_pwhash_str_verify(noted("m=65,t=3,p=1").constData(), "password", 8) != 0);
}

TEST_CASE("full-width digits of an input method open the vault too, and what was typed is wiped")
{
    QString typed = QStringLiteral("灯塔１２３４５６７８");
    const SecretBytes wide = passwordBytes(typed);
    CHECK(typed.isEmpty());
    CHECK(wide.equals(secret("灯塔12345678")));
}

TEST_CASE("a cost outside the policy is not accepted")
{
    const KdfPolicy policy = KdfPolicy::forPrograms();
    CHECK(policy.accepts({3, 64ULL << 20}));
    CHECK(policy.accepts({10, 256ULL << 20}));
    CHECK_FALSE(policy.accepts({2, 64ULL << 20}));
    CHECK_FALSE(policy.accepts({11, 64ULL << 20}));
    CHECK_FALSE(policy.accepts({3, (64ULL << 20) - 1}));
    CHECK_FALSE(policy.accepts({3, 100ULL << 30}));
    CHECK(chooseCost(KdfPolicy::atFloor()) == KdfCost{3, 64ULL << 20});
}

TEST_CASE("the cost chosen on this machine is within the bounds", "[slow]")
{
    const KdfPolicy policy = KdfPolicy::forPrograms();
    const KdfCost cost = chooseCost(policy);
    CHECK(policy.accepts(cost));
    CHECK(cost.memoryBytes <= std::max<quint64>(policy.floor.memoryBytes, platform::physicalMemory() / 4));
    REQUIRE(deriveKey(secret("小岛上的灯塔亮着"), QByteArray(16, 's'), cost));
}

TEST_CASE("more memory than there is ends with a word and without a weaker key")
{
    const auto key = deriveKey(secret("小岛上的灯塔亮着"), QByteArray(16, 's'), {1, 1ULL << 41});
    REQUIRE_FALSE(key);
    CHECK(key.error().code == Errc::OutOfMemory);
}

TEST_CASE("new passwords are refused by rule and each rule has its name")
{
    const QStringList names{QStringLiteral("青石镇中心学校"), QStringLiteral("林晓舟")};
    struct Case
    {
        const char *password;
        const char *problem;
    };
    const Case cases[] = {
        {"", "password.short"},
        {"ninechars", "password.short"},
        {"九个汉字也不够长呀", "password.short"},
        {"aaaaaaaaaaaa", "password.run"},
        {"1234567890", "password.run"},
        {"１２３４５６７８９０", "password.run"},
        {"abcdefghijkl", "password.run"},
        {"qwertyuiop12", "password.run"},
        {"zhouzhouzhou", "password.run"},
        {"k7mk7mk7mk7m", "password.run"},
        {"Password123!", "password.common"},
        {"woaini1314..", "password.common"},
        {"13800138000", "password.common"},
        {"xinlijiankang", "password.common"},
        {"2010-05-06", "password.date"},
        {"20100506ab", "password.date"},
        {"1987年12月3日", "password.date"},
        {"林晓舟20260901", "password.names"},
        {"青石镇中心学校2026", "password.names"},
        {"LinXiaozhou88", "password.names"},
        {"qingshizhenzhongxinxuexiao1", "password.names"},
        {"linxiaozhou in the fog", ""},
        {"灯塔在雾里亮着第七盏", ""},
        {"correct horse battery", ""},
        {"tx9!kd-32_pq", ""},
        {"林晓舟的船停在雾港第三码头", ""},
    };
    for (const Case &one : cases) {
        INFO(one.password);
        CHECK(passwordProblem(QString::fromUtf8(one.password), names) == QLatin1String(one.problem));
    }
    CHECK(passwordProblem(QString(129, QLatin1Char('x')), names) == QLatin1String("password.long"));
    const QString longButGood =
        QStringLiteral("灯塔在雾里亮着第七盏").repeated(1) + QStringLiteral("b4!Q").repeated(20);
    CHECK(passwordProblem(longButGood, names).isEmpty());
}
