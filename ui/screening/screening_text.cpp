// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_text.h"

#include <QCoreApplication>

namespace tingyu::ui::screening {
namespace {

QString screeningSaid(const char *source)
{
    return QCoreApplication::translate("Screening", source);
}

} // namespace

QString kindName(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Census:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "普测"));
    case CampaignKind::Entry:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "入学普测"));
    case CampaignKind::Typed:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "分类测"));
    case CampaignKind::Monitoring:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "监控测"));
    }
    return {};
}

QString changeWords(const CourseStep &step, bool isFirst)
{
    if (step.validity == SheetValidity::Invalid)
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "结果不可靠,不作比较"));
    if (step.isOtherVersion)
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "量表版本不同,不作比较"));
    if (!step.change)
        return isFirst ? screeningSaid(QT_TRANSLATE_NOOP("Screening", "第一次"))
                       : screeningSaid(QT_TRANSLATE_NOOP("Screening", "前面没有可比的一次"));
    const QString change =
        !step.change->isKnown() ? screeningSaid(QT_TRANSLATE_NOOP("Screening", "误差未知,不能判断"))
        : step.change->isReliable() ? screeningSaid(QT_TRANSLATE_NOOP("Screening", "变化超出误差"))
                                    : screeningSaid(QT_TRANSLATE_NOOP("Screening", "变化在误差之内"));
    return step.validity == SheetValidity::Ok
               ? change
               : QString(change + QStringLiteral(" · ") + validityName(step.validity));
}

QString validityName(SheetValidity validity)
{
    switch (validity) {
    case SheetValidity::Ok:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "可用"));
    case SheetValidity::Doubtful:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "结果存疑"));
    case SheetValidity::Invalid:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "结果不可靠"));
    }
    return {};
}

ChipContent validityChip(SheetValidity validity)
{
    switch (validity) {
    case SheetValidity::Ok:
        return {validityName(validity), Tone::Primary, ChipShape::Check};
    case SheetValidity::Doubtful:
        return {validityName(validity), Tone::Amber, ChipShape::HalfDisc};
    case SheetValidity::Invalid:
        return {validityName(validity), Tone::Orange, ChipShape::Disc};
    }
    return {};
}

QString partnerName(TalkPartner partner)
{
    switch (partner) {
    case TalkPartner::Student:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "学生"));
    case TalkPartner::ClassTeacher:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "班主任"));
    case TalkPartner::Guardian:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "监护人"));
    }
    return {};
}

QString decisionName(ReviewDecision decision)
{
    switch (decision) {
    case ReviewDecision::Confirmed:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "确认需要支持"));
    case ReviewDecision::NotConfirmed:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "未确认"));
    case ReviewDecision::Watch:
        return screeningSaid(QT_TRANSLATE_NOOP("Screening", "继续观察"));
    }
    return {};
}

ChipContent stateChip(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return {screeningSaid(QT_TRANSLATE_NOOP("Screening", "待谈话")), Tone::Amber, ChipShape::HalfDisc};
    case ReviewState::Talked:
        return {screeningSaid(QT_TRANSLATE_NOOP("Screening", "已谈话,待决定")), Tone::Blue, ChipShape::None};
    case ReviewState::Decided:
        return {screeningSaid(QT_TRANSLATE_NOOP("Screening", "已决定")), Tone::Primary, ChipShape::Check};
    }
    return {};
}

ChipContent bandChip(const QString &label, int attention)
{
    if (attention >= 3)
        return {label, Tone::Orange, ChipShape::Disc};
    if (attention == 2)
        return {label, Tone::Amber, ChipShape::HalfDisc};
    return {label, attention == 1 ? Tone::Blue : Tone::Primary, ChipShape::None};
}

} // namespace tingyu::ui::screening
