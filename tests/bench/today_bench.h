// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tingyu::bench {

struct TodayTimes
{
    double smallMs = 0; ///< 200 sessions and 200 appointments
    double largeMs = 0; ///< 100,000 sessions, none signed, and 100,000 appointments, none settled
};
/// Reading all that the first page of the day says; nothing when a vault could not be made.
std::optional<TodayTimes> todayTimes();

} // namespace tingyu::bench
