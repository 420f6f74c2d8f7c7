// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_document_service.h"
#include "ui/room/picture_source.h"
#include "ui/students/file_desk.h"

namespace tingyu::ui {

/// Drafts of the texts of a document begin with it; keyed by the student. Pictures are in no draft.
inline constexpr char documentDraft[] = "student-document";

StudentDocumentService documentsIn(Services &services);
/// Without a uid a new document of these pages is put in, else the one there is changed.
void askDocument(FileDesk &desk, QWidget *parent, const StudentDocument &document,
                 const CarriedPictures &pages, const std::function<void()> &done);
/// In a window of its own, page by page out of the vault; each page is asked for when it is turned to.
void showDocument(PageHost &host, QWidget *parent, const StudentDocument &document);
void printDocument(PageHost &host, QWidget *parent, const Uid &document);

} // namespace tingyu::ui
