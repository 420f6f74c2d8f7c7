// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tingyu::bench {

struct WeekTimes
{
    double termMs = 0;   ///< the vault holds one term: 20 weeks, 1,200 appointments
    double decadeMs = 0; ///< ten years: 400 weeks, 24,000 appointments
};
/// Reading, laying out and painting the same week; nothing when a vault could not be made.
std::optional<WeekTimes> weekTimes();

} // namespace tingyu::bench
