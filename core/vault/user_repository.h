// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_user.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The rows of table user. Removed rows do not count.
class UserRepository
{
public:
    explicit UserRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<VaultUser>> list(); ///< by id, which is the order of joining
    Result<std::optional<VaultUser>> byId(UserId id);
    Result<std::optional<VaultUser>> byUid(const Uid &uid);
    /// As the keyring compares names.
    Result<std::optional<VaultUser>> byName(const QString &name);

    /// `user.id` is not read; a null uid is filled by the change.
    static Result<UserId> add(Change &change, const VaultUser &user);
    static Result<void> update(Change &change, const VaultUser &user);

private:
    Connection &m_connection;
};

} // namespace tingyu
