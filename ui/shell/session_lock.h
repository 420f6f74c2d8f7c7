// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace tingyu::ui {

/// Tells when the desktop itself is locked or the machine goes to sleep.
class SessionLockSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void sessionLocked();
};

/// Listens to logind and to the desktop's screen saver over D-Bus; silent where there is no bus.
std::unique_ptr<SessionLockSource> makeSystemSessionLock();

} // namespace tingyu::ui
