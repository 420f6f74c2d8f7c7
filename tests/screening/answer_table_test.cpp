// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "core/screening/answer_lines.h"
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

scales::DefinitionPtr scaleOf(const char *id)
{
    static scales::ScaleLibrary library;
    return must(library.find(QString::fromLatin1(id)));
}

scales::DefinitionPtr gad7Scale()
{
    return scaleOf("gad7");
}

struct AnswerTable
{
    int headerRow = 0;
    QList<AnswerRow> rows;
    QStringList itemsWithoutColumn;
};

AnswerTable allRows(const AnswerReader &reader)
{
    AnswerTable table{reader.headerRow(), {}, reader.itemsWithoutColumn()};
    for (qsizetype i = 0; i < reader.size(); ++i)
        table.rows.append(reader.row(i));
    return table;
}

Result<AnswerTable> readAnswerTable(const Sheet &sheet, const scales::ScaleDefinition &definition,
                                    const AnswerProfile &profile = {})
{
    const AnswerReader reader(codedTable(sheet), definition, profile);
    if (auto good = reader.check(); !good)
        return good.error();
    return allRows(reader);
}

/// What one cell is taken for under a way of reading.
QString taken(const char *scale, const char *item, AnswerCoding coding, const QString &cell)
{
    const auto definition = scaleOf(scale);
    AnswerProfile profile;
    profile.coding = coding;
    const AnswerReader reader(codedTable(sheetOf({{QStringLiteral("学号"), QString::fromLatin1(item)},
                                                  {QStringLiteral("1"), cell}})),
                              *definition, profile);
    const AnswerRow row = reader.row(0);
    if (!row.rejected.isEmpty())
        return row.rejected;
    if (!row.doubtful.isEmpty())
        return QStringLiteral("multi");
    return QString::fromLatin1(row.answers.value(QString::fromLatin1(item)).toText());
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
        const AnswerTable table = must(readAnswerTable(sheet, *gad7Scale()));
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
    const QString label = gad7Scale()->sets.front().options.at(2).label.zh;
    const QStringList header = QStringList{QStringLiteral("学号")} + itemsUpTo(7, QStringLiteral("%1"));
    const Sheet labels =
        sheetOf({header, QStringList{QStringLiteral("1")} + repeated(label, 7),
                 QStringList{QStringLiteral("2")} + repeated(QString(), 6) + QStringList{label}});
    const AnswerTable asLabels = must(readAnswerTable(labels, *gad7Scale()));
    CHECK(asLabels.rows.at(0).answers.value(QStringLiteral("1")) ==
          gad7Scale()->sets.front().options.at(2).value);
    CHECK(asLabels.rows.at(1).answers.size() == 1);

    const Sheet mixed =
        sheetOf({header, QStringList{QStringLiteral("1")} + repeated(QStringLiteral("1"), 7),
                 QStringList{QStringLiteral("2")} + repeated(QStringLiteral("1"), 6) + QStringList{label},
                 QStringList{QStringLiteral("3")} + repeated(QStringLiteral("7"), 7),
                 QStringList{QStringLiteral("4")},
                 QStringList{QStringLiteral("5")} + repeated(QStringLiteral("4/2"), 7)});
    const AnswerTable table = must(readAnswerTable(mixed, *gad7Scale()));
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows.at(0).rejected.isEmpty());
    CHECK(table.rows.at(1).rejected == QStringLiteral("value_not_printed"));
    CHECK(table.rows.at(1).rejectedColumn == QStringLiteral("7"));
    CHECK(table.rows.at(2).rejected == QStringLiteral("value_not_printed"));
    CHECK(table.rows.at(3).rejected == QStringLiteral("no_answers"));
    CHECK(table.rows.at(4).rejected == QStringLiteral("value_not_printed")); // a date or a slip, no half
}

TEST_CASE("a profile names headings and values of another form")
{
    const AnswerProfile profile = must(readAnswerProfile(
        QByteArray(R"({"columns":{"考生":"student_no","A":"item:1"},"values":{"从不":"0","总是":"3"}})")));
    const Sheet sheet = sheetOf(
        {{QStringLiteral("考生"), QStringLiteral("A")}, {QStringLiteral("9"), QStringLiteral("总是")}});
    const AnswerTable table = must(readAnswerTable(sheet, *gad7Scale(), profile));
    CHECK(table.rows.first().answers.value(QStringLiteral("1")) == scales::Rational(3));
    CHECK_FALSE(readAnswerProfile("[]"));
    CHECK_FALSE(readAnswerProfile("{"));
}

TEST_CASE("a file that cannot be answers says what is missing")
{
    const auto subject = [](const QList<QStringList> &rows) {
        const auto table = readAnswerTable(sheetOf(rows), *gad7Scale());
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

TEST_CASE("answers come as place on the form, from 1 or from 0, as letter, or as what they count")
{
    // MHT prints 1 and 0 for yes and no; RSES counts half of its items the other way round.
    const QString mhtYes = taken("mht", "1", AnswerCoding::Place, QStringLiteral("1"));
    CHECK(mhtYes == taken("mht", "1", AnswerCoding::PlaceZero, QStringLiteral("0")));
    CHECK(mhtYes == taken("mht", "1", AnswerCoding::Letter, QStringLiteral("a")));
    CHECK(mhtYes != taken("mht", "1", AnswerCoding::Place, QStringLiteral("2")));
    CHECK(taken("mht", "1", AnswerCoding::Place, QStringLiteral("3")) == QStringLiteral("value_not_printed"));
    CHECK(taken("mht", "1", AnswerCoding::Place, QStringLiteral("0")) == QStringLiteral("value_not_printed"));
    CHECK(taken("gad7", "1", AnswerCoding::Place, QStringLiteral("1")) == QStringLiteral("0"));
    CHECK(taken("gad7", "1", AnswerCoding::PlaceZero, QStringLiteral("1")) == QStringLiteral("1"));
    CHECK(taken("gad7", "1", AnswerCoding::Letter, QStringLiteral("D")) == QStringLiteral("3"));
    CHECK(taken("gad7", "1", AnswerCoding::Letter, QStringLiteral("AB")) == QStringLiteral("multi"));
    CHECK(taken("gad7", "1", AnswerCoding::Letter, QStringLiteral("1")) ==
          QStringLiteral("value_not_printed"));

    const auto rses = scaleOf("rses");
    int reversed = 0;
    for (const scales::Item &item : rses->items) {
        const scales::ResponseSet &set = rses->setOf(item);
        for (const scales::Option &option : set.options) {
            const scales::Rational counts =
                item.reverse ? set.keyedMin + set.keyedMax - option.keyed : option.keyed;
            CHECK(taken("rses", item.id.toLatin1().constData(), AnswerCoding::Score,
                        QString::fromLatin1(counts.toText())) == QString::fromLatin1(option.value.toText()));
        }
        reversed += item.reverse ? 1 : 0;
    }
    CHECK(reversed > 0);
}

TEST_CASE("a score that two options give is not taken for either")
{
    // The impact questions of the SDQ count 0 0 1 2.
    const auto sdq = scaleOf("sdq_s");
    int seen = 0;
    for (const scales::Item &item : sdq->items) {
        const scales::ResponseSet &set = sdq->setOf(item);
        if (set.id != QLatin1String("IMP") || item.unscored)
            continue;
        ++seen;
        const QByteArray id = item.id.toLatin1();
        CHECK(taken("sdq_s", id.constData(), AnswerCoding::Score, QStringLiteral("0")) ==
              QStringLiteral("score_of_two"));
        CHECK(taken("sdq_s", id.constData(), AnswerCoding::Score, QStringLiteral("2")) ==
              QString::fromLatin1(set.options.back().value.toText()));
    }
    CHECK(seen > 0);
}

TEST_CASE("a preview tells which ways of reading fit the file and whether they disagree")
{
    AnswerProfile profile;
    const Sheet sheet = sheetOf(
        {QStringList{QStringLiteral("学号"), QStringLiteral("姓名")} + itemsUpTo(7, QStringLiteral("%1")),
         QStringList{QStringLiteral("1"), QStringLiteral("测试甲")} + repeated(QStringLiteral("1"), 7),
         QStringList{QStringLiteral("2"), QStringLiteral("测试乙")} + repeated(QStringLiteral("3"), 7)});
    const AnswerPreview preview = AnswerReader(codedTable(sheet), *gad7Scale()).preview();
    REQUIRE(preview.students.size() == 2);
    CHECK(preview.students.first().who == QStringLiteral("测试甲"));
    CHECK(preview.students.first().answers.size() == 7);
    CHECK(preview.students.first().answers.first().reading.value == scales::Rational(1));
    CHECK(preview.samples.at(2) == QStringList{QStringLiteral("1"), QStringLiteral("3")});
    CHECK_FALSE(preview.problem);
    const auto fit = [&preview](AnswerCoding coding) {
        for (const CodingFit &one : preview.fits) {
            if (one.coding == coding)
                return one;
        }
        return CodingFit{coding, -1, false};
    };
    CHECK(fit(AnswerCoding::Value).unread == 0);
    CHECK_FALSE(fit(AnswerCoding::Value).differs);
    // 1 and 3 are also places on the form, and then mean something else: a person has to look.
    CHECK(fit(AnswerCoding::Place).unread == 0);
    CHECK(fit(AnswerCoding::Place).differs);
    CHECK(fit(AnswerCoding::Label).unread == 14);

    const AnswerPreview nothing =
        AnswerReader(codedTable(sheetOf({{QStringLiteral("甲"), QStringLiteral("乙")},
                                         {QStringLiteral("5"), QStringLiteral("5")}})),
                     *gad7Scale())
            .preview();
    REQUIRE(nothing.problem);
    CHECK(nothing.problem->subject == QLatin1String("answers.no_header"));
    CHECK(nothing.columns.headings() == QStringList{QStringLiteral("甲"), QStringLiteral("乙")});
}

TEST_CASE("questions about the person are no items, and a column is named by its place where headings repeat")
{
    QStringList header{QStringLiteral("序号"), QStringLiteral("提交答卷时间"), QStringLiteral("1、您的姓名"),
                       QStringLiteral("2、请填写您的学号:")};
    QStringList row{QStringLiteral("1"), QStringLiteral("2026/11/3 10:02:11"), QStringLiteral("测试甲"),
                    QStringLiteral("0701")};
    for (int i = 1; i <= 7; ++i) {
        header.append(QStringLiteral("%1、题目文字").arg(i + 2));
        row.append(QString::number(i % 4));
    }
    const AnswerTable table = must(readAnswerTable(sheetOf({header, row}), *gad7Scale()));
    CHECK(table.rows.first().name == QStringLiteral("测试甲"));
    CHECK(table.rows.first().studentNo == QStringLiteral("0701"));
    CHECK(table.rows.first().date == QDate(2026, 11, 3));
    REQUIRE(table.rows.first().answers.size() == 7);
    for (int i = 1; i <= 7; ++i)
        CHECK(table.rows.first().answers.value(QString::number(i)) == scales::Rational(i % 4));

    // One question too many: which of them is no item cannot be told.
    header.append(QStringLiteral("10、其他"));
    row.append(QStringLiteral("1"));
    const auto unsure = readAnswerTable(sheetOf({header, row}), *gad7Scale());
    REQUIRE_FALSE(unsure);
    CHECK(unsure.error().subject == QLatin1String("answers.no_items"));

    const AnswerProfile byPlace = must(readAnswerProfile(R"({"columns":{"@1":"student_no","@3":"item:1"}})"));
    const AnswerTable placed =
        must(readAnswerTable(sheetOf({{QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x")},
                                      {QStringLiteral("7"), QStringLiteral("1"), QStringLiteral("2")}}),
                             *gad7Scale(), byPlace));
    CHECK(placed.rows.first().studentNo == QStringLiteral("7"));
    CHECK(placed.rows.first().answers.value(QStringLiteral("1")) == scales::Rational(2));
}

TEST_CASE("lines of a sheet reader: a number, one character an item, blanks and double marks")
{
    const auto linesOf = [](const QString &text) {
        auto table = readAnswerLines(text, *gad7Scale());
        return table ? allRows(AnswerReader(*table, *gad7Scale())) : AnswerTable();
    };
    const AnswerTable parted =
        linesOf(QStringLiteral("20260101 0123012\r\n20260102\t01 3*12\r\n"
                               "20260103 测试丙 3333333\n20260104 012\n20260105 01230\n"
                               "20260106 0129012\n\n"));
    REQUIRE(parted.rows.size() == 6);
    CHECK(parted.rows.at(0).studentNo == QStringLiteral("20260101"));
    CHECK(parted.rows.at(0).answers.size() == 7);
    CHECK(parted.rows.at(0).number == 1);
    CHECK(parted.rows.at(1).answers.size() == 5);
    CHECK(parted.rows.at(1).doubtful == QStringList{QStringLiteral("5")});
    CHECK_FALSE(parted.rows.at(1).answers.contains(QStringLiteral("3")));
    CHECK(parted.rows.at(2).name == QStringLiteral("测试丙"));
    CHECK(parted.rows.at(3).answers.size() ==
          3); // blanks stand for no answer elsewhere, so they do at the end
    CHECK(parted.rows.at(5).rejected == QStringLiteral("value_not_printed"));
    CHECK(parted.rows.at(5).rejectedColumn == QStringLiteral("4"));

    const AnswerTable strict =
        linesOf(QStringLiteral("1 0123012\n2 0123012\n3 012301\n4 0123012\n5 0123012"));
    REQUIRE(strict.rows.size() == 5);
    CHECK(strict.rows.at(2).rejected == QStringLiteral("line_length")); // nothing says what is missing

    const AnswerTable joined = linesOf(QStringLiteral("202601010123012\n202601021111111\n"));
    REQUIRE(joined.rows.size() == 2);
    CHECK(joined.rows.at(0).studentNo == QStringLiteral("20260101"));
    CHECK(joined.rows.at(1).answers.value(QStringLiteral("7")) == scales::Rational(1));

    CHECK_FALSE(readAnswerLines(QStringLiteral("学号,1,2,3,4,5,6,7\n1,0,0,0,0,0,0,0\n"), *gad7Scale()));
    CHECK_FALSE(readAnswerLines(QStringLiteral("1,0,0,0,0,0,0,0\n2,0,0,0,0,0,0,0\n"), *gad7Scale()));
    CHECK_FALSE(readAnswerLines(QStringLiteral("只是一段话\n没有作答\n"), *gad7Scale()));
    CHECK_FALSE(readAnswerLines(QString(), *gad7Scale()));
}

TEST_CASE("one column may hold all answers, in letters too")
{
    AnswerProfile letters;
    letters.coding = AnswerCoding::Letter;
    const Sheet sheet = sheetOf({{QStringLiteral("考号"), QStringLiteral("作答串")},
                                 {QStringLiteral("1"), QStringLiteral("ABCDABC")},
                                 {QStringLiteral("2"), QStringLiteral("ABCD")}});
    const AnswerTable table = must(readAnswerTable(sheet, *gad7Scale(), letters));
    CHECK(table.rows.at(0).answers.value(QStringLiteral("4")) == scales::Rational(3));
    CHECK(table.rows.at(1).rejected == QStringLiteral("line_length"));
    CHECK(table.itemsWithoutColumn.isEmpty());
}

TEST_CASE("a profile is written as it is read, and its headings are a set")
{
    AnswerProfile profile;
    profile.columns = {{QStringLiteral("考生"), QStringLiteral("student_no")}};
    profile.values = {{QStringLiteral("从不"), QStringLiteral("0")}};
    profile.coding = AnswerCoding::PlaceZero;
    profile.blankMarks = QStringLiteral(".");
    profile.multiMarks = QStringLiteral("*");
    CHECK(must(readAnswerProfile(writeAnswerProfile(profile))) == profile);
    CHECK_FALSE(readAnswerProfile(R"({"answers":"guess"})"));
    const QStringList one{QStringLiteral("学号"), QStringLiteral("Q1")};
    CHECK(headingKey(one) == headingKey({QStringLiteral("q1"), QStringLiteral("学 号")}));
    CHECK(headingKey(one) != headingKey({QStringLiteral("学号"), QStringLiteral("Q2")}));
}

TEST_CASE("a table of many rows is held by its different cells, whatever the form of the file")
{
    QByteArray csv("学号,1,2\n");
    for (int i = 0; i < 2000; ++i)
        csv.append(QByteArray::number(i) + ',' + QByteArray::number(i % 3) + ",\n");
    const CodedTable table = must(readCodedTable(csv, manyRows()));
    CHECK(table.rowCount() == 2001);
    CHECK(table.columnCount() == 3);
    CHECK(table.distinct(1).size() == 4); // blank and three values; the heading is one of them
    CHECK(table.at(2000, 0).text == QStringLiteral("1999"));
    CHECK(table.at(2000, 1).text == QStringLiteral("1"));
    CHECK(table.at(2000, 2).isBlank());
    CHECK(table.rowNumber(2000) == 2001);
    const auto stopped = readCodedTable(csv, manyRows(), [](qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK_FALSE(readCodedTable(QByteArray(), manyRows()));
}
