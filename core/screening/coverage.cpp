// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/coverage.h"

#include <algorithm>
#include <numeric>

namespace tingyu {
namespace {

std::optional<double> share(int part, int whole)
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<double>(part) / whole;
}

} // namespace

std::optional<double> Coverage::coverage() const
{
    return share(done, onRoll);
}

std::optional<double> Coverage::coverageAsked() const
{
    return share(done, onRoll - refused - absent);
}

Coverage &Coverage::operator+=(const Coverage &other)
{
    onRoll += other.onRoll;
    done += other.done;
    invalid += other.invalid;
    incomplete += other.incomplete;
    refused += other.refused;
    absent += other.absent;
    return *this;
}

QList<SmallCell> hideSmallCells(const QList<int> &counts, int minimumGroup)
{
    QList<SmallCell> cells;
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    const bool smallGroup = total > 0 && total < minimumGroup;
    for (const int count : counts)
        cells.append({count, smallGroup || (count > 0 && count < 5)});
    const auto hidden =
        std::count_if(cells.begin(), cells.end(), [](const SmallCell &c) { return c.hidden; });
    if (hidden == 1) {
        // The complement: the smallest shown cell goes too, a zero only when nothing else is there.
        auto smallest = cells.end();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            if (cell->hidden)
                continue;
            const bool better = smallest == cells.end() || (smallest->count == 0 && cell->count > 0) ||
                                (cell->count > 0 && cell->count < smallest->count);
            if (better)
                smallest = cell;
        }
        if (smallest != cells.end())
            smallest->hidden = true;
    }
    return cells;
}

} // namespace tingyu
