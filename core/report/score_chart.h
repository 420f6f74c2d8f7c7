// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/scale_words.h"
#include "core/screening/score_course.h"

namespace tingyu::report {

/// Bands behind a drawing, without gaps between whole values: one begins where the one below it ended.
QList<ChartBand> chartBands(const scales::Banding &banding, double lowest, double highest, Language language);

/// The line of one score over time: its range, its bands, and the error of measurement where it is known.
Chart courseChart(const scales::ScaleDefinition &definition, const ScoreCourse &course, Language language);

} // namespace tingyu::report
