// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/duty_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/room_report_service.h"
#include "core/room/room_services.h"

namespace tingyu::ctl {
namespace {

constexpr qint64 minutesOfDay = 24 * 60;

/// What a list shows of a duty.
QJsonObject dutyObject(const Duty &duty)
{
    const VisitCounts &visits = duty.notes.visits;
    return {{QStringLiteral("uid"), duty.uid.toString()},
            {QStringLiteral("by"), duty.by.name},
            {QStringLiteral("by_uid"), duty.by.uid.toString()},
            {QStringLiteral("room"), duty.roomId.isValid() ? QJsonValue(duty.roomName) : QJsonValue()},
            {QStringLiteral("open"), duty.openedAt.toString()},
            {QStringLiteral("close"), duty.closedAt ? QJsonValue(duty.closedAt->toString()) : QJsonValue()},
            {QStringLiteral("minutes"), duty.minutes()},
            {QStringLiteral("late"), duty.isLate},
            {QStringLiteral("late_reason"), duty.lateReason},
            {QStringLiteral("note"), duty.notes.note},
            {QStringLiteral("visits"), QJsonObject{{QStringLiteral("student"), visits.students},
                                                   {QStringLiteral("teacher"), visits.teachers},
                                                   {QStringLiteral("parent"), visits.parents},
                                                   {QStringLiteral("other"), visits.others}}},
            {QStringLiteral("phone_calls"), duty.notes.phoneCalls},
            {QStringLiteral("letters"), duty.notes.letters}};
}

Result<Reply> addDuty(CommandContext &context)
{
    const auto open = context.wallTime("open");
    if (!open)
        return open.error();
    const auto close = context.wallTime("close");
    if (!close)
        return close.error();
    Duty duty;
    duty.openedAt = open->value_or(WallTime());
    duty.closedAt = *close;
    duty.notes.note = context.option("note");
    duty.lateReason = context.option("reason");
    auto person = roomPersonNamed(context, context.option("by"));
    if (!person)
        return person.error();
    duty.by.uid = *person;
    if (context.has("room")) {
        auto room = roomNamed(context, context.option("room"));
        if (!room)
            return room.error();
        duty.roomUid = *room;
        duty.roomName = context.option("room");
        if (duty.roomName.trimmed().isEmpty())
            return fail(Errc::BadInput, "room.no_name");
    }
    const auto added = context.services().room().duties.add(duty);
    if (!added)
        return added.error();
    Reply reply;
    reply.json = {{QStringLiteral("uid"), added->toString()}, {QStringLiteral("minutes"), duty.minutes()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已补记值班,共 %1 分钟。")).arg(duty.minutes())};
    if (*duty.closedAt > context.clock().nowLocal())
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "所记时间在将来,已照样保存。")));
    if (duty.minutes() > minutesOfDay)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "这次值班超过一整天,已照样保存;请核对日期。")));
    return reply;
}

Result<Reply> listDuties(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const auto room = roomAsked(context);
    if (!room)
        return room.error();
    auto duties = context.services().room().duties.list(span->from, span->to, *room);
    if (!duties)
        return duties.error();
    const auto row = [](const Duty &duty) -> QStringList {
        return {duty.uid.toString(),
                duty.openedAt.toString(),
                duty.closedAt ? duty.closedAt->toString() : QString(),
                QString::number(duty.minutes()),
                duty.by.name,
                duty.roomName};
    };
    return listReply("duties",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "开放")),
                      said(QT_TRANSLATE_NOOP("Ctl", "关闭")), said(QT_TRANSLATE_NOOP("Ctl", "分钟")),
                      said(QT_TRANSLATE_NOOP("Ctl", "值班人")), said(QT_TRANSLATE_NOOP("Ctl", "房间"))},
                     *duties, dutyObject, row);
}

Result<Reply> showDuty(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto duty = context.services().room().duties.show(*uid);
    if (!duty)
        return duty.error();
    const DutyNotes &notes = duty->notes;
    Reply reply;
    reply.json = dutyObject(*duty);
    reply.json.insert(QStringLiteral("weather"), notes.weather);
    reply.json.insert(QStringLiteral("environment"), notes.environment);
    reply.json.insert(QStringLiteral("incidents"), notes.incidents);
    reply.json.insert(QStringLiteral("handover"), notes.handover);
    reply.json.insert(QStringLiteral("handover_to"), notes.handoverTo);
    reply.lines = {
        said(QT_TRANSLATE_NOOP("Ctl", "%1 值班:%2 至 %3,%4 分钟"))
            .arg(duty->by.name, duty->openedAt.toString(),
                 duty->closedAt ? duty->closedAt->toString() : said(QT_TRANSLATE_NOOP("Ctl", "尚未关闭")),
                 QString::number(duty->minutes())),
        said(QT_TRANSLATE_NOOP("Ctl", "来访 %1 人次,电话 %2 次,信件 %3 封"))
            .arg(notes.visits.total())
            .arg(notes.phoneCalls)
            .arg(notes.letters)};
    if (duty->isLate)
        reply.lines.append(duty->lateReason.isEmpty()
                               ? said(QT_TRANSLATE_NOOP("Ctl", "事后补记,没有写原因"))
                               : said(QT_TRANSLATE_NOOP("Ctl", "补记:%1")).arg(duty->lateReason));
    for (const QString &text : {notes.note, notes.environment, notes.incidents, notes.handover}) {
        if (!text.isEmpty())
            reply.lines.append(text);
    }
    return reply;
}

template<class Line>
QJsonObject hoursObject(const char *dayName, QDate day, const Line &line)
{
    return {{QLatin1String(dayName), day.toString(Qt::ISODate)},
            {QStringLiteral("required_min"), line.requiredMin},
            {QStringLiteral("open_min"), line.openMin},
            {QStringLiteral("ok"), line.isOk}};
}

/// What a day that misses the rule is told by; empty where it does not.
QString shortLine(const DayHours &day, const OpeningRule &rule)
{
    const QString date = day.date.toString(Qt::ISODate);
    if (day.isOk)
        return {};
    if (!day.isOver)
        return said(QT_TRANSLATE_NOOP("Ctl", "%1 还没有结束:到现在开放 %2 分钟")).arg(date).arg(day.openMin);
    if (day.openMin >= day.requiredMin)
        return said(QT_TRANSLATE_NOOP("Ctl", "%1 不足:开放的 %2 分钟都在上课时间里"))
            .arg(date)
            .arg(day.openMin);
    if (rule.kind == OpeningRule::Kind::EverySchoolDay)
        return said(QT_TRANSLATE_NOOP("Ctl", "%1 不足:当天没有开放")).arg(date);
    return said(QT_TRANSLATE_NOOP("Ctl", "%1 不足:开放 %2 分钟,应有 %3 分钟"))
        .arg(date)
        .arg(day.openMin)
        .arg(day.requiredMin);
}

QString shortLine(const WeekHours &week)
{
    const QString monday = week.monday.toString(Qt::ISODate);
    if (week.isOk)
        return {};
    return (week.isOver ? said(QT_TRANSLATE_NOOP("Ctl", "%1 一周不足:开放 %2 分钟,应有 %3 分钟"))
                        : said(QT_TRANSLATE_NOOP("Ctl", "%1 一周还没有结束:到现在开放 %2 分钟,应有 %3 分钟")))
        .arg(monday)
        .arg(week.openMin)
        .arg(week.requiredMin);
}

QStringList hoursNotes(const HoursAnswer &answer)
{
    QStringList notes;
    if (!answer.isTermKnown)
        notes.append(
            said(QT_TRANSLATE_NOOP("Ctl", "这段时间没有登记学期,没有上课日;请先用 school term 登记。")));
    for (const int year : answer.incompleteYears) {
        notes.append(said(QT_TRANSLATE_NOOP(
                              "Ctl", "自带的节假日表还没有 %1 年的全部安排;请用 school day 补登放假和调休。"))
                         .arg(year));
    }
    if (answer.stillOpen > 0) {
        notes.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 次值班尚未关闭,没有计入。")).arg(answer.stillOpen));
    }
    return notes;
}

Result<Reply> dutyHours(CommandContext &context)
{
    HoursQuestion question;
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    question.from = span->from;
    question.to = span->to;
    const auto file = context.readFile(context.option("rule"), "--rule", 1);
    if (!file)
        return file.error();
    const auto rule = OpeningRule::fromJson(*file);
    if (!rule)
        return rule.error();
    question.rule = *rule;
    auto room = roomAsked(context);
    if (!room)
        return room.error();
    question.room = *room;
    const auto answer = context.services().room().duties.hours(question);
    if (!answer)
        return answer.error();
    QJsonArray days;
    QJsonArray weeks;
    const bool byWeek = rule->kind == OpeningRule::Kind::PerTeachingWeek;
    Reply reply;
    for (const DayHours &day : answer->hours.days) {
        QJsonObject object = hoursObject("date", day.date, day);
        object.insert(QStringLiteral("outside_lessons_min"), day.outsideLessonsMin);
        days.append(object);
        reply.lines.append(shortLine(day, *rule));
    }
    for (const WeekHours &week : answer->hours.weeks) {
        weeks.append(hoursObject("monday", week.monday, week));
        reply.lines.append(shortLine(week));
    }
    reply.lines.removeAll(QString());
    reply.lines.prepend((byWeek ? said(QT_TRANSLATE_NOOP("Ctl", "上课周 %1 周,不足 %2 周;共开放 %3 分钟"))
                                : said(QT_TRANSLATE_NOOP("Ctl", "上课日 %1 天,不足 %2 天;共开放 %3 分钟")))
                            .arg(byWeek ? weeks.size() : days.size())
                            .arg(answer->hours.shortCount)
                            .arg(answer->hours.totalMin));
    reply.json = {{QStringLiteral("days"), days},
                  {QStringLiteral("weeks"), weeks},
                  {QStringLiteral("total_min"), answer->hours.totalMin},
                  {QStringLiteral("short"), answer->hours.shortCount}};
    reply.notes = hoursNotes(*answer);
    return reply;
}

Result<report::Printed> printedLog(CommandContext &context, const report::PrintOrder &order)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const auto room = roomAsked(context);
    if (!room)
        return room.error();
    using Reports = report::RoomReportService;
    return Reports(context.services().workplace)
        .duties(span->from, span->to, *room, order, Reports::Way::Issue);
}

Result<report::Printed> printedHours(CommandContext &context, const report::PrintOrder &order)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    const auto room = roomAsked(context);
    if (!room)
        return room.error();
    auto rule = context.services().room().duties.rule();
    if (context.has("rule")) {
        const auto file = context.readFile(context.option("rule"), "--rule", 1);
        if (!file)
            return file.error();
        rule = OpeningRule::fromJson(*file);
    }
    if (!rule)
        return rule.error();
    using Reports = report::RoomReportService;
    return Reports(context.services().workplace)
        .hours({span->from, span->to, *rule, *room}, order, Reports::Way::Issue);
}

template<auto make>
Result<Reply> printPaper(CommandContext &context)
{
    return paperReply(context, [&context](const report::PrintOrder &order) { return make(context, order); });
}

std::vector<Verb> printVerbs()
{
    return {
        {"print",
         QT_TRANSLATE_NOOP("Ctl", "打印值班记录表(表 1);几个月时前附各月一览"),
         {},
         {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件"), true},
          {"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true},
          {"room", "R", QT_TRANSLATE_NOOP("Ctl", "只看这个房间")},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么打印")}},
         VaultUse::Open,
         printPaper<printedLog>,
         true},
        {"hours-print",
         QT_TRANSLATE_NOOP("Ctl", "打印开放情况统计"),
         {},
         {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件"), true},
          {"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true},
          {"rule", "FILE", QT_TRANSLATE_NOOP("Ctl", "规则文件(JSON);不写按学校的规则")},
          {"room", "R", QT_TRANSLATE_NOOP("Ctl", "只看这个房间")},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么打印")}},
         VaultUse::Open,
         printPaper<printedHours>,
         true},
    };
}

} // namespace

Result<DaySpan> daysAsked(CommandContext &context)
{
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    return DaySpan{from->value_or(QDate()), to->value_or(QDate())};
}

Result<std::optional<Uid>> roomAsked(CommandContext &context)
{
    if (!context.has("room"))
        return std::optional<Uid>();
    auto room = roomNamed(context, context.option("room"));
    if (!room)
        return room.error();
    if (room->isNull())
        return fail(Errc::NotFound, "room.not_found");
    return std::optional(*room);
}

Result<DayTimes> timesAsked(CommandContext &context)
{
    const auto open = context.wallTime("open");
    if (!open)
        return open.error();
    const auto close = context.wallTime("close");
    if (!close)
        return close.error();
    const WallTime from = open->value_or(WallTime());
    const WallTime to = close->value_or(WallTime());
    if (from.date != to.date)
        return fail(Errc::BadInput, "turn.times");
    return DayTimes{from.date, from.time, to.time};
}

Noun dutyNoun()
{
    Noun noun{
        "duty",
        QT_TRANSLATE_NOOP("Ctl", "值班:值班记录、值班表和开放时间"),
        {
            {"add",
             QT_TRANSLATE_NOOP("Ctl", "补记一次值班"),
             {},
             {{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁值班:用户名、教职工姓名或编号"), true},
              {"open", "ISO", QT_TRANSLATE_NOOP("Ctl", "开放时间,如 2026-11-20T12:00"), true},
              {"close", "ISO", QT_TRANSLATE_NOOP("Ctl", "关闭时间,可以过午夜"), true},
              {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")},
              {"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间名称;没有的会新建")},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么补记")}},
             VaultUse::Open,
             addDuty},
            {"list",
             QT_TRANSLATE_NOOP("Ctl", "一段时间的值班记录"),
             {},
             {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
              {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true},
              {"room", "R", QT_TRANSLATE_NOOP("Ctl", "只看这个房间")}},
             VaultUse::Open,
             listDuties},
            {"show",
             QT_TRANSLATE_NOOP("Ctl", "一次值班的全部内容"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "值班记录")}},
             {},
             VaultUse::Open,
             showDuty},
            {"hours",
             QT_TRANSLATE_NOOP("Ctl", "按规则核对上课日和上课周的开放时间"),
             {},
             {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
              {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true},
              {"rule", "FILE", QT_TRANSLATE_NOOP("Ctl", "规则文件(JSON)"), true},
              {"room", "R", QT_TRANSLATE_NOOP("Ctl", "只看这个房间")}},
             VaultUse::Open,
             dutyHours,
             false,
             false,
             QT_TRANSLATE_NOOP(
                 "Ctl", "规则有三种:{\"kind\":\"per_school_day\",\"minutes\":120} 每个上课日;"
                        "{\"kind\":\"per_teaching_week\",\"minutes\":300} 每个上课周;"
                        "{\"kind\":\"every_school_day\"} 每个上课日在上课时间以外有开放。重叠的开放只算一次,"
                        "跨午夜的分到两天,不上课的日子不计。")},
        }};
    for (auto more : {printVerbs(), rosterVerbs()})
        noun.verbs.insert(noun.verbs.end(), more.begin(), more.end());
    return noun;
}

} // namespace tingyu::ctl
