// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/member_state.h"

#include "core/screening/campaign_plan_repository.h"
#include "core/screening/campaign_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

bool isRefusal(ConsentState state)
{
    return state == ConsentState::Refused || state == ConsentState::Withdrawn;
}

MemberState withoutSheet(const MemberStanding &standing)
{
    if (standing.leftOut)
        return MemberState::LeftOut;
    if (standing.mark == CampaignMark::NoConsent)
        return MemberState::NoConsent;
    if (standing.mark == CampaignMark::Refused)
        return MemberState::Refused;
    if (isRefusal(standing.consent.guardian))
        return MemberState::NoConsent;
    if (isRefusal(standing.consent.student))
        return MemberState::Refused;
    return standing.mark == CampaignMark::Absent ? MemberState::Absent : MemberState::Open;
}

} // namespace

QString memberStateCode(MemberState state)
{
    switch (state) {
    case MemberState::Open:
        return QStringLiteral("open");
    case MemberState::Done:
        return QStringLiteral("done");
    case MemberState::Invalid:
        return QStringLiteral("invalid");
    case MemberState::Incomplete:
        return QStringLiteral("incomplete");
    case MemberState::Refused:
        return QStringLiteral("refused");
    case MemberState::Absent:
        return QStringLiteral("absent");
    case MemberState::NoConsent:
        return QStringLiteral("no-consent");
    case MemberState::LeftOut:
        return QStringLiteral("left-out");
    }
    return {};
}

Result<QHash<StudentId, MemberStanding>> standingOf(Connection &db, const Campaign &campaign, QDate today)
{
    auto marks = CampaignRepository(db).marks(campaign.id);
    if (!marks)
        return marks.error();
    auto consents = screeningConsents(db, campaign.to, today);
    if (!consents)
        return consents.error();
    auto leftOut = CampaignPlanRepository(db).exceptions(campaign.id);
    if (!leftOut)
        return leftOut.error();
    QHash<StudentId, MemberStanding> standing;
    for (auto it = marks->cbegin(); it != marks->cend(); ++it)
        standing[it.key()].mark = it.value();
    for (auto it = consents->cbegin(); it != consents->cend(); ++it)
        standing[it.key()].consent = it.value();
    for (const CampaignException &one : std::as_const(*leftOut))
        standing[one.student].leftOut = true;
    return standing;
}

MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        const MemberStanding &standing)
{
    if (standing.consent.guardianWithdrew)
        return MemberState::NoConsent;
    if (standing.consent.studentWithdrew)
        return MemberState::Refused;
    const auto ours = [&scales](const SheetRepository::State &state) {
        return scales.contains(state.scaleId);
    };
    if (std::none_of(sheets.begin(), sheets.end(), ours))
        return withoutSheet(standing);
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

MemberState memberState(const QStringList &scales, const QList<SheetRepository::State> &sheets,
                        std::optional<CampaignMark> mark)
{
    return memberState(scales, sheets, MemberStanding{mark, {}, false});
}

MemberState scaleState(const CampaignStatus::Scale &scale, const QList<SheetRepository::State> &sheets,
                       const MemberStanding &standing)
{
    MemberStanding known = standing;
    if (scale.informant != scales::Informant::Self && known.mark == CampaignMark::Absent)
        known.mark.reset();
    return memberState({scale.id}, sheets, known);
}

QStringList scalesOfStudent(const QList<CampaignStatus::Scale> &scales)
{
    QStringList own;
    QStringList all;
    for (const CampaignStatus::Scale &scale : scales) {
        all.append(scale.id);
        if (scale.informant == scales::Informant::Self)
            own.append(scale.id);
    }
    return own.isEmpty() ? all : own;
}

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
    case MemberState::NoConsent:
        ++coverage.noConsent;
        break;
    case MemberState::LeftOut:
        ++coverage.leftOut;
        break;
    }
}

bool isToBeMadeUp(MemberState state)
{
    switch (state) {
    case MemberState::Open:
    case MemberState::Invalid:
    case MemberState::Incomplete:
    case MemberState::Absent:
        return true;
    case MemberState::Done:
    case MemberState::Refused:
    case MemberState::NoConsent:
    case MemberState::LeftOut:
        return false;
    }
    return false;
}

} // namespace tingyu
