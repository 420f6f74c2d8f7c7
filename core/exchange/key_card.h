// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/crypto.h"

#include <QStringList>

/// Who a package is for and from: the two public keys of a vault, as a file that travels openly and as
/// digits on stamped paper. The file alone proves nothing; the digits, typed off the paper, do.
namespace tingyu::exchange {

inline constexpr int keyIdBytes = 16;
inline constexpr int fingerprintGroups = 8;
inline constexpr int longestCardName = 60; ///< characters
/// A card file is at most this long; a longer one is not read.
inline constexpr qint64 maxCardBytes = 16 * 1024;

/// What a unit is in the exchange.
enum class UnitKind : quint8
{
    School,
    District
};
QString unitKindCode(UnitKind kind); ///< school, district
std::optional<UnitKind> unitKindFromCode(const QString &code);

struct KeyCard
{
    QByteArray boxPublicKey;
    QByteArray signPublicKey;
    QString name; ///< of the unit, 1 to longestCardName characters
    UnitKind kind = UnitKind::School;
    QByteArray replaces;    ///< key id of the card before it, whose owner vouches; else empty
    QByteArray endorsement; ///< of the key before it over this key id; only with `replaces`
    bool operator==(const KeyCard &) const = default;

    QByteArray id() const; ///< keyIdBytes: container::senderIdOf both keys
};

/// The secret half beside it. Read from the vault, kept no longer than a job lasts.
struct OwnKeys
{
    KeyCard card;
    SecretBytes boxSecretKey;
    SecretBytes signSecretKey;
};

/// Lower-case hex of a key id, as it is shown and typed in commands.
QString keyIdText(const QByteArray &id);
std::optional<QByteArray> keyIdFromText(const QString &text);

/// The key id as eight groups of six digits (digit_groups.h), as on the recovery sheet.
QStringList fingerprintOf(const QByteArray &keyId);
/// Errc::BadInput: "fingerprint.groups" (detail: how many were found), "fingerprint.group" (detail: which
/// is mistyped, from 1), "fingerprint.other" (rightly typed, but of another card).
Result<void> checkFingerprint(const QString &typed, const QByteArray &keyId);

/// The card as a file: a container of type 4 with the keys in its header and one line of payload, signed by
/// its own key. Nothing in it is secret.
Result<QByteArray> encodeCard(const OwnKeys &own, const QByteArray &packageId);
/// Reads back what encodeCard() wrote. Errc::BadInput "card.kind" (another type of file), Errc::Damaged
/// "card.damaged" and those of container::verify, Errc::TooNew "container.version". A card that claims to
/// replace another is taken only if the older key's endorsement could be checked: see isEndorsedBy.
Result<KeyCard> decodeCard(const QByteArray &bytes);
/// What the older key signs to vouch for the newer one.
QByteArray endorse(const QByteArray &newKeyId, const SecretBytes &oldSignSecretKey);
bool isEndorsedBy(const KeyCard &card, const QByteArray &oldSignPublicKey);

} // namespace tingyu::exchange
