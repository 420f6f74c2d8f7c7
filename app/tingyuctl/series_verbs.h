// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// Verbs of the noun session that are about whole series, handing over and inspections.
std::vector<Verb> seriesVerbs();

} // namespace tingyu::ctl
