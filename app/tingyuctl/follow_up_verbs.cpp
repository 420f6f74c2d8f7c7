// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/follow_up_verbs.h"

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/follow_up_services.h"
#include "ui/text/follow_up_text.h"

namespace tingyu::ctl {
namespace {

/// --reviews UID,UID, or all that wait.
Result<QList<Uid>> chosen(CommandContext &context)
{
    QList<Uid> uids;
    for (const QString &word : context.list("reviews")) {
        const auto uid = Uid::fromString(word);
        if (!uid)
            return fail(Errc::BadInput, "usage.uid", {QStringLiteral("--reviews")});
        uids.append(*uid);
    }
    if (context.has("reviews"))
        return uids;
    auto rows = context.services().followUp().desk.rows();
    if (!rows)
        return rows.error();
    for (const ReviewRow &row : std::as_const(*rows))
        uids.append(row.review.uid);
    return uids;
}

Result<Reply> book(CommandContext &context)
{
    auto uids = chosen(context);
    if (!uids)
        return uids.error();
    BookingWish wish;
    auto with = roomPersonNamed(context, context.option("with"));
    if (!with)
        return with.error();
    auto room = roomNamed(context, context.option("room"));
    if (!room)
        return room.error();
    auto from = context.date("from");
    if (!from)
        return from.error();
    auto to = context.date("to");
    if (!to)
        return to.error();
    auto minutes = context.number("minutes", wish.minutes, 5, 480);
    if (!minutes)
        return minutes.error();
    wish.counsellor = *with;
    wish.room = *room;
    wish.from = from->value_or(QDate());
    wish.to = to->value_or(QDate());
    wish.minutes = *minutes;
    wish.duringLessons = context.has("during-lessons");
    auto done = context.services().followUp().desk.book(*uids, wish);
    if (!done)
        return done.error();
    QJsonArray booked;
    for (const BookingOutcome::One &one : std::as_const(done->booked))
        booked.append(QJsonObject{{QStringLiteral("review"), one.review.toString()},
                                  {QStringLiteral("at"), one.at.toString()}});
    QJsonArray left;
    for (const Uid &uid : std::as_const(done->left))
        left.append(uid.toString());
    Reply reply;
    reply.json = {{QStringLiteral("booked"), booked},
                  {QStringLiteral("left"), left},
                  {QStringLiteral("already"), done->already}};
    reply.lines.append(text::bookingDone(*done));
    return reply;
}

Result<Reply> together(CommandContext &context)
{
    auto uids = chosen(context);
    if (!uids)
        return uids.error();
    const auto decision = reviewDecisionFromCode(context.option("decision")).value_or(ReviewDecision::Watch);
    auto done = context.services().followUp().desk.decideTogether(*uids, decision, context.option("reason"));
    if (!done)
        return done.error();
    Reply reply;
    reply.json.insert(QStringLiteral("decided"), *done);
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "一起决定了 %1 项。")).arg(*done));
    return reply;
}

Result<Reply> interview(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    ReviewInterview held;
    const std::pair<const char *, InterviewAnswer *> answers[] = {{"thoughts", &held.thoughts},
                                                                  {"plan", &held.plan},
                                                                  {"earlier", &held.earlier},
                                                                  {"support", &held.support}};
    for (const auto &[option, answer] : answers)
        *answer = interviewAnswerFromCode(context.option(option)).value_or(InterviewAnswer::Unclear);
    if (auto done = context.services().followUp().desk.interview(*uid, held); !done)
        return done.error();
    Reply reply;
    reply.json.insert(QStringLiteral("more"), held.asksForMore());
    reply.lines.append(held.asksForMore()
                           ? said(QT_TRANSLATE_NOOP(
                                 "Ctl", "面谈已记录。风险没有排除,请不要让学生独处,并按学校的危机流程处理。"))
                           : said(QT_TRANSLATE_NOOP("Ctl", "面谈已记录。")));
    return reply;
}

Result<Reply> letter(CommandContext &context)
{
    auto uid = context.uidArgument("SHEET");
    if (!uid)
        return uid.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return context.services().followUp().readers.guardian(*uid, order, true);
    });
}

Result<Reply> slip(CommandContext &context)
{
    if (auto may = context.mayWrite(context.option("pdf")); !may)
        return may.error();
    auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    auto due = context.date("due");
    if (!due)
        return due.error();
    auto given =
        context.services().followUp().slips.give(*student, context.list("tasks"), due->value_or(QDate()));
    if (!given)
        return given.error();
    auto reply = paperTo(context, [&](const report::PrintOrder &order) {
        return context.services().followUp().readers.slip(given->uid, order, true);
    });
    if (!reply)
        return reply;
    reply->json.insert(QStringLiteral("uid"), given->uid.toString());
    reply->json.insert(QStringLiteral("number"), given->number);
    return reply;
}

Result<Reply> slipBack(CommandContext &context)
{
    auto slip = context.services().followUp().slips.takeBack(context.argument("LINE"));
    if (!slip)
        return slip.error();
    Reply reply;
    reply.json = {{QStringLiteral("uid"), slip->uid.toString()},
                  {QStringLiteral("student"), slip->studentUid.toString()},
                  {QStringLiteral("returned"), QJsonArray::fromStringList(slip->returned)}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "回执已登记:%1。")).arg(slip->studentName));
    return reply;
}

Result<Reply> sources(CommandContext &context)
{
    auto rows = context.services().followUp().evidence.matrix();
    if (!rows)
        return rows.error();
    QJsonArray items;
    QList<QStringList> table;
    QStringList head{said(QT_TRANSLATE_NOOP("Ctl", "班级")), said(QT_TRANSLATE_NOOP("Ctl", "姓名"))};
    for (const EvidenceSource source : evidenceSources)
        head.append(text::evidenceSourceName(source));
    head.append(said(QT_TRANSLATE_NOOP("Ctl", "关注名单")));
    table.append(head);
    for (const EvidenceRow &row : std::as_const(*rows)) {
        QJsonObject words;
        QStringList line{row.className, row.studentName};
        for (const EvidenceSource source : evidenceSources) {
            const auto one = row.latest.constFind(source);
            line.append(one == row.latest.cend() ? QStringLiteral("–") : text::findingName(one->isConcern));
            if (one != row.latest.cend())
                words.insert(evidenceSourceCode(source),
                             one->isConcern ? QStringLiteral("concern") : QStringLiteral("none"));
        }
        line.append(row.watch ? row.watch->since.toString(Qt::ISODate) : QString());
        table.append(line);
        items.append(QJsonObject{
            {QStringLiteral("student"), row.studentUid.toString()},
            {QStringLiteral("name"), row.studentName},
            {QStringLiteral("class"), row.className},
            {QStringLiteral("sources"), words},
            {QStringLiteral("concerns"), static_cast<int>(row.concerns().size())},
            {QStringLiteral("watched_since"),
             row.watch ? QJsonValue(row.watch->since.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("next_test"),
             row.nextTest().isValid() ? QJsonValue(row.nextTest().toString(Qt::ISODate)) : QJsonValue()}});
    }
    Reply reply;
    reply.json.insert(QStringLiteral("items"), items);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> addSource(CommandContext &context)
{
    auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    auto on = context.date("on");
    if (!on)
        return on.error();
    Evidence evidence;
    evidence.source = evidenceSourceFromCode(context.option("source")).value_or(EvidenceSource::Observation);
    evidence.on = on->value_or(context.clock().today());
    evidence.isConcern = context.option("finding", QStringLiteral("concern")) == QLatin1String("concern");
    evidence.note = context.option("text");
    if (auto added = context.services().followUp().evidence.add(*student, evidence); !added)
        return added.error();
    Reply reply;
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "线索已登记。")));
    return reply;
}

Result<Reply> watch(CommandContext &context)
{
    auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    auto days = context.number("monitor-days", 0, 0, 400);
    if (!days)
        return days.error();
    auto &evidence = context.services().followUp().evidence;
    auto done = context.has("end") ? evidence.endWatch(*student, context.option("reason"))
                                   : evidence.watch(*student, context.option("reason"), *days);
    if (!done)
        return done.error();
    Reply reply;
    reply.lines.append(context.has("end") ? said(QT_TRANSLATE_NOOP("Ctl", "已移出关注名单。"))
                                          : said(QT_TRANSLATE_NOOP("Ctl", "已列入关注名单。")));
    return reply;
}

OptionSpec answerOption(const char *name, const char *help)
{
    return {name, "A", help, true, "no|unclear|yes"};
}

std::vector<OptionSpec> withPaper(std::vector<OptionSpec> options)
{
    for (const OptionSpec &one : printOptions())
        options.push_back(one);
    return options;
}

} // namespace

std::vector<Verb> followUpVerbs()
{
    const OptionSpec reviews{"reviews", "UID[,UID]", QT_TRANSLATE_NOOP("Ctl", "复核项,不给时为所有等待的")};
    const OptionSpec student{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生"), true};
    return {
        {"book",
         QT_TRANSLATE_NOOP("Ctl", "把许多学生按轻重约进空时段"),
         {},
         {reviews,
          {"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "谈话的老师"), true},
          {"room", "R", QT_TRANSLATE_NOOP("Ctl", "房间,用它的开放时间"), true},
          {"from", "D", QT_TRANSLATE_NOOP("Ctl", "开始日期"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "结束日期"), true},
          {"minutes", "N", QT_TRANSLATE_NOOP("Ctl", "每次的分钟数,默认 30")},
          {"during-lessons", nullptr, QT_TRANSLATE_NOOP("Ctl", "上课时间也可以约")}},
         VaultUse::Open,
         book},
        {"decide-together",
         QT_TRANSLATE_NOOP("Ctl", "用一个理由一起决定没有遗留风险的几项"),
         {},
         {{"reviews", "UID[,UID]", QT_TRANSLATE_NOOP("Ctl", "复核项"), true},
          {"decision", "D", QT_TRANSLATE_NOOP("Ctl", "确认、未确认、观察"), true,
           "confirmed|not-confirmed|watch"},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true}},
         VaultUse::Open,
         together},
        {"interview",
         QT_TRANSLATE_NOOP("Ctl", "记录和学生的简短面谈"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "复核项")}},
         {answerOption("thoughts", QT_TRANSLATE_NOOP("Ctl", "有不想活或伤害自己的念头")),
          answerOption("plan", QT_TRANSLATE_NOOP("Ctl", "有打算或准备")),
          answerOption("earlier", QT_TRANSLATE_NOOP("Ctl", "以前有过")),
          answerOption("support", QT_TRANSLATE_NOOP("Ctl", "有可以说话的大人"))},
         VaultUse::Open,
         interview},
        {"letter",
         QT_TRANSLATE_NOOP("Ctl", "给监护人的信,写成 PDF"),
         {{"SHEET", QT_TRANSLATE_NOOP("Ctl", "答卷")}},
         printOptions(),
         VaultUse::Open,
         letter,
         true},
        {"slip",
         QT_TRANSLATE_NOOP("Ctl", "给班主任的任务单,写成 PDF"),
         {},
         withPaper(
             {student,
              {"tasks", "T[,T]",
               QT_TRANSLATE_NOOP("Ctl", "请做的事:look、talk、seat、peer、attendance、home、tell"), true},
              {"due", "D", QT_TRANSLATE_NOOP("Ctl", "请在此前交回"), true}}),
         VaultUse::Open,
         slip,
         true},
        {"slip-back",
         QT_TRANSLATE_NOOP("Ctl", "登记一张回执:编号、打勾的数字、补充的话"),
         {{"LINE", QT_TRANSLATE_NOOP("Ctl", "一行,例如“1042 1 5 上课常趴着”")}},
         {},
         VaultUse::Open,
         slipBack},
        {"sources", QT_TRANSLATE_NOOP("Ctl", "各来源的线索和关注名单"), {}, {}, VaultUse::Open, sources},
        {"source",
         QT_TRANSLATE_NOOP("Ctl", "登记一条线索"),
         {},
         {student,
          {"source", "S", QT_TRANSLATE_NOOP("Ctl", "来源"), true,
           "test|observation|home-visit|community|parent"},
          {"finding", "F", QT_TRANSLATE_NOOP("Ctl", "看法,默认为需要关注"), false, "concern|none"},
          {"text", "T", QT_TRANSLATE_NOOP("Ctl", "看到或听到了什么")},
          {"on", "D", QT_TRANSLATE_NOOP("Ctl", "日期,默认今天")}},
         VaultUse::Open,
         addSource},
        {"watch",
         QT_TRANSLATE_NOOP("Ctl", "列入关注名单,或用 --end 移出"),
         {},
         {student,
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true},
          {"monitor-days", "N", QT_TRANSLATE_NOOP("Ctl", "监控测隔多少天")},
          {"end", nullptr, QT_TRANSLATE_NOOP("Ctl", "移出名单")}},
         VaultUse::Open,
         watch},
    };
}

} // namespace tingyu::ctl
