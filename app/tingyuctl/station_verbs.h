// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"

namespace tingyu::ctl {

/// Verbs of `campaign` about answering on screen.
std::vector<Verb> stationVerbs();

} // namespace tingyu::ctl
