// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/exit_code.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ctl;

TEST_CASE("Each failure has the exit code the contract gives it")
{
    struct Case
    {
        Errc code;
        const char *subject;
        int exit;
    };
    const Case cases[] = {
        {Errc::BadInput, "roster.no_header", 1},
        {Errc::BadInput, "usage.no_noun", 2},
        {Errc::NotFound, "vault.none", 1},
        {Errc::Ambiguous, "record.ambiguous", 1},
        {Errc::Conflict, "vault.exists", 1},
        {Errc::NeedsConfirmation, "confirm.needed", 2},
        {Errc::Cancelled, "confirm.refused", 1},
        {Errc::Denied, "denied", 4},
        {Errc::WrongPassword, "login.wrong", 3},
        {Errc::LockedOut, "login.wait", 3},
        {Errc::Busy, "vault.busy", 1},
        {Errc::Damaged, "vault.damaged", 5},
        {Errc::TooNew, "vault.too_new", 1},
        {Errc::DiskFull, "disk.full", 1},
        {Errc::Io, "disk.refused", 1},
        {Errc::OutOfMemory, "memory", 1},
        {Errc::LimitExceeded, "file.too_large", 1},
        {Errc::Unsupported, "x", 1},
        {Errc::Internal, "x", 1},
    };
    for (const Case &one : cases) {
        CAPTURE(one.subject);
        CHECK(exitCodeOf(fail(one.code, one.subject)) == one.exit);
    }
}
