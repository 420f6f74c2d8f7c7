// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge_repository.h"
#include "core/merge/merge_tables.h"
#include "core/vault/adoption.h"

#include <QMap>

/// How the rows of one record become those of another: what hangs on them is told by the schema itself, what
/// there can be only one of by the rules of the PCs of one room (merge_tables).
namespace tingyu::merge {

/// A column of a record table that refers to rows of another table.
struct Reference
{
    QString table;
    QString column;
    bool operator==(const Reference &) const = default;
};
/// Of each table the columns that refer to it, those of the exchange among them.
Result<QHash<QString, QList<Reference>>> referencesOf(Connection &db);

/// What becomes of the rows of one table.
struct RowCount
{
    int moved = 0;
    int folded = 0; ///< the same thing in both files: one stands
    int stays = 0;  ///< signed, or on record for good: goes on saying what it says
    bool operator==(const RowCount &) const = default;
};
using RowCounts = QMap<QString, RowCount>; ///< by table

/// On record for good, and with a number that is on paper somewhere: such rows are not even said again.
bool staysAsItIs(const Table &table);

/// What is said once and never rewritten goes over as a second row that says the same, with a uid that every
/// PC of the room makes alike and that keeps its place in the order; the first row is taken back. Nothing:
/// the table knows no other way than to stay.
Result<bool> copyInto(Adoption &adoption, Connection &db, const Table &table, const QString &column,
                      qint64 id, qint64 into, const QString &nowUtc);

/// Moves everything that refers to one row to another of the same table, inside the caller's change.
class FileJoin
{
public:
    FileJoin(Workplace &place, Change &change, const QList<Table> &tables,
             const QHash<QString, QList<Reference>> &references);
    Result<void> move(const QString &table, qint64 from, qint64 to);
    const RowCounts &counts() const { return m_counts; }

private:
    Result<void> moveRow(const Reference &reference, qint64 id, qint64 from, qint64 to);
    Result<bool> isClosed(const Table *table, qint64 id);
    Result<std::optional<qint64>> holder(const Table &table, const Key &key, const QString &column, qint64 id,
                                         qint64 to);
    Result<void> fold(const Table &table, qint64 kept, qint64 gone, const Key &key);
    Result<bool> setApart(const Table &table, const Key &key, const QString &column, qint64 kept,
                          qint64 other, qint64 to);
    Result<void> moveContact(qint64 id, qint64 to);

    Connection &m_db;
    Change &m_change;
    const QList<Table> &m_tables;
    const QHash<QString, QList<Reference>> &m_references;
    Adoption m_adoption;
    MergeRepository m_repository;
    RowCounts m_counts;
    QString m_now;
};

} // namespace tingyu::merge
