// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_use.h"

#include "core/vault/settings_store.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QSet>

namespace tingyu {
namespace {

/// So many lines of the log are looked at: beyond them a backup is overdue however one counts.
constexpr qint64 mostLines = 20'000;

QDate dayOf(const QString &stamp)
{
    return fromUtcStamp(stamp).toLocalTime().date();
}

} // namespace

BackupNeed backupNeed(const BackupUse &use, const BackupLimits &limits)
{
    if (!use.hasBackup)
        return BackupNeed::Alarm;
    if (use.changes == 0)
        return BackupNeed::None;
    if (use.days >= limits.alarmDays || use.changes >= limits.alarmChanges)
        return BackupNeed::Alarm;
    return use.days >= limits.reminderDays || use.changes >= limits.reminderChanges ? BackupNeed::Reminder
                                                                                    : BackupNeed::None;
}

Result<BackupUse> useSinceBackup(Vault &vault)
{
    Connection &db = *vault.impl().connection;
    const ObjectRef whole = vault.impl().whole();
    BackupUse use;
    qint64 from = 0;
    QDate backupDay;
    auto last = db.select(
        QStringLiteral(
            "SELECT seq, t_utc FROM audit WHERE object_type = ? AND object_uid = ? AND outcome = 'ok' "
            "AND ((action = ? AND reason_code LIKE 'verified:%') OR action = 'vault.restored') "
            "ORDER BY seq DESC LIMIT 1"),
        {whole.type, whole.uid.bytes(), QLatin1String(op::vaultBackup.id)});
    if (!last)
        return last.error();
    if (last->next()) {
        use.hasBackup = true;
        from = last->integer(0);
        backupDay = dayOf(last->text(1));
    }
    if (auto ended = last->finished(); !ended)
        return ended.error();
    auto rows =
        db.select(QStringLiteral("SELECT action = 'vault.login', t_utc FROM audit WHERE seq > max(?, "
                                 "(SELECT ifnull(max(seq), 0) FROM audit) - ?) AND outcome = 'ok' AND "
                                 "(action = 'vault.login' OR row_rev > 0)"),
                  {from, mostLines});
    if (!rows)
        return rows.error();
    QSet<QDate> days;
    while (rows->next()) {
        if (rows->integer(0) == 0) {
            ++use.changes;
            continue;
        }
        ++use.sessions;
        days.insert(dayOf(rows->text(1)));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    days.remove(backupDay);
    use.days = static_cast<int>(days.size());
    return use;
}

Result<BackupStanding> backupStanding(Vault &vault)
{
    SettingsStore settings(vault.workplace());
    BackupLimits limits;
    for (const auto &[wanted, value] : {std::pair(&setting::backupReminderDays, &limits.reminderDays),
                                        std::pair(&setting::backupAlarmDays, &limits.alarmDays),
                                        std::pair(&setting::backupReminderChanges, &limits.reminderChanges),
                                        std::pair(&setting::backupAlarmChanges, &limits.alarmChanges)}) {
        const auto number = settings.number(*wanted);
        if (!number)
            return number.error();
        *value = *number;
    }
    const auto use = useSinceBackup(vault);
    if (!use)
        return use.error();
    const bool isLeft = vault.workplace().isClosedForWriting();
    return BackupStanding{*use, isLeft ? BackupNeed::None : backupNeed(*use, limits)};
}

} // namespace tingyu
