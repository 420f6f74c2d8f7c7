// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"

namespace tingyu::ctl {

/// True when the folder holds files and the person agreed to write among them; false when it is empty or not
/// there. Errc::NeedsConfirmation "output.exists".
Result<bool> mayFillFolder(CommandContext &context, const QString &folder);
/// `serial`, `records`, `files`.
Reply exportReply(const ExportOutcome &outcome, const QString &folder);
/// --encrypted and the file of its password, for the verbs that export.
std::vector<OptionSpec> sealingOptions();
/// `student export --encrypted`.
Result<Reply> sealedStudent(CommandContext &context, const Uid &student, const QString &reason);
/// `vault export`, and what is made of an export again.
Verb vaultExportVerb();
Verb vaultUnpackVerb();
Verb vaultImportVerb();

} // namespace tingyu::ctl
