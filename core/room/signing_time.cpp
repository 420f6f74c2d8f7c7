// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/signing_time.h"

namespace tingyu {

Result<void> checkSigningTime(Workplace &place, const WallTime &tookPlace)
{
    const WallTime now = place.clock().nowLocal();
    if (now < tookPlace)
        return fail(Errc::Conflict, "sign.clock", {now.toString(), tookPlace.toString()});
    return {};
}

} // namespace tingyu
