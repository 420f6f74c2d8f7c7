// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/record_count.h"
#include "core/vault/vault.h"

namespace tingyu {

struct Restored
{
    Uid vaultId;
    qint64 records = 0;                  ///< students, sheets, cases and sessions
    bool isSound = false;                ///< the whole log fits the rows
    RecordCounts counts;                 ///< of what was restored
    std::optional<RecordCounts> stamped; ///< as the backup's maker counted; older backups do not say
    bool isMove = false;                 ///< it takes the place of the PC that made the backup (moving.h)
};

/// A backup becomes a vault in `toFolder`, which is made when missing and must hold no vault or part of one.
/// It is proved, opened and put on record in a folder of its own inside; only then its files take their
/// places, the keyring last. A failure leaves nothing. The restored vault begins a new epoch, so that it
/// never reuses a number, and is an installation of its own, so that it can meet the PC the backup is of.
/// Errc::Conflict "vault.exists"; Errc::NotFound; Errc::Damaged; Errc::TooNew; Errc::DiskFull;
/// Errc::Cancelled; and those of Vault::open or Vault::openWithSheet.
Result<Restored> restoreWithPassword(const QString &file, const QString &toFolder, const QString &userName,
                                     const SecretBytes &password, const VaultEnvironment &environment,
                                     const Progress &progress = {});
/// With the sheet alone: `newUser` becomes head and counsellor.
Result<Restored> restoreWithSheet(const QString &file, const QString &toFolder, const QString &sheetText,
                                  const QString &newUser, const SecretBytes &newPassword,
                                  const VaultEnvironment &environment, const Progress &progress = {});

} // namespace tingyu
