// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_service.h"

namespace tingyu {

/// A stick (or another folder) that backups go to in turn. It carries a small file that names it by a number
/// of its own and tells nothing else; what it is called stands in the vault, and comes back with a restore.
struct BackupStick
{
    Uid id;
    QString label; ///< as the person calls it: 甲, "in the safe"
    qint64 epoch = 0;
    qint64 seq = 0; ///< of the last backup this PC wrote to it
    QDateTime writtenUtc;
    QDateTime verifiedUtc; ///< when every byte was last read back and found right
    QString folder;        ///< where it was seen last, and below its own root
    QString folderOnStick;
    QDateTime struckUtc; ///< given up: lost, broken; invalid while it is in use
    bool isStruck() const { return struckUtc.isValid(); }
    bool operator==(const BackupStick &) const = default;
};

/// What a place that backups may go to looks like now.
struct StickLook
{
    enum class State : quint8
    {
        New, ///< no stick yet; becomes one with the first backup
        Ready,
        Missing, ///< the folder is not there
        ReadOnly,
        Full,    ///< no room for one more backup
        Foreign, ///< the stick of another vault
        Struck,  ///< one that was given up
        Older,   ///< its newest backup is older than the last one written to it: another copy, or files gone
        Ahead ///< it holds a backup that is newer than this vault: the vault went back, or goes on elsewhere
    };
    State state = State::New;
    std::optional<BackupStick> stick; ///< known one
    qint64 freeBytes = -1;            ///< -1 unknown
    qint64 newestSeq = 0;             ///< of this vault's backups there; 0 none
    int kept = 0;                     ///< how many of them
    bool isUnsafe = false;            ///< kept in sync or on a network drive
    bool isOnVaultsDisk = false;      ///< it would break together with the vault
};

/// Which of the sticks in use is due: the one whose last backup is the oldest; nothing where there is none.
std::optional<BackupStick> dueStick(const QList<BackupStick> &sticks);

/// Sticks in rotation. Backups, their proof and their generations: BackupService.
class BackupSticks
{
public:
    static constexpr int longestLabel = 20; ///< characters
    static constexpr int mostSticks = 20;   ///< with those given up

    explicit BackupSticks(Vault &vault) : m_vault(vault) {}

    /// Those in use first, in the order in which they came. Errc::Denied without op::vaultBackup, as in all
    /// that follows.
    Result<QList<BackupStick>> list();
    Result<StickLook> look(const QString &folder);

    struct Made
    {
        BackupResult backup;
        BackupStick stick;
    };
    /// A backup to the stick in `folder`. A place without a stick becomes one, called by the first of
    /// `labels` that no other has. Before anything is written: Errc::Conflict "vault.moved_away";
    /// Errc::NotFound "backup.no_folder"; Errc::Conflict "stick.foreign", "stick.struck" {label},
    /// "stick.ahead" {number of its newest backup}; Errc::LimitExceeded "stick.too_many"; then those of
    /// BackupService::backup.
    Result<Made> backup(const QString &folder, const QStringList &labels,
                        BackupReason reason = BackupReason::Manual, const Progress &progress = {});
    /// Reads the newest backup there once more, every byte. Its number. Errc::NotFound "stick.empty";
    /// Errc::Damaged of backupfile::check, on record as failed.
    Result<qint64> verify(const QString &folder, const Progress &progress = {});

    /// Errc::NotFound "stick.unknown"; Errc::BadInput "stick.label" (empty, too long), Errc::Conflict
    /// "stick.label_taken".
    Result<void> rename(const Uid &id, const QString &label);
    /// Given up, or taken back into the turn.
    Result<void> strikeOff(const Uid &id);
    Result<void> takeBack(const Uid &id);

    /// Where the sticks in use are plugged in now, by id: the folder they were seen in last, or the same
    /// place on one of `roots`.
    Result<QHash<Uid, QString>> plugged(const QStringList &roots);
    /// Roots of the volumes of this machine that do not stand on another one.
    static QStringList volumeRoots();

private:
    Result<void> store(Change &change, const QList<BackupStick> &sticks);
    template<class Edit>
    Result<void> edit(const Uid &id, const char *reason, Edit &&change);
    Vault &m_vault;
};

/// The file on a stick that names it: B-<8 hex of the vault>.stick, holding the stick's number.
namespace stickmark {
QString fileName(const Uid &vaultId);
struct Found
{
    std::optional<Uid> own; ///< of a stick of this vault
    bool isForeign = false; ///< of another vault's, and none of ours
};
Found find(const QString &folder, const Uid &vaultId);
Result<void> write(const QString &folder, const Uid &vaultId, const Uid &stick);
} // namespace stickmark

} // namespace tingyu
