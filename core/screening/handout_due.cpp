// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/handout_due.h"

#include "core/scales/library.h"
#include "core/screening/campaign_plan_service.h"
#include "core/screening/screening_operations.h"

#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

/// Lines of a campaign that are asked for by today.
Result<QList<HandoutLine>> lateLines(CampaignPlanService &plan, const Campaign &campaign, int days,
                                     QDate today)
{
    auto lines = plan.handouts(campaign.id);
    if (!lines)
        return lines.error();
    lines->removeIf([&](const HandoutLine &line) {
        const QDate from = askedFrom(line.handout, campaign.to, days);
        return line.handout.item == consentItem || owedOf(line) <= 0 || !from.isValid() || from > today;
    });
    return lines;
}

bool handsOut(const Campaign &campaign, scales::ScaleLibrary &library)
{
    return std::any_of(campaign.scales.cbegin(), campaign.scales.cend(), [&](const QString &scale) {
        const auto definition = library.find(scale);
        return definition && ((*definition)->informant == scales::Informant::Parent ||
                              (*definition)->informant == scales::Informant::Teacher);
    });
}

} // namespace

int owedOf(const HandoutLine &line)
{
    return line.handout.handedOut - std::max(line.handout.returned, line.keyed);
}

QDate askedFrom(const Handout &handout, QDate windowEnd, int days)
{
    if (handout.handedOut <= 0)
        return {};
    const QDate afterWindow = windowEnd.addDays(1);
    return handout.handedOn.isValid() ? std::min(afterWindow, handout.handedOn.addDays(days)) : afterWindow;
}

Result<QList<HandoutDue>> HandoutService::due()
{
    QList<HandoutDue> all;
    if (!isAllowed(op::campaignEdit, m_workplace.session(), {}))
        return all;
    auto wait = days();
    if (!wait)
        return wait.error();
    auto campaigns = CampaignRepository(m_workplace.db()).list();
    if (!campaigns)
        return campaigns.error();
    CampaignPlanService plan(m_workplace, m_library);
    const QDate today = m_workplace.clock().today();
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        if (campaign.closed || campaign.from > today || !handsOut(campaign, m_library))
            continue;
        auto lines = lateLines(plan, campaign, *wait, today);
        if (!lines)
            return lines.error();
        for (const HandoutLine &line : std::as_const(*lines)) {
            auto one = std::find_if(all.begin(), all.end(), [&](const HandoutDue &there) {
                return there.campaign == campaign.uid && there.scaleId == line.handout.item;
            });
            if (one == all.end()) {
                HandoutDue due;
                due.campaign = campaign.uid;
                due.campaignName = campaign.name;
                due.scaleId = line.handout.item;
                if (auto definition = m_library.find(due.scaleId))
                    due.informant = (*definition)->informant;
                all.append(due);
                one = std::prev(all.end());
            }
            one->out += line.handout.handedOut;
            one->owed += owedOf(line);
            one->classes.append(line.className);
            const QDate from = askedFrom(line.handout, campaign.to, *wait);
            one->since = one->since.isValid() ? std::min(one->since, from) : from;
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const HandoutDue &one, const HandoutDue &other) { return one.since < other.since; });
    return all;
}

Result<QList<HandoutAsk>> HandoutService::toAsk(const Uid &uid, const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    auto campaign = CampaignRepository(m_workplace.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    auto wait = days();
    if (!wait)
        return wait.error();
    CampaignPlanService plan(m_workplace, m_library);
    const QDate today = m_workplace.clock().today();
    auto lines = lateLines(plan, **campaign, *wait, today);
    if (!lines)
        return lines.error();
    auto standing = standingOf(m_workplace.db(), **campaign, today);
    if (!standing)
        return standing.error();
    auto states = SheetRepository(m_workplace.db()).states((*campaign)->id);
    if (!states)
        return states.error();
    QSet<StudentId> keyed;
    for (const SheetRepository::State &state : std::as_const(*states)) {
        if (state.scaleId == scaleId)
            keyed.insert(state.student);
    }
    QList<HandoutAsk> all;
    for (const HandoutLine &line : std::as_const(*lines)) {
        if (line.handout.item != scaleId)
            continue;
        auto members = CampaignRepository(m_workplace.db()).members(**campaign, line.handout.schoolClass);
        if (!members)
            return members.error();
        for (const CampaignMember &member : std::as_const(*members)) {
            const MemberState state = memberState({scaleId}, {}, standing->value(member.id));
            if (!keyed.contains(member.id) && isToBeMadeUp(state))
                all.append({member.id, member.name, member.schoolNo, line.className, line.handout.handedOn});
        }
    }
    return all;
}

Result<int> HandoutService::days()
{
    auto days = SettingsStore(m_workplace).number(setting::handoutDays);
    if (!days)
        return days.error();
    return static_cast<int>(*days);
}

Result<void> HandoutService::setDays(int days)
{
    return SettingsStore(m_workplace).setNumber(setting::handoutDays, days);
}

} // namespace tingyu
