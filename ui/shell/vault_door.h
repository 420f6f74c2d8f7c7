// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace tingyu::ui {

/// How the window gets at a vault: opening, making and restoring, each run on the vault thread by the
/// caller's task runner. Tests give a cheap key derivation and their own clock.
class VaultDoor
{
public:
    VaultDoor(const Clock &clock, UidSource &uids, KdfPolicy kdf) : m_clock(clock), m_uids(uids), m_kdf(kdf)
    {
    }

    /// What the window needs to know of an open vault, read together on the vault thread.
    struct Entered
    {
        SessionFacts facts;
        QStringList notices;
        bool sheetTypedBack = true;
        bool sheetSealed = true;
        VaultHeight height;
        PageTarget place; ///< where the last session of this user was locked
    };
    using Then = std::function<void(Result<Entered>)>;

    void enter(TaskRunner &tasks, QObject *guard, const QString &folder, const QString &user,
               SecretBytes password, Then then);
    void enterWithSheet(TaskRunner &tasks, QObject *guard, const QString &folder, const QString &sheet,
                        const QString &newUser, SecretBytes password, Then then);
    /// Makes the vault and leaves it open; the sheet is handed over once.
    void create(TaskRunner &tasks, QObject *guard, const QString &folder, const NewVault &wanted,
                SecretBytes password, std::function<void(Result<RecoverySheet>)> then);
    /// Reads the facts of the vault that is open in `tasks`.
    void facts(TaskRunner &tasks, QObject *guard, Then then);

    const Clock &clock() const { return m_clock; }
    VaultEnvironment environment() const { return {m_clock, m_uids, m_kdf}; }

private:
    using Open = std::function<Result<std::unique_ptr<Vault>>(const SecretBytes &password)>;
    void enterBy(TaskRunner &tasks, QObject *guard, SecretBytes password, const Open &open, Then then);

    const Clock &m_clock;
    UidSource &m_uids;
    KdfPolicy m_kdf;
};

/// The draft that keeps where the person was when the window was locked.
inline constexpr auto placeForm = "shell.place";

} // namespace tingyu::ui
