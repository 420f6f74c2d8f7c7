// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/room_verbs.h"
#include "core/report/form_words.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"

namespace tingyu::ctl {
namespace {

using report::RoomReportService;

// --- the month in figures

/// "2026-11" as the month's first day.
Result<QDate> monthAsked(CommandContext &context)
{
    const QDate month =
        QDate::fromString(context.option("month") + QStringLiteral("-01"), QStringLiteral("yyyy-MM-dd"));
    if (!month.isValid())
        return fail(Errc::BadInput, "usage.month", {QStringLiteral("--month")});
    return month;
}

/// As the printed month calls it.
QString figureName(const QString &code)
{
    if (code == QLatin1String("asked"))
        return said(QT_TRANSLATE_NOOP("Ctl", "规则所问的天数或周数"));
    const auto words = report::loadWords(QStringLiteral("month_sheet"), print::paperLanguage());
    return words ? words->label(code) : code;
}

QJsonObject figuresJson(const MonthFigures &figures)
{
    QJsonObject json;
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            json.insert(code, figures.of(code));
    }
    return json;
}

QJsonObject signatureJson(const MonthSheet &sheet)
{
    return {
        {QStringLiteral("uid"), sheet.uid.toString()}, {QStringLiteral("revision"), sheet.revision},
        {QStringLiteral("by"), sheet.signedBy},        {QStringLiteral("at"), sheet.signedAt.toString()},
        {QStringLiteral("audit_seq"), sheet.auditSeq}, {QStringLiteral("audit_digits"), sheet.auditDigits}};
}

/// The figures of now, and whether they are the ones that were signed.
Result<Reply> monthReply(CommandContext &context, QDate month)
{
    const auto state = context.services().room().monthSheets.show(month);
    if (!state)
        return state.error();
    Reply reply;
    const QString name = month.toString(QStringLiteral("yyyy-MM"));
    reply.json = {{QStringLiteral("month"), name},
                  {QStringLiteral("figures"), figuresJson(state->now.figures)},
                  {QStringLiteral("over"), state->isOver},
                  {QStringLiteral("changed"), state->isSigned() && !state->isSettled()}};
    QJsonArray revisions;
    for (const MonthSheet &sheet : state->signedOnes)
        revisions.append(signatureJson(sheet));
    reply.json.insert(QStringLiteral("signatures"), revisions);
    QList<QStringList> table{
        {said(QT_TRANSLATE_NOOP("Ctl", "项目")), said(QT_TRANSLATE_NOOP("Ctl", "数量"))}};
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            table.append({figureName(code), QString::number(state->now.figures.of(code))});
    }
    reply.lines = tableLines(table);
    if (!state->isSigned()) {
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 的月报还没有签名。")).arg(name));
        return reply;
    }
    const MonthSheet &last = state->signedOnes.constFirst();
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "第 %1 版由 %2 于 %3 签名,留痕 #%4 %5。"))
                           .arg(QString::number(last.revision), last.signedBy, last.signedAt.toString(),
                                QString::number(last.auditSeq), last.auditDigits));
    if (!state->isSettled())
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "签名以后数字有变,可以再签一版。")));
    return reply;
}

Result<Reply> monthSheet(CommandContext &context)
{
    const auto asked = monthAsked(context);
    if (!asked)
        return asked.error();
    if (context.has("pdf")) {
        if (auto may = context.mayWrite(context.option("pdf")); !may)
            return may.error();
    }
    if (context.has("sign")) {
        if (auto sure =
                context.confirm(said(QT_TRANSLATE_NOOP("Ctl", "为 %1 的月报签名?签名以后不能改,也不能撤销。"))
                                    .arg(context.option("month")));
            !sure)
            return sure.error();
        if (const auto signedOne = context.services().room().monthSheets.sign(*asked); !signedOne)
            return signedOne.error();
    }
    auto reply = monthReply(context, *asked);
    if (!reply || !context.has("pdf"))
        return reply;
    const auto pages = roomPaper(context, [&](RoomReportService &service, const report::PrintOrder &order) {
        return service.month(*asked, order, RoomReportService::Way::Issue);
    });
    if (!pages)
        return pages.error();
    for (auto one = pages->json.begin(); one != pages->json.end(); ++one)
        reply->json.insert(one.key(), one.value());
    reply->lines += pages->lines;
    return reply;
}

} // namespace

std::vector<Verb> monthVerbs()
{
    return {{"month",
             QT_TRANSLATE_NOOP("Ctl", "月报:一个月的数字,签名,打印"),
             {},
             {{"month", "YYYY-MM", QT_TRANSLATE_NOOP("Ctl", "哪个月"), true},
              {"sign", nullptr, QT_TRANSLATE_NOOP("Ctl", "由负责人签名;数字变了以后再签是新的一版")},
              {"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件")},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么打印")}},
             VaultUse::Open,
             monthSheet,
             true}};
}

} // namespace tingyu::ctl
