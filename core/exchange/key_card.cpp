// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/key_card.h"

#include "core/exchange/open_container.h"
#include "core/exchange/strict_line.h"
#include "core/vault/digit_groups.h"

#include <QtEndian>

namespace tingyu::exchange {
namespace {

const QByteArray endorsementContext = QByteArrayLiteral("XLPKG-ROT1");

Error damagedCard()
{
    return fail(Errc::Damaged, "card.damaged");
}

std::optional<QByteArray> hexField(const QJsonObject &object, QLatin1String name, qsizetype bytes)
{
    const QByteArray hex = object.value(name).toString().toLatin1();
    const QByteArray value = QByteArray::fromHex(hex);
    return value.size() == bytes && value.toHex() == hex ? std::optional(value) : std::nullopt;
}

std::optional<KeyCard> cardFrom(const QJsonObject &object, const container::Header &header)
{
    KeyCard card;
    card.boxPublicKey = header.boxPublicKey;
    card.signPublicKey = header.signPublicKey;
    card.name = object.value(QLatin1String("name")).toString();
    const auto kind = unitKindFromCode(object.value(QLatin1String("kind")).toString());
    const bool isRotated = object.contains(QLatin1String("replaces"));
    const int wanted = isRotated ? 4 : 2;
    if (!kind || object.size() != wanted || card.name.trimmed().isEmpty() ||
        card.name.size() > longestCardName)
        return std::nullopt;
    card.kind = *kind;
    if (isRotated) {
        const auto before = hexField(object, QLatin1String("replaces"), keyIdBytes);
        const auto endorsement = hexField(object, QLatin1String("endorsement"), crypto::signatureBytes);
        if (!before || !endorsement)
            return std::nullopt;
        card.replaces = *before;
        card.endorsement = *endorsement;
    }
    return card;
}

} // namespace

QString unitKindCode(UnitKind kind)
{
    return kind == UnitKind::District ? QStringLiteral("district") : QStringLiteral("school");
}

std::optional<UnitKind> unitKindFromCode(const QString &code)
{
    if (code == QLatin1String("school"))
        return UnitKind::School;
    return code == QLatin1String("district") ? std::optional(UnitKind::District) : std::nullopt;
}

QByteArray KeyCard::id() const
{
    return container::senderIdOf(boxPublicKey, signPublicKey);
}

QString keyIdText(const QByteArray &id)
{
    return QString::fromLatin1(id.toHex());
}

std::optional<QByteArray> keyIdFromText(const QString &text)
{
    const QByteArray typed = text.trimmed().toLower().toLatin1();
    QByteArray id = QByteArray::fromHex(typed);
    return id.size() == keyIdBytes && id.toHex() == typed ? std::optional(id) : std::nullopt;
}

QStringList fingerprintOf(const QByteArray &keyId)
{
    QStringList groups;
    for (int i = 0; i < fingerprintGroups; ++i)
        groups.append(digits::groupOf(qFromLittleEndian<quint16>(keyId.constData() + 2 * i)));
    return groups;
}

Result<void> checkFingerprint(const QString &typed, const QByteArray &keyId)
{
    const QStringList groups = digits::groupsIn(typed, fingerprintGroups);
    if (groups.size() != fingerprintGroups)
        return fail(Errc::BadInput, "fingerprint.groups", {QString::number(groups.size())});
    for (int i = 0; i < fingerprintGroups; ++i) {
        if (!digits::isGroup(groups.at(i)))
            return fail(Errc::BadInput, "fingerprint.group", {QString::number(i + 1)});
    }
    if (groups != fingerprintOf(keyId))
        return fail(Errc::BadInput, "fingerprint.other");
    return {};
}

Result<QByteArray> encodeCard(const OwnKeys &own, const QByteArray &packageId)
{
    QJsonObject object{{QStringLiteral("name"), own.card.name},
                       {QStringLiteral("kind"), unitKindCode(own.card.kind)}};
    if (!own.card.replaces.isEmpty()) {
        object.insert(QStringLiteral("replaces"), keyIdText(own.card.replaces));
        object.insert(QStringLiteral("endorsement"), QString::fromLatin1(own.card.endorsement.toHex()));
    }
    return encodeOpen(container::Type::KeyCard, lineOf(object), own, packageId);
}

Result<KeyCard> decodeCard(const QByteArray &bytes)
{
    if (bytes.size() > maxCardBytes)
        return fail(Errc::BadInput, "card.kind");
    auto opened = decodeOpen(bytes, container::Type::KeyCard, "card.kind");
    if (!opened)
        return opened.error();
    const auto object = readLine(opened->payload);
    const auto card = object ? cardFrom(*object, opened->header) : std::nullopt;
    if (!card)
        return damagedCard();
    return *card;
}

QByteArray endorse(const QByteArray &newKeyId, const SecretBytes &oldSignSecretKey)
{
    return crypto::sign(endorsementContext + newKeyId, oldSignSecretKey);
}

bool isEndorsedBy(const KeyCard &card, const QByteArray &oldSignPublicKey)
{
    return !card.replaces.isEmpty() &&
           crypto::isSignedBy(card.endorsement, endorsementContext + card.id(), oldSignPublicKey);
}

} // namespace tingyu::exchange
