// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include "core/vault/vault_folder.h"
#include "ui/shell/answering_page.h"
#include "ui/shell/close_backup.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace tingyu::ui {

void Shell::lock(LockReason reason)
{
    if (workspace() == nullptr || (m_parts.neverLock && reason != LockReason::Spent))
        return;
    // The cover takes the keyboard away, and with it where the person was.
    if (!m_place)
        m_place = workspace()->place();
    m_parts.window.cover();
    if (m_locking)
        return;
    // The idle lock waits for a job that shows progress, covered and refusing input; a person who asks does
    // not.
    if (reason == LockReason::Idle && m_tasks.hasLong()) {
        m_lockAfterJob = true;
        return;
    }
    m_locking = true;
    m_idle->stop();
    keepPlaceAndClose([this] {
        m_parts.log.line("vault.locked");
        Q_EMIT locked();
        QGuiApplication::clipboard()->clear();
        auto restarted = m_parts.restart();
        if (!restarted) {
            // No fresh process to be had: the vault is closed all the same.
            m_parts.log.error(restarted.error());
            showUnlock();
        }
    });
}

void Shell::keepPlaceAndClose(std::function<void()> then)
{
    m_tasks.cancelLong();
    m_tasks.stopSlices();
    Workspace *open = workspace();
    if (open != nullptr && m_tasks.isOpen()) {
        open->flushAll();
        const QString place =
            QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(m_place ? *m_place : open->place()))
                                  .toJson(QJsonDocument::Compact));
        m_tasks.run(
            this,
            [place](OpenVault &vault) {
                // Whoever keeps no drafts has no place to return to; everything else is already written.
                (void)vault.services.drafts.save(QString(), QString::fromLatin1(placeForm), place);
                return vault.vault->height();
            },
            [this](const Result<VaultHeight> &height) {
                if (height && !m_vaultId.isEmpty())
                    m_parts.settings.setSeenHeight(m_vaultId, height->toString());
            });
    }
    auto once = std::make_shared<std::function<void()>>(std::move(then));
    const auto close = [this, once] {
        if (const auto call = std::exchange(*once, {}))
            m_tasks.close(patienceMs, call);
    };
    if (m_tasks.isIdle()) {
        close();
        return;
    }
    connect(&m_tasks, &TaskRunner::idle, this, close, Qt::SingleShotConnection);
    QTimer::singleShot(patienceMs, this, close);
}

void Shell::end()
{
    // A student's key would close it as well as a teacher's hand.
    if (qobject_cast<const AnsweringPage *>(m_parts.window.startPage()) != nullptr)
        return;
    Workspace *open = workspace();
    if (open == nullptr || m_locking || m_parts.window.isCovered() || !m_tasks.isOpen()) {
        leave();
        return;
    }
    askBeforeLeaving(*open, m_parts.settings, [this] { leave(); });
}

void Shell::leave()
{
    m_idle->stop();
    m_parts.window.cover();
    keepPlaceAndClose([this] { m_parts.quit(); });
}

/// The vault lives on another PC: here it is closed and taken off the disk.
void Shell::removeMoved()
{
    m_locking = true;
    m_idle->stop();
    m_parts.window.cover();
    m_tasks.cancelLong();
    m_tasks.stopSlices();
    m_tasks.close(patienceMs, [this] {
        m_locking = false;
        m_windowLock.release();
        const auto removed = vaultfolder::removeAll(m_folder);
        m_parts.settings.setVaultFolder({});
        m_info = {};
        m_parts.log.line("vault.removed");
        if (removed) {
            showWelcome();
            return;
        }
        m_parts.log.error(removed.error());
        showWelcome(removed.error());
    });
}

} // namespace tingyu::ui
