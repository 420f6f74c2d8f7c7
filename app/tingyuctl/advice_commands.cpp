// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {

QJsonObject entryObject(const Advice &advice)
{
    QJsonObject object = headObject(advice.uid, advice.by);
    object.insert(QStringLiteral("on"), dayOrNull(advice.on));
    object.insert(QStringLiteral("audience"), adviceAudienceCode(advice.audience));
    object.insert(QStringLiteral("recipient"), advice.recipient);
    object.insert(QStringLiteral("matter"), advice.matter);
    object.insert(QStringLiteral("advice"), advice.advice);
    object.insert(QStringLiteral("feedback"), advice.feedback);
    return object;
}

QStringList entryLine(const Advice &advice)
{
    return {advice.uid.toString(), advice.on.toString(Qt::ISODate), advice.by.name, advice.recipient,
            advice.matter};
}

namespace {

using report::RoomLogReportService;

Result<Reply> addAdvice(CommandContext &context)
{
    Advice advice;
    const auto on = dayAsked(context, "on");
    if (!on)
        return on.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    advice.on = *on;
    advice.by = *by;
    advice.audience = adviceAudienceFromCode(context.option("to")).value_or(AdviceAudience::Leader);
    advice.recipient = context.option("recipient");
    advice.matter = context.option("matter");
    advice.advice = context.option("advice");
    advice.feedback = context.option("feedback");
    AdviceService &service = context.services().room().advice;
    const auto names = service.namesIn(advice);
    if (!names)
        return names.error();
    if (!names->isEmpty()) {
        context.sayWithRefusal(QStringLiteral("names"), QJsonArray::fromStringList(*names));
        const auto agreed = context.confirm(
            said(QT_TRANSLATE_NOOP("Ctl", "文中有学生姓名:%1。仍要保存吗?")).arg(names->join(u'、')));
        if (!agreed)
            return agreed.error();
    }
    const auto added = service.add(advice);
    if (!added)
        return added.error();
    Reply reply = addedReply(*added);
    reply.json.insert(QStringLiteral("names"), QJsonArray::fromStringList(*names));
    return reply;
}

} // namespace

Noun adviceNoun()
{
    return {"advice",
            QT_TRANSLATE_NOOP("Ctl", "给学校领导和教师的建议"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "记下一条建议;文中有学生姓名时先请确认"),
                 {},
                 {onOption,
                  {"to", "K", QT_TRANSLATE_NOOP("Ctl", "给学校领导还是教师"), true, "leader|teacher"},
                  {"recipient", "T", QT_TRANSLATE_NOOP("Ctl", "对象")},
                  {"matter", "T", QT_TRANSLATE_NOOP("Ctl", "事项"), true},
                  {"advice", "T", QT_TRANSLATE_NOOP("Ctl", "建议"), true},
                  {"feedback", "T", QT_TRANSLATE_NOOP("Ctl", "反馈")},
                  byOption},
                 VaultUse::Open,
                 addAdvice},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的建议"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().advice, "advice",
                                           {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "谁")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "对象")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "事项"))});
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().advice);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把建议写成 PDF(表 20)"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::advice>),
            }};
}

} // namespace tingyu::ctl
