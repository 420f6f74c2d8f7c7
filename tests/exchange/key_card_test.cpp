// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchange_parties.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

TEST_CASE("a key card is read back as it was written, and no bit of it can be turned")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const QByteArray bytes = must(encodeCard(school, QByteArray(16, 'p')));
    CHECK(must(decodeCard(bytes)) == school.card);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
        if (decodeCard(changed))
            FAIL("byte " << at);
        if (decodeCard(bytes.left(at)))
            FAIL("cut at " << at);
    }
    CHECK(decodeCard(QByteArray(maxCardBytes + 1, 'x')).error() == fail(Errc::BadInput, "card.kind"));
}

TEST_CASE("a package is no key card")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const QByteArray package = packed(school, {party(QStringLiteral("县")).card}, "lines");
    CHECK(decodeCard(package).error() == fail(Errc::BadInput, "card.kind"));
}

TEST_CASE("a name that is blank or too long makes no card")
{
    for (const QString &name : {QString(), QStringLiteral("  "), QString(longestCardName + 1, u'名')})
        CHECK(decodeCard(must(encodeCard(party(name), QByteArray(16, 'p')))).error() ==
              fail(Errc::Damaged, "card.damaged"));
}

TEST_CASE("the fingerprint is the key id in eight groups, and typing it finds every slip")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const QByteArray id = school.card.id();
    const QStringList groups = fingerprintOf(id);
    REQUIRE(groups.size() == fingerprintGroups);
    CHECK(checkFingerprint(groups.join(u' '), id));
    CHECK(checkFingerprint(groups.join(QString()), id)); // in one line
    CHECK(checkFingerprint(groups.first(7).join(u' '), id).error() ==
          fail(Errc::BadInput, "fingerprint.groups", {QStringLiteral("7")}));
    CHECK(checkFingerprint({}, id).error() ==
          fail(Errc::BadInput, "fingerprint.groups", {QStringLiteral("0")}));
    QStringList slip = groups;
    slip[2] = QStringLiteral("000001");
    CHECK(checkFingerprint(slip.join(u' '), id).error() ==
          fail(Errc::BadInput, "fingerprint.group", {QStringLiteral("3")}));
    CHECK(checkFingerprint(fingerprintOf(party(QStringLiteral("另一所")).card.id()).join(u' '), id).error() ==
          fail(Errc::BadInput, "fingerprint.other"));
}

TEST_CASE("a key id is typed as 32 hexadecimal digits, in either case")
{
    const QByteArray id = party(QStringLiteral("听海小学")).card.id();
    CHECK(keyIdFromText(keyIdText(id)) == id);
    CHECK(keyIdFromText(QStringLiteral(" %1 ").arg(keyIdText(id).toUpper())) == id);
    const QString id32 = keyIdText(id);
    for (const QString &wrong : QStringList{{}, QStringLiteral("00"), id32 + u'0', id32.left(31) + u'g'})
        CHECK_FALSE(keyIdFromText(wrong));
}

TEST_CASE("a new card is vouched for by the key before it, and by no other")
{
    const OwnKeys before = party(QStringLiteral("听海小学"));
    const OwnKeys stranger = party(QStringLiteral("临海小学"));
    OwnKeys after = party(QStringLiteral("听海小学"));
    CHECK_FALSE(isEndorsedBy(after.card, before.card.signPublicKey));
    after.card.replaces = before.card.id();
    after.card.endorsement = endorse(after.card.id(), before.signSecretKey);
    const KeyCard read = must(decodeCard(must(encodeCard(after, QByteArray(16, 'p')))));
    CHECK(read == after.card);
    CHECK(isEndorsedBy(read, before.card.signPublicKey));
    CHECK_FALSE(isEndorsedBy(read, stranger.card.signPublicKey));
    KeyCard other = stranger.card;
    other.replaces = before.card.id();
    other.endorsement = read.endorsement;
    CHECK_FALSE(isEndorsedBy(other, before.card.signPublicKey));
}
