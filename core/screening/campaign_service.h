// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_repository.h"
#include "core/screening/member_state.h"
#include "core/screening/screening_consent.h"
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

    /// Whether a campaign with a critical item may begin before it says who looks at flags each day and who
    /// stands in: from the window it may not (campaign.no_stand_in); made otherwise, it carries a duty of the
    /// day until somebody is named (CampaignPlanService::duties).
    enum class Watch
    {
        MayFollow,
        Needed
    };
    /// Watchers default to the caller. Errc::BadInput: campaign.no_name, campaign.no_scale, campaign.window
    /// (ends before it begins), campaign.no_class, campaign.no_stand_in; and those of ScaleLibrary::find.
    Result<Campaign> create(const Campaign &wanted, Watch watch = Watch::MayFollow);
    Result<Campaign> edit(const Campaign &changed, Watch watch = Watch::MayFollow);
    /// A scale of these has an item that must be looked at on the same day.
    Result<bool> hasCriticalItem(const QStringList &scales);
    Result<void> setClosed(CampaignId id, bool closed);
    Result<QList<Campaign>> list();
    /// Errc::NotFound campaign.unknown.
    Result<Campaign> get(const Uid &uid);

    /// Counts by class and in all; a class teacher is told of the own class only, and no more than what is
    /// handed in and what is still to come.
    Result<CampaignStatus> status(CampaignId id);
    Result<CampaignStatus> status(const Uid &uid);
    /// For who keys: pupils and sheets by class, and nothing of what the sheets say.
    Result<CampaignStatus> classesToKey(CampaignId id);
    /// A user of the room by name, for the list of those who watch. Errc::NotFound campaign.unknown_watcher.
    Result<UserId> watcherNamed(const QString &name);
    /// Those who may look at flags and answer for a campaign, by name.
    Result<QList<CampaignPerson>> people();
    /// The keying list of one class: who has a sheet, who has none, and no score.
    Result<QList<CampaignMember>> members(CampaignId id, std::optional<SchoolClassId> schoolClass);
    /// Absent, refused, without consent, or none of them.
    Result<void> setMark(CampaignId id, StudentId student, std::optional<CampaignMark> mark);

    /// Before a student gets a campaign's questions on screen. Asked for again for each student and each
    /// time: a word taken back counts from that moment.
    Result<ScreenLeave> mayAnswerOnScreen(CampaignId id, StudentId student);
    /// The same for a class, or for all; in the order of members().
    Result<QList<std::pair<StudentId, ScreenLeave>>> screenRoll(CampaignId id,
                                                                std::optional<SchoolClassId> schoolClass);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    CampaignRepository m_campaigns;
    SheetRepository m_sheets;

    Result<void> check(const Campaign &campaign, Watch watch);
    Campaign named(Campaign campaign) const;
    Result<QList<scales::Informant>> informants(const QStringList &scales);
    Result<CampaignStatus> counts(CampaignId id, bool countsOnlySheets,
                                  std::optional<QList<SchoolClassId>> within);
    Result<Campaign> existing(CampaignId id);
};

} // namespace tingyu
