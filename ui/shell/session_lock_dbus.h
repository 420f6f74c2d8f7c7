// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/session_lock.h"

namespace tingyu::ui {

class DBusSessionLock final : public SessionLockSource
{
    Q_OBJECT

public:
    DBusSessionLock();

private Q_SLOTS:
    void activeChanged(bool active);
    void goesToSleep(bool begins);
};

} // namespace tingyu::ui
