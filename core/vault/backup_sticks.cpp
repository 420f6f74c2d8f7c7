// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_sticks.h"

#include "core/base/mount_table.h"
#include "core/base/platform.h"
#include "core/vault/backup_file.h"
#include "core/vault/facts.h"
#include "core/vault/record_number.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>
#include <tuple>

namespace tingyu {
namespace {

using State = StickLook::State;

constexpr qint64 spareOnStick = 16LL << 20; ///< as BackupService asks for

QString stamp(const QDateTime &utc)
{
    return utc.isValid() ? utcStamp(utc) : QString();
}

QJsonObject toJson(const BackupStick &stick)
{
    return {{QStringLiteral("id"), stick.id.toString()},
            {QStringLiteral("label"), stick.label},
            {QStringLiteral("epoch"), stick.epoch},
            {QStringLiteral("seq"), stick.seq},
            {QStringLiteral("written"), stamp(stick.writtenUtc)},
            {QStringLiteral("verified"), stamp(stick.verifiedUtc)},
            {QStringLiteral("folder"), stick.folder},
            {QStringLiteral("on_stick"), stick.folderOnStick},
            {QStringLiteral("struck"), stamp(stick.struckUtc)}};
}

std::optional<BackupStick> fromJson(const QJsonObject &object)
{
    const auto id = Uid::fromString(object.value(QLatin1String("id")).toString());
    if (!id)
        return {};
    BackupStick stick;
    stick.id = *id;
    stick.label = object.value(QLatin1String("label")).toString();
    stick.epoch = object.value(QLatin1String("epoch")).toInteger();
    stick.seq = object.value(QLatin1String("seq")).toInteger();
    stick.writtenUtc = fromUtcStamp(object.value(QLatin1String("written")).toString());
    stick.verifiedUtc = fromUtcStamp(object.value(QLatin1String("verified")).toString());
    stick.folder = object.value(QLatin1String("folder")).toString();
    stick.folderOnStick = object.value(QLatin1String("on_stick")).toString();
    stick.struckUtc = fromUtcStamp(object.value(QLatin1String("struck")).toString());
    return stick;
}

struct OnStick
{
    qint64 epoch = 0;
    qint64 seq = 0;
    qint64 auditSeq = 0;
    QString file;
    int count = 0;
    auto place() const { return std::pair(epoch, seq); }
};

/// The newest backup of this vault and PC that lies in the folder.
OnStick newestIn(const QString &folder, const Uid &vaultId, int pc)
{
    OnStick newest;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("B-*.tyb")}, QDir::Files)) {
        const auto manifest = backupfile::peek(dir.filePath(name));
        if (!manifest || manifest->vaultId != vaultId || manifest->pc != pc)
            continue;
        ++newest.count;
        if (std::pair(manifest->epoch, manifest->seq) <= newest.place())
            continue;
        newest.epoch = manifest->epoch;
        newest.seq = manifest->seq;
        newest.auditSeq = manifest->auditSeq;
        newest.file = dir.filePath(name);
    }
    return newest;
}

QString below(const QString &root, const QString &folder)
{
    const QString relative = QDir(root).relativeFilePath(QDir(folder).absolutePath());
    return relative.startsWith(QLatin1String("..")) ? QString() : relative;
}

bool isNamed(const QList<BackupStick> &sticks, const QString &label, const Uid &except = {})
{
    return std::any_of(sticks.cbegin(), sticks.cend(), [&](const BackupStick &one) {
        return one.id != except && !one.isStruck() && one.label == label;
    });
}

} // namespace

namespace stickmark {

QString fileName(const Uid &vaultId)
{
    return QStringLiteral("B-%1.stick").arg(vaultShortId(vaultId));
}

Found find(const QString &folder, const Uid &vaultId)
{
    constexpr qint64 mostBytes = 64;
    Found found;
    const QDir dir(folder);
    QFile mark(dir.filePath(fileName(vaultId)));
    if (mark.open(QIODevice::ReadOnly))
        found.own = Uid::fromString(QString::fromLatin1(mark.read(mostBytes)).trimmed());
    found.isForeign = !found.own &&
                      !dir.entryList({QStringLiteral("B-*.stick")}, QDir::Files)
                           .filter(QRegularExpression(QStringLiteral("^B-[0-9a-f]{8}\\.stick$")))
                           .isEmpty() &&
                      !dir.exists(fileName(vaultId));
    return found;
}

Result<void> write(const QString &folder, const Uid &vaultId, const Uid &stick)
{
    return platform::replaceFile(QDir(folder).filePath(fileName(vaultId)),
                                 stick.toString().toLatin1() + '\n');
}

} // namespace stickmark

std::optional<BackupStick> dueStick(const QList<BackupStick> &sticks)
{
    std::optional<BackupStick> due;
    for (const BackupStick &one : sticks) {
        if (!one.isStruck() && (!due || std::tie(one.epoch, one.seq) < std::tie(due->epoch, due->seq)))
            due = one;
    }
    return due;
}

Result<QList<BackupStick>> BackupSticks::list()
{
    if (auto allowed = m_vault.workplace().allow(op::vaultBackup); !allowed)
        return allowed.error();
    const auto stored = readFact(*m_vault.impl().connection, fact::backupSticks);
    if (!stored)
        return stored.error();
    QList<BackupStick> sticks;
    const QJsonArray array = QJsonDocument::fromJson(stored->value_or(QByteArray())).array();
    for (const auto &value : array) {
        if (const auto stick = fromJson(value.toObject()))
            sticks.append(*stick);
    }
    std::stable_sort(sticks.begin(), sticks.end(), [](const BackupStick &a, const BackupStick &b) {
        return !a.isStruck() && b.isStruck();
    });
    return sticks;
}

Result<void> BackupSticks::store(Change &change, const QList<BackupStick> &sticks)
{
    QJsonArray array;
    for (const BackupStick &one : sticks)
        array.append(toJson(one));
    return writeFact(change.db(), fact::backupSticks, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<StickLook> BackupSticks::look(const QString &folder)
{
    const auto sticks = list();
    if (!sticks)
        return sticks.error();
    Vault::Impl &impl = m_vault.impl();
    const Uid vaultId = impl.keyring.vaultId;
    const auto pc = pcNumber(*impl.connection);
    const auto epoch = readNumberFact(*impl.connection, fact::epoch, 1);
    const auto seq = readNumberFact(*impl.connection, fact::backupSeq, 0);
    const auto head = impl.audit->head();
    if (!pc || !epoch || !seq || !head)
        return !pc ? pc.error() : !epoch ? epoch.error() : !seq ? seq.error() : head.error();
    StickLook look;
    if (folder.isEmpty() || !QDir(folder).exists()) {
        look.state = State::Missing;
        return look;
    }
    QString reason;
    look.isUnsafe = platform::isUnsafeForVault(folder, &reason);
    const QStorageInfo volume(folder);
    const QStorageInfo own(impl.folder);
    look.isOnVaultsDisk = volume.isValid() && volume.device() == own.device() &&
                          volume.fileSystemType() == own.fileSystemType();
    look.freeBytes = platform::freeBytes(folder);
    const stickmark::Found mark = stickmark::find(folder, vaultId);
    if (mark.own) {
        const auto known = std::find_if(sticks->cbegin(), sticks->cend(),
                                        [&mark](const BackupStick &one) { return one.id == *mark.own; });
        if (known != sticks->cend())
            look.stick = *known;
    }
    const OnStick newest = newestIn(folder, vaultId, *pc);
    look.newestSeq = newest.seq;
    look.kept = newest.count;
    const qint64 wanted = QFileInfo(impl.connection->path()).size() + spareOnStick;
    const bool isAhead = newest.epoch > *epoch ||
                         (newest.epoch == *epoch && (newest.seq > *seq || newest.auditSeq > head->seq));
    if (mark.isForeign)
        look.state = State::Foreign;
    else if (look.stick && look.stick->isStruck())
        look.state = State::Struck;
    else if (isAhead)
        look.state = State::Ahead;
    else if (volume.isReadOnly() || !QFileInfo(folder).isWritable())
        look.state = State::ReadOnly;
    else if (look.freeBytes >= 0 && look.freeBytes < wanted)
        look.state = State::Full;
    else if (look.stick && newest.place() < std::pair(look.stick->epoch, look.stick->seq))
        look.state = State::Older;
    else if (look.stick)
        look.state = State::Ready;
    return look;
}

Result<BackupSticks::Made> BackupSticks::backup(const QString &folder, const QStringList &labels,
                                                BackupReason reason, const Progress &progress)
{
    const auto seen = look(folder);
    if (!seen)
        return seen.error();
    if (m_vault.workplace().isClosedForWriting())
        return fail(Errc::Conflict, "vault.moved_away");
    const QString label = seen->stick ? seen->stick->label : QString();
    if (seen->state == State::Missing)
        return fail(Errc::NotFound, "backup.no_folder");
    if (seen->state == State::Foreign)
        return fail(Errc::Conflict, "stick.foreign");
    if (seen->state == State::Struck)
        return fail(Errc::Conflict, "stick.struck", {label});
    if (seen->state == State::Ahead)
        return fail(Errc::Conflict, "stick.ahead", {QString::number(seen->newestSeq)});
    auto sticks = list();
    if (!sticks)
        return sticks.error();
    Made made;
    made.stick = seen->stick.value_or(BackupStick());
    if (!seen->stick) {
        if (sticks->size() >= mostSticks)
            return fail(Errc::LimitExceeded, "stick.too_many", {QString::number(mostSticks)});
        for (const QString &one : labels) {
            if (made.stick.label.isEmpty() && !isNamed(*sticks, one))
                made.stick.label = one;
        }
        if (made.stick.label.isEmpty())
            made.stick.label = QString::number(sticks->size() + 1);
    }
    Vault::Impl &impl = m_vault.impl();
    Workplace &place = m_vault.workplace();
    const auto epoch = readNumberFact(*impl.connection, fact::epoch, 1);
    if (!epoch)
        return epoch.error();
    const stickmark::Found mark = stickmark::find(folder, impl.keyring.vaultId);
    // One that this vault made and does not know any more, after a restore, keeps its number.
    if (!seen->stick)
        made.stick.id = mark.own.value_or(impl.environment.uids.next());
    const bool isMarkNew = !seen->stick && !mark.own;
    // Before the backup: one that is there is never left on a stick that has no room for its mark.
    if (isMarkNew) {
        if (auto written = stickmark::write(folder, impl.keyring.vaultId, made.stick.id); !written)
            return written.error();
    }
    auto done = BackupService(m_vault).backup(folder, reason, progress);
    if (!done) {
        if (isMarkNew)
            QFile::remove(QDir(folder).filePath(stickmark::fileName(impl.keyring.vaultId)));
        return done.error();
    }
    made.backup = *std::move(done);
    made.stick.epoch = *epoch;
    made.stick.seq = made.backup.seq;
    made.stick.writtenUtc = place.clock().nowUtc();
    if (made.backup.verified)
        made.stick.verifiedUtc = made.stick.writtenUtc;
    made.stick.folder = QDir(folder).absolutePath();
    made.stick.folderOnStick = below(QStorageInfo(folder).rootPath(), folder);
    auto written = place.change(op::vaultBackup, [&](Change &change) -> Result<void> {
        const auto known = std::find_if(sticks->begin(), sticks->end(),
                                        [&made](const BackupStick &one) { return one.id == made.stick.id; });
        if (known != sticks->end())
            *known = made.stick;
        else
            sticks->append(made.stick);
        if (!seen->stick)
            change.mention(impl.whole(), QStringLiteral("stick-new"));
        return store(change, *sticks);
    });
    if (!written)
        return written.error();
    return made;
}

Result<qint64> BackupSticks::verify(const QString &folder, const Progress &progress)
{
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::vaultBackup); !allowed)
        return allowed.error();
    Vault::Impl &impl = m_vault.impl();
    if (!QDir(folder).exists())
        return fail(Errc::NotFound, "backup.no_folder");
    const auto pc = pcNumber(*impl.connection);
    const auto signPublic = impl.bytesFact(fact::signPublic);
    if (!pc || !signPublic)
        return pc ? signPublic.error() : pc.error();
    const OnStick newest = newestIn(folder, impl.keyring.vaultId, *pc);
    if (newest.count == 0)
        return fail(Errc::NotFound, "stick.empty");
    platform::dropCache(newest.file);
    const QString reason = QStringLiteral("checked:%1").arg(newest.seq);
    const auto contents = backupfile::check(newest.file, *signPublic, progress);
    if (!contents) {
        if (contents.error().code != Errc::Cancelled)
            (void)place.note(QLatin1String(op::vaultBackup.id), impl.whole(), Outcome::Failed, reason);
        return contents.error();
    }
    const stickmark::Found mark = stickmark::find(folder, impl.keyring.vaultId);
    auto sticks = list();
    if (!sticks)
        return sticks.error();
    auto written = place.change(op::vaultBackup, [&](Change &change) -> Result<void> {
        change.mention(impl.whole(), reason);
        for (BackupStick &one : *sticks) {
            if (mark.own && one.id == *mark.own)
                one.verifiedUtc = place.clock().nowUtc();
        }
        return store(change, *sticks);
    });
    return written ? Result<qint64>(newest.seq) : written.error();
}

template<class Edit>
Result<void> BackupSticks::edit(const Uid &id, const char *reason, Edit &&change)
{
    auto sticks = list();
    if (!sticks)
        return sticks.error();
    const auto one = std::find_if(sticks->begin(), sticks->end(),
                                  [&id](const BackupStick &stick) { return stick.id == id; });
    if (one == sticks->end())
        return fail(Errc::NotFound, "stick.unknown");
    if (auto changed = change(*sticks, *one); !changed)
        return changed;
    return m_vault.workplace().change(op::vaultBackup, [&](Change &written) -> Result<void> {
        written.mention(m_vault.impl().whole(), QLatin1String(reason));
        return store(written, *sticks);
    });
}

Result<void> BackupSticks::rename(const Uid &id, const QString &label)
{
    return edit(id, "stick-named", [&](const QList<BackupStick> &all, BackupStick &one) -> Result<void> {
        const QString wanted = label.simplified();
        if (wanted.isEmpty() || wanted.size() > longestLabel)
            return fail(Errc::BadInput, "stick.label", {QString::number(longestLabel)});
        if (isNamed(all, wanted, id))
            return fail(Errc::Conflict, "stick.label_taken");
        one.label = wanted;
        return {};
    });
}

Result<void> BackupSticks::strikeOff(const Uid &id)
{
    return edit(id, "stick-struck", [&](const QList<BackupStick> &, BackupStick &one) -> Result<void> {
        one.struckUtc = m_vault.workplace().clock().nowUtc();
        return {};
    });
}

Result<void> BackupSticks::takeBack(const Uid &id)
{
    return edit(id, "stick-back", [&](const QList<BackupStick> &all, BackupStick &one) -> Result<void> {
        if (isNamed(all, one.label, id))
            return fail(Errc::Conflict, "stick.label_taken");
        one.struckUtc = {};
        return {};
    });
}

Result<QHash<Uid, QString>> BackupSticks::plugged(const QStringList &roots)
{
    const auto sticks = list();
    if (!sticks)
        return sticks.error();
    QHash<Uid, QString> found;
    for (const BackupStick &one : *sticks) {
        if (one.isStruck())
            continue;
        QStringList places{one.folder};
        for (const QString &root : roots)
            places.append(QDir::cleanPath(root + QLatin1Char('/') + one.folderOnStick));
        for (const QString &place : std::as_const(places)) {
            if (!found.contains(one.id) &&
                stickmark::find(place, m_vault.impl().keyring.vaultId).own == std::optional<Uid>(one.id))
                found.insert(one.id, place);
        }
    }
    return found;
}

QStringList BackupSticks::volumeRoots()
{
    QStringList roots;
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes()) {
        if (volume.isValid() && volume.isReady() && !volume.isRoot() &&
            !isRemoteFileSystem(QString::fromLatin1(volume.fileSystemType())))
            roots.append(volume.rootPath());
    }
    return roots;
}

} // namespace tingyu
