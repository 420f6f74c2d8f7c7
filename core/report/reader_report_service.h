// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "core/report/reader_report.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu::report {

/// One result for readers without an account: guardians, class teachers; and the list of who answers again. A
/// print is on record and needs a reason ("reason.missing", "print.copies"); a preview does not and carries
/// no serial.
class ReaderReportService
{
public:
    ReaderReportService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }
    /// Of one sheet, which counts as viewed. Errors: those of SheetService::view.
    Result<Printed> guardian(const Uid &sheet, const PrintOrder &order, bool record);
    /// Errc::NotFound "slip.unknown".
    Result<Printed> slip(const Uid &slip, const PrintOrder &order, bool record);
    /// Errors: those of RepeatService::list.
    Result<Printed> repeats(const Uid &campaign, const PrintOrder &order, bool record);

private:
    struct Paper
    {
        const Operation *operation;
        const char *form;
        const char *kind;
        ObjectRef object;
        QString variant;
    };
    Result<Printed> print(const Paper &paper, const PrintOrder &order, bool record, const FormValues &values);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
