// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/log_time.h"

#include "core/vault/connection.h"

#include <algorithm>

namespace tingyu {

Result<QDateTime> latestTime(Connection &db)
{
    auto stamp = db.value(QStringLiteral("SELECT max(t_utc) FROM audit WHERE clock_suspect = 0"));
    if (!stamp)
        return stamp.error();
    return fromUtcStamp(stamp->toString());
}

Result<qint64> secondsBehind(Connection &db, const Clock &clock)
{
    auto latest = latestTime(db);
    if (!latest)
        return latest.error();
    return latest->isValid() ? std::max<qint64>(clock.nowUtc().secsTo(*latest), 0) : qint64{0};
}

Result<QDate> latestDay(Connection &db, const Clock &clock)
{
    auto behind = secondsBehind(db, clock);
    if (!behind)
        return behind.error();
    const WallTime now = clock.nowLocal();
    return QDateTime(now.date, now.time, Qt::UTC).addSecs(*behind).date();
}

} // namespace tingyu
