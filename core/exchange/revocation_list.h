// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/key_card.h"
#include "core/vault/container.h"

namespace tingyu::exchange {

inline constexpr qint64 maxRevocationBytes = 4 * 1024 * 1024;

/// The keys that a unit does not believe any more: a container of type 6 with the unit's keys in its header,
/// one line {"number":n}, then one line {"key":id} each. It holds all of them, not only the latest, and says
/// why of none. A later list has a higher number.
struct RevocationList
{
    QByteArray issuer; ///< key id
    qint64 number = 0;
    QList<QByteArray> keyIds;
    bool operator==(const RevocationList &) const = default;
};

Result<QByteArray> encodeRevocations(const RevocationList &list, const OwnKeys &issuer,
                                     const QByteArray &packageId);
/// Whole, and signed by the key that its header names: whether that one is believed is the caller's to ask.
/// Errc::BadInput "revocation.kind", Errc::Damaged "revocation.damaged", and those of container::verify.
Result<RevocationList> decodeRevocations(const QByteArray &bytes);

} // namespace tingyu::exchange
