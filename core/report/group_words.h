// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/scales/scale_definition.h"
#include "core/screening/group_figures.h"

/// What the cells of a table of groups say.
namespace tingyu::report {

/// What stands for a figure that would tell of a few: a word, never a blank.
Value hidden();
/// Two decimals; nothing is hidden().
Value decimal(std::optional<double> figure);
/// The mean of a line with half of its 95 % interval, where both may be told.
Value meanOf(const GroupRow &row);
/// The bands the table counts by; nullptr where the scale has none.
const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const GroupTable &table);

} // namespace tingyu::report
