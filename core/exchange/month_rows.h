// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

/// What a month brought, once it is over: such a month reads alike whenever it is reported.
namespace tingyu::exchange {

/// Warnings and cases of a month (D12, J4): of the whole school exact, so that an office can tell no crisis
/// from three; by grade, those counts of 1 to minimumGroup - 1 are hidden with what would give them back
/// from the totals, and each table of grades is told once (hideToldOtherwise()). A school of one grade tells
/// its totals alone. Errc::Conflict "stream.running" {month}: it is not over yet.
Result<StreamRows> careRows(Workplace &place, const QString &month, const QList<QByteArray> &sentLines);

/// Lessons, meetings of groups, hours of the staff and visits of a month (H1, H9, I8) as counts: how often,
/// for how many minutes, with how many people. Errc::Conflict "stream.running" {month}.
Result<StreamRows> activityRows(Workplace &place, const QString &month);

} // namespace tingyu::exchange
