// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/scales/scoring.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tingyu {

using CampaignId = Id<struct CampaignTag>;
using SheetId = Id<struct SheetTag>;
using ReviewId = Id<struct ReviewTag>;
using SheetFlagId = Id<struct SheetFlagTag>;
using UnmatchedRowId = Id<struct UnmatchedRowTag>;

/// 普测 census (C1), 入学普测 entry, 分类测 typed, 监控测 monitoring (C5).
enum class CampaignKind
{
    Census,
    Entry,
    Typed,
    Monitoring
};
QString campaignKindCode(CampaignKind kind); ///< census, entry, typed, monitoring
std::optional<CampaignKind> campaignKindFromCode(const QString &code);

using scales::SheetStatus;
/// Apart from scoring: a doubtful or invalid sheet keeps its scores and its critical flags.
enum class SheetValidity
{
    Ok,
    Doubtful,
    Invalid
};
QString sheetValidityCode(SheetValidity validity);
SheetValidity sheetValidityFromCode(const QString &code);

enum class SheetSource
{
    Keyed,
    File,
    Screen
};
QString sheetSourceCode(SheetSource source);

/// Why a student on roll has no sheet: not there, not willing, or the guardian's consent is missing. All three
/// are normal outcomes and none is told to the class teacher (C15).
enum class CampaignMark
{
    Absent,
    Refused,
    NoConsent
};
QString campaignMarkCode(CampaignMark mark); ///< absent, refused, no-consent
std::optional<CampaignMark> campaignMarkFromCode(const QString &code);

enum class ReviewState
{
    Open,
    Talked,
    Decided
};
QString reviewStateCode(ReviewState state);
ReviewState reviewStateFromCode(const QString &code);

enum class ReviewDecision
{
    Confirmed,
    NotConfirmed,
    Watch
};
QString reviewDecisionCode(ReviewDecision decision); ///< confirmed, not-confirmed, watch
std::optional<ReviewDecision> reviewDecisionFromCode(const QString &code);

enum class TalkPartner
{
    Student,
    ClassTeacher,
    Guardian
};
QString talkPartnerCode(TalkPartner partner); ///< student, class-teacher, guardian
std::optional<TalkPartner> talkPartnerFromCode(const QString &code);

/// Item id -> printed value as given. A blank item is absent.
using scales::Answers;

/// Answers as stored: a JSON object by item id, exact values as text ("1", "13/2").
QString answersToJson(const Answers &answers);
Answers answersFromJson(const QString &json);

} // namespace tingyu
