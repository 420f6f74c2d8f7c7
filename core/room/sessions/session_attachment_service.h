// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Files kept with a session, inside the encrypted vault: never opened, never run, never written to disk
/// except where a person exports one.
class SessionAttachmentService
{
public:
    static constexpr qint64 mostBytes = 20LL * 1024 * 1024;

    explicit SessionAttachmentService(Workplace &place) : m_place(place) {}

    /// Who wrote the record, while it is not signed. Of a path only the last part is kept as the name.
    /// Errc::NotFound "session.not_found"; Errc::Conflict "session.signed"; Errc::BadInput
    /// "attachment.empty", "attachment.name"; Errc::LimitExceeded "attachment.too_big" {most megabytes}.
    Result<Uid> add(const Uid &session, const QString &name, const QByteArray &content);
    /// Errc::NotFound "attachment.not_found"; Errc::Conflict "session.signed".
    Result<void> remove(const Uid &attachment);
    /// The bytes, to leave the vault: in the export log with its reason. Errc::NotFound
    /// "attachment.not_found"; Errc::BadInput "reason.missing", "reason.too_long".
    struct Exported
    {
        SessionAttachment attachment;
        QByteArray content;
        qint64 serial = 0; ///< in the export log
    };
    Result<Exported> exported(const Uid &attachment, const QString &reason);

private:
    Workplace &m_place;
};

} // namespace tingyu
