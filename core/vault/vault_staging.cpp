// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_staging.h"

#include "core/base/platform.h"
#include "core/vault/keyring_file.h"
#include "core/vault/vault_folder.h"

#include <QDir>
#include <QFile>

namespace tingyu {

VaultStaging::VaultStaging(const QString &target)
    : m_isNew(!QDir(target).exists())
    , m_target(target)
    , m_path(QDir(target).filePath(QStringLiteral("restore.tmp")))
{
}

VaultStaging::~VaultStaging()
{
    QDir(m_path).removeRecursively();
    if (m_isNew && !m_isDone)
        QDir().rmdir(m_target);
}

Result<void> VaultStaging::make()
{
    QDir(m_path).removeRecursively(); // of one that was cut off
    if (!QDir().mkpath(m_path))
        return fail(Errc::Io, "vault.folder_refused");
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<void> VaultStaging::moveOut(quint32 generation)
{
    const QString database = vaultfolder::database(m_target, generation);
    if (auto moved = platform::renameFile(vaultfolder::database(m_path, generation), database); !moved)
        return moved;
    for (const auto &path : {&keyringfile::previous, &keyringfile::current}) {
        if (!QFile::exists(path(m_path)))
            continue;
        if (auto moved = platform::renameFile(path(m_path), path(m_target)); !moved) {
            QFile::remove(keyringfile::previous(m_target));
            QFile::remove(database);
            return moved;
        }
    }
    m_isDone = true;
    return {};
}

} // namespace tingyu
