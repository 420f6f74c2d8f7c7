// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day_span.h"
#include "core/base/school_calendar.h"
#include "core/report/form.h"
#include "core/report/form_words.h"
#include "core/school/student.h"
#include "core/tables/table.h"
#include "core/vault/audit.h"

namespace tingyu::report {

/// Ledgers of the room by code, in the order of the list (form 19, E21).
QStringList ledgerKinds();

/// One line of a ledger: all of it stands in a record, which `source` names.
struct LedgerRow
{
    QString ledger; ///< of ledgerKinds()
    QDate on;
    Value whom, summary, measure, result, who, files;
    SchoolClassId classId; ///< whose it is; not valid: of no class
    ObjectRef source;
    bool operator==(const LedgerRow &) const = default;
};

enum class LedgerUnit : quint8
{
    Month,
    Term,
    Year
};
/// The days of the month, term or school year that `day` lies in. Of terms the recorded ones; holidays
/// between two belong to the one before them, so that no record falls between two ledgers.
DaySpan ledgerSpan(const SchoolCalendar &calendar, LedgerUnit unit, QDate day);

struct LedgerQuestion
{
    QString ledger; ///< of ledgerKinds(); empty: all of them in one
    DaySpan span;
    SchoolClassId classId; ///< not valid: every class
    bool withNames = false;
};

struct Ledger
{
    QList<LedgerRow> rows; ///< by day
    QStringList leftOut;   ///< ledgers whose records are not this person's to read
    QString classLabel;    ///< of the class asked for
    bool operator==(const Ledger &) const = default;
};

/// Form 19, filled. Pure.
FormValues ledgerValues(const Ledger &ledger, const LedgerQuestion &question, const QString &printer);
/// The same lines as a spreadsheet, in the words of the form. Pure.
Workbook ledgerWorkbook(const Ledger &ledger, const FormWords &words);
/// The cells of one line in the order of the columns behind the number. Pure.
QList<Value> ledgerCells(const LedgerRow &row);

} // namespace tingyu::report
