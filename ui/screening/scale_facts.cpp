// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/scale_facts.h"

#include "core/screening/queue_rule.h"
#include "core/screening/result_reading.h"
#include "ui/text/scale_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tingyu::ui::screening {
namespace {

QString said(const char *source)
{
    return QCoreApplication::translate("ScaleFacts", source);
}

QString stageName(scales::SchoolStage stage)
{
    switch (stage) {
    case scales::SchoolStage::Primary:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "小学"));
    case scales::SchoolStage::Junior:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "初中"));
    case scales::SchoolStage::Senior:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "高中"));
    }
    return {};
}

QString span(std::optional<int> from, std::optional<int> to, const char *both, const char *since,
             const char *until)
{
    if (from && to)
        return said(both).arg(*from).arg(*to);
    if (from)
        return said(since).arg(*from);
    return to ? said(until).arg(*to) : QString();
}

QString wayOf(const scales::Score &score)
{
    using scales::ScoreOp;
    const auto items = static_cast<int>(score.items.size());
    switch (score.op) {
    case ScoreOp::Sum:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "%1 题相加")).arg(items);
    case ScoreOp::Mean:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "%1 题的平均")).arg(items);
    case ScoreOp::Count:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "%1 题中符合条件的题数")).arg(items);
    case ScoreOp::Item:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "一道题的得分"));
    case ScoreOp::SumScores:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "几个分数相加"));
    case ScoreOp::Linear:
    case ScoreOp::Lookup:
    case ScoreOp::Formula:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "由其他分数换算"));
    case ScoreOp::Rules:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "按作答逐条判断"));
    case ScoreOp::ZScore:
    case ScoreOp::TScore:
    case ScoreOp::NormTable:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "对照常模换算"));
    }
    return {};
}

QString bandLine(const scales::Banding &banding)
{
    QStringList bands;
    for (const scales::Band &band : banding.bands) {
        const QString lo = figureText(band.lo), hi = figureText(band.hi);
        const QString range = lo.isEmpty()   ? QStringLiteral("≤ ") + hi
                              : hi.isEmpty() ? QStringLiteral("≥ ") + lo
                              : lo == hi     ? lo
                                             : QStringLiteral("%1–%2").arg(lo, hi);
        bands.append(range + QLatin1Char(' ') + text::spokenWords(band.label));
    }
    const QString line =
        said(QT_TRANSLATE_NOOP("ScaleFacts", "分档(%1;%2):%3"))
            .arg(banding.scheme, banding.source, bands.join(said(QT_TRANSLATE_NOOP("ScaleFacts", ";"))));
    return banding.isDefault ? line : said(QT_TRANSLATE_NOOP("ScaleFacts", "另一种%1")).arg(line);
}

ScaleFacts scoring(const scales::ScaleDefinition &definition)
{
    ScaleFacts facts{said(QT_TRANSLATE_NOOP("ScaleFacts", "怎样计分")), {}};
    const auto reversed = std::count_if(definition.items.begin(), definition.items.end(),
                                        [](const scales::Item &item) { return item.reverse; });
    facts.lines.append(
        said(QT_TRANSLATE_NOOP("ScaleFacts", "共 %1 题,其中反向计分 %2 题。反向由程序处理,录入时照答卷填。"))
            .arg(definition.items.size())
            .arg(reversed));
    for (size_t n = 0; n < definition.scores.size(); ++n) {
        const scales::Score &score = definition.scores[n];
        if (score.internal)
            continue;
        QString line =
            said(QT_TRANSLATE_NOOP("ScaleFacts", "%1:%2")).arg(text::spokenWords(score.name), wayOf(score));
        if (!score.rangeLo.isNull() && !score.rangeHi.isNull())
            line += said(QT_TRANSLATE_NOOP("ScaleFacts", ",%1–%2 分"))
                        .arg(figureText(score.rangeLo), figureText(score.rangeHi));
        if (score.higherIsBetter)
            line += said(QT_TRANSLATE_NOOP("ScaleFacts", ",分高表示更好"));
        facts.lines.append(line);
        for (const scales::Banding &banding : definition.bandings) {
            if (static_cast<size_t>(banding.score) == n)
                facts.lines.append(QStringLiteral("    ") + bandLine(banding));
        }
    }
    for (const scales::Flag &flag : definition.flags) {
        if (flag.action != scales::FlagAction::SameDay)
            continue;
        const QString name = text::spokenWords(flag.label);
        facts.lines.append((flag.published
                                ? said(QT_TRANSLATE_NOOP("ScaleFacts", "须当天查看:%1"))
                                : said(QT_TRANSLATE_NOOP("ScaleFacts", "须当天查看(本机构设置):%1")))
                               .arg(name));
    }
    if (!queuesByItself(definition))
        facts.lines.append(said(
            QT_TRANSLATE_NOOP("ScaleFacts", "没有公布的界值:按默认规则不会自动进入复核队列,请逐份看。")));
    else if (!bandCutoffs(definition).isEmpty())
        facts.lines.append(
            said(QT_TRANSLATE_NOOP("ScaleFacts", "进入复核队列:按上面公布的分档,建议关注以上。")));
    return facts;
}

ScaleFacts unknowns(const scales::ScaleDefinition &definition)
{
    ScaleFacts facts{said(QT_TRANSLATE_NOOP("ScaleFacts", "还不知道什么")), {}};
    for (const scales::Words &note : definition.notes)
        facts.lines.append(text::spokenWords(note));
    if (definition.bandings.empty())
        facts.lines.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "没有可靠的界值:只显示分数,不分档。")));
    if (definition.norms.empty())
        facts.lines.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "没有可核对的中国学生常模。")));
    return facts;
}

ScaleFacts today(const ShelfScale &scale)
{
    ScaleFacts facts{said(QT_TRANSLATE_NOOP("ScaleFacts", "今天能用什么")), {}};
    if (scale.withdrawn) {
        facts.lines.append(
            said(QT_TRANSLATE_NOOP("ScaleFacts", "已停用:不再用于新的测评,已有答卷和结果不变。")));
        return facts;
    }
    facts.lines.append(said(QT_TRANSLATE_NOOP(
        "ScaleFacts", "可用纸质题本录入:学校按自己的授权使用纸质题本,答卷在这里录入和计分。")));
    switch (scale.wording) {
    case scales::Wording::None:
        facts.lines.append(said(QT_TRANSLATE_NOOP(
            "ScaleFacts", "缺题目文字:在屏幕上作答和打印题本之前,请导入学校有权使用的题目文字。")));
        break;
    case scales::Wording::Project:
        facts.lines.append(said(QT_TRANSLATE_NOOP(
            "ScaleFacts",
            "可在屏幕作答:题目是随程序提供的文字;是本项目译本的,结果会注明「非标准译本, 界值仅供参考」。")));
        break;
    case scales::Wording::Imported:
        facts.lines.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "可在屏幕作答:题目用学校的题本。")));
        break;
    }
    for (const ScaleText &text : scale.texts) {
        const QString from = text.sentBy.isEmpty()
                                 ? textKindName(text.kind)
                                 : said(QT_TRANSLATE_NOOP("ScaleFacts", "%1下发")).arg(text.sentBy);
        const bool serves = text.scaleVersion == scale.definition->version;
        facts.lines.append(
            said(QT_TRANSLATE_NOOP("ScaleFacts", "题本「%1」(%2,%3):%4"))
                .arg(text.title, from, text.licence,
                     !serves ? said(QT_TRANSLATE_NOOP("ScaleFacts", "配量表 %1 版,不用于现在的版本"))
                                   .arg(text.scaleVersion)
                     : text.inUse ? said(QT_TRANSLATE_NOOP("ScaleFacts", "在用"))
                                  : said(QT_TRANSLATE_NOOP("ScaleFacts", "未用"))));
    }
    return facts;
}

} // namespace

QString readerName(scales::Informant informant)
{
    switch (informant) {
    case scales::Informant::Self:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "学生"));
    case scales::Informant::Parent:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "家长"));
    case scales::Informant::Teacher:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "教师"));
    case scales::Informant::Interviewer:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "访谈者"));
    }
    return {};
}

QString stageNames(const scales::Stages &stages)
{
    QStringList levels;
    for (const scales::SchoolStage stage : stages.levels)
        levels.append(stageName(stage));
    QStringList parts{
        text::listed(levels),
        span(stages.ageFrom, stages.ageTo, QT_TRANSLATE_NOOP("ScaleFacts", "%1–%2 岁"),
             QT_TRANSLATE_NOOP("ScaleFacts", "%1 岁以上"), QT_TRANSLATE_NOOP("ScaleFacts", "%1 岁以下")),
        span(stages.gradeFrom, stages.gradeTo, QT_TRANSLATE_NOOP("ScaleFacts", "%1–%2 年级"),
             QT_TRANSLATE_NOOP("ScaleFacts", "%1 年级以上"), QT_TRANSLATE_NOOP("ScaleFacts", "%1 年级以下"))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString rightsName(scales::RightsClass kind)
{
    switch (kind) {
    case scales::RightsClass::Free:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "可自由使用"));
    case scales::RightsClass::FreeNonCommercial:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "可非商业使用"));
    case scales::RightsClass::Permission:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "须取得许可"));
    case scales::RightsClass::LicenceFee:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "须付费授权"));
    case scales::RightsClass::Restricted:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "限制使用"));
    case scales::RightsClass::Unclear:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "权利不明"));
    }
    return {};
}

QString textKindName(ScaleTextKind kind)
{
    switch (kind) {
    case ScaleTextKind::School:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "学校导入"));
    case ScaleTextKind::District:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "上级下发"));
    case ScaleTextKind::Own:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "本校自编"));
    }
    return {};
}

QString consentName(UseConsent consent)
{
    switch (consent) {
    case UseConsent::Student:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "学生本人同意"));
    case UseConsent::Guardian:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "监护人同意"));
    case UseConsent::Both:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "双方同意"));
    case UseConsent::Emergency:
        return said(QT_TRANSLATE_NOOP("ScaleFacts", "紧急,事后告知"));
    }
    return {};
}

ChipContent useChip(const ShelfScale &scale)
{
    const ShelfUse use = useOf(scale);
    if (use.onScreen)
        return {said(QT_TRANSLATE_NOOP("ScaleFacts", "可在屏幕作答")), Tone::Primary, ChipShape::Check};
    if (use.onPaper)
        return {said(QT_TRANSLATE_NOOP("ScaleFacts", "可用纸质题本录入")), Tone::Blue, ChipShape::None};
    return {said(QT_TRANSLATE_NOOP("ScaleFacts", "已停用")), Tone::Plain, ChipShape::None};
}

QString misfitNames(const QList<scales::Misfit> &misfits)
{
    QStringList names;
    for (const scales::Misfit misfit : misfits) {
        switch (misfit) {
        case scales::Misfit::Stage:
            names.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "学段")));
            break;
        case scales::Misfit::Age:
            names.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "年龄")));
            break;
        case scales::Misfit::Grade:
            names.append(said(QT_TRANSLATE_NOOP("ScaleFacts", "年级")));
            break;
        }
    }
    return text::listed(names);
}

QString scaleTitle(const scales::ScaleDefinition &definition)
{
    const QString &name = text::spokenWords(definition.name);
    return definition.abbr == name ? name : QString(definition.abbr + QLatin1Char(' ') + name);
}

QList<ScaleFacts> factsOf(const ShelfScale &scale)
{
    const scales::ScaleDefinition &definition = *scale.definition;
    QList<ScaleFacts> all;
    if (!definition.measures.isEmpty())
        all.append(
            {said(QT_TRANSLATE_NOOP("ScaleFacts", "测什么")), {text::spokenWords(definition.measures)}});
    ScaleFacts whom{said(QT_TRANSLATE_NOOP("ScaleFacts", "给谁用")),
                    {said(QT_TRANSLATE_NOOP("ScaleFacts", "%1填写;%2"))
                         .arg(readerName(definition.informant), stageNames(definition.stages))}};
    if (!definition.stages.note.isEmpty())
        whom.lines.append(text::spokenWords(definition.stages.note));
    if (!definition.recall.isEmpty())
        whom.lines.append(
            said(QT_TRANSLATE_NOOP("ScaleFacts", "回想的时间:%1")).arg(text::spokenWords(definition.recall)));
    all.append(whom);
    all.append(today(scale));
    all.append(scoring(definition));
    all.append(unknowns(definition));
    all.append({said(QT_TRANSLATE_NOOP("ScaleFacts", "使用权利")),
                {said(QT_TRANSLATE_NOOP("ScaleFacts", "%1 · %2"))
                     .arg(rightsName(definition.rights.kind), definition.rights.owner),
                 text::spokenWords(definition.rights.summary)}});
    all.append({said(QT_TRANSLATE_NOOP("ScaleFacts", "来源")), definition.sources});
    return all;
}

} // namespace tingyu::ui::screening
