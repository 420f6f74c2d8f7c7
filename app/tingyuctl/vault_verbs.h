// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

// Verbs of the noun vault that copy the whole of it.
Verb backupVerb();
Verb restoreVerb();
Verb sticksVerb(); ///< and of what goes with it: the sticks in turn, the move to another PC
Verb moveVerb();
Verb rekeyVerb();
Verb salvageVerb();

} // namespace tingyu::ctl
