// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {

QJsonObject entryObject(const PhoneCall &call)
{
    QJsonObject object = headObject(call.uid, call.by);
    object.insert(QStringLiteral("at"), call.at.toString());
    object.insert(QStringLiteral("minutes"), call.minutes);
    object.insert(QStringLiteral("line"), call.line);
    object.insert(QStringLiteral("caller"), callerKindCode(call.caller));
    object.insert(QStringLiteral("number_kept"), call.isNumberKept);
    object.insert(QStringLiteral("number"), call.number);
    object.insert(QStringLiteral("concern"), call.concern);
    object.insert(QStringLiteral("done"), call.done);
    object.insert(QStringLiteral("follow_up"), call.followUp);
    object.insert(QStringLiteral("student"), orNull(call.student.uid));
    object.insert(QStringLiteral("session"), orNull(call.sessionUid));
    return object;
}

QStringList entryLine(const PhoneCall &call)
{
    return {call.uid.toString(), call.at.toString(), call.by.name, QString::number(call.minutes),
            call.concern};
}

namespace {

using report::RoomLogReportService;

Result<Reply> addPhone(CommandContext &context)
{
    PhoneCall call;
    const auto at = context.wallTime("at");
    if (!at)
        return at.error();
    const auto minutes = context.number("minutes", 0, 0, 24 * 60);
    if (!minutes)
        return minutes.error();
    const auto by = personAsked(context);
    if (!by)
        return by.error();
    const auto student = studentAsked(context);
    if (!student)
        return student.error();
    call.at = at->value_or(WallTime());
    call.minutes = *minutes;
    call.by = *by;
    call.student = *student;
    call.caller = callerKindFromCode(context.option("caller")).value_or(CallerKind::Other);
    call.line = context.option("line");
    call.isNumberKept = context.has("keep-number");
    call.number = context.option("keep-number");
    call.concern = context.option("concern");
    call.done = context.option("done");
    call.followUp = context.option("follow-up");
    if (context.has("session")) {
        const auto session = Uid::fromString(context.option("session"));
        if (!session)
            return fail(Errc::BadInput, "usage.uid", {QStringLiteral("--session")});
        call.sessionUid = *session;
    }
    const auto added = context.services().room().phoneCalls.add(call);
    if (!added)
        return added.error();
    return addedReply(*added);
}

} // namespace

Noun phoneNoun()
{
    return {"phone",
            QT_TRANSLATE_NOOP("Ctl", "电话登记"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "登记一次来电"),
                 {},
                 {{"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "来电时间"), true},
                  {"caller", "K", QT_TRANSLATE_NOOP("Ctl", "来电者"), true, "student|parent|teacher|other"},
                  {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "时长,分钟")},
                  {"line", "T", QT_TRANSLATE_NOOP("Ctl", "哪条线路")},
                  {"keep-number", "TEL", QT_TRANSLATE_NOOP("Ctl", "留存这个号码;不写就不留存")},
                  {"concern", "T", QT_TRANSLATE_NOOP("Ctl", "诉求")},
                  {"done", "T", QT_TRANSLATE_NOOP("Ctl", "处理")},
                  {"follow-up", "T", QT_TRANSLATE_NOOP("Ctl", "后续")},
                  {"session", "UID", QT_TRANSLATE_NOOP("Ctl", "对应的辅导记录")},
                  studentOption,
                  byOption},
                 VaultUse::Open,
                 addPhone},
                listVerb(QT_TRANSLATE_NOOP("Ctl", "一段时间的来电"),
                         [](CommandContext &context) {
                             return listOf(context, context.services().room().phoneCalls, "calls",
                                           {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "谁")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "分钟")),
                                            said(QT_TRANSLATE_NOOP("Ctl", "诉求"))});
                         }),
                showVerb([](CommandContext &context) {
                    return showOf(context, context.services().room().phoneCalls);
                }),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把电话登记表写成 PDF"), {fromOption, toOption},
                          printRegister<&RoomLogReportService::phone>),
            }};
}

} // namespace tingyu::ctl
