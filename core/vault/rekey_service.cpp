// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/rekey_service.h"

#include "core/base/platform.h"
#include "core/vault/backup_service.h"
#include "core/vault/database_copy.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/progress_part.h"
#include "core/vault/read_column.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tingyu {
namespace {

QString freshPath(const QString &folder, quint32 generation)
{
    return vaultfolder::database(folder, generation) + QStringLiteral(".new");
}

Result<QStringList> tablesOf(Connection &connection)
{
    return readTexts(connection, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                                "name NOT LIKE 'sqlite_%' ORDER BY name"));
}

} // namespace

RekeyService::RekeyService(Vault &vault) : m_vault(vault) {}

RekeyService::~RekeyService() = default;

Result<RecoverySheet> RekeyService::begin()
{
    if (auto allowed = m_vault.workplace().allow(op::vaultRekey); !allowed)
        return allowed.error();
    const Keyring &keyring = m_vault.impl().keyring;
    m_next = VaultKeys::fromRoot(SecretBytes::random(VaultKeys::rootBytes), keyring.generation + 1);
    m_proved = false;
    m_typedBack = false;
    return RecoverySheet::make(m_next.root, keyring.vaultId, m_next.generation);
}

Result<void> RekeyService::typeBack(const QString &typed)
{
    if (auto read = readBack(typed); !read)
        return read;
    m_typedBack = true;
    return {};
}

Result<void> RekeyService::readBack(const QString &typed)
{
    if (m_next.root.isEmpty())
        return fail(Errc::NeedsConfirmation, "rekey.sheet_first");
    const auto root = readRecoverySheet(typed, m_vault.impl().keyring.vaultId, m_next.generation);
    if (!root)
        return root.error();
    if (!root->equals(m_next.root))
        return fail(Errc::BadInput, "sheet.order");
    m_proved = true;
    return {};
}

/// Every enabled user's grant sealed anew to the public key in the rows: what the keyring file says of it may
/// have been exchanged by somebody who wants the next root.
Result<Keyring> RekeyService::nextKeyring()
{
    Vault::Impl &impl = m_vault.impl();
    const auto users = UserRepository(*impl.connection).list();
    if (!users)
        return users.error();
    Keyring next = impl.keyring;
    next.generation = m_next.generation;
    next.adminSeq = impl.keyring.adminSeq + 1;
    next.fileSeq = impl.keyring.fileSeq + 1;
    next.users.clear();
    for (const VaultUser &user : *users) {
        const KeySlot *slot = std::as_const(impl.keyring).byUid(user.uid);
        if (slot == nullptr)
            continue;
        if (slot->publicKey != user.boxPublicKey)
            return fail(Errc::Damaged, "keyring.key_differs");
        KeySlot sealed = *slot;
        sealed.enabled = user.enabled;
        sealed.grant.clear();
        if (user.enabled) {
            if (auto granted = grantRoot(sealed, m_next); !granted)
                return granted.error();
        }
        next.users.append(sealed);
    }
    return next;
}

Result<void> RekeyService::copyUnderNewKey(const Progress &progress)
{
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = m_vault.workplace().allow(op::vaultRekey); !allowed)
        return allowed;
    if (!m_proved)
        return fail(Errc::NeedsConfirmation, "rekey.sheet_first");
    const qint64 size = QFileInfo(impl.connection->path()).size();
    if (auto space = vaultfolder::needFree(impl.folder, 2 * size + vaultfolder::spareBytes); !space)
        return space;
    const auto verdict = impl.audit->verify(1, true, progress);
    if (!verdict)
        return verdict.error();
    if (!verdict->ok())
        return fail(Errc::Damaged, "rekey.log_differs",
                    {verdict->chain == QLatin1String("ok") ? verdict->rows : verdict->chain});
    auto next = nextKeyring();
    if (!next)
        return next.error();
    m_nextKeyring = std::move(*next);
    const QString fresh = freshPath(impl.folder, m_next.generation);
    QFile::remove(fresh);
    return copyDatabase(*impl.connection, fresh, m_next.database, progress);
}

Result<void> RekeyService::compareCounts(Connection &copy)
{
    const auto ours = tablesOf(*m_vault.impl().connection);
    const auto theirs = tablesOf(copy);
    if (!ours || !theirs)
        return ours ? theirs.error() : ours.error();
    if (*ours != *theirs)
        return fail(Errc::Damaged, "rekey.copy_differs");
    for (const QString &table : *ours) {
        const QString sql = QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table);
        const auto before = m_vault.impl().connection->value(sql);
        const auto after = copy.value(sql);
        if (!before || !after)
            return before ? after.error() : before.error();
        if (*before != *after)
            return fail(Errc::Damaged, "rekey.copy_differs", {table});
    }
    return {};
}

/// What must differ in the copy: its generation, the mirror of the keyring to come, and the line that says
/// so.
Result<void> RekeyService::stampCopy(Connection &copy)
{
    Vault::Impl &impl = m_vault.impl();
    AuditLog log(copy, impl.environment.clock, impl.auditMac, impl.keyring.vaultId);
    auto transaction = Transaction::begin(copy);
    if (!transaction)
        return transaction.error();
    for (const auto &[name, number] :
         {std::pair(fact::generation, static_cast<qint64>(m_next.generation)),
          std::pair(fact::keyringAdminSeq, static_cast<qint64>(m_nextKeyring.adminSeq)),
          std::pair(fact::keyringFileSeq, static_cast<qint64>(m_nextKeyring.fileSeq)),
          std::pair(fact::sheetTypedBack, qint64{m_typedBack ? 1 : 0})}) {
        if (auto written = writeNumberFact(copy, name, number); !written)
            return written;
    }
    if (auto written = writeFact(copy, fact::keyringHash, m_nextKeyring.adminHash()); !written)
        return written;
    if (auto line = log.append(impl.place->session(), {QLatin1String(op::vaultRekey.id),
                                                       impl.whole(),
                                                       Outcome::Ok,
                                                       QStringLiteral("generation:%1").arg(m_next.generation),
                                                       0,
                                                       {}});
        !line)
        return line;
    const auto head = log.head();
    if (!head)
        return head.error();
    m_nextKeyring.lastAuditSeq = static_cast<quint64>(head->seq);
    return (*transaction)->commit();
}

Result<void> RekeyService::proveCopy(const Progress &progress)
{
    Vault::Impl &impl = m_vault.impl();
    const QString fresh = freshPath(impl.folder, m_next.generation);
    const auto prove = [&]() -> Result<void> {
        auto opened = Connection::open(fresh, m_next.database, Connection::Mode::Open);
        if (!opened)
            return opened.error();
        Connection &copy = **opened;
        if (auto sound = requireSound(copy); !sound)
            return sound;
        if (auto same = compareCounts(copy); !same)
            return same;
        AuditLog log(copy, impl.environment.clock, impl.auditMac, impl.keyring.vaultId);
        const auto verdict = log.verify(1, true, progress);
        const auto head = log.head();
        const auto liveHead = impl.audit->head();
        if (!verdict || !head || !liveHead)
            return !verdict ? verdict.error() : !head ? head.error() : liveHead.error();
        if (!verdict->ok() || head->seq != liveHead->seq || head->hash != liveHead->hash)
            return fail(Errc::Damaged, "rekey.copy_differs");
        return stampCopy(copy);
    };
    if (auto proved = prove(); !proved)
        return proved;
    if (auto synced = platform::syncFile(fresh); !synced)
        return synced;
    // Once more from the medium, as the next unlocking will find it.
    platform::dropCache(fresh);
    auto reopened = Connection::open(fresh, m_next.database, Connection::Mode::Open);
    return reopened ? requireSound(**reopened) : reopened.error();
}

Result<void> RekeyService::placeCopy()
{
    const QString folder = m_vault.impl().folder;
    return platform::renameFile(freshPath(folder, m_next.generation),
                                vaultfolder::database(folder, m_next.generation));
}

Result<void> RekeyService::switchKeyring()
{
    Vault::Impl &impl = m_vault.impl();
    m_nextKeyring.sign(m_next.keyringMac);
    const QByteArray bytes = m_nextKeyring.encode();
    const auto parsed = Keyring::parse(bytes);
    const KeySlot *own = parsed ? parsed->byUid(impl.place->session().userUid) : nullptr;
    if (own == nullptr)
        return fail(Errc::Internal, "vault.crypto");
    // Whoever came in with the sheet has no key of his own in hand; his slot was tried when it was made.
    if (!impl.userKey.isEmpty()) {
        const auto opened = openGrant(*parsed, *own, impl.userKey);
        if (!opened || !opened->root.equals(m_next.root))
            return fail(Errc::Internal, "vault.crypto");
    }
    if (auto stored = keyringfile::store(impl.folder, bytes); !stored)
        return stored;
    impl.isSpent = true; // from here on the old pair is history: nothing of it may be written any more
    return {};
}

Result<void> RekeyService::removeOld()
{
    Vault::Impl &impl = m_vault.impl();
    // The previous copy still holds grants of the old root, which opens the old database and old backups.
    m_nextKeyring.fileSeq += 1;
    m_nextKeyring.sign(m_next.keyringMac);
    if (auto stored = keyringfile::store(impl.folder, m_nextKeyring.encode()); !stored)
        return stored;
    const QString old = impl.connection->path();
    impl.place.reset();
    impl.audit.reset();
    impl.connection.reset();
    const QDir dir(impl.folder);
    QFile::remove(old);
    QFile::remove(old + QStringLiteral("-journal"));
    for (const QString &name : dir.entryList({QStringLiteral("vault-*.before-*.db")}, QDir::Files))
        QFile::remove(dir.filePath(name)); // opens with the old root only
    return platform::syncFolder(impl.folder);
}

Result<void> RekeyService::run(const Progress &progress)
{
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = m_vault.workplace().allow(op::vaultRekey); !allowed)
        return allowed;
    if (!m_proved)
        return fail(Errc::NeedsConfirmation, "rekey.sheet_first");
    // The last state under the old root, where the last backup went, if that stick is in.
    BackupService backups(m_vault);
    const auto folder = backups.lastFolder();
    if (folder && !folder->isEmpty() && QDir(*folder).exists()) {
        if (const auto backup = backups.backup(*folder, BackupReason::Rekey, partOf(progress, 0, 3)); !backup)
            return backup.error();
    }
    Result<void> done = copyUnderNewKey(partOf(progress, 1, 3));
    if (done && !keepGoing(progress, 2, 3))
        done = fail(Errc::Cancelled, "cancelled");
    if (done)
        done = proveCopy(partOf(progress, 2, 3));
    if (done && !keepGoing(progress, 3, 3)) // the last moment: what follows is short and not stopped
        done = fail(Errc::Cancelled, "cancelled");
    if (done)
        done = placeCopy();
    if (done)
        done = switchKeyring();
    // A rename that went through and could not be synced is a switch all the same: then the new database is
    // the one that is needed.
    const auto found = keyringfile::find(impl.folder);
    const bool isSwitched =
        std::any_of(found.candidates.cbegin(), found.candidates.cend(),
                    [this](const Keyring &one) { return one.generation == m_next.generation; });
    impl.isSpent = impl.isSpent || isSwitched;
    if (!done && isSwitched)
        return done;
    if (!done) {
        for (const QString &path : {freshPath(impl.folder, m_next.generation),
                                    vaultfolder::database(impl.folder, m_next.generation)}) {
            QFile::remove(path);
            QFile::remove(path + QStringLiteral("-journal"));
        }
        return done;
    }
    return removeOld();
}

} // namespace tingyu
