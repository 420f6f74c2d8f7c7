// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/score_course.h"
#include "core/screening/screening.h"
#include "ui/widgets/chip.h"

/// Words of this room's codes.
namespace tingyu::ui::screening {

QString kindName(CampaignKind kind);
/// What a step of a course means; the same words as on paper.
QString changeWords(const CourseStep &step, bool isFirst);
QString validityName(SheetValidity validity);
ChipContent validityChip(SheetValidity validity);
QString partnerName(TalkPartner partner);
QString decisionName(ReviewDecision decision);
ChipContent stateChip(ReviewState state);
/// "未达 10", a band's neutral label as a chip; the tone follows its attention 0 to 3.
ChipContent bandChip(const QString &label, int attention);

} // namespace tingyu::ui::screening
