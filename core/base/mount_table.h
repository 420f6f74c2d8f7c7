// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tingyu {

/// The kind of the file system that holds `path` ("ext4", "fuseblk", "fuse.sshfs"), from the text of
/// /proc/self/mountinfo (proc(5)); empty when the text does not tell. `path` is absolute and clean; of mounts
/// over each other the last counts.
QString fileSystemKind(const QByteArray &mountInfo, const QString &path);

/// Does a file system of this kind stand on another machine, or behind a program that fetches what is asked
/// for? A local disk that a program serves (an NTFS or exFAT stick: fuseblk) does not.
bool isRemoteFileSystem(const QString &kind);

} // namespace tingyu
