// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/appointment_words.h"
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "ui/text/appointment_text.h"

namespace tingyu::ctl {
namespace {

WaitlistService &waitlist(CommandContext &context)
{
    return context.services().room().waitlist;
}

QJsonObject waitingObject(const WaitlistEntry &entry)
{
    return {{QStringLiteral("uid"), entry.uid.toString()},
            {QStringLiteral("client"), entry.isWithheld ? QJsonValue() : QJsonValue(entry.client.name)},
            {QStringLiteral("client_kind"), clientKindCode(entry.client.kind)},
            {QStringLiteral("student_uid"), orNull(entry.client.studentUid)},
            {QStringLiteral("class"), entry.client.classLabel},
            {QStringLiteral("with"), entry.counsellor ? QJsonValue(entry.counsellor->name) : QJsonValue()},
            {QStringLiteral("entered_on"), entry.enteredOn.toString(Qt::ISODate)},
            {QStringLiteral("urgency"), urgencyCode(entry.request.urgency)},
            {QStringLiteral("concern"), concernCode(entry.request.concern)},
            {QStringLiteral("state"), waitlistStateCode(entry.state)},
            {QStringLiteral("appointment"), orNull(entry.appointmentUid)},
            {QStringLiteral("withheld"), entry.isWithheld}};
}

/// Those who wait; with --from and --to those who were placed or dropped in these days.
Result<Reply> listWaiting(CommandContext &context)
{
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    const bool isClosed = from->has_value() || to->has_value();
    const auto entries = isClosed ? waitlist(context).closed(from->value_or(QDate()), to->value_or(QDate()))
                                  : waitlist(context).waiting();
    if (!entries)
        return entries.error();
    const auto row = [](const WaitlistEntry &entry) -> QStringList {
        return {entry.uid.toString(),
                entry.enteredOn.toString(Qt::ISODate),
                text::clientShown(entry.client),
                entry.client.classLabel,
                text::concernName(entry.request.concern),
                text::urgencyName(entry.request.urgency),
                entry.request.wantedTime};
    };
    return listReply("waiting",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "自")),
                      said(QT_TRANSLATE_NOOP("Ctl", "来访者")), said(QT_TRANSLATE_NOOP("Ctl", "班级")),
                      said(QT_TRANSLATE_NOOP("Ctl", "求助类别")), said(QT_TRANSLATE_NOOP("Ctl", "紧急程度")),
                      said(QT_TRANSLATE_NOOP("Ctl", "期望时间"))},
                     *entries, waitingObject, row);
}

Result<Reply> showWaiting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto entry = waitlist(context).show(*uid);
    if (!entry)
        return entry.error();
    Reply reply;
    reply.json = waitingObject(*entry);
    const QJsonObject request = requestObject(entry->request);
    for (auto field = request.begin(); field != request.end(); ++field)
        reply.json.insert(field.key(), field.value());
    reply.json.insert(QStringLiteral("drop_reason"), entry->dropReason);
    reply.lines = {text::clientShown(entry->client) % QLatin1Char(' ') % entry->client.classLabel,
                   text::concernName(entry->request.concern) % QLatin1Char(' ') %
                       text::urgencyName(entry->request.urgency)};
    for (const QString &words : {entry->request.wantedTime, entry->request.note, entry->dropReason}) {
        if (!words.isEmpty())
            reply.lines.append(words);
    }
    return reply;
}

Result<Reply> addWaiting(CommandContext &context)
{
    WaitlistEntry entry;
    auto client = clientAsked(context);
    if (!client)
        return client.error();
    entry.client = *std::move(client);
    entry.request = requestAsked(context);
    if (context.has("with")) {
        const auto person = roomPersonNamed(context, context.option("with"));
        if (!person)
            return person.error();
        entry.counsellor.emplace();
        entry.counsellor->uid = *person;
    }
    const auto added = waitlist(context).add(entry);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已加入候补。")));
}

Result<Reply> placeWaiting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto at = context.wallTime("at");
    if (!at)
        return at.error();
    const auto minutes = context.number("minutes", usualMinutes, shortestAppointment, longestAppointment);
    if (!minutes)
        return minutes.error();
    Appointment where;
    where.at = at->value_or(WallTime());
    where.minutes = *minutes;
    const auto person = roomPersonNamed(context, context.option("with"));
    if (!person)
        return person.error();
    where.counsellor.uid = *person;
    if (context.has("room")) {
        const auto room = roomNamed(context, context.option("room"));
        if (!room)
            return room.error();
        where.roomUid = *room;
        where.roomName = context.option("room");
    }
    const auto booked =
        waitlist(context).place(*uid, where, context.has("force") ? OnClash::Keep : OnClash::Refuse);
    if (!booked) {
        sayClashes(context, booked.error());
        return booked.error();
    }
    Reply reply;
    reply.json = {{QStringLiteral("uid"), uid->toString()},
                  {QStringLiteral("appointment"), booked->uid.toString()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已从候补安排为预约。"))};
    tellKept(booked->clashes, &reply);
    return reply;
}

Result<Reply> dropWaiting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (const auto done = waitlist(context).drop(*uid, context.option("reason")); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已不再候补。")));
}

} // namespace

Noun waitlistNoun()
{
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "候补")};
    std::vector<OptionSpec> asked = clientOptions();
    asked.push_back({"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "希望由哪位老师接待")});
    const std::vector<OptionSpec> request = requestOptions();
    asked.insert(asked.end(), request.begin(), request.end());
    return {"waitlist",
            QT_TRANSLATE_NOOP("Ctl", "候补:一时排不上的人"),
            {
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "候补的人,最紧急、等得最久的在前;写了日期则列出那些天排上或去掉的"),
                 {},
                 {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天")},
                  {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天")}},
                 VaultUse::Open,
                 listWaiting},
                {"show",
                 QT_TRANSLATE_NOOP("Ctl", "打开一条候补(会记入审计)"),
                 {which},
                 {},
                 VaultUse::Open,
                 showWaiting},
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "加入候补"),
                 {},
                 asked,
                 VaultUse::Open,
                 addWaiting,
                 false,
                 false,
                 QT_TRANSLATE_NOOP("Ctl", "来访者写 --student、--parent、--staff、--code 之一。")},
                {"place",
                 QT_TRANSLATE_NOOP("Ctl", "给一个时间:候补成为预约"),
                 {which},
                 {{"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "咨询教师:用户名、教职工姓名或编号"), true},
                  {"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "时间,如 2026-11-20T12:00"), true},
                  {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "时长,5 到 480 分钟(默认 40)")},
                  {"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间名称;没有的会新建")},
                  {"force", nullptr, QT_TRANSLATE_NOOP("Ctl", "时间冲突也照样保存")}},
                 VaultUse::Open,
                 placeWaiting},
                {"drop",
                 QT_TRANSLATE_NOOP("Ctl", "不再候补"),
                 {which},
                 {{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true}},
                 VaultUse::Open,
                 dropWaiting},
            }};
}

} // namespace tingyu::ctl
