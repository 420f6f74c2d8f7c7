// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/vault.h"

#include <functional>

namespace tingyu {

struct SalvageReport
{
    QString file;
    qint64 rows = 0;          ///< written
    qint64 lost = 0;          ///< row numbers that should exist and could not be read; a lower bound
    QStringList brokenTables; ///< tables of which something could not be read
    bool roleUnknown = false; ///< the rows of the users were unreadable, so the right could not be asked
};

/// What can still be read of a damaged vault, row by row, into a new encrypted file S-<8 hex>-<number>.tyb in
/// `toFolder`: JSON lines {"table","row":{column: value}}, blobs as {"hex"}. The vault itself is not written
/// to. It opens with the same password or sheet as the vault; see readSalvage(). Secrets of the vault stay
/// out. Errc::WrongPassword, Errc::LockedOut; Errc::Denied for anybody but a head; Errc::Damaged when not
/// even the list of tables can be read; Errc::NotFound "backup.no_folder".
Result<SalvageReport> salvage(const QString &folder, const QString &userName, const SecretBytes &password,
                              const QString &toFolder, const VaultEnvironment &environment,
                              const Progress &progress = {});

/// Gives the lines of a salvage file, in order; the file is proved whole first.
Result<void> readSalvage(const QString &file, const QString &userName, const SecretBytes &password,
                         const VaultEnvironment &environment,
                         const std::function<void(const QByteArray &line)> &take);

} // namespace tingyu
