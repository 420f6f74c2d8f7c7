// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/school/roster_fixture.h"
#include "ui/text/error_text.h"

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("an exported roll reads the same from xlsx, xls and csv")
{
    RosterTable first;
    for (const char *name : {"学籍导出样例.xlsx", "学籍导出样例.xls", "学籍导出样例GB18030.csv"}) {
        INFO(name);
        const RosterTable table = must(readRoster(sampleBook(name), dictionary(), readOptions()));
        REQUIRE(table.rows.size() == 12);
        CHECK(table.sheets.at(0).headerRow == 1);
        CHECK(codes(table.problems).isEmpty());
        for (const RosterColumn &column : table.sheets.at(0).columns)
            CHECK_FALSE(column.field.isEmpty());
        const RosterRow &row = table.rows.at(6);
        CHECK(row.student.name == QStringLiteral("阿依古丽·样七"));
        CHECK(row.student.sex == Sex::Male);
        CHECK(row.student.birthDate == QDate(2013, 7, 16));
        CHECK(row.student.rollNumber == QLatin1Char('G') % row.student.idNumber);
        CHECK(row.student.ethnicity == QStringLiteral("06"));
        CHECK(row.student.idKind == QStringLiteral("1"));
        CHECK(row.student.health == QStringLiteral("10"));
        CHECK(row.student.enteredMonth == QStringLiteral("2026-09"));
        CHECK(row.student.boarding == false);
        CHECK(row.student.seatNo == QStringLiteral("07"));
        CHECK(row.schoolClass.shown() == QStringLiteral("七年级1班"));
        REQUIRE(row.contacts.size() == 2);
        CHECK(row.contacts.at(0).name == QStringLiteral("阿样父"));
        CHECK(row.contacts.at(0).relation == QStringLiteral("father"));
        CHECK(row.contacts.at(1).phone == QStringLiteral("19920000006"));
        CHECK(table.rows.at(1).schoolClass.shown() == QStringLiteral("八年级2班"));
        CHECK(table.rows.at(1).tags == QStringList{QStringLiteral("left_behind_one")});
        CHECK(table.rows.at(5).student.rollNumber.startsWith(QLatin1Char('L')));
        CHECK(table.rows.at(8).student.name == QStringLiteral("𠮷样九"));
        if (first.rows.isEmpty())
            first = table;
        CHECK(table.rows == first.rows);
        CHECK(table.headingKey == first.headingKey);
    }
}

TEST_CASE("a roll as teachers keep it: title rows, headings over two rows, blanks and destroyed numbers")
{
    const RosterTable table = must(readRoster(sampleBook("名册杂乱样例.xlsx"), dictionary(), readOptions()));
    REQUIRE(table.sheets.size() == 2);
    CHECK(table.skippedSheets == QStringList{QStringLiteral("说明")});
    CHECK(table.sheets.at(0).headerRow == 4);
    REQUIRE(table.rows.size() == 8);
    const auto row = [&](int i) { return table.rows.at(i); };
    CHECK(row(0).student.name == QStringLiteral("张三"));
    CHECK(row(0).student.idNumber.isEmpty());
    CHECK(row(0).contacts.size() == 2);
    CHECK(row(0).contacts.at(0).relation == QStringLiteral("father"));
    CHECK(row(0).contacts.at(0).phone == QStringLiteral("19910000001"));
    CHECK(row(0).contacts.at(1).name == QStringLiteral("张样母"));
    CHECK(row(1).student.name == QStringLiteral("李四"));
    CHECK(row(1).student.birthDate == QDate(2013, 3, 4));
    CHECK(row(1).contacts.at(0).relation == QStringLiteral("grandmother"));
    CHECK(row(1).contacts.at(0).phone == QStringLiteral("19910000002"));
    CHECK(row(2).student.boarding == false);
    CHECK(row(3).student.idNumber.startsWith(QStringLiteral("990000")));
    CHECK_FALSE(row(3).student.birthDate.isValid());
    CHECK(row(6).student.sex == Sex::Female);
    CHECK(row(6).student.birthDate == QDate(2013, 3, 8));
    CHECK_FALSE(row(6).student.boarding);
    CHECK(row(7).student.name == QStringLiteral("孙八"));
    for (int i = 0; i < 3; ++i)
        CHECK(row(i).schoolClass.shown() == QStringLiteral("七年级1班"));
    for (int i = 3; i < 7; ++i)
        CHECK(row(i).schoolClass.shown() == QStringLiteral("七年级2班"));
    CHECK(row(7).schoolClass.shown() == QStringLiteral("七年级3班")); // the sheet's name
    CHECK(codes(table.problems) ==
          QStringList{QStringLiteral("5 number_destroyed"), QStringLiteral("7 id_check_digit"),
                      QStringLiteral("8 bad_date"), QStringLiteral("8 bad_phone"),
                      QStringLiteral("12 number_destroyed"), QStringLiteral("12 unknown_value")});
    CHECK(table.problems.at(1).column == QStringLiteral("身份证号码"));
    for (const RosterProblem &problem : table.problems)
        CHECK(text::hasSentence(problem.code));
}

TEST_CASE("values that disagree with the number are problems, not corrections")
{
    const RosterTable table = rosterOf("姓名,性别,出生日期,身份证号,学籍号,身份证件类型\n"
                                       "样甲,女,2011-04-25,99000020110424001X,,\n"
                                       "样乙,男,2011-04-24,12345,,\n"
                                       "样丙,男,2011-04-24,12345,,护照\n"
                                       "样丁,女,2011-04-24,,G990000201104240015,\n"
                                       "样戊,男,2011-04-24,990000201102300012,X1,\n");
    QStringList got = codes(table.problems);
    got.removeAll(QStringLiteral("2 id_check_digit"));
    got.removeAll(QStringLiteral("6 id_check_digit"));
    CHECK(got == QStringList{QStringLiteral("2 birth_differs"), QStringLiteral("2 sex_differs"),
                             QStringLiteral("3 id_form"), QStringLiteral("5 sex_differs"),
                             QStringLiteral("6 roll_number_form"), QStringLiteral("6 id_birth")});
    CHECK(table.rows.at(0).student.sex == Sex::Female);
    CHECK(table.rows.at(0).student.birthDate == QDate(2011, 4, 25));
}

TEST_CASE("columns that are not taken are checked and not stored")
{
    RosterReadOptions options = readOptions();
    options.profile.takenFields = QSet<QString>{QStringLiteral("class")};
    const Workbook book =
        bookOf("姓名,班级,身份证号,现住址,监护人姓名,监护人电话\n样甲,701,123,某处,样父,19900000000\n");
    const RosterTable table = must(readRoster(book, dictionary(), options));
    const RosterRow &row = table.rows.at(0);
    CHECK(row.student.name == QStringLiteral("样甲"));
    CHECK(row.student.idNumber.isEmpty());
    CHECK(row.student.address.isEmpty());
    CHECK(row.contacts.isEmpty());
    CHECK(codes(table.problems) == QStringList{QStringLiteral("2 id_form")});
    // a column that nobody recognises is never stored, until a profile says what it is
    options = readOptions();
    const Workbook odd = bookOf("姓名,班级,娃娃的家\n样甲,701,某处\n");
    CHECK(must(readRoster(odd, dictionary(), options)).rows.at(0).student.address.isEmpty());
    options.profile = must(RosterProfile::fromJson("{\"fields\":{\"娃娃的家\":\"address\",\"班级\":\"\"}}"));
    const RosterTable mapped = must(readRoster(odd, dictionary(), options));
    CHECK(mapped.rows.at(0).student.address == QStringLiteral("某处"));
    CHECK(mapped.rows.at(0).schoolClass.shown().isEmpty());
    CHECK(must(RosterProfile::fromJson(options.profile.toJson())) == options.profile);
    CHECK(RosterProfile::fromJson("[]").error().subject == QStringLiteral("roster.bad_profile"));
}

TEST_CASE("guardians without numbers are told apart by their order")
{
    const RosterTable table = rosterOf("姓名,联系电话,监护人姓名,关系,联系电话,监护人姓名,关系\n"
                                       "样甲,19900000001,样父,父亲,19900000002,样母,母亲\n");
    const RosterRow &row = table.rows.at(0);
    CHECK(row.student.phone == QStringLiteral("19900000001"));
    REQUIRE(row.contacts.size() == 2);
    CHECK(row.contacts.at(0).phone == QStringLiteral("19900000002"));
    CHECK(row.contacts.at(0).relation == QStringLiteral("father"));
    CHECK(row.contacts.at(1).name == QStringLiteral("样母"));
    CHECK(row.contacts.at(1).relation == QStringLiteral("mother"));
    const RosterTable parents =
        rosterOf("姓名,父亲姓名,父亲电话,母亲,现住址\n样甲,样父,19900000002,样母,某处\n");
    CHECK(parents.rows.at(0).contacts.size() == 2);
    CHECK(parents.rows.at(0).contacts.at(0).relation == QStringLiteral("father"));
}

TEST_CASE("a bare yes to left behind is kept as unclear and listed")
{
    const RosterTable table =
        rosterOf("姓名,是否留守儿童,是否孤儿,残疾类型\n样甲,是,是,听力残疾\n样乙,0,否,无残疾\n样丙,2,0,\n");
    CHECK(table.rows.at(0).tags ==
          QStringList{QStringLiteral("left_behind"), QStringLiteral("orphan"), QStringLiteral("disability")});
    CHECK(table.rows.at(1).tags.isEmpty());
    CHECK(table.rows.at(2).tags == QStringList{QStringLiteral("left_behind_both")});
    CHECK(codes(table.problems) == QStringList{QStringLiteral("2 left_behind_unclear")});
}

TEST_CASE("a table without headings or without names is refused in words")
{
    const std::pair<const char *, const char *> cases[] = {
        {"a,b\nc,d\n", "roster.no_header"}, {"学号,班级,性别\n1,701,男\n", "roster.no_name_column"}};
    for (const auto &[csv, subject] : cases) {
        const auto table = readRoster(bookOf(csv), dictionary(), readOptions());
        REQUIRE_FALSE(table);
        CHECK(table.error().subject == QString::fromLatin1(subject));
        CHECK(text::hasSentence(table.error().subject));
    }
    RosterReadOptions options = readOptions();
    options.sheet = QStringLiteral("没有");
    CHECK(readRoster(bookOf("姓名,班级\n样甲,701\n"), dictionary(), options).error().subject ==
          QStringLiteral("roster.no_sheet"));
    // the eleventh row is too late
    CHECK_FALSE(readRoster(bookOf("a\na\na\na\na\na\na\na\na\na\n姓名,班级\n样甲,701\n"), dictionary(),
                           readOptions()));
    CHECK(rosterOf("a\na\na\na\na\na\na\na\na\n姓名,班级\n样甲,701\n姓名,班级\n样乙,702\n").rows.size() == 2);
}
