// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_plan_service.h"

#include "core/base/text.h"
#include "core/scales/library.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {

Result<Campaign> CampaignPlanService::existing(CampaignId id)
{
    auto campaign = m_campaigns.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return **campaign;
}

Result<QList<CampaignStatus::Scale>> CampaignPlanService::scalesOf(const Campaign &campaign)
{
    QList<CampaignStatus::Scale> all;
    for (const QString &scale : campaign.scales) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        all.append({scale, (*definition)->abbr, (*definition)->informant, {}});
    }
    return all;
}

Result<QList<CampaignException>> CampaignPlanService::exceptions(CampaignId id)
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    return m_plan.exceptions(id);
}

Result<void> CampaignPlanService::leaveOut(CampaignId id, StudentId student, const QString &reason)
{
    const QString why = text::tidy(reason);
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<void> {
        if (why.isEmpty())
            return fail(Errc::BadInput, "campaign.no_exception_reason");
        auto campaign = existing(id);
        if (!campaign)
            return campaign.error();
        auto members = m_campaigns.memberClasses(*campaign);
        if (!members)
            return members.error();
        if (std::none_of(members->cbegin(), members->cend(),
                         [student](const auto &one) { return one.student == student; }))
            return fail(Errc::BadInput, "campaign.not_member");
        return m_plan.setException(change, id, student, why);
    });
}

Result<void> CampaignPlanService::takeBackIn(CampaignId id, StudentId student)
{
    return m_workplace.change(op::campaignEdit,
                              [&](Change &change) { return m_plan.setException(change, id, student, {}); });
}

Result<QList<HandoutLine>> CampaignPlanService::handouts(CampaignId id)
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    auto status = CampaignService(m_workplace, m_library).status(id);
    if (!status)
        return status.error();
    auto kept = m_plan.handouts(id);
    if (!kept)
        return kept.error();
    auto members = m_campaigns.memberClasses(*campaign);
    if (!members)
        return members.error();
    auto consents = screeningConsents(m_workplace.db(), campaign->to, m_workplace.clock().today());
    if (!consents)
        return consents.error();
    QHash<SchoolClassId, int> saidOf;
    for (const CampaignRepository::MemberClass &one : std::as_const(*members))
        saidOf[one.schoolClass] += consents->value(one.student).guardian != ConsentState::NotAsked ? 1 : 0;

    QList<HandoutLine> lines;
    const auto add = [&](const QString &item, const auto &keyedOf) {
        for (const ClassCoverage &one : std::as_const(status->classes)) {
            HandoutLine line;
            line.handout.schoolClass = one.id;
            line.handout.item = item;
            for (const Handout &there : std::as_const(*kept)) {
                if (there.schoolClass == one.id && there.item == item)
                    line.handout = there;
            }
            line.className = one.className;
            line.students = one.counts.onRoll - one.counts.leftOut;
            line.keyed = keyedOf.value(one.id);
            lines.append(line);
        }
    };
    add(consentItem, saidOf);
    for (const CampaignStatus::Scale &scale : std::as_const(status->scales)) {
        if (scale.informant != scales::Informant::Parent && scale.informant != scales::Informant::Teacher)
            continue;
        auto keyed = m_plan.keyed(id, scale.id);
        if (!keyed)
            return keyed.error();
        add(scale.id, *keyed);
    }
    return lines;
}

Result<void> CampaignPlanService::setHandout(CampaignId id, const Handout &handout)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<void> {
        if (handout.printed < 0 || handout.handedOut < 0 || handout.returned < 0 ||
            handout.returned > handout.handedOut)
            return fail(Errc::BadInput, "campaign.handout_counts");
        if (auto campaign = existing(id); !campaign)
            return campaign.error();
        Handout dated = handout;
        const QDate today = change.clock().today();
        if (dated.printed > 0 && !dated.printedOn.isValid())
            dated.printedOn = today;
        if (dated.handedOut > 0 && !dated.handedOn.isValid())
            dated.handedOn = today;
        if (dated.returned > 0 && !dated.returnedOn.isValid())
            dated.returnedOn = today;
        return m_plan.setHandout(change, id, dated);
    });
}

Result<QList<Sitting>> CampaignPlanService::sittings(CampaignId id)
{
    if (auto allowed = m_workplace.allow(op::campaignEdit); !allowed)
        return allowed.error();
    return m_plan.sittings(id);
}

Result<SittingId> CampaignPlanService::addSitting(CampaignId id, const Sitting &sitting)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<SittingId> {
        if (!sitting.on.isValid() || sitting.on > change.clock().today())
            return fail(Errc::BadInput, "campaign.sitting_day");
        auto campaign = existing(id);
        if (!campaign)
            return campaign.error();
        auto members = m_campaigns.memberClasses(*campaign);
        if (!members)
            return members.error();
        const auto size = std::count_if(members->cbegin(), members->cend(), [&](const auto &one) {
            return one.schoolClass == sitting.schoolClass;
        });
        if (size == 0)
            return fail(Errc::BadInput, "campaign.not_member");
        if (sitting.present <= 0 || sitting.present > size)
            return fail(Errc::BadInput, "campaign.sitting_count", {QString::number(size)});
        Sitting wanted = sitting;
        wanted.ledBy = text::tidy(wanted.ledBy);
        wanted.place = text::tidy(wanted.place);
        wanted.irregular = text::tidyLines(wanted.irregular);
        return m_plan.addSitting(change, id, wanted);
    });
}

Result<void> CampaignPlanService::removeSitting(SittingId id)
{
    return m_workplace.change(op::campaignEdit,
                              [&](Change &change) { return m_plan.removeSitting(change, id); });
}

Result<QList<MakeUpRow>> CampaignPlanService::makeUpList(CampaignId id,
                                                         std::optional<SchoolClassId> schoolClass)
{
    if (auto allowed = m_workplace.allow(op::campaignImport); !allowed)
        return allowed.error();
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    auto scales = scalesOf(*campaign);
    if (!scales)
        return scales.error();
    auto classes = m_campaigns.classes(*campaign);
    if (!classes)
        return classes.error();
    auto standing = standingOf(m_workplace.db(), *campaign, m_workplace.clock().today());
    if (!standing)
        return standing.error();
    auto states = SheetRepository(m_workplace.db()).states(id);
    if (!states)
        return states.error();
    QHash<StudentId, QList<SheetRepository::State>> sheets;
    for (const SheetRepository::State &state : std::as_const(*states))
        sheets[state.student].append(state);
    const QStringList own = scalesOfStudent(*scales);
    QList<MakeUpRow> rows;
    for (const ClassCoverage &one : std::as_const(*classes)) {
        if (schoolClass && *schoolClass != one.id)
            continue;
        auto members = m_campaigns.members(*campaign, one.id);
        if (!members)
            return members.error();
        for (const CampaignMember &member : std::as_const(*members)) {
            const QList<SheetRepository::State> of = sheets.value(member.id);
            const MemberStanding stand = standing->value(member.id);
            MakeUpRow row{member.id, member.name,   member.schoolNo,
                          one.id,    one.className, memberState(own, of, stand),
                          {}};
            if (!isToBeMadeUp(row.state))
                continue;
            for (const QString &scale : own) {
                if (isToBeMadeUp(memberState({scale}, of, stand)))
                    row.scales.append(scale);
            }
            rows.append(row);
        }
    }
    return rows;
}

Result<QList<CampaignDuty>> CampaignPlanService::dutiesOf(const Campaign &campaign)
{
    if (campaign.closed)
        return QList<CampaignDuty>();
    auto critical = CampaignService(m_workplace, m_library).hasCriticalItem(campaign.scales);
    if (!critical)
        return critical.error();
    auto scales = scalesOf(campaign);
    if (!scales)
        return scales.error();
    auto sittings = m_plan.sittings(campaign.id);
    if (!sittings)
        return sittings.error();
    auto collected = m_plan.collected(campaign.id, scalesOfStudent(*scales));
    if (!collected)
        return collected.error();
    auto days = m_plan.answeredDays(campaign.id);
    if (!days)
        return days.error();
    auto looks = m_plan.looks(campaign.id);
    if (!looks)
        return looks.error();
    return campaignDuties(campaign, *critical, *sittings, *collected, *days, *looks,
                          m_workplace.clock().today());
}

Result<QList<CampaignDuty>> CampaignPlanService::duties(CampaignId id)
{
    if (auto allowed = m_workplace.allow(op::flagContact); !allowed)
        return allowed.error();
    auto campaign = existing(id);
    if (!campaign)
        return campaign.error();
    return dutiesOf(*campaign);
}

Result<QList<CampaignDuty>> CampaignPlanService::duties()
{
    QList<CampaignDuty> all;
    if (!isAllowed(op::flagContact, m_workplace.session(), {}))
        return all;
    auto campaigns = m_campaigns.list();
    if (!campaigns)
        return campaigns.error();
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        auto duties = dutiesOf(campaign);
        if (!duties)
            return duties.error();
        all += *duties;
    }
    std::stable_sort(all.begin(), all.end(), [](const CampaignDuty &a, const CampaignDuty &b) {
        return std::pair(!a.overdue, a.day) < std::pair(!b.overdue, b.day);
    });
    return all;
}

Result<void> CampaignPlanService::recordLook(CampaignId id, const QString &by)
{
    return m_workplace.change(op::flagContact, [&](Change &change) -> Result<void> {
        if (auto campaign = existing(id); !campaign)
            return campaign.error();
        auto days = m_plan.answeredDays(id);
        if (!days)
            return days.error();
        auto looks = m_plan.looks(id);
        if (!looks)
            return looks.error();
        const QDate today = change.clock().today();
        const QString who = text::tidy(by);
        for (const AnsweredDay &day : std::as_const(*days)) {
            const bool isThere = std::any_of(looks->cbegin(), looks->cend(),
                                             [&day](const DayLook &look) { return look.on == day.on; });
            if (isThere || day.on > today)
                continue;
            if (auto added = m_plan.addLook(change, id,
                                            {day.on, today, who.isEmpty() ? change.session().userName : who});
                !added)
                return added;
        }
        return {};
    });
}

Result<std::optional<DueScreening>> CampaignPlanService::due()
{
    if (!isAllowed(op::campaignEdit, m_workplace.session(), {}))
        return std::optional<DueScreening>();
    auto written = SettingsStore(m_workplace).text(setting::screeningMonths);
    if (!written)
        return written.error();
    auto campaigns = m_campaigns.list();
    if (!campaigns)
        return campaigns.error();
    return dueScreening(monthsFromText(*written).value_or(QList<int>()), *campaigns,
                        m_workplace.clock().today());
}

Result<QString> CampaignPlanService::months()
{
    return SettingsStore(m_workplace).text(setting::screeningMonths);
}

Result<void> CampaignPlanService::setMonths(const QString &months)
{
    const auto read = monthsFromText(months);
    if (!read)
        return fail(Errc::BadInput, "campaign.months");
    QStringList parts;
    for (const int month : *read)
        parts.append(QString::number(month));
    return SettingsStore(m_workplace).setText(setting::screeningMonths, parts.join(u','));
}

} // namespace tingyu
