// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/import_plan.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonObject>

namespace tingyu {

/// Makes rows of the JSON files of an open export, within the caller's transaction: table after table, each
/// begun, given its bytes and ended; then finished. References may point forward.
///
/// Errors, with table and line of the file: Errc::Damaged "import.row" (no row, or not with these columns),
/// "import.value" {table, line, column} (not of the column's kind), "import.twice" (the uid is there
/// already), "import.changed" {file} (not the bytes of the manifest, or not that many rows),
/// "import.dangling" {table, line, column} (points to a record that is not there), "import.refused" (against
/// a rule of the table).
class ImportRows
{
public:
    /// Users who come under the name of the session's own are this one.
    explicit ImportRows(Workplace &place);

    void begin(const ImportTable &table);
    Result<void> take(const QByteArray &bytes);
    Result<void> end();
    /// Rows that were kept back and references that never came.
    Result<void> finish();
    qint64 records() const { return m_records; }

private:
    struct Mention
    {
        QString table;
        qint64 line = 0;
        QString column;
    };
    struct Known
    {
        QHash<QByteArray, qint64> ids; ///< of uids, or of users' names
        QHash<QByteArray, Mention> missing;
        qint64 next = 1;
    };
    struct Held
    {
        QString sql;
        QVariantList values;
        Mention at;
    };
    Result<void> takeLine(QByteArray line);
    Result<void> takeRow(const QByteArray &line);
    Result<void> takeChange(const QJsonObject &row);
    Result<QVariant> changedValue(const QString &table, const QString &field, const QJsonObject &row,
                                  const QString &column);
    std::optional<qint64> found(const QString &target, const QByteArray &key) const;
    Result<QVariant> valueOf(const ShapeColumn &column, const QJsonValue &value);
    qint64 refer(const QString &target, const QByteArray &key, const QString &column);
    Result<qint64> arrive(const QByteArray &key);
    Result<void> insert(const QString &sql, const QVariantList &values, const Mention &at);
    Error badRow(const char *subject, const QString &column = {}) const;

    Workplace &m_place;
    QHash<QString, Known> m_known;
    QHash<QString, QHash<QString, QString>> m_targets; ///< of the fields of each table that are references
    qint64 m_set = 0;                                  ///< of the change before
    qint64 m_setId = 0;
    QList<Held> m_held;
    qint64 m_records = 0;

    // Of the table that comes.
    ImportTable m_table;
    QString m_sql;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_pending;
    qint64 m_line = 0;
    qint64 m_rows = 0;
    bool m_isClosed = false;
};

} // namespace tingyu
