// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_folder.h"

#include "core/base/platform.h"
#include "core/vault/reboot_mark.h"

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

bool isSame(const QString &one, const QString &other)
{
    constexpr qint64 slice = 1 << 20;
    QFile a(one);
    QFile b(other);
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly) || a.size() != b.size())
        return false;
    while (!a.atEnd()) {
        const QByteArray bytes = a.read(slice);
        if (bytes.isEmpty() || bytes != b.read(slice))
            return false;
    }
    return true;
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

QStringList strayCopies(const QString &folder)
{
    static const QRegularExpression ours(QStringLiteral("^(vault-[0-9]{1,9}(\\.before-[0-9]+)?\\.db(-journal|"
                                                        "\\.new|\\.tmp)?|vault\\.keyring(\\.[a-z.]+)?)$"));
    static const QRegularExpression alike(
        QStringLiteral("^vault([-. _(].*)?\\.(db|keyring)$|^vault\\.keyring[ _(-].*"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList stray;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (alike.match(name).hasMatch() && !ours.match(name).hasMatch())
            stray.append(name);
    }
    return stray;
}

Result<void> removeAll(const QString &folder)
{
    const QDir dir(folder);
    QStringList names = parts(folder);
    std::stable_partition(names.begin(), names.end(), [](const QString &name) {
        return name.startsWith(QLatin1String("vault.keyring"));
    });
    names << QStringLiteral("vault.window") << QStringLiteral("vault.lockout.lock")
          << QLatin1String(rebootmark::fileName);
    QDir(drill(folder)).removeRecursively();
    int left = 0;
    for (const QString &name : std::as_const(names)) {
        if (dir.exists(name) && !QFile::remove(dir.filePath(name)))
            ++left;
    }
    QDir().rmdir(folder); // stays where something of the person's own is in it
    return left == 0 ? Result<void>() : fail(Errc::Io, "vault.not_removed", {QString::number(left)});
}

Result<void> moveTo(const QString &from, const QString &to)
{
    const bool isNew = !QDir(to).exists();
    if (auto prepared = prepareNew(to); !prepared)
        return prepared;
    QStringList names = parts(from);
    std::stable_partition(names.begin(), names.end(), [](const QString &name) {
        return !name.startsWith(QLatin1String("vault.keyring"));
    });
    Result<void> done;
    qint64 bytes = 0;
    for (const QString &name : std::as_const(names))
        bytes += QFileInfo(QDir(from).filePath(name)).size();
    done = needFree(to, bytes + roomForNewVault);
    for (const QString &name : std::as_const(names)) {
        const QString source = QDir(from).filePath(name);
        const QString target = QDir(to).filePath(name);
        if (done && !QFile::copy(source, target))
            done = fail(Errc::Io, "vault.copy_differs");
        if (done)
            done = platform::syncFile(target);
        if (done) {
            platform::dropCache(target);
            done = isSame(source, target) ? Result<void>() : fail(Errc::Io, "vault.copy_differs");
        }
    }
    if (done)
        done = platform::syncFolder(to);
    if (!done) {
        for (const QString &name : std::as_const(names))
            QFile::remove(QDir(to).filePath(name));
        if (isNew)
            QDir().rmdir(to);
        return done;
    }
    // The copy is whole: what cannot be removed of the old one does no harm to it.
    return removeAll(from);
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
