// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_plan_repository.h"
#include "core/screening/campaign_service.h"

namespace tingyu {

/// How a screening is held: whom it leaves out, papers out and back, sittings, who is still to be asked, and
/// what it asks of its people today. Errors of all: those of CampaignService; Errc::NotFound
/// campaign.unknown.
class CampaignPlanService
{
public:
    CampaignPlanService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library), m_campaigns(workplace.db()), m_plan(workplace.db())
    {
    }

    Result<QList<CampaignException>> exceptions(CampaignId id);
    /// Errc::BadInput campaign.no_exception_reason; campaign.not_member for a student of no class that takes
    /// part.
    Result<void> leaveOut(CampaignId id, StudentId student, const QString &reason);
    Result<void> takeBackIn(CampaignId id, StudentId student);

    /// Consent forms, and sheets for parents and teachers, class by class, beside what was keyed.
    Result<QList<HandoutLine>> handouts(CampaignId id);
    /// Counts and days as they are now. Errc::BadInput campaign.handout_counts: below nothing, or more back
    /// than went out.
    Result<void> setHandout(CampaignId id, const Handout &handout);

    Result<QList<Sitting>> sittings(CampaignId id);
    /// Errc::BadInput campaign.sitting_day (in the future), campaign.sitting_count (more than are in the
    /// class, or nobody), campaign.not_member.
    Result<SittingId> addSitting(CampaignId id, const Sitting &sitting);
    Result<void> removeSitting(SittingId id);

    /// Who is still to be asked, by class and name. Who refused, has no consent or is left out is not there.
    Result<QList<MakeUpRow>> makeUpList(CampaignId id, std::optional<SchoolClassId> schoolClass = {});

    /// Of all campaigns in their course; empty for who has nothing to do with flags.
    Result<QList<CampaignDuty>> duties();
    Result<QList<CampaignDuty>> duties(CampaignId id);
    /// All days of the campaign until today that wait for it were collected and looked at, by this person
    /// (empty: the caller; a stand-in may have no account).
    Result<void> recordLook(CampaignId id, const QString &by = {});

    /// The screening of the whole school that is due, by the months the school has set.
    Result<std::optional<DueScreening>> due();
    /// Errc::BadInput campaign.months.
    Result<void> setMonths(const QString &months);
    Result<QString> months();

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    CampaignRepository m_campaigns;
    CampaignPlanRepository m_plan;

    Result<Campaign> existing(CampaignId id);
    Result<QList<CampaignStatus::Scale>> scalesOf(const Campaign &campaign);
    Result<QList<CampaignDuty>> dutiesOf(const Campaign &campaign);
};

} // namespace tingyu
