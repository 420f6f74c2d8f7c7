// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::publish {

/// The program's one act, for run().
const std::vector<ctl::Noun> &program();

} // namespace tingyu::publish
