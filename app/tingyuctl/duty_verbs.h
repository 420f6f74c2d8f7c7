// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/base/day_span.h"

namespace tingyu::ctl {

/// --from and --to.
Result<DaySpan> daysAsked(CommandContext &context);
/// The room that --room means; empty without it. Errc::NotFound "room.not_found".
Result<std::optional<Uid>> roomAsked(CommandContext &context);
/// Opening and closing on one day, from --open and --close; "turn.times" where they lie on two.
struct DayTimes
{
    QDate date;
    QTime from;
    QTime to;
};
Result<DayTimes> timesAsked(CommandContext &context);

/// Verbs of the noun duty that speak of the roster and of what the log still lacks.
std::vector<Verb> rosterVerbs();

} // namespace tingyu::ctl
