// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/report/form_print.h"
#include "core/scales/library.h"
#include "core/screening/evidence.h"
#include "core/screening/handout_due.h"
#include "core/tables/table.h"

namespace tingyu::report {

/// The watch list: who is on it, since when, by which sources and why, whether there is a plan, and when the
/// next test is due.
FormValues watchListValues(const QList<EvidenceRow> &rows, const QHash<Uid, PlanStanding> &plans,
                           const QString &printer);

/// Whose parents or teachers are asked for a sheet that went out.
struct HandoutListFacts
{
    QString campaign;
    QString scale;
    QString informant; ///< code, as informantCode()
    int days = 0;
    QList<HandoutAsk> rows;
    QString printer;
};
FormValues handoutListValues(const HandoutListFacts &facts);

/// Lists of the way from a score to a person, on paper and as a table.
class FollowUpListService
{
public:
    FollowUpListService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }

    /// Open entries by class and name (op::evidenceView). Errc::NotFound "watch.nobody".
    Result<QList<EvidenceRow>> watchList();
    Result<Printed> watchListPaper(const PrintOrder &order, PrintWay way);
    /// `table` was made of watchList(). .csv by its ending, else .xlsx; on record before it is written, with
    /// the reason. Errc::BadInput "reason.missing", those of checkOutputFile().
    Result<void> exportWatchList(const Workbook &table, const QString &path, const QString &reason);

    /// Errc::NotFound "campaign.nobody" where nobody is to be asked.
    Result<Printed> handoutPaper(const Uid &campaign, const QString &scaleId, const PrintOrder &order,
                                 PrintWay way);

private:
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
