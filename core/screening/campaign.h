// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/school/student.h"
#include "core/screening/coverage.h"
#include "core/screening/screening.h"
#include "core/vault/access.h"

#include <QDate>
#include <QHash>

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
    QList<UserId> watchers;       ///< who looks at flags each day
    QString standIn;              ///< who does when they cannot: a name, no account needed
    QString standInPhone;
    UserId personInCharge;
    QString consentText;
    bool closed = false;
    QHash<QString, QString> shortNames; ///< of the scales, by id: not stored, filled in by CampaignService
    bool operator==(const Campaign &) const = default;

    QString shortName(const QString &scale) const { return shortNames.value(scale, scale); }

    /// Somebody else than the first looks when that one cannot.
    bool hasStandIn() const { return watchers.size() > 1 || !standIn.isEmpty(); }
};

/// A user of the room who may be named in a campaign.
struct CampaignPerson
{
    UserId id;
    QString name;
};

/// Coverage of one class within a campaign.
struct ClassCoverage
{
    SchoolClassId id;
    QString className;
    QString gradeName;            ///< 七年级, 高一
    Coverage counts;              ///< of what the student answers
    QList<Coverage> byScale = {}; ///< each scale alone, in the order of CampaignStatus::scales
};

/// The completion matrix: classes down, scales across.
struct CampaignStatus
{
    struct Scale
    {
        QString id;
        QString shortName;
        scales::Informant informant = scales::Informant::Self;
        Coverage counts;
    };
    /// Of the scales that the student answers; of all where there is none. What parents and teachers answer
    /// is another source (C18) and stands in `scales` alone.
    Coverage total;
    QList<Scale> scales;
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
    bool leftOut = false;
    QStringList answered;   ///< scales with a sheet
    QStringList incomplete; ///< scales whose sheet has blanks
    QStringList doubtful;   ///< scales whose sheet has items the keyer could not read for sure
    QStringList invalid;
};

} // namespace tingyu
