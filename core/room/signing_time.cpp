// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/signing_time.h"

#include "core/vault/log_time.h"

namespace tingyu {

Result<void> checkSigningTime(Workplace &place, const WallTime &tookPlace)
{
    const WallTime now = place.clock().nowLocal();
    if (now < tookPlace)
        return fail(Errc::Conflict, "sign.clock", {now.toString(), tookPlace.toString()});
    auto behind = secondsBehind(place.db(), place.clock());
    if (!behind)
        return behind.error();
    if (*behind <= slackBehindSeconds)
        return {};
    const QDateTime seen = QDateTime(now.date, now.time, Qt::UTC).addSecs(*behind);
    return fail(Errc::Conflict, "sign.clock",
                {now.toString(), WallTime{seen.date(), seen.time()}.toString()});
}

} // namespace tingyu
