// SPDX-License-Identifier: GPL-3.0-or-later
// What a district can make of the packages of a large school: no pupil, and no small count of a grade.
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/screened_roster.h"
#include "tests/exchange/told_cells.h"

#include <QJsonDocument>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// The rows without the ids that stand for pupils: their digits are random, and would at times be a number of
/// somebody's.
QByteArray withoutIds(const QByteArray &lines)
{
    QList<StreamRow> rows = rowsOf(lines);
    for (StreamRow &row : rows)
        row.fields.remove(QStringLiteral("pid"));
    return linesOf(rows);
}

/// Markers that stand somewhere in the text.
QList<QByteArray> foundIn(const QByteArray &text, const QSet<QByteArray> &markers)
{
    QHash<qsizetype, QSet<QByteArray>> byLength;
    for (const QByteArray &marker : markers)
        byLength[marker.size()].insert(marker);
    QList<QByteArray> found;
    for (auto it = byLength.cbegin(); it != byLength.cend(); ++it) {
        for (qsizetype at = 0; at + it.key() <= text.size(); ++at) {
            if (const auto window = QByteArray::fromRawData(text.constData() + at, it.key());
                it->contains(window))
                found.append(QByteArray(window.constData(), window.size()));
        }
    }
    return found;
}

void nobodyIsIn(int pupils)
{
    ScreenedRoster roster(pupils);
    QByteArray all;
    for (const auto &[stream, period] : {std::pair("school", "2026"), std::pair("screening", "2026-1"),
                                         std::pair("care", "2026-10"), std::pair("activities", "2026-10")})
        all += roster.handOver(roster.order(stream, period, Level::Figures));
    const QByteArray results = roster.handOver(roster.order("results", "2026-1", Level::Pseudonyms));
    CHECK(rowsOf(results).size() == pupils);
    CHECK(foundIn(all + withoutIds(results), roster.markers()).isEmpty());
    CHECK_FALSE(foundIn(*roster.markers().cbegin() + all, roster.markers()).isEmpty()); // it does find
}

void noCountIsWorkedOut(int pupils)
{
    ScreenedRoster roster(pupils);
    const auto told = [&roster] {
        return toldTables(rowsOf(roster.handOver(roster.order("screening", "2026-1", Level::Figures))) +
                          rowsOf(roster.handOver(roster.order("care", "2026-10", Level::Figures))));
    };
    const QHash<QString, ToldTable> first = told();
    int hidden = 0;
    for (const ToldTable &table : first) {
        hidden += table.hidden();
        CHECK(workedOut({table}) == 0);
    }
    CHECK(hidden > 0);
    CHECK(first.value(QStringLiteral("open")).hidden() > 0);
    CHECK(first.value(QStringLiteral("file_class")).hidden() > 0);
    // A pupil more in each grade that has hidden counts. Where a count was shown, the exact totals tell its
    // change by themselves to who knows the grade; that is theirs to tell.
    bool isFirst = true;
    for (int grade = 5; grade < 10; ++grade) {
        roster.answer(grade, 3);
        const QHash<QString, ToldTable> next = told();
        for (auto it = first.cbegin(); it != first.cend(); ++it) {
            const ToldTable second = next.value(it.key());
            CHECK(workedOut({second}) == 0);
            CHECK(workedOut({*it, second}) == 0);
            if (isFirst) // between these two nothing else changed, and who looks on may know that
                CHECK(workedOut({*it, second}, QString::number(grade)) == 0);
        }
        isFirst = false;
    }
}

} // namespace

TEST_CASE("what is told of a count can be held against what is known")
{
    // One hidden cell beside a shown one, under an exact total.
    const ToldTable bare{{{QStringLiteral("crisis"), 9}},
                         {{QStringLiteral("7"), QStringLiteral("crisis"), {}},
                          {QStringLiteral("8"), QStringLiteral("crisis"), 6}}};
    CHECK(workedOut({bare}) == 1);
    // Two hidden ones, of which a second report shows one.
    const ToldTable first{{{QStringLiteral("crisis"), 10}},
                          {{QStringLiteral("7"), QStringLiteral("crisis"), {}},
                           {QStringLiteral("8"), QStringLiteral("crisis"), {}}}};
    const ToldTable second{{{QStringLiteral("crisis"), 11}},
                           {{QStringLiteral("7"), QStringLiteral("crisis"), 5},
                            {QStringLiteral("8"), QStringLiteral("crisis"), 6}}};
    CHECK(workedOut({first}) == 0);
    CHECK(workedOut({first, second}, QStringLiteral("7")) == 1);
}

TEST_CASE("no name, number, phone, day of birth or class of a pupil is in what goes up")
{
    nobodyIsIn(300);
}

TEST_CASE("no hidden count of a screening or a case follows from the totals, nor from a second report")
{
    noCountIsWorkedOut(300);
}

TEST_CASE("of 5,000 pupils none is in what goes up, and no hidden count can be worked out", "[slow]")
{
    nobodyIsIn(5000);
    noCountIsWorkedOut(5000);
}
