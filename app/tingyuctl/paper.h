// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/report/print_order.h"

#include <functional>

namespace tingyu::ctl {

/// The pages go to the file, or the print that was just put on record is taken back; answered as `pages` and
/// `serial` with their line.
Result<Reply> written(CommandContext &context, const report::Printed &printed, const QString &path);

/// --pdf and --reason, as every verb that prints takes them.
std::vector<OptionSpec> printOptions();
/// Makes the print that `make` gives for the order of the call and writes it to --pdf.
Result<Reply> paperReply(CommandContext &context,
                         const std::function<Result<report::Printed>(const report::PrintOrder &)> &make);
/// The empty version of a form, to --pdf: nothing is put on record, answered as `pages`.
Result<Reply> blankForm(CommandContext &context, const QString &formId);
/// The same of an empty form that is made already.
Result<Reply> blankPages(CommandContext &context, const report::Document &document);

} // namespace tingyu::ctl
