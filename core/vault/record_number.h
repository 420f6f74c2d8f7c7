// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

/// Running numbers (of cases, prints, registrations …) that two PCs of one room never give twice: PC 1 counts
/// from 1, PC n from n × 100,000 + 1.
namespace tingyu {

inline constexpr int mostPcs = 9;
inline constexpr qint64 numbersOfPc = 100'000;

/// Which of the room's PCs this is, from 1; 1 while nobody has said another.
Result<int> pcNumber(Connection &db);
Result<void> setPcNumber(Connection &db, int pc); ///< 1 to mostPcs; within the caller's transaction

/// What comes after the highest `column` that this PC has given in `table`, among the rows that `where`
/// names. Removed rows count: a number is never given again. Errc::LimitExceeded "number.used_up".
Result<qint64> nextNumber(Connection &db, const char *table, const char *column,
                          const QString &where = QStringLiteral("1"), const QVariantList &values = {});

} // namespace tingyu
