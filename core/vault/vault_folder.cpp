// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_folder.h"

#include "core/base/platform.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace tingyu::vaultfolder {
namespace {

constexpr qint64 roomForNewVault = 50LL << 20;

const QRegularExpression &databaseName()
{
    static const QRegularExpression pattern(QStringLiteral("^vault-([0-9]{1,9})\\.db$"));
    return pattern;
}

void removeDatabase(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

} // namespace

QString database(const QString &folder, quint32 generation)
{
    return QDir(folder).filePath(QStringLiteral("vault-%1.db").arg(generation));
}

QString copyBeforeSchema(const QString &folder, quint32 generation, int schema)
{
    return QDir(folder).filePath(QStringLiteral("vault-%1.before-%2.db").arg(generation).arg(schema));
}

QList<quint32> generations(const QString &folder)
{
    QList<quint32> found;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        if (const auto match = databaseName().match(name); match.hasMatch())
            found.append(match.captured(1).toUInt());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

QStringList parts(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("vault.keyring*"), QStringLiteral("vault-*.db*"),
                                   QStringLiteral("vault.lockout"), QStringLiteral("sealed.log")},
                                  QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System);
}

Result<void> refuseUnsafe(const QString &folder)
{
    QString reason;
    if (!platform::isUnsafeForVault(folder, &reason))
        return {};
    if (reason == QLatin1String("network"))
        return fail(Errc::Unsupported, "vault.folder_network");
    return fail(Errc::Unsupported, "vault.folder_sync");
}

Result<void> needFree(const QString &folder, qint64 bytes)
{
    const qint64 left = platform::freeBytes(folder);
    if (left >= 0 && left < bytes)
        return fail(Errc::DiskFull, "disk.full", {QString::number(bytes >> 20)});
    return {};
}

Result<void> prepareNew(const QString &folder)
{
    if (auto safe = refuseUnsafe(folder); !safe)
        return safe;
    if (!parts(folder).isEmpty())
        return fail(Errc::Conflict, "vault.exists");
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return fail(Errc::Io, "vault.folder_refused");
        QFile::setPermissions(folder,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    return needFree(folder, roomForNewVault);
}

QString drill(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("drill.tmp"));
}

void removeLeftovers(const QString &folder, quint32 generation)
{
    for (const quint32 other : generations(folder)) {
        if (other != generation)
            removeDatabase(database(folder, other));
    }
    QDir(drill(folder)).removeRecursively();
    const QDir dir(folder);
    for (const QString &name :
         dir.entryList({QStringLiteral("vault-*.db.new"), QStringLiteral("vault-*.db.tmp"),
                        QStringLiteral("vault.keyring.prev.tmp"), QStringLiteral("incoming-*")},
                       QDir::Files))
        removeDatabase(dir.filePath(name));
}

} // namespace tingyu::vaultfolder
