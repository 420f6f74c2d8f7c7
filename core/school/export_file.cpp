// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// A file written from front to end, hashed on the way.
class HashedFile
{
public:
    explicit HashedFile(const QString &path) : m_file(path), m_hash(QCryptographicHash::Sha256) {}

    Result<void> open()
    {
        // An old file may have other permissions and stays open to whoever holds it: a new one takes its
        // place.
        m_file.remove();
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return refused("open");
        return {};
    }

    void write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        m_failed = m_failed || m_file.write(bytes) != bytes.size();
    }

    Result<QString> finish()
    {
        if (m_failed || !m_file.flush())
            return refused("write");
        m_file.close();
        return m_file.error() == QFileDevice::NoError
                   ? Result<QString>(QString::fromLatin1(m_hash.result().toHex()))
                   : Result<QString>(refused("close"));
    }

private:
    Error refused(const char *step) const
    {
        if (m_file.error() == QFileDevice::ResourceError)
            return fail(Errc::DiskFull, "disk.full");
        return fail(Errc::Io, "disk.refused", {QString::fromLatin1(step), QString::number(m_file.error())});
    }

    QFile m_file;
    QCryptographicHash m_hash;
    bool m_failed = false;
};

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
void writeRow(const Rows &rows, std::span<const ExportColumn> columns, bool first, HashedFile *json,
              HashedFile *csv)
{
    const bool isOpen = rows.boolean(0);
    QJsonObject object;
    QByteArray line;
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        const ExportColumn &one = columns[static_cast<size_t>(column)];
        const bool isShown = isOpen || !one.isClosed;
        object.insert(QString::fromLatin1(one.name),
                      isShown ? jsonOf(rows, column + 1, one.kind) : QJsonValue(QJsonValue::Null));
        if (column > 0)
            line += ',';
        if (isShown)
            line += csvOf(rows, column + 1, one.kind);
    }
    json->write((first ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    csv->write(line + "\r\n");
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

Query queryOf(const ExportTable &table, const Session &reader, StudentId student)
{
    Query query;
    QString isOpen = QStringLiteral("1");
    if (table.reads != nullptr && !isAllowed(*table.reads, reader, {})) {
        isOpen = QString::fromLatin1(table.openRows == nullptr ? "0" : table.openRows);
        const bool hasOwn = isAllowed(*table.reads, reader, {{}, reader.userId});
        if (table.openRows != nullptr)
            query.parameters.append(hasOwn ? QVariant(reader.userId.value()) : QVariant());
    }
    query.sql = QStringLiteral("SELECT (%1), ").arg(isOpen) +
                QString::fromUtf8(table.select).mid(QLatin1String("SELECT ").size());
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

Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const Session &reader,
                                  StudentId student, const QDir &dir)
{
    const QString name = QString::fromLatin1(table.name);
    HashedFile json(dir.filePath(name + QStringLiteral(".json")));
    HashedFile csv(dir.filePath(name + QStringLiteral(".csv")));
    for (HashedFile *file : {&json, &csv}) {
        if (auto opened = file->open(); !opened)
            return opened.error();
    }
    QByteArrayList headings;
    for (const ExportColumn &column : table.columns)
        headings.append(column.name);
    json.write("[");
    csv.write("\xEF\xBB\xBF" + headings.join(',') + "\r\n");
    const Query query = queryOf(table, reader, student);
    auto rows = db.select(query.sql, query.parameters);
    if (!rows)
        return rows.error();
    ExportedTable outcome;
    while (rows->next()) {
        writeRow(*rows, table.columns, outcome.records++ == 0, &json, &csv);
        outcome.withheld += rows->boolean(0) ? 0 : 1;
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    json.write("\n]\n");
    auto jsonHash = json.finish();
    if (!jsonHash)
        return jsonHash.error();
    auto csvHash = csv.finish();
    if (!csvHash)
        return csvHash.error();
    outcome.jsonSha256 = *jsonHash;
    outcome.csvSha256 = *csvHash;
    return outcome;
}

Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student)
{
    Query query{QString::fromUtf8(table.select), {}};
    narrow(&query, table, student);
    auto count = db.value(QStringLiteral("SELECT count(*) FROM (%1)").arg(query.sql), query.parameters);
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<void> saveJson(const QString &path, const QJsonObject &object)
{
    HashedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened.error();
    file.write(QJsonDocument(object).toJson(QJsonDocument::Indented));
    auto finished = file.finish();
    return outcomeOf(finished);
}

} // namespace tingyu
