// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"
#include "core/vault/vault.h"

namespace tingyu {

/// What counsellors keep about a child is closed to the head of the room until he says what for and gives
/// his password again; then it is open to him for a while, and the reason is on record with each look.
class PurposeService
{
public:
    /// Of a session opened on purpose; locking ends it sooner.
    static constexpr int minutes = 15;

    explicit PurposeService(Vault &vault) : m_vault(vault) {}
    /// Errc::Denied for who is not head; Errc::BadInput "purpose.missing" (fewer than four characters),
    /// "purpose.too_long"; Errc::WrongPassword and Errc::LockedOut as at the unlocking. Then nothing opens.
    Result<void> open(const QString &reason, const SecretBytes &password);

private:
    Vault &m_vault;
};

inline constexpr const char *purposeType = "purpose";
/// The reason kept under this uid; empty when there is none.
Result<QString> readPurpose(Connection &connection, const Uid &uid);

} // namespace tingyu
