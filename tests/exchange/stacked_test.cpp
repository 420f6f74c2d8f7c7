// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_service.h"
#include "core/exchange/merged_rows.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// Two schools under a county under a city.
struct Levels
{
    Levels()
    {
        for (ExchangeUnit *school : {&first, &second}) {
            school->asCounsellor();
            link(*school, county);
        }
        link(county, city);
        first.add(said("林小满"), first.class71, said("1"));
        second.add(said("周安宁"), second.class71, said("1"));
        second.add(said("陈一川"), second.class71, said("2"));
    }
    static void link(ExchangeUnit &lower, ExchangeUnit &upper)
    {
        lower.enrol(upper);
        upper.enrol(lower);
    }
    FileVerdict pass(ExchangeUnit &from, ExchangeUnit &to, const SendOrder &order)
    {
        const QString path = stick.path(said("package.typ"));
        QFile::remove(path);
        must(from.sending().send(order, path));
        return must(to.receiving().take({path}, false)).constFirst();
    }

    ExchangeUnit city{said("海滨市教育局"), UnitKind::District};
    ExchangeUnit county{said("海边县教育局"), UnitKind::District};
    ExchangeUnit first{said("海边小学")};
    ExchangeUnit second{said("山上小学")};
    Stick stick;
};

qint64 figureOf(const FigureTable &table, const QString &line, const QString &column)
{
    const qsizetype at = table.columns.indexOf(column);
    for (const FigureTable::Line &one : table.lines) {
        if (one.key == line && at >= 0)
            return one.figures[at].count;
    }
    return -1;
}

} // namespace

TEST_CASE("a county's package of its schools goes up as one, and the city sees each school under it")
{
    Levels all;
    for (ExchangeUnit *school : {&all.first, &all.second})
        CHECK(all.pass(*school, all.county, school->order(all.county)).verdict == Verdict::Accepted);
    const FileVerdict verdict = all.pass(all.county, all.city, all.county.order(all.city));
    CHECK(verdict.verdict == Verdict::Accepted);
    CHECK(verdict.stream == unitsStream);
    CHECK(verdict.period == said("school.2026"));

    DistrictService district(all.city.workplace());
    CHECK(must(district.periods(said("school"))) == QStringList{said("2026")});
    const auto byUnit = must(district.figures(said("school"), said("2026"), FiguresBy::Unit));
    CHECK(byUnit.lines.size() == 2);
    CHECK(figureOf(byUnit, said("海边小学"), said("roll.unknown")) == 1);
    CHECK(figureOf(byUnit, said("山上小学"), said("roll.unknown")) == 2);
    const auto byRegion = must(district.figures(said("school"), said("2026"), FiguresBy::Region));
    CHECK(figureOf(byRegion, said("海边县教育局"), said("roll.unknown")) == 3);
    CHECK(byRegion.lines.size() == 1);

    // A school that reports again is seen after the county's next package.
    all.first.add(said("许青禾"), all.first.class71, said("3"));
    all.pass(all.first, all.county, all.first.order(all.county));
    CHECK(all.pass(all.county, all.city, all.county.order(all.city)).verdict == Verdict::Accepted);
    CHECK(figureOf(must(district.figures(said("school"), said("2026"), FiguresBy::Unit)), said("海边小学"),
                   said("roll.unknown")) == 2);
}

TEST_CASE("the city knows which county owes what")
{
    Levels all;
    all.pass(all.first, all.county, all.first.order(all.county));
    must(DistrictService(all.city.workplace())
             .setExpected(
                 {{said("海边县教育局"), said("东片"), said("0851-1")}, {said("山里县教育局"), {}, {}}}));
    all.pass(all.county, all.city, all.county.order(all.city));
    const auto desks = must(DistrictService(all.city.workplace()).desk(QDate(2026, 10, 1)));
    REQUIRE(desks.size() == 2);
    const auto &county = desks[0].name == said("海边县教育局") ? desks[0] : desks[1];
    const auto &other = desks[0].name == said("海边县教育局") ? desks[1] : desks[0];
    CHECK(county.unit);
    CHECK(std::any_of(county.dues.cbegin(), county.dues.cend(),
                      [](const Due &due) { return due.stream == said("school") && due.head; }));
    CHECK_FALSE(other.unit);
    CHECK(other.owes());
}

TEST_CASE("an office whose units told nothing has nothing to send")
{
    Levels all;
    CHECK(refusal(all.county.sending().preview(all.county.order(all.city))) == said("stream.empty"));
    SendOrder order = all.county.order(all.city);
    order.period = said("2026-11");
    CHECK(refusal(all.county.sending().preview(order)) == said("stream.period"));
    order.stream = said("receipt");
    CHECK(refusal(all.county.sending().preview(order)) == said("stream.unknown"));
}

TEST_CASE("small numbers of people are hidden in what goes higher, and rolls are not")
{
    FigureTable table;
    table.columns = {said("band.phqa.total.moderate"), said("band.phqa.total.none"), said("roll.male")};
    const auto line = [](const char *unit, qint64 a, qint64 b, qint64 c) {
        return FigureTable::Line{said(unit), {{a, 0, true}, {b, 0, true}, {c, 0, true}}, 1};
    };
    table.lines = {line("a", 2, 98, 3), line("b", 30, 70, 50), line("c", 20, 80, 60)};
    table.total = line("", 52, 248, 113);
    const FigureTable hidden = withSmallHidden(table);
    CHECK(hidden.lines[0].figures[0].withheld == 1);
    CHECK(hidden.lines[0].figures[2].count == 3);
    // Nothing that is left gives it back.
    const qint64 shown = hidden.lines[1].figures[0].withheld + hidden.lines[2].figures[0].withheld +
                         hidden.total.figures[0].withheld;
    CHECK(shown > 0);
}
