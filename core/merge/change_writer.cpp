// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/change_writer.h"

#include "core/school/export_shape.h"

#include <algorithm>

namespace tingyu::merge {
namespace {

} // namespace

QCborValue cborOf(const QVariant &value)
{
    if (value.isNull())
        return nullptr;
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString();
    case QMetaType::QByteArray:
        return value.toByteArray();
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.toLongLong();
    }
}

QVariant variantOf(const QCborValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isByteArray())
        return value.toByteArray();
    if (value.isDouble())
        return value.toDouble();
    return value.isInteger() ? QVariant::fromValue(value.toInteger()) : QVariant();
}

Result<qint64> ChangeWriter::write(const Head &head, const WritePiece &write, const Progress &progress)
{
    m_write = write;
    auto dots = m_repository.dots();
    if (!dots)
        return dots.error();
    m_dots = *std::move(dots);
    auto wanted = m_repository.rowsBeyond(head.base, m_dots);
    if (!wanted)
        return wanted.error();
    if (auto added = addUndecided(&*wanted); !added)
        return added.error();
    if (auto added = addSigned(head.base, &*wanted); !added)
        return added.error();
    qint64 total = 0;
    for (const Table &table : m_tables)
        total += wanted->value(table.name).size();
    if (auto begun = m_write(pieceOf(head)); !begun)
        return begun.error();
    const auto aliases = m_repository.aliases();
    if (!aliases)
        return aliases.error();
    for (const ToldAlias &alias : *aliases) {
        if (auto written = m_write(pieceOf(alias)); !written)
            return written.error();
    }
    qint64 done = 0;
    qint64 rows = 0;
    for (const Table &table : m_tables) {
        const QList<qint64> ids = wanted->value(table.name);
        const auto folded = m_repository.folded(table.name);
        if (!folded)
            return folded.error();
        for (const qint64 id : ids) {
            if (!keepGoing(progress, done++, total))
                return fail(Errc::Cancelled, "cancelled");
            if (folded->contains(id))
                continue;
            const auto row = told(table, id, head.base);
            if (!row)
                return row.error();
            if (!*row)
                continue;
            if (auto written = m_write(pieceOf(**row)); !written)
                return written.error();
            ++rows;
        }
    }
    if (auto ended = m_write(endPiece(rows)); !ended)
        return ended.error();
    return rows;
}

/// Where a difference was found here, both values are told, although what stands may be known there.
Result<void> ChangeWriter::addUndecided(QHash<QString, QList<qint64>> *wanted)
{
    const QList<qint64> found = wanted->value(QStringLiteral("merge_difference"));
    for (const qint64 id : found) {
        const auto open = m_repository.openById(id);
        if (!open)
            return open.error();
        if (!*open || ((*open)->kind != DifferenceKind::Field && (*open)->kind != DifferenceKind::Removed))
            continue;
        QList<qint64> &rows = (*wanted)[(*open)->table];
        if (!rows.contains((*open)->rowId))
            rows.append((*open)->rowId);
        m_undecided[{(*open)->table, (*open)->rowId}] += (*open)->fields;
    }
    return {};
}

/// With a signature all that was signed is told: the reader may have written something else into it since.
Result<void> ChangeWriter::addSigned(const Known &base, QHash<QString, QList<qint64>> *wanted)
{
    for (const Table &table : m_tables) {
        if (!table.isSigned)
            continue;
        const QList<qint64> records = wanted->value(table.name);
        for (const qint64 record : records) {
            const auto written = m_repository.writtenOf(table.name, record);
            const auto at = m_repository.values(table.name, record, {QStringLiteral("signed_at")});
            if (!written || !at)
                return written ? at.error() : written.error();
            const Dot dot =
                m_dots.value(written->fieldSets.value(QStringLiteral("signed_at"), written->createdSet));
            if (!*at || (*at)->constFirst().isNull() || isKnown(base, dot.origin, dot.number))
                continue;
            m_whole.insert({table.name, record});
            for (const Table &part : m_tables) {
                if (part.signedTable != table.name)
                    continue;
                const auto ids = m_repository.partsOf(part, record);
                if (!ids)
                    return ids.error();
                for (const qint64 id : *ids) {
                    QList<qint64> &rows = (*wanted)[part.name];
                    m_whole.insert({part.name, id});
                    rows.append(id);
                }
            }
        }
    }
    for (QList<qint64> &ids : *wanted) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    return {};
}

Result<std::optional<ToldRow>> ChangeWriter::told(const Table &table, qint64 id, const Known &base)
{
    QStringList names;
    for (const Column &column : table.columns)
        names.append(column.name);
    const auto values = m_repository.values(table.name, id, names);
    const auto written = m_repository.writtenOf(table.name, id);
    const auto undecided = m_repository.openOf(table.name, id);
    const auto uid = m_repository.uidOf(table.name, id);
    if (!values || !written || !undecided || !uid)
        return !values      ? values.error()
               : !written   ? written.error()
               : !undecided ? undecided.error()
                            : uid.error();
    if (!*values)
        return std::optional<ToldRow>();
    const auto isBeyond = [this, &base](qint64 set) {
        const Dot dot = m_dots.value(set);
        return set != 0 && !isKnown(base, dot.origin, dot.number);
    };
    const bool isNew =
        isBeyond(written->createdSet) || (m_whole.contains({table.name, id}) && written->createdSet != 0);
    QHash<QString, qint64> wanted; // field -> the set that asks for it
    for (auto one = written->fieldSets.cbegin(); one != written->fieldSets.cend(); ++one) {
        if (!isBeyond(*one))
            continue;
        const QStringList group = table.groupOf(one.key());
        for (const QString &name : group)
            wanted.insert(name, *one);
    }
    const QStringList shownHere = m_undecided.value({table.name, id});
    for (const QString &field : shownHere) {
        const QStringList group = table.groupOf(field);
        for (const QString &name : group) {
            if (!wanted.contains(name))
                wanted.insert(name, written->fieldSets.value(field, written->createdSet));
        }
    }
    ToldRow row{table.name, *uid, -1, {}, {}};
    if (isNew) {
        const auto set = setOf(written->createdSet);
        if (!set)
            return set.error();
        row.createdSet = *set;
    }
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        if (!isNew && !wanted.contains(column.name))
            continue;
        qint64 by = written->fieldSets.value(column.name, written->createdSet);
        if (by == 0)
            by = wanted.value(column.name);
        const auto set = setOf(by);
        const auto value = valueOf(column, (*values)->at(i));
        if (!set || !value)
            return set ? value.error() : set.error();
        row.fields.insert(column.name, {*value, *set});
        for (const StoredDifference &one : *undecided) {
            if (one.fields.contains(column.name))
                row.undecided.insert(column.name, one.other.value(column.name));
        }
    }
    return row.fields.isEmpty() ? std::optional<ToldRow>() : std::optional(row);
}

Result<qsizetype> ChangeWriter::setOf(qint64 set)
{
    if (const auto known = m_sets.constFind(set); known != m_sets.cend())
        return *known;
    const auto full = m_repository.set(set);
    if (!full)
        return full.error();
    if (!full->user.isEmpty()) {
        if (auto done = tellUser(full->user); !done)
            return done.error();
    }
    const Dot dot = m_dots.value(set);
    if (auto written =
            m_write(pieceOf(ToldSet{dot.origin, dot.number, full->atUtc, full->user, full->operation}));
        !written)
        return written.error();
    const qsizetype place = m_sets.size();
    m_sets.insert(set, place);
    return place;
}

Result<void> ChangeWriter::tellUser(const QByteArray &uid)
{
    if (m_users.contains(uid))
        return {};
    const auto name = m_place.db().value(QStringLiteral("SELECT name FROM user WHERE uid = ?"), {uid});
    if (!name)
        return name.error();
    m_users.insert(uid, name->toString());
    return m_write(pieceOf(ToldUser{uid, name->toString()}));
}

Result<QCborValue> ChangeWriter::valueOf(const Column &column, const QVariant &value)
{
    if (column.target.isEmpty() || value.isNull())
        return cborOf(value);
    const std::pair key{column.target, value.toLongLong()};
    auto known = m_uids.constFind(key);
    if (known == m_uids.cend()) {
        const auto uid = m_repository.uidOf(key.first, key.second);
        if (!uid)
            return uid.error();
        known = m_uids.insert(key, *uid);
    }
    if (column.target == usersTable && !known->isEmpty()) {
        if (auto done = tellUser(*known); !done)
            return done.error();
    }
    return known->isEmpty() ? QCborValue(nullptr) : QCborValue(*known);
}

} // namespace tingyu::merge
