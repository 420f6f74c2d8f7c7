// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_plan.h"

namespace tingyu::text {

QString memberState(MemberState state);
/// "还有 3 天的提示没有人看,最早是 2026-11-02": what to do, without the campaign's name.
QString campaignDuty(const CampaignDuty &duty);
QString dueScreening(const DueScreening &due);
/// Why a student is not asked on screen; empty for who may be.
QString screenLeave(ScreenLeave leave);
/// Who fills a scale in: 学生, 家长, 教师.
QString informant(scales::Informant informant);

} // namespace tingyu::text
