// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uid_source.h"
#include "tests/support/shown_text.h"
#include "tests/ui/dialog_lint.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_lock.h"
#include "ui/shell/shell.h"

#include <QTemporaryDir>

#include <functional>

namespace tingyu::test {

class FakeSessionLock : public ui::SessionLockSource
{
public:
    void send() { Q_EMIT sessionLocked(); }
};

/// A whole program in one process: window, shell, settings and log in a folder of their own, Argon2id at its
/// cheapest, the clock at 2026-11-20T08:00. A restart is counted instead of done.
struct UiWorld
{
    UiWorld();
    ~UiWorld();
    /// A vault in `vaultFolder()` whose user is 林老师, with password().
    void makeVault();
    QString vaultFolder() const { return home.filePath(QStringLiteral("vault")); }
    static QString password() { return QStringLiteral("窗外有一棵很老很老的樟树"); }
    /// Starts on the vault and unlocks it through the page.
    void unlock();
    /// Runs the event loop until it is true, at most `ms`.
    static bool until(const std::function<bool()> &reached, int ms = 10'000);
    /// The one visible widget with this object name; null when there is none.
    template<class W>
    W *find(const char *objectName) const
    {
        for (W *widget : window.findChildren<W *>(QString::fromUtf8(objectName))) {
            if (widget->isVisibleTo(&window))
                return widget;
        }
        return nullptr;
    }
    void click(const char *objectName) const;
    void type(const char *objectName, const QString &text) const;
    /// Keys for what a keyboard has, an input method's commit for the rest.
    static void typeInto(QWidget *widget, const QString &text);
    /// The file dialog that comes up next gets this path and is accepted.
    void answerFileDialog(const QString &path);
    /// Presses "save as PDF" of the preview under `root`, answers the file dialog with `path`, and waits
    /// until `done`; by default until the file is there.
    void savePreview(const QWidget &root, const QString &path, const std::function<bool()> &done = {});

    /// The window, or one of its dialogs, as a picture, where TINGYU_PICTURES names a folder.
    void picture(const char *name, QWidget *of = nullptr);

    DialogLint dialogs; ///< outlives the window and every dialog over it
    QTemporaryDir home;
    FixedClock clock{{QDate(2026, 11, 20), QTime(8, 0)}};
    SeededUidSource uids{clock, 7};
    ui::Settings settings{home.filePath(QStringLiteral("tingyu.ini"))};
    ui::Log log{home.filePath(QStringLiteral("log"))};
    ui::VaultDoor door;
    FakeSessionLock session;
    ui::MainWindow window{settings};
    std::function<ui::PageRegistry(VaultKind)> registry = ui::registerAllPages;
    QString boot = platform::bootId(); ///< another text: the machine was started anew
    int restarts = 0;
    int quits = 0;
    std::unique_ptr<ui::Shell> shell;
    void startShell();
};

/// Every interactive widget under `root` that is unnamed, nameless in code, shares its spoken name with
/// another visible one, or has a name that is not Chinese where the program speaks Chinese:
/// "class objectName: what is wrong".
QStringList accessibilityProblems(const QWidget &root);

} // namespace tingyu::test
