// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_service.h"
#include "core/screening/class_lines.h"
#include "core/screening/coverage.h"
#include "tests/support/matrix_rank.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

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

/// What a reader of a table knows: sums as rows over its hidden cells.
class Reader
{
public:
    Reader(SmallTable table, Sums sums, const QList<int> &groupOf) : m_table(std::move(table))
    {
        const qsizetype columns = m_table.total.cells.size();
        QList<SmallTable::Line *> lines;
        QList<SmallTable::Line *> groups;
        for (SmallTable::Line &line : m_table.lines)
            lines.append(&line);
        for (SmallTable::Line &line : m_table.groups)
            groups.append(&line);
        const auto cell = [&](SmallTable::Line *line, qsizetype column) {
            return column < columns ? &line->cells[column] : &line->sum;
        };
        for (qsizetype column = 0; column < columns + (sums == Sums::Counted ? 1 : 0); ++column) {
            QList<const SmallCell *> total{cell(&m_table.total, column)};
            for (SmallTable::Line *line : groups.isEmpty() ? lines : groups)
                total.append(cell(line, column));
            m_sums.append(total);
            for (qsizetype group = 0; group < groups.size(); ++group) {
                QList<const SmallCell *> sum{cell(groups[group], column)};
                for (qsizetype line = 0; line < lines.size(); ++line) {
                    if (groupOf[line] == group)
                        sum.append(cell(lines[line], column));
                }
                m_sums.append(sum);
            }
        }
        for (SmallTable::Line *line : lines + groups + QList<SmallTable::Line *>{&m_table.total}) {
            QList<const SmallCell *> sum{&line->sum};
            for (const SmallCell &one : std::as_const(line->cells))
                sum.append(&one);
            m_sums.append(sum);
        }
    }

    /// Hidden cells of columns with anybody in them that the sums determine.
    int worksOut() const
    {
        QList<QList<double>> known;
        QList<const SmallCell *> unknown;
        for (const auto &sum : m_sums) {
            for (const SmallCell *cell : sum) {
                if (cell->hidden && !unknown.contains(cell))
                    unknown.append(cell);
            }
        }
        for (const auto &sum : m_sums) {
            QList<double> row(unknown.size(), 0);
            for (qsizetype i = 0; i < sum.size(); ++i) {
                if (sum[i]->hidden)
                    row[unknown.indexOf(sum[i])] = i == 0 ? -1 : 1;
            }
            known.append(row);
        }
        const qsizetype rank = test::rankOf(known);
        int told = 0;
        for (qsizetype i = 0; i < unknown.size(); ++i) {
            QList<double> alone(unknown.size(), 0);
            alone[i] = 1;
            told += test::rankOf(known + QList<QList<double>>{alone}) == rank ? 1 : 0;
        }
        return told;
    }

private:
    SmallTable m_table;
    QList<QList<const SmallCell *>> m_sums;
};

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

TEST_CASE("nothing hidden can be worked out from rows, grades and totals taken together")
{
    // Two hidden squares joined by one hidden cell, the 2 in the first row: each line holds two hidden cells
    // or more, and yet the sums of the first two lines less those of the first two columns give the 2.
    const QList<QList<int>> joined{{1, 2, 2, 50}, {3, 4, 60, 70}, {30, 40, 3, 1}, {20, 50, 2, 4}};
    CHECK(Reader(hideSmallTable(joined, Sums::Counted), Sums::Counted, {}).worksOut() == 0);
    std::mt19937 random(20261120);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int round = 0; round < 150; ++round) {
        const int columns = 2 + upTo(3);
        QList<QList<int>> counts;
        QList<int> groupOf;
        for (int line = 2 + upTo(7); line > 0; --line) {
            QList<int> row;
            for (int column = 0; column < columns; ++column)
                row.append(1 + (upTo(2) == 0 ? upTo(3) : upTo(40)));
            counts.append(row);
            groupOf.append(groupOf.isEmpty() ? 0 : groupOf.last() + upTo(1));
        }
        const SmallTable table = hideSmallTable(counts, Sums::Counted, groupOf);
        INFO(round);
        CHECK(Reader(table, Sums::Counted, groupOf).worksOut() == 0);
        for (const SmallTable::Line &line : table.lines + table.groups) {
            for (const SmallCell &cell : line.cells)
                CHECK((cell.hidden || cell.count >= 5));
        }
    }
}

TEST_CASE("a grade tells no class, and a nought of a grade no nought of its classes")
{
    // One class of the first grade is small; its grade would give it back, and the other grade that one.
    const SmallTable table = hideSmallTable({{20, 2}, {30, 9}, {25, 8}}, Sums::Counted, {0, 0, 1});
    REQUIRE(table.groups.size() == 2);
    CHECK(table.lines[0].cells[1].hidden);
    CHECK(table.groups[0].sum == SmallCell{61, false});
    CHECK(table.groups[1].cells == table.lines[2].cells); // the grade of one class says what the class says
    const SmallTable noughts =
        hideSmallTable({{0, 3, 0, 0}, {0, 0, 0, 0}, {9, 9, 0, 0}}, Sums::Known, {0, 0, 1});
    CHECK(noughts.lines[0].cells[1].hidden);
    for (qsizetype column = 0; column < 2; ++column) {
        const SmallCell &grade = noughts.groups[0].cells[column];
        const bool someHidden =
            noughts.lines[0].cells[column].hidden || noughts.lines[1].cells[column].hidden;
        CHECK((grade.hidden || grade.count > 0 || !someHidden));
    }
}

TEST_CASE("lines of a table by group go class, grade, all, and say nothing twice")
{
    using Level = ClassLines::Line::Level;
    const auto one = [](int id, const char *name, const char *grade) {
        return ClassCoverage{SchoolClassId(id), QString::fromUtf8(name), QString::fromUtf8(grade), {}};
    };
    const ClassLines three = classLines(
        {one(1, "七年级1班", "七年级"), one(2, "七年级2班", "七年级"), one(3, "八年级1班", "八年级")});
    const auto labels = [](const ClassLines &of, SchoolClassId only = {}) {
        QStringList said;
        for (const ClassLines::Line &line : of.lines(only))
            said.append(line.level == Level::All ? QStringLiteral("全部") : of.label(line));
        return said.join(QLatin1Char(' '));
    };
    CHECK(labels(three) == QStringLiteral("七年级1班 七年级2班 七年级 八年级1班 全部"));
    CHECK(labels(three, SchoolClassId(2)) == QStringLiteral("七年级2班 七年级 全部"));
    CHECK(labels(three, SchoolClassId(3)) == QStringLiteral("八年级1班 全部"));
    const ClassLines grade = classLines({one(1, "七年级1班", "七年级"), one(2, "七年级2班", "七年级")});
    CHECK(labels(grade) == QStringLiteral("七年级1班 七年级2班 全部"));
    CHECK(labels(classLines({one(1, "七年级1班", "七年级")})) == QStringLiteral("七年级1班"));
    CHECK(labels(classLines({})) == QStringLiteral("全部"));
}

TEST_CASE("a sum told elsewhere is never hidden and hides nothing")
{
    const SmallTable table = hideSmallTable({{7, 3, 0, 0}, {0, 9, 0, 0}}, Sums::Known);
    CHECK_FALSE(table.lines[0].sum.hidden);
    CHECK(table.lines[0].cells == cells({{7, true}, {3, true}, {0, false}, {0, false}}));
    // The other line would give both back from the totals: these go, and the line may stay.
    CHECK(table.total.cells == cells({{7, true}, {12, true}, {0, false}, {0, false}}));
    CHECK(table.lines[1].cells == cells({{0, false}, {9, false}, {0, false}, {0, false}}));
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

TEST_CASE("with exact totals every cell of a row that could be worked out from them is hidden")
{
    const SmallTable table = hideSmallTable({{20, 2}, {30, 1}}, Sums::Counted, {}, Totals::Exact);
    CHECK(table.total.cells == cells({{50, false}, {3, false}}));
    CHECK(table.lines[0].cells[1].hidden);
    CHECK(table.lines[1].cells[1].hidden);
    // One small cell takes another of its column with it, although that one is large.
    const SmallTable one = hideSmallTable({{20, 2}, {30, 9}}, Sums::Counted, {}, Totals::Exact);
    CHECK(one.lines[1].cells[1].hidden);
    std::mt19937 random(20261129);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int round = 0; round < 150; ++round) {
        const int columns = 2 + upTo(3);
        QList<QList<int>> counts;
        for (int line = 2 + upTo(7); line > 0; --line) {
            QList<int> row;
            for (int column = 0; column < columns; ++column)
                row.append(1 + (upTo(2) == 0 ? upTo(3) : upTo(40)));
            counts.append(row);
        }
        const SmallTable some = hideSmallTable(counts, Sums::Counted, {}, Totals::Exact);
        INFO(round);
        CHECK(Reader(some, Sums::Counted, {}).worksOut() == 0);
        for (const SmallCell &cell : some.total.cells)
            CHECK_FALSE(cell.hidden);
    }
}
