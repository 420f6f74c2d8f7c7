// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_service.h"

#include "core/base/platform.h"
#include "core/vault/backup_file.h"
#include "core/vault/backup_generations.h"
#include "core/vault/database_copy.h"
#include "core/vault/facts.h"
#include "core/vault/progress_part.h"
#include "core/vault/record_count.h"
#include "core/vault/record_number.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

constexpr qint64 spareOnTarget = 16LL << 20;

QString codeOf(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Manual:
        return QStringLiteral("manual");
    case BackupReason::Upgrade:
        return QStringLiteral("upgrade");
    case BackupReason::Rekey:
        return QStringLiteral("rekey");
    case BackupReason::Move:
        return QStringLiteral("move");
    }
    return {};
}

/// A file that is gone with the object, unless it is kept.
class Temporary
{
public:
    explicit Temporary(const QString &path) : m_path(path) { remove(); }
    ~Temporary() { remove(); }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    const QString &path() const { return m_path; }
    void remove()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + QStringLiteral("-journal"));
    }

private:
    QString m_path;
};

QList<BackupGeneration> generationsIn(const QString &folder, const Uid &vaultId)
{
    QList<BackupGeneration> found;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("B-*.tyb")}, QDir::Files)) {
        // What cannot be read as a backup of this vault is left alone: it may be somebody's last one.
        const auto manifest = backupfile::peek(dir.filePath(name));
        if (!manifest || manifest->vaultId != vaultId)
            continue;
        found.append({dir.filePath(name), manifest->epoch, manifest->seq, manifest->madeUtc.left(7),
                      manifest->reason, manifest->schema, manifest->generation, manifest->pc});
    }
    return found;
}

} // namespace

struct BackupService::Work
{
    Work(Vault::Impl &vault, const QString &target)
        : impl(vault)
        , folder(target)
        , copy(QDir(vault.folder).filePath(QStringLiteral("vault-backup.db.tmp")))
        , part(QDir(target).filePath(
              QStringLiteral("backup-%1.part").arg(vaultShortId(vault.keyring.vaultId))))
    {
    }
    Vault::Impl &impl;
    QString folder;
    Temporary copy; ///< encrypted, beside the vault
    Temporary part;
    backupfile::Manifest manifest;
    BackupResult result;
};

/// Copy through SQLite, then both integrity checks and the whole log against the rows, on the copy.
Result<void> BackupService::copyAndProve(Work &work, const Progress &progress)
{
    Vault::Impl &impl = work.impl;
    if (auto copied = copyDatabase(*impl.connection, work.copy.path(), impl.keys.database, progress); !copied)
        return copied;
    auto opened = Connection::open(work.copy.path(), impl.keys.database, Connection::Mode::Open);
    if (!opened)
        return opened.error();
    if (auto sound = requireSound(**opened); !sound)
        return sound;
    AuditLog log(**opened, impl.environment.clock, impl.auditMac, impl.keyring.vaultId);
    const auto verdict = log.verify(1, true, progress);
    const auto head = log.head();
    const auto liveHead = impl.audit->head();
    if (!verdict || !head || !liveHead)
        return !verdict ? verdict.error() : !head ? head.error() : liveHead.error();
    if (head->seq != liveHead->seq || head->hash != liveHead->hash)
        return fail(Errc::Damaged, "backup.differs");
    work.result.verified = verdict->ok();
    if (!verdict->ok())
        work.result.finding = verdict->chain == QLatin1String("ok") ? verdict->rows : verdict->chain;
    work.manifest.auditSeq = head->seq;
    work.manifest.auditHead = head->hash;
    return {};
}

Result<void> BackupService::pack(Work &work, const Progress &progress)
{
    Vault::Impl &impl = work.impl;
    const auto boxPublic = impl.bytesFact(fact::boxPublic);
    const auto signPublic = impl.bytesFact(fact::signPublic);
    const auto signSecret = impl.secretFact(fact::signSecret);
    if (!boxPublic || !signPublic || !signSecret)
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact")});
    work.manifest.databaseBytes = QFileInfo(work.copy.path()).size();
    if (auto space = vaultfolder::needFree(work.folder, work.manifest.databaseBytes + spareOnTarget); !space)
        return space;
    return backupfile::write(work.part.path(), work.manifest, impl.keyring.encode(), work.copy.path(),
                             {*boxPublic, *signPublic, *signSecret}, progress);
}

/// From another handle and past the cache: what the stick really holds, opened once as a restore would.
Result<void> BackupService::readBack(Work &work, const Progress &progress)
{
    Vault::Impl &impl = work.impl;
    work.copy.remove();
    platform::dropCache(work.part.path());
    const auto signPublic = impl.bytesFact(fact::signPublic);
    if (!signPublic)
        return signPublic.error();
    const auto contents = backupfile::check(work.part.path(), *signPublic, progress);
    if (!contents || contents->manifest != work.manifest)
        return contents ? fail(Errc::Damaged, "backup.read_back") : contents.error();
    if (contents->keyring != impl.keyring.encode())
        return fail(Errc::Damaged, "backup.read_back");
    if (auto out = backupfile::extractDatabase(work.part.path(), *contents, work.copy.path(), progress); !out)
        return out;
    auto opened = Connection::open(work.copy.path(), impl.keys.database, Connection::Mode::Open);
    if (!opened)
        return opened.error();
    AuditLog log(**opened, impl.environment.clock, impl.auditMac, impl.keyring.vaultId);
    const auto head = log.head();
    const auto quick = (*opened)->check(false);
    if (!head || !quick)
        return head ? quick.error() : head.error();
    if (head->hash != work.manifest.auditHead || !quick->isEmpty())
        return fail(Errc::Damaged, "backup.read_back");
    work.result.bytes = QFileInfo(work.part.path()).size();
    return {};
}

Result<void> BackupService::record(Work &work)
{
    Workplace &place = m_vault.workplace();
    return place.change(op::vaultBackup, [&](Change &change) -> Result<void> {
        change.mention(work.impl.whole(), QStringLiteral("%1:%2")
                                              .arg(work.result.verified ? QStringLiteral("verified")
                                                                        : QStringLiteral("unproved"))
                                              .arg(work.result.seq));
        if (auto written = writeFact(change.db(), fact::backupFolder, work.folder.toUtf8()); !written)
            return written;
        if (!work.result.verified)
            return {};
        if (auto written = writeNumberFact(change.db(), fact::backupVerifiedSeq, work.result.seq); !written)
            return written;
        return writeFact(change.db(), fact::backupVerifiedUtc, work.manifest.madeUtc.toLatin1());
    });
}

Result<BackupResult> BackupService::backup(const QString &folder, BackupReason reason,
                                           const Progress &progress)
{
    Vault::Impl &impl = m_vault.impl();
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::vaultBackup); !allowed)
        return allowed.error();
    if (place.isClosedForWriting() && reason != BackupReason::Move)
        return fail(Errc::Conflict, "vault.moved_away");
    if (!QDir(folder).exists())
        return fail(Errc::NotFound, "backup.no_folder");
    const qint64 size = QFileInfo(impl.connection->path()).size();
    if (auto space = vaultfolder::needFree(impl.folder, 2 * size + vaultfolder::spareBytes); !space)
        return space.error();

    Work work(impl, folder);
    auto seq = readNumberFact(*impl.connection, fact::backupSeq, 0);
    const auto epoch = readNumberFact(*impl.connection, fact::epoch, 1);
    const auto suspect = impl.audit->isClockSuspect();
    const auto records = countEach(*impl.connection);
    const auto pc = pcNumber(*impl.connection);
    if (!pc)
        return pc.error();
    if (!seq || !epoch || !suspect || !records)
        return !seq ? seq.error() : !epoch ? epoch.error() : !suspect ? suspect.error() : records.error();
    for (const BackupGeneration &one : generationsIn(folder, impl.keyring.vaultId))
        *seq = qMax(*seq, one.seq); // after a restore the numbers of the stick go on
    work.result.seq = *seq + 1;
    work.manifest.vaultId = impl.keyring.vaultId;
    work.manifest.generation = impl.keyring.generation;
    work.manifest.epoch = *epoch;
    work.manifest.pc = *pc;
    work.manifest.seq = work.result.seq;
    work.manifest.reason = codeOf(reason);
    work.manifest.madeUtc = utcStamp(impl.environment.clock.nowUtc());
    work.manifest.clockSuspect = *suspect;
    work.manifest.schema = impl.schema;
    work.manifest.program = QStringLiteral(TINGYU_VERSION);

    const QJsonObject stamp{{QStringLiteral("seq"), work.result.seq},
                            {QStringLiteral("at"), work.manifest.madeUtc},
                            {QStringLiteral("records"), records->total()},
                            {QStringLiteral("counts"), records->toJson()}};
    auto transaction = Transaction::begin(*impl.connection);
    if (!transaction)
        return transaction.error();
    for (const auto &[name, value] :
         {std::pair(fact::backupSeq, QByteArray::number(work.result.seq)),
          std::pair(fact::backupStamp, QJsonDocument(stamp).toJson(QJsonDocument::Compact))}) {
        if (auto written = writeFact(*impl.connection, name, value); !written)
            return written.error();
    }
    if (auto committed = (*transaction)->commit(); !committed)
        return committed.error();
    transaction->reset();

    int part = 0;
    for (const auto step : {&BackupService::copyAndProve, &BackupService::pack, &BackupService::readBack}) {
        if (auto done = (this->*step)(work, partOf(progress, part++, 3)); !done) {
            [[maybe_unused]] const auto noted = place.note(QLatin1String(op::vaultBackup.id), impl.whole(),
                                                           Outcome::Failed, done.error().subject);
            return done.error();
        }
    }
    work.result.file = QDir(folder).filePath(backupfile::nameFor(impl.keyring.vaultId, work.result.seq));
    if (QFile::exists(work.result.file))
        return fail(Errc::Conflict, "backup.taken");
    if (auto renamed = platform::renameFile(work.part.path(), work.result.file); !renamed)
        return renamed.error();
    if (auto recorded = record(work); !recorded)
        return recorded.error();
    if (work.result.verified) {
        QList<BackupGeneration> ours = generationsIn(folder, impl.keyring.vaultId);
        // Another PC of the room may keep its backups on the same stick.
        ours.removeIf([&work](const BackupGeneration &one) { return one.pc != work.manifest.pc; });
        for (const QString &file : backupsToRemove(ours))
            work.result.removed += QFile::remove(file) ? 1 : 0;
    }
    return work.result;
}

Result<std::optional<BackupStamp>> BackupService::lastVerified()
{
    Connection &db = *m_vault.impl().connection;
    const auto seq = readNumberFact(db, fact::backupVerifiedSeq, 0);
    const auto stamp = readFact(db, fact::backupVerifiedUtc);
    if (!seq || !stamp)
        return seq ? stamp.error() : seq.error();
    if (*seq == 0 || !*stamp)
        return std::optional<BackupStamp>();
    return std::optional<BackupStamp>({*seq, fromUtcStamp(QString::fromLatin1(**stamp))});
}

Result<QString> BackupService::lastFolder()
{
    const auto folder = readFact(*m_vault.impl().connection, fact::backupFolder);
    if (!folder)
        return folder.error();
    return *folder ? QString::fromUtf8(**folder) : QString();
}

} // namespace tingyu
