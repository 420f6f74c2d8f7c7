// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include "core/vault/crypto.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/lockout.h"
#include "core/vault/migrator.h"
#include "core/vault/sealed_log.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QFile>

namespace tingyu {
namespace {

RoleSet founderRoles(VaultKind kind)
{
    switch (kind) {
    case VaultKind::School:
        return {Role::Head, Role::Counsellor};
    case VaultKind::District:
        return {Role::Head, Role::Officer};
    }
    return {};
}

VaultKind kindOf(const Keyring &keyring)
{
    return (keyring.flags & keyringDistrict) != 0 ? VaultKind::District : VaultKind::School;
}

/// No valid keyring: is there no vault, or one that lost it? Never a reason to make a new one.
Error noKeyring(const QString &folder, const keyringfile::Found &found)
{
    if (found.tooNew)
        return *found.tooNew;
    if (found.present > 0)
        return fail(Errc::Damaged, "keyring.damaged");
    if (!vaultfolder::generations(folder).isEmpty())
        return fail(Errc::Damaged, "keyring.missing");
    return fail(Errc::NotFound, "vault.none");
}

Result<void> writeFounding(Connection &connection, const NewVault &wanted, const Uid &vaultId,
                           const Uid &origin, const crypto::KeyPair &auditPair)
{
    const crypto::KeyPair sign = crypto::makeSignPair();
    const crypto::KeyPair box = crypto::makeBoxPair();
    const auto plain = [](const SecretBytes &secret) {
        return QByteArray(reinterpret_cast<const char *>(secret.data()),
                          static_cast<qsizetype>(secret.size()));
    };
    const bool isDistrict = wanted.kind == VaultKind::District;
    std::pair<QString, QByteArray> facts[] = {
        {fact::vaultId, vaultId.bytes()},
        {fact::kind, isDistrict ? QByteArrayLiteral("district") : QByteArrayLiteral("school")},
        {fact::demo, QByteArray::number(wanted.demo ? 1 : 0)},
        {fact::schoolName, wanted.schoolName.toUtf8()},
        {fact::generation, QByteArrayLiteral("1")},
        {fact::epoch, QByteArrayLiteral("1")},
        {fact::origin, origin.bytes()},
        {fact::auditMac, crypto::randomBytes(32)},
        {fact::pseudonymKey, crypto::randomBytes(32)},
        {fact::auditPublic, auditPair.publicKey},
        {fact::auditSecret, plain(auditPair.secretKey)},
        {fact::signPublic, sign.publicKey},
        {fact::signSecret, plain(sign.secretKey)},
        {fact::boxPublic, box.publicKey},
        {fact::boxSecret, plain(box.secretKey)},
        {fact::sheetTypedBack, QByteArrayLiteral("0")},
        {fact::backupSeq, QByteArrayLiteral("0")},
    };
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (auto &[name, value] : facts) {
        if (auto written = writeFact(connection, name, value); !written)
            return written;
        crypto::wipe(value);
    }
    return (*transaction)->commit();
}

/// Everything up to the keyring, which makes it a vault.
Result<void> foundVault(Vault::Impl &impl, const NewVault &wanted, const SecretBytes &password)
{
    const VaultEnvironment &environment = impl.environment;
    auto created =
        Connection::open(vaultfolder::database(impl.folder, 1), impl.keys.database, Connection::Mode::Create);
    if (!created)
        return created.error();
    impl.connection = std::move(*created);
    auto steps = Migrator::builtIn();
    if (!steps)
        return steps.error();
    const auto migrated = Migrator(*impl.connection, std::move(*steps)).run({});
    if (!migrated)
        return migrated.error();
    const crypto::KeyPair auditPair = crypto::makeBoxPair();
    if (auto written =
            writeFounding(*impl.connection, wanted, impl.keyring.vaultId, environment.uids.next(), auditPair);
        !written)
        return written;
    impl.schema = migrated->to;
    impl.keyring.schema = static_cast<quint32>(migrated->to);
    impl.keyring.auditPublicKey = auditPair.publicKey;
    impl.keyring.flags =
        (wanted.kind == VaultKind::District ? keyringDistrict : 0U) | (wanted.demo ? keyringDemo : 0U);
    auto mac = impl.secretFact(fact::auditMac);
    if (!mac)
        return mac.error();
    impl.auditMac = std::move(*mac);

    VaultUser user;
    user.id = UserId(1);
    user.uid = environment.uids.next();
    user.name = wanted.userName.trimmed();
    user.roles = founderRoles(wanted.kind);
    const auto session = impl.sessionOf(user);
    if (auto started = impl.startWork(session); !started)
        return started;
    if (auto noted = impl.place->note(QStringLiteral("vault.created"), impl.whole()); !noted)
        return noted;
    return impl.changeUsers(op::userManage, [&](Change &change, Keyring &next) -> Result<void> {
        auto slot =
            makeSlot(next.vaultId, user.uid, user.name, password, chooseCost(environment.kdf), impl.keys);
        if (!slot)
            return slot.error();
        user.boxPublicKey = slot->publicKey;
        next.users.append(*slot);
        const auto id = UserRepository::add(change, user);
        if (!id)
            return id.error();
        if (*id != user.id)
            return fail(Errc::Internal, "vault.crypto");
        return {};
    });
}

} // namespace

Vault::Vault(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Vault::~Vault() = default;

Workplace &Vault::workplace()
{
    return *m_impl->place;
}

QString Vault::folder() const
{
    return m_impl->folder;
}

QStringList Vault::notices() const
{
    return m_impl->notices;
}

bool Vault::isSpent() const
{
    return m_impl->isSpent;
}

Result<VaultHeight> Vault::height()
{
    const auto epoch = readNumberFact(*m_impl->connection, fact::epoch, 1);
    const auto head = m_impl->audit->head();
    if (!epoch || !head)
        return epoch ? head.error() : epoch.error();
    return VaultHeight{*epoch, m_impl->keyring.generation, head->seq};
}

Result<void> Vault::acceptOlder()
{
    auto transaction = Transaction::begin(*m_impl->connection);
    if (!transaction)
        return transaction.error();
    if (auto begun = m_impl->beginEpoch(); !begun)
        return begun;
    const AuditLog::Line line{QStringLiteral("vault.warning"),
                              m_impl->whole(),
                              Outcome::Ok,
                              QStringLiteral("older-accepted"),
                              0,
                              {}};
    if (auto written = m_impl->audit->append(workplace().session(), line); !written)
        return written;
    const auto head = m_impl->audit->head();
    if (!head)
        return head.error();
    if (auto committed = (*transaction)->commit(); !committed)
        return committed;
    // The keyring still counts the lines that are gone; what was accepted is not told again.
    Keyring next = m_impl->keyring;
    next.lastAuditSeq = static_cast<quint64>(head->seq);
    return m_impl->storeKeyring(next);
}

Result<Vault::Created> Vault::create(const QString &folder, const NewVault &wanted,
                                     const SecretBytes &password, const VaultEnvironment &environment)
{
    if (wanted.schoolName.trimmed().isEmpty())
        return fail(Errc::BadInput, "vault.school_name");
    if (auto accepted = acceptNewUser(wanted.userName, password, {wanted.schoolName}); !accepted)
        return accepted.error();
    if (auto prepared = vaultfolder::prepareNew(folder); !prepared)
        return prepared.error();

    auto impl = std::make_unique<Impl>(folder, environment);
    impl->keyring.vaultId = environment.uids.next();
    impl->keys = VaultKeys::fromRoot(SecretBytes::random(VaultKeys::rootBytes), 1);
    RecoverySheet sheet = RecoverySheet::make(impl->keys.root, impl->keyring.vaultId, 1);
    if (auto founded = foundVault(*impl, wanted, password); !founded) {
        impl->isSpent = true;
        impl.reset();
        // Nothing of a vault was here before: what is here now is ours and holds nothing yet.
        for (const QString &name : vaultfolder::parts(folder))
            QFile::remove(QDir(folder).filePath(name));
        return founded.error();
    }
    impl->notices.append(QStringLiteral("sheet_not_typed_back"));
    return Created{std::make_unique<Vault>(std::move(impl)), std::move(sheet)};
}

namespace {

VaultInfo infoOf(const Keyring &keyring)
{
    VaultInfo info;
    info.vaultId = keyring.vaultId;
    info.kind = kindOf(keyring);
    info.schema = static_cast<int>(keyring.schema);
    info.generation = keyring.generation;
    info.demo = (keyring.flags & keyringDemo) != 0;
    for (const KeySlot &slot : keyring.users) {
        if (slot.enabled)
            info.userNames.append(slot.name);
    }
    return info;
}

struct Entrance
{
    Keyring keyring;
    Uid userUid;
    SecretBytes userKey;
    VaultKeys keys;
    bool needsRepair = false;
};

/// The newest copy decides about the password: an older one may hold an older password. Copies that prove to
/// be tampered with are passed over.
Result<Entrance> enter(const keyringfile::Found &found, const QString &userName, const SecretBytes &password,
                       const KdfPolicy &policy)
{
    Error last = fail(Errc::WrongPassword, "vault.wrong_password");
    bool needsRepair = found.anyDamaged || !found.currentIsBest;
    for (const Keyring &keyring : found.candidates) {
        const KeySlot *slot = keyring.byName(userName);
        if (slot == nullptr || !slot->enabled) {
            // A name nobody has costs the same time as a wrong password.
            const KdfCost cost = keyring.users.isEmpty() ? policy.floor : keyring.users.constFirst().cost;
            [[maybe_unused]] const auto spent =
                deriveKey(password, crypto::randomBytes(16), policy.accepts(cost) ? cost : policy.floor);
            return last;
        }
        auto userKey = unwrapUserKey(*slot, keyring.vaultId, password, policy);
        if (!userKey && userKey.error().code != Errc::Damaged)
            return userKey.error();
        auto keys = userKey ? openGrant(keyring, *slot, *userKey) : Result<VaultKeys>(userKey.error());
        if (keys)
            return Entrance{keyring, slot->userUid, std::move(*userKey), std::move(*keys), needsRepair};
        last = keys.error();
        needsRepair = true;
    }
    return last;
}

} // namespace

VaultInfo Vault::info() const
{
    return infoOf(m_impl->keyring);
}

Result<VaultInfo> Vault::info(const QString &folder)
{
    const auto found = keyringfile::find(folder);
    if (found.candidates.isEmpty())
        return noKeyring(folder, found);
    return infoOf(found.candidates.constFirst());
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const QString &userName,
                                           const SecretBytes &password, const VaultEnvironment &environment)
{
    if (auto safe = vaultfolder::refuseUnsafe(folder); !safe)
        return safe.error();
    const auto found = keyringfile::find(folder);
    if (found.candidates.isEmpty())
        return noKeyring(folder, found);
    const Keyring &best = found.candidates.constFirst();
    Lockout lockout(folder, best.vaultId, environment.clock);
    if (auto begun = lockout.begin(userName); !begun)
        return begun.error();
    auto entrance = enter(found, userName, password, environment.kdf);
    if (!entrance && entrance.error().code == Errc::WrongPassword) {
        const KeySlot *slot = best.byName(userName);
        sealedlog::append(folder,
                          {lockout.nextFailureNumber(), utcStamp(environment.clock.nowUtc()),
                           slot != nullptr ? slot->userUid : Uid()},
                          best.auditPublicKey);
        return entrance.error();
    }
    if (!entrance) {
        lockout.withdrawn(userName);
        return entrance.error();
    }
    lockout.succeeded(userName);

    auto impl = std::make_unique<Impl>(folder, environment);
    impl->keyring = std::move(entrance->keyring);
    impl->keys = std::move(entrance->keys);
    if (auto opened = impl->openDatabase(); !opened)
        return opened.error();
    const auto user = UserRepository(*impl->connection).byUid(entrance->userUid);
    if (!user)
        return user.error();
    if (!*user || !(*user)->enabled)
        return fail(Errc::Denied, "vault.user_disabled");
    const auto session = impl->sessionOf(**user);
    if (auto started = impl->startWork(session); !started)
        return started.error();
    impl->userKey = std::move(entrance->userKey);
    if (auto welcomed = impl->welcome(entrance->needsRepair); !welcomed)
        return welcomed.error();
    if (auto closed = impl->closeIfMoved(); !closed)
        return closed.error();
    if (const QStringList stray = vaultfolder::strayCopies(folder); !stray.isEmpty())
        impl->notices.append(QStringLiteral("stray_copy:") + stray.constFirst());
    if (!entrance->needsRepair) // otherwise another generation may be the newer one
        vaultfolder::removeLeftovers(folder, impl->keyring.generation);
    auto vault = std::make_unique<Vault>(std::move(impl));
    const auto typedBack = vault->isSheetTypedBack();
    if (typedBack && !*typedBack)
        vault->impl().notices.append(QStringLiteral("sheet_not_typed_back"));
    return vault;
}

Result<bool> Vault::isSheetTypedBack()
{
    const auto marked = readNumberFact(*m_impl->connection, fact::sheetTypedBack, 0);
    if (!marked)
        return marked.error();
    return *marked != 0;
}

Result<void> Vault::typeBackSheet(const QString &typed)
{
    if (auto allowed = workplace().allow(op::sheetCheck); !allowed)
        return allowed;
    const auto root = readRecoverySheet(typed, m_impl->keyring.vaultId, m_impl->keyring.generation);
    if (!root)
        return root.error();
    if (!root->equals(m_impl->keys.root))
        return fail(Errc::BadInput, "sheet.order");
    auto done = workplace().change(op::sheetCheck, [&](Change &change) -> Result<void> {
        change.mention(m_impl->whole(), QStringLiteral("typed-back"));
        return writeNumberFact(change.db(), fact::sheetTypedBack, 1);
    });
    if (done)
        m_impl->notices.removeAll(QStringLiteral("sheet_not_typed_back"));
    return done;
}

Result<void> Vault::checkSheetGroups(const QList<std::pair<int, QString>> &groups)
{
    if (auto allowed = workplace().allow(op::sheetCheck); !allowed)
        return allowed;
    const RecoverySheet sheet =
        RecoverySheet::make(m_impl->keys.root, m_impl->keyring.vaultId, m_impl->keyring.generation);
    for (const auto &[number, typed] : groups) {
        const QString digits = typed.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
        if (number < 1 || number > sheet.groups.size() || sheet.groups.at(number - 1) != digits)
            return fail(Errc::BadInput, "sheet.group", {QString::number(number)});
    }
    return workplace().note(QLatin1String(op::sheetCheck.id), m_impl->whole(), Outcome::Ok,
                            QStringLiteral("groups"));
}

} // namespace tingyu
