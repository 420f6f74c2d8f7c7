// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_document_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

constexpr PictureTable documentPages{"student_document_page", "student_document", "document_id"};

const auto table = QStringLiteral("student_document");
const auto selectDocument = QStringLiteral(
    "SELECT d.id, d.student_id, d.uid, s.uid, d.kind, d.title, d.on_date, d.source, d.note, ifnull(u.name, "
    "'') FROM student_document d JOIN student s ON s.id = d.student_id LEFT JOIN user u ON u.id = "
    "d.created_by WHERE d.removed_utc IS NULL AND s.removed_utc IS NULL ");

StoredDocument documentFrom(const Rows &rows)
{
    return {rows.integer(0),
            rows.integer(1),
            {columns::uidAt(rows, 2),
             columns::uidAt(rows, 3),
             rows.text(4),
             rows.text(5),
             columns::dateAt(rows, 6),
             rows.text(7),
             rows.text(8),
             rows.text(9),
             {}}};
}

Fields fieldsOf(const StudentDocument &document)
{
    return {{QStringLiteral("kind"), document.kind},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("on_date"), columns::date(document.on)},
            {QStringLiteral("source"), columns::text(document.source)},
            {QStringLiteral("note"), columns::text(document.note)}};
}

} // namespace

PictureRepository StudentDocumentRepository::pages()
{
    return PictureRepository(m_db, documentPages);
}

Result<QList<StudentDocument>> StudentDocumentRepository::of(const Uid &student)
{
    auto stored = columns::all<StoredDocument>(
        m_db, selectDocument % QStringLiteral("AND s.uid = ? ORDER BY d.on_date DESC, d.id DESC"),
        {student.bytes()}, documentFrom);
    if (!stored)
        return stored.error();
    QList<StudentDocument> documents;
    for (StoredDocument &one : *stored) {
        auto kept = pages().of(one.id);
        if (!kept)
            return kept.error();
        one.document.pages = *std::move(kept);
        documents.append(std::move(one.document));
    }
    return documents;
}

Result<StoredDocument> StudentDocumentRepository::known(const Uid &uid)
{
    auto stored = columns::first<StoredDocument>(m_db, selectDocument % QStringLiteral("AND d.uid = ?"),
                                                 {uid.bytes()}, documentFrom);
    if (!stored)
        return stored.error();
    if (!*stored)
        return fail(Errc::NotFound, "document.not_found");
    auto kept = pages().of((*stored)->id);
    if (!kept)
        return kept.error();
    (*stored)->document.pages = *std::move(kept);
    return std::move(**stored);
}

Result<qint64> StudentDocumentRepository::studentId(const Uid &student)
{
    auto id = m_db.value(QStringLiteral("SELECT id FROM student WHERE uid = ? AND removed_utc IS NULL"),
                         {student.bytes()});
    if (!id)
        return id.error();
    if (id->isNull())
        return fail(Errc::NotFound, "student.not_found");
    return id->toLongLong();
}

Result<qint64> StudentDocumentRepository::bytesOf(qint64 student)
{
    auto bytes = m_db.value(
        QStringLiteral("SELECT ifnull(sum(length(p.content)), 0) FROM student_document_page p JOIN "
                       "student_document d ON d.id = p.document_id WHERE d.student_id = ? AND p.removed_utc "
                       "IS NULL AND d.removed_utc IS NULL"),
        {student});
    if (!bytes)
        return bytes.error();
    return bytes->toLongLong();
}

Result<RowRef> StudentDocumentRepository::add(Change &change, qint64 student, const StudentDocument &document)
{
    Fields fields = fieldsOf(document);
    fields.prepend({QStringLiteral("student_id"), student});
    return change.insert(table, fields);
}

Result<void> StudentDocumentRepository::update(Change &change, qint64 id, const StudentDocument &document)
{
    return outcomeOf(change.update(table, id, fieldsOf(document)));
}

Result<void> StudentDocumentRepository::remove(Change &change, qint64 id)
{
    return change.remove(table, id);
}

} // namespace tingyu
