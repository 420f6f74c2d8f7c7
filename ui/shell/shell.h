// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/vault/window_lock.h"
#include "ui/shell/vault_door.h"

#include <QObject>

#include <memory>

namespace tingyu::ui {

class FirstRunAssistant;
class IdleWatch;
class Log;
class MainWindow;
class SessionLockSource;
class SheetUnlockPage;
class UnlockPage;
class Workspace;

enum class LockReason
{
    Asked,
    Idle,
    Session,
    Spent ///< after a rekey: the open vault is history
};

/// The way from starting to working and back: which start page, opening, locking, ending. Owns the task
/// runner; the window and everything else is handed in.
class Shell : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Settings &settings;
        Log &log;
        VaultDoor &door;
        SessionLockSource *sessionLock = nullptr;
        std::function<PageRegistry(VaultKind)> registry = registerAllPages;
        /// Puts a fresh process in place of this one; returns only on failure. Tests count the calls.
        std::function<Result<void>()> restart;
        std::function<void()> quit;
        /// Fills the folder with the demo room; empty: 看演示 is not offered.
        std::function<Result<QString>(const Progress &)> makeDemo;
        QString demoPassword;
        std::function<QString()> bootId = platform::bootId; ///< tests start the machine anew by it
        bool crashedLastTime = false;
        bool neverLock = false; ///< demo vaults only
    };
    explicit Shell(Parts parts);
    ~Shell() override;

    /// Shows the unlock page of the vault there, or the welcome page when there is none; tells when it is
    /// open elsewhere.
    void start(const QString &folder);
    void lock(LockReason reason);
    TaskRunner &tasks() { return m_tasks; }
    Workspace *workspace() const;
    bool isLocking() const { return m_locking; }
    IdleWatch &idleWatch() { return *m_idle; }

Q_SIGNALS:
    void entered();
    void locked(); ///< vault closed, keys wiped; the restart follows

private:
    void showWelcome(const Error *problem = nullptr);
    void showUnlock();
    void showFirstRun();
    void showSheetUnlock();
    void showRestore(const QString &file);
    void showImport(const QString &file);
    void showDemo();
    void showWentBack(VaultDoor::Entered entered, qint64 missingLines);
    void openFolder(const QString &folder);
    void openVault();
    bool showReverted(bool hasVault);
    void showUnsafePlace(const QString &reason);
    void noteSurvived();
    void removeMoved();
    void leave();
    bool takeWindowLock();
    void enter(VaultDoor::Entered entered);
    void enterChecked(VaultDoor::Entered entered);
    void enterWorkspace(const VaultDoor::Entered &entered);
    Workspace *makeWorkspace(const SessionFacts &facts);
    void speak(const QString &language);
    void showNotices(const VaultDoor::Entered &entered);
    void keepPlaceAndClose(std::function<void()> then);
    void end();

    Parts m_parts;
    TaskRunner m_tasks;
    WindowLock m_windowLock;
    IdleWatch *m_idle = nullptr;
    QString m_folder;
    VaultInfo m_info;
    std::optional<PageTarget> m_place; ///< where the person was when the window was covered
    bool m_locking = false;
    bool m_lockAfterJob = false;
    bool m_survivedRestart = false; ///< the mark of a restart test was found; to be put on record
    QString m_vaultId; ///< of the open vault, when this PC remembers how far it came; empty for the demo
};

} // namespace tingyu::ui
