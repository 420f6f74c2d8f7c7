// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/terminal_text.h"

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

} // namespace

Noun schoolNoun()
{
    return {
        "school",
        QT_TRANSLATE_NOOP("Ctl", "学校:学期、放假和上课日"),
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
        }};
}

} // namespace tingyu::ctl
