// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_service.h"
#include "core/screening/coverage.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {

QList<SmallCell> cells(const QList<std::pair<int, bool>> &wanted)
{
    QList<SmallCell> list;
    for (const auto &[count, hidden] : wanted)
        list.append({count, hidden});
    return list;
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
    CHECK(hideSmallCells({30, 10, 0}) == cells({{30, false}, {10, false}, {0, false}}));
    CHECK(hideSmallCells({30, 10, 3}) == cells({{30, false}, {10, true}, {3, true}}));
    CHECK(hideSmallCells({30, 4, 3}) == cells({{30, false}, {4, true}, {3, true}}));
    CHECK(hideSmallCells({30, 0, 1}) == cells({{30, true}, {0, false}, {1, true}}));
    CHECK(hideSmallCells({5, 0}) == cells({{5, false}, {0, false}}));
    CHECK(hideSmallCells({0, 0}) == cells({{0, false}, {0, false}}));
    // a group of fewer than five says nothing at all
    CHECK(hideSmallCells({3, 1}) == cells({{3, true}, {1, true}}));
    CHECK(hideSmallCells({4, 0}) == cells({{4, true}, {0, true}}));
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
