// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mount_table.h"
#include "core/base/platform.h"

#include <QDir>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace tingyu;

namespace {

constexpr auto mounts = "22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw\n"
                        "28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n"
                        "40 28 8:17 / /media/lin/KINGSTON rw shared:30 - vfat /dev/sdb1 rw\n"
                        "41 28 8:33 / /media/lin/新加卷\\0402 rw shared:31 - fuseblk /dev/sdc1 rw\n"
                        "42 28 0:50 / /mnt/office rw - cifs //server/office rw\n"
                        "43 28 0:51 / /mnt/nas rw - nfs4 10.0.0.2:/vol rw\n"
                        "44 28 0:52 / /srv/lin/far rw - fuse.sshfs lin@far:/ rw\n"
                        "45 28 0:53 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
                        "46 28 8:49 / /media/lin/OLD rw - fuse.exfat /dev/sdd1 rw\n"
                        "47 42 8:65 / /mnt/office/local rw - ext4 /dev/sde1 rw\n"
                        "broken line\n";

} // namespace

TEST_CASE("The file system of a folder is that of the nearest mount above it, and where it stands is told by "
          "its kind")
{
    const struct
    {
        const char *path;
        const char *kind;
        bool isRemote;
    } cases[] = {{"/srv/lin/vault", "ext4", false},
                 {"/media/lin/KINGSTON/听屿", "vfat", false},
                 {"/media/lin/KINGSTONE", "ext4", false}, // not below the stick
                 {"/media/lin/新加卷 2/a", "fuseblk", false},
                 {"/mnt/office", "cifs", true},
                 {"/mnt/office/a/b", "cifs", true},
                 {"/mnt/office/local/a", "ext4", false},
                 {"/mnt/nas/x", "nfs4", true},
                 {"/srv/lin/far/vault", "fuse.sshfs", true},
                 {"/run/user/1000/gvfs/smb-share:server=a,share=b", "fuse.gvfsd-fuse", true},
                 {"/media/lin/OLD/x", "fuse.exfat", false}};
    for (const auto &one : cases) {
        CAPTURE(one.path);
        const QString kind = fileSystemKind(mounts, QString::fromUtf8(one.path));
        CHECK(kind == QLatin1String(one.kind));
        CHECK(isRemoteFileSystem(kind) == one.isRemote);
    }
    CHECK(fileSystemKind({}, QStringLiteral("/a")).isEmpty());
    CHECK_FALSE(isRemoteFileSystem({}));
}

TEST_CASE("A folder that is a link into a sync folder is as unsafe as the sync folder")
{
    const QTemporaryDir temp;
    REQUIRE(QDir(temp.path()).mkpath(QStringLiteral("腾讯微云/a")));
    std::filesystem::create_directory_symlink(temp.filePath(QStringLiteral("腾讯微云/a")).toStdString(),
                                              temp.filePath(QStringLiteral("plain")).toStdString());
    QString reason;
    CHECK(platform::isUnsafeForVault(temp.filePath(QStringLiteral("plain/vault")), &reason));
    CHECK(reason == QLatin1String("sync"));
    CHECK_FALSE(platform::isUnsafeForVault(temp.filePath(QStringLiteral("other")), &reason));
}

TEST_CASE("The start of the machine is told by the same text until the next")
{
    CHECK_FALSE(platform::bootId().isEmpty());
    CHECK(platform::bootId() == platform::bootId());
}
