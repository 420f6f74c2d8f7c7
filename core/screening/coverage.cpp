// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/coverage.h"

#include <numeric>

namespace tingyu {
namespace {

constexpr int smallestShown = 5;

std::optional<double> share(int part, int whole)
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<double>(part) / whole;
}

/// Where exactly one cell of a row or column is hidden, the rest gives it back: the smallest that is shown
/// goes too, a zero only when nothing else is there. True when a cell was hidden.
bool hideComplement(const QList<SmallCell *> &line)
{
    SmallCell *smallest = nullptr;
    int hidden = 0;
    for (SmallCell *cell : line) {
        if (cell->hidden) {
            ++hidden;
            continue;
        }
        if (smallest == nullptr || (smallest->count == 0 && cell->count > 0) ||
            (cell->count > 0 && cell->count < smallest->count))
            smallest = cell;
    }
    if (hidden != 1 || smallest == nullptr)
        return false;
    smallest->hidden = true;
    return true;
}

/// Cells of the columns where anybody is: an empty column tells its zeros itself, so that none of them could
/// keep another cell from being worked out.
QList<SmallCell *> rowOf(SmallTable::Line &line, Sums sums, const QList<int> &totals)
{
    QList<SmallCell *> cells;
    for (qsizetype column = 0; column < totals.size(); ++column) {
        if (totals[column] > 0)
            cells.append(&line.cells[column]);
    }
    if (sums == Sums::Counted)
        cells.append(&line.sum);
    return cells;
}

SmallTable::Line markSmall(const QList<int> &counts, Sums sums, int minimumGroup)
{
    const int sum = std::accumulate(counts.begin(), counts.end(), 0);
    const bool smallGroup = sums == Sums::Counted && sum > 0 && sum < minimumGroup;
    SmallTable::Line line{{}, {sum, smallGroup}};
    for (const int count : counts)
        line.cells.append({count, smallGroup || (count > 0 && count < smallestShown)});
    return line;
}

} // namespace

SmallTable hideSmallTable(const QList<QList<int>> &counts, Sums sums, int minimumGroup)
{
    SmallTable table;
    const qsizetype columns = counts.isEmpty() ? 0 : counts.first().size();
    QList<int> totals(columns, 0);
    for (const QList<int> &row : counts) {
        table.lines.append(markSmall(row, sums, minimumGroup));
        for (qsizetype column = 0; column < columns; ++column)
            totals[column] += row[column];
    }
    table.total = markSmall(totals, sums, minimumGroup);
    // Each round hides a cell or ends, so that there are at most as many rounds as cells.
    for (bool again = true; again;) {
        again = hideComplement(rowOf(table.total, sums, totals));
        for (SmallTable::Line &line : table.lines)
            again = hideComplement(rowOf(line, sums, totals)) || again;
        for (qsizetype column = 0; column < columns; ++column) {
            if (totals[column] == 0)
                continue;
            QList<SmallCell *> cells{&table.total.cells[column]};
            for (SmallTable::Line &line : table.lines)
                cells.append(&line.cells[column]);
            again = hideComplement(cells) || again;
        }
        if (sums == Sums::Known)
            continue;
        QList<SmallCell *> cells{&table.total.sum};
        for (SmallTable::Line &line : table.lines)
            cells.append(&line.sum);
        again = hideComplement(cells) || again;
    }
    return table;
}

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

} // namespace tingyu
