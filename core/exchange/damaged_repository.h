// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/enrolled_unit.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// A file whose signature did not hold. Nothing in it is believed, so nothing of it is kept but its hash.
struct DamagedFile
{
    EnrolledUnitId unit; ///< that it says it is from
    QByteArray hash;     ///< BLAKE2b-512 of all its bytes
    QString seenUtc;     ///< read only
    QString askedUtc;    ///< read only; empty: nobody has asked that unit yet
    bool waits() const { return askedUtc.isEmpty(); }
};

/// The only SQL for damaged files. Asks no permission: services do.
class DamagedRepository
{
public:
    explicit DamagedRepository(Connection &db) : m_db(db) {}

    Result<std::optional<DamagedFile>> byHash(const QByteArray &hash);
    Result<QList<DamagedFile>> waiting(); ///< for somebody to ask, the latest first
    Result<qint64> waitingOf(EnrolledUnitId unit);
    static Result<void> add(Change &change, EnrolledUnitId unit, const QByteArray &hash);
    Result<void> setAsked(Change &change, const QByteArray &hash);

private:
    Connection &m_db;
};

} // namespace tingyu::exchange
