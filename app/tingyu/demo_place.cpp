// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu/demo_place.h"

#include "app/demo/demo_vault.h"
#include "core/base/platform.h"
#include "core/vault/vault.h"

#include <QStandardPaths>

namespace tingyu::app {
namespace {

/// Tells the next process of this run where the demo is. It holds a folder, no secret.
constexpr char passedOn[] = "TINGYU_DEMO_FOLDER";

bool isDemo(const QString &folder)
{
    const auto info = Vault::info(folder);
    return info && info->demo;
}

QString keptFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % QStringLiteral("/demo");
}

} // namespace

DemoPlace::DemoPlace(bool keep) : m_keep(keep)
{
    const QString given = qEnvironmentVariable(passedOn);
    qunsetenv(passedOn);
    // What is not a demo is never opened as one, and so never wiped.
    if (!given.isEmpty() && isDemo(given))
        m_folder = given;
    else if (keep && isDemo(keptFolder()))
        m_folder = keptFolder();
}

Result<QString> DemoPlace::open(const WallTime &now, const Progress &progress)
{
    if (!m_folder.isEmpty())
        return m_folder;
    QString folder = keptFolder();
    if (!m_keep) {
        const auto made = platform::makePrivateTempFolder();
        if (!made)
            return made.error();
        folder = *made;
    }
    demo::Wanted wanted;
    wanted.folder = folder;
    wanted.now = now;
    if (const auto made = demo::create(wanted, progress); !made) {
        if (!m_keep)
            QDir(folder).removeRecursively();
        return made.error();
    }
    m_folder = folder;
    return folder;
}

void DemoPlace::passOn() const
{
    if (!m_folder.isEmpty())
        qputenv(passedOn, m_folder.toUtf8());
}

void DemoPlace::wipe()
{
    if (m_keep || m_folder.isEmpty() || m_folder == keptFolder() || !isDemo(m_folder))
        return;
    QDir(m_folder).removeRecursively();
    m_folder.clear();
}

} // namespace tingyu::app
