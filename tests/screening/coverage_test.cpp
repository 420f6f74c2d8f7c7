// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_service.h"
#include "core/screening/coverage.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;

namespace {

QList<SmallCell> cells(const QList<std::pair<int, bool>> &wanted)
{
    QList<SmallCell> list;
    for (const auto &[count, hidden] : wanted)
        list.append({count, hidden});
    return list;
}

/// One row of counts, as it may be shown beside its sum.
QList<SmallCell> shownOf(const QList<int> &counts)
{
    return hideSmallTable({counts}, Sums::Counted).lines.first().cells;
}

} // namespace

TEST_CASE("coverage speaks of all on roll and of those who could be asked")
{
    const Coverage counts{.onRoll = 50, .done = 40, .invalid = 2, .incomplete = 1, .refused = 3, .absent = 2};
    CHECK(counts.open() == 2);
    CHECK(counts.coverage() == 0.8);
    CHECK(counts.coverageAsked() == 40.0 / 45);
    CHECK_FALSE(Coverage().coverage());
    CHECK_FALSE((Coverage{.onRoll = 3, .refused = 3}.coverageAsked()));
}

TEST_CASE("small cells are hidden with their complement")
{
    CHECK(shownOf({30, 10, 0}) == cells({{30, false}, {10, false}, {0, false}}));
    CHECK(shownOf({30, 10, 3}) == cells({{30, false}, {10, true}, {3, true}}));
    CHECK(shownOf({30, 4, 3}) == cells({{30, false}, {4, true}, {3, true}}));
    CHECK(shownOf({30, 0, 1}) == cells({{30, true}, {0, false}, {1, true}}));
    CHECK(shownOf({5, 0}) == cells({{5, false}, {0, false}}));
    CHECK(shownOf({0, 0}) == cells({{0, false}, {0, false}}));
    // a group of fewer than five says nothing at all
    CHECK(shownOf({3, 1}) == cells({{3, true}, {1, true}}));
    CHECK(shownOf({4, 0}) == cells({{4, true}, {0, true}}));
}

TEST_CASE("nothing hidden in a table can be had back from a row, a column or a total")
{
    // The 2 takes the 9 of its row with it; then 20 in the column of the 9, and so on until nothing is alone.
    const QList<QList<int>> counts{{30, 9, 2}, {28, 20, 0}, {31, 12, 0}};
    for (const Sums sums : {Sums::Counted, Sums::Known}) {
        const SmallTable table = hideSmallTable(counts, sums);
        CHECK(table.lines[0].cells[2].hidden);
        const auto hiddenInRow = [](const SmallTable::Line &line) {
            return std::count_if(line.cells.begin(), line.cells.end(),
                                 [](const SmallCell &cell) { return cell.hidden; }) +
                   (line.sum.hidden ? 1 : 0);
        };
        for (const SmallTable::Line &line : table.lines)
            CHECK(hiddenInRow(line) != 1);
        CHECK(hiddenInRow(table.total) != 1);
        for (qsizetype column = 0; column < 3; ++column) {
            int hidden = table.total.cells[column].hidden ? 1 : 0;
            for (const SmallTable::Line &line : table.lines)
                hidden += line.cells[column].hidden ? 1 : 0;
            CHECK(hidden != 1);
        }
    }
}

TEST_CASE("a sum told elsewhere is never hidden and hides nothing")
{
    const SmallTable table = hideSmallTable({{7, 3, 0, 0}, {0, 9, 0, 0}}, Sums::Known);
    CHECK_FALSE(table.lines[0].sum.hidden);
    CHECK(table.lines[0].cells == cells({{7, true}, {3, true}, {0, false}, {0, false}}));
    // The 9 would give the 3 back from its column, and the 0 the 7.
    CHECK(table.lines[1].cells == cells({{0, true}, {9, true}, {0, false}, {0, false}}));
    // A class of four whose mean could be worked out from the other and the total takes that one along.
    const SmallTable small = hideSmallTable({{5, 1}, {4, 0}}, Sums::Counted);
    CHECK(small.lines[0].sum.hidden);
    CHECK(small.lines[1].sum.hidden);
    CHECK_FALSE(small.total.sum.hidden);
}

TEST_CASE("where one student stands in a campaign of two scales")
{
    using State = SheetRepository::State;
    const QStringList scales{QStringLiteral("mht"), QStringLiteral("phqa")};
    const auto state = [](const char *scale, SheetStatus status = SheetStatus::Complete,
                          SheetValidity validity = SheetValidity::Ok) {
        return State{StudentId(1), QString::fromLatin1(scale), status, validity, false};
    };
    CHECK(memberState(scales, {}, std::nullopt) == MemberState::Open);
    CHECK(memberState(scales, {}, CampaignMark::Absent) == MemberState::Absent);
    CHECK(memberState(scales, {}, CampaignMark::Refused) == MemberState::Refused);
    CHECK(memberState(scales, {state("mht")}, std::nullopt) == MemberState::Incomplete);
    CHECK(memberState(scales, {state("mht"), state("phqa")}, CampaignMark::Absent) == MemberState::Done);
    CHECK(memberState(scales, {state("mht", SheetStatus::Incomplete), state("phqa")}, std::nullopt) ==
          MemberState::Incomplete);
    CHECK(memberState(scales, {state("mht", SheetStatus::Complete, SheetValidity::Invalid), state("phqa")},
                      std::nullopt) == MemberState::Invalid);
    CHECK(memberState(scales, {state("mht", SheetStatus::Complete, SheetValidity::Doubtful), state("phqa")},
                      std::nullopt) == MemberState::Done);
}
