// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/unit_verbs.h"

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/exchange/unit_service.h"

namespace tingyu::ctl {
namespace {

using namespace tingyu::exchange;

constexpr qint64 cardMegabytes = 1;

QString spaced(const QStringList &groups)
{
    return groups.join(u' ');
}

/// What both ways of writing this place's own card say of it.
Reply cardReply(const QString &path, const QString &written, const KeyCard &card)
{
    const QString fingerprint = spaced(fingerprintOf(card.id()));
    Reply reply;
    reply.json = {{QStringLiteral("file"), path},
                  {QStringLiteral("key_id"), keyIdText(card.id())},
                  {QStringLiteral("fingerprint"), fingerprint}};
    reply.lines = {written.arg(path), said(QT_TRANSLATE_NOOP("Ctl", "编号:%1")).arg(keyIdText(card.id())),
                   said(QT_TRANSLATE_NOOP("Ctl", "指纹(抄在纸上盖章,随卡交给对方):%1")).arg(fingerprint)};
    return reply;
}

Result<Reply> keycard(CommandContext &context)
{
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto card = UnitService(context.services().workplace).writeCard(path);
    if (!card)
        return card.error();
    return cardReply(path, said(QT_TRANSLATE_NOOP("Ctl", "密钥卡已写到 %1,里面没有秘密。")), *card);
}

Result<Reply> rotate(CommandContext &context)
{
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto card = UnitService(context.services().workplace).rotate(path);
    if (!card)
        return card.error();
    Reply reply = cardReply(
        path,
        said(QT_TRANSLATE_NOOP("Ctl", "已换新密钥,新卡写到 %1;请连同盖章的新指纹交给每个往来单位登记。")),
        *card);
    reply.json.insert(QStringLiteral("replaces"), keyIdText(card->replaces));
    return reply;
}

Result<Reply> enrol(CommandContext &context)
{
    const auto bytes = context.readFile(context.argument("FILE"), "FILE", cardMegabytes);
    if (!bytes)
        return bytes.error();
    const auto unit = UnitService(context.services().workplace).enrol(*bytes, context.option("fingerprint"));
    if (!unit)
        return unit.error();
    Reply reply;
    reply.json = {{QStringLiteral("key_id"), keyIdText(unit->card.id())},
                  {QStringLiteral("name"), unit->card.name},
                  {QStringLiteral("kind"), unitKindCode(unit->card.kind)}};
    reply.lines = {
        said(QT_TRANSLATE_NOOP("Ctl", "已登记 %1(%2)。")).arg(unit->card.name, keyIdText(unit->card.id()))};
    return reply;
}

Result<Reply> revoke(CommandContext &context)
{
    const auto id = keyIdTyped(context.argument("KEYID"));
    if (!id)
        return id.error();
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto number = UnitService(context.services().workplace).revoke(*id, context.option("reason"), path);
    if (!number)
        return number.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), path}, {QStringLiteral("number"), *number}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已停用,第 %1 号停用名单写到 %2;请交给各单位导入。"))
                       .arg(*number)
                       .arg(path)};
    return reply;
}

Result<Reply> revocations(CommandContext &context)
{
    const auto bytes = context.readFile(context.argument("FILE"), "FILE", 4);
    if (!bytes)
        return bytes.error();
    const auto taken = UnitService(context.services().workplace).takeRevocations(*bytes);
    if (!taken)
        return taken.error();
    Reply reply;
    reply.json = {{QStringLiteral("number"), taken->number},
                  {QStringLiteral("revoked"), taken->revoked.size()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "第 %1 号停用名单已导入,停用了 %2 个单位。"))
                       .arg(taken->number)
                       .arg(taken->revoked.size())};
    return reply;
}

} // namespace

std::vector<Verb> unitVerbs()
{
    return {{"keycard",
             QT_TRANSLATE_NOOP("Ctl", "写出本单位的密钥卡"),
             {},
             {{"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true}},
             VaultUse::Open,
             keycard},
            {"rotate",
             QT_TRANSLATE_NOOP("Ctl", "换一对新密钥,写出新卡;旧密钥为它作证"),
             {},
             {{"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true}},
             VaultUse::Open,
             rotate},
            {"enrol",
             QT_TRANSLATE_NOOP("Ctl", "登记对方的密钥卡;指纹照盖章的纸输入"),
             {{"FILE", QT_TRANSLATE_NOOP("Ctl", "密钥卡文件")}},
             {{"fingerprint", "G", QT_TRANSLATE_NOOP("Ctl", "8 组 6 位数字"), true}},
             VaultUse::Open,
             enrol},
            {"revoke",
             QT_TRANSLATE_NOOP("Ctl", "停用一个单位的密钥,写出停用名单"),
             {{"KEYID", QT_TRANSLATE_NOOP("Ctl", "单位编号")}},
             {{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "原因;只留在本机"), true},
              {"out", "F", QT_TRANSLATE_NOOP("Ctl", "停用名单写到这个文件"), true}},
             VaultUse::Open,
             revoke},
            {"revocations",
             QT_TRANSLATE_NOOP("Ctl", "导入上级的停用名单"),
             {{"FILE", QT_TRANSLATE_NOOP("Ctl", "停用名单文件")}},
             {},
             VaultUse::Open,
             revocations}};
}

} // namespace tingyu::ctl
