// SPDX-License-Identifier: GPL-3.0-or-later
// The way in with the recovery sheet alone.
#include "core/vault/crypto.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

namespace tingyu {
namespace {

/// Keyring and keys that the sheet opens: a copy whose MAC the root confirms, or none, when all are lost.
Result<void> findKeys(Vault::Impl &impl, const QString &sheetText)
{
    auto sheet = readRecoveryGroups(sheetText);
    if (!sheet)
        return sheet.error();
    const auto found = keyringfile::find(impl.folder);
    for (const Keyring &keyring : found.candidates) {
        if (!belongsTo(*sheet, keyring.vaultId, keyring.generation))
            continue;
        VaultKeys keys = VaultKeys::fromRoot(sheet->root.clone(), keyring.generation);
        if (!keyring.isSignedWith(keys.keyringMac))
            continue;
        impl.keyring = keyring;
        impl.keys = std::move(keys);
        return {};
    }
    const auto generations = vaultfolder::generations(impl.folder);
    if (generations.isEmpty() && found.present == 0)
        return fail(Errc::NotFound, "vault.none");
    if (generations.isEmpty())
        return fail(Errc::Damaged, "vault.database_missing");
    Error last = fail(Errc::BadInput, "sheet.order");
    for (const quint32 generation : generations) {
        VaultKeys keys = VaultKeys::fromRoot(sheet->root.clone(), generation);
        auto opened = Connection::open(vaultfolder::database(impl.folder, generation), keys.database,
                                       Connection::Mode::Open);
        if (!opened) {
            // Without a keyring a wrong sheet and a damaged file look the same; the sheet is likelier.
            if (opened.error().code != Errc::Damaged)
                last = opened.error();
            continue;
        }
        const auto stored = readFact(**opened, fact::vaultId);
        const auto vaultId = stored && *stored ? Uid::fromBytes(**stored) : std::nullopt;
        if (!vaultId || !belongsTo(*sheet, *vaultId, generation))
            continue;
        const auto adminSeq = readNumberFact(**opened, fact::keyringAdminSeq, 0);
        const auto fileSeq = readNumberFact(**opened, fact::keyringFileSeq, 0);
        const auto auditPublic = readFact(**opened, fact::auditPublic);
        const auto kind = readFact(**opened, fact::kind);
        const auto demo = readNumberFact(**opened, fact::demo, 0);
        if (!adminSeq || !fileSeq || !auditPublic || !*auditPublic || !kind || !demo)
            return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact")});
        impl.keyring = {};
        impl.keyring.vaultId = *vaultId;
        impl.keyring.generation = generation;
        impl.keyring.adminSeq = static_cast<quint64>(*adminSeq);
        impl.keyring.fileSeq = static_cast<quint64>(*fileSeq);
        impl.keyring.auditPublicKey = **auditPublic;
        impl.keyring.flags =
            (*kind == QByteArrayLiteral("district") ? keyringDistrict : 0U) | (*demo != 0 ? keyringDemo : 0U);
        impl.keys = std::move(keys);
        return {};
    }
    return last;
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::openWithSheet(const QString &folder, const QString &sheetText,
                                                    const QString &newUser, const SecretBytes &newPassword,
                                                    const VaultEnvironment &environment)
{
    if (auto safe = vaultfolder::refuseUnsafe(folder); !safe)
        return safe.error();
    if (auto accepted = acceptNewUser(newUser, newPassword, {}); !accepted)
        return accepted.error();
    auto impl = std::make_unique<Impl>(folder, environment);
    if (auto found = findKeys(*impl, sheetText); !found)
        return found.error();
    if (auto opened = impl->openDatabase(); !opened)
        return opened.error();

    const auto known = UserRepository(*impl->connection).byName(newUser);
    const auto next = impl->connection->value(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM user"));
    if (!known || !next)
        return known ? next.error() : known.error();
    VaultUser user;
    if (*known) {
        user = **known;
    } else {
        user.id = UserId(next->toLongLong());
        user.uid = environment.uids.next();
        user.name = newUser.trimmed();
    }
    const bool isDistrict = (impl->keyring.flags & keyringDistrict) != 0;
    user.roles = user.roles.with(Role::Head).with(isDistrict ? Role::Officer : Role::Counsellor);
    user.enabled = true;
    user.mustChangePassword = false;
    const auto session = impl->sessionOf(user);
    if (auto started = impl->startWork(session); !started)
        return started.error();
    if (auto welcomed = impl->welcome(false); !welcomed)
        return welcomed.error();

    auto entered = impl->changeUsers(op::userManage, [&](Change &change, Keyring &keyring) -> Result<void> {
        change.setReason(QStringLiteral("sheet"));
        change.mention(impl->whole(), QStringLiteral("sheet"));
        auto slot = makeSlot(keyring.vaultId, user.uid, user.name, newPassword, chooseCost(environment.kdf),
                             impl->keys);
        if (!slot)
            return slot.error();
        keyring.users.removeIf([&](const KeySlot &old) {
            return old.userUid == user.uid || normalisedName(old.name) == normalisedName(user.name);
        });
        keyring.users.append(*slot);
        user.boxPublicKey = slot->publicKey;
        if (*known)
            return UserRepository::update(change, user);
        const auto id = UserRepository::add(change, user);
        if (!id)
            return id.error();
        return {};
    });
    if (!entered)
        return entered.error();
    if (auto stored = impl->storeKeyring(impl->keyring);
        !stored) // a good previous copy, without old passwords
        return stored.error();
    if (auto closed = impl->closeIfMoved(); !closed)
        return closed.error();
    return std::make_unique<Vault>(std::move(impl));
}

} // namespace tingyu
