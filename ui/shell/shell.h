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
    /// Security 2.8: a commit is awaited so long, then the process goes.
    static constexpr int patienceMs = 2000;

    // What stands before a vault is open: shell_start.cpp
    void showWelcome(const std::optional<Error> &problem = {});
    bool showReverted(bool hasVault);
    void showUnsafePlace(const QString &reason);
    void openFolder(const QString &folder);
    void openVault();
    bool takeWindowLock();
    void showUnlock();
    void showSheetUnlock();
    void showFirstRun();
    void showRestore(const QString &file);
    void showImport(const QString &file);
    void showDemo();
    template<class Page>
    VaultDoor::Then enterFrom(Page *page);

    // From the open vault to the workspace: shell_enter.cpp
    void enter(VaultDoor::Entered entered);
    void showWentBack(VaultDoor::Entered entered, qint64 missingLines);
    void enterChecked(VaultDoor::Entered entered);
    Workspace *makeWorkspace(const SessionFacts &facts);
    void enterWorkspace(const VaultDoor::Entered &entered);
    void noteSurvived();
    void showNotices(const VaultDoor::Entered &entered);
    void speak(const QString &language);

    // And out of it again, lock() as well: shell_lock.cpp
    void keepPlaceAndClose(std::function<void()> then);
    void end();
    void leave();
    void removeMoved();

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
