// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_source.h"
#include "core/school/open_export.h"
#include "core/vault/vault.h"

namespace tingyu {

/// Whose the new vault is, and where it goes.
struct ImportOrder
{
    QString folder;   ///< made when missing; holds no vault or part of one
    QString userName; ///< becomes head and counsellor, as of a vault that is created
    const SecretBytes &password;
    const VaultEnvironment &environment;
};

struct Imported
{
    Uid vaultId;
    QString schoolName;
    int schema = 0;
    qint64 records = 0;
    RecoverySheet sheet; ///< as of a vault that is created: not typed back yet
};

/// An open export becomes a new vault whose records are those of the old one, row for row. Keys, log and
/// users are its own: earlier users are names that nobody can sign in by; who comes under the name of one of
/// them goes on with that one's records. `tables`: openExportTables().
///
/// All goes into one transaction of a vault made apart, which takes its place when everything was found
/// whole; a failure leaves nothing. Each record gets its line in the new log. Errors of Vault::create(),
/// ExportSource, readImportManifest(), planImport() and ImportRows; Errc::Cancelled.
Result<Imported> importOpenExport(ExportSource &source, const QList<ExportTable> &tables,
                                  const ImportOrder &order, const Progress &progress = {});

} // namespace tingyu
