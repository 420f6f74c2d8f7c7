// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace tingyu::demo {

/// Chance by seed: splitmix64, the same figures with every compiler and library, which the distributions of
/// <random> do not promise.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    quint64 next();
    int below(int limit);             ///< 0 to limit - 1; limit > 0
    int between(int least, int most); ///< both included
    bool oneIn(int count) { return below(count) == 0; }
    bool percent(int share) { return below(100) < share; }
    template<class T>
    const T &of(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }
    /// `count` different places below `limit`, rising.
    QList<int> places(int count, int limit);

private:
    quint64 m_state;
};

} // namespace tingyu::demo
