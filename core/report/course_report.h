// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/scales/library.h"
#include "core/screening/sheet_service.h"

namespace tingyu::report {

/// One scale of one student over time, as values.
struct CourseFacts
{
    scales::DefinitionPtr definition;
    QList<SheetService::Point> points; ///< oldest first
    QString studentName;
    QString studentNo;
    QString classLabel;
    QString printer;
};

/// The lines of the course, and each of them again as a table: score, band, change, reliable change index.
FormValues courseValues(const CourseFacts &facts, Language language);

/// The course of one scale on paper. Errors: Errc::NotFound "student.not_found"; "course.too_short" where
/// there are not two sheets with a score; those of ScaleLibrary::find and recordPrint().
class CourseReportService
{
public:
    CourseReportService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }
    Result<Printed> make(const Uid &student, const QString &scaleId, const PrintOrder &order, PrintWay way);

private:
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::report
