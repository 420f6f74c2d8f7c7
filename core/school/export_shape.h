// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"

#include <QList>
#include <QString>

namespace tingyu {

/// What the open export leaves out, and why. `column` nullptr: the whole table. The format page names the
/// tables; a test holds that every other table of the schema is exported.
struct ExportOmission
{
    const char *table;
    const char *column;
    const char *reason;
};
std::span<const ExportOmission> exportOmissions();

/// Its rows are exported by name alone: the people of a vault are other ones in every vault.
inline const auto usersTable = QStringLiteral("user");

/// One column as it stands in the files.
struct ShapeColumn
{
    QString name;
    ExportKind kind = ExportKind::Text;
    bool isClosed = false;
    QString field;  ///< column of the table that it holds; empty: told for the reader, made of other columns
    QString target; ///< table of the record it points to: by name where that is "user", else by uid
    int place = 0;  ///< in the SELECT
};

/// A table of the open export as it is written and read back: the declared columns, and after them whatever
/// else a row holds, so that the same row can be made of it again. Those are, by rule: rev, stamps, the
/// person who changed it last; `<x>_uid` for a reference; `<x>_name` for a user; any other column under its
/// own name. They are closed where the table has closed columns.
struct ExportShape
{
    QString table;
    QList<ShapeColumn> columns;
    QString alias; ///< of its rows in `from`
    QString reads; ///< what is selected of them
    QString from;  ///< " FROM … WHERE …"
    bool hasUid = true;
    bool hasSignature = false; ///< a row that is signed lets nothing more into its parts
};

/// Rows that point to a removed record are left out where they cannot be without it; otherwise they point
/// nowhere. Errors: what the database answers.
Result<ExportShape> shapeOf(Connection &db, const ExportTable &table);

} // namespace tingyu
