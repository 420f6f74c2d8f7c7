// SPDX-License-Identifier: GPL-3.0-or-later
// The same thing entered on two PCs.
#include "core/merge/change_writer.h"
#include "core/merge/merging_row.h"
#include "core/vault/read_column.h"
#include "core/vault/record_number.h"

#include <tuple>

namespace tingyu::merge {

/// The row here that the told one is the same as, under another uid.
Result<std::optional<qint64>> Merging::joined(const Table &table, const ToldRow &row)
{
    for (const Key &key : table.keys) {
        if (isRemoved(row) && key.kind == KeyKind::Whole)
            continue;
        if (!key.onlyColumn.isEmpty() && row.fields.value(key.onlyColumn).value.toString() != key.onlyValue)
            continue;
        QVariantList values;
        bool isWhole = true;
        for (const QString &name : key.columns) {
            const auto value = valueOf(*table.column(name), row.fields.value(name).value);
            if (!value)
                return value.error();
            // NULL is like no other, but for the unit, where it is the school as a whole.
            isWhole = isWhole && *value && (!(*value)->isNull() || name == QLatin1String("unit_id"));
            values.append(value->value_or(QVariant()));
        }
        if (!isWhole)
            continue;
        auto other = holder(table, key, values);
        // Two that neither PC knew of the other are joined also where one was removed in the meantime: the
        // other PC may have joined them before.
        if (other && *other && key.kind == KeyKind::Same && isRemoved(row)) {
            const auto unseen = wasMadeUnseen(table, **other);
            if (!unseen)
                return unseen.error();
            if (!*unseen)
                other = std::optional<qint64>();
        }
        if (other && !*other && key.kind == KeyKind::Same)
            other = goneHolder(table, key, values);
        if (!other)
            return other.error();
        if (!*other)
            continue;
        if (key.kind == KeyKind::Same) {
            if (auto told = m_repository.setAlias(table.name, row.uid, **other); !told)
                return told.error();
            return *other;
        }
        auto done = key.kind == KeyKind::Whole ? putAside(table, row, **other)
                                               : renumber(table, key, row, **other, values);
        if (!done)
            return done.error();
    }
    return std::optional<qint64>();
}

Result<std::optional<qint64>> Merging::holder(const Table &table, const Key &key, const QVariantList &values)
{
    QString where =
        key.kind == KeyKind::Numbered ? QStringLiteral("1") : QStringLiteral("removed_utc IS NULL");
    for (const QString &name : key.columns) // an index of rows that have a value is found by = alone
        where += (name == QLatin1String("unit_id") ? QStringLiteral(" AND \"%1\" IS ?")
                                                   : QStringLiteral(" AND \"%1\" = ?"))
                     .arg(name);
    QVariantList all = values;
    if (!key.onlyColumn.isEmpty()) {
        where += QStringLiteral(" AND \"%1\" = ?").arg(key.onlyColumn);
        all.append(key.onlyValue);
    }
    const auto found = m_place.db().value(
        QStringLiteral("SELECT id FROM \"%1\" WHERE %2 ORDER BY id LIMIT 1").arg(table.name, where), all);
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

Result<bool> Merging::wasMadeUnseen(const Table &table, qint64 id)
{
    const auto written = m_repository.writtenOf(table.name, id);
    if (!written)
        return written.error();
    const Dot dot = m_dots.value(written->createdSet);
    return !dot.origin.isEmpty() && !isKnown(m_file.head.known, dot.origin, dot.number);
}

Result<std::optional<qint64>> Merging::goneHolder(const Table &table, const Key &key,
                                                  const QVariantList &values)
{
    auto gone = m_goneUnseen.find(table.name);
    if (gone == m_goneUnseen.end()) {
        gone = m_goneUnseen.insert(table.name, {});
        const auto ids = readIntegers(
            m_place.db(),
            QStringLiteral(
                "SELECT id FROM \"%1\" WHERE removed_utc IS NOT NULL AND uid NOT IN (SELECT other_uid "
                "FROM merge_alias WHERE table_name = ?) ORDER BY id")
                .arg(table.name),
            {table.name});
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids) {
            const auto unseen = wasMadeUnseen(table, id);
            if (!unseen)
                return unseen.error();
            if (*unseen)
                gone->append(id);
        }
    }
    QStringList names = key.columns;
    if (!key.onlyColumn.isEmpty())
        names.append(key.onlyColumn);
    for (const qint64 id : std::as_const(*gone)) {
        const auto found = m_repository.values(table.name, id, names);
        if (!found)
            return found.error();
        bool isSameKey = found->has_value();
        for (qsizetype i = 0; isSameKey && i < names.size(); ++i)
            isSameKey = isSame((*found)->at(i), i < values.size() ? values.at(i) : QVariant(key.onlyValue));
        if (isSameKey)
            return std::optional(id);
    }
    return std::optional<qint64>();
}

/// Which of the two stands is the same on every PC: the one with more marks to look into, then the earlier.
Result<void> Merging::putAside(const Table &table, const ToldRow &row, qint64 other)
{
    const auto here = read(table, other);
    const auto uid = m_repository.uidOf(table.name, other);
    const auto made = m_place.db().value(
        QStringLiteral("SELECT created_utc FROM \"%1\" WHERE id = ?").arg(table.name), {other});
    if (!here || !uid || !made)
        return !here ? here.error() : !uid ? uid.error() : made.error();
    qint64 flagsHere = 0;
    if (table.name == QLatin1String("sheet")) {
        const auto flags = m_place.db().value(
            QStringLiteral("SELECT count(*) FROM sheet_flag WHERE sheet_id = ? AND removed_utc IS NULL"),
            {other});
        if (!flags)
            return flags.error();
        flagsHere = flags->toLongLong();
    }
    const qint64 flagsTold = m_flags.value(table.name).value(row.uid);
    const bool theirs = flagsTold != flagsHere ? flagsTold > flagsHere
                                               : std::tuple(m_file.sets.at(row.createdSet).atUtc, row.uid) <
                                                     std::tuple(made->toString(), *uid);
    QCborMap mine;
    QCborMap told;
    QStringList fields;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const Column &column = *table.column(field.key());
        const QVariant value = here->values.value(field.key());
        if (!column.target.isEmpty() || field.key() == removedColumn ||
            isSame(value, variantOf(field->value)))
            continue;
        fields.append(field.key());
        mine.insert(field.key(), cborOf(value));
        told.insert(field.key(), field->value);
    }
    if (!theirs) {
        m_instead[{table.name, row.uid}].insert(removedColumn, m_now);
        m_notesToCome.insert({table.name, row.uid}, {DifferenceKind::Double, mine});
        return {};
    }
    if (auto gone = m_adoption.write(table.name, other, {{removedColumn, m_now, 0}}); !gone)
        return gone;
    return note(DifferenceKind::Double, table, *here, fields, told, mine, row);
}

/// The one that is signed keeps its number, else the earlier one: the same on every PC.
Result<void> Merging::renumber(const Table &table, const Key &key, const ToldRow &row, qint64 other,
                               const QVariantList &values)
{
    const QString name = key.columns.constLast();
    const auto here = read(table, other);
    const auto uid = m_repository.uidOf(table.name, other);
    const auto made = m_place.db().value(
        QStringLiteral("SELECT created_utc FROM \"%1\" WHERE id = ?").arg(table.name), {other});
    if (!here || !uid || !made)
        return !here ? here.error() : !uid ? uid.error() : made.error();
    qint64 free = 0;
    if (key.columns.size() == 1) {
        const auto next =
            nextNumber(m_place.db(), table.name.toLatin1().constData(), name.toLatin1().constData());
        if (!next)
            return next.error();
        free = *next;
    } else {
        QString where;
        for (const QString &one : key.columns.first(key.columns.size() - 1))
            where += QStringLiteral(" AND \"%1\" IS ?").arg(one);
        const auto highest = m_place.db().value(
            QStringLiteral("SELECT max(\"%1\") FROM \"%2\" WHERE 1%3").arg(name, table.name, where),
            values.first(values.size() - 1));
        if (!highest)
            return highest.error();
        free = highest->toLongLong() + 1;
        for (const ToldRow &one : m_file.rows) { // numbers that are still to come
            if (one.table == table.name)
                free = std::max(free, one.fields.value(name).value.toInteger() + 1);
        }
    }
    const bool isSignedThere = table.isSigned && !row.fields.value(signatureColumn).value.isNull();
    const bool theirs = std::tuple(!isSignedThere, m_file.sets.at(row.createdSet).atUtc, row.uid) <
                        std::tuple(!here->isClosed, made->toString(), *uid);
    const QCborMap before{{name, cborOf(values.constLast())}};
    const QCborMap after{{name, QCborValue(free)}};
    if (theirs && !here->isClosed && !table.isLedger) {
        auto written = m_adoption.write(table.name, other, {{name, free, 0}});
        return written ? note(DifferenceKind::Number, table, *here, {name}, after, before, row) : written;
    }
    m_instead[{table.name, row.uid}].insert(name, free);
    m_notesToCome.insert({table.name, row.uid}, {DifferenceKind::Number, after});
    return {};
}

} // namespace tingyu::merge
