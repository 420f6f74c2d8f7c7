// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// One setting of the school, kept in the vault. Declared once as a constant; rooms declare their own beside
/// their operations. Window settings (language, size, theme) live outside the vault.
struct Setting
{
    enum class Kind
    {
        Integer, ///< least..most
        Boolean,
        Text ///< at most `most` characters
    };
    const char *name;
    Kind kind;
    const char *standard; ///< value while nobody has chosen another
    qint64 least = 0;
    qint64 most = 0;
};

namespace setting {

/// Minutes without a keystroke until the window locks itself.
inline constexpr Setting idleLockMinutes{"lock.idle_minutes", Setting::Kind::Integer, "5", 1, 15};
/// Days of use without a verified backup until the reminder turns yellow, and red.
inline constexpr Setting backupReminderDays{"backup.reminder_days", Setting::Kind::Integer, "7", 1, 60};
inline constexpr Setting backupAlarmDays{"backup.alarm_days", Setting::Kind::Integer, "14", 1, 90};
/// Records written without a verified backup until the same.
inline constexpr Setting backupReminderChanges{"backup.reminder_changes", Setting::Kind::Integer, "200", 10,
                                               100'000};
inline constexpr Setting backupAlarmChanges{"backup.alarm_changes", Setting::Kind::Integer, "1000", 10,
                                            100'000};
/// Days of use for which closing the program does not ask again, once somebody has put the backup off.
inline constexpr Setting backupPutOffDays{"backup.put_off_days", Setting::Kind::Integer, "3", 1, 30};

} // namespace setting

/// Reading is free to every user; a stored value that no longer fits its kind or range counts as not chosen.
/// Writing asks op::settingsChange and leaves an audit line with the setting's name, in one transaction.
/// Errc::BadInput "setting.value" {name} for a value outside kind or range.
class SettingsStore
{
public:
    explicit SettingsStore(Workplace &workplace) : m_workplace(workplace) {}
    Result<qint64> number(const Setting &setting);
    Result<bool> isOn(const Setting &setting);
    Result<QString> text(const Setting &setting);

    Result<void> setNumber(const Setting &setting, qint64 value);
    Result<void> setOn(const Setting &setting, bool on);
    Result<void> setText(const Setting &setting, const QString &value);
    /// Back to the standard value.
    Result<void> reset(const Setting &setting);

private:
    Result<void> write(const Setting &setting, const QString &value);
    Workplace &m_workplace;
};

} // namespace tingyu
