// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/table_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("every kind of cell of an xlsx is read")
{
    const Workbook book = read("kinds.xlsx");
    CHECK(book.format == TableFormat::Xlsx);
    REQUIRE(book.sheets.size() == 2);
    const Sheet &sheet = book.sheets.at(0);
    CHECK(sheet.name == QStringLiteral("名册"));
    CHECK_FALSE(sheet.hidden);
    CHECK(book.sheets.at(1).hidden);
    CHECK(sheet.merged == QList<MergedCells>{{1, 0, 1, 8}});
    CHECK(lines(sheet) ==
          QStringList{
              QStringLiteral("1:学生名册"), QStringLiteral("3:  两边空格 |富文本|漢|直接 文字|前 后"),
              QStringLiteral("4:2011-04-24|2011-04-24|2011-04-24|2011-04-24T08:30:00|40657|0703|2011-04-24"),
              QStringLiteral("5:TRUE|FALSE|#DIV/0!|文x|2||522634201104240000|0.1|-3"),
              QStringLiteral("6:1|2||||||||||||||||||||||||||28")});
    CHECK(lines(book.sheets.at(1)) == QStringList{QStringLiteral("2:|换\r行&<𠮷")});
    const TableRow &dates = sheet.rows.at(2);
    CHECK(dates.at(0).kind == CellKind::Date);
    CHECK(dates.at(0).number == 40657);
    CHECK(dates.at(4).kind == CellKind::Number);
    const TableRow &others = sheet.rows.at(3);
    CHECK(others.at(0).kind == CellKind::Bool);
    CHECK(others.at(2).kind == CellKind::Fault);
    CHECK(others.at(5).isBlank());
    CHECK(others.at(6).kind == CellKind::Number);
    CHECK(others.at(99).isBlank());
}

TEST_CASE("other writers' ways of naming parts and counting days are read")
{
    CHECK(lines(read("absolute_targets.xlsx").sheets.at(0)) == QStringList{QStringLiteral("1:甲")});
    CHECK(lines(read("prefixed.xlsx").sheets.at(0)) == QStringList{QStringLiteral("1:带前缀")});
    CHECK(lines(read("date1904.xlsx").sheets.at(0)) == QStringList{QStringLiteral("1:2011-04-24")});
}

TEST_CASE("the same book is the same whoever saved it, also as an old xls")
{
    const QStringList expected{QStringLiteral("1:七年级学生名册"),
                               QStringLiteral("2:姓名|出生日期|班级|身份证件号|住校"),
                               QStringLiteral("3:张雨欣|2013-05-06|0703|990000201305060025|TRUE"),
                               QStringLiteral("4:李文博|2013-06-07|0704|990000201306070016|FALSE")};
    for (const char *name : {"openpyxl.xlsx", "libreoffice.xlsx"}) {
        const Workbook book = read(name);
        REQUIRE(book.sheets.size() == 2);
        CHECK(book.sheets.at(0).name == QStringLiteral("七年级"));
        CHECK(book.sheets.at(0).merged == QList<MergedCells>{{1, 0, 1, 4}});
        CHECK(lines(book.sheets.at(1)) == QStringList{QStringLiteral("1:姓名"), QStringLiteral("2:𠮷祥")});
        const QStringList got = lines(book.sheets.at(0));
        CHECK(got.mid(0, 3) == expected.mid(0, 3));
        CHECK(book.sheets.at(0).rows.at(3).at(3).kind == CellKind::Number);
    }
    // The library for old files knows neither formats with leading zeros nor booleans.
    const Workbook old = read("libreoffice.xls");
    CHECK(old.format == TableFormat::Xls);
    REQUIRE(old.sheets.size() == 2);
    CHECK(old.sheets.at(0).name == QStringLiteral("七年级"));
    const TableRow &row = old.sheets.at(0).rows.at(2);
    CHECK(row.at(0).text == QStringLiteral("张雨欣"));
    CHECK(row.at(1).text == QStringLiteral("2013-05-06"));
    CHECK(row.at(1).kind == CellKind::Date);
    CHECK(row.at(2).text == QStringLiteral("703"));
    CHECK(row.at(3).text == QStringLiteral("990000201305060025"));
    CHECK(lines(old.sheets.at(1)) == QStringList{QStringLiteral("1:姓名"), QStringLiteral("2:𠮷祥")});
}

TEST_CASE("text tables are read in every encoding and with every separator")
{
    const QStringList expected{QStringLiteral("1:学号|姓名|备注"), QStringLiteral("2:0701|张雨欣|含,逗号"),
                               QStringLiteral("3:0702|𠮷祥|含\"引号\""),
                               QStringLiteral("4:0703|阿依古丽·买买提|两\n行")};
    const std::pair<const char *, const char *> cases[] = {{"utf8_bom.csv", "UTF-8"},
                                                           {"utf8.csv", "UTF-8"},
                                                           {"gb18030.csv", "GB18030"},
                                                           {"semicolon.csv", "GB18030"},
                                                           {"tabs_utf16.txt", "UTF-16"}};
    for (const auto &[name, encoding] : cases) {
        INFO(name);
        const Workbook book = read(name);
        CHECK(book.format == TableFormat::Csv);
        CHECK(book.encoding == QString::fromLatin1(encoding));
        REQUIRE(book.sheets.size() == 1);
        CHECK(lines(book.sheets.at(0)) == expected);
    }
    const QStringList behindSep = lines(read("sep_line.csv").sheets.at(0));
    CHECK(behindSep.first() == QStringLiteral("2:学号|姓名|备注"));
    CHECK(behindSep.size() == 4);
    CHECK(lines(read("formula_quotes.csv").sheets.at(0)).at(1) == QStringLiteral("2:0701|张雨欣"));
}

TEST_CASE("csv rows follow RFC 4180 to the last sign")
{
    const std::pair<const char *, QStringList> cases[] = {
        {"a,b\r\nc,d", {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")}},
        {"a,b\rc,d\r", {QStringLiteral("1:a|b"), QStringLiteral("2:c|d")}},
        {"a,,\n,,\n,b\n", {QStringLiteral("1:a"), QStringLiteral("3:|b")}},
        {"\"a\"x,b\n", {QStringLiteral("1:ax|b")}},
        {"\"a\"\"\",\"\"\n", {QStringLiteral("1:a\"")}},
        {"a\"b,c\n", {QStringLiteral("1:a\"b|c")}},
        {"x\n\n\ny\n", {QStringLiteral("1:x"), QStringLiteral("4:y")}},
    };
    for (const auto &[text, expected] : cases) {
        INFO(text);
        const auto book = readTable(QByteArray(text));
        REQUIRE(book);
        CHECK(lines(book->sheets.at(0)) == expected);
    }
    TableReadOptions options;
    options.separator = QLatin1Char(';');
    CHECK(lines(readTable(QByteArray("a,b;c"), options)->sheets.at(0)) ==
          QStringList{QStringLiteral("1:a,b|c")});
    // title rows do not choose the separator
    CHECK(lines(readTable(QByteArray("名册,2026\n\na;b;c\n1;2;3\n4;5;6\n"))->sheets.at(0)).at(1) ==
          QStringLiteral("3:a|b|c"));
}

TEST_CASE("pages and XML saved as xls are read by what they hold")
{
    const Workbook page = read("saved_page.xls");
    CHECK(page.format == TableFormat::Html);
    CHECK(lines(page.sheets.at(0)) ==
          QStringList{QStringLiteral("1:七年级名册"), QStringLiteral("2:学号|姓名"),
                      QStringLiteral("3:0701|张雨欣 &一"), QStringLiteral("4:0702|李文博"),
                      QStringLiteral("5:|王\n一")});
    CHECK(page.sheets.at(0).merged.first() == MergedCells{1, 0, 1, 1});
    const Workbook xml = read("xml2003.xls");
    CHECK(xml.format == TableFormat::XmlSpreadsheet);
    CHECK(xml.sheets.at(0).name == QStringLiteral("名册"));
    CHECK(lines(xml.sheets.at(0)) ==
          QStringList{QStringLiteral("2:七年级||703"), QStringLiteral("3:||2011-04-24|TRUE")});
}

TEST_CASE("what is called a number in a sheet of XML and is none stays text")
{
    const auto book = readTable(QByteArray(
        R"(<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row>
<Cell><Data Type="Number">nan</Data></Cell><Cell><Data Type="Number">-inf</Data></Cell><Cell><Data Type="Number">7</Data></Cell>
</Row></Table></Worksheet></Workbook>)"));
    REQUIRE(book);
    const QList<Cell> cells = book->sheets.at(0).rows.at(0).cells;
    REQUIRE(cells.size() == 3);
    CHECK(cells[0] == Cell::ofText(QStringLiteral("nan")));
    CHECK(cells[1] == Cell::ofText(QStringLiteral("-inf")));
    CHECK(cells[2] == Cell::ofNumber(7));
}

TEST_CASE("reading tells how far it is and stops when told")
{
    QByteArray csv("学号,姓名\n");
    for (int i = 0; i < 5'000; ++i)
        csv += QByteArray::number(i) + ",甲\n";
    qint64 last = 0;
    int calls = 0;
    REQUIRE(readTable(csv, {}, [&](qint64 done, qint64 total) {
        CHECK(done >= last);
        CHECK(done <= total);
        last = done;
        ++calls;
        return true;
    }));
    CHECK(calls >= 9);
    const auto stopped = readTable(csv, {}, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
}
