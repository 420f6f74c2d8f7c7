// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"
#include "core/screening/campaign.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu::exchange {

/// The screenings that begin in a term, by their making: a number stays with its campaign, also when an
/// earlier window is added.
Result<QList<Campaign>> campaignsOf(Workplace &place, const QString &term);

/// The screenings of a term in figures: coverage and counts by band of the whole school exact, counts by
/// grade with their small cells hidden. What grades say of a score is told once (hideToldOtherwise()).
Result<StreamRows> screeningRows(Workplace &place, scales::ScaleLibrary &library, const QString &term,
                                 const QList<QByteArray> &sentLines);

} // namespace tingyu::exchange
