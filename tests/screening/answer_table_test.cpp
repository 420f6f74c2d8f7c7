// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "core/screening/answer_table.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Sheet sheetOf(const QList<QStringList> &rows)
{
    Sheet sheet;
    int number = 0;
    for (const QStringList &row : rows) {
        TableRow made;
        made.number = ++number;
        for (const QString &cell : row)
            made.cells.append(Cell::ofText(cell));
        if (!row.isEmpty())
            sheet.rows.append(made);
    }
    return sheet;
}

QStringList itemsUpTo(int count, const QString &form)
{
    QStringList headings;
    for (int i = 1; i <= count; ++i)
        headings.append(form.arg(i));
    return headings;
}

QStringList repeated(const QString &cell, int times)
{
    return QStringList(times, cell);
}

scales::DefinitionPtr gad7()
{
    static scales::ScaleLibrary library;
    return must(library.find(QStringLiteral("gad7")));
}

} // namespace

TEST_CASE("the header is found under title rows, whatever way the items are named")
{
    for (const char *form :
         {"%1", "第%1题", "Q%1", "题%1", "%1.题目文字", "%1、题目文字", "gad7_%1", "GAD7-%1"}) {
        CAPTURE(form);
        const Sheet sheet = sheetOf({{QStringLiteral("某校测评结果")},
                                     QStringList{QStringLiteral("学号"), QStringLiteral("姓 名")} +
                                         itemsUpTo(7, QString::fromUtf8(form)),
                                     QStringList{QStringLiteral("0701"), QStringLiteral("测试 甲")} +
                                         repeated(QStringLiteral("1"), 7)});
        const AnswerTable table = must(readAnswerTable(sheet, *gad7()));
        CHECK(table.headerRow == 2);
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows.first().number == 3);
        CHECK(table.rows.first().studentNo == QStringLiteral("0701"));
        CHECK(table.rows.first().name == QStringLiteral("测试甲"));
        CHECK(table.rows.first().answers.size() == 7);
        CHECK(table.rows.first().rejected.isEmpty());
        CHECK(table.itemsWithoutColumn.isEmpty());
    }
}

TEST_CASE("a column holds printed values, or labels when every cell is one; anything else rejects its row")
{
    const QString label = gad7()->sets.front().options.at(2).label.zh;
    const QStringList header = QStringList{QStringLiteral("学号")} + itemsUpTo(7, QStringLiteral("%1"));
    const Sheet labels =
        sheetOf({header, QStringList{QStringLiteral("1")} + repeated(label, 7),
                 QStringList{QStringLiteral("2")} + repeated(QString(), 6) + QStringList{label}});
    const AnswerTable asLabels = must(readAnswerTable(labels, *gad7()));
    CHECK(asLabels.rows.at(0).answers.value(QStringLiteral("1")) == gad7()->sets.front().options.at(2).value);
    CHECK(asLabels.rows.at(1).answers.size() == 1);

    const Sheet mixed =
        sheetOf({header, QStringList{QStringLiteral("1")} + repeated(QStringLiteral("1"), 7),
                 QStringList{QStringLiteral("2")} + repeated(QStringLiteral("1"), 6) + QStringList{label},
                 QStringList{QStringLiteral("3")} + repeated(QStringLiteral("7"), 7),
                 QStringList{QStringLiteral("4")}});
    const AnswerTable table = must(readAnswerTable(mixed, *gad7()));
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows.at(0).rejected.isEmpty());
    CHECK(table.rows.at(1).rejected == QStringLiteral("value_not_printed"));
    CHECK(table.rows.at(1).rejectedColumn == QStringLiteral("7"));
    CHECK(table.rows.at(2).rejected == QStringLiteral("value_not_printed"));
    CHECK(table.rows.at(3).rejected == QStringLiteral("no_answers"));
}

TEST_CASE("a profile names headings and values of another form")
{
    const AnswerProfile profile = must(readAnswerProfile(
        QByteArray(R"({"columns":{"考生":"student_no","A":"item:1"},"values":{"从不":"0","总是":"3"}})")));
    const Sheet sheet = sheetOf(
        {{QStringLiteral("考生"), QStringLiteral("A")}, {QStringLiteral("9"), QStringLiteral("总是")}});
    const AnswerTable table = must(readAnswerTable(sheet, *gad7(), profile));
    CHECK(table.rows.first().answers.value(QStringLiteral("1")) == scales::Rational(3));
    CHECK_FALSE(readAnswerProfile("[]"));
    CHECK_FALSE(readAnswerProfile("{"));
}

TEST_CASE("a file that cannot be answers says what is missing")
{
    const auto subject = [](const QList<QStringList> &rows) {
        const auto table = readAnswerTable(sheetOf(rows), *gad7());
        return table ? QString() : table.error().subject;
    };
    CHECK(subject({{QStringLiteral("甲"), QStringLiteral("乙")}}) == QLatin1String("answers.no_header"));
    CHECK(subject({itemsUpTo(7, QStringLiteral("%1"))}) == QLatin1String("answers.no_who"));
    CHECK(subject({{QStringLiteral("学号"), QStringLiteral("姓名")}}) == QLatin1String("answers.no_items"));
    CHECK(subject({{QStringLiteral("学号"), QStringLiteral("1"), QStringLiteral("第1题")}}) ==
          QLatin1String("answers.column_twice"));
}

TEST_CASE("clock answers are read as minutes, from text and from a time cell")
{
    scales::ScaleLibrary library;
    const auto psqi = must(library.find(QStringLiteral("psqi")));
    Sheet sheet = sheetOf(
        {{QStringLiteral("学号"), QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("4")},
         {QStringLiteral("1"), QStringLiteral("23:30"), QStringLiteral("0:15"), QStringLiteral("6.5")}});
    const AnswerTable table = must(readAnswerTable(sheet, *psqi));
    CHECK(table.rows.first().answers.value(QStringLiteral("1")) == scales::Rational(1410));
    CHECK(table.rows.first().answers.value(QStringLiteral("3")) == scales::Rational(15));
    CHECK(table.rows.first().answers.value(QStringLiteral("4")) == scales::Rational::fraction(13, 2));
}
