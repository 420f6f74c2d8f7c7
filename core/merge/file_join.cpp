// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_join.h"

#include "core/vault/read_column.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tingyu::merge {
namespace {

const auto removedColumn = QStringLiteral("removed_utc");
const auto contacts = QStringLiteral("student_contact");
const auto sheets = QStringLiteral("sheet");

Result<QList<qint64>> idsWhere(Connection &db, const Reference &reference, qint64 target)
{
    return readIntegers(db,
                        QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY id")
                            .arg(reference.table, reference.column),
                        {target});
}

bool isEmpty(const QVariant &value)
{
    return value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

/// The same on every PC, new, and in the order of the row it says the same as: a uid begins with its time.
Uid copyUid(const QByteArray &uid, const QByteArray &into)
{
    constexpr qsizetype orderBytes = 8;
    const QByteArray both = uid + into;
    const QByteArray rest = QCryptographicHash::hash(both, QCryptographicHash::Sha256).first(orderBytes);
    QByteArray made = uid.first(orderBytes) + rest;
    constexpr char variantMask = 0x3f;
    constexpr char variant = static_cast<char>(0x80);
    made[orderBytes] = static_cast<char>((made.at(orderBytes) & variantMask) | variant);
    return Uid::fromBytes(made).value_or(Uid());
}

} // namespace

Result<QHash<QString, QList<Reference>>> referencesOf(Connection &db)
{
    auto rows = db.select(QStringLiteral("SELECT f.\"table\", m.name, f.\"from\" FROM sqlite_master m, "
                                         "pragma_foreign_key_list(m.name) f WHERE m.type "
                                         "= 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) "
                                         "WHERE name = 'removed_utc') ORDER BY m.name, "
                                         "f.\"from\""));
    if (!rows)
        return rows.error();
    QHash<QString, QList<Reference>> references;
    while (rows->next())
        references[rows->text(0)].append({rows->text(1), rows->text(2)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return references;
}

bool staysAsItIs(const Table &table)
{
    return table.isLedger && std::any_of(table.keys.cbegin(), table.keys.cend(),
                                         [](const Key &key) { return key.kind == KeyKind::Numbered; });
}

Result<bool> copyInto(Adoption &adoption, Connection &db, const Table &table, const QString &column,
                      qint64 id, qint64 into, const QString &nowUtc)
{
    if (staysAsItIs(table))
        return false;
    QStringList names;
    for (const Column &one : table.columns)
        names.append(one.name);
    auto rows = db.select(QStringLiteral("SELECT uid, \"%1\" FROM \"%2\" WHERE id = ?")
                              .arg(names.join(QLatin1String("\",\"")), table.name),
                          {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::Internal, "merge.row", {table.name});
    const QByteArray uid = rows->bytes(0);
    bool isLiving = true;
    QList<Adoption::Field> fields;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QVariant value = rows->value(static_cast<int>(i + 1));
        if (names.at(i) == removedColumn) {
            isLiving = value.isNull();
            continue;
        }
        fields.append({names.at(i), names.at(i) == column ? QVariant::fromValue(into) : value, 0});
    }
    if (!isLiving) // taken back already: nothing to say under the other
        return true;
    const auto parent = db.value(QStringLiteral("SELECT uid FROM student WHERE id = ?"), {into});
    if (!parent)
        return parent.error();
    const Uid copy = copyUid(uid, parent->toByteArray());
    const auto known =
        db.value(QStringLiteral("SELECT id FROM \"%1\" WHERE uid = ?").arg(table.name), {copy.bytes()});
    if (!known)
        return known.error();
    if (known->isNull()) {
        if (auto added = adoption.insert(table.name, copy, 0, fields); !added)
            return added.error();
    } else if (auto lives = adoption.write(table.name, known->toLongLong(), {{removedColumn, {}, 0}});
               !lives) {
        return lives.error(); // joined, taken back and joined again
    }
    if (auto gone = adoption.write(table.name, id, {{removedColumn, nowUtc, 0}}); !gone)
        return gone.error();
    return true;
}

FileJoin::FileJoin(Workplace &place, Change &change, const QList<Table> &tables,
                   const QHash<QString, QList<Reference>> &references)
    : m_db(change.db())
    , m_change(change)
    , m_tables(tables)
    , m_references(references)
    , m_adoption(change)
    , m_repository(place)
    , m_now(utcStamp(change.clock().nowUtc()))
{
}

Result<void> FileJoin::move(const QString &table, qint64 from, qint64 to)
{
    const QList<Reference> all = m_references.value(table);
    for (const Reference &reference : all) {
        auto ids = idsWhere(m_db, reference, from);
        if (!ids)
            return ids.error();
        for (const qint64 id : std::as_const(*ids)) {
            if (auto moved = moveRow(reference, id, from, to); !moved)
                return moved;
        }
    }
    return {};
}

Result<bool> FileJoin::isClosed(const Table *table, qint64 id)
{
    if (table == nullptr || (!table->isSigned && table->signedTable.isEmpty()))
        return false;
    const QString sql =
        table->isSigned ? QStringLiteral("SELECT signed_at FROM \"%1\" WHERE id = ?").arg(table->name)
                        : QStringLiteral("SELECT p.signed_at FROM \"%1\" c JOIN \"%2\" p ON p.id = c.\"%3\" "
                                         "WHERE c.id = ?")
                              .arg(table->name, table->signedTable, table->signedColumn);
    auto at = m_db.value(sql, {id});
    return at ? Result<bool>(!at->isNull()) : at.error();
}

Result<void> FileJoin::moveRow(const Reference &reference, qint64 id, qint64 from, qint64 to)
{
    const Table *table = tableNamed(m_tables, reference.table);
    RowCount &count = m_counts[reference.table];
    auto closed = isClosed(table, id);
    if (!closed)
        return closed.error();
    if (*closed) {
        ++count.stays;
        return {};
    }
    if (table != nullptr && table->isLedger) {
        auto copied = copyInto(m_adoption, m_db, *table, reference.column, id, to, m_now);
        if (!copied)
            return copied.error();
        ++(*copied ? count.moved : count.stays);
        return {};
    }
    auto living = m_db.value(
        QStringLiteral("SELECT removed_utc IS NULL FROM \"%1\" WHERE id = ?").arg(reference.table), {id});
    if (!living)
        return living.error();
    if (living->toBool() && table != nullptr) {
        for (const Key &key : table->keys) {
            if (key.kind == KeyKind::Numbered || !key.columns.contains(reference.column))
                continue;
            auto same = holder(*table, key, reference.column, id, to);
            if (!same)
                return same.error();
            if (!*same || **same == id)
                continue;
            ++count.folded;
            if (key.kind == KeyKind::Same)
                return fold(*table, **same, id, key);
            auto apart = setApart(*table, key, reference.column, **same, id, to);
            if (!apart)
                return apart.error();
            if (*apart)
                return {};
            break;
        }
    }
    if (living->toBool() && reference.table == contacts)
        return moveContact(id, to);
    ++count.moved;
    Q_UNUSED(from)
    return m_adoption.write(reference.table, id, {{reference.column, to, 0}});
}

/// The living row that would have the same key once this one had been moved.
Result<std::optional<qint64>> FileJoin::holder(const Table &table, const Key &key, const QString &column,
                                               qint64 id, qint64 to)
{
    QString same = QStringLiteral("s.removed_utc IS NULL AND r.id = ?1 AND s.id <> ?1");
    for (const QString &name : key.columns)
        same += name == column ? QStringLiteral(" AND s.\"%1\" = ?2").arg(name)
                               : QStringLiteral(" AND s.\"%1\" = r.\"%1\"").arg(name);
    if (!key.onlyColumn.isEmpty())
        same += QStringLiteral(" AND s.\"%1\" = '%2' AND r.\"%1\" = '%2'").arg(key.onlyColumn, key.onlyValue);
    auto found =
        m_db.value(QStringLiteral("SELECT s.id FROM \"%1\" r, \"%1\" s WHERE %2 ORDER BY s.id LIMIT 1")
                       .arg(table.name, same),
                   {id, to});
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

/// What the one that stands does not know it learns from the other; what asks for more care goes first.
Result<void> FileJoin::fold(const Table &table, qint64 kept, qint64 gone, const Key &key)
{
    QStringList names;
    for (const Column &column : table.columns)
        names.append(column.name);
    auto mine = m_repository.values(table.name, kept, names);
    auto theirs = m_repository.values(table.name, gone, names);
    if (!mine || !theirs)
        return mine ? theirs.error() : mine.error();
    if (!*mine || !*theirs)
        return fail(Errc::Internal, "merge.row", {table.name});
    QHash<QString, QVariant> here;
    QHash<QString, QVariant> there;
    for (qsizetype i = 0; i < names.size(); ++i) {
        here.insert(names.at(i), (*mine)->at(i));
        there.insert(names.at(i), (*theirs)->at(i));
    }
    if (auto removed = m_change.remove(table.name, gone); !removed)
        return removed;
    QSet<QString> seen{removedColumn};
    Fields fields;
    for (const QString &name : std::as_const(names)) {
        if (seen.contains(name))
            continue;
        const QStringList group = table.groupOf(name);
        seen.unite(QSet<QString>(group.cbegin(), group.cend()));
        const bool isOfKey = std::any_of(group.cbegin(), group.cend(),
                                         [&key](const QString &one) { return key.columns.contains(one); });
        const bool isUnknown = std::all_of(group.cbegin(), group.cend(),
                                           [&here](const QString &one) { return isEmpty(here.value(one)); });
        if (isOfKey || !table.isGraver(group, there, here).value_or(isUnknown))
            continue;
        for (const QString &one : group)
            fields.append({one, there.value(one)});
    }
    if (auto written = m_change.update(table.name, kept, fields); !written)
        return written.error();
    if (auto moved = move(table.name, gone, kept); !moved)
        return moved;
    return m_repository.fold(m_change, table.name, gone, kept);
}

/// Two wholes of one thing: the one with more marks to look into keeps the place, the other one stays beside
/// it, out of the place (an answer sheet: outside the campaign). Both say what they said.
Result<bool> FileJoin::setApart(const Table &table, const Key &key, const QString &column, qint64 kept,
                                qint64 other, qint64 to)
{
    QString place;
    for (const QString &name : key.columns) {
        const Column *one = table.column(name);
        if (name != column && one != nullptr && !one->target.isEmpty() && !one->isNeeded)
            place = name;
    }
    if (place.isEmpty()) { // there is no beside: it is put away
        if (auto gone = m_change.remove(table.name, other); !gone)
            return gone.error();
        return false;
    }
    bool otherFirst = false;
    if (table.name == sheets) {
        auto more = m_db.value(
            QStringLiteral("SELECT (SELECT count(*) FROM sheet_flag WHERE sheet_id = ?1 AND "
                           "removed_utc IS NULL) < (SELECT count(*) FROM sheet_flag WHERE sheet_id "
                           "= ?2 AND removed_utc IS NULL)"),
            {kept, other});
        if (!more)
            return more.error();
        otherFirst = more->toBool();
    }
    QList<Adoption::Field> fields{{column, to, 0}};
    if (otherFirst) {
        if (auto written = m_adoption.write(table.name, kept, {{place, {}, 0}}); !written)
            return written.error();
    } else {
        fields.append({place, {}, 0});
    }
    if (auto written = m_adoption.write(table.name, other, fields); !written)
        return written.error();
    return true;
}

/// Both files mostly know the same mother: she stands once. The others are called after those that are there.
Result<void> FileJoin::moveContact(qint64 id, qint64 to)
{
    auto same = m_db.value(
        QStringLiteral(
            "SELECT s.id FROM student_contact r, student_contact s WHERE r.id = ?1 AND s.student_id = ?2 "
            "AND s.removed_utc IS NULL AND s.name = r.name AND s.phone = r.phone LIMIT 1"),
        {id, to});
    auto last =
        m_db.value(QStringLiteral("SELECT ifnull(max(position), 0) + 1 FROM student_contact WHERE student_id "
                                  "= ? AND removed_utc IS NULL"),
                   {to});
    auto guardian = m_db.value(QStringLiteral("SELECT is_guardian FROM student_contact WHERE id = ?"), {id});
    if (!same || !last || !guardian)
        return !same ? same.error() : !last ? last.error() : guardian.error();
    RowCount &count = m_counts[contacts];
    if (same->isNull()) {
        ++count.moved;
        return m_adoption.write(
            contacts, id, {{QStringLiteral("student_id"), to, 0}, {QStringLiteral("position"), *last, 0}});
    }
    ++count.folded;
    if (guardian->toBool()) {
        if (auto kept = m_change.update(contacts, same->toLongLong(), {{QStringLiteral("is_guardian"), 1}});
            !kept)
            return kept.error();
    }
    if (auto gone = m_change.remove(contacts, id); !gone)
        return gone;
    return m_adoption.write(contacts, id, {{QStringLiteral("student_id"), to, 0}});
}

} // namespace tingyu::merge
