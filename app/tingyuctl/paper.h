// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/report/print_order.h"

namespace tingyu::ctl {

/// The pages go to the file, or the print that was just put on record is taken back; answered as `pages` and `serial` with their line.
Result<Reply> written(CommandContext &context, const report::Printed &printed, const QString &path);

} // namespace tingyu::ctl
