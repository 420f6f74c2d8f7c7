// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tingyu::ctl {

/// What the calling program is told.
enum ExitCode : int
{
    Done = 0,
    Refused = 1,       ///< refused or failed, nothing changed
    WrongUsage = 2,    ///< wrong usage, or something to confirm without --yes and without a terminal
    WrongPassword = 3, ///< or locked out
    NotPermitted = 4,
    Damaged = 5,
};

ExitCode exitCodeOf(const Error &error);

} // namespace tingyu::ctl
