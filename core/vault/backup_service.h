// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/vault.h"

#include <QDateTime>

namespace tingyu {

enum class BackupReason : quint8
{
    Manual,
    Upgrade,
    Rekey,
    Move ///< to another PC: what is restored from it takes this one's place
};

struct BackupResult
{
    QString file; ///< full path
    qint64 bytes = 0;
    qint64 seq = 0;
    /// Every byte was read back from the medium, the signature held, and the copy was opened and proved
    /// against the log. False only when the log itself does not fit the records: then `finding` names the
    /// first place.
    bool verified = false;
    QString finding;
    int removed = 0; ///< older generations that were let go
};

struct BackupStamp
{
    qint64 seq = 0;
    QDateTime atUtc;
};

/// Makes verified copies of the open vault.
class BackupService
{
public:
    explicit BackupService(Vault &vault) : m_vault(vault) {}

    /// Into `folder`, as B-<8 hex>-<number>.tyb. Until it is proved it is called *.part; a failed or stopped
    /// backup leaves neither, and no older backup goes before a newer one is verified.
    /// After a move none is made: it would be the newest on the stick and know nothing of the move.
    /// Errc::Denied; Errc::Conflict "vault.moved_away"; Errc::NotFound "backup.no_folder"; Errc::DiskFull;
    /// Errc::Io; Errc::Damaged "vault.check_failed" (the vault itself), "backup.read_back" (the medium);
    /// Errc::Cancelled.
    Result<BackupResult> backup(const QString &folder, BackupReason reason = BackupReason::Manual,
                                const Progress &progress = {});
    /// The newest backup that was said to be verified; for the status bar.
    Result<std::optional<BackupStamp>> lastVerified();
    /// Where the last one went; empty when there was none.
    Result<QString> lastFolder();

private:
    struct Work;
    Result<void> copyAndProve(Work &work, const Progress &progress);
    Result<void> pack(Work &work, const Progress &progress);
    Result<void> readBack(Work &work, const Progress &progress);
    Result<void> record(Work &work);
    Vault &m_vault;
};

} // namespace tingyu
