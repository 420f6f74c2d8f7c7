// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_repository.h"
#include "core/screening/sheet_repository.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// Planning and following a screening.
class CampaignService
{
public:
    CampaignService(Workplace &workplace, scales::ScaleLibrary &library);

    /// Watchers default to the caller. Errc::BadInput: campaign.no_name, campaign.no_scale, campaign.window
    /// (ends before it begins), campaign.no_class; and those of ScaleLibrary::find.
    Result<Campaign> create(const Campaign &wanted);
    Result<Campaign> edit(const Campaign &changed);
    Result<void> setClosed(CampaignId id, bool closed);
    Result<QList<Campaign>> list();
    /// Errc::NotFound campaign.unknown.
    Result<Campaign> get(const Uid &uid);

    /// Counts by class and in all; a class teacher is told of the own class only.
    Result<CampaignStatus> status(CampaignId id);
    Result<CampaignStatus> status(const Uid &uid);
    /// For who keys: pupils and sheets by class, and nothing of what the sheets say.
    Result<CampaignStatus> classesToKey(CampaignId id);
    /// A user of the room by name, for the list of those who watch. Errc::NotFound campaign.unknown_watcher.
    Result<UserId> watcherNamed(const QString &name);
    /// The keying list of one class: who has a sheet, who has none, and no score.
    Result<QList<CampaignMember>> members(CampaignId id, std::optional<SchoolClassId> schoolClass);
    /// Absent, refused, or neither.
    Result<void> setMark(CampaignId id, StudentId student, std::optional<CampaignMark> mark);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    CampaignRepository m_campaigns;
    SheetRepository m_sheets;

    Result<void> check(const Campaign &campaign);
    Result<CampaignStatus> counts(CampaignId id, bool countsOnlySheets,
                                  std::optional<QList<SchoolClassId>> within);
    Result<Campaign> existing(CampaignId id);
};

/// Where one student stands, from the sheets of all scales of the campaign. A mark counts only where no sheet
/// is.
enum class MemberState
{
    Open,
    Done,
    Invalid,
    Incomplete,
    Refused,
    Absent
};
MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        std::optional<CampaignMark> mark);

} // namespace tingyu
