// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <array>
#include <compare>
#include <optional>

namespace tingyu {

/// A time of life (appointment, session, event): what the clock on the wall shows, without zone, to the
/// minute. Stored as YYYY-MM-DDTHH:MM and never converted, so that the machine's zone never changes it.
struct WallTime
{
    QDate date;
    QTime time;
    static std::optional<WallTime>
    parse(const QString &text); ///< YYYY-MM-DDTHH:MM, seconds allowed and dropped
    QString toString() const;
    bool isValid() const { return date.isValid() && time.isValid(); }
    bool operator==(const WallTime &) const = default;
    /// Earlier before later; what is not valid comes before everything. (Qt's date and time have no <=>.)
    std::strong_ordering operator<=>(const WallTime &other) const
    { // NOLINTNEXTLINE(modernize-use-nullptr): an ordering is asked by comparing it with 0
        if (const auto days = date.toJulianDay() <=> other.date.toJulianDay(); days != 0)
            return days;
        return msOfDay() <=> other.msOfDay();
    }

private:
    int msOfDay() const { return time.isValid() ? time.msecsSinceStartOfDay() : -1; }
};

/// The only source of "now". Injected, so that tests and the demo own the time.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime nowUtc() const = 0; ///< for created, changed and audit stamps
    virtual WallTime nowLocal() const = 0;
    virtual qint64 monotonicMs() const = 0; ///< never runs backwards within the process
    QDate today() const { return nowLocal().date; }
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
    WallTime nowLocal() const override;
    qint64 monotonicMs() const override;
};

/// Stands still until told to move. UTC and wall time are given as the same figures.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const WallTime &start);
    QDateTime nowUtc() const override { return m_utc; }
    WallTime nowLocal() const override
    {
        return {m_utc.date(), QTime(m_utc.time().hour(), m_utc.time().minute())};
    }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    void advanceMs(qint64 ms);
    void setNow(const WallTime &now);

private:
    QDateTime m_utc;
    qint64 m_monotonicMs = 0;
};

/// UTC stamp as stored: YYYY-MM-DDTHH:MM:SS.mmmZ
QString utcStamp(const QDateTime &utc);
/// Its time, in UTC; invalid for a text that is no stamp.
QDateTime fromUtcStamp(const QString &stamp);

} // namespace tingyu
