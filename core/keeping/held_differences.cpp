// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/held_differences.h"

namespace tingyu::keeping {

Result<QList<HeldDifference>> heldDifferences(Connection &db)
{
    auto rows =
        db.select(QStringLiteral("SELECT id, table_name, row_id, root_type, root_id, kept, other FROM "
                                 "merge_difference ORDER BY id"));
    if (!rows)
        return rows.error();
    QList<HeldDifference> all;
    while (rows->next())
        all.append({rows->integer(0),
                    rows->text(1),
                    rows->integer(2),
                    {rows->text(3), rows->integer(4)},
                    QCborValue::fromCbor(rows->bytes(5)).toMap(),
                    QCborValue::fromCbor(rows->bytes(6)).toMap()});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return all;
}

QStringList textsOf(const HeldDifference &difference, const QString &field)
{
    QStringList texts;
    for (const QCborMap &side : {difference.kept, difference.other}) {
        if (const QString text = side.value(field).toString(); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

} // namespace tingyu::keeping
