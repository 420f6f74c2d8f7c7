// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {
namespace {

Result<Reply> term(CommandContext &context)
{
    const auto year = parseSchoolYear(context.option("year"));
    if (!year)
        return fail(Errc::BadInput, "usage.school_year");
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    const auto set = context.services().calendar.setTerm(*year, context.option("term").toInt(),
                                                         from->value_or(QDate()), to->value_or(QDate()));
    if (!set)
        return set.error();
    Reply reply;
    reply.json = {{QStringLiteral("uid"), set->uid.toString()},
                  {QStringLiteral("year"), schoolYearShown(set->schoolYear)},
                  {QStringLiteral("term"), set->number},
                  {QStringLiteral("from"), set->from.toString(Qt::ISODate)},
                  {QStringLiteral("to"), set->to.toString(Qt::ISODate)}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "%1 学年第 %2 学期:%3 至 %4"))
                       .arg(schoolYearShown(set->schoolYear), QString::number(set->number),
                            set->from.toString(Qt::ISODate), set->to.toString(Qt::ISODate))};
    return reply;
}

Result<Reply> day(CommandContext &context)
{
    const QDate date = QDate::fromString(context.argument("D"), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return fail(Errc::BadInput, "usage.date", {QStringLiteral("D")});
    const SpecialDay kind = specialDayFromCode(context.option("kind")).value_or(SpecialDay::Holiday);
    CalendarService &calendar = context.services().calendar;
    if (auto set = calendar.setDay({date, kind, context.option("note")}); !set)
        return set.error();
    const auto isSchoolDay = calendar.isSchoolDay(date);
    if (!isSchoolDay)
        return isSchoolDay.error();
    Reply reply;
    reply.json = {{QStringLiteral("date"), date.toString(Qt::ISODate)},
                  {QStringLiteral("kind"), specialDayCode(kind)},
                  {QStringLiteral("school_day"), *isSchoolDay}};
    reply.lines = {(*isSchoolDay ? said(QT_TRANSLATE_NOOP("Ctl", "%1 上课。"))
                                 : said(QT_TRANSLATE_NOOP("Ctl", "%1 不上课。")))
                       .arg(date.toString(Qt::ISODate))};
    return reply;
}

Result<Reply> period(CommandContext &context)
{
    TeachingPeriod period;
    const auto number = context.number("number", 1, 1, 20);
    if (!number)
        return number.error();
    const auto weekday = context.number("weekday", 0, 1, 7);
    if (!weekday)
        return weekday.error();
    period.number = *number;
    period.weekday = *weekday;
    period.from = QTime::fromString(context.option("from"), QStringLiteral("HH:mm"));
    period.to = QTime::fromString(context.option("to"), QStringLiteral("HH:mm"));
    const auto added = context.services().room().periods.add(period);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已登记第 %1 节:%2 至 %3。"))
                                .arg(period.number)
                                .arg(context.option("from"), context.option("to")));
}

Result<Reply> periods(CommandContext &context)
{
    const auto found = context.services().room().periods.list();
    if (!found)
        return found.error();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "节次")),
                              said(QT_TRANSLATE_NOOP("Ctl", "星期")), said(QT_TRANSLATE_NOOP("Ctl", "上课")),
                              said(QT_TRANSLATE_NOOP("Ctl", "下课"))}};
    for (const TeachingPeriod &one : *found) {
        const QString from = one.from.toString(QStringLiteral("HH:mm"));
        const QString to = one.to.toString(QStringLiteral("HH:mm"));
        array.append(QJsonObject{
            {QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("weekday"), one.weekday == 0 ? QJsonValue() : QJsonValue(one.weekday)},
            {QStringLiteral("from"), from},
            {QStringLiteral("to"), to}});
        table.append(
            {one.uid.toString(), QString::number(one.number),
             one.weekday == 0 ? said(QT_TRANSLATE_NOOP("Ctl", "每天")) : QString::number(one.weekday), from,
             to});
    }
    reply.json.insert(QStringLiteral("periods"), array);
    reply.lines = tableLines(table);
    return reply;
}

} // namespace

Noun schoolNoun()
{
    return {
        "school",
        QT_TRANSLATE_NOOP("Ctl", "学校:学期、放假、上课日和上课时间"),
        {
            {"term",
             QT_TRANSLATE_NOOP("Ctl", "设定一个学期的起止日期;已有的学期改为新日期"),
             {},
             {{"year", "Y", QT_TRANSLATE_NOOP("Ctl", "学年,如 2026-2027"), true},
              {"term", "1|2", QT_TRANSLATE_NOOP("Ctl", "第一或第二学期"), true, "1|2"},
              {"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
              {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true}},
             VaultUse::Open,
             term},
            {"day",
             QT_TRANSLATE_NOOP("Ctl", "某一天放假或上课,优先于自带的节假日表"),
             {{"D", QT_TRANSLATE_NOOP("Ctl", "日期,如 2026-10-10")}},
             {{"kind", "holiday|workday", QT_TRANSLATE_NOOP("Ctl", "放假或上课"), true, "holiday|workday"},
              {"note", "T", QT_TRANSLATE_NOOP("Ctl", "说明")}},
             VaultUse::Open,
             day},
            {"period",
             QT_TRANSLATE_NOOP("Ctl", "登记一节课的上下课时间"),
             {},
             {{"number", "N", QT_TRANSLATE_NOOP("Ctl", "第几节,1 到 20"), true},
              {"from", "HH:MM", QT_TRANSLATE_NOOP("Ctl", "上课,如 08:00"), true},
              {"to", "HH:MM", QT_TRANSLATE_NOOP("Ctl", "下课"), true},
              {"weekday", "1-7", QT_TRANSLATE_NOOP("Ctl", "只在星期几,1 为星期一;不写为每个上课日")}},
             VaultUse::Open,
             period},
            {"periods", QT_TRANSLATE_NOOP("Ctl", "上课时间一览"), {}, {}, VaultUse::Open, periods},
        }};
}

} // namespace tingyu::ctl
