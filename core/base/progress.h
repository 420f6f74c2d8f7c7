// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace tingyu {

/// Told how far a long job is; returns false to stop it at the next record boundary. total 0 = not known.
/// A stopped job undoes its unfinished part and returns Errc::Cancelled.
using Progress = std::function<bool(qint64 done, qint64 total)>;

inline bool keepGoing(const Progress &progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total);
}

} // namespace tingyu
