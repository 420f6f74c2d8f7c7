// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/report/print_order.h"

#include <functional>

namespace tingyu::ctl {

/// The pages of a print that is on record go to the file; answered as `pages` and `serial` with their line.
/// "output.unwritten" or "output.full" when they could not, which is on record then, too.
Result<Reply> written(CommandContext &context, const report::Printed &printed, const QString &path);

/// --pdf and --reason, as every verb that prints takes them.
std::vector<OptionSpec> printOptions();
/// Makes the print that `make` gives for the order of the call and writes it to --pdf.
Result<Reply> paperReply(CommandContext &context,
                         const std::function<Result<report::Printed>(const report::PrintOrder &)> &make);
/// The same for a verb that has asked for --pdf (CommandContext::mayWrite) before something of its own.
Result<Reply> paperTo(CommandContext &context,
                      const std::function<Result<report::Printed>(const report::PrintOrder &)> &make);
/// The empty version of a form, to --pdf: nothing is put on record, answered as `pages`.
Result<Reply> blankForm(CommandContext &context, const QString &formId);
/// The same of an empty form that is made already.
Result<Reply> blankPages(CommandContext &context, const report::Document &document);

} // namespace tingyu::ctl
