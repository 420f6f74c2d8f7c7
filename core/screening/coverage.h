// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tingyu {

/// How far a campaign has come in one class or in all. The parts never overlap:
/// onRoll = done + invalid + incomplete + refused + noConsent + absent + leftOut + open.
struct Coverage
{
    int onRoll = 0;
    int done = 0;       ///< every scale of the campaign answered, valid and complete
    int invalid = 0;    ///< every scale answered, at least one with an invalid sheet
    int incomplete = 0; ///< a sheet is there, but items or a scale are missing
    int refused = 0;    ///< the student is not willing
    int absent = 0;
    int noConsent = 0; ///< the guardian's consent is missing or was taken back
    int leftOut = 0;   ///< a reason is on record why the student is not asked

    int open() const { return asked() - done - invalid - incomplete; }
    /// Those who could be asked. Who refuses, or whose guardian does, is none of them.
    int asked() const { return onRoll - refused - noConsent - absent - leftOut; }
    /// done / onRoll (C8); null for an empty class.
    std::optional<double> coverage() const;
    /// done / those who could be asked.
    std::optional<double> coverageAsked() const;
    /// As a class teacher is told it: handed in or still to come, and nothing of why.
    Coverage doneOrOpen() const;
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

/// A table of counts with its sums, as it may be shown: nothing hidden can be had back from what is left.
struct SmallTable
{
    struct Line
    {
        QList<SmallCell> cells;
        SmallCell sum;
        bool operator==(const Line &) const = default;
    };
    QList<Line> lines;  ///< one a row of counts
    QList<Line> groups; ///< sums of the lines of each group, where any are told
    Line total;
    bool operator==(const SmallTable &) const = default;
};

enum class Sums
{
    Known,  ///< the sum of each row is told elsewhere (class size): it hides nothing and is never hidden
    Counted ///< the sums are counts like the others: those of 1 to minimumGroup - 1 are hidden with their row
};

enum class Totals
{
    Counted, ///< the line of totals is hidden like the others
    Exact ///< it is told in full (to the direct superior, L0): nothing of it is hidden, and it gives nothing
          ///< back
};

inline constexpr int minimumGroup = 5;

/// Hides counts of 1 to 4, and whole rows whose sum is below `minimumGroup`. Where a hidden cell could then
/// be worked out from rows, columns, sums of groups and totals taken together, the smallest shown cell beside
/// it goes too, until nothing hidden can be worked out (with exact totals one row alone is what they say).
/// Columns that are empty throughout show their zeros and hide nothing. `groupOf`: for each row the number of
/// its group, from 0 on; empty where no sums by group are told.
SmallTable hideSmallTable(const QList<QList<int>> &counts, Sums sums, const QList<int> &groupOf = {},
                          Totals totals = Totals::Counted);

} // namespace tingyu
