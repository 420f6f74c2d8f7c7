// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/school/student_document_service.h"
#include "core/school/student_service.h"

namespace tingyu::report {

/// A paper of a student's file on paper again: what it is, and each page of it on a page of its own.
class StudentDocumentReportService
{
public:
    StudentDocumentReportService(Workplace &place, StudentService &students, StudentDocumentService documents)
        : m_place(place), m_students(students), m_documents(documents)
    {
    }
    /// Errors of StudentDocumentService::get() and recordPrint(); Errc::Denied (op::documentPrint).
    Result<Printed> print(const Uid &document, const PrintOrder &order, PrintWay way);

private:
    Workplace &m_place;
    StudentService &m_students;
    StudentDocumentService m_documents;
};

} // namespace tingyu::report
