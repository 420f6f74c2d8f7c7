// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/picture_repository.h"
#include "core/school/student_document.h"

namespace tingyu {

/// A document with what it takes to reach it.
struct StoredDocument
{
    qint64 id = 0;
    qint64 studentId = 0;
    StudentDocument document;
};

/// The only SQL for papers of students' files; their pages are read through pages(). Asks no permission:
/// services do. Of a student who was removed nothing is found.
class StudentDocumentRepository
{
public:
    explicit StudentDocumentRepository(Connection &db) : m_db(db) {}

    /// The latest paper first; with their pages.
    Result<QList<StudentDocument>> of(const Uid &student);
    /// With its pages. Errc::NotFound "document.not_found".
    Result<StoredDocument> known(const Uid &document);
    /// Errc::NotFound "student.not_found".
    Result<qint64> studentId(const Uid &student);
    Result<qint64> bytesOf(qint64 student); ///< of all living pages of a student
    PictureRepository pages();

    static Result<RowRef> add(Change &change, qint64 student, const StudentDocument &document);
    static Result<void> update(Change &change, qint64 id, const StudentDocument &document);
    static Result<void> remove(Change &change, qint64 id);

private:
    Connection &m_db;
};

} // namespace tingyu
