// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_shelf.h"

namespace tingyu::keeping {

/// Backups that were made before the last erasure: they still hold who was erased. Only those that lie in one
/// folder can be seen; what is on other sticks has to be looked for there.
class OldBackups
{
public:
    explicit OldBackups(Vault &vault) : m_vault(vault) {}

    struct Found
    {
        QList<BackupOnShelf> old; ///< the newest first
        bool hasNewer = false;    ///< a verified one lies there that was made since
    };
    /// Empty where nobody was erased. Errc::Denied.
    Result<Found> list(const QString &folder);
    /// Number of files that went. Errc::Conflict "backup.no_newer": no backup that was made since is there
    /// and verified, so that nothing would be left; Errc::Io "backup.not_removed" {how many stay}.
    Result<int> remove(const QString &folder);

private:
    Vault &m_vault;
};

} // namespace tingyu::keeping
