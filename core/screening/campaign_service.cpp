// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_service.h"

#include "core/scales/library.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

void count(Coverage &coverage, MemberState state)
{
    ++coverage.onRoll;
    switch (state) {
    case MemberState::Open:
        break;
    case MemberState::Done:
        ++coverage.done;
        break;
    case MemberState::Invalid:
        ++coverage.invalid;
        break;
    case MemberState::Incomplete:
        ++coverage.incomplete;
        break;
    case MemberState::Refused:
        ++coverage.refused;
        break;
    case MemberState::Absent:
        ++coverage.absent;
        break;
    }
}

} // namespace

MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        std::optional<CampaignMark> mark)
{
    if (sheets.isEmpty()) {
        if (!mark)
            return MemberState::Open;
        return *mark == CampaignMark::Refused ? MemberState::Refused : MemberState::Absent;
    }
    bool invalid = false;
    for (const QString &scale : scales) {
        const auto sheet =
            std::find_if(sheets.begin(), sheets.end(),
                         [&](const SheetRepository::State &state) { return state.scaleId == scale; });
        if (sheet == sheets.end() || sheet->status == SheetStatus::Incomplete)
            return MemberState::Incomplete;
        invalid = invalid || sheet->validity == SheetValidity::Invalid;
    }
    return invalid ? MemberState::Invalid : MemberState::Done;
}

CampaignService::CampaignService(Workplace &workplace, scales::ScaleLibrary &library)
    : m_workplace(workplace), m_library(library), m_campaigns(workplace.db()), m_sheets(workplace.db())
{
}

Result<void> CampaignService::check(const Campaign &campaign)
{
    if (campaign.name.trimmed().isEmpty())
        return fail(Errc::BadInput, "campaign.no_name");
    if (campaign.scales.isEmpty())
        return fail(Errc::BadInput, "campaign.no_scale");
    for (const QString &scale : campaign.scales) {
        if (auto found = m_library.find(scale); !found)
            return found.error();
    }
    if (!campaign.from.isValid() || !campaign.to.isValid() || campaign.to < campaign.from)
        return fail(Errc::BadInput, "campaign.window");
    if (!campaign.allClasses && campaign.classes.isEmpty())
        return fail(Errc::BadInput, "campaign.no_class");
    return {};
}

Result<Campaign> CampaignService::create(const Campaign &wanted)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<Campaign> {
        if (auto good = check(wanted); !good)
            return good.error();
        Campaign campaign = wanted;
        if (campaign.watchers.isEmpty())
            campaign.watchers.append(change.session().userId);
        if (!campaign.personInCharge.isValid())
            campaign.personInCharge = change.session().userId;
        return m_campaigns.add(change, campaign);
    });
}

Result<Campaign> CampaignService::edit(const Campaign &changed)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<Campaign> {
        if (auto good = check(changed); !good)
            return good.error();
        if (auto updated = m_campaigns.update(change, changed); !updated)
            return updated.error();
        return existing(changed.id);
    });
}

Result<void> CampaignService::setClosed(CampaignId id, bool closed)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<void> {
        auto campaign = existing(id);
        if (!campaign)
            return campaign.error();
        campaign->closed = closed;
        return m_campaigns.update(change, *campaign);
    });
}

Result<QList<Campaign>> CampaignService::list()
{
    if (auto allowed = m_workplace.allow(op::campaignList); !allowed)
        return allowed.error();
    return m_campaigns.list();
}

Result<Campaign> CampaignService::existing(CampaignId id)
{
    auto campaign = m_campaigns.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return **campaign;
}

Result<Campaign> CampaignService::get(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::campaignList); !allowed)
        return allowed.error();
    auto campaign = m_campaigns.byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return **campaign;
}

Result<CampaignStatus> CampaignService::status(CampaignId id)
{
    const Session &session = m_workplace.session();
    const bool ownClassOnly = !session.roles.intersects(op::campaignStatus.everything);
    AccessScope scope;
    if (ownClassOnly && !session.classes.isEmpty())
        scope.schoolClass = session.classes.first();
    if (auto allowed = m_workplace.allow(op::campaignStatus, scope); !allowed)
        return allowed.error();
    return counts(id, false, ownClassOnly ? std::optional(session.classes) : std::nullopt);
}

Result<CampaignStatus> CampaignService::classesToKey(CampaignId id)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    return counts(id, true, std::nullopt);
}

Result<CampaignStatus> CampaignService::counts(CampaignId id, bool countsOnlySheets,
                                               std::optional<QList<SchoolClassId>> within)
{
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    auto classes = m_campaigns.classes(*campaign);
    if (!classes)
        return classes.error();
    auto members = m_campaigns.memberClasses(*campaign);
    if (!members)
        return members.error();
    auto marks = m_campaigns.marks(id);
    if (!marks)
        return marks.error();
    auto states = m_sheets.states(id);
    if (!states)
        return states.error();

    QHash<StudentId, QList<SheetRepository::State>> sheets;
    for (SheetRepository::State &state : *states) {
        if (countsOnlySheets) // validity says something about the answers
            state.validity = SheetValidity::Ok;
        sheets[state.student].append(state);
    }
    QHash<SchoolClassId, Coverage> byClass;
    for (const CampaignRepository::MemberClass &member : std::as_const(*members)) {
        const auto mark = marks->constFind(member.student);
        count(byClass[member.schoolClass],
              memberState(campaign->scales, sheets.value(member.student),
                          mark == marks->cend() ? std::nullopt : std::optional<CampaignMark>(*mark)));
    }
    CampaignStatus status;
    for (ClassCoverage &one : *classes) {
        if (within && !within->contains(one.id))
            continue;
        one.counts = byClass.value(one.id);
        status.total += one.counts;
        status.classes.append(one);
    }
    return status;
}

Result<CampaignStatus> CampaignService::status(const Uid &uid)
{
    auto campaign = m_campaigns.byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign) {
        if (auto allowed = m_workplace.allow(op::campaignList); !allowed)
            return allowed.error();
        return fail(Errc::NotFound, "campaign.unknown");
    }
    return status((*campaign)->id);
}

Result<UserId> CampaignService::watcherNamed(const QString &name)
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    auto user = m_campaigns.userNamed(name);
    if (!user)
        return user.error();
    if (!*user)
        return fail(Errc::NotFound, "campaign.unknown_watcher", {});
    return **user;
}

Result<QList<CampaignMember>> CampaignService::members(CampaignId id,
                                                       std::optional<SchoolClassId> schoolClass)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    auto members = m_campaigns.members(*campaign, schoolClass);
    if (!members)
        return members;
    auto marks = m_campaigns.marks(id);
    if (!marks)
        return marks.error();
    auto states = m_sheets.states(id);
    if (!states)
        return states.error();
    QHash<StudentId, qsizetype> at;
    for (qsizetype i = 0; i < members->size(); ++i) {
        CampaignMember &member = (*members)[i];
        at.insert(member.id, i);
        if (const auto mark = marks->constFind(member.id); mark != marks->cend())
            member.mark = *mark;
    }
    for (const SheetRepository::State &state : std::as_const(*states)) {
        const auto place = at.constFind(state.student);
        if (place == at.cend())
            continue;
        CampaignMember &member = (*members)[*place];
        member.answered.append(state.scaleId);
        if (state.status == SheetStatus::Incomplete)
            member.incomplete.append(state.scaleId);
        if (state.doubtful)
            member.doubtful.append(state.scaleId);
        if (state.validity == SheetValidity::Invalid)
            member.invalid.append(state.scaleId);
    }
    return members;
}

Result<void> CampaignService::setMark(CampaignId id, StudentId student, std::optional<CampaignMark> mark)
{
    return m_workplace.change(op::sheetKey, [&](Change &change) -> Result<void> {
        if (auto campaign = existing(id); !campaign)
            return campaign.error();
        return m_campaigns.setMark(change, id, student, mark);
    });
}

} // namespace tingyu
