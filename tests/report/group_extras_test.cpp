// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_extras.h"

#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::mht;
using tingyu::test::must;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

/// Two classes of forty. `learning` of the items on learning are answered yes by every other one of the first
/// class; `high` children of the second answer everything yes.
QList<SheetRepository::ClassResult> sheetsOf(const scales::ScaleDefinition &definition, int yes, int high)
{
    QList<SheetRepository::ClassResult> sheets;
    for (int i = 0; i < 80; ++i) {
        const int of = i >= 40 && i < 40 + high ? 100 : i < 40 && i % 2 == 0 ? 15 : (i * 7) % (yes + 1);
        Answers answers;
        int item = 0;
        for (const scales::Item &one : definition.items)
            answers.insert(one.id, scales::Rational(++item <= of ? 1 : 0));
        sheets.append({SchoolClassId(i < 40 ? 1 : 2),
                       {},
                       SheetValidity::Ok,
                       SheetStatus::Complete,
                       resultToJson(must(scales::score(definition, answers)))});
    }
    return sheets;
}

struct Sample
{
    ClassSummaryFacts facts;
    QList<GroupExtras> extras;
};

Sample schoolOf(scales::ScaleLibrary &library, int high)
{
    const auto definition = must(library.find(mht));
    Sample school;
    ClassSummaryFacts &facts = school.facts;
    facts.campaign.name = QStringLiteral("秋季普测");
    facts.campaign.from = QDate(2026, 11, 1);
    facts.campaign.to = QDate(2026, 11, 30);
    facts.campaign.scales = QStringList{mht};
    for (int number = 1; number <= 2; ++number) {
        const Coverage counts{.onRoll = 40, .done = 40};
        facts.status.classes.append({SchoolClassId(number), QStringLiteral("七年级%1班").arg(number),
                                     QStringLiteral("七年级"), counts});
        facts.status.total += counts;
    }
    const auto sheets = sheetsOf(*definition, 40, high);
    facts.scales.append({definition, groupFigures(*definition, facts.status.classes, sheets), false});
    GroupExtras extras;
    extras.distributions = distributionsOf(*definition, facts.scales.first().figures, sheets);
    extras.earlier =
        GroupService::Earlier{QStringLiteral("春季普测"), QDate(2026, 3, 2),
                              groupFigures(*definition, facts.status.classes, sheetsOf(*definition, 20, 0))};
    school.extras.append(extras);
    return school;
}

Document laidOut(const Sample &school)
{
    FormValues values = classSummaryValues(school.facts, Language::Chinese);
    addGroupExtras(&values, school.facts, school.extras, Language::Chinese);
    return fillForm(must(loadForm(QStringLiteral("class_summary"))), test::sampleFrame({}), values);
}

QList<Table> tablesOf(const Document &document, const char *section)
{
    QList<Table> tables;
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table != nullptr && table->section == QLatin1String(section))
            tables.append(*table);
    }
    return tables;
}

QList<Chart> chartsOf(const Document &document, const char *section)
{
    QList<Chart> charts;
    for (const Block &block : document.blocks) {
        const auto *chart = std::get_if<Chart>(&block);
        if (chart != nullptr && chart->section == QLatin1String(section))
            charts.append(*chart);
    }
    return charts;
}

} // namespace

TEST_CASE(
    "the printed summary draws the distribution beside its table, and tells themes and the change since")
{
    scales::ScaleLibrary library;
    const Document document = laidOut(schoolOf(library, 8));
    const QList<Chart> charts = chartsOf(document, "distribution");
    const QList<Table> bars = tablesOf(document, "bars");
    REQUIRE(charts.size() == 1);
    REQUIRE(bars.size() == 1);
    CHECK(charts.first().points.size() == bars.first().rows.size());
    int drawn = 0;
    for (const ChartPoint &point : charts.first().points)
        drawn += static_cast<int>(point.value);
    CHECK(drawn == 80);
    CHECK_FALSE(tablesOf(document, "themes").isEmpty());
    const QList<Table> changes = tablesOf(document, "changes");
    REQUIRE(changes.size() == 1);
    CHECK(changes.first().rows.size() == 3); // two classes, and all: the grade is all there is
    const QByteArray pdf = test::pdfOf(document);
    const QString paper = squeezed(test::pdfPages(pdf).join(QString()));
    CHECK(paper.contains(QStringLiteral("得分分布")));
    CHECK(paper.contains(QStringLiteral("班级主题")));
    CHECK(paper.contains(QStringLiteral("春季普测")));
    if (const QString folder = qEnvironmentVariable("TINGYU_PICTURES"); !folder.isEmpty()) {
        QFile file(QDir(folder).filePath(QStringLiteral("group-summary.pdf")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
    }
}

TEST_CASE("a small band is neither drawn nor told, and no bar gives it back")
{
    scales::ScaleLibrary library;
    const Sample school = schoolOf(library, 3);
    const Document document = laidOut(school);
    const Table bars = tablesOf(document, "bars").value(0);
    const GroupTable *main = nullptr;
    for (const GroupTable &table : school.facts.scales.first().figures.tables) {
        if (table.scoreId == school.extras.first().distributions.first().scoreId)
            main = &table;
    }
    REQUIRE(main != nullptr);
    int hiddenBands = 0;
    for (const SmallCell &cell : main->total.bands)
        hiddenBands += cell.hidden ? 1 : 0;
    CHECK(hiddenBands >= 2);
    int hiddenBars = 0;
    for (const DistributionBar &bar : school.extras.first().distributions.first().bars)
        hiddenBars += bar.isHidden ? 1 : 0;
    CHECK(hiddenBars == hiddenBands);
    CHECK(chartsOf(document, "distribution").value(0).points.size() == bars.rows.size() - hiddenBars);
}

TEST_CASE("a class that was chosen is drawn by its bands alone")
{
    scales::ScaleLibrary library;
    Sample school = schoolOf(library, 8);
    school.facts.only = SchoolClassId(1);
    const Document document = laidOut(school);
    const Table bars = tablesOf(document, "bars").value(0);
    const ScoreDistribution &all = school.extras.first().distributions.first();
    const auto &tables = school.facts.scales.first().figures.tables;
    const auto main = std::find_if(tables.cbegin(), tables.cend(),
                                   [&](const GroupTable &one) { return one.scoreId == all.scoreId; });
    REQUIRE(main != tables.cend());
    CHECK(bars.rows.size() == main->bandIds.size());
    CHECK(all.bars.size() > main->bandIds.size());
}
