// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/logs/month_sheet_service.h"

namespace tingyu::report {

/// 月报: the figures as they were signed last, with who, when and the digits of the log; of a month that is
/// not signed the figures so far, said to be unsigned.
FormValues monthSheetValues(const MonthState &state, const QString &printer);

} // namespace tingyu::report
