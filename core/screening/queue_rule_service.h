// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/queue_forecast.h"
#include "core/vault/workplace.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// The only SQL on queue_rule.
class QueueRuleRepository
{
public:
    explicit QueueRuleRepository(Connection &db) : m_db(db) {}
    Result<std::optional<QueueRule>> of(CampaignId campaign);
    Result<void> put(Change &change, CampaignId campaign, const QueueRule &rule);

private:
    Connection &m_db;
};

/// What setting a rule changed in the queue.
struct QueueChange
{
    int added = 0;
    int withdrawn = 0; ///< nobody had talked yet, and no critical item is in it
    int kept = 0;      ///< beyond the rule, but somebody has begun with it
    bool operator==(const QueueChange &) const = default;
};

/// Which results of a campaign call for a talk. Without a rule of its own a campaign has the program's:
/// critical items and published cut-offs of the whole, with as many counsellors as the room has.
class QueueRuleService
{
public:
    QueueRuleService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }
    /// Errc::NotFound "campaign.unknown", as all here.
    Result<QueueRule> rule(const Uid &campaign);
    /// Stores it and brings the queue in line with what is keyed. Errors of checkQueueRule().
    Result<QueueChange> setRule(const Uid &campaign, const QueueRule &rule);
    /// How many students and how much time each reach leads to under `rule`, else under the campaign's own:
    /// from what is keyed, once it is a tenth of the campaign; else from the latest earlier campaign with
    /// these scales; else from published figures.
    Result<QueueForecast> forecast(const Uid &campaign, const std::optional<QueueRule> &rule = {});

    /// Rule of a campaign inside another service's change.
    static Result<QueueRule> ruleIn(Connection &db, CampaignId campaign);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    Result<Campaign> known(const Uid &uid);
    Result<QList<QueueStanding>> standings(CampaignId campaign, const QStringList &scaleIds);
    Result<QueueChange> bringInLine(Change &change, const Campaign &campaign, QueueReach reach);
};

} // namespace tingyu
