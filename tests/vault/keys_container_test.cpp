// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_support.h"

#include "core/vault/container.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::container;

namespace {

struct Sender
{
    crypto::KeyPair box = crypto::makeBoxPair();
    crypto::KeyPair sign = crypto::makeSignPair();
    Header header() const
    {
        Header header;
        header.senderId = senderIdOf(box.publicKey, sign.publicKey);
        header.packageId = QByteArray(16, 'p');
        header.boxPublicKey = box.publicKey;
        header.signPublicKey = sign.publicKey;
        return header;
    }
};

QByteArray packed(const Sender &sender, const Header &header, const QByteArray &payload)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::WriteOnly));
    auto writer = Writer::begin(device, header);
    REQUIRE(writer);
    REQUIRE((*writer)->write(payload));
    REQUIRE((*writer)->finish(sender.sign.secretKey));
    REQUIRE((*writer)->written() == bytes.size());
    return bytes;
}

Result<Opened> check(QByteArray bytes, const QByteArray &key = {})
{
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::ReadOnly));
    return verify(device, key);
}

} // namespace

TEST_CASE("a container is verified with the sender's key and gives the place of its payload")
{
    const Sender sender;
    const QByteArray payload(200'000, 'x');
    const QByteArray bytes = packed(sender, sender.header(), payload);
    const auto opened = check(bytes);
    REQUIRE(opened);
    CHECK(opened->header == sender.header());
    CHECK(bytes.mid(opened->payloadStart, opened->payloadEnd - opened->payloadStart) == payload);
    CHECK(check(bytes, sender.sign.publicKey));
    CHECK(check(bytes, Sender().sign.publicKey).error() == fail(Errc::Damaged, "container.signature"));
}

TEST_CASE("a header with recipients comes back as it was written")
{
    const Sender sender;
    Header header = sender.header();
    header.type = Type::Report;
    header.boxPublicKey.clear();
    header.signPublicKey.clear();
    header.recipients = {{QByteArray(16, '1'), QByteArray(80, 'k')},
                         {QByteArray(16, '2'), QByteArray(80, 'l')}};
    header.streamHeader = QByteArray(24, 's');
    const QByteArray bytes = packed(sender, header, "payload");
    const auto opened = check(bytes, sender.sign.publicKey);
    REQUIRE(opened);
    CHECK(opened->header == header);
    CHECK_FALSE(check(bytes)); // such a header holds no key to check with
}

TEST_CASE("every changed byte, every truncation and every addition of a container is rejected")
{
    const Sender sender;
    const QByteArray bytes = packed(sender, sender.header(), QByteArray(300, 'x'));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray bad = bytes;
        bad[i] = static_cast<char>(bad.at(i) ^ 0x01);
        REQUIRE_FALSE(check(bad));
        REQUIRE_FALSE(check(bytes.left(i)));
    }
    CHECK(check(bytes + 'x').error() == fail(Errc::Damaged, "container.cut"));
    CHECK(check(bytes.chopped(1)).error() == fail(Errc::Damaged, "container.cut"));
    CHECK(check({}).error() == fail(Errc::Damaged, "container.header"));
}

TEST_CASE("a container signed again by somebody else does not pass as the first sender's")
{
    const Sender sender;
    const Sender thief;
    Header header = sender.header();
    header.signPublicKey = thief.sign.publicKey;
    CHECK(check(packed(thief, header, "payload")).error() == fail(Errc::Damaged, "container.signature"));
    const QByteArray own = packed(thief, thief.header(), "payload");
    CHECK(check(own));
    CHECK_FALSE(check(own, sender.sign.publicKey));
}

TEST_CASE("a later container version is told apart from damage")
{
    const Sender sender;
    QByteArray bytes = packed(sender, sender.header(), "payload");
    bytes[8] = 2;
    CHECK(check(bytes).error().code == Errc::TooNew);
}
