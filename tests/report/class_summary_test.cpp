// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/class_summary.h"

#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::fieldText;
using tingyu::test::forFile;
using tingyu::test::mht;
using tingyu::test::must;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

const QString figuresTable = QStringLiteral("figures");
const QString scores = QStringLiteral("scores");
const QString classes = QStringLiteral("classes");

QList<Table> tablesOf(const Document &document, const QString &section)
{
    QList<Table> tables;
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table != nullptr && table->section == section)
            tables.append(*table);
    }
    return tables;
}

/// The words of the line that begins with this name.
QStringList lineOf(const Table &table, const QString &name)
{
    const FormWords words = must(loadWords(QStringLiteral("class_summary"), Language::Chinese));
    for (const QList<Value> &row : table.rows) {
        QStringList said;
        for (const Value &value : row)
            said.append(words.valueText(value));
        if (said.first() == name)
            return said;
    }
    return {};
}

QStringList firstWords(const Table &table)
{
    const FormWords words = must(loadWords(QStringLiteral("class_summary"), Language::Chinese));
    QStringList said;
    for (const QList<Value> &row : table.rows)
        said.append(words.valueText(row.first()));
    return said;
}

const Chart *chartOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *chart = std::get_if<Chart>(&block))
            return chart;
    }
    return nullptr;
}

/// A campaign of the whole school by value: three grades of twelve classes, forty sheets each; one child of
/// each fifth class stands out.
ClassSummaryFacts wholeSchool(scales::ScaleLibrary &library)
{
    ClassSummaryFacts facts;
    facts.campaign.name = QStringLiteral("秋季普测");
    facts.campaign.from = QDate(2026, 11, 1);
    facts.campaign.to = QDate(2026, 11, 30);
    facts.campaign.scales = QStringList{mht};
    const auto definition = must(library.find(mht));
    QList<QByteArray> results;
    for (const int value : {0, 1}) {
        Answers answers;
        for (const scales::Item &one : definition->items)
            answers.insert(one.id, scales::Rational(value));
        results.append(resultToJson(must(scales::score(*definition, answers))));
    }
    QList<SheetRepository::ClassResult> sheets;
    for (int grade = 0; grade < 3; ++grade) {
        for (int number = 1; number <= 12; ++number) {
            const SchoolClassId id(grade * 12 + number);
            const QString name = gradeLabel(SchoolStage::Junior, 7 + grade);
            Coverage counts{.onRoll = 40, .done = 40};
            facts.status.classes.append(
                {id, name + QString::number(number) + QStringLiteral("班"), name, counts});
            facts.status.total += counts;
            for (int sheet = 0; sheet < 40; ++sheet) {
                const int high = number % 5 == 0 && sheet == 0 ? 1 : 0;
                sheets.append({id, {}, SheetValidity::Ok, SheetStatus::Complete, results[high]});
            }
        }
    }
    facts.scales.append({definition, groupFigures(*definition, facts.status.classes, sheets), false});
    return facts;
}

Document laidOut(const ClassSummaryFacts &facts)
{
    Frame frame = test::sampleFrame({});
    return fillForm(must(loadForm(QStringLiteral("class_summary"))), frame,
                    classSummaryValues(facts, Language::Chinese));
}

} // namespace

TEST_CASE("The summary of a whole school has one line a group and fits few pages with the head on each")
{
    scales::ScaleLibrary library;
    const Document document = laidOut(wholeSchool(library));
    const QList<Table> tables = tablesOf(document, figuresTable);
    REQUIRE(tables.size() == 1);
    const Table &table = tables.first();
    CHECK(table.rows.size() == 36 + 3 + 1);
    QStringList once = firstWords(table);
    CHECK(once.last() == QStringLiteral("全部"));
    CHECK(once[12] == QStringLiteral("七年级"));
    CHECK(once.removeDuplicates() == 0);
    CHECK(table.sums == QList<qsizetype>{12, 25, 38, 39});
    // Name, number, mean, spread, and a column for each band of the scale.
    const auto bands = must(library.find(mht))->bandings;
    CHECK(table.columns.size() >= 6);
    for (qsizetype column = 4; column < table.columns.size(); ++column)
        CHECK_FALSE(table.columns[column].title.isEmpty());
    // Eight scores of content and the lie scale share one table, since their bands are the same.
    const QList<Table> byScore = tablesOf(document, scores);
    CHECK_FALSE(byScore.isEmpty());
    CHECK(byScore.size() <= 3);

    const QStringList pages = test::pdfPages(test::pdfOf(document));
    CHECK(pages.size() <= 4);
    int heads = 0;
    for (const QString &page : pages) {
        if (page.contains(QStringLiteral("年级")) && squeezed(page).contains(QStringLiteral("标准差")))
            ++heads;
    }
    CHECK(heads >= 2); // the table goes over a page, and its head stands above both parts
    REQUIRE(chartOf(document) != nullptr);
    CHECK(chartOf(document)->points.size() >= 8);
}

TEST_CASE("One child of a class is hidden with what its class, its grade or the school would give back")
{
    scales::ScaleLibrary library;
    const Document document = laidOut(wholeSchool(library));
    const Table table = tablesOf(document, figuresTable).value(0);
    const QStringList alone = lineOf(table, QStringLiteral("七年级5班"));
    const QStringList grade = lineOf(table, QStringLiteral("七年级"));
    REQUIRE(alone.size() == table.columns.size());
    const auto hiddenIn = [](const QStringList &line) { return line.count(QStringLiteral("*")); };
    CHECK(hiddenIn(alone) >= 2); // the one, and at least one cell beside it
    CHECK(hiddenIn(grade) != 1);
    CHECK(hiddenIn(lineOf(table, QStringLiteral("全部"))) != 1);
    CHECK(hiddenIn(lineOf(table, QStringLiteral("七年级1班"))) == 0);
    for (const QString &cell : alone)
        CHECK_FALSE(cell.startsWith(QStringLiteral("1 (")));
}

TEST_CASE("One class is printed beside its grade and the school, with the same cells hidden")
{
    scales::ScaleLibrary library;
    ClassSummaryFacts facts = wholeSchool(library);
    const Document all = laidOut(facts);
    facts.only = SchoolClassId(5);
    const Document one = laidOut(facts);
    const Table table = tablesOf(one, figuresTable).value(0);
    CHECK(firstWords(table) ==
          QStringList{QStringLiteral("七年级5班"), QStringLiteral("七年级"), QStringLiteral("全部")});
    for (const QString &name : firstWords(table)) {
        CHECK(lineOf(table, name) == lineOf(tablesOf(all, figuresTable).value(0), name));
        CHECK(lineOf(tablesOf(one, classes).value(0), name) == lineOf(tablesOf(all, classes).value(0), name));
    }
    CHECK(fieldText(one, QStringLiteral("scope")) == QStringLiteral("七年级5班"));
    CHECK(fieldText(one, QStringLiteral("on_roll")) == QStringLiteral("40"));
    CHECK(fieldText(all, QStringLiteral("on_roll")) == QStringLiteral("1440"));
    CHECK(test::pdfPages(test::pdfOf(one)).size() <= 2);
    const Chart *chart = chartOf(one);
    REQUIRE(chart != nullptr);
    const double allMean = chartOf(all)->points.first().value;
    CHECK(chart->points.first().value > allMean); // of the class, not of the school
}

TEST_CASE("A class that takes no part in the campaign is not printed, and one that does is put on record")
{
    ScreeningFixture room;
    Campaign wanted = room.campaign({mht});
    auto &services = room.services();
    for (qsizetype i = 0; i < 6; ++i)
        must(services.sheets.store(
            room.sheet(wanted, i, mht, ScreeningFixture::answers(services.scales, mht, 0))));
    auto &reports = services.screeningReports;
    const Error refused = reports.issueSummary(wanted.uid, forFile(), SchoolClassId(999)).error();
    CHECK(refused.code == Errc::NotFound);
    CHECK(refused.subject == QStringLiteral("campaign.class"));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM export_log")).toInt() == 0);
    const Printed printed = must(reports.issueSummary(wanted.uid, forFile(), room.firstClass));
    CHECK(printed.serial == 1);
    CHECK(fieldText(printed.document, QStringLiteral("scope")) == QStringLiteral("七年级1班"));
    CHECK(fieldText(printed.document, QStringLiteral("on_roll")) == QStringLiteral("6"));
    const QString paper = test::paperText(printed.document);
    CHECK_FALSE(paper.contains(QStringLiteral("七年级2班")));
}
