// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/screening.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The paper sheet of one student and scale in a campaign.
struct PaperSheet
{
    CampaignId campaign;
    StudentId student;
    QString scaleId;
    QString textId; ///< wording it was printed with; empty: numbers and boxes
};

/// What paper sheets were printed with, the last print of each. A sheet that is keyed names it.
class PaperSheetRepository
{
public:
    explicit PaperSheetRepository(Connection &db) : m_db(db) {}
    Result<void> printed(Change &change, const PaperSheet &sheet);
    /// Empty also where nothing was printed here.
    Result<QString> textOf(CampaignId campaign, StudentId student, const QString &scaleId);

private:
    Connection &m_db;
};

} // namespace tingyu
