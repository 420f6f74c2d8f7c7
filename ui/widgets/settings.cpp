// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settings.h"

#include <QDate>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace tingyu::ui {
namespace {

const auto themeKey = QStringLiteral("look/theme");
const auto pointsKey = QStringLiteral("look/points");
const auto languageKey = QStringLiteral("look/language");
const auto sheetsKey = QStringLiteral("lock/sheets");
const auto vaultKey = QStringLiteral("vault/folder");
const auto backupKey = QStringLiteral("vault/backupFolder");
const auto geometryKey = QStringLiteral("window/geometry");

/// A folder as the name of a key: QSettings takes no slash in one.
QString keyOf(const QString &folder)
{
    return QString::fromLatin1(QDir(folder).absolutePath().toUtf8().toHex());
}

} // namespace

QString Settings::configFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    QDir().mkpath(folder);
    return folder;
}

Settings::Settings(const QString &file)
    : m_store(std::make_unique<QSettings>(
          file.isEmpty() ? configFolder() % QStringLiteral("/tingyu.ini") : file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

Appearance Settings::appearance() const
{
    const QString theme = m_store->value(themeKey).toString();
    Appearance appearance;
    if (theme == QLatin1String("light"))
        appearance.theme = ThemeChoice::Light;
    else if (theme == QLatin1String("dark"))
        appearance.theme = ThemeChoice::Dark;
    appearance.points =
        std::clamp(m_store->value(pointsKey, defaultPoints).toDouble(), smallestPoints, largestPoints);
    return appearance;
}

void Settings::setAppearance(const Appearance &appearance)
{
    QString theme;
    switch (appearance.theme) {
    case ThemeChoice::System:
        theme = QStringLiteral("system");
        break;
    case ThemeChoice::Light:
        theme = QStringLiteral("light");
        break;
    case ThemeChoice::Dark:
        theme = QStringLiteral("dark");
        break;
    }
    m_store->setValue(themeKey, theme);
    m_store->setValue(pointsKey, appearance.points);
}

QString Settings::language() const
{
    return m_store->value(languageKey).toString() == QLatin1String("en") ? QStringLiteral("en")
                                                                         : QStringLiteral("zh");
}

void Settings::setLanguage(const QString &code)
{
    m_store->setValue(languageKey, code);
}

QString Settings::vaultFolder() const
{
    return m_store->value(vaultKey).toString();
}

void Settings::setVaultFolder(const QString &folder)
{
    m_store->setValue(vaultKey, folder);
    m_store->sync();
}

QString Settings::backupFolder() const
{
    return m_store->value(backupKey).toString();
}

void Settings::setBackupFolder(const QString &folder)
{
    m_store->setValue(backupKey, folder);
}

QString Settings::seenHeight(const QString &vaultId) const
{
    return m_store->value(QStringLiteral("seen/") % vaultId).toString();
}

void Settings::setSeenHeight(const QString &vaultId, const QString &height)
{
    m_store->setValue(QStringLiteral("seen/") % vaultId, height);
    m_store->sync();
}

QString Settings::seenBoot(const QString &vaultId) const
{
    return m_store->value(QStringLiteral("boot/") % vaultId).toString();
}

void Settings::setSeenBoot(const QString &vaultId, const QString &boot)
{
    m_store->setValue(QStringLiteral("boot/") % vaultId, boot);
    m_store->sync();
}

QString Settings::rebootMark(const QString &folder) const
{
    return m_store->value(QStringLiteral("reboot/") % keyOf(folder)).toString();
}

void Settings::setRebootMark(const QString &folder, const QString &mark)
{
    const QString key = QStringLiteral("reboot/") % keyOf(folder);
    if (mark.isEmpty())
        m_store->remove(key);
    else
        m_store->setValue(key, mark);
    m_store->sync();
}

int Settings::backupAskedAt(const QString &vaultId) const
{
    return m_store->value(QStringLiteral("asked/") % vaultId, -1).toInt();
}

void Settings::setBackupAskedAt(const QString &vaultId, int daysOfUse)
{
    m_store->setValue(QStringLiteral("asked/") % vaultId, daysOfUse);
}

QByteArray Settings::geometry() const
{
    return m_store->value(geometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store->setValue(geometryKey, geometry);
}

QByteArray Settings::listState(const QString &listId) const
{
    return m_store->value(QStringLiteral("list/") % listId).toByteArray();
}

void Settings::setListState(const QString &listId, const QByteArray &state)
{
    m_store->setValue(QStringLiteral("list/") % listId, state);
}

int Settings::sheetsToday(const QDate &today) const
{
    const QStringList stored = m_store->value(sheetsKey).toString().split(QLatin1Char(' '));
    if (stored.size() != 2 || stored.first() != today.toString(Qt::ISODate))
        return 0;
    return stored.last().toInt();
}

void Settings::setSheetsToday(const QDate &today, int count)
{
    m_store->setValue(sheetsKey,
                      QString(today.toString(Qt::ISODate) % QLatin1Char(' ') % QString::number(count)));
    m_store->sync();
}

} // namespace tingyu::ui
