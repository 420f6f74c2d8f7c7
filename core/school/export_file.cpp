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

/// `reads` of the rows; before it whether the closed columns of a row may be read.
Query queryOf(const ExportTable &table, const QString &reads, const QString &from, const Session &reader,
              StudentId student)
{
    Query query;
    QString isOpen = QStringLiteral("1");
    if (table.reads != nullptr && !isAllowed(*table.reads, reader, {})) {
        isOpen = QString::fromLatin1(table.openRows == nullptr ? "0" : table.openRows);
        const bool hasOwn = isAllowed(*table.reads, reader, {{}, reader.userId});
        if (table.openRows != nullptr)
            query.parameters.append(hasOwn ? QVariant(reader.userId.value()) : QVariant());
    }
    query.sql = QStringLiteral("SELECT (") + isOpen + QStringLiteral("), ") + reads + from;
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

Result<std::unique_ptr<TableFiles>> TableFiles::open(ExportTarget &target, const QString &name,
                                                     const QList<ShapeColumn> &columns)
{
    std::unique_ptr<TableFiles> files(new TableFiles);
    files->m_columns = columns;
    auto json = target.open(name + QStringLiteral(".json"));
    if (!json)
        return json.error();
    auto csv = target.open(name + QStringLiteral(".csv"));
    if (!csv)
        return csv.error();
    files->m_json = std::move(*json);
    files->m_csv = std::move(*csv);
    QStringList headings;
    for (const ShapeColumn &column : columns)
        headings.append(column.name);
    files->m_json->write("[");
    files->m_csv->write("\xEF\xBB\xBF" + headings.join(u',').toUtf8() + "\r\n");
    return files;
}

void TableFiles::write(const QList<ExportCell> &cells, bool isWhole)
{
    QJsonObject object;
    QByteArrayList fields;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        object.insert(m_columns.at(column).name, cells.at(column).json);
        fields.append(cells.at(column).csv);
    }
    m_json->write((m_outcome.records++ == 0 ? "\n" : ",\n") +
                  QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_csv->write(fields.join(',') + "\r\n");
    m_outcome.withheld += isWhole ? 0 : 1;
}

Result<ExportedTable> TableFiles::finish()
{
    m_json->write("\n]\n");
    auto jsonHash = m_json->finish();
    if (!jsonHash)
        return jsonHash.error();
    auto csvHash = m_csv->finish();
    if (!csvHash)
        return csvHash.error();
    m_outcome.jsonSha256 = *jsonHash;
    m_outcome.csvSha256 = *csvHash;
    return m_outcome;
}

Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const ExportShape &shape,
                                  const Session &reader, StudentId student, ExportTarget &target)
{
    auto files = TableFiles::open(target, shape.table, shape.columns);
    if (!files)
        return files.error();
    const Query query = queryOf(table, shape.reads, shape.from, reader, student);
    auto rows = db.select(query.sql, query.parameters);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const bool isOpen = rows->boolean(0);
        QList<ExportCell> cells;
        for (const ShapeColumn &one : shape.columns) {
            const bool isShown = isOpen || !one.isClosed;
            cells.append(
                isShown ? ExportCell{jsonOf(*rows, one.place, one.kind), csvOf(*rows, one.place, one.kind)}
                        : ExportCell{QJsonValue(QJsonValue::Null), {}});
        }
        (*files)->write(cells, isOpen);
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return (*files)->finish();
}

Result<QHash<qint64, bool>> exportedIds(Connection &db, const ExportTable &table, const ExportShape &shape,
                                        const Session &reader)
{
    const Query query = queryOf(table, shape.alias + QStringLiteral(".id"), shape.from, reader, {});
    auto rows = db.select(query.sql, query.parameters);
    if (!rows)
        return rows.error();
    QHash<qint64, bool> ids;
    while (rows->next())
        ids.insert(rows->integer(1), rows->boolean(0));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return ids;
}

Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student)
{
    const auto shape = shapeOf(db, table);
    if (!shape)
        return shape.error();
    Query query{QStringLiteral("SELECT 1") + shape->from, {}};
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
