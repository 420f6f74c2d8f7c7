// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// No signature stands before what it signs: Errc::Conflict "sign.clock" (detail: the clock's time, the time
/// it stands before). A clock that is only behind the log signs: were it refused, one that had once run ahead
/// would stop all signing until that day; the log marks its line as doubtful.
Result<void> checkSigningTime(Workplace &place, const WallTime &tookPlace);

} // namespace tingyu
