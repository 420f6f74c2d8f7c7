// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu::exchange {

/// The screenings of a term in figures: coverage and counts by band of the whole school exact, counts by
/// grade with their small cells hidden. What grades say of a score is told once: where it would read
/// otherwise than in the first package that told it (`sentLines`: all of this term), all its cells are
/// hidden, so that no hidden cell can be had back by holding two packages against each other.
Result<StreamRows> screeningRows(Workplace &place, scales::ScaleLibrary &library, const QString &term,
                                 const QList<QByteArray> &sentLines);

} // namespace tingyu::exchange
