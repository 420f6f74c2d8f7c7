// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Words to begin with: a template fills a field of a new record of its kind, a snippet is put in where the
/// caret is.
struct Snippet
{
    enum class Kind : quint8
    {
        Template,
        Snippet
    };
    Uid uid;
    Kind kind = Kind::Snippet;
    std::optional<SessionKind> sessionKind; ///< empty: for every kind
    QString field;                          ///< code of sessionFields(); empty: anywhere
    QString title;
    QString text;
    bool isMine = false; ///< otherwise the room's: everybody uses it
    bool operator==(const Snippet &) const = default;
};

/// Templates and snippets: each person's own and the room's. Errors of all calls: Errc::Denied;
/// Errc::NotFound "record.not_found" (also one of somebody else); Errc::BadInput "snippet.title",
/// "text.missing", "text.too_long", "session.field" {code}.
class SnippetService
{
public:
    explicit SnippetService(Workplace &place) : m_place(place) {}
    /// The caller's and the room's, by title.
    Result<QList<Snippet>> list();
    Result<Uid> add(const Snippet &snippet);
    Result<void> edit(const Snippet &snippet); ///< by uid; whose it is stays
    Result<void> remove(const Uid &uid);

private:
    Workplace &m_place;
};

} // namespace tingyu
