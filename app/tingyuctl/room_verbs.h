// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/report/room_report_service.h"

#include <functional>

/// Parts of the noun `room`.
namespace tingyu::ctl {

/// Prints what `make` gives for the order of the call; the pages go to --pdf.
Result<Reply> roomPaper(CommandContext &context,
                        const std::function<Result<report::Printed>(report::RoomReportService &,
                                                                    const report::PrintOrder &)> &make);
/// --pdf and --reason, as what hangs on the wall takes them.
std::vector<OptionSpec> roomPaperOptions();

std::vector<Verb> directoryVerbs(); ///< where help is had
std::vector<Verb> monthVerbs();     ///< the month in figures

} // namespace tingyu::ctl
