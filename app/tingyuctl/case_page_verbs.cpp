// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/case_page_verbs.h"

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/care/case_page_service.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/size_text.h"

namespace tingyu::ctl {
namespace {

CasePageService pagesIn(CommandContext &context)
{
    return CasePageService(context.services().workplace, print::pictures());
}

/// The attachment that is named, or a new one.
Result<Uid> attachmentAsked(CommandContext &context, const Uid &careCase)
{
    if (context.has("attachment")) {
        const auto uid = Uid::fromString(context.option("attachment"));
        return uid ? Result<Uid>(*uid)
                   : Result<Uid>(fail(Errc::BadInput, "usage.uid", {context.option("attachment")}));
    }
    CaseAttachment attachment;
    attachment.name = context.option("title", said(QT_TRANSLATE_NOOP("Ctl", "图片")));
    attachment.covered = context.has("covered");
    return context.services().cases.add(careCase, attachment);
}

Result<Reply> attach(CommandContext &context)
{
    const auto careCase = caseNamed(context, context.argument("UID"));
    if (!careCase)
        return careCase.error();
    const QString path = context.option("file");
    const auto bytes = context.readFile(path, "--file", largestPictureMegabytes);
    if (!bytes)
        return bytes.error();
    // A file that cannot be taken leaves no empty attachment behind.
    const auto checked = checkedPicture({path, *bytes});
    if (!checked)
        return checked.error();
    if (auto readable = print::pictures().fresh(*bytes, {}, PictureReencoder::Origin::Person); !readable)
        return readable.error();
    const auto attachment = attachmentAsked(context, *careCase);
    if (!attachment)
        return attachment.error();
    const auto page = pagesIn(context).add(*attachment, *checked);
    if (!page)
        return page.error();
    if (context.has("covered")) {
        if (auto stated = pagesIn(context).cover(*page, CasePageService::Statement::NobodyNamed, {}); !stated)
            return stated.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), page->toString()},
                  {QStringLiteral("attachment"), attachment->toString()},
                  {QStringLiteral("covered"), context.has("covered")}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "图片已存入 %1;原来的文件还在原处。")).arg(page->toString()),
                   context.has("covered")
                       ? said(QT_TRANSLATE_NOOP("Ctl", "已记下您的确认:图片上的姓名在存入之前已经盖住。"))
                       : said(QT_TRANSLATE_NOOP("Ctl", "还没有遮盖,不会随会诊送出。"))};
    return reply;
}

Result<Reply> list(CommandContext &context)
{
    const auto careCase = caseNamed(context, context.argument("UID"));
    if (!careCase)
        return careCase.error();
    const auto pages = pagesIn(context).of(*careCase);
    if (!pages)
        return pages.error();
    const auto object = [](const CasePage &one) {
        QJsonObject page{{QStringLiteral("uid"), one.uid.toString()},
                         {QStringLiteral("page"), one.number},
                         {QStringLiteral("attachment"), one.attachment.toString()},
                         {QStringLiteral("title"), one.title},
                         {QStringLiteral("name"), one.name},
                         {QStringLiteral("bytes"), one.bytes},
                         {QStringLiteral("covered"), one.cover.has_value()}};
        if (one.cover) {
            page.insert(QStringLiteral("areas"), areasText(one.cover->areas));
            page.insert(QStringLiteral("covered_by"), one.cover->by);
            page.insert(QStringLiteral("covered_utc"), one.cover->onUtc);
            page.insert(QStringLiteral("covered_bytes"), one.cover->bytes);
        }
        return page;
    };
    const auto row = [](const CasePage &one) -> QStringList {
        return {one.uid.toString(),
                QString::number(one.number),
                one.title,
                one.name,
                text::sizeText(one.bytes),
                one.cover ? said(QT_TRANSLATE_NOOP("Ctl", "%1 确认已遮盖")).arg(one.cover->by)
                          : said(QT_TRANSLATE_NOOP("Ctl", "没有遮盖"))};
    };
    return listReply("pages",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "页")),
                      said(QT_TRANSLATE_NOOP("Ctl", "附件")), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                      said(QT_TRANSLATE_NOOP("Ctl", "大小")), said(QT_TRANSLATE_NOOP("Ctl", "遮盖"))},
                     *pages, object, row);
}

Result<Reply> cover(CommandContext &context)
{
    const auto page = context.uidArgument("PAGE");
    if (!page)
        return page.error();
    const auto areas = areasFrom(context.option("areas"));
    if (!areas)
        return fail(Errc::BadInput, "page.areas");
    const auto statement = context.has("nothing-named") ? CasePageService::Statement::NobodyNamed
                                                        : CasePageService::Statement::NamesCovered;
    if (const auto stated = pagesIn(context).cover(*page, statement, *areas); !stated)
        return stated.error();
    return uidReply(*page, said(QT_TRANSLATE_NOOP("Ctl", "已记下您的确认,这一页可以随具名会诊送出。")));
}

Result<Reply> detach(CommandContext &context)
{
    const auto page = context.uidArgument("PAGE");
    if (!page)
        return page.error();
    if (const auto done = pagesIn(context).remove(*page); !done)
        return done.error();
    return uidReply(*page, said(QT_TRANSLATE_NOOP("Ctl", "图片已移除。")));
}

} // namespace

std::vector<Verb> casePageVerbs()
{
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "个案的 uid 或编号(C-000012)")};
    const ArgumentSpec page{"PAGE", QT_TRANSLATE_NOOP("Ctl", "图片页的 uid")};
    return {
        {"attach",
         QT_TRANSLATE_NOOP("Ctl", "给个案的附件存入一页图片"),
         {which},
         {{"file", "F", QT_TRANSLATE_NOOP("Ctl", "图片,JPEG 或 PNG"), true},
          {"attachment", "UID", QT_TRANSLATE_NOOP("Ctl", "属于哪份附件;不给就新列一份")},
          {"title", "T", QT_TRANSLATE_NOOP("Ctl", "新列的附件叫什么")},
          {"covered", nullptr, QT_TRANSLATE_NOOP("Ctl", "您确认图片上的姓名已经盖住,可以送出")}},
         VaultUse::Open,
         attach},
        {"pages", QT_TRANSLATE_NOOP("Ctl", "个案附件的图片页"), {which}, {}, VaultUse::Open, list},
        {"cover",
         QT_TRANSLATE_NOOP("Ctl", "盖住一页图片上的姓名并确认"),
         {page},
         {{"areas", "L,T,W,H[;L,T,W,H]", QT_TRANSLATE_NOOP("Ctl", "盖住的位置,各为整页的万分之几")},
          {"nothing-named", nullptr, QT_TRANSLATE_NOOP("Ctl", "您确认这一页没有写出任何人")}},
         VaultUse::Open,
         cover},
        {"detach", QT_TRANSLATE_NOOP("Ctl", "移除一页图片"), {page}, {}, VaultUse::Open, detach},
    };
}

} // namespace tingyu::ctl
