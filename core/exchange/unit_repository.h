// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/enrolled_unit.h"
#include "core/vault/container.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// The only SQL for enrolled units, and for the keys of this vault. Asks no permission: services do.
class UnitRepository
{
public:
    explicit UnitRepository(Connection &db) : m_db(db) {}

    Result<QList<EnrolledUnit>> list(); ///< districts first, then by name
    Result<std::optional<EnrolledUnit>> byKeyId(const QByteArray &keyId);
    /// Of the first card of a unit, of which that one is a later card or the same.
    Result<QByteArray> firstKeyId(EnrolledUnitId unit);
    static Result<RowRef> add(Change &change, const KeyCard &card);
    static Result<void> setReplaced(Change &change, EnrolledUnitId unit, EnrolledUnitId by);
    static Result<void> setRevoked(Change &change, EnrolledUnitId unit, qint64 number, const QString &reason);
    static Result<void> setListNumber(Change &change, EnrolledUnitId unit, qint64 number);
    Result<qint64> highestRevocation(); ///< of our own lists, 0 when there is none

    /// Keys, name and kind of this vault; after a rotation its card says so, signed by the key before.
    /// Errc::Damaged "vault.damaged".
    Result<OwnKeys> own();
    Result<KeyCard> ownCard(); ///< the open half of it, without that signature
    /// The keys that can open what was sealed to one of these: our own, or those before the last rotation,
    /// for what was under way. Our own where it is for neither.
    Result<OwnKeys> ownFor(const QList<container::Recipient> &recipients);
    /// The keys that the vault was made with: what its own PCs tell each other outlives a rotation.
    Result<OwnKeys> firstKeys();
    /// New keys from now on; those before are kept beside them, until the next rotation.
    Result<void> rotate();
    Result<qint64> epoch();

private:
    Result<OwnKeys> keys(const QString &which);
    Connection &m_db;
};

} // namespace tingyu::exchange
