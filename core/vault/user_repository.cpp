// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/user_repository.h"

#include "core/vault/keyring.h"

#include <algorithm>

namespace tingyu {
namespace {

const auto selectUsers = QStringLiteral("SELECT id, uid, name, roles, box_pk, state, must_change, class_ids "
                                        "FROM user WHERE removed_utc IS NULL ORDER BY id");

VaultUser userFrom(const Rows &row)
{
    VaultUser user;
    user.id = UserId(row.integer(0));
    user.uid = Uid::fromBytes(row.bytes(1)).value_or(Uid());
    user.name = row.text(2);
    user.roles = RoleSet::fromBits(static_cast<quint8>(row.integer(3)));
    user.boxPublicKey = row.bytes(4);
    user.enabled = row.text(5) == QLatin1String("enabled");
    user.mustChangePassword = row.boolean(6);
    const QStringList classes = row.text(7).split(u',', Qt::SkipEmptyParts);
    for (const QString &id : classes)
        user.classes.append(SchoolClassId(id.toLongLong()));
    return user;
}

Fields fieldsOf(const VaultUser &user)
{
    QStringList classes;
    for (const SchoolClassId &id : user.classes)
        classes.append(QString::number(id.value()));
    return {{QStringLiteral("name"), user.name},
            {QStringLiteral("roles"), static_cast<int>(user.roles.bits())},
            {QStringLiteral("box_pk"), user.boxPublicKey},
            {QStringLiteral("state"), user.enabled ? QStringLiteral("enabled") : QStringLiteral("disabled")},
            {QStringLiteral("must_change"), user.mustChangePassword ? 1 : 0},
            {QStringLiteral("class_ids"), classes.join(u',')}};
}

template<class Wanted>
Result<std::optional<VaultUser>> firstOf(UserRepository &users, Wanted &&wanted)
{
    auto all = users.list();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->cbegin(), all->cend(), wanted);
    return found == all->cend() ? std::optional<VaultUser>() : std::optional<VaultUser>(*found);
}

} // namespace

Result<QList<VaultUser>> UserRepository::list()
{
    auto rows = m_connection.select(selectUsers);
    if (!rows)
        return rows.error();
    QList<VaultUser> users;
    while (rows->next())
        users.append(userFrom(*rows));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return users;
}

Result<std::optional<VaultUser>> UserRepository::byId(UserId id)
{
    return firstOf(*this, [id](const VaultUser &user) { return user.id == id; });
}

Result<std::optional<VaultUser>> UserRepository::byUid(const Uid &uid)
{
    return firstOf(*this, [&uid](const VaultUser &user) { return user.uid == uid; });
}

Result<std::optional<VaultUser>> UserRepository::byName(const QString &name)
{
    const QString wanted = normalisedName(name);
    return firstOf(*this, [&wanted](const VaultUser &user) { return normalisedName(user.name) == wanted; });
}

Result<UserId> UserRepository::add(Change &change, const VaultUser &user)
{
    auto row = change.insert(QStringLiteral("user"), fieldsOf(user), user.uid);
    if (!row)
        return row.error();
    return UserId(row->id);
}

Result<void> UserRepository::update(Change &change, const VaultUser &user)
{
    auto changed = change.update(QStringLiteral("user"), user.id.value(), fieldsOf(user));
    if (!changed)
        return changed.error();
    return {};
}

} // namespace tingyu
