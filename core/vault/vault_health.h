// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

namespace tingyu {

/// What stands in a vault folder, part by part: "ok", or the first bad place; "older" when it is sound but
/// was here before in a newer state.
struct VaultHealth
{
    QString database;
    QString keyring;
    AuditLog::Verdict audit;
    bool ok() const;
    bool isOlderAtMost() const; ///< nothing is damaged
};

/// Every copy of the keyring file as it lies there: "ok", or the name of the first that is not what was
/// written. Asked before opening, because opening mends the file.
QString keyringHealth(const QString &folder);

/// The database or the keyring that was unlocked is older than what was here before: Errc::Damaged
/// "vault.went_back", from the unlocking that noticed it until a person goes on with it (Vault::acceptOlder)
/// or restores; "vault.keyring_went_back", at the unlocking that mended it.
Result<std::optional<Error>> whatWentBack(Vault &vault);

/// Both integrity checks of the open database with all rows read, then the log and every protected row. What
/// is found is no error of this function. Errc::Denied, Errc::Cancelled.
Result<VaultHealth> checkHealth(Vault &vault, const Progress &progress = {});

} // namespace tingyu
