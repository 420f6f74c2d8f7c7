// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// Key cards, one's own and those of the units one knows: part of the noun `exchange`.
std::vector<Verb> unitVerbs();

} // namespace tingyu::ctl
