// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/school_text.h"

#include "core/school/timeline.h"
#include "ui/text/session_text.h"

#include <QCoreApplication>

#include <span>

namespace tingyu::text {
namespace {

struct CodeWord
{
    const char *code;
    const char *word;
};

constexpr CodeWord riskFactors[] = {
    {"study_pressure", QT_TRANSLATE_NOOP("SchoolText", "学业压力")},
    {"economic_hardship", QT_TRANSLATE_NOOP("SchoolText", "经济困难")},
    {"relationship", QT_TRANSLATE_NOOP("SchoolText", "情感与人际困扰")},
    {"family_change", QT_TRANSLATE_NOOP("SchoolText", "家庭变故")},
    {"bullying", QT_TRANSLATE_NOOP("SchoolText", "校园欺凌")},
    {"employment_pressure", QT_TRANSLATE_NOOP("SchoolText", "就业压力")},
    {"surroundings", QT_TRANSLATE_NOOP("SchoolText", "学习生活环境变化")},
    {"online_time", QT_TRANSLATE_NOOP("SchoolText", "上网时间较多")},
    {"conduct_support", QT_TRANSLATE_NOOP("SchoolText", "行为适应需支持")},
    {"learning_support", QT_TRANSLATE_NOOP("SchoolText", "学习需支持")},
    {"health_strain", QT_TRANSLATE_NOOP("SchoolText", "身体健康方面的压力")},
    {"other", QT_TRANSLATE_NOOP("SchoolText", "其他")},
};

constexpr CodeWord vulnerabilities[] = {
    {"left_behind", QT_TRANSLATE_NOOP("SchoolText", "留守(未分类)")},
    {"left_behind_one", QT_TRANSLATE_NOOP("SchoolText", "单亲留守")},
    {"left_behind_both", QT_TRANSLATE_NOOP("SchoolText", "双亲留守")},
    {"migrant", QT_TRANSLATE_NOOP("SchoolText", "流动(随迁)")},
    {"single_parent", QT_TRANSLATE_NOOP("SchoolText", "单亲家庭")},
    {"disability", QT_TRANSLATE_NOOP("SchoolText", "残疾")},
    {"bereaved", QT_TRANSLATE_NOOP("SchoolText", "丧亲")},
    {"family_difficulty", QT_TRANSLATE_NOOP("SchoolText", "家庭困难")},
    {"orphan", QT_TRANSLATE_NOOP("SchoolText", "孤儿")},
    {"unsupported", QT_TRANSLATE_NOOP("SchoolText", "事实无人抚养")},
    {"low_income", QT_TRANSLATE_NOOP("SchoolText", "低收入家庭")},
    {"new_migrant_worker", QT_TRANSLATE_NOOP("SchoolText", "新生代农民工子女")},
    {"parents_divorced", QT_TRANSLATE_NOOP("SchoolText", "父母离异")},
    {"inclusive_education", QT_TRANSLATE_NOOP("SchoolText", "随班就读")},
    {"martyr_family", QT_TRANSLATE_NOOP("SchoolText", "烈士或优抚对象子女")},
};

constexpr CodeWord relations[] = {
    {"father", QT_TRANSLATE_NOOP("SchoolText", "父亲")},
    {"mother", QT_TRANSLATE_NOOP("SchoolText", "母亲")},
    {"grandfather", QT_TRANSLATE_NOOP("SchoolText", "(外)祖父")},
    {"grandmother", QT_TRANSLATE_NOOP("SchoolText", "(外)祖母")},
    {"grandparent", QT_TRANSLATE_NOOP("SchoolText", "(外)祖父母")},
    {"stepfather", QT_TRANSLATE_NOOP("SchoolText", "继父")},
    {"stepmother", QT_TRANSLATE_NOOP("SchoolText", "继母")},
    {"brother", QT_TRANSLATE_NOOP("SchoolText", "兄弟")},
    {"sister", QT_TRANSLATE_NOOP("SchoolText", "姐妹")},
    {"uncle", QT_TRANSLATE_NOOP("SchoolText", "叔伯舅")},
    {"aunt", QT_TRANSLATE_NOOP("SchoolText", "姑姨婶")},
    {"foster_parent", QT_TRANSLATE_NOOP("SchoolText", "养父母")},
    {"institution", QT_TRANSLATE_NOOP("SchoolText", "福利机构")},
    {"other_relative", QT_TRANSLATE_NOOP("SchoolText", "其他亲属")},
    {"other_guardian", QT_TRANSLATE_NOOP("SchoolText", "其他监护人")},
};

constexpr CodeWord sources[] = {
    {"student", QT_TRANSLATE_NOOP("SchoolText", "学生本人")},
    {"guardian", QT_TRANSLATE_NOOP("SchoolText", "家长或监护人")},
    {"class_teacher", QT_TRANSLATE_NOOP("SchoolText", "班主任")},
    {"teacher", QT_TRANSLATE_NOOP("SchoolText", "任课教师")},
    {"peer", QT_TRANSLATE_NOOP("SchoolText", "同学")},
    {"counsellor", QT_TRANSLATE_NOOP("SchoolText", "心理教师")},
    {"home_visit", QT_TRANSLATE_NOOP("SchoolText", "家访")},
    {"document", QT_TRANSLATE_NOOP("SchoolText", "材料")},
    {"roster", QT_TRANSLATE_NOOP("SchoolText", "名册")},
    {"other", QT_TRANSLATE_NOOP("SchoolText", "其他")},
};

constexpr CodeWord posts[] = {
    {"class_teacher", QT_TRANSLATE_NOOP("SchoolText", "班主任")},
    {"counsellor_full", QT_TRANSLATE_NOOP("SchoolText", "专职心理教师")},
    {"counsellor_part", QT_TRANSLATE_NOOP("SchoolText", "兼职心理教师")},
    {"subject_teacher", QT_TRANSLATE_NOOP("SchoolText", "任课教师")},
    {"moral_education", QT_TRANSLATE_NOOP("SchoolText", "德育主任")},
    {"grade_head", QT_TRANSLATE_NOOP("SchoolText", "年级组长")},
    {"principal", QT_TRANSLATE_NOOP("SchoolText", "校长")},
    {"vice_principal", QT_TRANSLATE_NOOP("SchoolText", "副校长")},
    {"doctor", QT_TRANSLATE_NOOP("SchoolText", "校医")},
    {"dormitory", QT_TRANSLATE_NOOP("SchoolText", "宿舍管理员")},
    {"other", QT_TRANSLATE_NOOP("SchoolText", "其他")},
};

constexpr CodeWord documentKinds[] = {
    {"letter", QT_TRANSLATE_NOOP("SchoolText", "来信")},
    {"scan", QT_TRANSLATE_NOOP("SchoolText", "扫描件")},
    {"hospital", QT_TRANSLATE_NOOP("SchoolText", "医院材料")},
    {"drawing", QT_TRANSLATE_NOOP("SchoolText", "绘画作品")},
    {"consent", QT_TRANSLATE_NOOP("SchoolText", "知情同意书")},
    {"other", QT_TRANSLATE_NOOP("SchoolText", "其他材料")},
};

constexpr CodeWord planEntryKinds[] = {
    {"visit", QT_TRANSLATE_NOOP("SchoolText", "帮扶走访")},
    {"relief", QT_TRANSLATE_NOOP("SchoolText", "心理疏导")},
    {"assessment", QT_TRANSLATE_NOOP("SchoolText", "危机评估")},
    {"follow-up", QT_TRANSLATE_NOOP("SchoolText", "跟踪指导")},
    {"review", QT_TRANSLATE_NOOP("SchoolText", "复评")},
};

QString said(const char *word)
{
    return QCoreApplication::translate("SchoolText", word);
}

QString wordOf(std::span<const CodeWord> words, const QString &code)
{
    for (const CodeWord &one : words) {
        if (code == QLatin1String(one.code))
            return said(one.word);
    }
    return code;
}

} // namespace

QString sexName(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return said(QT_TRANSLATE_NOOP("SchoolText", "性别不详"));
    case Sex::Male:
        return said(QT_TRANSLATE_NOOP("SchoolText", "男"));
    case Sex::Female:
        return said(QT_TRANSLATE_NOOP("SchoolText", "女"));
    }
    return {};
}

QString rollStatusName(RollStatus status)
{
    switch (status) {
    case RollStatus::OnRoll:
        return said(QT_TRANSLATE_NOOP("SchoolText", "在校"));
    case RollStatus::OnLeave:
        return said(QT_TRANSLATE_NOOP("SchoolText", "休学"));
    case RollStatus::Left:
        return said(QT_TRANSLATE_NOOP("SchoolText", "已离校"));
    case RollStatus::Graduated:
        return said(QT_TRANSLATE_NOOP("SchoolText", "已毕业"));
    }
    return {};
}

QString fileClassName(FileClass fileClass)
{
    switch (fileClass) {
    case FileClass::General:
        return said(QT_TRANSLATE_NOOP("SchoolText", "一般"));
    case FileClass::Attention:
        return said(QT_TRANSLATE_NOOP("SchoolText", "关注"));
    case FileClass::Focus:
        return said(QT_TRANSLATE_NOOP("SchoolText", "重点"));
    case FileClass::Crisis:
        return said(QT_TRANSLATE_NOOP("SchoolText", "危机"));
    }
    return {};
}

QString growthKindName(GrowthKind kind)
{
    switch (kind) {
    case GrowthKind::Family:
        return said(QT_TRANSLATE_NOOP("SchoolText", "家庭情况"));
    case GrowthKind::Growth:
        return said(QT_TRANSLATE_NOOP("SchoolText", "成长经历"));
    case GrowthKind::Observation:
        return said(QT_TRANSLATE_NOOP("SchoolText", "日常观察"));
    }
    return {};
}

QString consentPartyName(ConsentParty party)
{
    switch (party) {
    case ConsentParty::Guardian:
        return said(QT_TRANSLATE_NOOP("SchoolText", "监护人"));
    case ConsentParty::Student:
        return said(QT_TRANSLATE_NOOP("SchoolText", "学生本人"));
    }
    return {};
}

QString consentScopeName(ConsentScope scope)
{
    switch (scope) {
    case ConsentScope::Screening:
        return said(QT_TRANSLATE_NOOP("SchoolText", "心理测评"));
    case ConsentScope::Counselling:
        return said(QT_TRANSLATE_NOOP("SchoolText", "心理辅导"));
    case ConsentScope::Consultation:
        return said(QT_TRANSLATE_NOOP("SchoolText", "专家会诊"));
    case ConsentScope::Exchange:
        return said(QT_TRANSLATE_NOOP("SchoolText", "上报交换"));
    }
    return {};
}

QString consentAnswerName(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Given:
        return said(QT_TRANSLATE_NOOP("SchoolText", "同意"));
    case ConsentAnswer::Refused:
        return said(QT_TRANSLATE_NOOP("SchoolText", "不同意"));
    case ConsentAnswer::Withdrawn:
        return said(QT_TRANSLATE_NOOP("SchoolText", "撤回"));
    }
    return {};
}

QString consentStateName(ConsentState state)
{
    switch (state) {
    case ConsentState::NotAsked:
        return said(QT_TRANSLATE_NOOP("SchoolText", "尚未征求"));
    case ConsentState::Given:
        return said(QT_TRANSLATE_NOOP("SchoolText", "已同意"));
    case ConsentState::Refused:
        return said(QT_TRANSLATE_NOOP("SchoolText", "不同意"));
    case ConsentState::Withdrawn:
        return said(QT_TRANSLATE_NOOP("SchoolText", "已撤回"));
    case ConsentState::Expired:
        return said(QT_TRANSLATE_NOOP("SchoolText", "已过期"));
    }
    return {};
}

QString rollEventName(RollEventKind kind)
{
    switch (kind) {
    case RollEventKind::ClassChange:
        return said(QT_TRANSLATE_NOOP("SchoolText", "转班"));
    case RollEventKind::Leave:
        return said(QT_TRANSLATE_NOOP("SchoolText", "休学"));
    case RollEventKind::Return:
        return said(QT_TRANSLATE_NOOP("SchoolText", "复学"));
    case RollEventKind::Left:
        return said(QT_TRANSLATE_NOOP("SchoolText", "离校"));
    case RollEventKind::Graduated:
        return said(QT_TRANSLATE_NOOP("SchoolText", "毕业"));
    }
    return {};
}

QString riskFactorName(const QString &code)
{
    return wordOf(riskFactors, code);
}

QString vulnerabilityName(const QString &code)
{
    return wordOf(vulnerabilities, code);
}

QString relationName(const QString &code)
{
    return wordOf(relations, code);
}

QString sourceName(const QString &code)
{
    return wordOf(sources, code);
}

QString postName(const QString &code)
{
    return wordOf(posts, code);
}

QString documentKindName(const QString &code)
{
    return wordOf(documentKinds, code);
}

QString planEntryKindName(const QString &code)
{
    return wordOf(planEntryKinds, code);
}

QString timelineTitle(const TimelineEntry &entry)
{
    const QString room = entry.kind.section(u'.', 0, 0);
    const QString rest = entry.kind.section(u'.', 1);
    const QString first = entry.codes.value(0);
    if (room == QLatin1String("growth")) {
        if (const auto kind = growthKindFromCode(rest))
            return said(QT_TRANSLATE_NOOP("SchoolText", "%1(来源:%2)"))
                .arg(growthKindName(*kind), sourceName(first));
    } else if (room == QLatin1String("risk-factor")) {
        return (rest == QLatin1String("from") ? said(QT_TRANSLATE_NOOP("SchoolText", "记下风险因素:%1"))
                                              : said(QT_TRANSLATE_NOOP("SchoolText", "风险因素结束:%1")))
            .arg(riskFactorName(first));
    } else if (room == QLatin1String("tag")) {
        const QString pattern =
            rest == QLatin1String("from") ? said(QT_TRANSLATE_NOOP("SchoolText", "记下处境标记:%1"))
            : rest == QLatin1String("to") ? said(QT_TRANSLATE_NOOP("SchoolText", "处境标记结束:%1"))
                                          : said(QT_TRANSLATE_NOOP("SchoolText", "处境标记到期:%1"));
        return pattern.arg(vulnerabilityName(first));
    } else if (room == QLatin1String("file-class")) {
        if (const auto fileClass = fileClassFromCode(first))
            return said(QT_TRANSLATE_NOOP("SchoolText", "档案类别改为 %1(%2)"))
                .arg(fileClassName(*fileClass), entry.codes.value(1));
    } else if (room == QLatin1String("consent")) {
        const auto answer = consentAnswerFromCode(rest);
        const auto party = consentPartyFromCode(first);
        const auto scope = consentScopeFromCode(entry.codes.value(1));
        if (answer && party && scope)
            return said(QT_TRANSLATE_NOOP("SchoolText", "%1就%2表示:%3"))
                .arg(consentPartyName(*party), consentScopeName(*scope), consentAnswerName(*answer));
    } else if (room == QLatin1String("document")) {
        return said(QT_TRANSLATE_NOOP("SchoolText", "材料:%1")).arg(documentKindName(rest));
    } else if (room == QLatin1String("plan")) {
        return rest == QLatin1String("begun") ? said(QT_TRANSLATE_NOOP("SchoolText", "制定一生一策"))
               : rest == QLatin1String("ended")
                   ? said(QT_TRANSLATE_NOOP("SchoolText", "结束一生一策"))
                   : said(QT_TRANSLATE_NOOP("SchoolText", "一生一策:%1")).arg(planEntryKindName(rest));
    } else if (room == QLatin1String("session")) {
        if (const auto kind = sessionKindFromCode(first))
            return said(QT_TRANSLATE_NOOP("SchoolText", "辅导:%1")).arg(sessionKindName(*kind));
    } else if (room == QLatin1String("sheet")) {
        return said(QT_TRANSLATE_NOOP("SchoolText", "完成测评:%1")).arg(first);
    } else if (room == QLatin1String("review")) {
        return rest == QLatin1String("talk") ? said(QT_TRANSLATE_NOOP("SchoolText", "复核谈话"))
                                             : said(QT_TRANSLATE_NOOP("SchoolText", "复核决定"));
    } else if (room == QLatin1String("roll")) {
        if (const auto kind = rollEventKindFromCode(rest))
            return rollEventName(*kind);
    } else if (room == QLatin1String("group")) {
        return (rest == QLatin1String("attended")
                    ? said(QT_TRANSLATE_NOOP("SchoolText", "参加团体“%1”第 %2 次活动"))
                    : said(QT_TRANSLATE_NOOP("SchoolText", "团体“%1”第 %2 次活动缺席")))
            .arg(first, entry.codes.value(1));
    } else if (room == QLatin1String("phone")) {
        return said(QT_TRANSLATE_NOOP("SchoolText", "来电"));
    } else if (room == QLatin1String("letter")) {
        return said(QT_TRANSLATE_NOOP("SchoolText", "信箱来信"));
    } else if (room == QLatin1String("handover")) {
        return (rest == QLatin1String("sent") ? said(QT_TRANSLATE_NOOP("SchoolText", "档案移交给 %1"))
                                              : said(QT_TRANSLATE_NOOP("SchoolText", "接收 %1 移交来的档案")))
            .arg(first);
    }
    return {};
}

} // namespace tingyu::text
