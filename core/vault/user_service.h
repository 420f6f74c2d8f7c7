// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"
#include "core/vault/vault.h"
#include "core/vault/vault_user.h"

namespace tingyu {

struct NewUser
{
    QString name;
    RoleSet roles;
    QList<SchoolClassId> classes; ///< of a class teacher
};

struct AddedUser
{
    VaultUser user;
    QString oneTimeCode; ///< 12 digits to hand over, shown once; empty when a password was given
};

/// Who works with this vault. Everything but the own password is the head's; every change is on record, and
/// rows and keyring change together. A password set by another is marked for replacement at the next unlock.
/// Errors: Errc::Denied; Errc::NotFound "user.unknown"; Errc::Conflict "user.name_taken", "user.last_head",
/// "user.self"; Errc::BadInput "user.name_…", "user.roles", "password.…"; those of the keyring file.
class UserService
{
public:
    explicit UserService(Vault &vault) : m_vault(vault) {}

    Result<QList<VaultUser>> list();
    /// With a one-time code, or with `password`.
    Result<AddedUser> add(const NewUser &wanted);
    Result<AddedUser> add(const NewUser &wanted, const SecretBytes &password);
    /// The person cannot unlock any more. Copies of the keyring made before still let him in: rekey.
    Result<void> disable(UserId id);
    Result<void> enable(UserId id);
    /// New key pair and one-time code (or given password) for somebody who forgot his. Returns the code.
    Result<QString> reset(UserId id);
    Result<void> reset(UserId id, const SecretBytes &password);
    Result<void> setRoles(UserId id, RoleSet roles, const QList<SchoolClassId> &classes);
    /// Only the wrapping of the own key changes; nothing is encrypted anew. Errc::WrongPassword and
    /// Errc::LockedOut as at the unlocking.
    Result<void> changeOwnPassword(const SecretBytes &old, const SecretBytes &fresh);

    /// Is it this person who sits here? Asked before what cannot be taken back. Errc::WrongPassword and
    /// Errc::LockedOut as at the unlocking.
    Result<void> confirmOwnPassword(const SecretBytes &password);

    /// Does another person, here beside the one who works, agree? By his own password. Errc::NotFound
    /// "user.unknown" (nobody enabled of that name, or oneself); Errc::WrongPassword and Errc::LockedOut as at
    /// the unlocking.
    Result<void> confirmOther(const QString &name, const SecretBytes &password);

    /// Roles that a user of this kind of vault can hold.
    static RoleSet rolesOf(VaultKind kind);

private:
    Result<AddedUser> addWith(const NewUser &wanted, const SecretBytes &password, const QString &code);
    Result<void> resetWith(UserId id, const SecretBytes &password);
    Result<SecretBytes> ownKey(const SecretBytes &password);
    Result<SecretBytes> keyOf(const Uid &user, const QString &name, const SecretBytes &password);
    Result<VaultUser> known(UserId id);
    Result<void> refuseLastHead(const VaultUser &changed);
    Result<void> setEnabled(UserId id, bool enabled);
    Result<void> acceptPassword(const QString &name, const SecretBytes &password);
    Vault &m_vault;
};

} // namespace tingyu
