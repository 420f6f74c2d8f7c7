// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "ui/text/session_text.h"

namespace tingyu::ctl {
namespace {

SecrecyService &secrecy(CommandContext &context)
{
    return context.services().room().secrecy;
}

QJsonObject breachObject(const SecrecyBreach &breach)
{
    return {{QStringLiteral("uid"), breach.uid.toString()},
            {QStringLiteral("number"), breach.number},
            {QStringLiteral("at"), breach.at.toString()},
            {QStringLiteral("by"), breach.keeperName},
            {QStringLiteral("student"), orNull(breach.studentUid)},
            {QStringLiteral("name"), breach.studentName},
            {QStringLiteral("ground"),
             breach.isCovered ? QJsonValue() : QJsonValue(secrecyGroundCode(breach.ground))},
            {QStringLiteral("covered"), breach.isCovered}};
}

Result<Reply> listBreaches(CommandContext &context)
{
    std::optional<Uid> student;
    if (context.has("student")) {
        const auto named = studentNamed(context, context.option("student"));
        if (!named)
            return named.error();
        student = *named;
    }
    const auto breaches = secrecy(context).list(student);
    if (!breaches)
        return breaches.error();
    const auto row = [](const SecrecyBreach &breach) -> QStringList {
        return {breach.uid.toString(),
                QString::number(breach.number),
                breach.at.toString(),
                breach.studentName,
                breach.isCovered ? said(QT_TRANSLATE_NOOP("Ctl", "只知道有"))
                                 : text::secrecyGroundName(breach.ground),
                breach.keeperName};
    };
    return listReply("breaches",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "编号")),
                      said(QT_TRANSLATE_NOOP("Ctl", "时间")), said(QT_TRANSLATE_NOOP("Ctl", "姓名")),
                      said(QT_TRANSLATE_NOOP("Ctl", "依据")), said(QT_TRANSLATE_NOOP("Ctl", "谁记的"))},
                     *breaches, breachObject, row);
}

Result<Reply> showBreach(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto breach = secrecy(context).show(*uid);
    if (!breach)
        return breach.error();
    Reply reply;
    reply.json = breachObject(*breach);
    reply.json.insert(QStringLiteral("session"), orNull(breach->sessionUid));
    reply.json.insert(QStringLiteral("case"), orNull(breach->caseUid));
    reply.json.insert(QStringLiteral("law"), breach->law);
    reply.json.insert(QStringLiteral("facts"), breach->facts);
    reply.json.insert(QStringLiteral("decided_by"), breach->decidedBy);
    reply.json.insert(QStringLiteral("second"), breach->secondPerson);
    QJsonArray told;
    reply.lines = {QString::number(breach->number) % QLatin1Char(' ') % breach->at.toString() %
                       QLatin1Char(' ') % text::secrecyGroundName(breach->ground),
                   breach->facts, breach->decidedBy};
    for (const SecrecyTold &one : breach->told) {
        told.append(QJsonObject{{QStringLiteral("whom"), one.whom},
                                {QStringLiteral("name"), one.name},
                                {QStringLiteral("at"), one.at.toString()},
                                {QStringLiteral("said"), one.said}});
        reply.lines.append(text::secrecyListenerName(one.whom) % QLatin1Char(' ') % one.name %
                           QLatin1Char(' ') % one.at.toString() % QStringLiteral(": ") % one.said);
    }
    reply.json.insert(QStringLiteral("told"), told);
    return reply;
}

Result<Reply> addBreach(CommandContext &context)
{
    SecrecyBreach breach;
    if (context.has("student")) {
        const auto student = studentNamed(context, context.option("student"));
        if (!student)
            return student.error();
        breach.studentUid = *student;
    }
    for (const auto &[option, uid] :
         {std::pair("session", &breach.sessionUid), std::pair("case", &breach.caseUid)}) {
        if (!context.has(option))
            continue;
        const auto given = Uid::fromString(context.option(option));
        if (!given)
            return fail(Errc::BadInput, "usage.uid", {context.option(option)});
        *uid = *given;
    }
    const auto at = context.wallTime("at");
    if (!at)
        return at.error();
    breach.at = at->value_or(WallTime());
    breach.ground = secrecyGroundFromCode(context.option("ground")).value_or(SecrecyGround::Other);
    breach.law = context.option("law");
    breach.facts = context.option("facts");
    breach.decidedBy = context.option("decided-by");
    breach.secondPerson = context.option("second");
    breach.told = {{context.option("whom"), context.option("name"), breach.at, context.option("said")}};
    const auto recorded = secrecy(context).record(breach);
    if (!recorded)
        return recorded.error();
    return uidReply(*recorded, said(QT_TRANSLATE_NOOP("Ctl", "突破保密已记下,以后不能改,只能再记一条。")));
}

} // namespace

Noun secrecyNoun()
{
    return {"secrecy",
            QT_TRANSLATE_NOOP("Ctl", "突破保密:事实、依据、谁决定、告诉了谁"),
            {
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "突破保密的记录,最近的在前;不含内容,不能打开的不写是谁"),
                 {},
                 {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "只看这名学生")}},
                 VaultUse::Open,
                 listBreaches},
                {"show",
                 QT_TRANSLATE_NOOP("Ctl", "打开一条记录(会记入审计)"),
                 {{"UID", QT_TRANSLATE_NOOP("Ctl", "突破保密的记录")}},
                 {},
                 VaultUse::Open,
                 showBreach},
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "记一次突破保密"),
                 {},
                 {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:编号、学号或没有重名的姓名")},
                  {"session", "UID", QT_TRANSLATE_NOOP("Ctl", "出自哪一次辅导")},
                  {"case", "UID", QT_TRANSLATE_NOOP("Ctl", "属于哪个个案")},
                  {"ground", "G", QT_TRANSLATE_NOOP("Ctl", "依据"), true,
                   "self-harm|harm-others|abuse|court|other"},
                  {"law", "T", QT_TRANSLATE_NOOP("Ctl", "条款")},
                  {"facts", "T", QT_TRANSLATE_NOOP("Ctl", "事实"), true},
                  {"decided-by", "T", QT_TRANSLATE_NOOP("Ctl", "谁决定的"), true},
                  {"second", "T", QT_TRANSLATE_NOOP("Ctl", "还问过谁")},
                  {"whom", "W", QT_TRANSLATE_NOOP("Ctl", "告诉了谁"), true,
                   "guardian|class-teacher|head|police|hospital|authority|other"},
                  {"name", "T", QT_TRANSLATE_NOOP("Ctl", "那个人的姓名")},
                  {"said", "T", QT_TRANSLATE_NOOP("Ctl", "告诉的内容,只说必要的"), true},
                  {"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "时间(默认现在)")}},
                 VaultUse::Open,
                 addBreach},
            }};
}

} // namespace tingyu::ctl
