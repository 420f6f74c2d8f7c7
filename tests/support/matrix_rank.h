// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cmath>

namespace tingyu::test {

/// How many of the sums tell something that the others do not: by elimination.
inline qsizetype rankOf(QList<QList<double>> rows)
{
    qsizetype rank = 0;
    const qsizetype columns = rows.isEmpty() ? 0 : rows.first().size();
    for (qsizetype column = 0; column < columns; ++column) {
        qsizetype pivot = rank;
        while (pivot < rows.size() && std::abs(rows[pivot][column]) < 1e-9)
            ++pivot;
        if (pivot == rows.size())
            continue;
        rows.swapItemsAt(rank, pivot);
        for (qsizetype other = rank + 1; other < rows.size(); ++other) {
            const double factor = rows[other][column] / rows[rank][column];
            for (qsizetype at = column; at < columns; ++at)
                rows[other][at] -= factor * rows[rank][at];
        }
        ++rank;
    }
    return rank;
}

} // namespace tingyu::test
