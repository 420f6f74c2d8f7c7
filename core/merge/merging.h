// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/merge/merge_repository.h"
#include "core/vault/adoption.h"

namespace tingyu::merge {

struct MergeOutcome
{
    int pc = 0; ///< whose file it was
    qint64 added = 0;
    qint64 changed = 0;
    int differences = 0; ///< that a person has to look at
    int erased = 0;      ///< students whom the other PC erased, and now this one
};

/// Brings one change file into the vault, within the caller's change. For every field it is known on either
/// side which writings the other had seen: what was written with knowledge of the value here takes its place,
/// what was not known here stays known as older, and where neither knew of the other both values are kept and
/// shown. Of these what asks for more care stands meanwhile (Rank), else what stood here.
class Merging
{
public:
    Merging(Workplace &place, Change &change, const QList<Table> &tables, const ChangeFile &file);
    /// Errc::Damaged "merge.row" {table}: a row that no writer tells; errors of the database.
    Result<MergeOutcome> run(const Progress &progress = {});

private:
    struct Here; ///< a row as it stands here
    struct Pending
    {
        QString table;
        qint64 id = 0;
        Adoption::Field field;
        QCborValue told; ///< of a reference that may come later
    };
    Result<void> prepare();
    Result<void> learnAliases();
    Result<bool> isOfErased(const Table &table, const ToldRow &row);
    Result<void> take(const Table &table, const ToldRow &row);
    Result<void> insert(const Table &table, const ToldRow &row);
    Result<std::optional<qint64>> joined(const Table &table, const ToldRow &row);
    Result<std::optional<qint64>> holder(const Table &table, const Key &key, const QVariantList &values);
    Result<std::optional<qint64>> goneHolder(const Table &table, const Key &key, const QVariantList &values);
    Result<bool> wasMadeUnseen(const Table &table, qint64 id);
    Result<void> putAside(const Table &table, const ToldRow &row, qint64 other);
    Result<void> renumber(const Table &table, const Key &key, const ToldRow &row, qint64 other,
                          const QVariantList &values);
    Result<void> compare(const Table &table, const ToldRow &row, qint64 id);
    Result<void> compareGroup(const Table &table, const ToldRow &row, Here &here, const QStringList &group);
    Result<void> refuseAfterSignature(const Table &table, const ToldRow &row, const Here &here,
                                      const QStringList &differing);
    Result<void> shareDoubt(const Table &table, const ToldRow &row, Here &here, const QStringList &differing,
                            const QStringList &group, bool isNews);
    Result<void> compareRemoval(const Table &table, const ToldRow &row, Here &here);
    Result<void> keepLiving(const Table &table, const ToldRow &row, Here &here);
    Result<void> disagree(const Table &table, const ToldRow &row, Here &here, const QStringList &differing,
                          const QStringList &group);
    Result<void> sign(const Table &table, const ToldRow &row, qint64 id);
    Result<void> comeToSignature(const Table &table, const ToldRow &row, const Here &here);
    Result<void> yield(const Table &table, const ToldRow &row, qint64 id);
    Result<void> putOut(const Table &part, qint64 record, const ToldRow &row,
                        const QSet<std::pair<QString, qint64>> &told);
    Result<void> finish();

    Result<Here> read(const Table &table, qint64 id);
    Result<bool> isSigned(const Table &table, const QVariant &parent);
    bool isUnknownHere(const ToldRow &row, const QStringList &group) const;
    bool isUnknownThere(const Here &here, const QStringList &group) const;
    bool goesFirst(const Table &table, const ToldRow &row, const Here &here, const QStringList &group);
    Result<std::optional<QVariant>> valueOf(const Column &column, const QCborValue &told);
    Result<QVariant> userOf(const QByteArray &uid);
    Result<qint64> setOf(qsizetype told);
    Result<QList<Adoption::Field>> fieldsOf(const Table &table, const ToldRow &row, const QStringList &names,
                                            qint64 id);
    Result<void> accept(const Table &table, const ToldRow &row, Here &here, const QStringList &names);
    Result<void> note(DifferenceKind kind, const Table &table, const Here &here, const QStringList &fields,
                      const QCborMap &kept, const QCborMap &other, const ToldRow &row);
    Result<StoredDifference> difference(DifferenceKind kind, const Table &table, const Here &here,
                                        const QStringList &fields, const QCborMap &kept,
                                        const QCborMap &other);
    Result<void> fold(const Table &table, qint64 one, qint64 other);
    Result<void> foldGroup(const Table &table, Here &kept, const Here &gone, const QStringList &group);
    Result<void> moveReferences(const Table &table, qint64 from, qint64 to);
    Result<void> moveReference(const Table &table, const Column &column, qint64 id, qint64 to);
    Result<QCborValue> shown(const Column &column, const QVariant &value);

    Workplace &m_place;
    Change &m_change;
    const QList<Table> &m_tables;
    const ChangeFile &m_file;
    MergeRepository m_repository;
    Adoption m_adoption;
    MergeOutcome m_outcome;
    QString m_now;
    QByteArray m_own; ///< this installation
    Known m_known;    ///< before this file
    QHash<qint64, Dot> m_dots;
    QHash<qsizetype, qint64> m_sets;
    QHash<QByteArray, qint64> m_users;
    QHash<QString, QHash<QByteArray, int>> m_flags;                        ///< told of each sheet
    QHash<std::pair<QString, QByteArray>, QList<const ToldRow *>> m_parts; ///< told of each signed record
    QSet<std::pair<QString, QString>> m_erasedWith; ///< table and column: the row goes with what it names
    QSet<qint64> m_keptSheets;                      ///< whose answers here hold: so do their results
    QHash<std::pair<QString, QByteArray>, QHash<QString, QVariant>>
        m_instead; ///< values in place of those told
    QHash<std::pair<QString, QByteArray>, std::pair<DifferenceKind, QCborMap>> m_notesToCome;
    QList<Pending> m_late;
    struct Signature
    {
        QString table;
        qint64 id = 0;
        QList<Adoption::Field> fields;
    };
    QList<Signature> m_signatures;
    QHash<QString, QList<qint64>> m_goneUnseen; ///< of a table: rows removed here that the writer never saw
};

} // namespace tingyu::merge
