// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/paper_services.h"
#include "ui/text/error_text.h"

namespace tingyu::ctl {
namespace {

constexpr qint64 largestResultsMegabytes = 128;

QJsonObject resultObject(const ForeignResult &one)
{
    return {
        {QStringLiteral("uid"), one.uid.toString()},
        {QStringLiteral("student"), one.studentName},
        {QStringLiteral("platform"), one.platform},
        {QStringLiteral("scale"), one.scaleName},
        {QStringLiteral("score"), one.score},
        {QStringLiteral("level"), one.level},
        {QStringLiteral("on"), one.on.isValid() ? QJsonValue(one.on.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("file_sha256"), QString::fromLatin1(one.fileSha256.toHex())},
        {QStringLiteral("asked_reason"), one.askedReason},
        {QStringLiteral("decision"),
         one.decision ? QJsonValue(reviewDecisionCode(*one.decision)) : QJsonValue()}};
}

Reply listed(const QList<ForeignResult> &results)
{
    Reply reply;
    QJsonArray items;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "学生")), said(QT_TRANSLATE_NOOP("Ctl", "来自")),
                              said(QT_TRANSLATE_NOOP("Ctl", "量表")), said(QT_TRANSLATE_NOOP("Ctl", "得分")),
                              said(QT_TRANSLATE_NOOP("Ctl", "等级")),
                              said(QT_TRANSLATE_NOOP("Ctl", "日期"))}};
    for (const ForeignResult &one : results) {
        items.append(resultObject(one));
        table.append({one.studentName, one.platform, one.scaleName, one.score, one.level,
                      one.on.toString(Qt::ISODate)});
    }
    reply.json.insert(QStringLiteral("results"), items);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> importForeign(CommandContext &context)
{
    auto bytes = context.readFile(context.argument("FILE"), "FILE", largestResultsMegabytes);
    if (!bytes)
        return bytes.error();
    auto on = context.date("date");
    if (!on)
        return on.error();
    ForeignImportOptions options;
    options.platform = context.option("platform");
    options.scaleName = context.option("scale-name");
    options.on = on->value_or(QDate());
    options.dryRun = context.has("dry-run");
    if (context.has("profile")) {
        auto json = context.readFile(context.option("profile"), "profile", 1);
        if (!json)
            return json.error();
        auto profile = readAnswerProfile(*json);
        if (!profile)
            return profile.error();
        options.profile = *profile;
    }
    auto done = context.services().paper().foreign.importFile(
        *bytes, options, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导入外部结果"))));
    if (!done)
        return done.error();
    Reply reply;
    const std::pair<const char *, int> counts[] = {
        {"read", done->read},           {"taken", done->taken},       {"there", done->there},
        {"unmatched", done->unmatched}, {"rejected", done->rejected}, {"results", done->results}};
    for (const auto &[key, count] : counts)
        reply.json.insert(QLatin1String(key), count);
    QJsonArray problems;
    for (const AnswerProblem &problem : std::as_const(done->problems)) {
        const Error error{Errc::BadInput, QStringLiteral("answers.") + problem.code, {}};
        problems.append(QJsonObject{{QStringLiteral("row"), problem.row},
                                    {QStringLiteral("code"), problem.code},
                                    {QStringLiteral("message"), text::sentence(error)}});
    }
    reply.json.insert(QStringLiteral("problems"), problems);
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "读入 %1 行:收下 %2,早已有 %3,未对应 %4,退回 %5;新增结果 %6 条。"))
            .arg(done->read)
            .arg(done->taken)
            .arg(done->there)
            .arg(done->unmatched)
            .arg(done->rejected)
            .arg(done->results));
    return reply;
}

Result<Reply> listForeign(CommandContext &context)
{
    if (!context.has("student")) {
        auto waiting = context.services().paper().foreign.waiting();
        if (!waiting)
            return waiting.error();
        return listed(*waiting);
    }
    auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    auto results = context.services().paper().foreign.ofStudent(*student);
    if (!results)
        return results.error();
    return listed(*results);
}

Reply done()
{
    Reply reply;
    reply.json.insert(QStringLiteral("done"), true);
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已记下。")));
    return reply;
}

Result<Reply> askForeign(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (auto asked = context.services().paper().foreign.ask(*uid, context.option("reason")); !asked)
        return asked.error();
    return done();
}

Result<Reply> decideForeign(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto decision = reviewDecisionFromCode(context.option("decision"));
    auto decided = context.services().paper().foreign.decide(*uid, decision.value_or(ReviewDecision::Watch),
                                                             context.option("reason"));
    if (!decided)
        return decided.error();
    return done();
}

} // namespace

Noun foreignNoun()
{
    const ArgumentSpec uid{"UID", QT_TRANSLATE_NOOP("Ctl", "外部结果")};
    return {"foreign",
            QT_TRANSLATE_NOOP("Ctl", "别处算好的测评结果:导入、查看、列入复核"),
            {{"import",
              QT_TRANSLATE_NOOP("Ctl", "导入别处算好的结果,不重新计分"),
              {{"FILE", QT_TRANSLATE_NOOP("Ctl", "结果文件,xlsx、xls 或 csv")}},
              {{"platform", "P", QT_TRANSLATE_NOOP("Ctl", "来自哪个平台或医院"), true},
               {"scale-name", "N", QT_TRANSLATE_NOOP("Ctl", "文件没有写量表名称时用的名称")},
               {"date", "D", QT_TRANSLATE_NOOP("Ctl", "文件没有写日期时用的日期")},
               {"profile", "F", QT_TRANSLATE_NOOP("Ctl", "列的对应关系,JSON 文件")},
               {"dry-run", nullptr, QT_TRANSLATE_NOOP("Ctl", "只检查,不写入")}},
              VaultUse::Open,
              importForeign},
             {"list",
              QT_TRANSLATE_NOOP("Ctl", "一名学生的外部结果;不写学生则列出等待复核的"),
              {},
              {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:编号、学号或姓名")}},
              VaultUse::Open,
              listForeign},
             {"ask",
              QT_TRANSLATE_NOOP("Ctl", "把一条外部结果列入复核"),
              {uid},
              {{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true}},
              VaultUse::Open,
              askForeign},
             {"decide",
              QT_TRANSLATE_NOOP("Ctl", "对外部结果作出决定"),
              {uid},
              {{"decision", "K", QT_TRANSLATE_NOOP("Ctl", "决定"), true, "confirmed|not-confirmed|watch"},
               {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true}},
              VaultUse::Open,
              decideForeign}}};
}

} // namespace tingyu::ctl
