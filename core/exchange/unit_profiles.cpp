// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/unit_profiles.h"

#include "core/exchange/stream_rows.h"

namespace tingyu::exchange {

QHash<EnrolledUnitId, QJsonObject> profilesOf(const QList<ReceivedPackage> &packages)
{
    QHash<EnrolledUnitId, QJsonObject> profiles;
    for (const ReceivedPackage &package : packages) {
        for (const StreamRow &row : rowsOf(package.lines)) {
            if (row.section == QLatin1String("profile"))
                profiles.insert(package.unit, row.fields); // by period: the latest comes last
        }
    }
    return profiles;
}

} // namespace tingyu::exchange
