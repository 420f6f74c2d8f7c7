// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <memory>

namespace tingyu {

/// The share of step `index` of `count` in a job of several: what the step tells becomes its part of the
/// whole, which never runs back, also where a step counts from the start more than once.
inline Progress partOf(const Progress &whole, int index, int count)
{
    if (!whole)
        return {};
    return [whole, index, count, most = std::make_shared<qint64>(0)](qint64 done, qint64 total) {
        constexpr qint64 grain = 1'000'000;
        if (total > 0) {
            const double share = static_cast<double>(done) / static_cast<double>(total);
            *most = std::max(*most, static_cast<qint64>(share * static_cast<double>(grain)));
        }
        return whole(index * grain + std::min(*most, grain), count * grain);
    };
}

} // namespace tingyu
