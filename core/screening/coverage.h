// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tingyu {

/// How far a campaign has come in one class or in all. The parts never overlap:
/// onRoll = done + invalid + incomplete + refused + absent + open.
struct Coverage
{
    int onRoll = 0;
    int done = 0;       ///< every scale of the campaign answered, valid and complete
    int invalid = 0;    ///< every scale answered, at least one with an invalid sheet
    int incomplete = 0; ///< a sheet is there, but items or a scale are missing
    int refused = 0;
    int absent = 0;

    int open() const { return onRoll - done - invalid - incomplete - refused - absent; }
    /// done / onRoll (C8); null for an empty class.
    std::optional<double> coverage() const;
    /// done / those who could be asked: on roll, neither refused nor absent.
    std::optional<double> coverageAsked() const;
    Coverage &operator+=(const Coverage &other);
    bool operator==(const Coverage &) const = default;
};

/// One cell of a table of counts, as it may be shown.
struct SmallCell
{
    int count = 0;
    bool hidden = false;
    bool operator==(const SmallCell &) const = default;
};

/// Hides counts of 1 to 4 and, where only one cell of a row would be hidden, the next smallest too, so that
/// it cannot be had back from the row's total. A row whose total is below `minimumGroup` is hidden whole.
QList<SmallCell> hideSmallCells(const QList<int> &counts, int minimumGroup = 5);

} // namespace tingyu
