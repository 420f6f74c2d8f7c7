// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace tingyu::text {

/// 2026-03-01 08:30 by the clock of this PC; empty for no time.
QString timeText(const QDateTime &utc);

} // namespace tingyu::text
