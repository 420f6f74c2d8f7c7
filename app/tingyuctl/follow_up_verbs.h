// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"
#include "core/base/id.h"

namespace tingyu::ctl {

/// Verbs of the noun campaign that are about what enters the queue, and who answers once more.
std::vector<Verb> queueVerbs();
/// The figures by group of a campaign as a spreadsheet.
Result<void> writeGroupTable(CommandContext &context, const Uid &campaign, const QString &path);
/// Verbs of the noun review that are about many at once, other sources, and readers without an account.
std::vector<Verb> followUpVerbs();

} // namespace tingyu::ctl
