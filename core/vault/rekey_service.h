// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/keyring.h"
#include "core/vault/vault.h"

namespace tingyu {

/// A new root for the vault, so that whoever knows the old sheet, an old password or an old copy of the
/// keyring can no longer open what is written from now on. Old backups still open with the old secrets.
///
///     RekeyService rekey(vault);
///     RecoverySheet sheet = *rekey.begin();     // shown, written down
///     rekey.typeBack(text);                     // typed back whole; nothing happens before that
///     rekey.run();                              // then drop the vault and unlock again
///
/// Errors: Errc::Denied; Errc::NeedsConfirmation "rekey.sheet_first"; those of readRecoverySheet();
/// Errc::DiskFull; Errc::Damaged "rekey.log_differs" (the log does not fit the rows: settle that first),
/// "keyring.key_differs" (somebody's key in the keyring is not the one in the rows), "rekey.copy_differs";
/// Errc::Cancelled. On every failure before the switch the vault is as it was.
class RekeyService
{
public:
    explicit RekeyService(Vault &vault);
    ~RekeyService();

    Result<RecoverySheet> begin();
    Result<void> typeBack(const QString &typed);
    /// The same proof for a sheet that went into a file, where no person typed: the vault stays marked as not
    /// typed back, and asks for it at each unlock.
    Result<void> readBack(const QString &text);
    /// All steps. After success the vault object is spent: its workplace must not be used any more.
    Result<void> run(const Progress &progress = {});

    /// The steps, apart so that tests can stop after each; in this order.
    Result<void> copyUnderNewKey(const Progress &progress = {}); ///< vault-<g+1>.db.new
    Result<void> proveCopy(const Progress &progress = {}); ///< checks, log against rows, counts, facts, sync
    Result<void> placeCopy();                              ///< rename to vault-<g+1>.db
    Result<void> switchKeyring();                          ///< the commit
    Result<void> removeOld();                              ///< old database and old copies of the keyring

private:
    Result<void> stampCopy(Connection &copy);
    Result<void> compareCounts(Connection &copy);
    Result<Keyring> nextKeyring();

    Vault &m_vault;
    VaultKeys m_next;
    Keyring m_nextKeyring;
    bool m_proved = false;
    bool m_typedBack = false;
};

} // namespace tingyu
