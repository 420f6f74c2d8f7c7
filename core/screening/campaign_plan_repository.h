// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_plan.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL on who is left out of a campaign, its papers, sittings and days looked at.
class CampaignPlanRepository
{
public:
    explicit CampaignPlanRepository(Connection &db) : m_db(db) {}

    Result<QList<CampaignException>> exceptions(CampaignId id); ///< by class and name
    /// An empty reason takes the student back in.
    static Result<void> setException(Change &change, CampaignId id, StudentId student, const QString &reason);

    Result<QList<Handout>> handouts(CampaignId id);
    static Result<void> setHandout(Change &change, CampaignId id, const Handout &handout);

    Result<QList<Sitting>> sittings(CampaignId id); ///< oldest first, with the class's label
    static Result<SittingId> addSitting(Change &change, CampaignId id, const Sitting &sitting);
    static Result<void> removeSitting(Change &change, SittingId id);

    Result<QList<DayLook>> looks(CampaignId id);
    static Result<void> addLook(Change &change, CampaignId id, const DayLook &look);

    /// Students with a sheet of one of these scales, by class.
    Result<QList<CollectedClass>> collected(CampaignId id, const QStringList &scales);
    Result<QList<AnsweredDay>> answeredDays(CampaignId id);
    /// Students on the roll by class who have a sheet of the scale.
    Result<QHash<SchoolClassId, int>> keyed(CampaignId id, const QString &scale);

private:
    Connection &m_db;
};

} // namespace tingyu
