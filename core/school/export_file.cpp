// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

QJsonValue jsonOf(const Rows &rows, int column, ExportKind kind)
{
    if (rows.isNull(column))
        return QJsonValue::Null;
    switch (kind) {
    case ExportKind::Text:
        return rows.text(column);
    case ExportKind::Integer:
        return rows.integer(column);
    case ExportKind::Real:
        return rows.real(column);
    case ExportKind::Flag:
        return rows.boolean(column);
    case ExportKind::Uid:
        return Uid::fromBytes(rows.bytes(column)).value_or(Uid()).toString();
    case ExportKind::Json: {
        const QByteArray text = rows.text(column).toUtf8();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
        return error.error == QJsonParseError::NoError ? document[0] : QJsonValue(QString::fromUtf8(text));
    }
    case ExportKind::Binary:
        return QString::fromLatin1(rows.bytes(column).toBase64());
    }
    return {};
}

QByteArray csvOf(const Rows &rows, int column, ExportKind kind)
{
    if (rows.isNull(column))
        return {};
    switch (kind) {
    case ExportKind::Text:
    case ExportKind::Json:
        return csvField(rows.text(column));
    case ExportKind::Integer:
        return QByteArray::number(rows.integer(column));
    case ExportKind::Real:
        return QByteArray::number(rows.real(column), 'g', 17);
    case ExportKind::Flag:
        return rows.boolean(column) ? "1" : "0";
    case ExportKind::Uid:
        return Uid::fromBytes(rows.bytes(column)).value_or(Uid()).toString().toLatin1();
    case ExportKind::Binary:
        return rows.bytes(column).toBase64();
    }
    return {};
}

/// The first column of `rows` says whether the closed ones may be read.
void writeRow(const Rows &rows, const QList<ShapeColumn> &columns, bool first, ExportFile &json,
              ExportFile &csv)
{
    const bool isOpen = rows.boolean(0);
    QJsonObject object;
    QByteArrayList fields;
    for (const ShapeColumn &one : columns) {
        const bool isShown = isOpen || !one.isClosed;
        object.insert(one.name, isShown ? jsonOf(rows, one.place, one.kind) : QJsonValue(QJsonValue::Null));
        fields.append(isShown ? csvOf(rows, one.place, one.kind) : QByteArray());
    }
    json.write((first ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    csv.write(fields.join(',') + "\r\n");
}

struct Query
{
    QString sql;
    QVariantList parameters;
};

/// To the rows of one student, where one is given.
void narrow(Query *query, const ExportTable &table, StudentId student)
{
    if (!student.isValid())
        return;
    query->sql += QStringLiteral(" AND ") + QString::fromUtf8(table.studentColumn) + QStringLiteral(" = ?");
    query->parameters.append(student.value());
}

Query queryOf(const ExportTable &table, const ExportShape &shape, const Session &reader, StudentId student)
{
    Query query;
    QString isOpen = QStringLiteral("1");
    if (table.reads != nullptr && !isAllowed(*table.reads, reader, {})) {
        isOpen = QString::fromLatin1(table.openRows == nullptr ? "0" : table.openRows);
        const bool hasOwn = isAllowed(*table.reads, reader, {{}, reader.userId});
        if (table.openRows != nullptr)
            query.parameters.append(hasOwn ? QVariant(reader.userId.value()) : QVariant());
    }
    query.sql = QStringLiteral("SELECT (") + isOpen + QStringLiteral("), ") + shape.body;
    narrow(&query, table, student);
    query.sql += QStringLiteral(" ORDER BY ") + QString::fromUtf8(table.order);
    return query;
}

} // namespace

QByteArray csvField(const QString &value)
{
    static const QString openers =
        QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"); // and their full-width forms
    QString field = value;
    if (!field.isEmpty() && openers.contains(field.at(0)))
        field.prepend(u'\'');
    const bool plain = !field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') &&
                       !field.contains(u'\r') && field.trimmed().size() == field.size();
    if (!plain)
        field = u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return field.toUtf8();
}

Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const ExportShape &shape,
                                  const Session &reader, StudentId student, ExportTarget &target)
{
    auto json = target.open(shape.table + QStringLiteral(".json"));
    if (!json)
        return json.error();
    auto csv = target.open(shape.table + QStringLiteral(".csv"));
    if (!csv)
        return csv.error();
    QStringList headings;
    for (const ShapeColumn &column : shape.columns)
        headings.append(column.name);
    (*json)->write("[");
    (*csv)->write("\xEF\xBB\xBF" + headings.join(u',').toUtf8() + "\r\n");
    const Query query = queryOf(table, shape, reader, student);
    auto rows = db.select(query.sql, query.parameters);
    if (!rows)
        return rows.error();
    ExportedTable outcome;
    while (rows->next()) {
        writeRow(*rows, shape.columns, outcome.records++ == 0, **json, **csv);
        outcome.withheld += rows->boolean(0) ? 0 : 1;
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    (*json)->write("\n]\n");
    auto jsonHash = (*json)->finish();
    if (!jsonHash)
        return jsonHash.error();
    auto csvHash = (*csv)->finish();
    if (!csvHash)
        return csvHash.error();
    outcome.jsonSha256 = *jsonHash;
    outcome.csvSha256 = *csvHash;
    return outcome;
}

Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student)
{
    const auto shape = shapeOf(db, table);
    if (!shape)
        return shape.error();
    Query query{QStringLiteral("SELECT 1, ") + shape->body, {}};
    narrow(&query, table, student);
    auto count = db.value(QStringLiteral("SELECT count(*) FROM (%1)").arg(query.sql), query.parameters);
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<void> saveJson(ExportTarget &target, const QString &name, const QJsonObject &object)
{
    auto file = target.open(name);
    if (!file)
        return file.error();
    (*file)->write(QJsonDocument(object).toJson(QJsonDocument::Indented));
    const auto finished = (*file)->finish();
    return outcomeOf(finished);
}

} // namespace tingyu
