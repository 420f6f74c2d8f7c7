// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/child_rows.h"

#include "core/school/columns.h"

#include <algorithm>

namespace tingyu {

Result<void> replaceChildren(Change &change, const QString &table, const QString &parentColumn, qint64 parent,
                             const QList<Fields> &rows)
{
    auto there =
        columns::all<qint64>(change.db(),
                             QStringLiteral("SELECT id FROM ") % table % QStringLiteral(" WHERE ") %
                                 parentColumn % QStringLiteral(" = ? AND removed_utc IS NULL ORDER BY id"),
                             {parent}, [](const Rows &row) { return row.integer(0); });
    if (!there)
        return there.error();
    for (qsizetype i = 0; i < std::max(there->size(), rows.size()); ++i) {
        Result<void> kept;
        if (i >= rows.size())
            kept = change.remove(table, there->at(i));
        else if (i < there->size())
            kept = outcomeOf(change.update(table, there->at(i), rows.at(i)));
        else
            kept = outcomeOf(change.insert(table, Fields{{parentColumn, parent}} + rows.at(i)));
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace tingyu
