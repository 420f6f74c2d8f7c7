// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// Pictures of the pages of a case's attachments: part of the noun `case`.
std::vector<Verb> casePageVerbs();

} // namespace tingyu::ctl
