// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/scales/library.h"
#include "core/school/school.h"
#include "core/screening/sheet_service.h"

namespace tingyu::report {

/// All that an individual screening report is made of, as values.
struct ScreeningReportFacts
{
    SheetView view;
    scales::DefinitionPtr definition;
    std::optional<scales::TextPack> wording; ///< the one it was answered with; none = paper, or gone
    QList<SheetService::Point> course;       ///< of the same scale up to this sheet, oldest first
    Student student;
    QString classLabel;
    std::optional<SchoolStage> stage;
    QString printer; ///< stands by the signature
};

/// The individual report, filled from the stored result: no score is worked out anew, and none is called more
/// than a hint. What limits a figure stands beside it: blanks and what stood in for them, doubtful or invalid
/// answers, a wording that is not the validated one, a definition that has changed since.
FormValues screeningReportValues(const ScreeningReportFacts &facts, Language language);

} // namespace tingyu::report
