// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/base/progress.h"
#include "core/vault/kdf.h"
#include "core/vault/recovery_sheet.h"
#include "core/vault/vault_height.h"
#include "core/vault/workplace.h"

#include <QDir>

namespace tingyu {

enum class VaultKind : quint8
{
    School,
    District
};

/// What the program gives a vault; tests give a cheap KdfPolicy and a fixed clock. No switch reaches it.
struct VaultEnvironment
{
    const Clock &clock;
    UidSource &uids;
    KdfPolicy kdf;
};

struct NewVault
{
    VaultKind kind = VaultKind::School;
    QString schoolName;
    QString userName;
    bool demo = false;
};

/// What can be told without a password.
struct VaultInfo
{
    Uid vaultId;
    VaultKind kind = VaultKind::School;
    int schema = 0;
    quint32 generation = 1;
    QStringList userNames; ///< enabled users, as stored in the keyring
    bool demo = false;
};

/// One vault folder: vault-<generation>.db and vault.keyring. Open means unlocked.
class Vault
{
public:
    struct Created;
    /// Makes the folder's vault; its first user holds head and counsellor. The sheet is returned once and
    /// never stored. Errc::Conflict when a vault or a part of one is there; then nothing is touched.
    static Result<Created> create(const QString &folder, const NewVault &wanted, const SecretBytes &password,
                                  const VaultEnvironment &environment);
    /// Errc::NotFound no vault here; Errc::Damaged keyring unreadable in every copy.
    static Result<VaultInfo> info(const QString &folder);
    /// Errc::WrongPassword (decided by the keyring), Errc::LockedOut, Errc::Damaged, Errc::Busy,
    /// Errc::TooNew.
    static Result<std::unique_ptr<Vault>> open(const QString &folder, const QString &userName,
                                               const SecretBytes &password,
                                               const VaultEnvironment &environment);
    /// The way in when every password is lost, or the keyring with them: the sheet makes `newUser` head and
    /// counsellor with a new password (an existing name is reset). Errors of readRecoverySheet() and open();
    /// Errc::BadInput "password.…", "user.name_…".
    static Result<std::unique_ptr<Vault>> openWithSheet(const QString &folder, const QString &sheetText,
                                                        const QString &newUser,
                                                        const SecretBytes &newPassword,
                                                        const VaultEnvironment &environment);
    ~Vault(); ///< closes the database and wipes the keys

    Workplace &workplace();
    VaultInfo info() const;
    QString folder() const;
    /// Failed logins and other facts to show after unlocking: "code" or "code:figure"; the sentence is that
    /// of the subject "notice.<code>" with the figure as %1.
    QStringList notices() const;

    /// After a rekey the files belong to the next generation: nothing of this object may be used any more but
    /// its end, and the person unlocks again.
    bool isSpent() const;
    Result<VaultHeight> height();
    /// A person goes on with a vault that is older than what was seen here; put on record. It begins a new
    /// epoch, as after a restore.
    Result<void> acceptOlder();

    /// Has the recovery sheet in force been typed back whole?
    Result<bool> isSheetTypedBack();
    /// The whole sheet as typed; marks it typed back when it is this vault's. Errors of readRecoverySheet().
    Result<void> typeBackSheet(const QString &typed);
    /// Single groups (number from 1, digits), asked once a year. Errc::BadInput "sheet.group", detail[0] =
    /// the first wrong one.
    Result<void> checkSheetGroups(const QList<std::pair<int, QString>> &groups);

    struct Impl;
    explicit Vault(std::unique_ptr<Impl> impl);
    Impl &impl() { return *m_impl; }

private:
    std::unique_ptr<Impl> m_impl;
};

struct Vault::Created
{
    std::unique_ptr<Vault> vault;
    RecoverySheet sheet;
};

} // namespace tingyu
