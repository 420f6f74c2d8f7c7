// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/campaign_text.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

QString said(const char *words)
{
    return QCoreApplication::translate("CampaignText", words);
}

QString dayShown(QDate day)
{
    return day.toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace

QString memberState(MemberState state)
{
    switch (state) {
    case MemberState::Open:
        return said(QT_TRANSLATE_NOOP("CampaignText", "未交"));
    case MemberState::Done:
        return said(QT_TRANSLATE_NOOP("CampaignText", "已完成"));
    case MemberState::Invalid:
        return said(QT_TRANSLATE_NOOP("CampaignText", "不可靠,需重测"));
    case MemberState::Incomplete:
        return said(QT_TRANSLATE_NOOP("CampaignText", "不完整"));
    case MemberState::Refused:
        return said(QT_TRANSLATE_NOOP("CampaignText", "不愿参加"));
    case MemberState::Absent:
        return said(QT_TRANSLATE_NOOP("CampaignText", "缺席"));
    case MemberState::NoConsent:
        return said(QT_TRANSLATE_NOOP("CampaignText", "未获同意"));
    case MemberState::LeftOut:
        return said(QT_TRANSLATE_NOOP("CampaignText", "不纳入"));
    }
    return {};
}

QString campaignDuty(const CampaignDuty &duty)
{
    switch (duty.kind) {
    case CampaignDuty::Kind::NoStandIn:
        return said(QT_TRANSLATE_NOOP("CampaignText", "有关键题,还没有写明谁代看提示"));
    case CampaignDuty::Kind::NotCollected:
        return said(QT_TRANSLATE_NOOP("CampaignText", "测完的答卷还有 %1 份没有收齐录入,最早是 %2"))
            .arg(duty.count)
            .arg(dayShown(duty.day));
    case CampaignDuty::Kind::NotLooked:
        return said(QT_TRANSLATE_NOOP("CampaignText", "还有 %1 天的提示没有人看,最早是 %2"))
            .arg(duty.count)
            .arg(dayShown(duty.day));
    }
    return {};
}

QString dueScreening(const DueScreening &due)
{
    return said(QT_TRANSLATE_NOOP("CampaignText", "%1 起应有一次全校普测,还没有建立"))
        .arg(dayShown(due.since));
}

QString screenLeave(ScreenLeave leave)
{
    switch (leave) {
    case ScreenLeave::May:
        return {};
    case ScreenLeave::NotOpen:
        return said(QT_TRANSLATE_NOOP("CampaignText", "测评还没有开始,或已经结束"));
    case ScreenLeave::NotInCampaign:
        return said(QT_TRANSLATE_NOOP("CampaignText", "不在这次测评的范围内"));
    case ScreenLeave::LeftOut:
        return said(QT_TRANSLATE_NOOP("CampaignText", "这次不纳入"));
    case ScreenLeave::NotWilling:
        return said(QT_TRANSLATE_NOOP("CampaignText", "学生不愿参加"));
    case ScreenLeave::NoGuardianConsent:
        return said(QT_TRANSLATE_NOOP("CampaignText", "没有监护人的同意"));
    }
    return {};
}

QString informant(scales::Informant informant)
{
    switch (informant) {
    case scales::Informant::Self:
        return said(QT_TRANSLATE_NOOP("CampaignText", "学生"));
    case scales::Informant::Parent:
        return said(QT_TRANSLATE_NOOP("CampaignText", "家长"));
    case scales::Informant::Teacher:
        return said(QT_TRANSLATE_NOOP("CampaignText", "教师"));
    case scales::Informant::Interviewer:
        return said(QT_TRANSLATE_NOOP("CampaignText", "访谈者"));
    }
    return {};
}

} // namespace tingyu::text
