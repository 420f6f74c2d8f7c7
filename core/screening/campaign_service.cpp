// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_service.h"

#include "core/scales/library.h"
#include "core/screening/campaign_plan_repository.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_scoring.h"

#include <algorithm>

namespace tingyu {
CampaignService::CampaignService(Workplace &workplace, scales::ScaleLibrary &library)
    : m_workplace(workplace), m_library(library), m_campaigns(workplace.db()), m_sheets(workplace.db())
{
}

Result<void> CampaignService::check(const Campaign &campaign, Watch watch)
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
    if (watch == Watch::MayFollow || (campaign.hasStandIn() && !campaign.watchers.isEmpty()))
        return {};
    auto critical = hasCriticalItem(campaign.scales);
    if (!critical)
        return critical.error();
    return *critical ? fail(Errc::BadInput, "campaign.no_stand_in") : Result<void>();
}

Result<bool> CampaignService::hasCriticalItem(const QStringList &scales)
{
    for (const QString &scale : scales) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        const auto &flags = (*definition)->flags;
        if (std::any_of(flags.begin(), flags.end(),
                        [](const scales::Flag &flag) { return flag.action == scales::FlagAction::SameDay; }))
            return true;
    }
    return false;
}

Result<QList<scales::Informant>> CampaignService::informants(const QStringList &scales)
{
    QList<scales::Informant> by;
    for (const QString &scale : scales) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        by.append((*definition)->informant);
    }
    return by;
}

Campaign CampaignService::named(Campaign campaign) const
{
    for (const QString &scale : std::as_const(campaign.scales))
        campaign.shortNames.insert(scale, m_library.shortName(scale));
    return campaign;
}

Result<Campaign> CampaignService::create(const Campaign &wanted, Watch watch)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<Campaign> {
        Campaign campaign = wanted;
        if (campaign.watchers.isEmpty())
            campaign.watchers.append(change.session().userId);
        if (auto good = check(campaign, watch); !good)
            return good.error();
        if (!campaign.personInCharge.isValid())
            campaign.personInCharge = change.session().userId;
        auto added = m_campaigns.add(change, campaign);
        return added ? named(*std::move(added)) : added;
    });
}

Result<Campaign> CampaignService::edit(const Campaign &changed, Watch watch)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<Campaign> {
        if (auto good = check(changed, watch); !good)
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
    auto campaigns = m_campaigns.list();
    if (!campaigns)
        return campaigns;
    for (Campaign &campaign : *campaigns)
        campaign = named(std::move(campaign));
    return campaigns;
}

Result<Campaign> CampaignService::existing(CampaignId id)
{
    auto campaign = m_campaigns.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return named(**campaign);
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
    return named(**campaign);
}

static void tellDoneOrOpen(CampaignStatus &status)
{
    status.total = status.total.doneOrOpen();
    for (CampaignStatus::Scale &scale : status.scales)
        scale.counts = scale.counts.doneOrOpen();
    for (ClassCoverage &one : status.classes) {
        one.counts = one.counts.doneOrOpen();
        for (Coverage &scale : one.byScale)
            scale = scale.doneOrOpen();
    }
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
    auto status = counts(id, false, ownClassOnly ? std::optional(session.classes) : std::nullopt);
    if (status && ownClassOnly)
        tellDoneOrOpen(*status);
    return status;
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
    auto states = m_sheets.states(id);
    if (!states)
        return states.error();
    auto standing = standingOf(m_workplace.db(), *campaign, m_workplace.clock().today());
    if (!standing)
        return standing.error();
    auto by = informants(campaign->scales);
    if (!by)
        return by.error();

    QHash<StudentId, QList<SheetRepository::State>> sheets;
    for (SheetRepository::State &state : *states) {
        if (countsOnlySheets) // validity says something about the answers
            state.validity = SheetValidity::Ok;
        sheets[state.student].append(state);
    }
    CampaignStatus status;
    for (qsizetype i = 0; i < campaign->scales.size(); ++i)
        status.scales.append({campaign->scales[i], campaign->shortName(campaign->scales[i]), by->at(i), {}});
    const QStringList ofStudent = scalesOfStudent(status.scales);
    QHash<SchoolClassId, ClassCoverage> byClass;
    for (const CampaignRepository::MemberClass &member : std::as_const(*members)) {
        ClassCoverage &into = byClass[member.schoolClass];
        into.byScale.resize(status.scales.size());
        const MemberStanding stand = standing->value(member.student);
        const QList<SheetRepository::State> of = sheets.value(member.student);
        count(into.counts, memberState(ofStudent, of, stand));
        for (qsizetype i = 0; i < status.scales.size(); ++i)
            count(into.byScale[i], scaleState(status.scales[i], of, stand));
    }
    for (ClassCoverage &one : *classes) {
        if (within && !within->contains(one.id))
            continue;
        const ClassCoverage counted = byClass.value(one.id);
        one.counts = counted.counts;
        one.byScale = counted.byScale;
        one.byScale.resize(status.scales.size());
        status.total += one.counts;
        for (qsizetype i = 0; i < status.scales.size(); ++i)
            status.scales[i].counts += one.byScale[i];
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

Result<QList<CampaignPerson>> CampaignService::people()
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    return m_campaigns.people();
}

Result<ScreenLeave> CampaignService::mayAnswerOnScreen(CampaignId id, StudentId student)
{
    auto roll = screenRoll(id, std::nullopt);
    if (!roll)
        return roll.error();
    const auto found = std::find_if(roll->cbegin(), roll->cend(),
                                    [student](const auto &one) { return one.first == student; });
    return found == roll->cend() ? ScreenLeave::NotInCampaign : found->second;
}

Result<QList<std::pair<StudentId, ScreenLeave>>>
CampaignService::screenRoll(CampaignId id, std::optional<SchoolClassId> schoolClass)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    auto by = informants(campaign->scales);
    if (!by)
        return by.error();
    auto members = m_campaigns.members(*campaign, schoolClass);
    if (!members)
        return members.error();
    const QDate today = m_workplace.clock().today();
    auto standing = standingOf(m_workplace.db(), *campaign, today);
    if (!standing)
        return standing.error();
    auto births = m_campaigns.birthDates(*campaign);
    if (!births)
        return births.error();
    const bool open = !campaign->closed && campaign->from <= today;
    const bool asked = by->contains(scales::Informant::Self);
    QList<std::pair<StudentId, ScreenLeave>> roll;
    for (const CampaignMember &member : std::as_const(*members)) {
        const MemberStanding stand = standing->value(member.id);
        ScreenLeave leave = leaveByConsent(stand.consent, stand.mark, ageOn(births->value(member.id), today));
        if (stand.leftOut)
            leave = ScreenLeave::LeftOut;
        if (!asked)
            leave = ScreenLeave::NotInCampaign;
        if (!open)
            leave = ScreenLeave::NotOpen;
        roll.append({member.id, leave});
    }
    return roll;
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
    auto left = CampaignPlanRepository(m_workplace.db()).exceptions(id);
    if (!left)
        return left.error();
    auto states = m_sheets.states(id);
    if (!states)
        return states.error();
    QHash<StudentId, qsizetype> at;
    for (qsizetype i = 0; i < members->size(); ++i) {
        CampaignMember &member = (*members)[i];
        at.insert(member.id, i);
        if (const auto mark = marks->constFind(member.id); mark != marks->cend())
            member.mark = *mark;
        member.leftOut = std::any_of(left->cbegin(), left->cend(), [&member](const CampaignException &one) {
            return one.student == member.id;
        });
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
