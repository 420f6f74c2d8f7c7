// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace tingyu {

class Connection;

/// Two clocks of one school differ by as much; the clock may stand so far behind without being doubted.
inline constexpr qint64 slackBehindSeconds = 10 * 60;

/// The latest time the audit log has seen, as UTC: lines of a clock that could not be right do not count, so
/// that one day in the far future does not make every later day a doubtful one. Not valid: it has no line.
Result<QDateTime> latestTime(Connection &db);

/// How many seconds the clock stands behind that time; 0 when it does not.
Result<qint64> secondsBehind(Connection &db, const Clock &clock);

/// Today, or the day of the latest time where the clock stands behind it: a span that ended stays ended when
/// the clock is set back.
Result<QDate> latestDay(Connection &db, const Clock &clock);

} // namespace tingyu
