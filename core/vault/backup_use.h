// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

namespace tingyu {

/// What was done since the last verified backup. The clock of the wall does not count: a PC that stood
/// switched off over the holidays has lost nothing.
struct BackupUse
{
    bool hasBackup = false; ///< a verified one, or this vault was restored from one
    int days = 0;           ///< on which somebody unlocked, the backup's own day not among them
    int sessions = 0;       ///< unlockings
    qint64 changes = 0;     ///< records written
    bool operator==(const BackupUse &) const = default;
};

struct BackupLimits
{
    qint64 reminderDays = 7;
    qint64 alarmDays = 14;
    qint64 reminderChanges = 200;
    qint64 alarmChanges = 1000;
};

enum class BackupNeed : quint8
{
    None,
    Reminder,
    Alarm
};

/// Nothing was changed: nothing to do, however long it is. No backup at all: an alarm.
BackupNeed backupNeed(const BackupUse &use, const BackupLimits &limits);

struct BackupStanding
{
    BackupUse use;
    BackupNeed need = BackupNeed::None;
};

/// From the log. Everybody may ask.
Result<BackupUse> useSinceBackup(Vault &vault);
/// With the limits of the settings (setting::backupReminderDays and the like). A vault that moved away needs
/// none: BackupService makes none there.
Result<BackupStanding> backupStanding(Vault &vault);

} // namespace tingyu
