// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// Paper sheets of a screening and how well they were keyed: part of the noun `campaign`.
std::vector<Verb> campaignPaperVerbs();

} // namespace tingyu::ctl
