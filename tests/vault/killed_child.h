// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace tingyu::test {

/// Runs `work` in a process of its own that ends at once, with nothing put in order, at the n-th word of
/// progress (from 0). True when it came so far; false when the work was done before.
inline bool killedAt(int n, const std::function<void(const Progress &)> &work)
{
    constexpr int killed = 9;
    const pid_t child = ::fork();
    if (child == 0) {
        int left = n;
        work([&left](qint64, qint64) {
            if (left-- == 0)
                ::_exit(killed);
            return true;
        });
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == killed;
}

} // namespace tingyu::test
