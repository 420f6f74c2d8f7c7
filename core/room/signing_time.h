// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// A signature bears the time of the clock, so the clock has to be believed: Errc::Conflict "sign.clock"
/// (detail: the clock's time, the time it stands before) while it stands before what is signed took place, or
/// more than ten minutes behind what the audit log has seen.
Result<void> checkSigningTime(Workplace &place, const WallTime &tookPlace);

} // namespace tingyu
