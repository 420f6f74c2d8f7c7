// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/change_lines.h"
#include "core/merge/merge_tables.h"
#include "core/merge/merged_pcs.h"
#include "core/vault/workplace.h"

namespace tingyu::merge {

/// A change set as it is told on every PC of the room.
struct Dot
{
    QByteArray origin;
    qint64 number = 0;
    bool operator==(const Dot &) const = default;
};

/// The only SQL for what the PCs of a room know of each other. Asks no permission: the service does.
class MergeRepository
{
public:
    explicit MergeRepository(Workplace &place) : m_place(place), m_db(place.db()) {}

    /// This installation: the one that the vault names, whatever the workplace was opened as.
    Result<QByteArray> origin();
    /// Everything that is in this vault, whoever wrote it.
    Result<Known> known();
    Result<void> learn(const Known &known);

    struct Peer
    {
        int pc = 0;
        QByteArray origin;
        Known known;
        QString madeUtc;
        QString heardUtc;
    };
    /// By number. The PC that this vault's backup is of is among them before it is heard of: it knows what
    /// the backup holds.
    Result<QList<Peer>> peers();
    Result<void> setPeer(const Peer &peer);
    Result<void> forgetPeer(int pc);

    /// All change sets, row id -> dot.
    Result<QHash<qint64, Dot>> dots();
    /// Rows that sets outside `base` speak of: table -> row ids, ascending.
    Result<QHash<QString, QList<qint64>>> rowsBeyond(const Known &base, const QHash<qint64, Dot> &dots);
    struct Written
    {
        qint64 createdSet = 0;            ///< 0: not on record
        QHash<QString, qint64> fieldSets; ///< of fields written since
    };
    Result<Written> writtenOf(const QString &table, qint64 rowId);
    struct FullSet
    {
        QString atUtc;
        QByteArray user;
        QString operation;
    };
    Result<FullSet> set(qint64 id);
    /// Was anything of the record written in a set that is not in `known`?
    Result<bool> isWrittenBeyond(const QString &rootType, qint64 rootId, const Known &known,
                                 const QHash<qint64, Dot> &dots);
    /// Row ids of the parts of a record, living and removed.
    Result<QList<qint64>> partsOf(const Table &part, qint64 record);

    Result<std::optional<qint64>> rowOf(const QString &table,
                                        const QByteArray &uid); ///< also under another's uid
    Result<void> setAlias(const QString &table, const QByteArray &otherUid, qint64 rowId);
    Result<QList<ToldAlias>> aliases(); ///< all
    /// From now on `gone` is only another name of `kept`: its uid, what has its uid, and what is open about
    /// it.
    Result<void> fold(Change &change, const QString &table, qint64 gone, qint64 kept);
    Result<QSet<qint64>> folded(const QString &table); ///< rows that are such a name
    Result<QByteArray> uidOf(const QString &table, qint64 rowId);
    /// Of those columns, in that order. Nothing when there is no such row.
    Result<std::optional<QVariantList>> values(const QString &table, qint64 rowId,
                                               const QStringList &columns);

    /// Differences that nobody has decided, by the order of their coming. Who writes such a field anew has
    /// decided.
    Result<QList<StoredDifference>> open();
    Result<std::optional<StoredDifference>> difference(const Uid &uid);
    Result<QList<StoredDifference>> openOf(const QString &table, qint64 rowId);
    Result<std::optional<StoredDifference>> openById(qint64 id);
    static Result<void> add(Change &change, const StoredDifference &difference);
    static Result<void> settle(Change &change, qint64 id, const QString &outcome);

    /// What a person calls the row by: its name, whose it is, its number or its day; empty where it has none
    /// of these.
    Result<QString> callName(const QString &table, qint64 id);
    /// The living row that has the place of a removed one, by the table's keys.
    Result<std::optional<qint64>> standingFor(const Table &table, qint64 removed);
    Result<QList<Uid>> appointmentsOfOthers(QDate from); ///< written last on another PC; by time

private:
    Result<std::optional<Peer>> source();
    Result<QList<StoredDifference>> openWhere(const QString &where, const QVariantList &values);
    Workplace &m_place;
    Connection &m_db;
};

} // namespace tingyu::merge
