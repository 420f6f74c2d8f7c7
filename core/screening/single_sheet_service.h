// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_shelf_repository.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

/// One scale for one student outside a campaign (C16): by whom it was agreed to, what for, and why where the
/// student lies outside what it is made for.
struct SingleOrder
{
    NewSheet sheet; ///< without a campaign
    ScaleShelfRepository::Use use;
};

/// Who is to answer, and in what he lies outside what the scale is made for.
struct SingleFit
{
    scales::DefinitionPtr definition;
    std::optional<scales::TextPack> wording;
    QList<scales::Misfit> misfits;
    bool guardianNeeded = false; ///< under 14: a child does not agree alone
    QDate lastOn;                ///< of an earlier sheet of this scale; invalid: none
};

class SingleSheetService
{
public:
    SingleSheetService(Workplace &workplace, scales::ScaleLibrary &library, SheetService &sheets)
        : m_workplace(workplace), m_library(library), m_sheets(sheets)
    {
    }

    /// Errors: those of ScaleLibrary::find; Errc::NotFound sheet.unknown_student.
    Result<SingleFit> fit(StudentId student, const QString &scaleId, const QString &language);
    /// Stored, scored, flagged and queued as any sheet. Errc::BadInput: those of SheetService::store,
    /// "single.no_answer", "single.age_reason", "single.emergency_note"; Errc::Conflict "single.guardian"
    /// (a child under 14 agreed alone).
    Result<StoredSheet> give(const SingleOrder &order);
    /// What was noted when it was given; empty for a sheet of a campaign.
    Result<std::optional<ScaleShelfRepository::Use>> useOf(const Uid &sheet);

private:
    Result<SingleFit> fitOn(StudentId student, const QString &scaleId, QDate on);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    SheetService &m_sheets;
};

} // namespace tingyu
