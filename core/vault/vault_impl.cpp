// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_impl.h"

#include "core/vault/compaction.h"
#include "core/vault/crypto.h"
#include "core/vault/database_copy.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/lockout.h"
#include "core/vault/migrator.h"
#include "core/vault/moving.h"
#include "core/vault/record_number.h"
#include "core/vault/sealed_log.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_operations.h"

#include <QFile>

#include <algorithm>

namespace tingyu {

Result<void> acceptNewUser(const QString &name, const SecretBytes &password, const QStringList &names)
{
    Error bad{Errc::BadInput, userNameProblem(name), {}};
    if (!bad.subject.isEmpty())
        return bad;
    QString plain = QString::fromUtf8(reinterpret_cast<const char *>(password.data()),
                                      static_cast<qsizetype>(password.size()));
    bad.subject = passwordProblem(plain, names + QStringList{name});
    crypto::wipe(plain);
    if (!bad.subject.isEmpty())
        return bad;
    return {};
}

Vault::Impl::~Impl()
{
    if (!place || isSpent)
        return;
    // The keyring remembers how far the log had come, so that a cut tail or an old database shows.
    const auto head = audit->head();
    if (head && static_cast<quint64>(head->seq) > keyring.lastAuditSeq) {
        Keyring next = keyring;
        next.lastAuditSeq = static_cast<quint64>(head->seq);
        [[maybe_unused]] const auto stored = storeKeyring(next);
    }
}

Result<QByteArray> Vault::Impl::bytesFact(const QString &name)
{
    auto value = readFact(*connection, name);
    if (!value)
        return value.error();
    if (!*value)
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact"), name});
    return std::move(**value);
}

Result<SecretBytes> Vault::Impl::secretFact(const QString &name)
{
    auto value = bytesFact(name);
    if (!value)
        return value.error();
    return SecretBytes::take(*value);
}

Result<void> Vault::Impl::openDatabase()
{
    const QString path = vaultfolder::database(folder, keyring.generation);
    if (!QFile::exists(path))
        return fail(Errc::Damaged, "vault.database_missing");
    auto opened = Connection::open(path, keys.database, Connection::Mode::Open);
    if (!opened)
        return opened.error();
    connection = std::move(*opened);
    const auto number = Migrator::numberOf(*connection);
    if (!number)
        return number.error();
    if (*number == 0) // an empty database under our key was never ours: it is not filled anew
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("empty")});
    auto steps = Migrator::builtIn();
    if (!steps)
        return steps.error();
    auto migrated = Migrator(*connection, std::move(*steps)).run([this](int from) -> Result<void> {
        const QString copy = vaultfolder::copyBeforeSchema(folder, keyring.generation, from);
        QFile::remove(copy);
        if (auto copied = copyDatabase(*connection, copy, keys.database); !copied)
            return copied;
        auto reopened = Connection::open(copy, keys.database, Connection::Mode::Open);
        return reopened ? requireSound(**reopened) : reopened.error();
    });
    if (!migrated)
        return migrated.error();
    schema = migrated->to;

    const auto storedId = bytesFact(fact::vaultId);
    const auto generation = readNumberFact(*connection, fact::generation, 0);
    if (!storedId || !generation)
        return storedId ? generation.error() : storedId.error();
    if (*storedId != keyring.vaultId.bytes() || *generation != keyring.generation)
        return fail(Errc::Damaged, "vault.mismatch");
    auto mac = secretFact(fact::auditMac);
    if (!mac)
        return mac.error();
    auditMac = std::move(*mac);
    return finishErasure();
}

/// What was erased before the program ended goes from the file too. A vault whose disk has no room for that
/// opens all the same, and says so.
Result<void> Vault::Impl::finishErasure()
{
    const auto due = isCompactionDue(*connection);
    if (!due)
        return due.error();
    if (*due)
        notices.append(compact(*connection) ? QStringLiteral("erasure_finished")
                                            : QStringLiteral("erasure_unfinished"));
    return {};
}

Result<void> Vault::Impl::closeIfMoved()
{
    const auto away = readFact(*connection, fact::movedAway);
    const auto here = moving::receiptOf(*this, fact::movedHere);
    if (!away || !here)
        return away ? here.error() : away.error();
    place->closeForWriting(away->has_value());
    if (*away)
        notices.append(QStringLiteral("moved_away"));
    else if (*here)
        notices.append(QStringLiteral("moved_here:") + here->value());
    return {};
}

Result<void> Vault::Impl::startWork(const Session &session)
{
    const auto origin = bytesFact(fact::origin);
    if (!origin)
        return origin.error();
    audit = std::make_unique<AuditLog>(*connection, environment.clock, auditMac, keyring.vaultId);
    place =
        std::make_unique<Workplace>(Workplace::Parts{*connection, environment.clock, environment.uids, *audit,
                                                     session, Uid::fromBytes(*origin).value_or(Uid())});
    return {};
}

Result<void> Vault::Impl::beginEpoch()
{
    Connection &db = *connection;
    const auto epoch = readNumberFact(db, fact::epoch, 1);
    const auto before = bytesFact(fact::origin);
    const auto last = db.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM change_set"));
    const auto pc = pcNumber(db);
    if (!epoch || !before)
        return epoch ? before.error() : epoch.error();
    if (!last || !pc)
        return last ? pc.error() : last.error();
    if (auto told = db.run(
            QStringLiteral("UPDATE change_set SET origin = ?, number = id WHERE origin IS NULL"), {*before});
        !told)
        return told.error();
    if (auto written = writeNumberFact(db, fact::epoch, *epoch + 1); !written)
        return written;
    // Of a PC that came from another one's backup, it is that one that is known to be there.
    const auto source = readNumberFact(db, fact::mergeBasePc, *pc);
    if (!source)
        return source.error();
    if (*source == *pc) {
        if (auto written = writeNumberFact(db, fact::mergeBase, last->toLongLong()); !written)
            return written;
        if (auto written = writeNumberFact(db, fact::mergeBasePc, *pc); !written)
            return written;
    }
    return writeFact(db, fact::origin, environment.uids.next().bytes());
}

Result<void> Vault::Impl::storeKeyring(Keyring next)
{
    next.fileSeq = std::max(keyring.fileSeq, next.fileSeq) + 1;
    next.sign(keys.keyringMac);
    const QByteArray bytes = next.encode();
    // Self-test before the old one is touched: what is about to be written opens for who is in.
    const auto parsed = Keyring::parse(bytes);
    if (!parsed || *parsed != next)
        return fail(Errc::Internal, "vault.crypto");
    if (place && !userKey.isEmpty()) {
        const KeySlot *own = next.byUid(place->session().userUid);
        const auto opened = own != nullptr && own->enabled
                                ? openGrant(next, *own, userKey)
                                : Result<VaultKeys>(fail(Errc::Internal, "vault.crypto"));
        if (!opened || !opened->root.equals(keys.root))
            return fail(Errc::Internal, "vault.crypto");
    }
    if (auto stored = keyringfile::store(folder, bytes); !stored)
        return stored;
    keyring = next;
    return {};
}

Result<void> Vault::Impl::changeUsers(const Operation &operation, const KeyringBody &body)
{
    return changeKeyring(operation, body, true);
}

Result<void> Vault::Impl::changeOwnSlot(const Operation &operation, const KeyringBody &body)
{
    return changeKeyring(operation, body, false);
}

Result<void> Vault::Impl::changeKeyring(const Operation &operation, const KeyringBody &body, bool isAdmin)
{
    const Keyring before = keyring;
    const auto changed = place->change(operation, [&](Change &change) -> Result<void> {
        Keyring next = keyring;
        if (auto edited = body(change, next); !edited)
            return edited;
        if (isAdmin) {
            next.adminSeq = keyring.adminSeq + 1;
            const auto adminSeq = static_cast<qint64>(next.adminSeq);
            if (auto written = writeNumberFact(change.db(), fact::keyringAdminSeq, adminSeq); !written)
                return written;
            if (auto written = writeFact(change.db(), fact::keyringHash, next.adminHash()); !written)
                return written;
        }
        return storeKeyring(next);
    });
    if (keyring == before)
        return changed;
    // Once more, so that the previous copy holds no slot and no password that was just replaced; or, when the
    // rows did not follow, the old slots back into both copies. Should that fail as well, the next login
    // drops what the rows do not know.
    const Keyring now = keyring;
    for (int copy = changed ? 1 : 0; copy < 2; ++copy) {
        Keyring wanted = changed ? now : before;
        wanted.fileSeq = keyring.fileSeq;
        if (auto stored = storeKeyring(wanted); !stored)
            break;
    }
    return changed;
}

Result<void> Vault::Impl::comparePublicKeys()
{
    const auto rows = UserRepository(*connection).list();
    if (!rows)
        return rows.error();
    const bool differs = std::any_of(rows->cbegin(), rows->cend(), [this](const VaultUser &user) {
        const KeySlot *slot = std::as_const(keyring).byUid(user.uid);
        return slot != nullptr && slot->publicKey != user.boxPublicKey;
    });
    if (differs)
        notices.append(QStringLiteral("keyring_key_differs"));
    return {};
}

Result<void> Vault::Impl::reconcile(Change &change, Keyring &next, bool isUnfinished)
{
    next.schema = static_cast<quint32>(schema);
    auto rows = UserRepository(*connection).list();
    if (!rows)
        return rows.error();
    next.users.removeIf([&rows](const KeySlot &slot) {
        return std::none_of(rows->cbegin(), rows->cend(),
                            [&slot](const VaultUser &user) { return user.uid == slot.userUid; });
    });
    for (VaultUser &user : *rows) {
        KeySlot *slot = next.byUid(user.uid);
        if (slot == nullptr)
            continue;
        slot->name = user.name;
        if (slot->publicKey != user.boxPublicKey && isUnfinished) {
            // A reset that was cut off after the keyring: the old key is gone, so it is finished.
            user.boxPublicKey = slot->publicKey;
            user.mustChangePassword = user.uid != change.session().userUid;
            if (auto updated = UserRepository::update(change, user); !updated)
                return updated;
        }
        if (slot->enabled == user.enabled)
            continue;
        slot->enabled = user.enabled;
        slot->grant.clear();
        if (user.enabled) {
            if (auto granted = grantRoot(*slot, keys); !granted)
                return granted;
        }
    }
    return {};
}

Result<void> Vault::Impl::foldSealedLog()
{
    const auto publicKey = bytesFact(fact::auditPublic);
    const auto secretKey = secretFact(fact::auditSecret);
    auto folded = readNumberFact(*connection, fact::foldedFailures, 0);
    if (!publicKey || !secretKey || !folded)
        return !publicKey ? publicKey.error() : !secretKey ? secretKey.error() : folded.error();
    const auto content = sealedlog::read(folder, *publicKey, *secretKey);
    qint64 failures = 0;
    bool hasGap = content.unreadable > 0;
    for (const sealedlog::Event &event : content.events) {
        const auto number = static_cast<qint64>(event.number);
        if (number <= *folded)
            continue; // folded before, and the file could not be removed then
        hasGap = hasGap || number != *folded + 1;
        *folded = number;
        ++failures;
        const ObjectRef object{QStringLiteral("user"), event.userUid};
        if (auto line = audit->append(place->session(), {QStringLiteral("vault.login"),
                                                         object,
                                                         Outcome::Failed,
                                                         QStringLiteral("at:") + event.atUtc,
                                                         0,
                                                         {}});
            !line)
            return line;
    }
    if (failures > 0)
        notices.append(QStringLiteral("login_failed:%1").arg(failures));
    if (hasGap) {
        notices.append(QStringLiteral("sealed_gap"));
        if (auto line = audit->append(
                place->session(), {QStringLiteral("vault.sealed-gap"), whole(), Outcome::Failed, {}, 0, {}});
            !line)
            return line;
    }
    return writeNumberFact(*connection, fact::foldedFailures, *folded);
}

Result<void> Vault::Impl::welcome(bool keyringNeedsRepair)
{
    const auto adminSeq = readNumberFact(*connection, fact::keyringAdminSeq, 0);
    const auto fileSeq = readNumberFact(*connection, fact::keyringFileSeq, 0);
    const auto head = audit->head();
    if (!adminSeq || !fileSeq || !head)
        return !adminSeq ? adminSeq.error() : !fileSeq ? fileSeq.error() : head.error();
    const qint64 ahead = static_cast<qint64>(keyring.adminSeq) - *adminSeq;
    const qint64 missingLines = static_cast<qint64>(keyring.lastAuditSeq) - head->seq;
    QStringList found;
    if (keyringNeedsRepair)
        found.append(QStringLiteral("keyring_fell_back"));
    if (ahead < 0)
        found.append(QStringLiteral("keyring_rolled_back"));
    else if (static_cast<qint64>(keyring.fileSeq) < *fileSeq)
        found.append(QStringLiteral("keyring_older"));
    if (ahead > 1 || missingLines > 0)
        found.append(QStringLiteral("vault_went_back:%1").arg(qMax<qint64>(missingLines, 0)));
    notices.append(found);

    auto begun = Transaction::begin(*connection);
    if (!begun)
        return begun.error();
    if (auto folded = foldSealedLog(); !folded)
        return folded;
    found.append(QStringLiteral("vault.login"));
    for (const QString &code : std::as_const(found)) {
        const bool isLogin = code == QLatin1String("vault.login");
        const ObjectRef object =
            isLogin ? ObjectRef{QStringLiteral("user"), place->session().userUid} : whole();
        const QString action = isLogin ? code : QStringLiteral("vault.warning");
        if (auto line = audit->append(place->session(), {action,
                                                         object,
                                                         isLogin ? Outcome::Ok : Outcome::Failed,
                                                         isLogin ? QString() : code.section(u':', 0, 0),
                                                         0,
                                                         {}});
            !line)
            return line;
    }
    const auto suspect = audit->isClockSuspect();
    if (suspect && *suspect)
        notices.append(QStringLiteral("clock_suspect"));
    const qint64 newestFileSeq = qMax(*fileSeq, static_cast<qint64>(keyring.fileSeq));
    if (auto written = writeNumberFact(*connection, fact::keyringFileSeq, newestFileSeq); !written)
        return written;
    if (auto committed = (*begun)->commit(); !committed)
        return committed;
    begun->reset();
    sealedlog::remove(folder);

    Keyring wanted = keyring;
    wanted.adminSeq = qMax(keyring.adminSeq, static_cast<quint64>(*adminSeq)); // above what was rolled back
    wanted.fileSeq = static_cast<quint64>(newestFileSeq);
    const bool isUnfinished = ahead == 1;
    keyring.adminSeq = wanted.adminSeq;
    keyring.fileSeq = wanted.fileSeq;
    if (ahead != 0 || keyringNeedsRepair || keyring.schema != static_cast<quint32>(schema)) {
        if (auto repaired = changeUsers(op::keyringRepair,
                                        [&](Change &change, Keyring &next) -> Result<void> {
                                            change.mention(whole());
                                            return reconcile(change, next, isUnfinished);
                                        });
            !repaired)
            return repaired;
    }
    return comparePublicKeys();
}

Session Vault::Impl::sessionOf(const VaultUser &user) const
{
    Session session;
    session.userId = user.id;
    session.userUid = user.uid;
    session.userName = user.name;
    session.roles = user.roles;
    session.classes = user.classes;
    session.sessionUid = environment.uids.next();
    session.mustChangePassword = user.mustChangePassword;
    return session;
}

} // namespace tingyu
