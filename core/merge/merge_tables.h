// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QVariant>

#include <optional>

/// What the PCs of one room tell each other, and what counts as the same thing: told by the schema itself but
/// for the rules that a schema cannot say, which are tables in merge_tables.cpp.
namespace tingyu::merge {

enum class KeyKind : quint8
{
    Same,  ///< two rows with this key are one thing that was entered twice: they are joined, field by field
    Whole, ///< two rows with this key are one thing whose parts cannot be mixed: one stands, one is put away
    Numbered ///< two things that got the same number: the later one gets the next number
};

/// A unique index as a rule. Of Numbered the last column is the number, those before it its scope.
struct Key
{
    KeyKind kind = KeyKind::Same;
    QStringList columns;
    QString onlyColumn; ///< where not empty: of rows in which this column …
    QString onlyValue;  ///< … says this
};

/// Values of one column from the one that may rather be given up to the one that is kept. "" is NULL.
struct Rank
{
    QString column;
    QStringList lowToHigh;
};

struct Column
{
    QString name;
    QString target; ///< table it refers to by row id; empty: a plain value
    bool isNeeded = false;
};

/// A table whose rows travel. Its columns are those of a record without what every row has (id, uid, rev,
/// stamps, origin), and with removed_utc.
struct Table
{
    QString name;
    QList<Column> columns;
    QList<Key> keys;
    QList<QStringList> groups; ///< columns that mean something only together
    QList<Rank> ranks;
    bool isLedger = false; ///< what stands in a row stays; only whole rows come
    bool isSigned = false; ///< has a column signed_at, after which neither the row nor its parts change
    QString signedTable;   ///< of a part: the table of the record whose signature closes it
    QString signedColumn;  ///< and the column that names that record

    const Column *column(const QString &wanted) const;
    /// All that are written and compared together with this one, itself among them.
    QStringList groupOf(const QString &column) const;
    /// Does `one` ask for more care than `other` in what the group's ranks look at? Nothing: they are alike.
    std::optional<bool> isGraver(const QStringList &group, const QHash<QString, QVariant> &one,
                                 const QHash<QString, QVariant> &other) const;
};

/// In an order in which a row comes after those it refers to, as far as they are needed for it.
Result<QList<Table>> tablesOf(Connection &db);
const Table *tableNamed(const QList<Table> &tables, const QString &name); ///< nullptr: none that travels

} // namespace tingyu::merge
