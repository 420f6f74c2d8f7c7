// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/answer_sheet_paper.h"
#include "core/report/form_print.h"
#include "core/screening/paper_code_service.h"

namespace tingyu::report {

struct AnswerSheetWish
{
    Uid campaign;
    SchoolClassId schoolClass;
    QString scaleId; ///< empty: every scale of the campaign, one student after another
    bool withCodes = false;
    bool onlyOpen = false; ///< those without a sheet and without a mark
    int perColumn = 25;    ///< 10, 20 or 25
};

/// Answer sheets of a class for the copier: one a student and scale.
class AnswerSheetService
{
public:
    AnswerSheetService(Workplace &place, scales::ScaleLibrary &library, PaperCodeService &codes)
        : m_place(place), m_library(library), m_codes(codes)
    {
    }
    /// Codes that are missing are made when it is issued. Errc::NotFound "campaign.unknown",
    /// "campaign.class", "campaign.nobody"; Errc::BadInput "paper.columns", "import.which_scale".
    Result<Printed> sheets(const AnswerSheetWish &wish, const PrintOrder &order, PrintWay way);

private:
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
    PaperCodeService &m_codes;
    Result<QList<FormValues>> values(const AnswerSheetWish &wish, const PrintOrder &order, PrintWay way);
};

} // namespace tingyu::report
