// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDeadlineTimer>

#include <chrono>

namespace tingyu {

std::optional<WallTime> WallTime::parse(const QString &text)
{
    if (text.size() != 16 && text.size() != 19)
        return std::nullopt;
    if (text.at(10) != QLatin1Char('T'))
        return std::nullopt;
    const WallTime wall{QDate::fromString(text.left(10), QStringLiteral("yyyy-MM-dd")),
                        QTime::fromString(text.mid(11, 5), QStringLiteral("HH:mm"))};
    if (!wall.isValid())
        return std::nullopt;
    if (text.size() == 19 && !QTime::fromString(text.mid(11), QStringLiteral("HH:mm:ss")).isValid())
        return std::nullopt;
    return wall;
}

QString WallTime::toString() const
{
    return date.toString(QStringLiteral("yyyy-MM-dd")) % QLatin1Char('T') %
           time.toString(QStringLiteral("HH:mm"));
}

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

WallTime SystemClock::nowLocal() const
{
    const QDateTime now = QDateTime::currentDateTime();
    return {now.date(), QTime(now.time().hour(), now.time().minute())};
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

FixedClock::FixedClock(const WallTime &start) : m_utc(start.date, start.time, Qt::UTC) {}

void FixedClock::advanceMs(qint64 ms)
{
    m_utc = m_utc.addMSecs(ms);
    m_monotonicMs += ms;
}

void FixedClock::setNow(const WallTime &now)
{
    m_utc = QDateTime(now.date, now.time, Qt::UTC);
}

QString utcStamp(const QDateTime &utc)
{
    return utc.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) % QLatin1Char('Z');
}

QDateTime fromUtcStamp(const QString &stamp)
{
    return QDateTime::fromString(stamp, Qt::ISODateWithMs).toUTC();
}

} // namespace tingyu
