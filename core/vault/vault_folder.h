// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Names of the files that make up a vault, and what may be done to a folder.
namespace tingyu::vaultfolder {

QString database(const QString &folder, quint32 generation);
/// The verified copy made before a schema step.
QString copyBeforeSchema(const QString &folder, quint32 generation, int schema);
/// Generations of which a database file is there, newest first.
QList<quint32> generations(const QString &folder);
/// Everything in the folder that belongs to a vault, whole or not; the window's lock file does not count.
QStringList parts(const QString &folder);

/// May a vault be made here? Makes the folder (0700) when it is missing. Errc::Conflict "vault.exists";
/// Errc::Unsupported "vault.folder_sync", "vault.folder_network"; Errc::DiskFull; Errc::Io.
Result<void> prepareNew(const QString &folder);
Result<void> refuseUnsafe(const QString &folder);
/// Left free beside a copy of the whole vault: the machine goes on working while it is made.
inline constexpr qint64 spareBytes = 200LL << 20;
/// Errc::DiskFull "disk.full" when less than `bytes` can be written; unknown space passes.
Result<void> needFree(const QString &folder, qint64 bytes);

/// Where a backup is tried; below the vault, so that it stays on the same medium.
QString drill(const QString &folder);

/// Files that a sync tool or a hand left beside those of the vault: a second copy of one of them under
/// another name ("vault-1 (冲突的副本).db").
QStringList strayCopies(const QString &folder);

/// Takes a closed vault off this disk: the keyring first, so that nothing else of it opens, and the folder
/// when it is empty then. What a person keeps beside it stays. Errc::Io "vault.not_removed" {how many stay}.
Result<void> removeAll(const QString &folder);

/// Takes a vault that nobody has open to another folder of this PC, out of one that is kept in sync or on a
/// network: each file is copied, synced and compared, the keyring last, and only then the old folder is
/// emptied (removeAll). A failure leaves the old one whole and nothing in the new one. Errors of
/// prepareNew(); Errc::DiskFull; Errc::Io "vault.copy_differs".
Result<void> moveTo(const QString &from, const QString &to);

/// What a crashed rekey, backup or import left: half databases, temporary copies, a drill, and databases of
/// other generations than the one in use.
void removeLeftovers(const QString &folder, quint32 generation);

} // namespace tingyu::vaultfolder
