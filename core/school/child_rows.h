// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// Puts `rows` in place of those that a parent has now, in the order in which they came: as many as there are
/// are changed, the rest is added or removed. Fields are without the parent's column.
Result<void> replaceChildren(Change &change, const QString &table, const QString &parentColumn, qint64 parent,
                             const QList<Fields> &rows);

} // namespace tingyu
