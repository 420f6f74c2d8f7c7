// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace tingyu::ui {

/// What the program remembers of its own window, in AppConfigLocation: no name, no record, no text of
/// anybody. List filters and the like are kept for the session only.
class Settings
{
public:
    explicit Settings(const QString &file); ///< empty: AppConfigLocation/tingyu.ini
    ~Settings();

    Appearance appearance() const;
    void setAppearance(const Appearance &appearance);
    QString language() const; ///< zh or en
    void setLanguage(const QString &code);
    QString vaultFolder() const; ///< the last one opened
    void setVaultFolder(const QString &folder);
    QString backupFolder() const;
    void setBackupFolder(const QString &folder);
    /// How far a vault had come when this PC last saw it; figures only. Empty when it was never here.
    QString seenHeight(const QString &vaultId) const;
    void setSeenHeight(const QString &vaultId, const QString &height);
    /// Which start of the machine that was at; so that a vault that went back with a restart is told apart.
    QString seenBoot(const QString &vaultId) const;
    void setSeenBoot(const QString &vaultId, const QString &boot);
    /// The mark of a restart test in a vault's folder (core/vault/reboot_mark.h); empty: none is waited for.
    QString rebootMark(const QString &folder) const;
    void setRebootMark(const QString &folder, const QString &mark);
    /// Day of use, counted since the last backup, on which closing the program asked; -1 when it did not.
    int backupAskedAt(const QString &vaultId) const;
    void setBackupAskedAt(const QString &vaultId, int daysOfUse);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray listState(const QString &listId) const;
    void setListState(const QString &listId, const QByteArray &state);
    /// Bare number of sheets to look at today, for the lock screen; 0 on another day than it was stored for.
    int sheetsToday(const QDate &today) const;
    void setSheetsToday(const QDate &today, int count);

    static QString configFolder();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace tingyu::ui
