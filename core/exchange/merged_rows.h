// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/streams.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

struct StreamRows;

/// What an office sends higher: a line a figure of each of its units, of one stream and period.
inline const QString unitsStream = QStringLiteral("units");
/// "room.2026-11": its period names both.
QString mergedPeriod(const QString &stream, const QString &period);
/// The period of `stream` in a merged one; empty for that of another stream.
QString periodIn(const QString &merged, const QString &stream);

/// Figures of all units as they are here, small numbers of people hidden (security 3.4: in anything sent
/// higher). Errc::NotFound "stream.empty" (no unit told anything of this period); Errc::BadInput
/// "stream.unknown", "stream.period".
Result<StreamRows> mergedRows(Workplace &place, const QString &stream, const QString &period);

} // namespace tingyu::exchange
