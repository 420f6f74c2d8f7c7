// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QtGlobal>

namespace tingyu {

/// Makes record uids. Uids of one source rise strictly, also within one millisecond.
class UidSource
{
public:
    virtual ~UidSource() = default;
    virtual Uid next() = 0;
};

/// Time from the clock, randomness from the operating system.
class SystemUidSource final : public UidSource
{
public:
    explicit SystemUidSource(const Clock &clock) : m_clock(clock) {}
    Uid next() override;

private:
    const Clock &m_clock;
    qint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

/// The same seed and clock give the same uids: for the demo vault and for tests.
class SeededUidSource final : public UidSource
{
public:
    SeededUidSource(const Clock &clock, quint64 seed) : m_clock(clock), m_state(seed) {}
    Uid next() override;

private:
    const Clock &m_clock;
    quint64 m_state;
    qint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

} // namespace tingyu
