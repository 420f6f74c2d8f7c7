// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/campaign_paper_verbs.h"

#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/paper_services.h"

namespace tingyu::ctl {
namespace {

Result<Reply> sheets(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto schoolClass = context.services().classes.resolve(context.option("class"));
    if (!schoolClass)
        return schoolClass.error();
    auto columns = context.number("columns", 25, 10, 25);
    if (!columns)
        return columns.error();
    report::AnswerSheetWish wish;
    wish.campaign = *uid;
    wish.schoolClass = schoolClass->id;
    wish.scaleId = context.option("scale");
    wish.withCodes = context.has("codes");
    wish.onlyOpen = context.has("open");
    wish.perColumn = *columns;
    return paperReply(context, [&](const report::PrintOrder &order) {
        return context.services().paper().sheets.sheets(wish, order, report::PrintWay::Issue);
    });
}

QJsonValue perThousand(qint64 wrong, qint64 fields)
{
    const auto share = KeyingErrors::perThousand(wrong, fields);
    return share ? QJsonValue(*share) : QJsonValue();
}

Result<Reply> errors(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto campaign = context.services().campaigns.get(*uid);
    if (!campaign)
        return campaign.error();
    auto found = context.services().paper().secondKeying.errors(campaign->id);
    if (!found)
        return found.error();
    Reply reply;
    QJsonArray operators;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "录入人")),
                              said(QT_TRANSLATE_NOOP("Ctl", "格数")), said(QT_TRANSLATE_NOOP("Ctl", "错")),
                              said(QT_TRANSLATE_NOOP("Ctl", "千分之"))}};
    const auto line = [&table](const QString &name, qint64 fields, qint64 wrong) {
        const auto share = KeyingErrors::perThousand(wrong, fields);
        table.append({name, QString::number(fields), QString::number(wrong),
                      share ? QString::number(*share, 'f', 2) : QString()});
    };
    for (const OperatorErrors &one : std::as_const(found->operators)) {
        operators.append(QJsonObject{{QStringLiteral("name"), one.name},
                                     {QStringLiteral("fields"), one.fields},
                                     {QStringLiteral("wrong"), one.wrong},
                                     {QStringLiteral("per_thousand"), perThousand(one.wrong, one.fields)}});
        line(one.name, one.fields, one.wrong);
    }
    line(said(QT_TRANSLATE_NOOP("Ctl", "合计")), found->fields, found->wrong);
    reply.json = QJsonObject{{QStringLiteral("sheets"), found->sheets},
                             {QStringLiteral("waiting"), found->waiting},
                             {QStringLiteral("fields"), found->fields},
                             {QStringLiteral("wrong"), found->wrong},
                             {QStringLiteral("per_thousand"), perThousand(found->wrong, found->fields)},
                             {QStringLiteral("operators"), operators}};
    reply.lines = tableLines(table);
    return reply;
}

} // namespace

std::vector<Verb> campaignPaperVerbs()
{
    const ArgumentSpec uid{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")};
    std::vector<OptionSpec> options{
        {"class", "C", QT_TRANSLATE_NOOP("Ctl", "班级,例如 七年级1班"), true},
        {"scale", "ID", QT_TRANSLATE_NOOP("Ctl", "只印这个量表;不写则印测评的全部量表")},
        {"codes", nullptr, QT_TRANSLATE_NOOP("Ctl", "印代码,不印姓名")},
        {"open", nullptr, QT_TRANSLATE_NOOP("Ctl", "只印还没有答卷的学生")},
        {"columns", "N", QT_TRANSLATE_NOOP("Ctl", "每列多少题:10、20 或 25")}};
    for (const OptionSpec &one : printOptions())
        options.push_back(one);
    return {{"sheets",
             QT_TRANSLATE_NOOP("Ctl", "一个班的纸质答卷,每名学生每个量表一页"),
             {uid},
             options,
             VaultUse::Open,
             sheets,
             true},
            {"keying-errors",
             QT_TRANSLATE_NOOP("Ctl", "两次录入的差错率,各人和合计"),
             {uid},
             {},
             VaultUse::Open,
             errors}};
}

} // namespace tingyu::ctl
