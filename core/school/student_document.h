// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/kept_file.h"
#include "core/school/student.h"

namespace tingyu {

/// Pages of one document, and of all documents of one student together, as they are kept.
inline constexpr int mostDocumentPages = 20;
inline constexpr qint64 mostStudentMegabytes = 60;
inline constexpr qint64 mostStudentBytes = mostStudentMegabytes * 1024 * 1024;

/// A paper of a student's file: a letter, a scan, what a hospital gave, a drawing. Kept as pictures of its
/// pages (2015 guide on counselling rooms: letters and record sheets are kept strictly secret).
struct StudentDocument
{
    Uid uid;
    Uid student;
    QString kind; ///< of documentKindCodes()
    QString title;
    QDate on;       ///< of the paper
    QString source; ///< who brought it
    QString note;
    QString byName;           ///< read only: who put it in
    QList<KeptPicture> pages; ///< read only: in the order of adding
    qint64 bytes() const;     ///< of all pages
    bool operator==(const StudentDocument &) const = default;
};

/// With its texts in stored form. Errc::BadInput "document.kind", "document.no_title", "document.day" (none,
/// or one to come), "text.too_long".
Result<StudentDocument> checkedDocument(StudentDocument document, QDate today);

} // namespace tingyu
