// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/screening_consent.h"
#include "core/screening/sheet_repository.h"

namespace tingyu {

/// Where one student stands in a campaign, or in one scale of it.
enum class MemberState
{
    Open,
    Done,
    Invalid,
    Incomplete,
    Refused,
    Absent,
    NoConsent,
    LeftOut
};

QString memberStateCode(MemberState state); ///< open, done, invalid, incomplete, refused, …

/// What is known of a student apart from the sheets.
struct MemberStanding
{
    std::optional<CampaignMark> mark;
    ConsentStand consent;
    bool leftOut = false;
};
/// Of every student of whom anything is known.
Result<QHash<StudentId, MemberStanding>> standingOf(Connection &db, const Campaign &campaign, QDate today);

/// From the sheets of these scales. What was taken back weighs more than a sheet that is there: its result
/// stays closed. Everything else counts only where no sheet is: first what was noted for this campaign, then
/// the guardian's word, then the student's.
MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        const MemberStanding &standing);
MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        std::optional<CampaignMark> mark);
/// In one scale alone, from sheets of any scale. That the student was absent says nothing of a sheet that
/// somebody else fills in.
MemberState scaleState(const CampaignStatus::Scale &scale, const QList<SheetRepository::State> &sheets,
                       const MemberStanding &standing);
/// Those that count for the student: what the student answers; all where there is none.
QStringList scalesOfStudent(const QList<CampaignStatus::Scale> &scales);

void count(Coverage &coverage, MemberState state);

/// On the list of those still to be asked: not handed in, not all of it, not to be relied on, or not there.
bool isToBeMadeUp(MemberState state);

} // namespace tingyu
