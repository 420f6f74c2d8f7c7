// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

#include <QDir>

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

/// Writes <name>.json and <name>.csv of one table into the folder, row by row, closed columns as `reader` may
/// read them. An invalid student = every row. Errc::DiskFull, Errc::Io, and what the database answers.
Result<ExportedTable> exportTable(Connection &db, const ExportTable &table, const Session &reader,
                                  StudentId student, const QDir &dir);
/// How many records exportTable() would write.
Result<qint64> countRecords(Connection &db, const ExportTable &table, StudentId student);
/// Indented JSON, ended by a line end.
Result<void> saveJson(const QString &path, const QJsonObject &object);

/// One field as CSV has it: quoted where needed, an apostrophe before what a spreadsheet would take for a
/// formula.
QByteArray csvField(const QString &value);

} // namespace tingyu
