// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors beside this file, made by make_vectors.py and read by package_reader.py as well.
#include "tests/exchange/exchange_parties.h"
#include "tests/support/places.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

QByteArray hex(const QJsonObject &object, const char *key)
{
    return QByteArray::fromHex(object.value(QLatin1String(key)).toString().toLatin1());
}

KeyCard cardOf(const QJsonObject &party)
{
    return {hex(party, "box_pk"), hex(party, "sign_pk"), QStringLiteral("单位"), UnitKind::School, {}, {}};
}

/// The word of the vectors for what the program says.
QString verdictOf(const Error &error)
{
    static const QHash<QString, QString> verdicts{
        {QStringLiteral("container.header"), QStringLiteral("header")},
        {QStringLiteral("container.version"), QStringLiteral("version")},
        {QStringLiteral("container.cut"), QStringLiteral("cut")},
        {QStringLiteral("container.signature"), QStringLiteral("signature")},
        {QStringLiteral("package.kind"), QStringLiteral("kind")},
        {QStringLiteral("package.unknown_sender"), QStringLiteral("unknown-sender")},
        {QStringLiteral("package.not_for_us"), QStringLiteral("not-for-us")},
        {QStringLiteral("package.damaged"), QStringLiteral("payload")},
        {QStringLiteral("package.manifest"), QStringLiteral("manifest")},
        {QStringLiteral("package.reader"), QStringLiteral("newer")},
        {QStringLiteral("package.line"), QStringLiteral("lines")},
        {QStringLiteral("package.rows"), QStringLiteral("lines")},
        {QStringLiteral("package.footer"), QStringLiteral("lines")}};
    return verdicts.value(error.subject, error.subject);
}

struct World
{
    OwnKeys own;
    KeyCard sender;

    explicit World(const QJsonObject &world) : sender(cardOf(world.value(QLatin1String("sender")).toObject()))
    {
        const QJsonObject receiver = world.value(QLatin1String("receiver")).toObject();
        own.card = cardOf(receiver);
        QByteArray box = hex(receiver, "box_sk");
        QByteArray sign = hex(receiver, "sign_sk");
        own.boxSecretKey = SecretBytes::take(box);
        own.signSecretKey = SecretBytes::take(sign);
    }

    QString read(QByteArray bytes, QByteArray *payload) const
    {
        QBuffer device(&bytes);
        REQUIRE(device.open(QIODevice::ReadOnly));
        const auto signer = [this](const QByteArray &id) {
            if (id == own.card.id())
                return own.card.signPublicKey;
            return id == sender.id() ? sender.signPublicKey : QByteArray();
        };
        auto opened = checkPackage(device, signer);
        if (!opened)
            return verdictOf(opened.error());
        auto read = readPackage(device, *opened, own,
                                {{}, [](const QString &, const QJsonObject &) { return true; }});
        if (!read)
            return verdictOf(read.error());
        *payload = crypto::hash({must(unpacked(bytes, own, signer(opened->header.senderId)))});
        return QStringLiteral("success");
    }
};

} // namespace

TEST_CASE("every test vector gets its verdict, and a good one its plain bytes")
{
    QFile file(QStringLiteral(TINGYU_SOURCE_DIR "/tests/exchange/vectors.jsonl"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto next = [&file] { return QJsonDocument::fromJson(file.readLine()).object(); };
    const World world(next().value(QLatin1String("world")).toObject());
    int vectors = 0;
    QHash<QString, int> verdicts;
    while (!file.atEnd()) {
        const QJsonObject vector = next();
        INFO(vector.value(QLatin1String("name")).toString().toStdString());
        QByteArray payload;
        const QString verdict = world.read(
            QByteArray::fromBase64(vector.value(QLatin1String("file")).toString().toLatin1()), &payload);
        CHECK(verdict.toStdString() == vector.value(QLatin1String("expect")).toString().toStdString());
        CHECK(payload == hex(vector, "payload"));
        ++vectors;
        ++verdicts[verdict];
    }
    CHECK(vectors >= 120);
    CHECK(verdicts.size() == 12); // each at least once
}
