// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_shelf.h"

#include "core/vault/backup_file.h"
#include "core/vault/crypto.h"
#include "core/vault/facts.h"
#include "core/vault/lockout.h"
#include "core/vault/restore.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tingyu {
namespace {

using State = BackupOnShelf::State;

/// The place of a drill; ciphertext only, and gone with the object.
class DrillPlace
{
public:
    explicit DrillPlace(const QString &folder) : m_path(vaultfolder::drill(folder)) { remove(); }
    ~DrillPlace() { remove(); }
    DrillPlace(const DrillPlace &) = delete;
    DrillPlace &operator=(const DrillPlace &) = delete;
    const QString &path() const { return m_path; }

private:
    void remove() { QDir(m_path).removeRecursively(); }
    QString m_path;
};

/// "verified:3", "unproved:3" of the lines that backups left, by epoch and number.
Result<QHash<std::pair<qint64, qint64>, State>> statesOnRecord(Connection &db, const ObjectRef &whole)
{
    auto rows = db.select(QStringLiteral("SELECT epoch, reason_code FROM audit WHERE object_type = ? AND "
                                         "object_uid = ? AND action = ? AND outcome = 'ok'"),
                          {whole.type, whole.uid.bytes(), QLatin1String(op::vaultBackup.id)});
    if (!rows)
        return rows.error();
    QHash<std::pair<qint64, qint64>, State> states;
    while (rows->next()) {
        const QString code = rows->text(1).section(u':', 0, 0);
        const qint64 seq = rows->text(1).section(u':', 1).toLongLong();
        if (code == QLatin1String("verified"))
            states.insert({rows->integer(0), seq}, State::Verified);
        else if (code == QLatin1String("unproved"))
            states.insert({rows->integer(0), seq}, State::Unproved);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return states;
}

} // namespace

Result<QList<BackupOnShelf>> BackupShelf::list(const QString &folder)
{
    if (auto allowed = m_vault.workplace().allow(op::vaultBackup); !allowed)
        return allowed.error();
    Vault::Impl &impl = m_vault.impl();
    const auto states = statesOnRecord(*impl.connection, impl.whole());
    if (!states)
        return states.error();
    QList<BackupOnShelf> found;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList({QStringLiteral("*.tyb")}, QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        BackupOnShelf one;
        one.file = info.absoluteFilePath();
        one.bytes = info.size();
        if (const auto manifest = backupfile::peek(one.file)) {
            one.epoch = manifest->epoch;
            one.seq = manifest->seq;
            one.madeUtc = fromUtcStamp(manifest->madeUtc);
            one.clockSuspect = manifest->clockSuspect;
            one.reason = manifest->reason;
            one.generation = manifest->generation;
            one.state = manifest->vaultId != impl.keyring.vaultId
                            ? State::Foreign
                            : states->value({one.epoch, one.seq}, State::Unknown);
        }
        found.append(one);
    }
    std::stable_sort(found.begin(), found.end(), [](const BackupOnShelf &a, const BackupOnShelf &b) {
        return std::pair(a.epoch, a.seq) > std::pair(b.epoch, b.seq);
    });
    return found;
}

template<class Restore>
Result<RestoreDrill> BackupShelf::drill(const QString &file, bool bySheet, Restore &&restore)
{
    Workplace &place = m_vault.workplace();
    Vault::Impl &impl = m_vault.impl();
    if (auto allowed = place.allow(op::vaultBackup); !allowed)
        return allowed.error();
    const auto manifest = backupfile::peek(file);
    if (!manifest)
        return manifest.error();
    if (manifest->vaultId != impl.keyring.vaultId)
        return fail(Errc::BadInput, "backup.other_vault");
    Result<RestoreDrill> outcome = RestoreDrill();
    {
        const DrillPlace there(impl.folder);
        const Result<Restored> restored = restore(there.path());
        if (!restored)
            outcome = restored.error();
        else if (!restored->isSound)
            outcome = fail(Errc::Damaged, "backup.drill_differs");
        else
            outcome->counts = restored->counts;
    }
    const QString seq = QString::number(manifest->seq);
    if (!outcome) {
        [[maybe_unused]] const auto noted = place.note(QLatin1String(op::vaultBackup.id), impl.whole(),
                                                       Outcome::Failed, QStringLiteral("drill:") + seq);
        return outcome;
    }
    const auto live = countEach(*impl.connection);
    if (!live)
        return live.error();
    outcome->seq = manifest->seq;
    outcome->atUtc = place.clock().nowUtc();
    outcome->bySheet = bySheet;
    outcome->person = place.session().userName;
    outcome->live = *live;
    const QJsonObject record{{QStringLiteral("seq"), outcome->seq},
                             {QStringLiteral("at"), utcStamp(outcome->atUtc)},
                             {QStringLiteral("sheet"), bySheet},
                             {QStringLiteral("by"), place.session().userUid.toString()},
                             {QStringLiteral("counts"), outcome->counts.toJson()},
                             {QStringLiteral("live"), outcome->live.toJson()}};
    auto recorded = place.change(op::vaultBackup, [&](Change &change) -> Result<void> {
        change.mention(impl.whole(), QStringLiteral("drill:") + seq);
        if (auto written = writeNumberFact(change.db(), fact::drillSeq, manifest->seq); !written)
            return written;
        if (auto written = writeFact(change.db(), fact::drillRecord,
                                     QJsonDocument(record).toJson(QJsonDocument::Compact));
            !written)
            return written;
        return writeFact(change.db(), fact::drillUtc, utcStamp(outcome->atUtc).toLatin1());
    });
    if (!recorded)
        return recorded.error();
    return outcome;
}

Result<RestoreDrill> BackupShelf::tryWithPassword(const QString &file, const QString &userName,
                                                  const SecretBytes &password, const Progress &progress)
{
    return drill(file, false, [&](const QString &folder) -> Result<Restored> {
        Vault::Impl &impl = m_vault.impl();
        // The copy knows no waiting of its own: guessing at it waits as guessing at the vault does.
        Lockout lockout(impl.folder, impl.keyring.vaultId, impl.environment.clock);
        if (auto begun = lockout.begin(userName); !begun)
            return begun.error();
        auto restored = restoreWithPassword(file, folder, userName, password, impl.environment, progress);
        if (restored)
            lockout.succeeded(userName);
        else if (restored.error().code != Errc::WrongPassword)
            lockout.withdrawn(userName);
        return restored;
    });
}

Result<RestoreDrill> BackupShelf::tryWithSheet(const QString &file, const QString &sheetText,
                                               const Progress &progress)
{
    return drill(file, true, [&](const QString &folder) -> Result<Restored> {
        // The copy asks for a head with a password; both go with it.
        QByteArray random = crypto::randomBytes(32).toHex();
        const SecretBytes password = SecretBytes::take(random);
        return restoreWithSheet(file, folder, sheetText, m_vault.workplace().session().userName, password,
                                m_vault.impl().environment, progress);
    });
}

Result<std::optional<RestoreDrill>> BackupShelf::lastDrill()
{
    Connection &db = *m_vault.impl().connection;
    const auto seq = readNumberFact(db, fact::drillSeq, 0);
    const auto stamp = readFact(db, fact::drillUtc);
    if (!seq || !stamp)
        return seq ? stamp.error() : seq.error();
    if (!*stamp)
        return std::optional<RestoreDrill>();
    RestoreDrill drill;
    drill.seq = *seq;
    drill.atUtc = fromUtcStamp(QString::fromLatin1(**stamp));
    const auto record = readFact(db, fact::drillRecord);
    if (!record)
        return record.error();
    const QJsonObject told = QJsonDocument::fromJson(record->value_or(QByteArray())).object();
    if (told.value(QLatin1String("seq")).toInteger() != *seq)
        return std::optional(drill);
    drill.bySheet = told.value(QLatin1String("sheet")).toBool();
    drill.counts = RecordCounts::fromJson(told.value(QLatin1String("counts")).toObject());
    drill.live = RecordCounts::fromJson(told.value(QLatin1String("live")).toObject());
    if (const auto by = Uid::fromString(told.value(QLatin1String("by")).toString())) {
        const auto user = UserRepository(db).byUid(*by);
        if (!user)
            return user.error();
        drill.person = *user ? (*user)->name : QString();
    }
    return std::optional(drill);
}

} // namespace tingyu
