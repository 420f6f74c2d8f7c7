// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_plan.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// The record that a row belongs to; nothing where its table is part of none.
Result<std::optional<RowKey>> recordOf(Workplace &place, const QString &table, qint64 id);
Result<Uid> uidOf(Connection &db, const RowKey &row);
/// One value into these columns of a row; what stood there goes out of the history too.
Result<void> overwrite(Change &change, const RowKey &row, const QStringList &columns, const QVariant &value);

} // namespace tingyu::keeping
