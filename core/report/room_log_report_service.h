// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/report/room_log_report.h"

namespace tingyu::report {

/// The room's logs on paper. A print that is issued needs a reason ("reason.missing", "print.copies") and is
/// on record. Errors: those of the service each paper is read from; Errc::Denied. Blank versions come from
/// CaseReportService::blank.
class RoomLogReportService
{
public:
    explicit RoomLogReportService(Workplace &place) : m_place(place) {}

    Result<Printed> phone(const DaySpan &span, const PrintOrder &order, PrintWay way);
    Result<Printed> mailbox(const DaySpan &span, const PrintOrder &order, PrintWay way);
    Result<Printed> advice(const DaySpan &span, const PrintOrder &order, PrintWay way);
    /// A school year, of all or of one person.
    Result<Printed> staffLog(int schoolYear, const std::optional<Uid> &person, const PrintOrder &order,
                             PrintWay way);
    /// The register of lessons.
    Result<Printed> lessons(const DaySpan &span, const PrintOrder &order, PrintWay way);
    /// Form 6 of one lesson.
    Result<Printed> lesson(const Uid &uid, const PrintOrder &order, PrintWay way);
    /// By month, of all or of one person.
    Result<Printed> workload(const DaySpan &span, const std::optional<Uid> &person, const PrintOrder &order,
                             PrintWay way);

private:
    Workplace &m_place;
};

} // namespace tingyu::report
