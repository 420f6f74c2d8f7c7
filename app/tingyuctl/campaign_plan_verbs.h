// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// How a screening is held, whom it leaves out and what it asks for today: part of the noun `campaign`.
std::vector<Verb> campaignPlanVerbs();

} // namespace tingyu::ctl
