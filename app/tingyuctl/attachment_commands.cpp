// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/base/platform.h"
#include "core/room/room_services.h"
#include "core/school/export_log.h"
#include "ui/text/size_text.h"

#include <QFileInfo>

namespace tingyu::ctl {
namespace {

constexpr qint64 bytesPerMegabyte = 1024LL * 1024;

QJsonObject attachmentObject(const SessionAttachment &attachment)
{
    return {{QStringLiteral("uid"), attachment.uid.toString()},
            {QStringLiteral("name"), attachment.name},
            {QStringLiteral("type"), attachment.type},
            {QStringLiteral("bytes"), attachment.bytes}};
}

Result<Reply> listAttachments(CommandContext &context)
{
    const auto session = context.uidArgument("SESSION");
    if (!session)
        return session.error();
    const auto file = context.services().room().sessions.show(*session);
    if (!file)
        return file.error();
    const auto row = [](const SessionAttachment &one) -> QStringList {
        return {one.uid.toString(), one.name, one.type, text::sizeText(one.bytes)};
    };
    return listReply("attachments",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                      said(QT_TRANSLATE_NOOP("Ctl", "种类")), said(QT_TRANSLATE_NOOP("Ctl", "大小"))},
                     file->attachments, attachmentObject, row);
}

Result<Reply> addAttachment(CommandContext &context)
{
    const auto session = context.uidArgument("SESSION");
    if (!session)
        return session.error();
    const QString path = context.argument("FILE");
    const auto content =
        context.readFile(path, "FILE", SessionAttachmentService::mostBytes / bytesPerMegabyte);
    if (!content)
        return content.error();
    const auto added =
        context.services().room().attachments.add(*session, QFileInfo(path).fileName(), *content);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "附件已存入;原来的文件还在原处。")));
}

Result<Reply> exportAttachment(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    const auto exported = context.services().room().attachments.exported(*uid, context.option("reason"));
    if (!exported)
        return exported.error();
    if (auto put = platform::replaceFile(path, exported->content); !put)
        return unwritten(context.services().workplace, exported->serial, put.error());
    Reply reply;
    reply.json = attachmentObject(exported->attachment);
    reply.json.insert(QStringLiteral("file"), path);
    reply.json.insert(QStringLiteral("serial"), exported->serial);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "附件已写出,导出记录里有这一次。看完请删除。"))};
    return reply;
}

Result<Reply> removeAttachment(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (const auto done = context.services().room().attachments.remove(*uid); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "附件已移除。")));
}

} // namespace

Noun attachmentNoun()
{
    const ArgumentSpec session{"SESSION", QT_TRANSLATE_NOOP("Ctl", "辅导记录")};
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "附件")};
    return {"attachment",
            QT_TRANSLATE_NOOP("Ctl", "辅导记录的附件:存在数据夹里,写出要有理由"),
            {
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "一份记录的附件"),
                 {session},
                 {},
                 VaultUse::Open,
                 listAttachments},
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "给没有签名的记录添加附件"),
                 {session, {"FILE", QT_TRANSLATE_NOOP("Ctl", "要存入的文件")}},
                 {},
                 VaultUse::Open,
                 addAttachment},
                {"export",
                 QT_TRANSLATE_NOOP("Ctl", "把附件以明文写出"),
                 {which},
                 {{"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
                  {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true}},
                 VaultUse::Open,
                 exportAttachment},
                {"remove",
                 QT_TRANSLATE_NOOP("Ctl", "从没有签名的记录移除附件"),
                 {which},
                 {},
                 VaultUse::Open,
                 removeAttachment},
            }};
}

} // namespace tingyu::ctl
