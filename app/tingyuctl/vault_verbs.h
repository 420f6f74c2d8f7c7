// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

// Verbs of the noun vault that copy the whole of it.
Verb backupVerb();
Verb restoreVerb();
Verb rekeyVerb();
Verb salvageVerb();

} // namespace tingyu::ctl
