// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_shape.h"
#include "core/vault/vault.h"

namespace tingyu {

/// What the manifest of an open export tells, before anything of it is believed.
struct ImportManifest
{
    struct Column
    {
        QString name;
        QString kind;
    };
    struct Table
    {
        QString name;
        qint64 records = 0;
        QString jsonSha256;
        QList<Column> columns;
    };
    VaultKind kind = VaultKind::School;
    QString name;
    bool isDemo = false;
    int schema = 0;
    QList<Table> tables;
};

/// Of a whole vault, with every row complete, by this program or an earlier one. Errc::Damaged
/// "import.manifest"; Errc::BadInput "import.format" (an export from which no vault can be made),
/// "import.scope" (of one student), "import.withheld" {rows}; Errc::TooNew "import.newer" {schema}.
Result<ImportManifest> readImportManifest(const QByteArray &json, int newestSchema);

/// One table that comes, its columns in the order of the file.
struct ImportTable
{
    QString name;
    qint64 records = 0;
    QString jsonSha256;
    bool hasUid = true;
    bool hasSignature = false;
    QList<ShapeColumn> columns;
    QString fileName() const { return name + QStringLiteral(".json"); }
};

/// The tables as this program knows them. Errc::BadInput "import.table" {table}, "import.column" {table,
/// column}, "import.kind" {table, column}: unknown, or of another kind; "import.missing" {table or
/// table.column}: not there, and not new since the export's schema.
Result<QList<ImportTable>> planImport(Connection &db, const ImportManifest &manifest, int schema,
                                      const QList<ExportTable> &tables);

} // namespace tingyu
