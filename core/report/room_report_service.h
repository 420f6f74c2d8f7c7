// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/duty_report.h"
#include "core/report/form_print.h"
#include "core/report/paper_report.h"

namespace tingyu::report {

/// Prints of the room's day and of its papers. A print that is issued needs a reason ("reason.missing",
/// "print.copies"), gets a serial of the export log and a line of the audit; a preview has neither. Blank
/// versions come from CaseReportService::blank.
class RoomReportService
{
public:
    explicit RoomReportService(Workplace &place) : m_place(place) {}

    using Way = PrintWay;
    /// Form 1 of the days `from` to `to`, of one room or of all. Errc::BadInput "duty.span" (backwards, or
    /// over 400 days); Errc::NotFound "room.not_found".
    Result<Printed> duties(QDate from, QDate to, const std::optional<Uid> &room, const PrintOrder &order,
                           Way way);
    /// The roster of these days on one sheet for the wall. Errc::BadInput "duty.span" (backwards, or over 62
    /// days).
    Result<Printed> roster(QDate from, QDate to, const PrintOrder &order, Way way);
    /// 开放情况统计, by the question's rule. Errors of DutyService::hours.
    Result<Printed> hours(const HoursQuestion &question, const PrintOrder &order, Way way);
    /// 月报: as it was signed last, otherwise its figures so far. Errors of MonthSheetService::show.
    Result<Printed> month(QDate month, const PrintOrder &order, Way way);
    /// One version of a rule for the wall: what hangs there names neither printer nor reason. Errc::NotFound
    /// "rule.not_found".
    Result<Printed> rule(const Uid &version, const PrintOrder &order, Way way);
    /// The register held against the guide, with the use of function rooms in these days (none: null dates).
    Result<Printed> inventory(QDate from, QDate to, const PrintOrder &order, Way way);
    Result<Printed> directory(const PrintOrder &order, Way way);
    Result<Printed> poster(const PrintOrder &order, Way way);

private:
    Result<Printed> print(const Paper &paper, const PrintOrder &order, Way way, const FormValues &values);
    Workplace &m_place;
};

} // namespace tingyu::report
