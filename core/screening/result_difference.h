// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/result_json.h"

namespace tingyu {

/// Something that came out otherwise on scoring again: exact values, band ids, true/false; empty = cannot be
/// said.
struct ResultDifference
{
    enum class Of
    {
        Score,
        Band,
        Flag
    };
    Of of = Of::Score;
    QString id;
    QString before, after;
    bool operator==(const ResultDifference &) const = default;
};

/// What the result stored later says otherwise; what only one of them knows counts as unsaid in the other.
QList<ResultDifference> differencesOf(const QByteArray &before, const QByteArray &after);

} // namespace tingyu
