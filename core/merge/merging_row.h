// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merging.h"

// Inside core/merge only: what the parts of Merging share.

namespace tingyu::merge {

inline const auto removedColumn = QStringLiteral("removed_utc");
inline const auto signatureColumn = QStringLiteral("signed_at");

/// A row as it stands here.
struct Merging::Here
{
    qint64 id = 0;
    QString rootType;
    qint64 rootId = 0;
    QHash<QString, QVariant> values;
    MergeRepository::Written written;
    bool isClosed = false; ///< by a signature

    qint64 setOf(const QString &field) const { return written.fieldSets.value(field, written.createdSet); }
};

inline Error badRow(const ToldRow &row)
{
    return fail(Errc::Damaged, "merge.row", {row.table});
}

inline bool isRemoved(const ToldRow &row)
{
    return row.fields.contains(removedColumn) && !row.fields.value(removedColumn).value.isNull();
}

/// As the database compares: 3 in a REAL column is 3.0.
bool isSame(const QVariant &one, const QVariant &other);
QStringList namesOf(const Table &table);

} // namespace tingyu::merge
