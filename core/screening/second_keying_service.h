// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/second_keying.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

struct SecondOutcome
{
    Uid uid;
    int differing = 0; ///< 0: agreed at once
};

/// A stack keyed again by somebody else. The stored sheet is the first keying until the two are agreed, and
/// what was agreed from then on. Keyers see what was struck, no total and no flag.
class SecondKeyingService
{
public:
    SecondKeyingService(Workplace &workplace, SheetService &sheets) : m_workplace(workplace), m_sheets(sheets)
    {
    }

    /// Of every student of the campaign with a sheet of that scale.
    Result<QHash<StudentId, SecondState>> states(CampaignId campaign, const QString &scaleId);
    /// Errc::NotFound "second.no_sheet"; Errc::Conflict "second.same_person", "second.twice",
    /// "second.not_keyed". The keyer's draft goes in the same transaction.
    Result<SecondOutcome> store(CampaignId campaign, StudentId student, const QString &scaleId,
                                const QStringList &items, const scales::Answers &answers,
                                const QStringList &doubtful, const QString &draftPerson,
                                const QString &draftForm);
    /// Sheets whose two keyings disagree, class by class.
    Result<QList<KeyedTwice>> waiting(CampaignId campaign);
    /// `items` in the order of the form. Errc::NotFound "second.gone".
    Result<QList<ItemDifference>> differences(const Uid &uid, const QStringList &items);
    /// What is right on each differing item. `words` stand as the reason of the correction where the first
    /// keying was not right. Errc::NotFound "second.gone"; Errc::BadInput "second.item_open" (detail: item);
    /// Errc::Conflict "second.moved" (the sheet was corrected since); errors of SheetService::amendIn.
    Result<void> agree(const Uid &uid, const QStringList &items, const QHash<QString, KeyedItem> &agreed,
                       const QString &words);
    Result<KeyingErrors> errors(CampaignId campaign);

private:
    struct Second;
    Workplace &m_workplace;
    SheetService &m_sheets;
    Result<Second> second(const Uid &uid);
};

} // namespace tingyu
