// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// A student's file from school to school: part of the noun `exchange`.
std::vector<Verb> handoverVerbs();

} // namespace tingyu::ctl
