// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workplace.h"

#include <QDate>

namespace tingyu {
namespace {

const auto created = QStringLiteral("created");
const auto changed = QStringLiteral("changed");
const auto removed = QStringLiteral("removed");
const auto restored = QStringLiteral("restored");
const auto removedColumn = QStringLiteral("removed_utc");

/// As the database gives it back, so that "the same" can be told from "changed".
QVariant asStored(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    const int type = value.typeId();
    if (type == QMetaType::QString || type == QMetaType::QByteArray || type == QMetaType::LongLong ||
        type == QMetaType::Double)
        return value;
    if (type == QMetaType::QDate)
        return value.toDate().isValid() ? QVariant(value.toDate().toString(Qt::ISODate)) : QVariant();
    if (type == QMetaType::Float)
        return value.toDouble();
    return value.canConvert<qint64>() ? QVariant::fromValue(value.toLongLong()) : value;
}

bool isSame(const QVariant &stored, const QVariant &wanted)
{
    if (stored.isNull() || wanted.isNull())
        return stored.isNull() && wanted.isNull();
    const auto isNumber = [](const QVariant &value) {
        return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
    };
    if (stored.typeId() != wanted.typeId() && isNumber(stored) && isNumber(wanted))
        return stored.toDouble() == wanted.toDouble(); // 3 goes into a REAL column as 3.0
    return stored.typeId() == wanted.typeId() && stored == wanted;
}

QVariant orNull(const UserId &user)
{
    return user.isValid() ? QVariant::fromValue(user.value()) : QVariant();
}

} // namespace

Change::Change(Workplace &workplace, const Operation &operation)
    : m_workplace(workplace), m_operation(operation), m_now(utcStamp(workplace.clock().nowUtc()))
{
}

Connection &Change::db()
{
    return m_workplace.db();
}

const Clock &Change::clock() const
{
    return m_workplace.clock();
}

const Session &Change::session() const
{
    return m_workplace.session();
}

const RecordType *Change::typeOf(const QString &table, const RecordType::Child **child)
{
    auto known = m_types.constFind(table);
    if (known == m_types.cend()) {
        const RecordType::Child *found = nullptr;
        const RecordType *type = m_workplace.audit().typeOf(table, &found);
        known = m_types.insert(table, {type, found});
    }
    *child = known->second;
    return known->first;
}

Result<void> Change::openSet()
{
    if (m_set != 0)
        return {};
    auto set =
        db().insert(QStringLiteral("INSERT INTO change_set (at_utc, user_id, operation) VALUES (?, ?, ?)"),
                    {m_now, session().userId.value(), QString::fromLatin1(m_operation.id)});
    if (!set)
        return set.error();
    m_set = *set;
    return {};
}

Result<RowRef> Change::insert(const QString &table, const Fields &fields, const Uid &uid)
{
    if (auto opened = openSet(); !opened)
        return opened.error();
    Root root{nullptr, nullptr, table, 0};
    root.type = typeOf(table, &root.child);
    RowRef row{0, uid.isNull() ? m_workplace.uids().next() : uid};
    QString names;
    QString marks;
    QVariantList values{row.uid.bytes(),
                        1,
                        m_now,
                        orNull(session().userId),
                        m_now,
                        orNull(session().userId),
                        m_workplace.origin().bytes()};
    values.reserve(values.size() + fields.size());
    for (const auto &[name, value] : fields) {
        names += u',' + sqlName(name);
        marks += QLatin1String(",?");
        values.append(value);
        if (root.child != nullptr && name == QLatin1String(root.child->parentColumn))
            root.id = value.toLongLong();
    }
    auto id =
        db().insert(QStringLiteral("INSERT INTO ") + sqlName(table) +
                        QStringLiteral(" (uid,rev,created_utc,created_by,changed_utc,changed_by,origin") +
                        names + QStringLiteral(") VALUES (?,?,?,?,?,?,?") + marks + u')',
                    values);
    if (!id)
        return id.error();
    row.id = *id;
    if (root.child == nullptr)
        root.id = row.id;
    else if (root.id <= 0)
        return fail(Errc::Internal, "vault.child_without_parent", {table});
    else
        root.table = QLatin1String(root.type->type);
    if (auto kept = remember(root, table, row, 1, QString(), {}, {}); !kept)
        return kept.error();
    touch(root, table, row.uid, 1, created);
    return row;
}

/// The row's uid, rev, root and the wanted columns in one SELECT.
Result<Change::Living> Change::read(const QString &table, qint64 id, const QStringList &columns, bool living)
{
    Living row;
    row.root.table = table;
    row.root.id = id;
    row.root.type = typeOf(table, &row.root.child);
    QString sql = QStringLiteral("SELECT uid,rev,");
    sql += row.root.child != nullptr ? sqlName(QLatin1String(row.root.child->parentColumn))
                                     : QStringLiteral("id");
    for (const QString &column : columns)
        sql += u',' + sqlName(column);
    sql += QStringLiteral(" FROM ") + sqlName(table) + QStringLiteral(" WHERE id=? AND removed_utc IS ") +
           (living ? QStringLiteral("NULL") : QStringLiteral("NOT NULL"));
    auto rows = db().select(sql, {id});
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (auto ended = rows->finished(); !ended)
            return ended.error();
        return fail(Errc::NotFound, "vault.no_row", {table, QString::number(id)});
    }
    row.uid = Uid::fromBytes(rows->bytes(0)).value_or(Uid());
    row.rev = rows->integer(1);
    if (row.root.child != nullptr) {
        row.root.table = QLatin1String(row.root.type->type);
        row.root.id = rows->integer(2);
    }
    row.values.reserve(columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i)
        row.values.append(rows->value(static_cast<int>(3 + i)));
    return row;
}

Result<bool> Change::update(const QString &table, qint64 id, const Fields &fields)
{
    QStringList columns;
    for (const auto &[name, value] : fields)
        columns.append(name);
    auto row = read(table, id, columns, true);
    if (!row)
        return row.error();
    QString sets;
    QVariantList values;
    QList<qsizetype> differing;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (isSame(row->values.at(i), asStored(fields.at(i).second)))
            continue;
        if (row->root.child != nullptr && columns.at(i) == QLatin1String(row->root.child->parentColumn))
            return fail(Errc::Internal, "vault.child_moved", {table});
        differing.append(i);
        sets += sqlName(columns.at(i)) + QLatin1String("=?,");
        values.append(fields.at(i).second);
    }
    if (differing.isEmpty())
        return false;
    if (auto opened = openSet(); !opened)
        return opened.error();
    values << m_now << orNull(session().userId) << id;
    auto written = db().run(QStringLiteral("UPDATE ") + sqlName(table) + QStringLiteral(" SET ") + sets +
                                QStringLiteral("rev=rev+1,changed_utc=?,changed_by=? WHERE id=?"),
                            values);
    if (!written)
        return written.error();
    const qint64 rev = row->rev + 1;
    for (const qsizetype i : std::as_const(differing)) {
        if (auto kept = remember(row->root, table, {id, row->uid}, rev, columns.at(i), row->values.at(i),
                                 fields.at(i).second);
            !kept)
            return kept.error();
    }
    touch(row->root, table, row->uid, rev, changed);
    return true;
}

Result<void> Change::stamp(const QString &table, qint64 id, const Living &row, const QVariant &removedUtc,
                           const QVariant &before)
{
    if (auto opened = openSet(); !opened)
        return opened;
    auto written =
        db().run(QStringLiteral("UPDATE ") + sqlName(table) +
                     QStringLiteral(" SET removed_utc=?,rev=rev+1,changed_utc=?,changed_by=? WHERE id=?"),
                 {removedUtc, m_now, orNull(session().userId), id});
    if (!written)
        return written.error();
    if (auto kept = remember(row.root, table, {id, row.uid}, row.rev + 1, removedColumn, before, removedUtc);
        !kept)
        return kept;
    touch(row.root, table, row.uid, row.rev + 1, removedUtc.isNull() ? restored : removed);
    return {};
}

Result<void> Change::remove(const QString &table, qint64 id)
{
    auto row = read(table, id, {}, true);
    if (!row)
        return row.error();
    return stamp(table, id, *row, m_now, {});
}

Result<void> Change::restore(const QString &table, qint64 id)
{
    auto row = read(table, id, {removedColumn}, false);
    if (!row)
        return row.error();
    return stamp(table, id, *row, {}, row->values.constFirst());
}

void Change::mention(const ObjectRef &object, const QString &reasonCode)
{
    m_mentioned.append({object, reasonCode});
}

void Change::touch(const Root &root, const QString &table, const Uid &uid, qint64 rev, const QString &verb)
{
    // What happens to a child changes its record.
    const QString &of = root.table == table ? verb : changed;
    const auto [place, isNew] = [&]() -> std::pair<qsizetype, bool> {
        const auto found = m_touchedAt.constFind({root.table, root.id});
        if (found != m_touchedAt.cend())
            return {*found, false};
        m_touchedAt.insert({root.table, root.id}, m_touched.size());
        m_touched.append({root, {}, 0, of});
        return {m_touched.size() - 1, true};
    }();
    Touched &touched = m_touched[place];
    if (root.table == table) {
        touched.uid = uid;
        touched.rev = rev;
    }
    // Of several things that happened to one record, the line tells the weightiest.
    if (!isNew && of != changed && touched.verb != created)
        touched.verb = of;
}

Result<void> Change::remember(const Root &root, const QString &table, const RowRef &row, qint64 rev,
                              const QString &field, const QVariant &before, const QVariant &after)
{
    static const auto sql = QStringLiteral(
        "INSERT INTO change (set_id, table_name, row_id, row_uid, root_type, root_id, rev, field, old_value, "
        "new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto kept = db().run(sql, {m_set, table, row.id, row.uid.bytes(), root.table, root.id, rev,
                               field.isNull() ? QStringLiteral("") : field, before, after});
    if (!kept)
        return kept.error();
    return {};
}

/// One line per touched record with its new hash, then the records only spoken of.
Result<void> Change::finish()
{
    const QString action = QString::fromLatin1(m_operation.id);
    QHash<std::pair<QString, Uid>, QString> reasons;
    for (const auto &[object, reason] : std::as_const(m_mentioned)) {
        if (!reason.isEmpty())
            reasons.insert({object.type, object.uid}, reason);
    }
    QHash<std::pair<QString, Uid>, bool> spokenOf;
    for (const Touched &touched : std::as_const(m_touched)) {
        AuditLog::Line line{action, {touched.root.table, touched.uid}, Outcome::Ok, {}, touched.rev, {}};
        if (touched.root.type != nullptr) {
            auto state = m_workplace.audit().stateOf(*touched.root.type, touched.root.id);
            if (!state)
                return state.error();
            line.object.uid = state->uid;
            line.rowRev = state->rev;
            line.rowHash = state->hash;
        }
        const std::pair key{line.object.type, line.object.uid};
        line.reasonCode = reasons.value(key, m_reason.isEmpty() ? touched.verb : m_reason);
        spokenOf.insert(key, true);
        if (auto written = m_workplace.audit().append(session(), line); !written)
            return written;
    }
    for (const auto &[object, reason] : std::as_const(m_mentioned)) {
        if (spokenOf.contains({object.type, object.uid}))
            continue;
        spokenOf.insert({object.type, object.uid}, true);
        const AuditLog::Line line{action, object, Outcome::Ok, reason.isEmpty() ? m_reason : reason, 0, {}};
        if (auto written = m_workplace.audit().append(session(), line); !written)
            return written;
    }
    return {};
}

} // namespace tingyu
