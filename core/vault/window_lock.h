// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/platform.h"

namespace tingyu {

/// One window per vault, also while it is locked: a lock file of its own (vault.window) in the vault folder,
/// released by the system when the process ends, however it ends. The data is guarded by the database's lock,
/// so the command line may work while the window is locked.
class WindowLock
{
public:
    /// At once: Errc::Busy "vault.window_open", detail[0] = local time since when the other window is open
    /// ("" when unknown); Errc::NotFound when there is no such folder.
    Result<void> acquire(const QString &folder, const Clock &clock);
    void release() { m_lock.release(); }

private:
    platform::LockFile m_lock;
};

} // namespace tingyu
