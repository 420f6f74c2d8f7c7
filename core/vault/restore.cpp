// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/restore.h"

#include "core/base/platform.h"
#include "core/vault/backup_file.h"
#include "core/vault/database_copy.h"
#include "core/vault/facts.h"
#include "core/vault/keyring_file.h"
#include "core/vault/progress_part.h"
#include "core/vault/record_count.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_staging.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace tingyu {
namespace {

using Entry = std::function<Result<std::unique_ptr<Vault>>(const QString &folder)>;

bool isMove(const backupfile::Manifest &manifest)
{
    return manifest.reason == QLatin1String("move");
}

Result<void> beginEpoch(Vault::Impl &impl, const backupfile::Manifest &manifest)
{
    auto transaction = Transaction::begin(*impl.connection);
    if (!transaction)
        return transaction.error();
    if (auto begun = impl.beginEpoch(); !begun)
        return begun;
    // What was said about the PC the backup is of does not hold for this one.
    if (auto gone = dropFact(*impl.connection, fact::movedAway); !gone)
        return gone;
    if (auto gone = dropFact(*impl.connection, fact::movedHere); !gone)
        return gone;
    const QJsonObject moved{{QStringLiteral("seq"), manifest.seq},
                            {QStringLiteral("at"), utcStamp(impl.environment.clock.nowUtc())}};
    if (isMove(manifest)) {
        const QByteArray text = QJsonDocument(moved).toJson(QJsonDocument::Compact);
        if (auto written = writeFact(*impl.connection, fact::movedHere, text); !written)
            return written;
    }
    if (auto line = impl.audit->append(impl.place->session(), {QStringLiteral("vault.restored"),
                                                               impl.whole(),
                                                               Outcome::Ok,
                                                               QStringLiteral("seq:%1").arg(manifest.seq),
                                                               0,
                                                               {}});
        !line)
        return line;
    return (*transaction)->commit();
}

Result<Restored> prove(Vault &vault, const backupfile::Contents &contents, const Progress &progress)
{
    Vault::Impl &impl = vault.impl();
    // Origin: the file named its own key, and the vault inside must know it as its own.
    const auto signPublic = impl.bytesFact(fact::signPublic);
    if (!signPublic)
        return signPublic.error();
    if (*signPublic != contents.container.header.signPublicKey ||
        impl.keyring.vaultId != contents.manifest.vaultId)
        return fail(Errc::Damaged, "backup.foreign");
    if (auto sound = requireSound(*impl.connection); !sound)
        return sound.error();
    const auto verdict = impl.audit->verify(1, true, progress);
    const auto counts = countEach(*impl.connection);
    const auto stamp = readFact(*impl.connection, fact::backupStamp);
    if (!verdict || !counts || !stamp)
        return !verdict ? verdict.error() : !counts ? counts.error() : stamp.error();
    if (auto begun = beginEpoch(impl, contents.manifest); !begun)
        return begun.error();
    Restored restored{impl.keyring.vaultId, counts->total(), verdict->ok(), *counts, {}, false};
    const QJsonObject told = QJsonDocument::fromJson(stamp->value_or(QByteArray())).object();
    if (told.contains(QLatin1String("counts")))
        restored.stamped = RecordCounts::fromJson(told.value(QLatin1String("counts")).toObject());
    restored.isMove = isMove(contents.manifest);
    return restored;
}

Result<Restored> restore(const QString &file, const QString &toFolder, const Entry &enter,
                         const Progress &progress)
{
    VaultStaging staging(toFolder);
    const auto contents = backupfile::check(file, {}, partOf(progress, 0, 3));
    if (!contents)
        return contents.error();
    if (auto prepared = vaultfolder::prepareNew(toFolder); !prepared)
        return prepared.error();
    if (auto space =
            vaultfolder::needFree(toFolder, 2 * contents->manifest.databaseBytes + vaultfolder::spareBytes);
        !space)
        return space.error();
    if (auto made = staging.make(); !made)
        return made.error();
    const quint32 generation = contents->manifest.generation;
    const QString database = vaultfolder::database(staging.path(), generation);
    if (auto out = backupfile::extractDatabase(file, *contents, database, partOf(progress, 1, 3)); !out)
        return out.error();
    // A keyring that does not parse is left out: the sheet needs none, and a password could not use it.
    if (Keyring::parse(contents->keyring)) {
        if (auto created = platform::createFile(keyringfile::current(staging.path()), contents->keyring);
            !created)
            return created.error();
    }
    auto vault = enter(staging.path());
    if (!vault)
        return vault.error();
    const auto restored = prove(**vault, *contents, partOf(progress, 2, 3));
    vault->reset();
    if (!restored)
        return restored.error();
    if (auto moved = staging.moveOut(generation); !moved)
        return moved.error();
    return *restored;
}

} // namespace

Result<Restored> restoreWithPassword(const QString &file, const QString &toFolder, const QString &userName,
                                     const SecretBytes &password, const VaultEnvironment &environment,
                                     const Progress &progress)
{
    return restore(
        file, toFolder,
        [&](const QString &folder) { return Vault::open(folder, userName, password, environment); },
        progress);
}

Result<Restored> restoreWithSheet(const QString &file, const QString &toFolder, const QString &sheetText,
                                  const QString &newUser, const SecretBytes &newPassword,
                                  const VaultEnvironment &environment, const Progress &progress)
{
    return restore(
        file, toFolder,
        [&](const QString &folder) {
            return Vault::openWithSheet(folder, sheetText, newUser, newPassword, environment);
        },
        progress);
}

} // namespace tingyu
