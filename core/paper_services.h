// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/answer_sheet_service.h"
#include "core/screening/foreign_result_service.h"
#include "core/screening/paper_code_service.h"
#include "core/screening/second_keying_service.h"

namespace tingyu {

/// The services of paper sheets and of results scored elsewhere, reached as Services::paper(). Apart from
/// core/services.h, so that only who works with them has to know them.
struct PaperServices
{
    PaperServices(Workplace &place, scales::ScaleLibrary &library, SheetService &stored)
        : secondKeying(place, stored), codes(place), sheets(place, library, codes), foreign(place)
    {
    }

    SecondKeyingService secondKeying;
    PaperCodeService codes;
    report::AnswerSheetService sheets;
    ForeignResultService foreign;
};

} // namespace tingyu
