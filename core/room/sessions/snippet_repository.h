// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/snippet.h"

namespace tingyu {

/// The only SQL for templates and snippets.
class SnippetRepository
{
public:
    explicit SnippetRepository(Connection &db) : m_db(db) {}
    Result<QList<Snippet>> of(UserId user); ///< his and the room's, by title
    /// Row id of one that this user may write; 0 when there is none.
    Result<qint64> idFor(const Uid &uid, UserId user);
    static Result<RowRef> add(Change &change, const Snippet &snippet);
    static Result<bool> update(Change &change, qint64 id, const Snippet &snippet);
    static Result<void> remove(Change &change, qint64 id);

private:
    Connection &m_db;
};

} // namespace tingyu
