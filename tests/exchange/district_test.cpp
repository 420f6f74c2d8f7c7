// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_report.h"
#include "core/exchange/district_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/tables/table_reader.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

struct Desk
{
    Desk()
    {
        district.enrol(school);
        school.enrol(district);
        school.asCounsellor();
        school.add(said("林小满"), school.class71, said("1"));
    }
    DistrictService service() { return DistrictService(district.workplace()); }
    /// Sends the profile up; back when it came.
    Verdict report()
    {
        const QString path = stick.path(said("a.typ"));
        QFile::remove(path);
        must(school.sending().send(school.order(district), path));
        return must(district.receiving().take({path}, false)).constFirst().verdict;
    }
    UnitDesk deskOf(const char *name)
    {
        for (const UnitDesk &one : must(service().desk(QDate(2026, 10, 1)))) {
            if (one.name == said(name))
                return one;
        }
        FAIL(name);
        return {};
    }
    static const Due &dueOf(const UnitDesk &desk, const char *stream)
    {
        const auto its = std::find_if(desk.dues.cbegin(), desk.dues.cend(),
                                      [stream](const Due &due) { return due.stream == said(stream); });
        REQUIRE(its != desk.dues.cend());
        return *its;
    }
    EnrolledUnitId unit() { return must(district.units().list()).constFirst().id; }

    ExchangeUnit district{said("海边区教育局"), UnitKind::District};
    ExchangeUnit school{said("海边小学")};
    Stick stick;
};

} // namespace

TEST_CASE("a district sees who is expected, enrolled, late and here")
{
    Desk all;
    must(all.service().setExpected({{said("海边小学"), said("东乡"), said("0851-1")},
                                    {said("山上小学"), said("西乡"), said("0851-2")}}));
    REQUIRE(all.report() == Verdict::Accepted);
    const UnitDesk here = all.deskOf("海边小学");
    CHECK(here.isExpected);
    CHECK(here.unit);
    CHECK(here.region == said("东乡"));
    CHECK(Desk::dueOf(here, "school").head);
    CHECK_FALSE(Desk::dueOf(here, "room").head);
    CHECK(Desk::dueOf(here, "room").late);
    CHECK(here.owes());
    const UnitDesk missing = all.deskOf("山上小学");
    CHECK_FALSE(missing.unit);
    CHECK(missing.phone == said("0851-2"));

    // Who is taken off the list and never enrolled is gone; who is enrolled stays.
    must(all.service().setExpected({}));
    CHECK(must(all.service().desk(QDate(2026, 10, 1))).size() == 1);
}

TEST_CASE("a list that is wrong changes nothing and names the line")
{
    Desk all;
    must(all.service().setExpected({{said("海边小学"), {}, {}}}));
    const auto tried = [&](const QList<ExpectedUnit> &units) {
        return refusal(all.service().setExpected(units));
    };
    CHECK(tried({{said("甲"), {}, {}}, {said(" "), {}, {}}}) == said("expected.name"));
    CHECK(tried({{said("甲"), {}, {}}, {said("甲"), said("东"), {}}}) == said("expected.twice"));
    CHECK(tried({{QString(61, u'长'), {}, {}}}) == said("expected.long"));
    CHECK(must(all.service().expected()).size() == 1);
}

TEST_CASE("a report is accepted or sent back with a reason; a newer one has to be looked at again")
{
    Desk all;
    CHECK(refusal(all.service().review(all.unit(), said("school"), said("2026"), true, {})) ==
          said("package.none"));
    all.report();
    CHECK(refusal(all.service().review(all.unit(), said("school"), said("2026"), false, said(" "))) ==
          said("review.reason"));
    CHECK(refusal(all.service().review(all.unit(), said("school"), said("2026"), false,
                                       QString(201, u'长'))) == said("review.reason"));
    must(all.service().review(all.unit(), said("school"), said("2026"), false, said("班级数不对")));
    CHECK_FALSE(Desk::dueOf(all.deskOf("海边小学"), "school").review->accepted);
    must(all.service().review(all.unit(), said("school"), said("2026"), true, {}));
    CHECK(Desk::dueOf(all.deskOf("海边小学"), "school").review->accepted);
    all.report();
    CHECK_FALSE(Desk::dueOf(all.deskOf("海边小学"), "school").review);
}

TEST_CASE("the reminder list prints who owes what, with phones, and is on record")
{
    Desk all;
    must(all.service().setExpected(
        {{said("海边小学"), said("东乡"), {}}, {said("山上小学"), {}, said("0851-2")}}));
    all.report();
    const report::PrintOrder order{said("催报"), 1, report::Language::Chinese};
    const auto printed =
        must(printOwing(all.district.workplace(), QDate(2026, 10, 1), order, report::PrintWay::Issue));
    CHECK(printed.serial > 0);
    const auto table =
        std::find_if(printed.document.blocks.cbegin(), printed.document.blocks.cend(),
                     [](const report::Block &block) { return std::holds_alternative<report::Table>(block); });
    REQUIRE(table != printed.document.blocks.cend());
    const auto &rows = std::get<report::Table>(*table).rows;
    REQUIRE(rows.size() == 2);
    for (const auto &row : rows)
        CHECK(row.size() == std::get<report::Table>(*table).columns.size());
    CHECK(refusal(printOwing(all.district.workplace(), QDate(2026, 10, 1), {{}, 1, report::Language::Chinese},
                             report::PrintWay::Issue)) == said("reason.missing"));
}

TEST_CASE("a table wider than the page goes on below with its names again")
{
    Desk all;
    PrintedTable table{
        said("汇总"), said("2026 学年"), {said("名称")}, {{said("海边小学")}, {said("山上小学")}}};
    for (int column = 1; column <= 17; ++column) {
        table.heads.append(QString::number(column));
        for (QStringList &row : table.rows)
            row.append(QString::number(column * 10));
    }
    const auto printed =
        must(printTable(all.district.workplace(), table, {said("存档"), 1, {}}, report::PrintWay::Issue));
    QStringList heads;
    for (const report::Block &block : printed.document.blocks) {
        const auto *part = std::get_if<report::Table>(&block);
        if (part == nullptr)
            continue;
        CHECK(part->rows[1][0].text == said("山上小学"));
        for (qsizetype column = 1; column < part->columns.size(); ++column) {
            heads.append(part->columns[column].title.text);
            CHECK(part->rows[0][column].text == QString::number(heads.size() * 10));
        }
    }
    CHECK(heads == table.heads.mid(1));
}

TEST_CASE("a table is saved as a spreadsheet that reads back")
{
    Desk all;
    Sheet sheet;
    sheet.name = said("汇总");
    sheet.rows = {{1, {Cell::ofText(said("单位")), Cell::ofText(said("人数"))}},
                  {2, {Cell::ofText(said("海边小学")), Cell::ofNumber(12)}}};
    Workbook book;
    book.sheets = {sheet};
    const QString path = all.stick.path(said("table.xlsx"));
    must(all.service().saveTable(path, book));
    const auto read = must(readTable(path));
    CHECK(read.sheets.constFirst().rows[1].at(0).text == said("海边小学"));
    CHECK(read.sheets.constFirst().rows[1].at(1).number == 12);
}

TEST_CASE("a number far ahead comes in once a person has looked, and a second one under a number never")
{
    Desk all;
    all.report();
    must(all.school.workplace().change(op::exchangeSend, [&](Change &change) -> Result<void> {
        const auto id = must(all.school.db().value(said("SELECT max(id) FROM exchange_sent"), {}));
        return outcomeOf(change.update(said("exchange_sent"), id.toLongLong(), {{said("seq"), 5000}}));
    }));
    CHECK(all.report() == Verdict::Quarantined);
    const auto aside = must(all.district.receiving().quarantined());
    REQUIRE(aside.size() == 1);
    must(all.district.receiving().allow(aside.constFirst().hash));
    const QString path = all.stick.path(said("a.typ"));
    CHECK(must(all.district.receiving().take({path}, false)).constFirst().verdict == Verdict::Accepted);
    CHECK(must(all.district.receiving().quarantined()).isEmpty());
    CHECK(refusal(all.district.receiving().allow(aside.constFirst().hash)) ==
          said("package.not_quarantined"));
}
