// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/merge/merge_repository.h"

#include <QSet>

namespace tingyu::merge {

/// Tells everything that was written since `base`, row by row, for a reader who knows that much.
class ChangeWriter
{
public:
    ChangeWriter(Workplace &place, const QList<Table> &tables)
        : m_place(place), m_repository(place), m_tables(tables)
    {
    }
    /// Number of rows told. Errors of `write` and of the database; Errc::Cancelled.
    Result<qint64> write(const Head &head, const WritePiece &write, const Progress &progress = {});

private:
    Result<void> addUndecided(QHash<QString, QList<qint64>> *wanted);
    Result<void> addSigned(const Known &base, QHash<QString, QList<qint64>> *wanted);
    Result<std::optional<ToldRow>> told(const Table &table, qint64 id, const Known &base);
    Result<qsizetype> setOf(qint64 set);
    Result<QCborValue> valueOf(const Column &column, const QVariant &value);
    Result<void> tellUser(const QByteArray &uid);

    Workplace &m_place;
    MergeRepository m_repository;
    const QList<Table> &m_tables;
    WritePiece m_write;
    QHash<qint64, Dot> m_dots;
    QHash<std::pair<QString, qint64>, QStringList> m_undecided; ///< fields that the reader may not know to be
    QHash<qint64, qsizetype> m_sets;
    QHash<QByteArray, QString> m_users; ///< that were told
    QHash<std::pair<QString, qint64>, QByteArray> m_uids;
    QSet<std::pair<QString, qint64>> m_whole; ///< rows that are told with all they have
};

/// A plain value as it stands in a table.
QCborValue cborOf(const QVariant &value);
QVariant variantOf(const QCborValue &value);

} // namespace tingyu::merge
