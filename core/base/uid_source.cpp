// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uid_source.h"

#include <QRandomGenerator>

namespace tingyu {
namespace {

// 12 counter bits follow the time (RFC 9562, 6.2 method 1), so that uids made in one millisecond still rise.
Uid makeRising(qint64 nowMs, qint64 &lastMs, quint16 &counter, quint64 randomBits)
{
    if (nowMs > lastMs) {
        lastMs = nowMs;
        counter = 0;
    } else if (++counter > 0x0fff) {
        ++lastMs;
        counter = 0;
    }
    std::array<quint8, 10> tail{};
    tail[0] = static_cast<quint8>(counter >> 8);
    tail[1] = static_cast<quint8>(counter);
    for (size_t i = 0; i < 8; ++i)
        tail[2 + i] = static_cast<quint8>(randomBits >> (8 * i));
    return Uid::make(lastMs, tail);
}

} // namespace

Uid SystemUidSource::next()
{
    return makeRising(m_clock.nowUtc().toMSecsSinceEpoch(), m_lastMs, m_counter,
                      QRandomGenerator::system()->generate64());
}

Uid SeededUidSource::next()
{
    m_state += 0x9e3779b97f4a7c15ULL; // splitmix64 (Steele, Lea and Flood 2014): well spread, and short
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return makeRising(m_clock.nowUtc().toMSecsSinceEpoch(), m_lastMs, m_counter, z ^ (z >> 31));
}

} // namespace tingyu
