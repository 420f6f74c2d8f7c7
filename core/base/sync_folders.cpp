// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sync_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace tingyu {

bool isKeptInSync(const QString &folder)
{
    static const QStringList syncNames{
        QStringLiteral("onedrive"),    QStringLiteral("dropbox"),       QStringLiteral("nutstore"),
        QStringLiteral("坚果云"),      QStringLiteral("baidusyncdisk"), QStringLiteral("百度网盘同步空间"),
        QStringLiteral("wps云盘"),     QStringLiteral("wpsdrive"),      QStringLiteral("icloud drive"),
        QStringLiteral("nextcloud"),   QStringLiteral("owncloud"),      QStringLiteral("seafile"),
        QStringLiteral("google drive")};
    static const QStringList markers{QStringLiteral(".dropbox"),          QStringLiteral(".nutstore"),
                                     QStringLiteral(".stfolder"),         QStringLiteral(".sync_FolderInfo"),
                                     QStringLiteral(".owncloudsync.log"), QStringLiteral(".sync.ffs_db")};
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
