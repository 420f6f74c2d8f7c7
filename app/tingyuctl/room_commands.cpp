// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/register_verbs.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/room_verbs.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/room_report_service.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"
#include "ui/text/language.h"

namespace tingyu::ctl {
namespace {

using report::RoomReportService;

bool inEnglish()
{
    return print::paperLanguage() == report::Language::English;
}

QString ruleName(const QString &kind)
{
    const auto model = modelRule(kind);
    return model ? model->name.in(inEnglish()) : kind;
}

Result<Reply> listRooms(CommandContext &context)
{
    auto rooms = context.services().room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    auto plan = context.services().room().rooms.plan();
    if (!plan)
        return plan.error();
    Reply reply;
    QJsonArray array;
    for (const CounsellingRoom &room : std::as_const(*rooms)) {
        QJsonArray hours;
        reply.lines.append(room.name + QStringLiteral("  ") + room.uid.toString());
        for (const OpeningSlot &slot : std::as_const(*plan)) {
            if (slot.roomId != room.id)
                continue;
            const QString from = slot.from.toString(QStringLiteral("HH:mm"));
            const QString to = slot.to.toString(QStringLiteral("HH:mm"));
            hours.append(QJsonObject{{QStringLiteral("uid"), slot.uid.toString()},
                                     {QStringLiteral("weekday"), slot.weekday},
                                     {QStringLiteral("from"), from},
                                     {QStringLiteral("to"), to}});
            reply.lines.append(QStringLiteral("  %1 %2-%3").arg(slot.weekday).arg(from, to));
        }
        array.append(QJsonObject{{QStringLiteral("uid"), room.uid.toString()},
                                 {QStringLiteral("name"), room.name},
                                 {QStringLiteral("plan"), hours}});
    }
    reply.json.insert(QStringLiteral("rooms"), array);
    return reply;
}

Result<Reply> listRules(CommandContext &context)
{
    auto versions = context.services().room().rules.versions();
    if (!versions)
        return versions.error();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "制度")),
                              said(QT_TRANSLATE_NOOP("Ctl", "版本")),
                              said(QT_TRANSLATE_NOOP("Ctl", "批准日期")),
                              said(QT_TRANSLATE_NOOP("Ctl", "批准人"))}};
    for (const RoomRule &rule : std::as_const(*versions)) {
        const QString on = rule.approvedOn.toString(Qt::ISODate);
        array.append(
            QJsonObject{{QStringLiteral("uid"), rule.uid.toString()},
                        {QStringLiteral("kind"), rule.kind},
                        {QStringLiteral("version"), rule.number},
                        {QStringLiteral("approved_on"), rule.isApproved() ? QJsonValue(on) : QJsonValue()},
                        {QStringLiteral("approved_by"), rule.approvedBy},
                        {QStringLiteral("text"), rule.body}});
        table.append(
            {rule.uid.toString(), ruleName(rule.kind), QString::number(rule.number), on, rule.approvedBy});
    }
    const QStringList missing = rulesMissing(*versions);
    reply.json = {{QStringLiteral("rules"), array},
                  {QStringLiteral("missing"), QJsonArray::fromStringList(missing)}};
    reply.lines = tableLines(table);
    QStringList missingNames;
    for (const QString &kind : missing)
        missingNames.append(ruleName(kind));
    reply.lines.append(
        missing.isEmpty()
            ? said(QT_TRANSLATE_NOOP("Ctl", "五项制度齐全。"))
            : said(QT_TRANSLATE_NOOP("Ctl", "还没有批准的制度:%1")).arg(text::listed(missingNames)));
    return reply;
}

Result<Reply> writeRule(CommandContext &context)
{
    const QString kind = context.argument("KIND");
    QString body;
    if (context.has("model")) {
        const auto model = modelRule(kind);
        if (!model)
            return model.error();
        body = model->text.in(inEnglish());
    } else {
        const auto file = context.readFile(context.option("from-file"), "--from-file", 1);
        if (!file)
            return file.error();
        body = QString::fromUtf8(*file);
    }
    const auto rule = context.services().room().rules.write(kind, body);
    if (!rule)
        return rule.error();
    Reply reply =
        uidReply(rule->uid, said(QT_TRANSLATE_NOOP("Ctl", "已保存为第 %1 版草稿。")).arg(rule->number));
    reply.json.insert(QStringLiteral("version"), rule->number);
    return reply;
}

Result<Reply> approveRule(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto on = context.date("on");
    if (!on)
        return on.error();
    if (auto done = context.services().room().rules.approve(*uid, on->value_or(context.clock().today()),
                                                            context.option("by"));
        !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已登记批准。")));
}

Result<Reply> printRule(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    return roomPaper(context, [&](RoomReportService &service, const report::PrintOrder &order) {
        return service.rule(*uid, order, RoomReportService::Way::Issue);
    });
}

const char *const ruleKinds = QT_TRANSLATE_NOOP(
    "Ctl", "duty 值班、appointment 预约、counselling 辅导、records 档案建设、handover 档案移交管理");

std::vector<Verb> ruleVerbs()
{
    return {
        {"rules",
         QT_TRANSLATE_NOOP("Ctl", "五项制度的各版,以及还缺哪几项"),
         {},
         {},
         VaultUse::Open,
         listRules},
        {"rule-write",
         QT_TRANSLATE_NOOP("Ctl", "写一项制度:改草稿,或在批准的一版之后写新版"),
         {{"KIND", ruleKinds}},
         {{"from-file", "F", QT_TRANSLATE_NOOP("Ctl", "文本文件(UTF-8)")},
          {"model", nullptr, QT_TRANSLATE_NOOP("Ctl", "从自带的参考文本开始")}},
         VaultUse::Open,
         writeRule},
        {"rule-approve",
         QT_TRANSLATE_NOOP("Ctl", "登记一版制度的批准;批准后不再改动"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "制度的一版")}},
         {{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁批准"), true},
          {"on", "D", QT_TRANSLATE_NOOP("Ctl", "批准日期;不写为今天")}},
         VaultUse::Open,
         approveRule},
        {"rule-print",
         QT_TRANSLATE_NOOP("Ctl", "打印一版制度,大字,上墙用"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "制度的一版")}},
         roomPaperOptions(),
         VaultUse::Open,
         printRule,
         true},
    };
}

} // namespace

Result<Reply> roomPaper(CommandContext &context,
                        const std::function<Result<report::Printed>(report::RoomReportService &,
                                                                    const report::PrintOrder &)> &make)
{
    return paperReply(context, [&](const report::PrintOrder &order) {
        RoomReportService service(context.services().workplace);
        return make(service, order);
    });
}

std::vector<OptionSpec> roomPaperOptions()
{
    return {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件"), true},
            {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么打印")}};
}

Noun roomNoun()
{
    Noun noun{"room",
              QT_TRANSLATE_NOOP("Ctl", "辅导室:房间、月报、制度、场地设备、求助名录"),
              {{"list", QT_TRANSLATE_NOOP("Ctl", "房间和每周开放计划"), {}, {}, VaultUse::Open, listRooms}}};
    for (auto more : {monthVerbs(), ruleVerbs(), registerVerbs(), directoryVerbs()})
        noun.verbs.insert(noun.verbs.end(), more.begin(), more.end());
    return noun;
}

} // namespace tingyu::ctl
