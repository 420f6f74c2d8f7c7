// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "ui/text/session_text.h"

#include <algorithm>

namespace tingyu::ctl {
namespace {

const QString templateCode = QStringLiteral("template");

SnippetService &snippets(CommandContext &context)
{
    return context.services().room().snippets;
}

QString snippetKindCode(const Snippet &snippet)
{
    return snippet.kind == Snippet::Kind::Template ? templateCode : QStringLiteral("snippet");
}

QJsonObject snippetObject(const Snippet &snippet)
{
    return {{QStringLiteral("uid"), snippet.uid.toString()},
            {QStringLiteral("kind"), snippetKindCode(snippet)},
            {QStringLiteral("title"), snippet.title},
            {QStringLiteral("session_kind"),
             snippet.sessionKind ? QJsonValue(sessionKindCode(*snippet.sessionKind)) : QJsonValue()},
            {QStringLiteral("field"), snippet.field},
            {QStringLiteral("text"), snippet.text},
            {QStringLiteral("mine"), snippet.isMine}};
}

Result<Reply> listSnippets(CommandContext &context)
{
    const auto all = snippets(context).list();
    if (!all)
        return all.error();
    const auto row = [](const Snippet &one) -> QStringList {
        return {one.uid.toString(), one.title,
                one.kind == Snippet::Kind::Template ? said(QT_TRANSLATE_NOOP("Ctl", "模板"))
                                                    : said(QT_TRANSLATE_NOOP("Ctl", "常用语")),
                one.field.isEmpty() ? QString() : text::sessionFieldName(one.field),
                one.isMine ? said(QT_TRANSLATE_NOOP("Ctl", "自己的"))
                           : said(QT_TRANSLATE_NOOP("Ctl", "辅导室的"))};
    };
    return listReply("snippets",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                      said(QT_TRANSLATE_NOOP("Ctl", "种类")), said(QT_TRANSLATE_NOOP("Ctl", "栏目")),
                      said(QT_TRANSLATE_NOOP("Ctl", "谁的"))},
                     *all, snippetObject, row);
}

Result<Reply> showSnippet(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto all = snippets(context).list();
    if (!all)
        return all.error();
    const auto one =
        std::find_if(all->cbegin(), all->cend(), [&](const Snippet &snippet) { return snippet.uid == *uid; });
    if (one == all->cend())
        return fail(Errc::NotFound, "record.not_found");
    Reply reply;
    reply.json = snippetObject(*one);
    reply.lines = {one->title, one->text};
    return reply;
}

Result<Reply> addSnippet(CommandContext &context)
{
    Snippet snippet;
    snippet.kind = context.option("kind") == templateCode ? Snippet::Kind::Template : Snippet::Kind::Snippet;
    snippet.title = context.option("title");
    snippet.text = context.option("text");
    snippet.field = context.option("field");
    snippet.sessionKind = sessionKindFromCode(context.option("session-kind"));
    snippet.isMine = !context.has("room");
    const auto added = snippets(context).add(snippet);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已记下。")));
}

Result<Reply> removeSnippet(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (const auto done = snippets(context).remove(*uid); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已删除。")));
}

} // namespace

Noun snippetNoun()
{
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "常用语或模板")};
    return {"snippet",
            QT_TRANSLATE_NOOP("Ctl", "常用语和模板:自己的和辅导室的"),
            {
                {"list", QT_TRANSLATE_NOOP("Ctl", "自己能用的,按名称"), {}, {}, VaultUse::Open, listSnippets},
                {"show", QT_TRANSLATE_NOOP("Ctl", "一条的文字"), {which}, {}, VaultUse::Open, showSnippet},
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "写一条"),
                 {},
                 {{"kind", "K", QT_TRANSLATE_NOOP("Ctl", "常用语,或新记录自动填的模板"), true,
                   "snippet|template"},
                  {"title", "T", QT_TRANSLATE_NOOP("Ctl", "名称"), true},
                  {"text", "T", QT_TRANSLATE_NOOP("Ctl", "文字"), true},
                  {"field", "F", QT_TRANSLATE_NOOP("Ctl", "哪一栏,如 analysis")},
                  {"session-kind", "K", QT_TRANSLATE_NOOP("Ctl", "只用于这种形式的记录"), false,
                   "face-to-face|phone|letter|online|home-visit"},
                  {"room", nullptr, QT_TRANSLATE_NOOP("Ctl", "辅导室的人都能用")}},
                 VaultUse::Open,
                 addSnippet},
                {"remove", QT_TRANSLATE_NOOP("Ctl", "删除一条"), {which}, {}, VaultUse::Open, removeSnippet},
            }};
}

} // namespace tingyu::ctl
