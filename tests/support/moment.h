// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>

namespace tingyu::test {

/// Where the clock of a fixture stands; a Friday.
inline const QDate fixtureDay(2026, 11, 20);
inline const QDate fixtureMonday(2026, 11, 16); ///< of that week

/// "2026-11-20T08:00" as it stands in a test.
inline WallTime at(const char *words)
{
    return WallTime::parse(QLatin1String(words)).value();
}

} // namespace tingyu::test
