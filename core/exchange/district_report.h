// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"

namespace tingyu::exchange {

/// Who owes what of a month, with telephone numbers. Errors of DistrictService::desk() and printForm().
Result<report::Printed> printOwing(Workplace &place, const QDate &month, const report::PrintOrder &order,
                                   report::PrintWay way);

} // namespace tingyu::exchange
