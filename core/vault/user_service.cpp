// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/user_service.h"

#include "core/vault/crypto.h"
#include "core/vault/facts.h"
#include "core/vault/lockout.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int codeDigits = 12;

QString oneTimeCode()
{
    QString code;
    for (int i = 0; i < codeDigits; ++i)
        code.append(QLatin1Char(static_cast<char>('0' + crypto::randomBelow(10))));
    return code;
}

SecretBytes bytesOfCode(const QString &code)
{
    QString copy = code;
    return passwordBytes(copy);
}

bool isHead(const VaultUser &user)
{
    return user.enabled && user.roles.has(Role::Head);
}

} // namespace

RoleSet UserService::rolesOf(VaultKind kind)
{
    switch (kind) {
    case VaultKind::School:
        return {Role::Head, Role::Counsellor, Role::Keyer, Role::ClassTeacher, Role::Inspector};
    case VaultKind::District:
        return {Role::Head, Role::Officer, Role::Expert};
    }
    return {};
}

Result<QList<VaultUser>> UserService::list()
{
    if (auto allowed = m_vault.workplace().allow(op::userList); !allowed)
        return allowed.error();
    return UserRepository(m_vault.workplace().db()).list();
}

Result<VaultUser> UserService::known(UserId id)
{
    auto user = UserRepository(m_vault.workplace().db()).byId(id);
    if (!user)
        return user.error();
    if (!*user)
        return fail(Errc::NotFound, "user.unknown");
    return std::move(**user);
}

Result<void> UserService::acceptPassword(const QString &name, const SecretBytes &password)
{
    const auto school = m_vault.impl().bytesFact(fact::schoolName);
    if (!school)
        return school.error();
    return acceptNewUser(name, password, {QString::fromUtf8(*school)});
}

/// Without an enabled head nobody could ever manage users again.
Result<void> UserService::refuseLastHead(const VaultUser &changed)
{
    const auto users = UserRepository(m_vault.workplace().db()).list();
    if (!users)
        return users.error();
    const bool another = std::any_of(users->cbegin(), users->cend(), [&](const VaultUser &user) {
        return isHead(user.id == changed.id ? changed : user);
    });
    if (!another)
        return fail(Errc::Conflict, "user.last_head");
    return {};
}

Result<AddedUser> UserService::add(const NewUser &wanted)
{
    const QString code = oneTimeCode();
    return addWith(wanted, bytesOfCode(code), code);
}

Result<AddedUser> UserService::add(const NewUser &wanted, const SecretBytes &password)
{
    if (auto allowed = m_vault.workplace().allow(op::userManage); !allowed)
        return allowed.error();
    if (auto accepted = acceptPassword(wanted.name, password); !accepted)
        return accepted.error();
    return addWith(wanted, password, {});
}

Result<AddedUser> UserService::addWith(const NewUser &wanted, const SecretBytes &password,
                                       const QString &code)
{
    Vault::Impl &impl = m_vault.impl();
    AddedUser added;
    added.oneTimeCode = code;
    VaultUser &user = added.user;
    const auto done = impl.changeUsers(op::userManage, [&](Change &change, Keyring &keyring) -> Result<void> {
        Error odd{Errc::BadInput, userNameProblem(wanted.name), {}};
        if (!odd.subject.isEmpty())
            return odd;
        if (wanted.roles.isEmpty() || (wanted.roles.bits() & ~rolesOf(m_vault.info().kind).bits()) != 0)
            return fail(Errc::BadInput, "user.roles");
        const auto taken = UserRepository(change.db()).byName(wanted.name);
        if (!taken)
            return taken.error();
        if (*taken || keyring.byName(wanted.name) != nullptr)
            return fail(Errc::Conflict, "user.name_taken");
        if (keyring.users.size() >= Keyring::maxUsers)
            return fail(Errc::LimitExceeded, "user.too_many", {QString::number(Keyring::maxUsers)});
        user.uid = impl.environment.uids.next();
        user.name = wanted.name.trimmed();
        user.roles = wanted.roles;
        user.classes = wanted.classes;
        user.mustChangePassword = true;
        auto slot = makeSlot(keyring.vaultId, user.uid, user.name, password, chooseCost(impl.environment.kdf),
                             impl.keys);
        if (!slot)
            return slot.error();
        user.boxPublicKey = slot->publicKey;
        keyring.users.append(*slot);
        const auto id = UserRepository::add(change, user);
        if (!id)
            return id.error();
        user.id = *id;
        return {};
    });
    if (!done)
        return done.error();
    return added;
}

Result<void> UserService::setEnabled(UserId id, bool enabled)
{
    Vault::Impl &impl = m_vault.impl();
    return impl.changeUsers(op::userManage, [&](Change &change, Keyring &keyring) -> Result<void> {
        auto user = known(id);
        if (!user)
            return user.error();
        if (id == change.session().userId)
            return fail(Errc::Conflict, "user.self");
        user->enabled = enabled;
        if (auto kept = refuseLastHead(*user); !kept)
            return kept;
        change.setReason(enabled ? QStringLiteral("enabled") : QStringLiteral("disabled"));
        if (KeySlot *slot = keyring.byUid(user->uid); slot != nullptr) {
            slot->enabled = enabled;
            slot->grant.clear();
            if (enabled) {
                if (slot->publicKey != user->boxPublicKey)
                    return fail(Errc::Damaged, "keyring.tampered");
                if (auto granted = grantRoot(*slot, impl.keys); !granted)
                    return granted;
            }
        }
        return UserRepository::update(change, *user);
    });
}

Result<void> UserService::disable(UserId id)
{
    return setEnabled(id, false);
}

Result<void> UserService::enable(UserId id)
{
    return setEnabled(id, true);
}

Result<QString> UserService::reset(UserId id)
{
    const QString code = oneTimeCode();
    if (auto done = resetWith(id, bytesOfCode(code)); !done)
        return done.error();
    return code;
}

Result<void> UserService::reset(UserId id, const SecretBytes &password)
{
    if (auto allowed = m_vault.workplace().allow(op::userManage); !allowed)
        return allowed;
    const auto user = known(id);
    if (!user)
        return user.error();
    if (auto accepted = acceptPassword(user->name, password); !accepted)
        return accepted;
    return resetWith(id, password);
}

Result<void> UserService::resetWith(UserId id, const SecretBytes &password)
{
    Vault::Impl &impl = m_vault.impl();
    return impl.changeUsers(op::userManage, [&](Change &change, Keyring &keyring) -> Result<void> {
        auto user = known(id);
        if (!user)
            return user.error();
        if (id == change.session().userId) // with the old password in hand, changeOwnPassword is the way
            return fail(Errc::Conflict, "user.self");
        change.setReason(QStringLiteral("reset"));
        auto slot = makeSlot(keyring.vaultId, user->uid, user->name, password,
                             chooseCost(impl.environment.kdf), impl.keys);
        if (!slot)
            return slot.error();
        slot->enabled = user->enabled;
        if (!user->enabled)
            slot->grant.clear();
        user->boxPublicKey = slot->publicKey;
        user->mustChangePassword = true;
        if (KeySlot *old = keyring.byUid(user->uid); old != nullptr)
            *old = *slot;
        else
            keyring.users.append(*slot);
        return UserRepository::update(change, *user);
    });
}

Result<void> UserService::setRoles(UserId id, RoleSet roles, const QList<SchoolClassId> &classes)
{
    // Roles live in the vault only: the keyring lets people in and knows nothing of what they may do.
    Workplace &place = m_vault.workplace();
    const auto done = place.change(op::userManage, [&](Change &change) -> Result<void> {
        auto user = known(id);
        if (!user)
            return user.error();
        if (roles.isEmpty() || (roles.bits() & ~rolesOf(m_vault.info().kind).bits()) != 0)
            return fail(Errc::BadInput, "user.roles");
        user->roles = roles;
        user->classes = classes;
        if (auto kept = refuseLastHead(*user); !kept)
            return kept;
        change.setReason(QStringLiteral("roles"));
        return UserRepository::update(change, *user);
    });
    if (done && id == place.session().userId) {
        Session session = place.session();
        session.roles = roles;
        session.classes = classes;
        place.setSession(session);
    }
    return done;
}

/// A person's key out of the keyring. An open window must not be the place where a password can be guessed
/// without waiting.
Result<SecretBytes> UserService::keyOf(const Uid &user, const QString &name, const SecretBytes &password)
{
    Vault::Impl &impl = m_vault.impl();
    Workplace &place = m_vault.workplace();
    const KeySlot *slot = std::as_const(impl.keyring).byUid(user);
    if (slot == nullptr)
        return fail(Errc::NotFound, "user.unknown");
    Lockout lockout(impl.folder, impl.keyring.vaultId, impl.environment.clock);
    if (auto begun = lockout.begin(name); !begun)
        return begun.error();
    auto userKey = unwrapUserKey(*slot, impl.keyring.vaultId, password, impl.environment.kdf);
    if (!userKey) {
        if (userKey.error().code != Errc::WrongPassword)
            lockout.withdrawn(name);
        [[maybe_unused]] const auto noted =
            place.note(QLatin1String(op::ownPassword.id), {QStringLiteral("user"), user}, Outcome::Failed);
        return userKey.error();
    }
    lockout.succeeded(name);
    return userKey;
}

Result<SecretBytes> UserService::ownKey(const SecretBytes &password)
{
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::ownPassword); !allowed)
        return allowed.error();
    return keyOf(place.session().userUid, place.session().userName, password);
}

Result<void> UserService::confirmOther(const QString &name, const SecretBytes &password)
{
    auto users = UserRepository(m_vault.workplace().db()).list();
    if (!users)
        return users.error();
    const auto its = std::find_if(users->cbegin(), users->cend(), [&](const VaultUser &user) {
        return user.enabled && user.name == name && user.id != m_vault.workplace().session().userId;
    });
    if (its == users->cend())
        return fail(Errc::NotFound, "user.unknown");
    return outcomeOf(keyOf(its->uid, its->name, password));
}

Result<void> UserService::confirmOwnPassword(const SecretBytes &password)
{
    const auto key = ownKey(password);
    if (!key)
        return key.error();
    return {};
}

Result<void> UserService::changeOwnPassword(const SecretBytes &old, const SecretBytes &fresh)
{
    Vault::Impl &impl = m_vault.impl();
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::ownPassword); !allowed)
        return allowed;
    const Session session = place.session();
    if (auto accepted = acceptPassword(session.userName, fresh); !accepted)
        return accepted;
    const auto userKey = ownKey(old);
    if (!userKey)
        return userKey.error();
    const auto done =
        impl.changeOwnSlot(op::ownPassword, [&](Change &change, Keyring &keyring) -> Result<void> {
            auto user = known(session.userId);
            if (!user)
                return user.error();
            user->mustChangePassword = false;
            change.mention({QStringLiteral("user"), session.userUid}, QStringLiteral("password"));
            if (auto updated = UserRepository::update(change, *user); !updated)
                return updated;
            return wrapForPassword(*keyring.byUid(session.userUid), keyring.vaultId, *userKey, fresh,
                                   chooseCost(impl.environment.kdf));
        });
    if (done) {
        Session relieved = session;
        relieved.mustChangePassword = false;
        place.setSession(relieved);
    }
    return done;
}

} // namespace tingyu
