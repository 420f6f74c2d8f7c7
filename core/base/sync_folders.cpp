// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sync_folders.h"

#include <QDir>
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
    QDir dir(QDir(folder).absolutePath());
    while (!dir.exists() && dir.cdUp()) {
    }
    do {
        const QString name = dir.dirName().toLower();
        for (const QString &sync : syncNames) {
            if (name == sync || name.startsWith(sync + QStringLiteral(" - ")))
                return true;
        }
        for (const QString &marker : markers) {
            if (dir.exists(marker))
                return true;
        }
    } while (dir.cdUp());
    return false;
}

} // namespace tingyu
