// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/record_count.h"

namespace tingyu {

Result<qint64> countRecords(Connection &connection)
{
    qint64 total = 0;
    for (const char *table : {"student", "sheet", "care_case", "session_record"}) {
        const QString name = QLatin1String(table);
        const auto exists = connection.value(
            QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"), {name});
        if (!exists)
            return exists.error();
        if (exists->toInt() == 0)
            continue;
        const auto count = connection.value(
            QStringLiteral("SELECT count(*) FROM \"%1\" WHERE removed_utc IS NULL").arg(name));
        if (!count)
            return count.error();
        total += count->toLongLong();
    }
    return total;
}

} // namespace tingyu
