// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_words.h"

#include <algorithm>

namespace tingyu::report {

Value hidden()
{
    return word("cell", "hidden");
}

Value decimal(std::optional<double> figure)
{
    return figure ? Value::of(QString::number(*figure, 'f', 2)) : hidden();
}

Value meanOf(const GroupRow &row)
{
    if (!row.mean || !row.margin)
        return decimal(row.mean);
    return Value::of(QStringLiteral("%1 ± %2").arg(*row.mean, 0, 'f', 2).arg(*row.margin, 0, 'f', 2));
}

const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const GroupTable &table)
{
    const auto found = std::find_if(
        definition.bandings.begin(), definition.bandings.end(), [&](const scales::Banding &banding) {
            return banding.isDefault && banding.scheme == table.scheme &&
                   definition.scores[static_cast<size_t>(banding.score)].id == table.scoreId;
        });
    return found == definition.bandings.end() ? nullptr : &*found;
}

} // namespace tingyu::report
