// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/log_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/ledger_service.h"
#include "ui/print/paper.h"

namespace tingyu::ctl {
namespace {

using report::Ledger;
using report::LedgerQuestion;
using report::LedgerService;

Result<LedgerQuestion> asked(CommandContext &context)
{
    const auto span = daysAsked(context);
    if (!span)
        return span.error();
    LedgerQuestion question{context.option("kind"), *span, {}, context.has("names")};
    if (context.has("class")) {
        const auto one = context.services().classes.resolve(context.option("class"));
        if (!one)
            return one.error();
        question.classId = one->id;
    }
    return question;
}

Result<Reply> listLedger(CommandContext &context)
{
    const auto question = asked(context);
    if (!question)
        return question.error();
    const auto ledger = LedgerService(context.services().workplace).read(*question);
    if (!ledger)
        return ledger.error();
    const auto words = report::loadWords(QStringLiteral("form19_ledger"), print::paperLanguage());
    if (!words)
        return words.error();
    Reply reply;
    QJsonArray rows;
    QList<QStringList> table;
    const char *const columns[] = {"on", "kind", "whom", "summary", "measure", "result", "who", "files"};
    QStringList head;
    for (const char *column : columns)
        head.append(words->column(QStringLiteral("entries"), QLatin1String(column)));
    table.append(head);
    for (const report::LedgerRow &row : ledger->rows) {
        QJsonObject object{{QStringLiteral("ledger"), row.ledger},
                           {QStringLiteral("source"), objectName(row.source)}};
        QStringList line;
        const QList<report::Value> cells = report::ledgerCells(row);
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const QString text = words->valueText(cells[at]);
            line.append(text);
            object.insert(QLatin1String(columns[at]), text);
        }
        object.insert(QStringLiteral("on"), row.on.toString(Qt::ISODate));
        rows.append(object);
        table.append(line);
    }
    reply.json = {{QStringLiteral("rows"), rows},
                  {QStringLiteral("left_out"), QJsonArray::fromStringList(ledger->leftOut)}};
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> printLedger(CommandContext &context)
{
    return paperReply(context, [&](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto question = asked(context);
        if (!question)
            return question.error();
        return LedgerService(context.services().workplace).print(*question, order, report::PrintWay::Issue);
    });
}

Result<Reply> exportLedger(CommandContext &context)
{
    const QString path = context.option("file");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    const auto question = asked(context);
    if (!question)
        return question.error();
    report::PrintOrder order;
    order.reason = context.option("reason");
    order.language = print::paperLanguage();
    if (auto done = LedgerService(context.services().workplace).exportTable(*question, order, path); !done)
        return done.error();
    Reply reply;
    reply.json.insert(QStringLiteral("file"), path);
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "台账已写到 %1")).arg(path));
    return reply;
}

} // namespace

Noun ledgerNoun()
{
    const std::vector<OptionSpec> which{
        fromOption,
        toOption,
        {"kind", "K", QT_TRANSLATE_NOOP("Ctl", "只要这一种;不写为全部"), false,
         "files|room|lessons|groups|sessions|phone|watched|cases|referrals|warnings|parents|teachers|advice|"
         "staff"},
        {"class", "C", QT_TRANSLATE_NOOP("Ctl", "只要这个班")},
        {"names", nullptr, QT_TRANSLATE_NOOP("Ctl", "写学生姓名;不写则只有编号")}};
    std::vector<OptionSpec> out = which;
    out.push_back({"file", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件,.csv 或 .xlsx"), true});
    out.push_back({"reason", "T", QT_TRANSLATE_NOOP("Ctl", "导出的理由,记入导出登记"), true});
    return {
        "ledger",
        QT_TRANSLATE_NOOP("Ctl", "工作台账:由各项记录生成"),
        {
            {"list", QT_TRANSLATE_NOOP("Ctl", "起止日期之间的各条"), {}, which, VaultUse::Open, listLedger},
            printVerb(QT_TRANSLATE_NOOP("Ctl", "把台账写成 PDF"), which, printLedger),
            {"export", QT_TRANSLATE_NOOP("Ctl", "把台账写成表格"), {}, out, VaultUse::Open, exportLedger},
        }};
}

} // namespace tingyu::ctl
