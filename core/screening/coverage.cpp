// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/coverage.h"

#include <QHash>

#include <algorithm>
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

/// A sum and what it is made of. A sum that is told elsewhere is no cell of the table: null.
struct Equation
{
    SmallCell *whole = nullptr;
    QList<SmallCell *> parts;

    QList<SmallCell *> cells() const { return whole == nullptr ? parts : QList<SmallCell *>{whole} + parts; }
};

SmallTable::Line markSmall(const QList<int> &counts, Sums sums)
{
    const int sum = std::accumulate(counts.begin(), counts.end(), 0);
    const bool smallGroup = sums == Sums::Counted && sum > 0 && sum < minimumGroup;
    SmallTable::Line line{{}, {sum, smallGroup}};
    for (const int count : counts)
        line.cells.append({count, smallGroup || (count > 0 && count < smallestShown)});
    return line;
}

/// All that a reader can reckon with. Cells of the columns where anybody is: an empty column tells its zeros
/// itself, so that none of them could keep another cell from being worked out.
class Equations
{
public:
    Equations(SmallTable &table, Sums sums, const QList<int> &groupOf, Totals totals)
        : m_table(table), m_sums(sums), m_totals(totals)
    {
        for (qsizetype column = 0; column < table.total.cells.size(); ++column) {
            if (table.total.cells[column].count > 0)
                m_columns.append(column);
        }
        for (SmallTable::Line &line : table.lines)
            addRow(line);
        for (SmallTable::Line &line : table.groups)
            addRow(line);
        if (totals == Totals::Counted)
            addRow(table.total);
        for (const qsizetype column : std::as_const(m_columns))
            addSums(groupOf, [column](SmallTable::Line &line) { return &line.cells[column]; });
        if (sums == Sums::Counted)
            addSums(groupOf, [](SmallTable::Line &line) { return &line.sum; });
    }

    /// Hides what tells a hidden cell; false when nothing does.
    bool hideOneMore()
    {
        for (const Equation &equation : std::as_const(m_all)) {
            if (hideComplement(equation) || hideZeroSum(equation))
                return true;
        }
        SmallCell *told = toldCell();
        return told != nullptr && hideBeside(told);
    }

private:
    void addRow(SmallTable::Line &line)
    {
        Equation row;
        for (const qsizetype column : std::as_const(m_columns))
            row.parts.append(&line.cells[column]);
        if (m_sums == Sums::Counted)
            row.whole = &line.sum;
        m_all.append(row);
    }

    template<class CellOf>
    void addSums(const QList<int> &groupOf, CellOf cellOf)
    {
        Equation total{m_totals == Totals::Exact ? nullptr : cellOf(m_table.total), {}};
        for (SmallTable::Line &line : m_table.groups.isEmpty() ? m_table.lines : m_table.groups)
            total.parts.append(cellOf(line));
        m_all.append(total);
        for (qsizetype group = 0; group < m_table.groups.size(); ++group) {
            Equation sum{cellOf(m_table.groups[group]), {}};
            for (qsizetype line = 0; line < m_table.lines.size(); ++line) {
                if (groupOf.value(line) == group)
                    sum.parts.append(cellOf(m_table.lines[line]));
            }
            m_all.append(sum);
        }
    }

    /// The smallest that is shown, a zero only when nothing else is there; null when all are hidden.
    static SmallCell *smallestShownOf(const QList<SmallCell *> &cells)
    {
        SmallCell *smallest = nullptr;
        for (SmallCell *cell : cells) {
            if (cell->hidden)
                continue;
            if (smallest == nullptr || (smallest->count == 0 && cell->count > 0) ||
                (cell->count > 0 && cell->count < smallest->count))
                smallest = cell;
        }
        return smallest;
    }

    /// Where exactly one cell is hidden, the rest gives it back.
    static bool hideComplement(const Equation &equation)
    {
        const QList<SmallCell *> cells = equation.cells();
        const auto hidden =
            std::count_if(cells.begin(), cells.end(), [](const SmallCell *cell) { return cell->hidden; });
        SmallCell *smallest = hidden == 1 ? smallestShownOf(cells) : nullptr;
        if (smallest == nullptr)
            return false;
        smallest->hidden = true;
        return true;
    }

    /// A sum of zero says that every part is zero.
    static bool hideZeroSum(const Equation &equation)
    {
        if (equation.whole == nullptr || equation.whole->hidden || equation.whole->count != 0)
            return false;
        if (std::none_of(equation.parts.begin(), equation.parts.end(),
                         [](const SmallCell *cell) { return cell->hidden; }))
            return false;
        equation.whole->hidden = true;
        return true;
    }

    /// A hidden cell that the equations together determine: in their reduced form it stands alone in a row.
    /// A table with groups in one direction is a network, so that every pivot is 1 or -1 and whole numbers
    /// do.
    SmallCell *toldCell() const
    {
        QHash<SmallCell *, qsizetype> place;
        QList<SmallCell *> unknown;
        QList<QList<int>> rows;
        for (const Equation &equation : m_all) {
            for (SmallCell *cell : equation.cells()) {
                if (cell->hidden && !place.contains(cell)) {
                    place.insert(cell, unknown.size());
                    unknown.append(cell);
                }
            }
        }
        for (const Equation &equation : m_all) {
            QList<int> row(unknown.size(), 0);
            for (SmallCell *cell : equation.cells()) {
                if (cell->hidden)
                    row[place.value(cell)] = cell == equation.whole ? -1 : 1;
            }
            rows.append(row);
        }
        reduce(rows, unknown.size());
        for (const QList<int> &row : std::as_const(rows)) {
            if (std::count(row.begin(), row.end(), 0) == row.size() - 1)
                return unknown[std::find_if(row.begin(), row.end(), [](int part) { return part != 0; }) -
                               row.begin()];
        }
        return nullptr;
    }

    static void reduce(QList<QList<int>> &rows, qsizetype columns)
    {
        qsizetype done = 0;
        for (qsizetype column = 0; column < columns && done < rows.size(); ++column) {
            qsizetype pivot = done;
            while (pivot < rows.size() && rows[pivot][column] == 0)
                ++pivot;
            if (pivot == rows.size())
                continue;
            rows.swapItemsAt(done, pivot);
            const QList<int> &by = rows[done];
            for (qsizetype other = 0; other < rows.size(); ++other) {
                if (other == done || rows[other][column] == 0)
                    continue;
                const int factor = rows[other][column] * by[column]; // by[column] is its own inverse
                QList<int> &row = rows[other];
                for (qsizetype at = 0; at < columns; ++at)
                    row[at] -= factor * by[at];
            }
            ++done;
        }
    }

    /// Opens a second way for a cell that is told: the smallest shown one that shares a sum with it, else the
    /// smallest of all. False when nothing is left to hide.
    bool hideBeside(SmallCell *told)
    {
        QList<SmallCell *> beside;
        QList<SmallCell *> all;
        for (const Equation &equation : std::as_const(m_all)) {
            const QList<SmallCell *> cells = equation.cells();
            all += cells;
            if (cells.contains(told))
                beside += cells;
        }
        SmallCell *smallest = smallestShownOf(beside);
        if (smallest == nullptr)
            smallest = smallestShownOf(all);
        if (smallest == nullptr)
            return false;
        smallest->hidden = true;
        return true;
    }

    SmallTable &m_table;
    Sums m_sums;
    Totals m_totals;
    QList<qsizetype> m_columns;
    QList<Equation> m_all;
};

} // namespace

SmallTable hideSmallTable(const QList<QList<int>> &counts, Sums sums, const QList<int> &groupOf,
                          Totals totalsAre)
{
    SmallTable table;
    const qsizetype columns = counts.isEmpty() ? 0 : counts.first().size();
    const qsizetype groups = groupOf.isEmpty() ? 0 : *std::max_element(groupOf.begin(), groupOf.end()) + 1;
    QList<int> totals(columns, 0);
    QList<QList<int>> ofGroup(groups, totals);
    for (qsizetype line = 0; line < counts.size(); ++line) {
        table.lines.append(markSmall(counts[line], sums));
        for (qsizetype column = 0; column < columns; ++column) {
            totals[column] += counts[line][column];
            if (groups > 0)
                ofGroup[groupOf.value(line)][column] += counts[line][column];
        }
    }
    for (const QList<int> &group : std::as_const(ofGroup))
        table.groups.append(markSmall(group, sums));
    table.total = markSmall(totals, sums);
    if (totalsAre == Totals::Exact) {
        table.total.sum.hidden = false;
        for (SmallCell &cell : table.total.cells)
            cell.hidden = false;
    }
    // Each round hides a cell, so that there are at most as many rounds as cells.
    for (Equations equations(table, sums, groupOf, totalsAre); equations.hideOneMore();) {
    }
    return table;
}

std::optional<double> Coverage::coverage() const
{
    return share(done, onRoll);
}

std::optional<double> Coverage::coverageAsked() const
{
    return share(done, asked());
}

Coverage Coverage::doneOrOpen() const
{
    Coverage told;
    told.onRoll = onRoll;
    told.done = done + invalid; // that a sheet is not valid says something of its answers
    return told;
}

Coverage &Coverage::operator+=(const Coverage &other)
{
    onRoll += other.onRoll;
    done += other.done;
    invalid += other.invalid;
    incomplete += other.incomplete;
    refused += other.refused;
    absent += other.absent;
    noConsent += other.noConsent;
    leftOut += other.leftOut;
    return *this;
}

} // namespace tingyu
