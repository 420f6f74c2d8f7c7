// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// A file of a session with what it takes to reach it.
struct StoredAttachment
{
    qint64 id = 0;
    SessionAttachment attachment;
    Uid session;
};

/// The only SQL for files kept with sessions. Each is a record of its own, so that its bytes are hashed once
/// and not with each word that is typed.
class SessionAttachmentRepository
{
public:
    explicit SessionAttachmentRepository(Connection &db) : m_db(db) {}

    Result<QList<SessionAttachment>> list(SessionRecordId id); ///< in the order they came
    Result<std::optional<StoredAttachment>> byUid(const Uid &uid);
    Result<QByteArray> content(qint64 id);
    static Result<RowRef> add(Change &change, SessionRecordId id, const SessionAttachment &attachment,
                              const QByteArray &content);
    static Result<void> remove(Change &change, qint64 id);

private:
    Connection &m_db;
};

} // namespace tingyu
