// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stopped_clock.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <thread>

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

TEST_CASE("wall times are ordered by day, then by minute, and one without day or time comes first")
{
    const QList<WallTime> rising{{},
                                 {{}, QTime(7, 0)},
                                 {QDate(2026, 3, 8), {}},
                                 {QDate(2026, 3, 8), QTime(0, 0)},
                                 {QDate(2026, 3, 8), QTime(23, 59)},
                                 {QDate(2026, 3, 9), QTime(2, 30)},
                                 {QDate(2027, 1, 1), QTime(0, 1)}};
    for (qsizetype left = 0; left < rising.size(); ++left) {
        for (qsizetype right = 0; right < rising.size(); ++right) {
            INFO(left << " and " << right);
            CHECK((rising[left] <=> rising[right]) == (left <=> right));
            CHECK((rising[left] == rising[right]) == (left == right));
            CHECK((rising[left] < rising[right]) == (left < right));
        }
    }
}

TEST_CASE("a fixed clock moves only when told")
{
    FixedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    CHECK(utcStamp(clock.nowUtc()) == QStringLiteral("2026-09-01T08:00:00.000Z"));
    clock.advanceMs(61'000);
    CHECK(clock.nowLocal().toString() == QStringLiteral("2026-09-01T08:01"));
    CHECK(clock.monotonicMs() == 61'000);
}

TEST_CASE("a stopped clock keeps the time of life, and what is waited for goes by")
{
    const StoppedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    const qint64 before = clock.monotonicMs();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(clock.monotonicMs() >= before + 20);
    CHECK(clock.nowLocal().toString() == QStringLiteral("2026-09-01T08:00"));
    CHECK(utcStamp(clock.nowUtc()) == QStringLiteral("2026-09-01T08:00:00.000Z"));
}
