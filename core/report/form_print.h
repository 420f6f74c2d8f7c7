// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"

namespace tingyu::report {

enum class PrintWay : quint8
{
    Preview, ///< nothing is put on record
    Issue    ///< a serial of the export log and a line of the audit before it leaves
};

/// One kind of paper: its form, and how a print of it stands on record.
struct Paper
{
    const Operation &operation;
    const char *form;
    const char *kind; ///< in the export log
    ObjectRef object;
    QString variant = {};
    AccessScope scope = {};   ///< of the object, where the operation reaches only one's own
    QString recordCode = {};  ///< neutral number of the record, where it has one
    bool hangsOnWall = false; ///< who printed it and why stands in the log alone
};

/// The form filled with these values under the frame of the order. Errors of recordPrint() for one that is
/// issued.
Result<Printed> printForm(Workplace &place, const Paper &paper, const PrintOrder &order, PrintWay way,
                          const FormValues &values);

} // namespace tingyu::report
