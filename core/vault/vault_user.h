// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"

#include <QByteArray>

namespace tingyu {

/// Somebody who works with this vault. The row in the vault is the truth about roles and state; the keyring
/// only holds what lets him in.
struct VaultUser
{
    UserId id;
    Uid uid;
    QString name;
    RoleSet roles;
    QByteArray boxPublicKey;
    bool enabled = true;
    bool mustChangePassword = false;
    QList<SchoolClassId> classes; ///< of a class teacher
    bool operator==(const VaultUser &) const = default;
};

} // namespace tingyu
