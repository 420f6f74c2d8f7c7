// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_codes.h"
#include "tests/school/roster_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("headings are compared without marks, brackets, blanks and numbers of guardians")
{
    const std::tuple<const char16_t *, const char16_t *, int> cases[] = {
        {u"★全国学籍号", u"全国学籍号", 0},
        {u"姓 名", u"姓名", 0},
        {u"出生日期（YYYYMMDD）", u"出生日期", 0},
        {u"身份证\n号码*", u"身份证号码", 0},
        {u"监护人1姓名", u"监护人姓名", 1},
        {u"家庭成员或监护人２联系电话", u"家庭成员或监护人联系电话", 2},
        {u"监护人姓名2", u"监护人姓名", 2},
        {u"监护人一", u"监护人", 1},
        {u"【必填】班级：", u"班级", 0},
    };
    for (const auto &[written, text, slot] : cases)
        CHECK(rosterHeading(QString::fromUtf16(written)) == RosterHeading{QString::fromUtf16(text), slot});
}

TEST_CASE("the shipped dictionary knows headings and codes of the rolls")
{
    const RosterDictionary words = dictionary();
    const std::pair<const char16_t *, const char *> fields[] = {{u"学籍主号", "roll_number"},
                                                                {u"国网学籍号", "roll_number"},
                                                                {u"身份证号码", "id_number"},
                                                                {u"学籍辅号", "roll_number_local"},
                                                                {u"班内学号", "seat_no"},
                                                                {u"学号", "student_no"},
                                                                {u"姓 名", "name"},
                                                                {u"就读方式", "study_mode"},
                                                                {u"是否寄宿", "boarding"},
                                                                {u"监护人2电话", "guardian_phone"},
                                                                {u"与学生关系", "guardian_relation"},
                                                                {u"姓名拼音", "not_kept"}};
    for (const auto &[heading, field] : fields)
        CHECK(words.fieldOf(rosterHeading(QString::fromUtf16(heading))) == QString::fromLatin1(field));
    CHECK(words.fieldOf(rosterHeading(QStringLiteral("最喜欢的颜色"))).isEmpty());
    const std::tuple<const char *, const char16_t *, const char *> codes[] = {
        {"sex", u"1-男", "M"},
        {"sex", u"女", "F"},
        {"sex", u"2", "F"},
        {"sex", u"男性-1", "M"},
        {"ethnicity", u"苗族", "06"},
        {"ethnicity", u"6", "06"},
        {"ethnicity", u"汉", "01"},
        {"id_kind", u"a", "A"},
        {"id_kind", u"1", "1"},
        {"health", u"健康或良好", "10"},
        {"study_mode", u"2", "yes"},
        {"study_mode", u"1", "no"},
        {"yes_no", u"1", "yes"},
        {"yes_no", u"否", "no"},
        {"left_behind", u"0", "no"},
        {"left_behind", u"2", "left_behind_both"},
        {"left_behind", u"是", "left_behind"},
        {"left_behind", u"1-单亲留守儿童", "left_behind_one"},
        {"relation", u"奶奶", "grandmother"}};
    for (const auto &[list, value, code] : codes) {
        INFO(list << " " << QString::fromUtf16(value).toStdString());
        CHECK(words.codeOf(QString::fromLatin1(list), QString::fromUtf16(value)) ==
              QString::fromLatin1(code));
    }
    CHECK_FALSE(words.codeOf(QStringLiteral("sex"), QStringLiteral("9")));
    CHECK_FALSE(words.codeOf(QStringLiteral("no such list"), QStringLiteral("1")));
    for (const char *field : {"address", "guardian_phone", "id_number", "father_phone", "mother_phone"})
        CHECK(words.startsUnticked(QString::fromLatin1(field)));
    CHECK_FALSE(words.startsUnticked(QStringLiteral("name")));
    for (const char16_t *value : {u"父亲", u"母亲", u"爷爷", u"外婆", u"继父", u"舅舅", u"福利院", u"其他"})
        CHECK(
            isCode(relationCodes(),
                   words.codeOf(QStringLiteral("relation"), QString::fromUtf16(value)).value_or(QString())));
}

TEST_CASE("a dictionary that contradicts itself is refused with the place")
{
    const std::pair<const char *, const char *> cases[] = {
        {"", "fields"},
        {"{\"fields\":[{\"id\":\"a\",\"headings\":[\"x\"]},{\"id\":\"b\",\"headings\":[\"x\"]}]}", "b/x"},
        {"{\"fields\":[{\"id\":\"a\",\"headings\":[\"x\"]}],\"codes\":{\"l\":{\"1\":[\"y\"],\"2\":[\"y\"]}}}",
         "l/y"}};
    for (const auto &[json, place] : cases) {
        const auto read = RosterDictionary::fromJson(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().subject == QStringLiteral("roster.bad_dictionary"));
        CHECK(read.error().detail == QStringList{QString::fromLatin1(place)});
    }
}
