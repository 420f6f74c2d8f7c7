// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_history.h"

#include "core/school/export_shape.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

/// The rows of one table that are in the export.
struct ExportedRows
{
    QHash<qint64, bool> isOpen;      ///< by row id
    QHash<QString, QString> targets; ///< of fields that are references
};

QHash<QString, QString> targetsOf(const ExportShape &shape)
{
    QHash<QString, QString> targets;
    for (const ShapeColumn &column : shape.columns) {
        if (!column.target.isEmpty())
            targets.insert(column.field, column.target);
    }
    return targets;
}

/// Reads what is needed to tell a change: which rows are there, and what their numbers are called.
class History
{
public:
    History(Connection &db, const Session &reader) : m_db(db), m_reader(reader) {}
    History(Connection &db, const Session &&reader) = delete; // it is read later

    Result<void> read(const QList<ExportTable> &tables)
    {
        for (const ExportTable &table : tables) {
            const auto shape = shapeOf(m_db, table);
            if (!shape)
                return shape.error();
            if (!shape->hasUid || shape->table == usersTable) // users are other ones in every vault
                continue;
            auto ids = exportedIds(m_db, table, *shape, m_reader);
            if (!ids)
                return ids.error();
            m_tables.insert(shape->table, {*ids, targetsOf(*shape)});
        }
        return {};
    }

    bool holds(const QString &table, qint64 id) const
    {
        const auto found = m_tables.constFind(table);
        return found != m_tables.cend() && found->isOpen.contains(id);
    }
    bool isOpen(const QString &table, qint64 id) const { return m_tables.value(table).isOpen.value(id); }

    Result<QJsonValue> valueOf(const QString &table, const QString &field, const QVariant &value)
    {
        if (value.isNull())
            return QJsonValue(QJsonValue::Null);
        const QString target = m_tables.value(table).targets.value(field);
        if (target == usersTable) {
            auto name = m_db.value(QStringLiteral("SELECT name FROM user WHERE id = ?"), {value});
            if (!name)
                return name.error();
            return QJsonValue(QJsonObject{{usersTable, name->toString()}});
        }
        if (!target.isEmpty()) {
            if (!holds(target, value.toLongLong()))
                return QJsonValue(QJsonValue::Null);
            const auto uid = uidOf(target, value.toLongLong());
            if (!uid)
                return uid.error();
            return QJsonValue(QJsonObject{{QStringLiteral("uid"), *uid}});
        }
        if (value.typeId() == QMetaType::QByteArray)
            return QJsonValue(
                QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(value.toByteArray().toBase64())}});
        if (value.typeId() == QMetaType::Double)
            return QJsonValue(QJsonObject{{QStringLiteral("real"), value.toDouble()}});
        return QJsonValue::fromVariant(value);
    }

    Result<QString> uidOf(const QString &table, qint64 id)
    {
        auto uid = m_db.value(QStringLiteral("SELECT uid FROM \"%1\" WHERE id = ?").arg(table), {id});
        if (!uid)
            return uid.error();
        return Uid::fromBytes(uid->toByteArray()).value_or(Uid()).toString();
    }

private:
    Connection &m_db;
    const Session &m_reader;
    QHash<QString, ExportedRows> m_tables;
};

Result<Rows> selectHistory(Connection &db)
{
    return db.select(QStringLiteral(
        "SELECT h.set_id, s.at_utc, u.name, s.operation, h.table_name, h.row_id, h.row_uid, h.root_type, "
        "h.root_id, h.rev, h.field, h.old_value, h.new_value FROM change h JOIN change_set s ON s.id = "
        "h.set_id LEFT JOIN user u ON u.id = s.user_id ORDER BY h.id"));
}

bool isOfExport(const History &history, const Rows &rows)
{
    return history.holds(rows.text(4), rows.integer(5)) && history.holds(rows.text(7), rows.integer(8));
}

QByteArray compact(const QJsonValue &value)
{
    const QByteArray wrapped =
        QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact);
    return wrapped.mid(5, wrapped.size() - 6);
}

} // namespace

QString historyName()
{
    return QStringLiteral("change");
}

QList<ShapeColumn> historyColumns()
{
    QList<ShapeColumn> columns;
    for (const ExportColumn &one : std::initializer_list<ExportColumn>{{"set", ExportKind::Integer},
                                                                       {"at_utc"},
                                                                       {"user"},
                                                                       {"operation"},
                                                                       {"table"},
                                                                       {"row_uid", ExportKind::Uid},
                                                                       {"root"},
                                                                       {"root_uid", ExportKind::Uid},
                                                                       {"rev", ExportKind::Integer},
                                                                       {"field"},
                                                                       {"old", ExportKind::Json},
                                                                       {"new", ExportKind::Json}})
        columns.append({QString::fromLatin1(one.name), one.kind, false, {}, {}, 0});
    return columns;
}

Result<qint64> countHistory(Connection &db, const QList<ExportTable> &tables)
{
    const Session nobody; // which rows there are does not hang on who reads
    History history(db, nobody);
    if (auto read = history.read(tables); !read)
        return read.error();
    auto rows = selectHistory(db);
    if (!rows)
        return rows.error();
    qint64 count = 0;
    while (rows->next())
        count += isOfExport(history, *rows) ? 1 : 0;
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return count;
}

Result<ExportedTable> exportHistory(Connection &db, const QList<ExportTable> &tables, const Session &reader,
                                    ExportTarget &target)
{
    History history(db, reader);
    if (auto read = history.read(tables); !read)
        return read.error();
    auto files = TableFiles::open(target, historyName(), historyColumns());
    if (!files)
        return files.error();
    auto rows = selectHistory(db);
    if (!rows)
        return rows.error();
    qint64 set = 0; // numbered anew: what left no trace here has no number
    qint64 before = 0;
    while (rows->next()) {
        if (!isOfExport(history, *rows))
            continue;
        set += rows->integer(0) != before ? 1 : 0;
        before = rows->integer(0);
        const QString table = rows->text(4);
        const bool isOpen = history.isOpen(table, rows->integer(5));
        const bool hasValues = !rows->isNull(11) || !rows->isNull(12);
        const auto rootUid = history.uidOf(rows->text(7), rows->integer(8));
        const auto old = history.valueOf(table, rows->text(10), isOpen ? rows->value(11) : QVariant());
        const auto fresh = history.valueOf(table, rows->text(10), isOpen ? rows->value(12) : QVariant());
        if (!rootUid || !old || !fresh)
            return !rootUid ? rootUid.error() : !old ? old.error() : fresh.error();
        const QJsonValue user = rows->isNull(2) ? QJsonValue(QJsonValue::Null) : QJsonValue(rows->text(2));
        const QString rowUid = Uid::fromBytes(rows->bytes(6)).value_or(Uid()).toString();
        (*files)->write(
            {{set, QByteArray::number(set)},
             {rows->text(1), csvField(rows->text(1))},
             {user, csvField(rows->text(2))},
             {rows->text(3), csvField(rows->text(3))},
             {table, csvField(table)},
             {rowUid, rowUid.toLatin1()},
             {rows->text(7), csvField(rows->text(7))},
             {*rootUid, rootUid->toLatin1()},
             {rows->integer(9), QByteArray::number(rows->integer(9))},
             {rows->text(10), csvField(rows->text(10))},
             {*old, old->isNull() ? QByteArray() : csvField(QString::fromUtf8(compact(*old)))},
             {*fresh, fresh->isNull() ? QByteArray() : csvField(QString::fromUtf8(compact(*fresh)))}},
            isOpen || !hasValues);
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return (*files)->finish();
}

} // namespace tingyu
