// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "core/screening/score_distribution.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <numeric>
#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QList<double> times(int count, double value)
{
    return QList<double>(count, value);
}

int sumOf(const QList<DistributionBar> &bars, const QString &band)
{
    int sum = 0;
    for (const DistributionBar &bar : bars)
        sum += bar.bandId == band ? bar.count : 0;
    return sum;
}

} // namespace

TEST_CASE("bars cut each band into steps, and no bar holds one to four")
{
    const QStringList bands{QStringLiteral("low"), QStringLiteral("high")};
    const QList<double> edges{0, 10, 21};
    const QList<QList<double>> values{times(6, 0) + times(2, 4) + times(7, 9), times(5, 10) + times(1, 20)};
    const auto bars = distributionBars(bands, edges, {{15, false}, {6, false}}, values, true);
    CHECK(sumOf(bars, bands[0]) == 15);
    CHECK(sumOf(bars, bands[1]) == 6);
    double at = 0;
    for (const DistributionBar &bar : bars) {
        CHECK(bar.from == at); // without gaps, and none across the cut-off
        at = bar.to;
        CHECK((bar.count == 0 || bar.count >= minimumGroup));
    }
    CHECK(at == 21);
}

TEST_CASE("a hidden band is one bar without a count")
{
    const QStringList bands{QStringLiteral("low"), QStringLiteral("mid"), QStringLiteral("high")};
    const auto bars = distributionBars(bands, {0, 5, 10, 15}, {{20, false}, {5, true}, {2, true}},
                                       {times(20, 1), times(5, 7), times(2, 12)}, true);
    int hiddenBars = 0;
    for (const DistributionBar &bar : bars) {
        if (bar.bandId == bands[0])
            continue;
        CHECK(bar.isHidden);
        CHECK(bar.count == 0);
        ++hiddenBars;
    }
    CHECK(hiddenBars == 2);
}

TEST_CASE("whatever the scores are, a bar tells no small cell and all of them make up what is told")
{
    scales::ScaleLibrary library;
    std::mt19937 random(7);
    for (const char *id : {"gad7", "mht", "scl90", "dass21", "sdq_s"}) {
        const auto definition = must(library.find(QLatin1String(id)));
        ClassCoverage one;
        one.id = SchoolClassId(1);
        one.gradeName = QStringLiteral("七年级");
        one.className = QStringLiteral("七年级1班");
        for (const int students : {3, 7, 40, 300}) {
            QList<SheetRepository::ClassResult> results;
            for (int i = 0; i < students; ++i) {
                std::uniform_int_distribution<int> lean(0, 4);
                const int leaning = lean(random);
                Answers answers;
                for (const scales::Item &item : definition->items) {
                    const auto &options = definition->setOf(item).options;
                    const auto most = static_cast<int>(options.size()) - 1;
                    std::uniform_int_distribution<int> pick(0, std::min(most, leaning));
                    answers.insert(item.id, options[static_cast<size_t>(pick(random))].value);
                }
                SheetRepository::ClassResult result;
                result.schoolClass = SchoolClassId(1);
                result.json = resultToJson(must(scales::score(*definition, answers, {})));
                results.append(result);
            }
            const GroupFigures figures = groupFigures(*definition, {one}, results);
            for (const ScoreDistribution &spread : distributionsOf(*definition, figures, results)) {
                const auto table =
                    std::find_if(figures.tables.cbegin(), figures.tables.cend(),
                                 [&](const GroupTable &any) { return any.scoreId == spread.scoreId; });
                REQUIRE(table != figures.tables.cend());
                for (qsizetype band = 0; band < table->bandIds.size(); ++band) {
                    if (!table->total.bands[band].hidden)
                        CHECK(sumOf(spread.bars, table->bandIds[band]) == table->total.bands[band].count);
                }
                for (const DistributionBar &bar : spread.bars)
                    CHECK((bar.count == 0 || bar.count >= minimumGroup));
            }
        }
    }
}

TEST_CASE("ranges are read as people write them")
{
    ScoreDistribution whole{QStringLiteral("total"),
                            true,
                            10,
                            false,
                            {{0, 1, {}, 5, false}, {1, 5, {}, 5, false}, {5, 9, {}, 0, false}}};
    CHECK(whole.range(whole.bars[0]) == QLatin1String("0"));
    CHECK(whole.range(whole.bars[1]) == QStringLiteral("1–4"));
    CHECK(whole.range(whole.bars[2]) == QStringLiteral("5–9"));
    whole.isWhole = false;
    CHECK(whole.range(whole.bars[1]) == QStringLiteral("1–<5"));
    CHECK(whole.range(whole.bars[2]) == QStringLiteral("5–9"));
}
