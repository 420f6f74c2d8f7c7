// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/screening.h"
#include "core/vault/workplace.h"

#include <QHash>

namespace tingyu {

inline constexpr int paperCodeDigits = 5;

/// What stands on paper sheets instead of a name, so that who collects and who keys need not see whose a
/// sheet is. The list of codes is in the vault only. Five figures: no two in a campaign are the same, and the
/// last two are no two in a class, so that two keys find a sheet of a class in hand.
class PaperCodeService
{
public:
    explicit PaperCodeService(Workplace &workplace) : m_workplace(workplace) {}
    /// Codes that are there: for keying.
    Result<QHash<StudentId, QString>> codes(CampaignId campaign);
    /// Gives everybody the campaign asks a code; those who have one keep it. Errc::NotFound
    /// "campaign.unknown"; Errc::LimitExceeded "paper.class_too_large" (over 100 in a class).
    Result<QHash<StudentId, QString>> ensure(CampaignId campaign);

private:
    Workplace &m_workplace;
    Result<QHash<StudentId, QString>> read(CampaignId campaign);
};

} // namespace tingyu
