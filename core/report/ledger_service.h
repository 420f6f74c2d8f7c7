// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/report/ledger.h"

namespace tingyu::report {

/// What a person must be allowed to do for a ledger beside op::ledgerView.
const Operation &ledgerSource(const QString &ledger);

/// 工作台账 (form 19, E21): made of the records of the room each time it is asked for, never kept and never
/// typed. Each ledger is read through the service that lists its records, so that it holds no more than the
/// person may read there.
///
/// A line is a record of one of the days asked for; of the watch list and of cases those that were open on
/// any of them. Cases of protection are in none. Without names a student is the code of the file, and names
/// of students and families in words that were written are covered.
///
/// Errors: Errc::BadInput "ledger.unknown" {name}, "duty.span" (no days, or longer than a school year may
/// be); Errc::Denied for a ledger asked for by itself whose records are not the person's to read; in all of
/// them together it is left out, and named.
class LedgerService
{
public:
    explicit LedgerService(Workplace &place) : m_place(place) {}

    Result<SchoolCalendar> calendar();
    /// A view on record, as one of the ledger.
    Result<Ledger> read(const LedgerQuestion &question);
    Result<Printed> print(const LedgerQuestion &question, const PrintOrder &order, PrintWay way);
    /// .csv by its ending, else .xlsx; on record before it is written, with the reason. Errc::BadInput
    /// "reason.missing"; those of checkOutputFile().
    Result<void> exportTable(const LedgerQuestion &question, const PrintOrder &order, const QString &path);

private:
    Workplace &m_place;
};

} // namespace tingyu::report
