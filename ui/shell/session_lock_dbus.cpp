// SPDX-License-Identifier: GPL-3.0-or-later
// The platform file of the session's lock signal: the only one that knows D-Bus.
#include "ui/shell/session_lock_dbus.h"

#include <QDBusConnection>

namespace tingyu::ui {

DBusSessionLock::DBusSessionLock()
{
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected()) {
        const auto logind = QStringLiteral("org.freedesktop.login1");
        system.connect(logind, {}, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"),
                       this, SIGNAL(sessionLocked()));
        system.connect(logind, QStringLiteral("/org/freedesktop/login1"),
                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
                       this, SLOT(goesToSleep(bool)));
    }
    QDBusConnection session = QDBusConnection::sessionBus();
    if (session.isConnected()) {
        // GNOME, KDE and deepin each speak one of these.
        for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                 "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver"})
            session.connect({}, {}, QString::fromLatin1(name), QStringLiteral("ActiveChanged"), this,
                            SLOT(activeChanged(bool)));
    }
}

void DBusSessionLock::activeChanged(bool active)
{
    if (active)
        Q_EMIT sessionLocked();
}

void DBusSessionLock::goesToSleep(bool begins)
{
    if (begins)
        Q_EMIT sessionLocked();
}

std::unique_ptr<SessionLockSource> makeSystemSessionLock()
{
    return std::make_unique<DBusSessionLock>();
}

} // namespace tingyu::ui
