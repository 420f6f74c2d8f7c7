// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"

namespace tingyu::ctl {

/// True when the folder holds files and the person agreed to write among them; false when it is empty or not
/// there. Errc::NeedsConfirmation "output.exists".
Result<bool> mayFillFolder(CommandContext &context, const QString &folder);
/// `serial`, `records`, `files`.
Reply exportReply(const ExportOutcome &outcome, const QString &folder);
/// `vault export`.
Verb vaultExportVerb();

} // namespace tingyu::ctl
