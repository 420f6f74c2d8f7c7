// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid_source.h"
#include "core/services.h"
#include "core/vault/vault.h"

#include <QTemporaryDir>

#include <memory>

namespace tingyu::bench {

/// A vault to measure, with its students; the clock stands at 2026-11-18T08:00.
struct BenchRoom
{
    QTemporaryDir home;
    FixedClock clock{{QDate(2026, 11, 18), QTime(8, 0)}};
    SeededUidSource uids{clock, 7};
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Services> services;
    QList<Uid> students;

    bool make(int studentCount); ///< false when something failed
};

} // namespace tingyu::bench
