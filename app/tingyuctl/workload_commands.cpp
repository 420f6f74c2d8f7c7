// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {
namespace {

using report::PrintOrder;
using report::PrintWay;
using report::RoomLogReportService;

QJsonObject monthObject(const WorkMonth &month)
{
    QJsonObject object;
    if (month.month.isValid())
        object.insert(QStringLiteral("month"), month.month.toString(QStringLiteral("yyyy-MM")));
    for (const WorkKind kind : workKinds)
        object.insert(workKindCode(kind), QJsonObject{{QStringLiteral("count"), month.of(kind).count},
                                                      {QStringLiteral("minutes"), month.of(kind).minutes}});
    return object;
}

Result<Reply> listWorkload(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const auto people = context.services().room().workload.byMonth(span->from, span->to);
    if (!people)
        return people.error();
    QJsonArray array;
    Reply reply;
    for (const PersonWorkload &one : *people) {
        QJsonArray months;
        for (const WorkMonth &month : one.months)
            months.append(monthObject(month));
        array.append(QJsonObject{{QStringLiteral("person"), one.person.name},
                                 {QStringLiteral("months"), months},
                                 {QStringLiteral("total"), monthObject(one.total)}});
        const auto of = [&one](WorkKind kind) { return one.total.of(kind); };
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl",
                                   "%1:面谈 %2 次,团体 %3 次,电话 %4 次,信件 %5 封,值班 %6 分钟,授课 %7 节"))
                .arg(one.person.name)
                .arg(of(WorkKind::Session).count)
                .arg(of(WorkKind::GroupMeeting).count)
                .arg(of(WorkKind::PhoneCall).count)
                .arg(of(WorkKind::Letter).count)
                .arg(of(WorkKind::Duty).minutes)
                .arg(of(WorkKind::Lesson).count));
    }
    reply.json.insert(QStringLiteral("people"), array);
    return reply;
}

Result<Reply> printWorkload(CommandContext &context)
{
    return paperReply(context, [&](const PrintOrder &order) -> Result<report::Printed> {
        const auto span = daysAsked(context);
        if (!span)
            return span.error();
        const auto person = onePerson(context);
        if (!person)
            return person.error();
        return RoomLogReportService(context.services().workplace)
            .workload(*span, *person, order, PrintWay::Issue);
    });
}

} // namespace

Noun workloadNoun()
{
    return {"workload",
            QT_TRANSLATE_NOOP("Ctl", "各人各月的工作量"),
            {
                listVerb(QT_TRANSLATE_NOOP("Ctl", "起止日期所在各月的工作量"), listWorkload),
                printVerb(QT_TRANSLATE_NOOP("Ctl", "把工作量统计写成 PDF"), {fromOption, toOption, byOption},
                          printWorkload),
            }};
}

} // namespace tingyu::ctl
