// SPDX-License-Identifier: GPL-3.0-or-later
// What a signature closes.
#include "core/merge/change_writer.h"
#include "core/merge/merging_row.h"
#include "core/vault/read_column.h"

#include <algorithm>

namespace tingyu::merge {

Result<bool> Merging::isSigned(const Table &table, const QVariant &parent)
{
    const auto at = m_place.db().value(
        QStringLiteral("SELECT signed_at FROM \"%1\" WHERE id = ?").arg(table.signedTable), {parent});
    return at ? Result<bool>(!at->isNull()) : at.error();
}

Result<void> Merging::refuseAfterSignature(const Table &table, const ToldRow &row, const Here &here,
                                           const QStringList &differing)
{
    if (differing.isEmpty() || isRemoved(row) || !here.values.value(removedColumn).isNull())
        return {};
    QCborMap kept;
    QCborMap other;
    for (const QString &name : differing) {
        const auto value = shown(*table.column(name), here.values.value(name));
        if (!value)
            return value.error();
        kept.insert(name, *value);
        other.insert(name, row.fields.value(name).value);
    }
    return note(DifferenceKind::Signed, table, here, differing, kept, other, row);
}

/// The signature is written when all of the file is here: what belongs to the record comes first.
Result<void> Merging::sign(const Table &table, const ToldRow &row, qint64 id)
{
    const auto fields = fieldsOf(table, row, table.groupOf(signatureColumn), id);
    if (!fields)
        return fields.error();
    m_signatures.append({table.name, id, *fields});
    return {};
}

/// It was signed there, and all that was signed is told with the signature: that holds. What says otherwise
/// here is shown beside.
Result<void> Merging::comeToSignature(const Table &table, const ToldRow &row, const Here &here)
{
    QSet<std::pair<QString, qint64>> told;
    if (auto done = yield(table, row, here.id); !done)
        return done;
    const QList<const ToldRow *> parts = m_parts.value({table.name, row.uid});
    for (const ToldRow *part : parts) {
        const auto id = m_repository.rowOf(part->table, part->uid);
        if (!id)
            return id.error();
        if (!*id)
            continue; // it comes
        told.insert({part->table, **id});
        if (auto done = yield(*tableNamed(m_tables, part->table), *part, **id); !done)
            return done;
    }
    for (const Table &part : m_tables) {
        if (part.signedTable != table.name)
            continue;
        if (auto done = putOut(part, here.id, row, told); !done)
            return done;
    }
    return {};
}

/// The row as it is told, whatever stands here.
Result<void> Merging::yield(const Table &table, const ToldRow &row, qint64 id)
{
    auto here = read(table, id);
    if (!here)
        return here.error();
    QStringList differing;
    QCborMap kept;
    QCborMap other;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const Column &column = *table.column(field.key());
        const auto value = valueOf(column, field->value);
        if (!value)
            return value.error();
        const bool isOfSignature = table.isSigned && table.groupOf(signatureColumn).contains(field.key());
        if (isOfSignature || (*value && isSame(**value, here->values.value(field.key()))))
            continue;
        const auto mine = shown(column, here->values.value(field.key()));
        if (!mine)
            return mine.error();
        differing.append(field.key());
        kept.insert(field.key(), field->value);
        other.insert(field.key(), *mine);
    }
    if (differing.isEmpty())
        return {};
    const bool isNewHere = isUnknownThere(*here, differing);
    const Here before = *here;
    if (auto taken = accept(table, row, *here, differing); !taken || !isNewHere)
        return taken;
    return note(DifferenceKind::Signed, table, before, differing, kept, other, row);
}

/// Parts of a record that were not there when it was signed.
Result<void> Merging::putOut(const Table &part, qint64 record, const ToldRow &row,
                             const QSet<std::pair<QString, qint64>> &told)
{
    const auto ids = readIntegers(
        m_place.db(),
        QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? AND removed_utc IS NULL ORDER BY id")
            .arg(part.name, part.signedColumn),
        {record});
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids) {
        if (told.contains({part.name, id}))
            continue;
        const auto here = read(part, id);
        if (!here)
            return here.error();
        QCborMap other;
        QStringList fields;
        for (const Column &column : part.columns) {
            if (!column.target.isEmpty() || column.name == removedColumn)
                continue;
            fields.append(column.name);
            other.insert(column.name, cborOf(here->values.value(column.name)));
        }
        if (auto gone = m_adoption.write(part.name, id, {{removedColumn, m_now, 0}}); !gone)
            return gone;
        if (auto noted = note(DifferenceKind::Signed, part, *here, fields, {}, other, row); !noted)
            return noted;
    }
    return {};
}

} // namespace tingyu::merge
