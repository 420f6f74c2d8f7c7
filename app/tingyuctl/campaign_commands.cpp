// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/campaign_paper_verbs.h"
#include "app/tingyuctl/campaign_plan_verbs.h"
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/follow_up_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/station_verbs.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/screening/result_reading.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"

namespace tingyu::ctl {
namespace {

// Answer files of a whole district platform stay below this.
constexpr qint64 largestAnswersMegabytes = 128;

Result<QList<SchoolClassId>> gradeNamed(CommandContext &context, const QString &name)
{
    auto year = context.services().classes.currentSchoolYear();
    if (!year)
        return year.error();
    auto all = context.services().classes.classes(*year);
    if (!all)
        return all.error();
    QList<SchoolClassId> classes;
    for (const SchoolClass &one : std::as_const(*all)) {
        if (gradeLabel(one.stage, one.grade) == name)
            classes.append(one.id);
    }
    return classes;
}

Result<QList<SchoolClassId>> classesNamed(CommandContext &context, const QStringList &names)
{
    QList<SchoolClassId> classes;
    for (const QString &name : names) {
        auto one = context.services().classes.resolve(name);
        if (one) {
            classes.append(one->id);
            continue;
        }
        auto grade = gradeNamed(context, name); // 七年级: every class of it
        if (!grade)
            return grade.error();
        if (grade->isEmpty())
            return one.error();
        classes += *grade;
    }
    return classes;
}

/// The first looks at flags and needs an account for it; who comes after may be a stand-in without one.
Result<void> nameWatchers(CommandContext &context, Campaign *campaign)
{
    const QStringList names = context.list("watch");
    for (const QString &name : names) {
        auto user = context.services().campaigns.watcherNamed(name);
        if (user)
            campaign->watchers.append(*user);
        else if (user.error().code == Errc::NotFound && !campaign->watchers.isEmpty() &&
                 campaign->standIn.isEmpty())
            campaign->standIn = name;
        else
            return user.error();
    }
    campaign->standIn = context.option("stand-in", campaign->standIn);
    campaign->standInPhone = context.option("stand-in-phone");
    if (!context.has("charge"))
        return {};
    auto charge = context.services().campaigns.watcherNamed(context.option("charge"));
    if (!charge)
        return charge.error();
    campaign->personInCharge = *charge;
    return {};
}

Result<Reply> createCampaign(CommandContext &context)
{
    Campaign campaign;
    campaign.name = context.option("name");
    campaign.scales = context.list("scale");
    const auto kind = campaignKindFromCode(context.option("kind"));
    campaign.kind = kind.value_or(CampaignKind::Census);
    auto from = context.date("from");
    if (!from)
        return from.error();
    auto to = context.date("to");
    if (!to)
        return to.error();
    campaign.from = from->value_or(QDate());
    campaign.to = to->value_or(QDate());
    const QStringList classes = context.list("classes");
    campaign.allClasses = classes == QStringList{QStringLiteral("all")};
    if (!campaign.allClasses) {
        auto named = classesNamed(context, classes);
        if (!named)
            return named.error();
        campaign.classes = *named;
    }
    if (auto named = nameWatchers(context, &campaign); !named)
        return named.error();
    auto made = context.services().campaigns.create(campaign);
    if (!made)
        return made.error();
    Reply reply;
    reply.json.insert(QStringLiteral("uid"), made->uid.toString());
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已建立测评 %1。")).arg(made->uid.toString()));
    auto critical = context.services().campaigns.hasCriticalItem(made->scales);
    if (critical && *critical && !made->hasStandIn())
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "量表有关键题,请尽快写明谁代看提示。")));
    return reply;
}

QString problemMessage(const AnswerProblem &problem)
{
    Error error;
    error.code = Errc::BadInput;
    error.subject = QStringLiteral("answers.") + problem.code;
    return text::sentence(error);
}

Result<Reply> importAnswers(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto bytes = context.readFile(context.argument("FILE"), "FILE", largestAnswersMegabytes);
    if (!bytes)
        return bytes.error();
    AnswerImportOptions options;
    options.scaleId = context.option("scale");
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
    auto done = context.services().answerImport.importFile(
        *uid, *bytes, options, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导入答卷"))));
    if (!done)
        return done.error();
    Reply reply;
    const std::pair<const char *, int> counts[] = {
        {"read", done->read},           {"scored", done->scored},     {"incomplete", done->incomplete},
        {"unmatched", done->unmatched}, {"rejected", done->rejected}, {"refused", done->refused},
        {"flagged", done->flagged},     {"queued", done->queued}};
    for (const auto &[key, count] : counts)
        reply.json.insert(QLatin1String(key), count);
    QJsonArray problems;
    for (const AnswerProblem &problem : std::as_const(done->problems)) {
        problems.append(QJsonObject{{QStringLiteral("row"), problem.row},
                                    {QStringLiteral("column"), problem.column},
                                    {QStringLiteral("code"), problem.code},
                                    {QStringLiteral("message"), problemMessage(problem)}});
    }
    reply.json.insert(QStringLiteral("problems"), problems);
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "读入 %1 行:完整 %2,有缺答 %3,未对应 %4,退回 %5,不参加 %6。"))
            .arg(done->read)
            .arg(done->scored)
            .arg(done->incomplete)
            .arg(done->unmatched)
            .arg(done->rejected)
            .arg(done->refused));
    if (done->flagged > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 份答卷须心理老师当天查看。")).arg(done->flagged));
    for (const AnswerProblem &problem : std::as_const(done->problems)) {
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "第 %1 行:%2")).arg(problem.row).arg(problemMessage(problem)));
    }
    return reply;
}

QJsonObject countsObject(const Coverage &counts)
{
    return {{QStringLiteral("on_roll"), counts.onRoll},
            {QStringLiteral("done"), counts.done},
            {QStringLiteral("invalid"), counts.invalid},
            {QStringLiteral("incomplete"), counts.incomplete},
            {QStringLiteral("refused"), counts.refused},
            {QStringLiteral("absent"), counts.absent},
            {QStringLiteral("no_consent"), counts.noConsent},
            {QStringLiteral("left_out"), counts.leftOut},
            {QStringLiteral("open"), counts.open()},
            {QStringLiteral("asked"), counts.asked()},
            {QStringLiteral("coverage"), counts.coverage() ? QJsonValue(*counts.coverage()) : QJsonValue()},
            {QStringLiteral("coverage_asked"),
             counts.coverageAsked() ? QJsonValue(*counts.coverageAsked()) : QJsonValue()}};
}

QStringList countsLine(const QString &label, const Coverage &counts)
{
    const auto shareShown = [](std::optional<double> share) {
        return share ? QString::number(*share * 100, 'f', 1) + QLatin1Char('%') : QString();
    };
    return {label,
            QString::number(counts.onRoll),
            QString::number(counts.done),
            QString::number(counts.invalid),
            QString::number(counts.incomplete),
            QString::number(counts.refused),
            QString::number(counts.noConsent),
            QString::number(counts.absent),
            QString::number(counts.leftOut),
            QString::number(counts.open()),
            shareShown(counts.coverage()),
            shareShown(counts.coverageAsked())};
}

/// One scale alone, by its id: what parents and teachers answer stands here and nowhere else.
QJsonObject scaleObject(const CampaignStatus::Scale &scale, const Coverage &counts)
{
    QJsonObject object = countsObject(counts);
    object.insert(QStringLiteral("scale"), scale.id);
    object.insert(QStringLiteral("informant"), informantCode(scale.informant));
    return object;
}

QJsonArray scaleArray(const CampaignStatus &status, const QList<Coverage> &counts)
{
    QJsonArray array;
    for (qsizetype i = 0; i < status.scales.size(); ++i)
        array.append(scaleObject(status.scales[i], counts.value(i)));
    return array;
}

Result<Reply> campaignStatus(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto status = context.services().campaigns.status(*uid);
    if (!status)
        return status.error();
    Reply reply;
    reply.json = countsObject(status->total);
    QJsonArray classes;
    QList<QStringList> table{
        {said(QT_TRANSLATE_NOOP("Ctl", "班级")), said(QT_TRANSLATE_NOOP("Ctl", "在籍")),
         said(QT_TRANSLATE_NOOP("Ctl", "有效")), said(QT_TRANSLATE_NOOP("Ctl", "无效")),
         said(QT_TRANSLATE_NOOP("Ctl", "不完整")), said(QT_TRANSLATE_NOOP("Ctl", "不愿参加")),
         said(QT_TRANSLATE_NOOP("Ctl", "未获同意")), said(QT_TRANSLATE_NOOP("Ctl", "缺席")),
         said(QT_TRANSLATE_NOOP("Ctl", "不纳入")), said(QT_TRANSLATE_NOOP("Ctl", "未交")),
         said(QT_TRANSLATE_NOOP("Ctl", "占在册")), said(QT_TRANSLATE_NOOP("Ctl", "占可测"))}};
    QList<Coverage> inAll;
    for (const CampaignStatus::Scale &scale : std::as_const(status->scales))
        inAll.append(scale.counts);
    reply.json.insert(QStringLiteral("scales"), scaleArray(*status, inAll));
    for (const ClassCoverage &one : std::as_const(status->classes)) {
        QJsonObject object = countsObject(one.counts);
        object.insert(QStringLiteral("class"), one.className);
        object.insert(QStringLiteral("scales"), scaleArray(*status, one.byScale));
        classes.append(object);
        table.append(countsLine(one.className, one.counts));
    }
    reply.json.insert(QStringLiteral("classes"), classes);
    table.append(countsLine(said(QT_TRANSLATE_NOOP("Ctl", "合计")), status->total));
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> printSummary(CommandContext &context)
{
    const QString path = context.option("pdf");
    if (auto may = context.mayWrite(path); !may)
        return may.error();
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (context.has("xlsx")) {
        if (auto table = writeGroupTable(context, *uid, context.option("xlsx")); !table)
            return table.error();
    }
    SchoolClassId only;
    if (context.has("class")) {
        auto one = context.services().classes.resolve(context.option("class"));
        if (!one)
            return one.error();
        only = one->id;
    }
    report::PrintOrder order;
    order.reason = context.option("reason", said(QT_TRANSLATE_NOOP("Ctl", "班级测评结果汇总")));
    order.language = print::paperLanguage();
    const auto made = context.services().screeningReports.issueSummary(*uid, order, only);
    if (!made)
        return made.error();
    return written(context, *made, path);
}

Result<Reply> listCampaigns(CommandContext &context)
{
    auto campaigns = context.services().campaigns.list();
    if (!campaigns)
        return campaigns.error();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                              said(QT_TRANSLATE_NOOP("Ctl", "量表")),
                              said(QT_TRANSLATE_NOOP("Ctl", "时间"))}};
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        array.append(QJsonObject{{QStringLiteral("uid"), campaign.uid.toString()},
                                 {QStringLiteral("name"), campaign.name},
                                 {QStringLiteral("kind"), campaignKindCode(campaign.kind)},
                                 {QStringLiteral("scales"), QJsonArray::fromStringList(campaign.scales)},
                                 {QStringLiteral("from"), campaign.from.toString(Qt::ISODate)},
                                 {QStringLiteral("to"), campaign.to.toString(Qt::ISODate)},
                                 {QStringLiteral("closed"), campaign.closed}});
        table.append({campaign.uid.toString(), campaign.name, campaign.scales.join(QLatin1Char(' ')),
                      campaign.from.toString(Qt::ISODate) + QStringLiteral(" – ") +
                          campaign.to.toString(Qt::ISODate)});
    }
    reply.json.insert(QStringLiteral("campaigns"), array);
    reply.lines = tableLines(table);
    return reply;
}

} // namespace

Noun campaignNoun()
{
    Noun noun{
        "campaign",
        QT_TRANSLATE_NOOP("Ctl", "测评:建立、组织、导入答卷、查看进度、打印"),
        {
            {"create",
             QT_TRANSLATE_NOOP("Ctl", "建立一次测评"),
             {},
             {{"name", "N", QT_TRANSLATE_NOOP("Ctl", "名称"), true},
              {"scale", "ID[,ID]", QT_TRANSLATE_NOOP("Ctl", "量表编号,多个用逗号分开"), true},
              {"classes", "all|C[,C]", QT_TRANSLATE_NOOP("Ctl", "参加的班级,all 为全部"), true},
              {"from", "D", QT_TRANSLATE_NOOP("Ctl", "开始日期"), true},
              {"to", "D", QT_TRANSLATE_NOOP("Ctl", "结束日期"), true},
              {"kind", "K", QT_TRANSLATE_NOOP("Ctl", "类型:普测、入学、分类、监控"), true,
               "census|entry|typed|monitoring"},
              {"watch", "NAME[,NAME]",
               QT_TRANSLATE_NOOP("Ctl", "每天查看提示的人,默认为本人;第二个名字代看")},
              {"stand-in", "NAME", QT_TRANSLATE_NOOP("Ctl", "代看提示的人,可以没有账户")},
              {"stand-in-phone", "P", QT_TRANSLATE_NOOP("Ctl", "代看人的电话")},
              {"charge", "NAME", QT_TRANSLATE_NOOP("Ctl", "负责人,默认为本人")}},
             VaultUse::Open,
             createCampaign},
            {"import",
             QT_TRANSLATE_NOOP("Ctl", "导入答卷文件(xlsx、xls、csv)"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}, {"FILE", QT_TRANSLATE_NOOP("Ctl", "答卷文件")}},
             {{"scale", "ID", QT_TRANSLATE_NOOP("Ctl", "文件是哪个量表的答卷,只有一个量表时可省")},
              {"profile", "F", QT_TRANSLATE_NOOP("Ctl", "列名和选项的对应关系(JSON)")},
              {"dry-run", nullptr, QT_TRANSLATE_NOOP("Ctl", "只预览,不写入")}},
             VaultUse::Open,
             importAnswers},
            {"status",
             QT_TRANSLATE_NOOP("Ctl", "各班进度"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             {},
             VaultUse::Open,
             campaignStatus},
            {"report",
             QT_TRANSLATE_NOOP("Ctl", "把班级测评结果汇总写成 PDF"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
              {"xlsx", "F", QT_TRANSLATE_NOOP("Ctl", "同时把各组数字写成这个表格文件")},
              {"class", "C", QT_TRANSLATE_NOOP("Ctl", "只打印这个班(uid 或如 七年级1班),附所在年级和全部")},
              {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
             VaultUse::Open,
             printSummary,
             true},
            {"list", QT_TRANSLATE_NOOP("Ctl", "所有测评"), {}, {}, VaultUse::Open, listCampaigns},
        }};
    for (Verb &verb : campaignPlanVerbs())
        noun.verbs.push_back(std::move(verb));
    for (Verb &verb : stationVerbs())
        noun.verbs.push_back(std::move(verb));
    for (Verb &verb : queueVerbs())
        noun.verbs.push_back(std::move(verb));
    for (Verb &verb : campaignPaperVerbs())
        noun.verbs.push_back(std::move(verb));
    return noun;
}

} // namespace tingyu::ctl
