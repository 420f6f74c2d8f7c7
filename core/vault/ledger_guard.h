// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu {

/// From now on the connection refuses to rewrite the log and the ledgers (Connection).
void guardLedgers(sqlite3 *handle);

/// Erasure alone may delete what was meant to stay. While this lives, rows of ledgers and of signed records
/// can be changed and deleted; the log can not. Made within a transaction: when that is rolled back, the
/// triggers are back as they were.
class LiftedLedgers
{
public:
    /// Errc::Internal outside a transaction.
    static Result<std::unique_ptr<LiftedLedgers>> lift(Connection &db);
    ~LiftedLedgers(); ///< the connection refuses again
    LiftedLedgers(const LiftedLedgers &) = delete;
    LiftedLedgers &operator=(const LiftedLedgers &) = delete;
    /// The triggers again, before the transaction is committed.
    Result<void> putBack();

private:
    explicit LiftedLedgers(Connection &db) : m_db(db) {}
    Connection &m_db;
    QStringList m_triggers; ///< as the schema has them
};

} // namespace tingyu
