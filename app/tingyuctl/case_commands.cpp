// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/case_page_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "ui/print/paper.h"
#include "ui/text/leak_text.h"

namespace tingyu::ctl {
namespace {

Result<Reply> openCase(CommandContext &context)
{
    const auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    const auto kind = caseKindFromCode(context.option("kind"));
    const auto opened =
        context.services().cases.open(*student, kind.value_or(CaseKind::Concern), context.option("reason"));
    if (!opened)
        return opened.error();
    Reply reply;
    reply.json.insert(QStringLiteral("uid"), opened->toString());
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已建立个案 %1。")).arg(opened->toString()));
    return reply;
}

Result<Reply> addEvent(CommandContext &context)
{
    const auto uid = caseNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const auto at = context.wallTime("at");
    if (!at)
        return at.error();
    CaseEvent wanted;
    wanted.at = at->value_or(context.clock().nowLocal());
    wanted.text = context.option("text");
    wanted.source = context.option("source");
    const auto added = context.services().cases.add(*uid, wanted);
    if (!added)
        return added.error();
    Reply reply;
    reply.json.insert(QStringLiteral("uid"), added->toString());
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已记入时间线。")));
    if (wanted.at.toString() > context.clock().nowLocal().toString())
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "所记时间在将来,已照样保存。")));
    return reply;
}

Result<Reply> showCase(CommandContext &context)
{
    const auto uid = caseNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const auto file = context.services().cases.show(*uid);
    if (!file)
        return file.error();
    QJsonArray events;
    QList<QStringList> table;
    for (const CaseEvent &one : file->content.events) {
        events.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                  {QStringLiteral("at"), one.at.toString()},
                                  {QStringLiteral("text"), one.text},
                                  {QStringLiteral("source"), one.source}});
        table.append({one.at.toString(), one.text});
    }
    QJsonObject fields;
    for (auto it = file->content.fields.begin(); it != file->content.fields.end(); ++it)
        fields.insert(it.key(), it.value());
    const CareCase &head = file->head;
    Reply reply;
    reply.json = QJsonObject{{QStringLiteral("uid"), head.uid.toString()},
                             {QStringLiteral("code"), head.code()},
                             {QStringLiteral("student"), head.studentUid.toString()},
                             {QStringLiteral("kind"), caseKindCode(head.kind)},
                             {QStringLiteral("state"), caseStateCode(head.state)},
                             {QStringLiteral("opened_on"), head.openedOn.toString(Qt::ISODate)},
                             {QStringLiteral("reason"), head.reason},
                             {QStringLiteral("events"), events},
                             {QStringLiteral("fields"), fields},
                             {QStringLiteral("versions"), file->versions.size()},
                             {QStringLiteral("prints"), file->prints.size()}};
    reply.lines.append(head.code() + QLatin1Char(' ') + caseKindCode(head.kind) + QLatin1Char(' ') +
                       caseStateCode(head.state));
    reply.lines.append(head.reason);
    reply.lines += tableLines(table);
    return reply;
}

QJsonArray leakArray(const QList<report::LeakFinding> &leaks)
{
    QJsonArray array;
    for (const report::LeakFinding &leak : leaks)
        array.append(QJsonObject{{QStringLiteral("place"), leak.place},
                                 {QStringLiteral("kind"), report::leakCode(leak.kind)}});
    return array;
}

/// What stands on the paper when no reason was given: the purpose of this print.
Result<QString> usualReason(const QString &variant)
{
    const auto words = report::loadWords(QStringLiteral("form12_crisis_report"), print::paperLanguage());
    if (!words)
        return words.error();
    return words->option(QStringLiteral("purpose.") + variant);
}

Result<Reply> printReport(CommandContext &context)
{
    const QString path = context.option("pdf");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    const auto uid = caseNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    report::CaseReportRequest request;
    request.caseUid = *uid;
    request.variant = context.has("closing") ? QStringLiteral("closing") : QStringLiteral("consultation");
    request.deidentify = context.has("deidentify");
    request.language = print::paperLanguage();
    request.withPages = !request.deidentify && !context.has("closing");
    const auto usual = usualReason(request.variant);
    if (!usual)
        return usual.error();
    request.reason = context.option("reason", *usual);
    const auto made = context.services().caseReports.issue(request);
    if (!made)
        return made.error();
    if (request.deidentify && !made->mayLeave()) {
        context.sayWithRefusal(QStringLiteral("leaks"), leakArray(made->leaks));
        context.sayWithRefusal(QStringLiteral("withheld"), QJsonArray::fromStringList(made->withheld));
        context.explainRefusal(
            said(QT_TRANSLATE_NOOP("Ctl", "查到的是:%1。")).arg(text::leakKindNames(made->leaks)));
        return fail(Errc::Conflict, "report.leaks", {QString::number(made->leaks.size())});
    }
    auto reply = written(context, {made->document, made->serial}, path);
    if (!reply)
        return reply.error();
    QList<report::LeakFinding> leaks = made->leaks;
    if (!request.deidentify) {
        // What would stop this report were it to leave without names.
        request.deidentify = true;
        const auto outside = context.services().caseReports.preview(request);
        if (!outside)
            return outside.error();
        leaks = outside->leaks;
    }
    reply->json.insert(QStringLiteral("withheld"), QJsonArray::fromStringList(made->withheld));
    reply->json.insert(QStringLiteral("leaks"), leakArray(leaks));
    return reply;
}

} // namespace

Noun caseNoun()
{
    const ArgumentSpec which{
        "UID", QT_TRANSLATE_NOOP("Ctl", "个案的 uid 或编号(C-000012),或只有一个在办个案的学生")};
    Noun noun{
        "case",
        QT_TRANSLATE_NOOP("Ctl", "个案:建立、记事、查看、打印分析报告"),
        {
            {"open",
             QT_TRANSLATE_NOOP("Ctl", "为一名学生建立个案"),
             {},
             {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:uid、学号或不重名的姓名"), true},
              {"kind", "K", QT_TRANSLATE_NOOP("Ctl", "危机、关注或保护"), true, "crisis|concern|protection"},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "事由,一句话"), true}},
             VaultUse::Open,
             openCase},
            {"event",
             QT_TRANSLATE_NOOP("Ctl", "在时间线上记一件事"),
             {which},
             {{"at", "ISO", QT_TRANSLATE_NOOP("Ctl", "发生的时间,如 2026-11-20T10:00"), true},
              {"text", "T", QT_TRANSLATE_NOOP("Ctl", "发生了什么"), true},
              {"source", "T", QT_TRANSLATE_NOOP("Ctl", "从哪里得知")}},
             VaultUse::Open,
             addEvent},
            {"show", QT_TRANSLATE_NOOP("Ctl", "查看一个个案"), {which}, {}, VaultUse::Open, showCase},
            {"report",
             QT_TRANSLATE_NOOP("Ctl", "把危机个案分析报告写成 PDF"),
             {which},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
              {"deidentify", nullptr, QT_TRANSLATE_NOOP("Ctl", "去标识;有未决的可识别内容就不写")},
              {"closing", nullptr, QT_TRANSLATE_NOOP("Ctl", "结案版,只留本校")},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
             VaultUse::Open,
             printReport,
             true},
        }};
    for (const Verb &verb : casePageVerbs())
        noun.verbs.push_back(verb);
    return noun;
}

} // namespace tingyu::ctl
