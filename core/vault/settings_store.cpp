// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/settings_store.h"

#include "core/vault/vault_operations.h"

namespace tingyu {
namespace {

bool fits(const Setting &setting, const QString &value)
{
    switch (setting.kind) {
    case Setting::Kind::Integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        return isNumber && number >= setting.least && number <= setting.most;
    }
    case Setting::Kind::Boolean:
        return value == u'0' || value == u'1';
    case Setting::Kind::Text:
        return value.size() <= setting.most;
    }
    return false;
}

} // namespace

Result<QString> SettingsStore::text(const Setting &setting)
{
    auto stored = m_workplace.db().value(QStringLiteral("SELECT value FROM setting WHERE name = ?"),
                                         {QString::fromLatin1(setting.name)});
    if (!stored)
        return stored.error();
    if (stored->isNull() || !fits(setting, stored->toString()))
        return QString::fromUtf8(setting.standard);
    return stored->toString();
}

Result<qint64> SettingsStore::number(const Setting &setting)
{
    auto value = text(setting);
    if (!value)
        return value.error();
    return value->toLongLong();
}

Result<bool> SettingsStore::isOn(const Setting &setting)
{
    auto value = text(setting);
    if (!value)
        return value.error();
    return *value == u'1';
}

Result<void> SettingsStore::setNumber(const Setting &setting, qint64 value)
{
    return write(setting, QString::number(value));
}

Result<void> SettingsStore::setOn(const Setting &setting, bool on)
{
    return write(setting, on ? QStringLiteral("1") : QStringLiteral("0"));
}

Result<void> SettingsStore::setText(const Setting &setting, const QString &value)
{
    return write(setting, value);
}

Result<void> SettingsStore::write(const Setting &setting, const QString &value)
{
    const QString name = QString::fromLatin1(setting.name);
    if (!fits(setting, value))
        return fail(Errc::BadInput, "setting.value", {name});
    return m_workplace.change(op::settingsChange, [&](Change &change) -> Result<void> {
        auto before = text(setting);
        if (!before)
            return before.error();
        if (*before == value)
            return {};
        auto written =
            change.db().run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                           "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                            {name, value.isNull() ? QStringLiteral("") : value});
        if (!written)
            return written.error();
        change.mention({QStringLiteral("setting"), Uid()}, name);
        return {};
    });
}

Result<void> SettingsStore::reset(const Setting &setting)
{
    const QString name = QString::fromLatin1(setting.name);
    return m_workplace.change(op::settingsChange, [&](Change &change) -> Result<void> {
        auto gone = change.db().run(QStringLiteral("DELETE FROM setting WHERE name = ?"), {name});
        if (!gone)
            return gone.error();
        if (*gone > 0)
            change.mention({QStringLiteral("setting"), Uid()}, name);
        return {};
    });
}

} // namespace tingyu
