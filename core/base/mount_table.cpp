// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mount_table.h"

#include <QList>

#include <algorithm>

namespace tingyu {
namespace {

/// "\040" stands for a space, and likewise tab, line end and backslash.
QString unescaped(const QByteArray &field)
{
    QByteArray plain;
    plain.reserve(field.size());
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isOctal = false;
        const int code = field.at(i) == '\\' ? field.mid(i + 1, 3).toInt(&isOctal, 8) : 0;
        if (isOctal && code > 0 && code < 256) {
            plain.append(static_cast<char>(code));
            i += 3;
        } else {
            plain.append(field.at(i));
        }
    }
    return QString::fromUtf8(plain);
}

bool holds(const QString &place, const QString &path)
{
    return place == QLatin1String("/") || path == place || path.startsWith(place + QLatin1Char('/'));
}

} // namespace

QString fileSystemKind(const QByteArray &mountInfo, const QString &path)
{
    QString kind;
    qsizetype longest = 0;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype dash = fields.indexOf(QByteArrayLiteral("-"));
        if (fields.size() < 5 || dash < 5 || dash + 1 >= fields.size())
            continue;
        const QString place = unescaped(fields.at(4));
        if (!holds(place, path) || place.size() < longest)
            continue;
        longest = place.size();
        kind = QString::fromLatin1(fields.at(dash + 1));
    }
    return kind;
}

bool isRemoteFileSystem(const QString &kind)
{
    static constexpr const char *remote[] = {
        "nfs",   "nfs4",      "cifs",   "smb3",  "smbfs", "ncpfs",  "9p",     "afs",    "ceph",  "coda",
        "davfs", "glusterfs", "lustre", "ocfs2", "gfs2",  "vboxsf", "prl_fs", "autofs", "beegfs"};
    const bool isNamed = std::any_of(std::begin(remote), std::end(remote),
                                     [&kind](const char *one) { return kind == QLatin1String(one); });
    // Every other file system in a user's program fetches from somewhere (sshfs, rclone, gvfs, davfs2 …),
    // but for those that open a local disk or folder.
    static constexpr const char *local[] = {"fuse.ntfs-3g",        "fuse.ntfs",    "fuse.exfat",
                                            "fuse.ext2",           "fuse.lxcfs",   "fuse.bindfs",
                                            "fuse.fuse-overlayfs", "fuse.mergerfs"};
    const bool isLocal = std::any_of(std::begin(local), std::end(local),
                                     [&kind](const char *one) { return kind == QLatin1String(one); });
    return isNamed || (kind.startsWith(QLatin1String("fuse.")) && !isLocal);
}

} // namespace tingyu
