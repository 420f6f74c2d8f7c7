// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace tingyu {

/// Time of life stands still, the machine's own goes on: "now" of a demo vault. What is waited for (the
/// seconds after wrong passwords) ends by itself here too.
class StoppedClock final : public Clock
{
public:
    explicit StoppedClock(const WallTime &now) : m_wall(now) {}
    QDateTime nowUtc() const override { return m_wall.nowUtc(); }
    WallTime nowLocal() const override { return m_wall.nowLocal(); }
    qint64 monotonicMs() const override { return m_machine.monotonicMs(); }

private:
    FixedClock m_wall;
    SystemClock m_machine;
};

} // namespace tingyu
