// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/snippet.h"

#include "core/base/text.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/snippet_repository.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

Result<Snippet> checked(Snippet snippet)
{
    snippet.title = text::tidy(snippet.title);
    snippet.text = text::prose(snippet.text);
    if (snippet.title.isEmpty() || snippet.title.size() > longestName)
        return fail(Errc::BadInput, "snippet.title", {QString::number(longestName)});
    if (snippet.text.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    if (snippet.text.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    if (!snippet.field.isEmpty() && !sessionFields().contains(snippet.field))
        return fail(Errc::BadInput, "session.field", {snippet.field});
    return snippet;
}

Result<qint64> known(Workplace &place, const Uid &uid)
{
    auto id = SnippetRepository(place.db()).idFor(uid, place.session().userId);
    if (id && *id == 0)
        return fail(Errc::NotFound, "record.not_found");
    return id;
}

} // namespace

Result<QList<Snippet>> SnippetService::list()
{
    if (auto allowed = m_place.allow(op::snippetWrite); !allowed)
        return allowed.error();
    return SnippetRepository(m_place.db()).of(m_place.session().userId);
}

Result<Uid> SnippetService::add(const Snippet &given)
{
    auto snippet = checked(given);
    if (!snippet)
        return snippet.error();
    return m_place.change(op::snippetWrite, [&](Change &change) -> Result<Uid> {
        auto row = SnippetRepository::add(change, *snippet);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> SnippetService::edit(const Snippet &given)
{
    auto snippet = checked(given);
    if (!snippet)
        return snippet.error();
    return m_place.change(op::snippetWrite, [&](Change &change) -> Result<void> {
        auto id = known(m_place, given.uid);
        if (!id)
            return id.error();
        auto updated = SnippetRepository::update(change, *id, *snippet);
        return outcomeOf(updated);
    });
}

Result<void> SnippetService::remove(const Uid &uid)
{
    return m_place.change(op::snippetWrite, [&](Change &change) -> Result<void> {
        auto id = known(m_place, uid);
        if (!id)
            return id.error();
        return SnippetRepository::remove(change, *id);
    });
}

} // namespace tingyu
