// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/record_count.h"
#include "core/vault/vault.h"

#include <QDateTime>

namespace tingyu {

/// One backup file of a folder, as its manifest and this vault's record tell. The manifest's signature is not
/// looked at here: for choosing, not for trusting.
struct BackupOnShelf
{
    enum class State : quint8
    {
        Verified, ///< this vault put on record that it was read back and proved
        Unproved, ///< made, but the log did not fit the records then
        Unknown,  ///< of this vault, without a line about it: made after the state this vault was restored to
        Foreign,  ///< of another vault
        Unreadable ///< not a backup, or a damaged one
    };
    QString file; ///< full path
    qint64 bytes = 0;
    State state = State::Unreadable;
    qint64 epoch = 0;
    qint64 seq = 0;
    QDateTime madeUtc;
    bool clockSuspect = false;
    QString reason; ///< manual, upgrade, rekey, move
    quint32 generation = 0;
    bool operator==(const BackupOnShelf &) const = default;
};

/// A trial that went well.
struct RestoreDrill
{
    qint64 seq = 0;
    QDateTime atUtc;
    bool bySheet = false; ///< with the recovery sheet, as in an emergency; trials of old versions do not say
    QString person;       ///< who made it
    RecordCounts counts;  ///< found in the backup
    RecordCounts live;    ///< in the vault in use at that time
};

/// The backups that lie in a folder, and the trial that one of them really opens.
class BackupShelf
{
public:
    explicit BackupShelf(Vault &vault) : m_vault(vault) {}

    /// *.tyb, newest first (epoch and number; what cannot be read comes last). Empty for a folder that is not
    /// there. Errc::Denied.
    Result<QList<BackupOnShelf>> list(const QString &folder);

    /// Restores the backup into a private place beside the vault, proves it whole and throws it away; the
    /// live vault stays as it is. Well or not, it is put on record. The place holds ciphertext alone; what a
    /// killed program left of it goes at the next unlocking.
    /// Errors: Errc::Denied; Errc::NotFound; Errc::BadInput "backup.other_vault"; Errc::Damaged
    /// "backup.drill_differs" (its log does not fit its records); those of restoreWithPassword and
    /// restoreWithSheet; Errc::LockedOut.
    Result<RestoreDrill> tryWithPassword(const QString &file, const QString &userName,
                                         const SecretBytes &password, const Progress &progress = {});
    Result<RestoreDrill> tryWithSheet(const QString &file, const QString &sheetText,
                                      const Progress &progress = {});
    /// The last drill that went well.
    Result<std::optional<RestoreDrill>> lastDrill();

private:
    template<class Restore>
    Result<RestoreDrill> drill(const QString &file, bool bySheet, Restore &&restore);
    Vault &m_vault;
};

} // namespace tingyu
