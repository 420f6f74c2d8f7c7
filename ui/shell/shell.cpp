// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include "ui/shell/answering_page.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_lock.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace tingyu::ui {

Shell::Shell(Parts parts) : m_parts(std::move(parts)), m_idle(new IdleWatch(this))
{
    connect(m_idle, &IdleWatch::idle, this, [this] { lock(LockReason::Idle); });
    connect(m_idle, &IdleWatch::left, this, [this](int seconds) {
        if (Workspace *open = workspace())
            open->setLockLeft(seconds, open->facts().lockMinutes);
    });
    connect(&m_parts.window, &MainWindow::closing, this, &Shell::end);
    connect(&m_tasks, &TaskRunner::idle, this, [this] {
        if (std::exchange(m_lockAfterJob, false))
            lock(LockReason::Asked);
    });
    new AnsweringWatch(
        m_parts.window, m_tasks, [this] { showUnlock(); }, this);
    if (m_parts.sessionLock != nullptr)
        connect(m_parts.sessionLock, &SessionLockSource::sessionLocked, this,
                [this] { lock(LockReason::Session); });
}

Shell::~Shell() = default;

Workspace *Shell::workspace() const
{
    return m_parts.window.workspace();
}

void Shell::start(const QString &folder)
{
    const QString wanted = folder.isEmpty() ? m_parts.settings.vaultFolder() : folder;
    if (wanted.isEmpty() || (folder.isEmpty() && !QDir(wanted).exists())) {
        m_folder = wanted;
        // Where the place above is gone too, a disk is not plugged in, and nothing is known about it.
        const bool isPlugged = !wanted.isEmpty() && QFileInfo(QFileInfo(wanted).absolutePath()).isDir();
        if (!isPlugged || !showReverted(false))
            showWelcome();
        return;
    }
    openFolder(wanted);
}

} // namespace tingyu::ui
