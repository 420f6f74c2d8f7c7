// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/campaign_plan_verbs.h"

#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/campaign_paper.h"
#include "ui/text/campaign_text.h"

namespace tingyu::ctl {
namespace {

CampaignPlanService planning(CommandContext &context)
{
    return {context.services().workplace, context.services().scales};
}

report::CampaignPaperService papers(CommandContext &context)
{
    return {context.services().workplace, context.services().scales};
}

Result<Campaign> campaignOf(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    return context.services().campaigns.get(*uid);
}

Result<StudentId> studentOf(CommandContext &context)
{
    auto uid = studentNamed(context, context.option("student"));
    if (!uid)
        return uid.error();
    auto header = context.services().students.header(*uid);
    if (!header)
        return header.error();
    return header->id;
}

Result<std::optional<SchoolClassId>> classOf(CommandContext &context)
{
    if (!context.has("class"))
        return std::optional<SchoolClassId>();
    auto one = context.services().classes.resolve(context.option("class"));
    if (!one)
        return one.error();
    return std::optional(one->id);
}

Reply done(const QString &line)
{
    Reply reply;
    reply.json.insert(QStringLiteral("done"), true);
    reply.lines.append(line);
    return reply;
}

Result<Reply> mark(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    auto student = studentOf(context);
    if (!student)
        return student.error();
    const auto marked = context.services().campaigns.setMark(campaign->id, *student,
                                                             campaignMarkFromCode(context.option("mark")));
    if (!marked)
        return marked.error();
    return done(said(QT_TRANSLATE_NOOP("Ctl", "已记下。")));
}

Result<Reply> leaveOut(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    auto student = studentOf(context);
    if (!student)
        return student.error();
    const auto left = context.has("back")
                          ? planning(context).takeBackIn(campaign->id, *student)
                          : planning(context).leaveOut(campaign->id, *student, context.option("reason"));
    if (!left)
        return left.error();
    return done(said(QT_TRANSLATE_NOOP("Ctl", "已记下。")));
}

Result<Reply> makeUp(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    auto only = classOf(context);
    if (!only)
        return only.error();
    if (context.has("pdf")) {
        return paperReply(context, [&](const report::PrintOrder &order) {
            return papers(context).makeUpList(campaign->uid, *only, order, report::PrintWay::Issue);
        });
    }
    auto rows = planning(context).makeUpList(campaign->id, *only);
    if (!rows)
        return rows.error();
    Reply reply;
    QJsonArray students;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "班级")), said(QT_TRANSLATE_NOOP("Ctl", "学号")),
                              said(QT_TRANSLATE_NOOP("Ctl", "姓名")), said(QT_TRANSLATE_NOOP("Ctl", "情况")),
                              said(QT_TRANSLATE_NOOP("Ctl", "量表"))}};
    for (const MakeUpRow &row : std::as_const(*rows)) {
        students.append(QJsonObject{{QStringLiteral("class"), row.className},
                                    {QStringLiteral("student_no"), row.schoolNo},
                                    {QStringLiteral("name"), row.name},
                                    {QStringLiteral("state"), memberStateCode(row.state)},
                                    {QStringLiteral("scales"), QJsonArray::fromStringList(row.scales)}});
        table.append({row.className, row.schoolNo, row.name, text::memberState(row.state),
                      row.scales.join(QLatin1Char(' '))});
    }
    reply.json.insert(QStringLiteral("students"), students);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> consentForms(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    auto only = classOf(context);
    if (!only)
        return only.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return papers(context).consentForms(campaign->uid, only->value_or(SchoolClassId()), order,
                                            report::PrintWay::Issue);
    });
}

Result<Reply> organising(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return papers(context).organising(campaign->uid, order, report::PrintWay::Issue);
    });
}

Result<Reply> duties(CommandContext &context)
{
    CampaignPlanService plan = planning(context);
    auto duties = plan.duties();
    if (!duties)
        return duties.error();
    auto due = plan.due();
    if (!due)
        return due.error();
    Reply reply;
    QJsonArray array;
    for (const CampaignDuty &duty : std::as_const(*duties)) {
        array.append(QJsonObject{{QStringLiteral("campaign"), duty.campaign.toString()},
                                 {QStringLiteral("kind"), campaignDutyCode(duty.kind)},
                                 {QStringLiteral("day"), duty.day.toString(Qt::ISODate)},
                                 {QStringLiteral("count"), duty.count},
                                 {QStringLiteral("overdue"), duty.overdue}});
        reply.lines.append(duty.name + QStringLiteral(": ") + text::campaignDuty(duty));
    }
    reply.json.insert(QStringLiteral("duties"), array);
    reply.json.insert(QStringLiteral("due_since"),
                      *due ? QJsonValue((*due)->since.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null));
    if (*due)
        reply.lines.append(text::dueScreening(**due));
    if (reply.lines.isEmpty())
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "没有要办的事。")));
    return reply;
}

Result<Reply> look(CommandContext &context)
{
    auto campaign = campaignOf(context);
    if (!campaign)
        return campaign.error();
    if (auto looked = planning(context).recordLook(campaign->id, context.option("by")); !looked)
        return looked.error();
    return done(said(QT_TRANSLATE_NOOP("Ctl", "已记下:到今天为止的答卷已收齐,提示已看过。")));
}

std::vector<OptionSpec> withClass(std::vector<OptionSpec> options, bool isNeeded)
{
    options.insert(options.begin(),
                   {"class", "C", QT_TRANSLATE_NOOP("Ctl", "班级,例如 七年级1班"), isNeeded});
    return options;
}

} // namespace

std::vector<Verb> campaignPlanVerbs()
{
    const ArgumentSpec uid{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")};
    const OptionSpec student{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:uid、学号或唯一的姓名"), true};
    return {
        {"mark",
         QT_TRANSLATE_NOOP("Ctl", "记下学生为什么没有答卷"),
         {uid},
         {student,
          {"mark", "M", QT_TRANSLATE_NOOP("Ctl", "缺席、不愿参加、未获同意,none 为撤回"), true,
           "absent|refused|no-consent|none"}},
         VaultUse::Open,
         mark},
        {"leave-out",
         QT_TRANSLATE_NOOP("Ctl", "不纳入一名学生,写明理由"),
         {uid},
         {student,
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由")},
          {"back", nullptr, QT_TRANSLATE_NOOP("Ctl", "重新纳入")}},
         VaultUse::Open,
         leaveOut},
        {"make-up",
         QT_TRANSLATE_NOOP("Ctl", "补测名单,或写成 PDF"),
         {uid},
         {{"class", "C", QT_TRANSLATE_NOOP("Ctl", "班级,例如 七年级1班")},
          {"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件")},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
         VaultUse::Open,
         makeUp,
         true},
        {"consent-forms",
         QT_TRANSLATE_NOOP("Ctl", "一个班的知情同意书,每名学生一页"),
         {uid},
         withClass(printOptions(), true),
         VaultUse::Open,
         consentForms,
         true},
        {"form",
         QT_TRANSLATE_NOOP("Ctl", "把测评组织表写成 PDF"),
         {uid},
         printOptions(),
         VaultUse::Open,
         organising,
         true},
        {"look",
         QT_TRANSLATE_NOOP("Ctl", "记下到今天为止的答卷已收齐、提示已看过"),
         {uid},
         {{"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "谁看的,默认为本人;代看人可以没有账户")}},
         VaultUse::Open,
         look},
        {"duties", QT_TRANSLATE_NOOP("Ctl", "各次测评今天要办的事"), {}, {}, VaultUse::Open, duties},
    };
}

} // namespace tingyu::ctl
