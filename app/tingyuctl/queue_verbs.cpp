// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/follow_up_verbs.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/follow_up_services.h"
#include "core/scales/library.h"
#include "core/screening/group_export.h"
#include "ui/print/paper.h"
#include "ui/text/follow_up_text.h"
#include "ui/text/group_table.h"

namespace tingyu::ctl {
namespace {

const char *basisCode(QueueForecast::Basis basis)
{
    switch (basis) {
    case QueueForecast::Basis::None:
        return "none";
    case QueueForecast::Basis::Published:
        return "published";
    case QueueForecast::Basis::Earlier:
        return "earlier";
    case QueueForecast::Basis::Results:
        return "results";
    }
    return "";
}

QJsonObject loadObject(const QueueLoad &load)
{
    return {{QStringLiteral("students"), load.students},
            {QStringLiteral("minutes"), load.minutes},
            {QStringLiteral("weeks"), load.weeks},
            {QStringLiteral("in_time"), load.isInTime}};
}

QJsonObject lineObject(const QueueLine &line)
{
    QJsonObject object{{QStringLiteral("reach"), queueReachCode(line.reach)},
                       {QStringLiteral("known"), line.isKnown}};
    if (line.isKnown) {
        object.insert(QStringLiteral("least"), loadObject(line.least));
        object.insert(QStringLiteral("most"), loadObject(line.most));
        object.insert(QStringLiteral("themes"), line.themes);
    }
    return object;
}

QJsonObject ruleObject(const QueueRule &rule)
{
    return {{QStringLiteral("reach"), queueReachCode(rule.reach)},
            {QStringLiteral("talk_minutes"), rule.talkMinutes},
            {QStringLiteral("counsellors"), rule.counsellors},
            {QStringLiteral("week_minutes"), rule.weekMinutes},
            {QStringLiteral("due_days"), rule.dueDays}};
}

void tell(const QueueForecast &forecast, Reply *reply)
{
    reply->json.insert(QStringLiteral("basis"), QLatin1String(basisCode(forecast.basis)));
    reply->json.insert(QStringLiteral("basis_name"), forecast.basisName);
    reply->json.insert(QStringLiteral("basis_sheets"), forecast.basisSheets);
    reply->json.insert(QStringLiteral("students"), forecast.students);
    reply->json.insert(QStringLiteral("rule"), ruleObject(forecast.rule));
    QJsonArray lines;
    reply->lines.append(text::forecastBasis(forecast));
    for (const QueueLine &line : forecast.lines) {
        lines.append(lineObject(line));
        const QString mark = line.reach == forecast.rule.reach ? QStringLiteral("* ") : QStringLiteral("  ");
        const QString told = text::forecastLine(line);
        reply->lines.append(QString(mark + text::queueReachName(line.reach) + QStringLiteral(":") + told));
    }
    reply->json.insert(QStringLiteral("rules"), lines);
}

bool changesRule(const CommandContext &context)
{
    for (const char *option : {"reach", "talk-minutes", "counsellors", "week-minutes", "due-days"}) {
        if (context.has(option))
            return true;
    }
    return false;
}

Result<QueueRule> wanted(CommandContext &context, const Uid &campaign)
{
    auto rule = context.services().followUp().queueRules.rule(campaign);
    if (!rule)
        return rule;
    rule->reach = queueReachFromCode(context.option("reach")).value_or(rule->reach);
    const std::pair<const char *, int *> figures[] = {{"talk-minutes", &rule->talkMinutes},
                                                      {"counsellors", &rule->counsellors},
                                                      {"week-minutes", &rule->weekMinutes},
                                                      {"due-days", &rule->dueDays}};
    for (const auto &[option, figure] : figures) {
        auto given = context.number(option, *figure, 1, 3000);
        if (!given)
            return given.error();
        *figure = *given;
    }
    return rule;
}

Result<Reply> forecast(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto rule = wanted(context, *uid);
    if (!rule)
        return rule.error();
    auto told = context.services().followUp().queueRules.forecast(*uid, *rule);
    if (!told)
        return told.error();
    Reply reply;
    tell(*told, &reply);
    return reply;
}

Result<Reply> setRule(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto rule = wanted(context, *uid);
    if (!rule)
        return rule.error();
    auto &rules = context.services().followUp().queueRules;
    Reply reply;
    if (changesRule(context)) {
        auto done = rules.setRule(*uid, *rule);
        if (!done)
            return done.error();
        reply.json.insert(QStringLiteral("added"), done->added);
        reply.json.insert(QStringLiteral("withdrawn"), done->withdrawn);
        reply.json.insert(QStringLiteral("kept"), done->kept);
        reply.lines.append(text::queueChanged(*done));
    }
    auto told = rules.forecast(*uid);
    if (!told)
        return told.error();
    tell(*told, &reply);
    return reply;
}

Result<Reply> repeats(CommandContext &context)
{
    const QString path = context.option("pdf");
    if (!path.isEmpty()) {
        if (auto may = context.mayWrite(path); !may)
            return may.error();
    }
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto rows = context.services().followUp().repeats.list(*uid);
    if (!rows)
        return rows.error();
    Reply reply;
    if (!path.isEmpty()) {
        report::PrintOrder order;
        order.reason = context.option("reason", said(QT_TRANSLATE_NOOP("Ctl", "安排重测")));
        order.language = print::paperLanguage();
        auto made = context.services().followUp().readers.repeats(*uid, order, true);
        if (!made)
            return made.error();
        auto paper = written(context, *made, path);
        if (!paper)
            return paper.error();
        reply = *paper;
    }
    QJsonArray items;
    QList<QStringList> table;
    int must = 0;
    for (const RepeatRow &row : std::as_const(*rows)) {
        QJsonArray signs;
        for (const PatternSign sign : row.signs)
            signs.append(patternSignCode(sign));
        must += row.mustRepeat() ? 1 : 0;
        items.append(QJsonObject{{QStringLiteral("sheet"), row.sheet.toString()},
                                 {QStringLiteral("student"), row.studentUid.toString()},
                                 {QStringLiteral("name"), row.studentName},
                                 {QStringLiteral("class"), row.className},
                                 {QStringLiteral("scale"), row.scaleId},
                                 {QStringLiteral("validity"), sheetValidityCode(row.validity)},
                                 {QStringLiteral("flags"), QJsonArray::fromStringList(row.flags)},
                                 {QStringLiteral("signs"), signs},
                                 {QStringLiteral("blank"), row.blank},
                                 {QStringLiteral("repeat"), row.mustRepeat()}});
        table.append({row.className, row.studentName, context.services().scales.shortName(row.scaleId),
                      text::repeatTodo(row), text::repeatReasons(row, {}).join(QStringLiteral("; "))});
    }
    reply.json.insert(QStringLiteral("items"), items);
    reply.json.insert(QStringLiteral("repeat"), must);
    reply.lines += tableLines(table);
    return reply;
}

std::vector<OptionSpec> ruleOptions()
{
    return {{"reach", "R",
             QT_TRANSLATE_NOOP("Ctl", "哪些结果要谈话:只关键题、加总分界值、加两个以上分量表、加任何提示"),
             false, "critical|total|two-parts|any"},
            {"talk-minutes", "N", QT_TRANSLATE_NOOP("Ctl", "一次谈话的分钟数")},
            {"counsellors", "N", QT_TRANSLATE_NOOP("Ctl", "谈话的老师人数")},
            {"week-minutes", "N", QT_TRANSLATE_NOOP("Ctl", "每人每周用于谈话的分钟数")},
            {"due-days", "N", QT_TRANSLATE_NOOP("Ctl", "多少天内谈完")}};
}

} // namespace

Result<void> writeGroupTable(CommandContext &context, const Uid &uid, const QString &path)
{
    if (auto may = context.mayWrite(path); !may)
        return may;
    Services &services = context.services();
    auto campaign = services.campaigns.get(uid);
    if (!campaign)
        return campaign.error();
    QList<text::GroupScale> figuresOf;
    QList<scales::DefinitionPtr> held;
    for (const QString &scale : std::as_const(campaign->scales)) {
        auto definition = services.scales.find(scale);
        if (!definition)
            return definition.error();
        auto figures = services.groups.figures(campaign->id, scale);
        if (!figures)
            return figures.error();
        auto earlier = services.groups.earlier(campaign->id, scale);
        if (!earlier)
            return earlier.error();
        auto spread =
            DistributionService(services.workplace, services.scales).of(campaign->id, scale, *figures);
        if (!spread)
            return spread.error();
        held.append(*definition);
        figuresOf.append({held.last().get(), *figures, *earlier, *spread});
    }
    return writeGroupReport(services.workplace, uid, text::groupWorkbook(figuresOf), path);
}

std::vector<Verb> queueVerbs()
{
    return {{"forecast",
             QT_TRANSLATE_NOOP("Ctl", "每种规则会有多少学生要谈话、要多少时间;不写入"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             ruleOptions(),
             VaultUse::Open,
             forecast},
            {"rule",
             QT_TRANSLATE_NOOP("Ctl", "看或改哪些结果进入复核队列"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             ruleOptions(),
             VaultUse::Open,
             setRule},
            {"repeats",
             QT_TRANSLATE_NOOP("Ctl", "需要再答一次的名单,可写成 PDF"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件")},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
             VaultUse::Open,
             repeats,
             true}};
}

} // namespace tingyu::ctl
