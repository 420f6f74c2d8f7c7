// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/report/print_order.h"
#include "core/scales/library.h"
#include "core/school/student_document_service.h"
#include "core/school/student_service.h"
#include "core/school/timeline.h"

namespace tingyu::keeping {

/// What a person must be allowed to do for that part; single records in it are asked for one by one.
const Operation &bookletOperation(const QString &part);

struct BookletRequest
{
    Uid student;
    QStringList parts;     ///< of report::bookletParts(), in any order; empty: all that the person may print
    bool withNames = true; ///< else the file's code alone, see BookletService
};

/// 一生一册 (B6): cover, catalogue (B4) and the parts chosen of one file, made of the records by the same
/// services that print them one by one, so that nobody prints here what he could not print there.
///
/// Left out, and said so in the account: sessions that the person may not read. Never in it: cases of
/// protection, requests that are held back, drafts.
/// Without names a booklet leaves through report::redact() and report::coverLeaks(), and not at all when the
/// leak check still finds something; papers that were attached are pictures, and stay out of it.
class BookletService
{
public:
    BookletService(Workplace &place, scales::ScaleLibrary &library, StudentService &students,
                   TimelineService &timeline, StudentDocumentService documents)
        : m_place(place)
        , m_library(library)
        , m_students(students)
        , m_timeline(timeline)
        , m_documents(documents)
    {
    }

    /// As it would print. Errc::BadInput "print.part" {name}; Errc::Denied; Errc::NotFound
    /// "student.not_found"; Errc::Cancelled; Errc::Conflict "booklet.leaks" {how many}; errors of the
    /// services that print the parts.
    Result<report::Printed> preview(const BookletRequest &request, const report::PrintOrder &order,
                                    const Progress &progress = {});
    /// The same, put on record as one print of the file. Errors of report::recordPrint().
    Result<report::Printed> issue(const BookletRequest &request, const report::PrintOrder &order,
                                  const Progress &progress = {});

private:
    Result<report::Document> bind(const BookletRequest &request, const report::PrintOrder &order,
                                  const Progress &progress);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
    StudentService &m_students;
    TimelineService &m_timeline;
    StudentDocumentService m_documents;
};

} // namespace tingyu::keeping
