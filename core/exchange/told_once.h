// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

#include <span>

namespace tingyu::exchange {

/// A section whose cells may be hidden: rows that agree in the fields of `table` are one table of counts, and
/// `count` is the field of the count.
struct CountedSection
{
    const char *section;
    std::span<const char *const> table;
    const char *count;
};

/// Each table of the section is told once: where it would read otherwise than in the first package that told
/// it (`sentLines`: of each package of this stream and period that left before, the first one first), all its
/// cells are hidden, so that no hidden cell can be had back by holding two packages against each other.
/// Counts every hidden cell of the section in `withheld`.
void hideToldOtherwise(const QList<QByteArray> &sentLines, const CountedSection &counted, StreamRows *all);

} // namespace tingyu::exchange
