// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_document_service.h"

#include "core/school/school_operations.h"
#include "core/school/student_document_repository.h"
#include "core/school/student_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

ObjectRef documentObject(const Uid &document)
{
    return {QStringLiteral("student_document"), document};
}

ObjectRef studentObject(const Uid &student)
{
    return {QStringLiteral("student"), student};
}

/// What a document and its student hold once these pages are added and dropped, asked inside the change.
Result<void> checkRoom(StudentDocumentRepository &documents, const StoredDocument &stored,
                       const PictureEdits &edits)
{
    const auto isDropped = [&edits](const KeptPicture &page) { return edits.dropped.contains(page.uid); };
    const QList<KeptPicture> &there = stored.document.pages;
    const qsizetype dropped = std::count_if(there.cbegin(), there.cend(), isDropped);
    const qsizetype pages = there.size() - dropped + edits.added.size();
    if (pages == 0)
        return fail(Errc::BadInput, "document.no_pages");
    if (pages > mostDocumentPages)
        return fail(Errc::LimitExceeded, "document.too_many_pages", {QString::number(mostDocumentPages)});
    auto bytes = documents.bytesOf(stored.studentId);
    if (!bytes)
        return bytes.error();
    for (const KeptPicture &page : there)
        *bytes -= isDropped(page) ? page.bytes : 0;
    for (const NewPicture &page : edits.added)
        *bytes += page.bytes.size();
    // What two joined files hold together may be more, and stays: nothing is added to it.
    if (!edits.added.isEmpty() && *bytes > mostStudentBytes)
        return fail(Errc::LimitExceeded, "document.full", {QString::number(mostStudentMegabytes)});
    return {};
}

} // namespace

Result<PictureEdits> StudentDocumentService::madeAnew(const PictureEdits &pages) const
{
    if (pages.added.size() > mostDocumentPages)
        return fail(Errc::LimitExceeded, "document.too_many_pages", {QString::number(mostDocumentPages)});
    auto edits = checkedPictures(pages);
    if (!edits)
        return edits;
    for (NewPicture &picture : edits->added) {
        auto fresh = m_pictures.fresh(picture.bytes, {}, PictureReencoder::Origin::Person);
        if (!fresh)
            return fresh.error();
        picture.bytes = std::move(fresh->bytes);
    }
    return edits;
}

Result<QList<StudentDocument>> StudentDocumentService::of(const Uid &student)
{
    if (auto allowed = m_place.allow(op::documentView, {}, studentObject(student)); !allowed)
        return allowed.error();
    StudentDocumentRepository documents(m_place.db());
    if (auto known = documents.studentId(student); !known)
        return known.error();
    if (auto viewed = m_place.viewed(op::documentView, studentObject(student)); !viewed)
        return viewed.error();
    return documents.of(student);
}

Result<QByteArray> StudentDocumentService::firstPage(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::documentView, {}, documentObject(uid)); !allowed)
        return allowed.error();
    StudentDocumentRepository documents(m_place.db());
    auto stored = documents.known(uid);
    if (!stored)
        return stored.error();
    if (auto viewed = m_place.viewed(op::documentView, studentObject(stored->document.student)); !viewed)
        return viewed.error();
    if (stored->document.pages.isEmpty())
        return QByteArray();
    auto page = documents.pages().known(stored->document.pages.constFirst().uid);
    if (!page)
        return page.error();
    return documents.pages().content(page->id);
}

Result<StudentDocument> StudentDocumentService::get(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::documentView, {}, documentObject(uid)); !allowed)
        return allowed.error();
    auto stored = StudentDocumentRepository(m_place.db()).known(uid);
    if (!stored)
        return stored.error();
    if (auto viewed = m_place.viewed(op::documentView, documentObject(uid)); !viewed)
        return viewed.error();
    return std::move(stored->document);
}

Result<QByteArray> StudentDocumentService::page(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::documentView); !allowed)
        return allowed.error();
    StudentDocumentRepository documents(m_place.db());
    auto page = documents.pages().known(uid);
    if (!page)
        return page.error();
    if (auto document = get(page->owner); !document)
        return document.error();
    return documents.pages().content(page->id);
}

Result<Uid> StudentDocumentService::add(const Uid &student, const StudentDocument &document,
                                        const QList<NewPicture> &pages)
{
    if (auto allowed = m_place.allow(op::documentWrite, {}, studentObject(student)); !allowed)
        return allowed.error();
    const auto checked = checkedDocument(document, m_place.clock().today());
    if (!checked)
        return checked.error();
    // Before the transaction: decoding takes its time.
    const auto edits = madeAnew({pages, {}});
    if (!edits)
        return edits.error();
    return m_place.change(op::documentWrite, [&](Change &change) -> Result<Uid> {
        StudentDocumentRepository documents(m_place.db());
        const auto owner = documents.studentId(student);
        if (!owner)
            return owner.error();
        StoredDocument made;
        made.studentId = *owner;
        if (auto room = checkRoom(documents, made, *edits); !room)
            return room.error();
        const auto row = StudentDocumentRepository::add(change, *owner, *checked);
        if (!row)
            return row.error();
        if (auto kept = documents.pages().apply(change, row->id, *edits); !kept)
            return kept.error();
        return row->uid;
    });
}

Result<void> StudentDocumentService::edit(const StudentDocument &document, const PictureEdits &pages)
{
    if (auto allowed = m_place.allow(op::documentWrite, {}, documentObject(document.uid)); !allowed)
        return allowed;
    const auto checked = checkedDocument(document, m_place.clock().today());
    if (!checked)
        return checked.error();
    const auto edits = madeAnew(pages);
    if (!edits)
        return edits.error();
    return m_place.change(op::documentWrite, [&](Change &change) -> Result<void> {
        StudentDocumentRepository documents(m_place.db());
        const auto stored = documents.known(document.uid);
        if (!stored)
            return stored.error();
        if (auto room = checkRoom(documents, *stored, *edits); !room)
            return room;
        if (auto updated = StudentDocumentRepository::update(change, stored->id, *checked); !updated)
            return updated;
        return documents.pages().apply(change, stored->id, *edits);
    });
}

Result<void> StudentDocumentService::remove(const Uid &uid)
{
    return m_place.change(op::documentWrite, [&](Change &change) -> Result<void> {
        const auto stored = StudentDocumentRepository(m_place.db()).known(uid);
        if (!stored)
            return stored.error();
        return StudentDocumentRepository::remove(change, stored->id);
    });
}

Result<QList<TimelineEntry>> documentTimeline(Workplace &place, StudentId student)
{
    auto whose = StudentRepository(place.db()).byId(student);
    if (!whose)
        return whose.error();
    if (!*whose)
        return fail(Errc::NotFound, "student.not_found");
    auto documents = StudentDocumentRepository(place.db()).of((*whose)->uid);
    if (!documents)
        return documents.error();
    QList<TimelineEntry> entries;
    for (const StudentDocument &one : std::as_const(*documents))
        entries.append(
            {one.on, {}, QStringLiteral("document.") + one.kind, {}, one.title, documentObject(one.uid)});
    return entries;
}

} // namespace tingyu
