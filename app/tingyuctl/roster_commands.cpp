// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/tables/table_reader.h"
#include "ui/text/error_text.h"

namespace tingyu::ctl {
namespace {

// A roll of five thousand students is 2 MB; a profile is a page of text.
constexpr qint64 mostRosterMegabytes = 128;
constexpr qint64 mostProfileMegabytes = 1;

/// Every recognised column when no file says otherwise: a call means the same on every machine, whatever was
/// ticked in a window before.
Result<RosterProfile> wantedProfile(CommandContext &context)
{
    if (!context.has("profile"))
        return RosterProfile{};
    const auto json = context.readFile(context.option("profile"), "profile", mostProfileMegabytes);
    if (!json)
        return json.error();
    return RosterProfile::fromJson(*json);
}

QString problemMessage(const RosterProblem &problem)
{
    return text::sentence(Error{Errc::BadInput, problem.code, problem.detail});
}

QJsonArray problemArray(const QList<RosterProblem> &problems)
{
    QJsonArray array;
    for (const RosterProblem &problem : problems) {
        array.append(QJsonObject{{QStringLiteral("sheet"), problem.sheet},
                                 {QStringLiteral("row"), problem.row},
                                 {QStringLiteral("column"), problem.column},
                                 {QStringLiteral("code"), problem.code},
                                 {QStringLiteral("message"), problemMessage(problem)}});
    }
    return array;
}

QStringList problemLines(const QList<RosterProblem> &problems)
{
    QStringList lines;
    for (const RosterProblem &problem : problems) {
        const QString place = problem.column.isEmpty()
                                  ? said(QT_TRANSLATE_NOOP("Ctl", "第 %1 行")).arg(problem.row)
                                  : said(QT_TRANSLATE_NOOP("Ctl", "第 %1 行「%2」"))
                                        .arg(QString::number(problem.row), problem.column);
        lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1:%2")).arg(place, problemMessage(problem)));
    }
    return lines;
}

Reply replyOf(const RosterPlan &plan, const RosterTable &table, bool dryRun)
{
    Reply reply;
    reply.json = {{QStringLiteral("read"), plan.read()},
                  {QStringLiteral("added"), plan.added},
                  {QStringLiteral("updated"), plan.updated},
                  {QStringLiteral("unchanged"), plan.unchanged},
                  {QStringLiteral("rejected"), plan.rejected},
                  {QStringLiteral("missing"), plan.missing.size()},
                  {QStringLiteral("skipped_sheets"), QJsonArray::fromStringList(table.skippedSheets)},
                  {QStringLiteral("problems"), problemArray(plan.problems)}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "读入 %1 行:新增 %2,更新 %3,没有变化 %4,未导入 %5。"))
                           .arg(plan.read())
                           .arg(plan.added)
                           .arg(plan.updated)
                           .arg(plan.unchanged)
                           .arg(plan.rejected));
    if (dryRun)
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "只是预览,没有写入。")));
    if (!plan.missing.isEmpty())
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "在籍而不在文件里的有 %1 人,没有改动。")).arg(plan.missing.size()));
    reply.lines += problemLines(plan.problems);
    return reply;
}

Result<Reply> importRoster(CommandContext &context)
{
    const auto bytes = context.readFile(context.argument("FILE"), "FILE", mostRosterMegabytes);
    if (!bytes)
        return bytes.error();
    const auto profile = wantedProfile(context);
    if (!profile)
        return profile.error();
    const Progress progress = context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导入名册")));
    const auto workbook = readTable(*bytes, {}, progress);
    if (!workbook)
        return workbook.error();
    RosterImportService &roster = context.services().roster;
    const auto table = roster.read(*workbook, context.option("sheet"), *profile, progress);
    if (!table)
        return table.error();
    const auto plan = roster.plan(*table);
    if (!plan)
        return plan.error();
    if (!context.has("dry-run")) {
        if (const auto done = roster.apply(*table, *plan, {}, progress); !done)
            return done.error();
    }
    return replyOf(*plan, *table, context.has("dry-run"));
}

} // namespace

Noun rosterNoun()
{
    return {"roster",
            QT_TRANSLATE_NOOP("Ctl", "名册:从电子表格导入学生"),
            {
                {"import",
                 QT_TRANSLATE_NOOP("Ctl", "导入学籍名册(xlsx、xls、csv);已有的学生按学籍号等对上后更新"),
                 {{"FILE", QT_TRANSLATE_NOOP("Ctl", "名册文件")}},
                 {{"dry-run", nullptr, QT_TRANSLATE_NOOP("Ctl", "只预览,不写入")},
                  {"sheet", "NAME", QT_TRANSLATE_NOOP("Ctl", "只读这个工作表;默认读所有带表头的工作表")},
                  {"profile", "F", QT_TRANSLATE_NOOP("Ctl", "列和字段的对应关系(JSON);默认取所有认识的列")}},
                 VaultUse::Open,
                 importRoster},
            }};
}

} // namespace tingyu::ctl
