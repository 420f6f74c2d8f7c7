// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uid_source.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("a uid is a version 7 UUID and survives text and bytes")
{
    const FixedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    SeededUidSource source(clock, 7);
    const Uid uid = source.next();
    const QString text = uid.toString();
    REQUIRE(text.size() == 36);
    CHECK(text.at(14) == QLatin1Char('7'));
    CHECK(QStringLiteral("89ab").contains(text.at(19)));
    CHECK(Uid::fromString(text) == uid);
    CHECK(Uid::fromString(text.toUpper()) == uid);
    CHECK(Uid::fromBytes(uid.bytes()) == uid);
    CHECK_FALSE(Uid::fromString(text.chopped(1)));
    CHECK_FALSE(Uid::fromString(QString(text).replace(QLatin1Char('-'), QLatin1Char('x'))));
    CHECK_FALSE(Uid::fromBytes(QByteArray(15, 'a')));
}

TEST_CASE("uids of one source rise, within one millisecond and when the clock goes back")
{
    FixedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    SeededUidSource source(clock, 7);
    Uid last;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000)
            clock.setNow({QDate(2020, 1, 1), QTime(0, 0)});
        const Uid next = source.next();
        REQUIRE(last < next);
        last = next;
    }
}

TEST_CASE("the same seed and clock give the same uids")
{
    const FixedClock clock({QDate(2026, 9, 1), QTime(8, 0)});
    SeededUidSource first(clock, 1);
    SeededUidSource second(clock, 1);
    SeededUidSource other(clock, 2);
    const Uid uid = first.next();
    CHECK(uid == second.next());
    CHECK_FALSE(uid == other.next());
}
