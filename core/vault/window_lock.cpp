// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/window_lock.h"

#include <QDir>

namespace tingyu {

Result<void> WindowLock::acquire(const QString &folder, const Clock &clock)
{
    if (!QDir(folder).exists())
        return fail(Errc::NotFound, "vault.none");
    const QString path = QDir(folder).filePath(QStringLiteral("vault.window"));
    const auto taken = m_lock.acquire(path, clock.nowLocal().toString().toLatin1());
    if (taken || taken.error().code != Errc::Busy)
        return taken;
    const auto since = WallTime::parse(QString::fromLatin1(platform::LockFile::noteOf(path)));
    return fail(Errc::Busy, "vault.window_open", {since ? since->toString() : QString()});
}

} // namespace tingyu
