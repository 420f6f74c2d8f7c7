// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <ctime>

namespace tingyu::test {

/// Processor seconds of this program in the quickest of `rounds` rounds of the work: what else runs on the
/// machine counts little. For ratios in one run; a machine's seconds say nothing of the next one's.
template <typename Work>
double cpuSeconds(int rounds, const Work &work)
{
    double quickest = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        work();
        const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        quickest = round == 0 ? took : std::min(quickest, took);
    }
    return quickest;
}

} // namespace tingyu::test
