// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_attachment_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const auto attachmentTable = QStringLiteral("session_attachment");
const auto selectAttachment = QStringLiteral(
    "SELECT t.uid, t.name, t.type, t.bytes, t.created_utc, t.id, r.uid FROM session_attachment t "
    "JOIN session_record r ON r.id = t.session_id WHERE t.removed_utc IS NULL ");

SessionAttachment attachmentFrom(const Rows &rows)
{
    return {columns::uidAt(rows, 0), rows.text(1), rows.text(2), rows.integer(3), rows.text(4)};
}

} // namespace

Result<QList<SessionAttachment>> SessionAttachmentRepository::list(SessionRecordId id)
{
    return columns::all<SessionAttachment>(
        m_db, selectAttachment % QStringLiteral("AND t.session_id = ? ORDER BY t.id"), {id.value()},
        attachmentFrom);
}

Result<std::optional<StoredAttachment>> SessionAttachmentRepository::byUid(const Uid &uid)
{
    return columns::first<StoredAttachment>(
        m_db, selectAttachment % QStringLiteral("AND t.uid = ?"), {uid.bytes()}, [](const Rows &rows) {
            return StoredAttachment{rows.integer(5), attachmentFrom(rows), columns::uidAt(rows, 6)};
        });
}

Result<QByteArray> SessionAttachmentRepository::content(qint64 id)
{
    auto content = m_db.value(QStringLiteral("SELECT content FROM session_attachment WHERE id = ?"), {id});
    if (!content)
        return content.error();
    return content->toByteArray();
}

Result<RowRef> SessionAttachmentRepository::add(Change &change, SessionRecordId id,
                                                const SessionAttachment &attachment,
                                                const QByteArray &content)
{
    return change.insert(attachmentTable, {{QStringLiteral("session_id"), id.value()},
                                           {QStringLiteral("name"), attachment.name},
                                           {QStringLiteral("type"), attachment.type},
                                           {QStringLiteral("bytes"), attachment.bytes},
                                           {QStringLiteral("content"), content}});
}

Result<void> SessionAttachmentRepository::remove(Change &change, qint64 id)
{
    return change.remove(attachmentTable, id);
}

} // namespace tingyu
