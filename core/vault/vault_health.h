// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

namespace tingyu {

/// What stands in a vault folder, part by part: "ok", or the first bad place.
struct VaultHealth
{
    QString database;
    QString keyring;
    AuditLog::Verdict audit;
    bool ok() const;
};

/// Every copy of the keyring file as it lies there: "ok", or the name of the first that is not what was
/// written. Asked before opening, because opening mends the file.
QString keyringHealth(const QString &folder);

/// Both integrity checks of the open database with all rows read, then the log and every protected row. What
/// is found is no error of this function. Errc::Denied, Errc::Cancelled.
Result<VaultHealth> checkHealth(Vault &vault, const Progress &progress = {});

} // namespace tingyu
