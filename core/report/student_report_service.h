// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "core/report/student_report.h"
#include "core/school/student_service.h"

namespace tingyu::report {

/// Printing of a student's file. A print is on record with its reason before it leaves; the file counts as
/// viewed. A family may be shown this paper, so that cases of protection are never on it, nor that there is
/// one (E17; leaveOutProtection()).
class StudentReportService
{
public:
    StudentReportService(Workplace &place, StudentService &students, TimelineService &timeline)
        : m_place(place), m_students(students), m_timeline(timeline)
    {
    }

    /// `parts` of studentReportParts(); empty = all. Errc::BadInput "print.part" {name}; those of
    /// StudentService::show.
    Result<Printed> preview(const Uid &student, const QStringList &parts, const PrintOrder &order);
    Result<Printed> issue(const Uid &student, const QStringList &parts, const PrintOrder &order);

private:
    Result<Printed> make(const Uid &student, const QStringList &parts, const PrintOrder &order, bool record);
    Workplace &m_place;
    StudentService &m_students;
    TimelineService &m_timeline;
};

} // namespace tingyu::report
