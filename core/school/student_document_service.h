// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/picture_reencoder.h"
#include "core/school/student_document.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Papers of a student's file, for counsellors, and for the head on purpose. What is added is made anew: of
/// the bytes that came nothing is kept but what can be seen. Nothing is ever written outside the vault.
///
/// Errors of all calls: Errc::Denied; Errc::NotFound "student.not_found", "document.not_found",
/// "record.not_found" (a page). Then nothing is changed.
class StudentDocumentService
{
public:
    StudentDocumentService(Workplace &place, const PictureReencoder &pictures)
        : m_place(place), m_pictures(pictures)
    {
    }

    /// The latest paper first; a view of the student's papers on record.
    Result<QList<StudentDocument>> of(const Uid &student);
    /// The first page, for a small picture in that list: on record as of() is. Empty where there is no page.
    Result<QByteArray> firstPage(const Uid &document);
    /// A view of the document on record; so is page().
    Result<StudentDocument> get(const Uid &document);
    Result<QByteArray> page(const Uid &page);

    /// `document` without uid and pages. Errors of checkedDocument(), checkedPicture() and PictureReencoder;
    /// Errc::BadInput "document.no_pages"; Errc::LimitExceeded "document.too_many_pages" {most},
    /// "document.full" {most megabytes of one student}.
    Result<Uid> add(const Uid &student, const StudentDocument &document, const QList<NewPicture> &pages);
    /// Of `document` uid, kind, title, day, source and note count; the student stays. Errors of add().
    Result<void> edit(const StudentDocument &document, const PictureEdits &pages = {});
    Result<void> remove(const Uid &document);

private:
    Result<PictureEdits> madeAnew(const PictureEdits &pages) const;
    Workplace &m_place;
    const PictureReencoder &m_pictures;
};

/// A paper on its day: "document.<kind>" with its title; for TimelineService.
Result<QList<TimelineEntry>> documentTimeline(Workplace &place, StudentId student);

} // namespace tingyu
