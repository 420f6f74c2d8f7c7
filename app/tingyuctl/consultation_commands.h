// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"
#include "core/exchange/send_service.h"

/// Cases for an expert, and his answers: part of the noun `exchange`.
namespace tingyu::ctl {

/// The keys that every package is told by: epoch, seq, records, withheld.
QJsonObject numberObject(const exchange::PackageNumber &number, qint64 records, int withheld);

std::vector<OptionSpec> consultationOptions();
Result<Reply> previewConsultation(CommandContext &context, const exchange::SendOrder &order);
Result<Reply> sendConsultation(CommandContext &context, const exchange::SendOrder &order,
                               const QString &path);

Verb casesVerb();
Verb replyVerb();

} // namespace tingyu::ctl
