// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_fixture.h"

#include "core/vault/lockout.h"
#include "core/vault/window_lock.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Door
{
    QTemporaryDir dir;
    FixedClock clock{{QDate(2026, 9, 1), QTime(8, 0)}};
    Lockout lockout() { return Lockout(dir.path(), uidOf(7), clock); }
    /// 0 when the try was let in (and counted), else the seconds left.
    int attempt(const QString &name = head)
    {
        const auto begun = lockout().begin(name);
        if (begun)
            return 0;
        REQUIRE(begun.error().code == Errc::LockedOut);
        return begun.error().detail.at(0).toInt();
    }
};

} // namespace

TEST_CASE("after five wrong passwords the waits are 30 s, 1, 2, 5 and 15 minutes, exactly")
{
    Door door;
    for (int i = 0; i < 5; ++i)
        REQUIRE(door.attempt() == 0);
    for (const int seconds : {30, 60, 120, 300, 900, 900, 900}) {
        REQUIRE(door.attempt() == seconds);
        door.clock.advanceMs(seconds * 1000 - 1);
        REQUIRE(door.attempt() == 1);
        door.clock.advanceMs(1);
        REQUIRE(door.attempt() == 0); // let in, and wrong again
    }
}

TEST_CASE("trying while locked out neither counts nor lengthens the wait")
{
    Door door;
    for (int i = 0; i < 5; ++i)
        door.attempt();
    for (int second = 30; second > 0; --second) {
        REQUIRE(door.attempt() == second);
        door.clock.advanceMs(1000);
    }
    CHECK(door.attempt() == 0);
    CHECK(door.attempt() == 60);
}

TEST_CASE("the right password ends both counts, and a name is not another name")
{
    Door door;
    for (int i = 0; i < 4; ++i)
        REQUIRE(door.attempt(head) == 0);
    REQUIRE(door.attempt(colleague) == 0); // the fifth in a row over all names
    CHECK(door.attempt(colleague) == 30);
    CHECK(door.attempt(head) == 30);
    door.clock.advanceMs(30'000);
    REQUIRE(door.attempt(colleague) == 0);
    door.lockout().succeeded(colleague);
    REQUIRE(door.attempt(head) == 0); // the fifth of this name
    CHECK(door.attempt(head) == 30);
    CHECK(door.attempt(QStringLiteral("  林晓舟 ")) == 30);
    CHECK(door.attempt(colleague) == 0);
}

TEST_CASE("a wall clock set a year forward or back changes no wait")
{
    Door door;
    for (int i = 0; i < 9; ++i) {
        if (const int wait = door.attempt())
            door.clock.advanceMs(wait * 1000), door.attempt();
    }
    const int before = door.attempt();
    REQUIRE(before > 0);
    door.clock.setNow({QDate(2027, 9, 1), QTime(8, 0)});
    CHECK(door.attempt() == before);
    door.clock.setNow({QDate(2025, 9, 1), QTime(8, 0)});
    CHECK(door.attempt() == before);
    door.clock.advanceMs(before * 1000);
    CHECK(door.attempt() == 0);
}

TEST_CASE("the wait survives a restart of the program and of the machine, and always ends")
{
    QTemporaryDir dir;
    FixedClock before({QDate(2026, 9, 1), QTime(8, 0)});
    before.advanceMs(86'400'000); // up for a day
    for (int i = 0; i < 5; ++i)
        REQUIRE(Lockout(dir.path(), uidOf(7), before).begin(head));
    before.advanceMs(10'000);
    CHECK(Lockout(dir.path(), uidOf(7), before).begin(head).error().detail.at(0) == QLatin1String("20"));

    FixedClock after({QDate(2020, 1, 1), QTime(0, 0)}); // machine started anew, its battery dead
    CHECK(Lockout(dir.path(), uidOf(7), after).begin(head).error().detail.at(0) == QLatin1String("30"));
    after.advanceMs(29'999);
    CHECK_FALSE(Lockout(dir.path(), uidOf(7), after).begin(head));
    after.advanceMs(1);
    CHECK(Lockout(dir.path(), uidOf(7), after).begin(head));
}

TEST_CASE("a damaged or forged state file neither crashes nor closes the vault for good")
{
    Door door;
    const QByteArray contents[] = {
        "",
        "{",
        "[]",
        "{\"counts\":{\"\":{\"failures\":-7,\"wait\":9e18,\"since\":-1}}}",
        "{\"n\":-5,\"counts\":{\"\":{\"failures\":2000000,\"wait\":9000000000000,\"since\":9000000000000}}}",
        QByteArray(200'000, '[')};
    for (const QByteArray &content : contents) {
        REQUIRE(writeBytes(Lockout::path(door.dir.path()), content));
        const int wait = door.attempt();
        CHECK(wait <= 900);
        door.clock.advanceMs(900'000);
        CHECK(door.attempt() == 0);
        CHECK(door.lockout().nextFailureNumber() >= 1);
    }
}

TEST_CASE("a try that was no guess is taken back, and failures are numbered without gaps")
{
    Door door;
    for (int i = 0; i < 20; ++i) {
        REQUIRE(door.attempt() == 0);
        door.lockout().withdrawn(head);
    }
    for (quint64 i = 1; i <= 5; ++i)
        CHECK(door.lockout().nextFailureNumber() == i);
}

TEST_CASE("no name stands in the state file")
{
    Door door;
    for (int i = 0; i < 400; ++i)
        door.lockout().begin(QStringLiteral("name%1").arg(i)) ? void() : door.clock.advanceMs(900'000);
    door.attempt(head);
    const QByteArray bytes = bytesOf(Lockout::path(door.dir.path()));
    REQUIRE_FALSE(bytes.isEmpty());
    CHECK_FALSE(bytes.contains(head.toUtf8()));
    CHECK(bytes.size() < 64 * 1024);
}

TEST_CASE("a second window on the same vault is told at once since when the first is open")
{
    QTemporaryDir dir;
    const FixedClock clock({QDate(2026, 9, 1), QTime(8, 5)});
    WindowLock first;
    REQUIRE(first.acquire(dir.path(), clock));
    WindowLock second;
    const auto taken = second.acquire(dir.path(), clock);
    REQUIRE_FALSE(taken);
    CHECK(taken.error() == fail(Errc::Busy, "vault.window_open", {QStringLiteral("2026-09-01T08:05")}));
    first.release();
    CHECK(second.acquire(dir.path(), clock));
    CHECK(WindowLock().acquire(dir.path() + QStringLiteral("/none"), clock).error().code == Errc::NotFound);
}
