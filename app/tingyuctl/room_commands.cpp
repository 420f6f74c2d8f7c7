// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/register_verbs.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/form_words.h"
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

/// The words that the papers of the room have for codes; the code itself where a form has none.
QString wordOf(const char *form, const QString &setAndCode)
{
    const auto words = report::loadWords(QLatin1String(form), print::paperLanguage());
    return words ? words->option(setAndCode) : setAndCode;
}

QString ruleName(const QString &kind)
{
    const auto model = modelRule(kind);
    return model ? model->name.in(inEnglish()) : kind;
}

/// Prints through `make`, which gets the order; the pages go to --pdf.
template<class Make>
Result<Reply> printed(CommandContext &context, Make make)
{
    return paperReply(context, [&](const report::PrintOrder &order) {
        RoomReportService service(context.services().workplace);
        return make(service, order);
    });
}

Result<Reply> list(CommandContext &context)
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

// --- the written rules

Result<Reply> rules(CommandContext &context)
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
    return printed(context, [&](RoomReportService &service, const report::PrintOrder &order) {
        return service.rule(*uid, order, RoomReportService::Way::Issue);
    });
}

// --- the directory of help

Result<Reply> directory(CommandContext &context)
{
    auto places = context.services().room().help.list(inEnglish());
    if (!places)
        return places.error();
    const QDate today = context.clock().today();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "类别")),
                              said(QT_TRANSLATE_NOOP("Ctl", "名称")), said(QT_TRANSLATE_NOOP("Ctl", "电话")),
                              said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "核对日期"))}};
    for (const HelpPlace &place : std::as_const(*places)) {
        const QString checked = place.checkedOn.toString(Qt::ISODate);
        array.append(QJsonObject{
            {QStringLiteral("uid"), orNull(place.uid)},
            {QStringLiteral("kind"), place.kind},
            {QStringLiteral("name"), place.name},
            {QStringLiteral("region"), place.region},
            {QStringLiteral("phone"), place.phone},
            {QStringLiteral("hours"), place.hours},
            {QStringLiteral("contact"), place.contact},
            {QStringLiteral("address"), place.address},
            {QStringLiteral("source"), place.source},
            {QStringLiteral("checked"), place.checkedOn.isValid() ? QJsonValue(checked) : QJsonValue()},
            {QStringLiteral("stale"), isStale(place, today)}});
        table.append({place.uid.isNull() ? QStringLiteral("—") : place.uid.toString(),
                      wordOf("help_directory", QStringLiteral("help.") + place.kind), place.name, place.phone,
                      place.hours, isStale(place, today) ? checked + QStringLiteral(" !") : checked});
    }
    reply.json.insert(QStringLiteral("places"), array);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> addHelp(CommandContext &context)
{
    const auto checked = context.date("checked");
    if (!checked)
        return checked.error();
    HelpPlace place;
    place.kind = context.option("kind");
    place.name = context.option("name");
    place.phone = context.option("phone");
    place.region = context.option("region");
    place.hours = context.option("hours");
    place.contact = context.option("contact");
    place.address = context.option("address");
    place.source = context.option("source");
    place.note = context.option("note");
    place.checkedOn = checked->value_or(QDate());
    const auto added = context.services().room().help.add(place);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "已加入求助名录。")));
}

Result<Reply> removeHelp(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (auto removed = context.services().room().help.remove(*uid); !removed)
        return removed.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已从求助名录移去。")));
}

Result<Reply> printDirectory(CommandContext &context)
{
    return printed(context, [](RoomReportService &service, const report::PrintOrder &order) {
        return service.directory(order, RoomReportService::Way::Issue);
    });
}

Result<Reply> poster(CommandContext &context)
{
    return printed(context, [](RoomReportService &service, const report::PrintOrder &order) {
        return service.poster(order, RoomReportService::Way::Issue);
    });
}

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
    const auto pages = printed(context, [&](RoomReportService &service, const report::PrintOrder &order) {
        return service.month(*asked, order, RoomReportService::Way::Issue);
    });
    if (!pages)
        return pages.error();
    for (auto one = pages->json.begin(); one != pages->json.end(); ++one)
        reply->json.insert(one.key(), one.value());
    reply->lines += pages->lines;
    return reply;
}

const OptionSpec pdfOption{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件"), true};
const OptionSpec reasonOption{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么打印")};
const char *const ruleKinds = QT_TRANSLATE_NOOP(
    "Ctl", "duty 值班、appointment 预约、counselling 辅导、records 档案建设、handover 档案移交管理");

std::vector<Verb> ruleVerbs()
{
    return {
        {"rules", QT_TRANSLATE_NOOP("Ctl", "五项制度的各版,以及还缺哪几项"), {}, {}, VaultUse::Open, rules},
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
         {pdfOption, reasonOption},
         VaultUse::Open,
         printRule,
         true},
    };
}

std::vector<Verb> helpVerbs()
{
    return {
        {"directory",
         QT_TRANSLATE_NOOP("Ctl", "求助名录:热线、医院、绿色通道、专家"),
         {},
         {},
         VaultUse::Open,
         directory},
        {"directory-add",
         QT_TRANSLATE_NOOP("Ctl", "加入一条求助信息"),
         {},
         {{"kind", "K", QT_TRANSLATE_NOOP("Ctl", "类别"), true,
           "own_line|emergency|hotline|hospital|channel|expert|centre"},
          {"name", "N", QT_TRANSLATE_NOOP("Ctl", "名称"), true},
          {"phone", "P", QT_TRANSLATE_NOOP("Ctl", "电话")},
          {"region", "T", QT_TRANSLATE_NOOP("Ctl", "地区")},
          {"hours", "T", QT_TRANSLATE_NOOP("Ctl", "时间")},
          {"contact", "T", QT_TRANSLATE_NOOP("Ctl", "联系人")},
          {"address", "T", QT_TRANSLATE_NOOP("Ctl", "地址")},
          {"source", "T", QT_TRANSLATE_NOOP("Ctl", "出处")},
          {"checked", "D", QT_TRANSLATE_NOOP("Ctl", "哪天核对过")},
          {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")}},
         VaultUse::Open,
         addHelp},
        {"directory-remove",
         QT_TRANSLATE_NOOP("Ctl", "移去一条求助信息"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "求助信息")}},
         {},
         VaultUse::Open,
         removeHelp},
        {"directory-print",
         QT_TRANSLATE_NOOP("Ctl", "打印求助名录"),
         {},
         {pdfOption, reasonOption},
         VaultUse::Open,
         printDirectory,
         true},
        {"poster",
         QT_TRANSLATE_NOOP("Ctl", "打印专线和开放时间的海报"),
         {},
         {pdfOption, reasonOption},
         VaultUse::Open,
         poster,
         true},
    };
}

std::vector<Verb> monthVerbs()
{
    return {{"month",
             QT_TRANSLATE_NOOP("Ctl", "月报:一个月的数字,签名,打印"),
             {},
             {{"month", "YYYY-MM", QT_TRANSLATE_NOOP("Ctl", "哪个月"), true},
              {"sign", nullptr, QT_TRANSLATE_NOOP("Ctl", "由负责人签名;数字变了以后再签是新的一版")},
              {"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个 PDF 文件")},
              reasonOption},
             VaultUse::Open,
             monthSheet,
             true}};
}

} // namespace

Noun roomNoun()
{
    Noun noun{"room",
              QT_TRANSLATE_NOOP("Ctl", "辅导室:房间、月报、制度、场地设备、求助名录"),
              {{"list", QT_TRANSLATE_NOOP("Ctl", "房间和每周开放计划"), {}, {}, VaultUse::Open, list}}};
    for (auto more : {monthVerbs(), ruleVerbs(), registerVerbs(), helpVerbs()})
        noun.verbs.insert(noun.verbs.end(), more.begin(), more.end());
    return noun;
}

} // namespace tingyu::ctl
