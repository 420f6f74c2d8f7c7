// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sync_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace tingyu {

bool isKeptInSync(const QString &folder)
{
    static const QStringList syncNames{QStringLiteral("onedrive"),
                                       QStringLiteral("dropbox"),
                                       QStringLiteral("nutstore"),
                                       QStringLiteral("nutstore files"),
                                       QStringLiteral("坚果云"),
                                       QStringLiteral("我的坚果云"),
                                       QStringLiteral("baidusyncdisk"),
                                       QStringLiteral("百度网盘同步空间"),
                                       QStringLiteral("百度网盘"),
                                       QStringLiteral("baidunetdisk"),
                                       QStringLiteral("百度云同步盘"),
                                       QStringLiteral("百度云管家"),
                                       QStringLiteral("baidunetdiskworkspace"),
                                       QStringLiteral("baidunetdiskdownload"),
                                       QStringLiteral("微云"),
                                       QStringLiteral("腾讯微云"),
                                       QStringLiteral("weiyun"),
                                       QStringLiteral("微云同步盘"),
                                       QStringLiteral("微云同步助手"),
                                       QStringLiteral("wps云盘"),
                                       QStringLiteral("wpsdrive"),
                                       QStringLiteral("wps 云盘"),
                                       QStringLiteral("阿里云盘"),
                                       QStringLiteral("alidrive"),
                                       QStringLiteral("adrive"),
                                       QStringLiteral("天翼云盘"),
                                       QStringLiteral("夸克网盘"),
                                       QStringLiteral("115网盘"),
                                       QStringLiteral("360云盘"),
                                       QStringLiteral("和彩云"),
                                       QStringLiteral("移动云盘"),
                                       QStringLiteral("icloud drive"),
                                       QStringLiteral("iclouddrive"),
                                       QStringLiteral("nextcloud"),
                                       QStringLiteral("owncloud"),
                                       QStringLiteral("seafile"),
                                       QStringLiteral("google drive"),
                                       QStringLiteral("mega"),
                                       QStringLiteral("syncthing")};
    static const QStringList markers{
        QStringLiteral(".dropbox"),          QStringLiteral(".nutstore"),
        QStringLiteral(".stfolder"),         QStringLiteral(".sync_FolderInfo"),
        QStringLiteral(".owncloudsync.log"), QStringLiteral(".sync.ffs_db"),
        QStringLiteral(".dropbox.cache"),    QStringLiteral(".nextcloudsync.log"),
        QStringLiteral(".baidusync"),        QStringLiteral(".seafile-data")};
    // By text: QDir::cdUp stops at the first folder that does not exist.
    for (QString path = QDir::cleanPath(QDir(folder).absolutePath());;) {
        const QDir dir(path);
        const QString name = dir.dirName().toLower();
        for (const QString &sync : syncNames) {
            if (name == sync || name.startsWith(sync + QStringLiteral(" - ")))
                return true;
        }
        for (const QString &marker : markers) {
            if (dir.exists(marker))
                return true;
        }
        const QString above = QFileInfo(path).path();
        if (above == path)
            return false;
        path = above;
    }
}

} // namespace tingyu
