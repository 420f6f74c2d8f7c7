// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/series_verbs.h"
#include "app/tingyuctl/session_file.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "ui/print/paper.h"
#include "ui/text/session_text.h"

namespace tingyu::ctl {
namespace {

SessionService &sessions(CommandContext &context)
{
    return context.services().room().sessions;
}

Reply savedReply(CommandContext &context, const SessionSaved &saved, const SessionInput &input)
{
    Reply reply;
    reply.json = {
        {QStringLiteral("uid"), saved.uid.toString()},
        {QStringLiteral("series"), saved.series.toString()},
        {QStringLiteral("case"), orNull(saved.caseUid)},
        {QStringLiteral("missing"), QJsonArray::fromStringList(missingParts(normalized(input.content)))}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已保存辅导记录,尚未签名。"))};
    if (saved.isCrisis)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "危机评估提示有危险:请马上按第一小时卡处理。")));
    if (!saved.caseUid.isNull())
        reply.notes.append(
            said(QT_TRANSLATE_NOOP("Ctl", "已开立或并入危机个案 %1。")).arg(saved.caseUid.toString()));
    if (input.frame.at > context.clock().nowLocal())
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "所记时间在将来,已照样保存。")));
    return reply;
}

Result<Reply> addSession(CommandContext &context)
{
    const auto input = sessionFromFile(context, context.option("from-file"));
    if (!input)
        return input.error();
    const auto saved = sessions(context).add(*input);
    if (!saved)
        return saved.error();
    return savedReply(context, *saved, *input);
}

Result<Reply> editSession(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto input = sessionFromFile(context, context.option("from-file"));
    if (!input)
        return input.error();
    input->frame.uid = *uid;
    const auto saved = sessions(context).edit(*input);
    if (!saved)
        return saved.error();
    return savedReply(context, *saved, *input);
}

Result<Reply> signSession(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (const auto done = sessions(context).sign(*uid); !done) {
        if (done.error().subject == QLatin1String("session.missing"))
            context.sayWithRefusal(QStringLiteral("missing"),
                                   QJsonArray::fromStringList(done.error().detail));
        return done.error();
    }
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已签名,记录从此不能再改;更正请用 addendum。")));
}

Result<Reply> addToSession(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto added = sessions(context).addAddendum(*uid, context.option("text"));
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已补记;原文保留。")));
}

QJsonObject noteObject(const WallTime &at, const QString &by, const QString &text)
{
    return {
        {QStringLiteral("at"), at.toString()}, {QStringLiteral("by"), by}, {QStringLiteral("text"), text}};
}

Result<Reply> showSession(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto file = sessions(context).show(*uid);
    if (!file)
        return file.error();
    Reply reply;
    reply.json = frameObject({file->head, file->client, true});
    const QJsonObject content = contentObject(file->content);
    for (auto entry = content.begin(); entry != content.end(); ++entry)
        reply.json.insert(entry.key(), entry.value());
    reply.json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(missingParts(file->content)));
    QJsonArray addenda;
    for (const SessionAddendum &one : file->addenda)
        addenda.append(noteObject(one.at, one.authorName, one.text));
    QJsonArray opinions;
    for (const SessionOpinion &one : file->opinions)
        opinions.append(noteObject(one.at, one.supervisorName, one.text));
    reply.json.insert(QStringLiteral("addenda"), addenda);
    reply.json.insert(QStringLiteral("opinions"), opinions);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "%1 第 %2 次 %3 %4,%5 分钟,%6"))
                       .arg(seriesCode(file->head.seriesNumber))
                       .arg(file->head.number)
                       .arg(file->head.at.toString(), text::sessionKindName(file->head.kind))
                       .arg(file->head.minutes)
                       .arg(file->head.authorName)};
    for (const QString &field : sessionFields()) {
        if (const QString words = file->content.text(field); !words.isEmpty())
            reply.lines.append(text::sessionFieldName(field) + QStringLiteral(": ") + words);
    }
    for (const RiskLine &line : file->content.risk)
        reply.lines.append(QStringList{text::sessionFieldName(QStringLiteral("risk")) + QLatin1Char(':'),
                                       text::sessionWord(line.item), text::riskAnswerName(line.answer),
                                       line.words}
                               .join(u' ')
                               .trimmed());
    if (file->content.nextOn.isValid())
        reply.lines.append(text::sessionFieldName(QStringLiteral("next_on")) + QStringLiteral(": ") +
                           file->content.nextOn.toString(Qt::ISODate));
    for (const SessionAddendum &one : file->addenda)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "补记 %1 %2:%3")).arg(one.at.toString(), one.authorName, one.text));
    return reply;
}

Result<Reply> listSessions(CommandContext &context)
{
    SessionService::Question question;
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    question.from = from->value_or(QDate());
    question.to = to->value_or(QDate());
    if (context.has("student")) {
        const auto student = studentNamed(context, context.option("student"));
        if (!student)
            return student.error();
        question.student = *student;
    }
    const auto rows = sessions(context).list(question);
    if (!rows)
        return rows.error();
    const auto row = [](const SessionRow &one) -> QStringList {
        return {one.record.uid.toString(),
                one.record.at.toString(),
                one.client.name,
                text::sessionKindName(one.record.kind),
                QString::number(one.record.minutes),
                one.record.authorName,
                one.record.signedAt ? one.record.signedAt->toString() : QString()};
    };
    return listReply("sessions",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                      said(QT_TRANSLATE_NOOP("Ctl", "来访者")), said(QT_TRANSLATE_NOOP("Ctl", "形式")),
                      said(QT_TRANSLATE_NOOP("Ctl", "分钟")), said(QT_TRANSLATE_NOOP("Ctl", "辅导教师")),
                      said(QT_TRANSLATE_NOOP("Ctl", "签名"))},
                     *rows, frameObject, row);
}

Result<Reply> searchSessions(CommandContext &context)
{
    const auto limit = context.number("limit", 50, 1, 1000);
    if (!limit)
        return limit.error();
    const auto hits = sessions(context).search(context.argument("TEXT"), *limit);
    if (!hits)
        return hits.error();
    Reply reply;
    QJsonArray array;
    for (const SessionHit &hit : *hits) {
        const QString excerpt = hit.before + hit.found + hit.after;
        array.append(QJsonObject{{QStringLiteral("uid"), hit.row.record.uid.toString()},
                                 {QStringLiteral("at"), hit.row.record.at.toString()},
                                 {QStringLiteral("field"), hit.field},
                                 {QStringLiteral("text"), excerpt}});
        reply.lines.append(QStringList{hit.row.record.uid.toString(), hit.row.record.at.toString(),
                                       hit.row.client.name, text::sessionFieldName(hit.field), excerpt}
                               .join(QStringLiteral("  ")));
    }
    reply.json.insert(QStringLiteral("hits"), array);
    if (hits->isEmpty())
        reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "没有找到。"))};
    return reply;
}

Result<Reply> printSession(CommandContext &context)
{
    const bool isBook = context.argument("UID").isEmpty();
    const auto uid = isBook ? Result<Uid>(Uid()) : context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        report::SessionReportService &reports = context.services().sessionReports;
        const auto issue = report::PrintWay::Issue;
        if (isBook)
            return reports.book(from->value_or(QDate()), to->value_or(QDate()), order, issue);
        return context.has("first-hour") ? reports.firstHour(*uid, order, issue)
                                         : reports.session(*uid, order, issue);
    });
}

Result<Reply> printBlankSession(CommandContext &context)
{
    const auto document =
        context.services().sessionReports.blank(context.argument("FORM"), print::paperLanguage());
    if (!document)
        return document.error();
    return blankPages(context, *document);
}

} // namespace

Noun sessionNoun()
{
    const ArgumentSpec one{"UID", QT_TRANSLATE_NOOP("Ctl", "辅导记录")};
    const OptionSpec file{"from-file", "F", QT_TRANSLATE_NOOP("Ctl", "辅导记录(JSON 文件)"), true};
    const OptionSpec from{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天")};
    const OptionSpec to{"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天")};
    std::vector<OptionSpec> paper = printOptions();
    paper.insert(
        paper.end(),
        {from, to, {"first-hour", nullptr, QT_TRANSLATE_NOOP("Ctl", "改为打印这次辅导的第一小时卡")}});
    const char *keys = QT_TRANSLATE_NOOP(
        "Ctl",
        "文件里写 student(编号、学号或姓名)或 client(代号,如 C-0007)、kind、at、minutes,以及 state、"
        "problem、assessment、analysis、effect 等栏目;risk 写危机评估:self-harm、harm-others、plan、means、"
        "protective,各答 yes、no 或 unclear;concerns 写求助类别。");
    Noun noun{
        "session",
        QT_TRANSLATE_NOOP("Ctl", "辅导记录:写、签名、补记、查看、打印;系列、移交和抽查"),
        {
            {"add",
             QT_TRANSLATE_NOOP("Ctl", "保存一次辅导的记录"),
             {},
             {file},
             VaultUse::Open,
             addSession,
             false,
             false,
             keys},
            {"edit",
             QT_TRANSLATE_NOOP("Ctl", "改写一份没有签名的记录"),
             {one},
             {file},
             VaultUse::Open,
             editSession},
            {"sign", QT_TRANSLATE_NOOP("Ctl", "签名;从此不能再改"), {one}, {}, VaultUse::Open, signSession},
            {"addendum",
             QT_TRANSLATE_NOOP("Ctl", "给已签名的记录写补记"),
             {one},
             {{"text", "T", QT_TRANSLATE_NOOP("Ctl", "补记的内容"), true}},
             VaultUse::Open,
             addToSession},
            {"show",
             QT_TRANSLATE_NOOP("Ctl", "打开一份记录(会记入审计)"),
             {one},
             {},
             VaultUse::Open,
             showSession},
            {"list",
             QT_TRANSLATE_NOOP("Ctl", "一段时间或一名学生的辅导"),
             {},
             {from, to, {"student", "S", QT_TRANSLATE_NOOP("Ctl", "只看这名学生")}},
             VaultUse::Open,
             listSessions},
            {"search",
             QT_TRANSLATE_NOOP("Ctl", "在自己可以看的记录里查找"),
             {{"TEXT", QT_TRANSLATE_NOOP("Ctl", "要找的文字,至少两个字")}},
             {{"limit", "N", QT_TRANSLATE_NOOP("Ctl", "最多列出几处(默认 50)")}},
             VaultUse::Open,
             searchSessions},
            {"print",
             QT_TRANSLATE_NOOP("Ctl", "把一份记录写成 PDF;不写编号时为一段时间的记录册"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "辅导记录"), true}},
             paper,
             VaultUse::Open,
             printSession,
             true},
            {"blank",
             QT_TRANSLATE_NOOP("Ctl", "把空白表写成 PDF"),
             {{"FORM", QT_TRANSLATE_NOOP("Ctl", "哪张表"), false,
               "form03_session|form04_series|form08_consent|form21_handover|first_hour|inspection"}},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true}},
             VaultUse::Open,
             printBlankSession,
             true},
        }};
    for (Verb &verb : seriesVerbs())
        noun.verbs.push_back(std::move(verb));
    return noun;
}

} // namespace tingyu::ctl
