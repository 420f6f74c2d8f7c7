// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// The verbs of the register of areas and equipment, of the noun room.
std::vector<Verb> registerVerbs();

} // namespace tingyu::ctl
