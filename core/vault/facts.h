// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu {

/// Table vault_fact: few named values of the vault as a whole (vault_id, kind, school_name, generation,
/// epoch, keys that survive a rekey). Numbers are kept as decimal digits. Runs inside the caller's
/// transaction; not audited by itself.
Result<std::optional<QByteArray>> readFact(Connection &connection, const QString &name);
Result<void> writeFact(Connection &connection, const QString &name, const QByteArray &value);
Result<void> dropFact(Connection &connection, const QString &name);
/// `absent` when there is no such fact; Errc::Damaged when it is not a number.
Result<qint64> readNumberFact(Connection &connection, const QString &name, qint64 absent);
Result<void> writeNumberFact(Connection &connection, const QString &name, qint64 value);

} // namespace tingyu
