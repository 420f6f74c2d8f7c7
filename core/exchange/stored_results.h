// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/vault/connection.h"

/// The only SQL that reads results of single students for a package.
namespace tingyu::exchange {

/// A sheet of a campaign with its latest result, without anything that names its student to others.
struct ResultSheet
{
    StudentId student;
    Uid studentUid;
    QString sex;     ///< male, female, unknown
    QDate birthDate; ///< stays here: an age is told of it
    QDate answeredOn;
    QString stage;            ///< of the school year asked for; "unknown" where no class tells it
    std::optional<int> grade; ///< in which it was answered
    QString scaleId;
    QString scaleVersion; ///< it was scored by
    SheetValidity validity = SheetValidity::Ok;
    QByteArray json;
};
/// Of a campaign in that school year, by day of answering.
Result<QList<ResultSheet>> resultSheets(Connection &db, CampaignId campaign, int schoolYear);

} // namespace tingyu::exchange
