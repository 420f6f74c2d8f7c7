// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_shape.h"
#include "core/school/export_target.h"

#include <QHash>
#include <QJsonValue>

class QJsonObject;

namespace tingyu {

/// What one table came to in its two files.
struct ExportedTable
{
    qint64 records = 0;
    qint64 withheld = 0;
    QString jsonSha256; ///< hex
    QString csvSha256;
};

/// One field of a row, as either file has it.
struct ExportCell
{
    QJsonValue json;
    QByteArray csv;
};

/// <name>.json and <name>.csv of one table while they are written.
class TableFiles
{
public:
    static Result<std::unique_ptr<TableFiles>> open(ExportTarget &target, const QString &name,
                                                    const QList<ShapeColumn> &columns);
    /// One row, its cells in the order of the columns; not whole = something of it was withheld.
    void write(const QList<ExportCell> &cells, bool isWhole);
    Result<ExportedTable> finish();

private:
    TableFiles() = default;
    QList<ShapeColumn> m_columns;
    std::unique_ptr<ExportFile> m_json;
    std::unique_ptr<ExportFile> m_csv;
    ExportedTable m_outcome;
};

/// Writes <name>.json and <name>.csv of one table, row by row, closed columns as `reader` may read them. An
/// invalid student = every row. Errors of the target, and what the database answers.
Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const ExportShape &shape,
                                  const Session &reader, StudentId student, ExportTarget &target);
/// The rows that exportTable() would write of everybody, and which of them whole.
Result<QHash<qint64, bool>> exportedIds(Connection &db, const ExportTable &table, const ExportShape &shape,
                                        const Session &reader);
/// How many records exportTable() would write.
Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student);
/// Indented JSON, ended by a line end.
Result<void> saveJson(ExportTarget &target, const QString &name, const QJsonObject &object);

/// One field as CSV has it: quoted where needed, an apostrophe before what a spreadsheet would take for a
/// formula.
QByteArray csvField(const QString &value);

} // namespace tingyu
