// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_shape.h"
#include "core/school/export_target.h"

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

/// Writes <name>.json and <name>.csv of one table, row by row, closed columns as `reader` may read them. An
/// invalid student = every row. Errors of the target, and what the database answers.
Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const ExportShape &shape,
                                  const Session &reader, StudentId student, ExportTarget &target);
/// How many records exportTable() would write.
Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student);
/// Indented JSON, ended by a line end.
Result<void> saveJson(ExportTarget &target, const QString &name, const QJsonObject &object);

/// One field as CSV has it: quoted where needed, an apostrophe before what a spreadsheet would take for a
/// formula.
QByteArray csvField(const QString &value);

} // namespace tingyu
