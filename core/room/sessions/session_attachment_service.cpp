// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_attachment_service.h"

#include "core/base/text.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_attachment_repository.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_rules.h"
#include "core/school/export_log.h"
#include "core/school/kept_file.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

constexpr qsizetype longestFileName = 120;

Result<StoredAttachment> known(Connection &db, const Uid &uid)
{
    auto stored = SessionAttachmentRepository(db).byUid(uid);
    if (!stored)
        return stored.error();
    if (!*stored)
        return fail(Errc::NotFound, "attachment.not_found");
    return std::move(**stored);
}

} // namespace

Result<Uid> SessionAttachmentService::add(const Uid &session, const QString &name, const QByteArray &content)
{
    SessionAttachment attachment;
    attachment.name = keptFileName(name);
    attachment.type = sniffedType(content);
    attachment.bytes = content.size();
    if (attachment.name.isEmpty() || attachment.name.size() > longestFileName)
        return fail(Errc::BadInput, "attachment.name", {QString::number(longestFileName)});
    if (content.isEmpty())
        return fail(Errc::BadInput, "attachment.empty");
    if (content.size() > mostBytes)
        return fail(Errc::LimitExceeded, "attachment.too_big", {QString::number(mostBytes / 1024 / 1024)});
    auto record = knownSession(m_place.db(), session);
    if (!record)
        return record.error();
    return m_place.change(
        op::sessionWrite,
        [&](Change &change) -> Result<Uid> {
            if (auto open = mustBeUnsigned(*record); !open)
                return open.error();
            auto row = SessionAttachmentRepository::add(change, record->id, attachment, content);
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(record->authorId));
}

Result<void> SessionAttachmentService::remove(const Uid &uid)
{
    auto stored = known(m_place.db(), uid);
    if (!stored)
        return stored.error();
    auto record = knownSession(m_place.db(), stored->session);
    if (!record)
        return record.error();
    return m_place.change(
        op::sessionWrite,
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeUnsigned(*record); !open)
                return open;
            return SessionAttachmentRepository::remove(change, stored->id);
        },
        ownScope(record->authorId));
}

Result<SessionAttachmentService::Exported> SessionAttachmentService::exported(const Uid &uid,
                                                                              const QString &reason)
{
    const QString why = text::prose(reason);
    if (auto checked = checkReason(why); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::sessionList, {}, {QStringLiteral("session_attachment"), uid});
        !allowed)
        return allowed.error();
    auto stored = known(m_place.db(), uid);
    if (!stored)
        return stored.error();
    auto reached = reachSession(m_place, stored->session);
    if (!reached)
        return reached.error();
    return m_place.change(
        op::sessionExport,
        [&](Change &change) -> Result<Exported> {
            auto content = SessionAttachmentRepository(m_place.db()).content(stored->id);
            if (!content)
                return content.error();
            const ObjectRef session{QStringLiteral("session_record"), stored->session};
            auto serial =
                ExportLog(m_place.db()).add(change, {QStringLiteral("session-attachment"), session, why, 1});
            if (!serial)
                return serial.error();
            change.mention(session, QStringLiteral("export"));
            return Exported{stored->attachment, *std::move(content), *serial};
        },
        reached->scope);
}

} // namespace tingyu
