// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_service.h"
#include "core/vault/rekey_service.h"
#include "core/vault/user_service.h"

namespace tingyu {

/// The services that work on keys and files and so need the vault itself, beside those of Services.
/// Without an open vault: restore.h and salvage.h.
struct VaultServices
{
    explicit VaultServices(Vault &vault) : users(vault), backups(vault), rekey(vault) {}

    UserService users;
    BackupService backups;
    RekeyService rekey;
};

} // namespace tingyu
