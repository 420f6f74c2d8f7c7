// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_support.h"

#include "core/vault/crypto.h"
#include "core/vault/digit_groups.h"
#include "core/vault/recovery_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SecretBytes rootOf(std::mt19937 &random)
{
    SecretBytes root(16);
    for (size_t i = 0; i < root.size(); ++i)
        root.data()[i] = static_cast<unsigned char>(random());
    return root;
}

QString textOf(const QStringList &groups)
{
    return groups.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("a sheet gives its root back, from nine groups in any clothes")
{
    std::mt19937 random(1);
    const Uid vault = uidOf(7);
    for (int i = 0; i < 200; ++i) {
        const SecretBytes root = rootOf(random);
        const RecoverySheet sheet = RecoverySheet::make(root, vault, 3);
        REQUIRE(sheet.groups.size() == 9);
        for (const QString &group : sheet.groups)
            REQUIRE(digits::isGroup(group));
        const auto back = readRecoverySheet(textOf(sheet.groups), vault, 3);
        REQUIRE(back);
        REQUIRE(back->equals(root));
    }
    const SecretBytes root = rootOf(random);
    const RecoverySheet sheet = RecoverySheet::make(root, vault, 1);
    QString wide = textOf(sheet.groups);
    for (QChar &c : wide) {
        if (c.isDigit())
            c = QChar(c.unicode() - u'0' + u'０');
    }
    CHECK(readRecoverySheet(wide, vault, 1));
    const QString page =
        QStringLiteral("恢复单 %1 第 1 代 2026-09-01\n1) %2\n").arg(sheet.vaultShortId, sheet.groups.at(0)) +
        sheet.groups.mid(1).join(QStringLiteral("\r\n — "));
    CHECK(readRecoverySheet(page, vault, 1));
    CHECK(readRecoverySheet(sheet.groups.join(QString()), vault, 1));
    QStringList pairs;
    for (const QString &group : sheet.groups)
        pairs << group.left(3) << group.mid(3);
    CHECK(readRecoverySheet(pairs.join(QLatin1Char('-')), vault, 1));
}

TEST_CASE("every single wrong digit of a sheet is caught in its group")
{
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        const RecoverySheet sheet = RecoverySheet::make(rootOf(random), uidOf(7), 1);
        for (int group = 0; group < 9; ++group) {
            for (int place = 0; place < 6; ++place) {
                for (char digit = '0'; digit <= '9'; ++digit) {
                    QStringList groups = sheet.groups;
                    if (groups.at(group).at(place) == QLatin1Char(digit))
                        continue;
                    groups[group][place] = QLatin1Char(digit);
                    const auto read = readRecoverySheet(textOf(groups), uidOf(7), 1);
                    REQUIRE_FALSE(read);
                    REQUIRE(read.error() ==
                            fail(Errc::BadInput, "sheet.group", {QString::number(group + 1)}));
                }
            }
        }
    }
}

TEST_CASE("every swap of neighbouring digits in a group is caught")
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const RecoverySheet sheet = RecoverySheet::make(rootOf(random), uidOf(7), 1);
        for (int group = 0; group < 9; ++group) {
            for (int place = 0; place < 5; ++place) {
                QStringList groups = sheet.groups;
                const QChar first = groups.at(group).at(place);
                const QChar second = groups.at(group).at(place + 1);
                if (first == second)
                    continue;
                groups[group][place] = second;
                groups[group][place + 1] = first;
                REQUIRE(readRecoverySheet(textOf(groups), uidOf(7), 1).error().subject ==
                        QLatin1String("sheet.group"));
            }
        }
    }
}

TEST_CASE("swapped groups and another vault's sheet pass at most once in ten thousand")
{
    std::mt19937 random(4);
    int tries = 0;
    int passed = 0;
    for (int round = 0; round < 500; ++round) {
        const SecretBytes root = rootOf(random);
        const RecoverySheet sheet = RecoverySheet::make(root, uidOf(7), 1);
        for (int a = 0; a < 9; ++a) {
            for (int b = a + 1; b < 9; ++b) {
                if (sheet.groups.at(a) == sheet.groups.at(b))
                    continue;
                QStringList groups = sheet.groups;
                groups.swapItemsAt(a, b);
                ++tries;
                const auto read = readRecoverySheet(textOf(groups), uidOf(7), 1);
                if (read)
                    ++passed;
                else
                    REQUIRE(read.error().subject == QLatin1String("sheet.order"));
            }
        }
        const quint8 others[] = {8, 9, 10, 11};
        for (const quint8 other : others) {
            ++tries;
            passed += readRecoverySheet(textOf(sheet.groups), uidOf(other), 1) ? 1 : 0;
        }
        ++tries;
        passed += readRecoverySheet(textOf(sheet.groups), uidOf(7), 2) ? 1 : 0;
    }
    INFO(passed << " of " << tries);
    CHECK(tries > 20'000);
    CHECK(passed * 10'000 <= tries);
}

TEST_CASE("too few, too many and impossible groups are told with their number")
{
    std::mt19937 random(5);
    const RecoverySheet sheet = RecoverySheet::make(rootOf(random), uidOf(7), 1);
    CHECK(readRecoverySheet(QString(), uidOf(7), 1).error() ==
          fail(Errc::BadInput, "sheet.groups", {QStringLiteral("0")}));
    CHECK(readRecoverySheet(textOf(sheet.groups.mid(1)), uidOf(7), 1).error() ==
          fail(Errc::BadInput, "sheet.groups", {QStringLiteral("8")}));
    CHECK(readRecoverySheet(textOf(sheet.groups + sheet.groups.mid(8)), uidOf(7), 1).error().subject ==
          QLatin1String("sheet.groups"));
    CHECK_FALSE(digits::isGroup(QStringLiteral("720896"))); // 65536 * 11
    CHECK(digits::isGroup(QStringLiteral("720885")));
    CHECK(digits::isGroup(QStringLiteral("000000")));
    CHECK_FALSE(digits::isGroup(QStringLiteral("00000")));
    CHECK_FALSE(digits::isGroup(QStringLiteral("00000a")));
    QStringList groups = sheet.groups;
    groups[4] = QStringLiteral("999999");
    CHECK(readRecoverySheet(textOf(groups), uidOf(7), 1).error() ==
          fail(Errc::BadInput, "sheet.group", {QStringLiteral("5")}));
}
