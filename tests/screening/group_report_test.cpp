// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "core/screening/group_figures.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using Catch::Approx;

namespace {

QList<ClassCoverage> classesOf(int count)
{
    QList<ClassCoverage> classes;
    for (int i = 0; i < count; ++i) {
        ClassCoverage one;
        one.id = SchoolClassId(i + 1);
        one.gradeName = QStringLiteral("%1年级").arg(7 + i / 40);
        one.className = QStringLiteral("%1%2班").arg(one.gradeName).arg(i + 1);
        classes.append(one);
    }
    return classes;
}

GroupRow rowOf(int counted, double mean, double sd)
{
    GroupRow row;
    row.counted = counted;
    row.mean = mean;
    row.sd = sd;
    return row;
}

} // namespace

TEST_CASE("Student's t is right to three places from four degrees on")
{
    // R 4.2: qt(0.975, df)
    const std::pair<double, double> table[] = {{4, 2.776445}, {5, 2.570582},  {9, 2.262157},
                                               {29, 2.04523}, {99, 1.984217}, {4999, 1.960439}};
    for (const auto &[degrees, quantile] : table)
        CHECK(studentT(degrees) == Approx(quantile).margin(0.001));
}

TEST_CASE("a mean stands with its interval, and a change counts only beyond its own")
{
    scales::ScaleLibrary library;
    const auto gad7 = must(library.find(QStringLiteral("gad7")));
    QList<SheetRepository::ClassResult> results;
    for (int i = 0; i < 9; ++i) {
        Answers answers;
        for (const scales::Item &item : gad7->items)
            answers.insert(item.id, scales::Rational(i % 3)); // totals 0, 7, 14
        SheetRepository::ClassResult one;
        one.schoolClass = SchoolClassId(1);
        one.json = resultToJson(must(scales::score(*gad7, answers, {})));
        results.append(one);
    }
    const GroupRow total = groupFigures(*gad7, classesOf(1), results).tables.first().total;
    CHECK(*total.mean == Approx(7));
    CHECK(*total.sd == Approx(6.0621778));
    CHECK(*total.margin == Approx(4.659769).margin(0.003)); // t(8) * sd / 3

    // Welch: R t.test of two groups with these figures gives 95 % CI -3.98 to -0.02
    const auto change = changeOf(rowOf(30, 10, 4), rowOf(40, 8, 4.2));
    REQUIRE(change);
    CHECK(change->difference == Approx(-2));
    CHECK(change->margin == Approx(1.974).margin(0.01));
    CHECK(change->isClear());
    CHECK_FALSE(changeOf(rowOf(30, 10, 4), rowOf(40, 9, 4.2))->isClear());
    CHECK_FALSE(changeOf(GroupRow(), rowOf(40, 9, 4.2)));
}

TEST_CASE("themes of a class are what many have, never a cell that is hidden")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(mht));
    QList<SheetRepository::ClassResult> results;
    for (int i = 0; i < 30; ++i) {
        Answers answers;
        for (const scales::Item &item : definition->items) {
            const int number = item.id.toInt();
            // anxiety about learning in eighteen of thirty, impulsiveness in two
            answers.insert(
                item.id, scales::Rational(
                             (number <= 15 && i < 18) || (number > 80 && number % 2 == 1 && i < 2) ? 1 : 0));
        }
        SheetRepository::ClassResult one;
        one.schoolClass = SchoolClassId(1);
        one.json = resultToJson(must(scales::score(*definition, answers, {})));
        results.append(one);
    }
    const GroupFigures figures = groupFigures(*definition, classesOf(1), results);
    const QList<ClassTheme> themes = themesOf(figures, figures.groups.lines().first());
    REQUIRE(themes.size() == 1);
    CHECK(themes.first() == ClassTheme{QStringLiteral("learning"), 0.6});
}
