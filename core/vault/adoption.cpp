// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/adoption.h"

#include <utility>

namespace tingyu {

Result<qint64> Adoption::setOf(const Set &set)
{
    Connection &db = m_change.db();
    const auto known = db.value(QStringLiteral("SELECT id FROM change_set WHERE origin = ? AND number = ?"),
                                {set.origin.bytes(), set.number});
    if (!known)
        return known.error();
    if (!known->isNull())
        return known->toLongLong();
    return db.insert(QStringLiteral("INSERT INTO change_set (at_utc, user_id, operation, origin, number) "
                                    "VALUES (?, ?, ?, ?, ?)"),
                     {set.atUtc, set.userId, set.operation, set.origin.bytes(), set.number});
}

Result<Adoption::Stamp> Adoption::stampOf(qint64 set)
{
    if (set == 0)
        return Stamp{m_change.m_now, m_change.session().userId.value(),
                     m_change.m_workplace.origin().bytes()};
    auto rows = m_change.db().select(
        QStringLiteral("SELECT at_utc, user_id, origin FROM change_set WHERE id = ?"), {set});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::Internal, "merge.set");
    const QByteArray origin = rows->bytes(2);
    return Stamp{rows->text(0), rows->value(1),
                 origin.isEmpty() ? m_change.m_workplace.origin().bytes() : origin};
}

Result<void> Adoption::remember(qint64 set, const Change::Living &row, const QString &table,
                                const RowRef &ref, const Field &field, const QVariant &before)
{
    if (set == 0) {
        if (auto opened = m_change.openSet(); !opened)
            return opened;
        set = m_change.m_set;
    }
    const qint64 own = std::exchange(m_change.m_set, set);
    auto kept = m_change.remember(row.root, table, ref, row.rev, field.name, before, field.value);
    m_change.m_set = own;
    return kept;
}

Result<RowRef> Adoption::insert(const QString &table, const Uid &uid, qint64 set, const QList<Field> &fields)
{
    Change::Living row;
    row.root.table = table;
    row.root.type = m_change.typeOf(table, &row.root.child);
    row.rev = 1;
    const auto made = stampOf(set);
    if (!made)
        return made.error();
    auto changed = made;
    QString names;
    QString marks;
    QVariantList values;
    for (const Field &field : fields) {
        names += QStringLiteral(",\"%1\"").arg(field.name);
        marks += QLatin1String(",?");
        values.append(field.value);
        if (row.root.child != nullptr && field.name == QLatin1String(row.root.child->parentColumn))
            row.root.id = field.value.toLongLong();
        if (field.set != set) {
            if (changed = stampOf(field.set); !changed)
                return changed.error();
        }
    }
    if (row.root.child != nullptr) {
        row.root.table = QLatin1String(row.root.type->type);
        if (row.root.id <= 0)
            return fail(Errc::Internal, "vault.child_without_parent", {table});
    }
    const QVariantList stamps{uid.bytes(),     1,           made->atUtc, made->userId, changed->atUtc,
                              changed->userId, made->origin};
    auto id = m_change.db().insert(
        QStringLiteral("INSERT INTO \"%1\" (uid,rev,created_utc,created_by,changed_utc,changed_by,origin%2) "
                       "VALUES (?,?,?,?,?,?,?%3)")
            .arg(table, names, marks),
        stamps + values);
    if (!id)
        return id.error();
    if (row.root.child == nullptr)
        row.root.id = *id;
    const RowRef ref{*id, uid};
    if (auto kept = remember(set, row, table, ref, {}, {}); !kept)
        return kept.error();
    for (const Field &field : fields) {
        if (field.set == set)
            continue;
        if (auto kept = remember(field.set, row, table, ref, field, {}); !kept)
            return kept.error();
    }
    m_change.touch(row.root, table, uid, 1, QStringLiteral("created"));
    return ref;
}

Result<void> Adoption::write(const QString &table, qint64 id, const QList<Field> &fields)
{
    const auto living = m_change.db().value(
        QStringLiteral("SELECT removed_utc IS NULL FROM \"%1\" WHERE id = ?").arg(table), {id});
    if (!living)
        return living.error();
    if (living->isNull())
        return fail(Errc::NotFound, "vault.no_row", {table, QString::number(id)});
    QStringList columns;
    QString sets;
    QVariantList values;
    Result<Stamp> stamp = Stamp{};
    for (const Field &field : fields) {
        columns.append(field.name);
        sets += QStringLiteral("\"%1\"=?,").arg(field.name);
        values.append(field.value);
        if (stamp = stampOf(field.set); !stamp)
            return stamp.error();
    }
    auto row = m_change.read(table, id, columns, living->toBool());
    if (!row)
        return row.error();
    values << stamp->atUtc << stamp->userId << id;
    auto written = m_change.db().run(
        QStringLiteral("UPDATE \"%1\" SET %2rev=rev+1,changed_utc=?,changed_by=? WHERE id=?")
            .arg(table, sets),
        values);
    if (!written)
        return written.error();
    ++row->rev;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (auto kept =
                remember(fields.at(i).set, *row, table, {id, row->uid}, fields.at(i), row->values.at(i));
            !kept)
            return kept.error();
    }
    m_change.touch(row->root, table, row->uid, row->rev, QStringLiteral("changed"));
    // A part that goes to another record changes both.
    for (const Field &field : fields) {
        if (row->root.child == nullptr || field.name != QLatin1String(row->root.child->parentColumn))
            continue;
        Change::Root into = row->root;
        into.id = field.value.toLongLong();
        m_change.touch(into, table, row->uid, row->rev, QStringLiteral("changed"));
    }
    return {};
}

} // namespace tingyu
