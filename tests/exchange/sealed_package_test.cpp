// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchange_parties.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

TEST_CASE("every receiver and the sender read a package of any size, nobody else does")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const OwnKeys first = party(QStringLiteral("海丰县教育局"), UnitKind::District);
    const OwnKeys second = party(QStringLiteral("海丰县教育局 二"), UnitKind::District);
    const OwnKeys other = party(QStringLiteral("临海小学"));
    const qsizetype size = GENERATE(1, 65535, 65536, 65537, 131072, 200000);
    const QByteArray plain = crypto::randomBytes(static_cast<int>(size));
    const QByteArray bytes = packed(school, {first.card, second.card}, plain);
    for (const OwnKeys *reader : {&school, &first, &second})
        CHECK(must(unpacked(bytes, *reader, school.card.signPublicKey)) == plain);
    CHECK(unpacked(bytes, other, school.card.signPublicKey).error() ==
          fail(Errc::BadInput, "package.not_for_us"));
    CHECK(unpacked(bytes, first, other.card.signPublicKey).error().subject ==
          QStringLiteral("container.signature"));
    CHECK_FALSE(bytes.contains(plain.left(64).size() == 64 ? plain.left(64) : QByteArray("听海小学")));
}

TEST_CASE("a package has one to three receivers beside its sender, each once")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const KeyCard one = party(QStringLiteral("一")).card;
    const KeyCard two = party(QStringLiteral("二")).card;
    const KeyCard three = party(QStringLiteral("三")).card;
    const KeyCard four = party(QStringLiteral("四")).card;
    const auto begin = [&](const QList<KeyCard> &receivers) {
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        return PackageWriter::begin(device, container::Type::Report, school, receivers, QByteArray(16, 'p'));
    };
    CHECK(begin({one, two, three}));
    for (const auto &wrong : {QList<KeyCard>{}, {one, two, three, four}, {one, one}, {school.card}})
        CHECK(begin(wrong).error() == fail(Errc::BadInput, "package.receivers"));
}

TEST_CASE("no bit of a package can be turned and no byte of it cut without being refused")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const OwnKeys district = party(QStringLiteral("海丰县教育局"), UnitKind::District);
    const QByteArray bytes = packed(school, {district.card}, QByteArray(3000, 'a'));
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
        if (unpacked(changed, district, school.card.signPublicKey))
            FAIL("byte " << at);
        if (unpacked(bytes.left(at), district, school.card.signPublicKey))
            FAIL("cut at " << at);
    }
    CHECK(must(unpacked(bytes, district, school.card.signPublicKey)).size() == 3000);
}

TEST_CASE("chunks that are dropped, doubled or swapped are refused even where the sender signed them anew")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const OwnKeys district = party(QStringLiteral("海丰县教育局"), UnitKind::District);
    QByteArray bytes = packed(school, {district.card}, QByteArray(3 * 65536, 'b') + "end");
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::ReadOnly));
    const auto opened = must(container::verify(device, school.card.signPublicKey));
    QList<QByteArray> chunks;
    for (qint64 at = opened.payloadStart; at < opened.payloadEnd; at += 65553)
        chunks.append(bytes.mid(at, std::min<qint64>(65553, opened.payloadEnd - at)));
    REQUIRE(chunks.size() == 4);
    const auto readAs = [&](const QList<int> &order) {
        QByteArray again;
        QBuffer out(&again);
        REQUIRE(out.open(QIODevice::WriteOnly));
        auto writer = must(container::Writer::begin(out, opened.header));
        for (const int one : order)
            must(writer->write(chunks.at(one)));
        must(writer->finish(school.signSecretKey));
        return unpacked(again, district, school.card.signPublicKey);
    };
    CHECK(readAs({0, 1, 2, 3}));
    for (const auto &order : {QList<int>{1, 0, 2, 3},
                              {0, 2, 3},
                              {0, 1, 2},
                              {0, 0, 1, 2, 3},
                              {0, 1, 1, 2, 3},
                              {3},
                              {0, 1, 3, 2},
                              {0, 1, 2, 3, 3},
                              {}})
        CHECK(readAs(order).error() == fail(Errc::Damaged, "package.damaged"));
}
