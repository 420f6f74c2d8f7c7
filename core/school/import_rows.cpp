// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/import_rows.h"

#include "core/school/export_history.h"
#include "core/school/export_shape.h"
#include "core/vault/keyring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tingyu {
namespace {

constexpr qsizetype longestPending = 64 << 20;
constexpr int publicKeyBytes = 32;

/// What a row of this table has beside what the file tells.
Fields ownFields(const ImportTable &table, const Uid &origin)
{
    Fields fields;
    if (table.hasUid)
        fields.append({QStringLiteral("origin"), origin.bytes()});
    if (table.name == usersTable) // a name without a key: the head may let the person in again
        fields.append({{QStringLiteral("box_pk"), QByteArray(publicKeyBytes, '\0')},
                       {QStringLiteral("state"), QStringLiteral("disabled")}});
    return fields;
}

/// Compact JSON of a value that may be no object or array.
QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString(); // what was no JSON is told as text
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

std::optional<QByteArray> base64(const QString &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional<QByteArray>(std::move(*decoded)) : std::nullopt;
}

} // namespace

ImportRows::ImportRows(Workplace &place) : m_place(place)
{
    Known &known = m_known[usersTable];
    const qint64 own = place.session().userId.value();
    known.ids.insert(normalisedName(place.session().userName).toUtf8(), own);
    known.next = own + 1;
}

Error ImportRows::badRow(const char *subject, const QString &column) const
{
    QStringList detail{m_table.name, QString::number(m_line)};
    if (!column.isEmpty())
        detail.append(column);
    return fail(Errc::Damaged, subject, detail);
}

void ImportRows::begin(const ImportTable &table)
{
    m_table = table;
    m_hash.reset();
    m_pending.clear();
    m_line = 0;
    m_rows = 0;
    m_isClosed = false;
    for (const ShapeColumn &column : table.columns) {
        if (!column.target.isEmpty())
            m_targets[table.name].insert(column.field, column.target);
    }
    QStringList names;
    if (table.hasUid)
        names.append(QStringLiteral("id"));
    for (const auto &[name, value] : ownFields(table, m_place.origin()))
        names.append(name);
    for (const ShapeColumn &column : table.columns) {
        if (!column.field.isEmpty())
            names.append(column.field);
    }
    QStringList marks;
    marks.resize(names.size(), QStringLiteral("?"));
    m_sql = QStringLiteral("INSERT INTO \"%1\" (\"%2\") VALUES (%3)")
                .arg(table.name, names.join(QLatin1String("\",\"")), marks.join(u','));
}

Result<void> ImportRows::take(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    qsizetype from = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
        const QByteArray line = m_pending + bytes.mid(from, end - from);
        m_pending.clear();
        from = end + 1;
        if (auto taken = takeLine(line); !taken)
            return taken;
    }
    m_pending += bytes.mid(from);
    return m_pending.size() <= longestPending ? Result<void>() : badRow("import.row");
}

/// "[", one row a line with a comma behind all but the last, "]".
Result<void> ImportRows::takeLine(QByteArray line)
{
    ++m_line;
    if (m_isClosed || (m_line == 1) != (line == "["))
        return badRow("import.row");
    if (m_line == 1)
        return {};
    if (line == "]") {
        m_isClosed = true;
        return {};
    }
    if (line.endsWith(','))
        line.chop(1);
    return takeRow(line);
}

Result<void> ImportRows::takeRow(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject row = document.object();
    if (!document.isObject() || row.size() != m_table.columns.size())
        return badRow("import.row");
    if (m_table.name == historyName())
        return takeChange(row);
    QVariantList values;
    const Mention at{m_table.name, m_line, {}};
    QByteArray key;
    bool isSigned = false;
    for (const ShapeColumn &column : std::as_const(m_table.columns)) {
        const QJsonValue value = row.value(column.name);
        if (value.isUndefined())
            return badRow("import.row");
        if (column.field.isEmpty())
            continue;
        auto stored = valueOf(column, value);
        if (!stored)
            return stored.error();
        if (column.field == QLatin1String("uid") && m_table.name != usersTable)
            key = stored->toByteArray();
        if (column.field == QLatin1String("name") && m_table.name == usersTable)
            key = normalisedName(stored->toString()).toUtf8();
        isSigned = isSigned || (column.field == QLatin1String("signed_at") && !stored->isNull());
        values.append(*stored);
    }
    ++m_rows;
    QVariantList own;
    if (m_table.hasUid) {
        if (key.isEmpty())
            return badRow("import.row");
        if (m_table.name == usersTable &&
            m_known[usersTable].ids.value(key) == m_place.session().userId.value())
            return {}; // who brings the export in is there already
        const auto id = arrive(key);
        if (!id)
            return id.error();
        own.append(*id);
    }
    for (const auto &[name, value] : ownFields(m_table, m_place.origin()))
        own.append(value);
    ++m_records;
    if (m_table.hasSignature && isSigned) {
        m_held.append({m_sql, own + values, at}); // its parts come first: they cannot come after it
        return {};
    }
    return insert(m_sql, own + values, at);
}

/// What became of a field: the rows it speaks of are there already.
Result<void> ImportRows::takeChange(const QJsonObject &row)
{
    QHash<QString, QVariant> values;
    for (const ShapeColumn &column : std::as_const(m_table.columns)) {
        if (!row.contains(column.name))
            return badRow("import.row");
        if (column.kind == ExportKind::Json)
            continue;
        const auto value = valueOf(column, row.value(column.name));
        if (!value)
            return value.error();
        if (value->isNull())
            return badRow("import.value", column.name);
        values.insert(column.name, *value);
    }
    const auto text = [&values](const char *name) { return values.value(QLatin1String(name)); };
    const QString table = text("table").toString();
    const auto rowId = found(table, text("row_uid").toByteArray());
    const auto rootId = found(text("root").toString(), text("root_uid").toByteArray());
    const auto userId = found(usersTable, normalisedName(text("user").toString()).toUtf8());
    if (!rowId || !rootId || !userId)
        return badRow("import.dangling", !rowId    ? QStringLiteral("row_uid")
                                         : !rootId ? QStringLiteral("root_uid")
                                                   : usersTable);
    const QString field = text("field").toString();
    const auto old = changedValue(table, field, row, QStringLiteral("old"));
    const auto fresh = changedValue(table, field, row, QStringLiteral("new"));
    if (!old || !fresh)
        return old ? fresh.error() : old.error();
    const Mention at{m_table.name, m_line, {}};
    if (const qint64 set = text("set").toLongLong(); set != m_set) {
        m_set = set;
        const auto id = m_place.db().insert(
            QStringLiteral("INSERT INTO change_set (at_utc, user_id, operation) VALUES (?, ?, ?)"),
            {text("at_utc"), *userId, text("operation")});
        if (!id)
            return id.error();
        m_setId = *id;
    }
    ++m_rows;
    ++m_records;
    return insert(
        QStringLiteral("INSERT INTO change (set_id, table_name, row_id, row_uid, root_type, root_id, "
                       "rev, field, old_value, new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {m_setId, table, *rowId, text("row_uid"), text("root"), *rootId, text("rev"), field, *old, *fresh},
        at);
}

Result<QVariant> ImportRows::changedValue(const QString &table, const QString &field, const QJsonObject &row,
                                          const QString &column)
{
    const QJsonValue value = row.value(column);
    const QJsonObject object = value.toObject();
    if (value.isNull())
        return QVariant();
    if (value.isString())
        return QVariant(value.toString());
    if (value.isDouble())
        return QVariant::fromValue(value.toInteger());
    const auto given = [&object](const char *key) { return object.value(QLatin1String(key)); };
    if (const QJsonValue real = given("real"); real.isDouble())
        return QVariant(real.toDouble());
    if (const auto bytes = base64(given("base64").toString()); bytes && given("base64").isString())
        return QVariant(*bytes);
    const QString target = m_targets.value(table).value(field);
    const auto uid = Uid::fromString(given("uid").toString());
    const QByteArray key = target == usersTable ? normalisedName(given("user").toString()).toUtf8()
                           : uid                ? uid->bytes()
                                                : QByteArray();
    if (target.isEmpty() || key.isEmpty())
        return badRow("import.value", column);
    const auto id = found(target, key);
    return id ? Result<QVariant>(QVariant::fromValue(*id)) : badRow("import.dangling", column);
}

std::optional<qint64> ImportRows::found(const QString &target, const QByteArray &key) const
{
    const auto known = m_known.constFind(target);
    if (known == m_known.cend() || known->missing.contains(key))
        return std::nullopt;
    const auto id = known->ids.constFind(key);
    return id == known->ids.cend() ? std::nullopt : std::optional<qint64>(*id);
}

Result<QVariant> ImportRows::valueOf(const ShapeColumn &column, const QJsonValue &value)
{
    if (value.isNull())
        return QVariant();
    const Error bad = badRow("import.value", column.name);
    switch (column.kind) {
    case ExportKind::Text:
        if (!value.isString())
            return bad;
        if (!column.target.isEmpty())
            return QVariant::fromValue(
                refer(column.target, normalisedName(value.toString()).toUtf8(), column.name));
        return QVariant(value.toString());
    case ExportKind::Integer: {
        const double number = value.toDouble();
        if (!value.isDouble() || number != std::floor(number))
            return bad;
        return QVariant::fromValue(value.toInteger());
    }
    case ExportKind::Real:
        return value.isDouble() ? Result<QVariant>(value.toDouble()) : bad;
    case ExportKind::Flag:
        return value.isBool() ? Result<QVariant>(QVariant::fromValue<qint64>(value.toBool() ? 1 : 0)) : bad;
    case ExportKind::Uid: {
        const auto uid = Uid::fromString(value.toString());
        if (!uid)
            return bad;
        if (!column.target.isEmpty())
            return QVariant::fromValue(refer(column.target, uid->bytes(), column.name));
        return QVariant(uid->bytes());
    }
    case ExportKind::Json:
        return QVariant(jsonText(value));
    case ExportKind::Binary: {
        const auto bytes = value.isString() ? base64(value.toString()) : std::nullopt;
        return bytes ? Result<QVariant>(*bytes) : bad;
    }
    }
    return bad;
}

/// Number of a record that is there or is to come.
qint64 ImportRows::refer(const QString &target, const QByteArray &key, const QString &column)
{
    Known &known = m_known[target];
    if (const auto found = known.ids.constFind(key); found != known.ids.cend())
        return *found;
    const qint64 id = known.next++;
    known.ids.insert(key, id);
    known.missing.insert(key, {m_table.name, m_line, column});
    return id;
}

Result<qint64> ImportRows::arrive(const QByteArray &key)
{
    Known &known = m_known[m_table.name];
    if (known.missing.remove(key))
        return known.ids.value(key);
    if (known.ids.contains(key))
        return badRow("import.twice");
    const qint64 id = known.next++;
    known.ids.insert(key, id);
    return id;
}

Result<void> ImportRows::insert(const QString &sql, const QVariantList &values, const Mention &at)
{
    const auto done = m_place.db().run(sql, values);
    if (done)
        return {};
    if (done.error().code == Errc::Conflict)
        return fail(Errc::Damaged, "import.refused", {at.table, QString::number(at.line)});
    return done.error();
}

Result<void> ImportRows::end()
{
    if (!m_isClosed || !m_pending.isEmpty())
        return badRow("import.row");
    if (m_rows != m_table.records || QString::fromLatin1(m_hash.result().toHex()) != m_table.jsonSha256)
        return fail(Errc::Damaged, "import.changed", {m_table.fileName()});
    return {};
}

Result<void> ImportRows::finish()
{
    for (const Held &held : std::as_const(m_held)) {
        if (auto done = insert(held.sql, held.values, held.at); !done)
            return done;
    }
    for (const Known &known : std::as_const(m_known)) {
        for (const Mention &at : known.missing)
            return fail(Errc::Damaged, "import.dangling", {at.table, QString::number(at.line), at.column});
    }
    return {};
}

} // namespace tingyu
