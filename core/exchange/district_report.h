// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"

namespace tingyu::exchange {

/// Who owes what of a month, with telephone numbers. Errors of DistrictService::desk() and printForm().
Result<report::Printed> printOwing(Workplace &place, const QDate &month, const report::PrintOrder &order,
                                   report::PrintWay way);

/// A table as the window shows it: its words are the window's.
struct PrintedTable
{
    QString title;
    QString about; ///< the period
    QStringList heads;
    QList<QStringList> rows; ///< each as long as `heads`; the first column names the line
};
/// On paper, the first column repeated where the others do not fit beside each other. Errors of printForm().
Result<report::Printed> printTable(Workplace &place, const PrintedTable &table,
                                   const report::PrintOrder &order, report::PrintWay way);

} // namespace tingyu::exchange
