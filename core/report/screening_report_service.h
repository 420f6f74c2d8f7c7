// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/class_summary.h"
#include "core/report/print_order.h"
#include "core/report/screening_report.h"

namespace tingyu::report {

/// Printing of results: gathers, fills the form, and puts the print on record. Pages are made by ui/print;
/// blank versions come from CaseReportService::blank. A print needs a reason ("reason.missing",
/// "print.copies"); a preview does not and carries no serial.
class ScreeningReportService
{
public:
    ScreeningReportService(Workplace &place, scales::ScaleLibrary &library)
        : m_place(place), m_library(library)
    {
    }

    /// The individual report of one answer sheet; the sheet counts as viewed. Errors: those of
    /// SheetService::view.
    Result<Printed> preview(const Uid &sheet, const PrintOrder &order);
    Result<Printed> issue(const Uid &sheet, const PrintOrder &order);

    /// The summary of a campaign by class; with `only`, of this class beside its grade and the whole. Errors:
    /// Errc::NotFound campaign.unknown, campaign.class (it takes no part), and those of
    /// GroupService::figures.
    Result<Printed> previewSummary(const Uid &campaign, const PrintOrder &order, SchoolClassId only = {});
    Result<Printed> issueSummary(const Uid &campaign, const PrintOrder &order, SchoolClassId only = {});

private:
    Result<ScreeningReportFacts> gather(const Uid &sheet);
    Result<ClassSummaryFacts> gatherSummary(const Uid &campaign, SchoolClassId only);
    /// Which form, and how its print is put on record.
    struct Way
    {
        const Operation *operation;
        const char *form;
        const char *kind; ///< in the export log
        bool record;
    };
    Result<Printed> makeReport(const Uid &sheet, const PrintOrder &order, bool record);
    Result<Printed> makeSummary(const Uid &campaign, const PrintOrder &order, SchoolClassId only,
                                bool record);
    Result<Printed> print(const Way &way, const ObjectRef &object, const PrintOrder &order,
                          const FormValues &values);

    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
