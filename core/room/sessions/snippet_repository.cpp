// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/snippet_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const auto snippetTable = QStringLiteral("session_snippet");
const auto templateCode = QStringLiteral("template");

Snippet snippetFrom(const Rows &rows)
{
    Snippet snippet;
    snippet.uid = columns::uidAt(rows, 0);
    snippet.kind = rows.text(1) == templateCode ? Snippet::Kind::Template : Snippet::Kind::Snippet;
    snippet.sessionKind = sessionKindFromCode(rows.text(2));
    snippet.field = rows.text(3);
    snippet.title = rows.text(4);
    snippet.text = rows.text(5);
    snippet.isMine = !rows.isNull(6);
    return snippet;
}

Fields fieldsOf(const Snippet &snippet)
{
    const bool isTemplate = snippet.kind == Snippet::Kind::Template;
    return {{QStringLiteral("kind"), isTemplate ? templateCode : QStringLiteral("snippet")},
            {QStringLiteral("session_kind"),
             snippet.sessionKind ? sessionKindCode(*snippet.sessionKind) : QStringLiteral("")},
            {QStringLiteral("field"), columns::text(snippet.field)},
            {QStringLiteral("title"), snippet.title},
            {QStringLiteral("text"), snippet.text}};
}

} // namespace

Result<QList<Snippet>> SnippetRepository::of(UserId user)
{
    return columns::all<Snippet>(
        m_db,
        QStringLiteral("SELECT uid, kind, session_kind, field, title, text, user_id FROM session_snippet "
                       "WHERE removed_utc IS NULL AND (user_id IS NULL OR user_id = ?) ORDER BY title, id"),
        {user.value()}, snippetFrom);
}

Result<qint64> SnippetRepository::idFor(const Uid &uid, UserId user)
{
    auto id =
        m_db.value(QStringLiteral("SELECT id FROM session_snippet WHERE uid = ? AND removed_utc IS NULL "
                                  "AND (user_id IS NULL OR user_id = ?)"),
                   {uid.bytes(), user.value()});
    if (!id)
        return id.error();
    return id->toLongLong();
}

Result<RowRef> SnippetRepository::add(Change &change, const Snippet &snippet)
{
    Fields fields = fieldsOf(snippet);
    fields.append({QStringLiteral("user_id"),
                   snippet.isMine ? columns::reference(change.session().userId) : QVariant()});
    return change.insert(snippetTable, fields);
}

Result<bool> SnippetRepository::update(Change &change, qint64 id, const Snippet &snippet)
{
    return change.update(snippetTable, id, fieldsOf(snippet));
}

Result<void> SnippetRepository::remove(Change &change, qint64 id)
{
    return change.remove(snippetTable, id);
}

} // namespace tingyu
