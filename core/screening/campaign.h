// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/coverage.h"
#include "core/screening/screening.h"
#include "core/vault/access.h"

#include <QDate>

namespace tingyu {

/// One screening: which scales, which classes, when, who answers for it (C6) and who looks at flags each day.
struct Campaign
{
    CampaignId id;
    Uid uid;
    qint64 rev = 0;
    QString name;
    CampaignKind kind = CampaignKind::Census;
    QDate from;
    QDate to;
    QStringList scales; ///< in the order of answering, at least one
    bool allClasses = true;
    QList<SchoolClassId> classes; ///< when not all
    QList<UserId> watchers;
    UserId personInCharge;
    QString consentText;
    bool closed = false;
    bool operator==(const Campaign &) const = default;
};

/// Coverage of one class within a campaign.
struct ClassCoverage
{
    SchoolClassId id;
    QString className;
    QString gradeName; ///< 七年级, 高一
    Coverage counts;
};

struct CampaignStatus
{
    Coverage total;
    QList<ClassCoverage> classes;
};

/// One student of a class in a campaign, as the keying list shows it: no score, no flag.
struct CampaignMember
{
    StudentId id;
    Uid uid;
    QString name;
    QString schoolNo;
    std::optional<CampaignMark> mark;
    QStringList answered;   ///< scales with a sheet
    QStringList incomplete; ///< scales whose sheet has blanks
    QStringList doubtful;   ///< scales whose sheet has items the keyer could not read for sure
    QStringList invalid;
};

} // namespace tingyu
