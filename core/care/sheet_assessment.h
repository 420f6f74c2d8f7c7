// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

/// A screening sheet as a line of the case report: the score that sums up the scale with its range, the first
/// value that calls for attention, validity, blanks and critical items as the stored result has them.
/// `earlier`: the latest attached line of the same scale before this sheet, for the change; may be null.
/// Wording is the definition's own.
CaseAssessment assessmentOf(const scales::ScaleDefinition &definition, const SheetView &view,
                            const CaseAssessment *earlier = nullptr);

/// The figure and the highest possible one of a score as it is printed or typed, "14 / 27"; nothing where what
/// stands there is no finite number.
std::optional<double> scoreFigure(const QString &score);
std::optional<double> scoreCeiling(const QString &score);

} // namespace tingyu
