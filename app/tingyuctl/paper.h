// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/report/document.h"

namespace tingyu::ctl {

/// The pages go to the file, or the print that was just put on record is taken back. The number of pages.
Result<int> writePages(CommandContext &context, const report::Document &document, const QString &path);

} // namespace tingyu::ctl
