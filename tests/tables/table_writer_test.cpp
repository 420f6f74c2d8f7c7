// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_writer.h"
#include "tests/tables/table_fixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Workbook sample()
{
    Sheet sheet;
    sheet.name = QStringLiteral("被拒绝的行");
    sheet.rows = {
        {1,
         {Cell::ofText(QStringLiteral("姓名")), Cell::ofText(QStringLiteral("身份证件号")),
          Cell::ofText(QStringLiteral("日期")), Cell::ofText(QStringLiteral("人数"))}},
        {2,
         {Cell::ofText(QStringLiteral("=HYPERLINK(\"x\")")),
          Cell::ofText(QStringLiteral("990000201305060025")), Cell::ofDate(QDate(2011, 4, 24)),
          Cell::ofNumber(12)}},
        {5,
         {Cell::ofText(QStringLiteral("+86")), Cell{}, Cell{QStringLiteral("TRUE"), 1, CellKind::Bool},
          Cell::ofNumber(-0.5)}},
    };
    Workbook book;
    book.format = TableFormat::Xlsx;
    book.sheets = {sheet};
    return book;
}

} // namespace

TEST_CASE("a written xlsx reads back as what was written, formulas as text")
{
    const Workbook book = sample();
    const auto bytes = xlsxBytes(book);
    REQUIRE(bytes);
    const auto again = readTable(*bytes);
    REQUIRE(again);
    CHECK(again->sheets.at(0).name == book.sheets.at(0).name);
    CHECK(again->sheets.at(0).rows == book.sheets.at(0).rows);
    CHECK_FALSE(bytes->contains("<f>"));
}

TEST_CASE("a table is written whole or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.xlsx"));
    REQUIRE(writeXlsx(path, sample()));
    CHECK(readTable(path));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("out.xlsx")});
    CHECK_FALSE(writeXlsx(folder.filePath(QStringLiteral("no/such/folder.xlsx")), sample()));
}

TEST_CASE("signs that XML cannot hold, and texts that look like their stand-in, come back")
{
    Workbook book = sample();
    const QString odd = QStringLiteral("a\x0Bb _x0041_ <&>\"' \r\n\t 𠮷 ");
    book.sheets[0].rows[1].cells[0] = Cell::ofText(odd);
    const auto again = readTable(*xlsxBytes(book));
    REQUIRE(again);
    CHECK(again->sheets.at(0).rows.at(1).at(0).text == odd);
}

TEST_CASE("sheet names that Excel refuses are brought into order")
{
    Workbook book;
    for (const char16_t *name : {u"a:b/c", u"AB", u"ab", u"",
                                 u"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五"}) {
        Sheet sheet;
        sheet.name = QString::fromUtf16(name);
        sheet.rows = {{1, {Cell::ofText(QStringLiteral("x"))}}};
        book.sheets.append(sheet);
    }
    const auto again = readTable(*xlsxBytes(book));
    REQUIRE(again);
    REQUIRE(again->sheets.size() == 5);
    CHECK(again->sheets.at(0).name == QStringLiteral("abc"));
    CHECK(again->sheets.at(1).name == QStringLiteral("AB"));
    CHECK(again->sheets.at(2).name == QStringLiteral("Sheet3"));
    CHECK(again->sheets.at(4).name.size() == 28);
}

TEST_CASE("a written csv opens in a spreadsheet and starts no formula")
{
    const QByteArray bytes = csvBytes(sample().sheets.at(0));
    CHECK(bytes == QByteArray("\xEF\xBB\xBF姓名,身份证件号,日期,人数\r\n"
                              "\"'=HYPERLINK(\"\"x\"\")\",990000201305060025,2011-04-24,12\r\n,,,\r\n,,,\r\n'"
                              "+86,,TRUE,-0.5\r\n"));
    const auto again = readTable(bytes);
    REQUIRE(again);
    CHECK(again->sheets.at(0).rows.last().number == 5);
}

TEST_CASE("a cell longer than a sheet can hold is refused")
{
    Workbook book = sample();
    book.sheets[0].rows[0].cells[0].text = QString(40'000, QLatin1Char('a'));
    const auto bytes = xlsxBytes(book);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == Errc::LimitExceeded);
}
