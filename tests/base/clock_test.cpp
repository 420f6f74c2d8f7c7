// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("a wall time keeps what the clock on the wall showed")
{
    const auto wall = WallTime::parse(QStringLiteral("2026-03-08T02:30"));
    REQUIRE(wall);
    CHECK(wall->toString() == QStringLiteral("2026-03-08T02:30"));
    CHECK(WallTime::parse(QStringLiteral("2026-03-08T02:30:15"))->toString() ==
          QStringLiteral("2026-03-08T02:30"));
    for (const char *bad :
         {"2026-02-30T10:00", "2026-03-08 10:00", "2026-03-08T25:00", "2026-03-08T02:30:61", "", "x"})
        CHECK_FALSE(WallTime::parse(QString::fromLatin1(bad)));
}

TEST_CASE("a fixed clock moves only when told")
{
    FixedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    CHECK(utcStamp(clock.nowUtc()) == QStringLiteral("2026-09-01T08:00:00.000Z"));
    clock.advanceMs(61'000);
    CHECK(clock.nowLocal().toString() == QStringLiteral("2026-09-01T08:01"));
    CHECK(clock.monotonicMs() == 61'000);
}
