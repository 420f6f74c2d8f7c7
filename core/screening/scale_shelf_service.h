// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/item_check.h"
#include "core/screening/scale_shelf_repository.h"

namespace tingyu {

/// Every scale with what it may be used for, and what its sheets say of its items.
class ScaleShelfService
{
public:
    ScaleShelfService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }

    struct Shelf
    {
        QList<ShelfScale> scales; ///< by id; one that no longer passes its own examples is left out
        std::vector<scales::SchoolStage> stages; ///< of the school's classes; empty: it has none yet
    };
    Result<Shelf> shelf();
    Result<ShelfScale> one(const QString &scaleId);

    /// Scales of these that are not made for a stage of these classes (empty: all of the school).
    Result<QStringList> outsideStages(const QStringList &scaleIds, const QList<SchoolClassId> &classes);
    /// Why a campaign uses a scale outside its stages. Errc::BadInput "reason.missing".
    Result<void> explain(CampaignId campaign, const QString &scaleId, const QString &reason);
    Result<QHash<QString, QString>> reasons(CampaignId campaign);

    /// Was any sheet of it answered with a translation of this project's? Its bands are then for orientation.
    Result<bool> isTranslated(CampaignId campaign, const QString &scaleId);
    /// Items that run against their scale, from the valid sheets of a campaign, else from all.
    Result<scales::ItemCheck> checkItems(const QString &scaleId, std::optional<CampaignId> campaign);

private:
    Result<std::vector<scales::SchoolStage>> stagesOf(const QList<SchoolClassId> &classes);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

/// A vocational school is a senior one to a scale.
scales::SchoolStage scaleStage(const QString &schoolStageCode);

} // namespace tingyu
