// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_dice.h"

#include <algorithm>

namespace tingyu::demo {

quint64 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

int Dice::below(int limit)
{
    Q_ASSERT(limit > 0);
    return static_cast<int>(next() % static_cast<quint64>(limit));
}

int Dice::between(int least, int most)
{
    return least + below(most - least + 1);
}

QList<int> Dice::places(int count, int limit)
{
    QList<int> all;
    all.reserve(limit);
    for (int i = 0; i < limit; ++i)
        all.append(i);
    const int wanted = std::min(count, limit);
    for (int i = 0; i < wanted; ++i)
        std::swap(all[i], all[between(i, limit - 1)]);
    all.resize(wanted);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace tingyu::demo
