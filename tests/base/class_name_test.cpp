// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/class_name.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {
QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}
} // namespace

TEST_CASE("grades are understood as rosters write them")
{
    const std::pair<const char16_t *, int> cases[] = {
        {u"七年级", 7},     {u"初一", 7},     {u"7", 7},         {u"07", 7},          {u"7年级", 7},
        {u"初一年级", 7},   {u"初三", 9},     {u"高一", 10},     {u"高中二年级", 11}, {u"一年级", 1},
        {u"小学三年级", 3}, {u"六年级", 6},   {u"十二年级", 12}, {u"12", 12},         {u"初中七年级", 7},
        {u"７", 7},         {u"第七年级", 7}, {u"高三年级", 12}};
    for (const auto &[text, grade] : cases) {
        INFO(s(text).toStdString());
        const auto name = parseGrade(s(text));
        REQUIRE(name);
        CHECK(name->grade == grade);
    }
    for (const char16_t *bad : {u"", u"13", u"0", u"初四", u"高中七年级", u"学前班", u"毕业", u"2024届"}) {
        INFO(s(bad).toStdString());
        CHECK_FALSE(parseGrade(s(bad)));
    }
}

TEST_CASE("a year of entry gives a grade only where the stage is known")
{
    CHECK(parseGrade(s(u"2024级"), 2026)->cohort == 2024);
    CHECK_FALSE(parseGrade(s(u"2024级"), 2026)->grade);
    CHECK(parseGrade(s(u"2024级"), 2026, EntryStage::Junior)->grade == 9);
    CHECK(parseGrade(s(u"2024"), 2026, EntryStage::Primary)->grade == 3);
    CHECK(parseGrade(s(u"初2025级"), 2026)->grade == 8);
    CHECK(parseGrade(s(u"高2026级"), 2026)->grade == 10);
    CHECK_FALSE(parseGrade(s(u"2020级"), 2026, EntryStage::Junior)->grade); // they have left
    CHECK(parseGrade(s(u"2025级初二"), 2026)->grade == 8);
}

TEST_CASE("classes come to one form and keep the original")
{
    const std::tuple<const char16_t *, const char16_t *, const char16_t *> cases[] = {
        {u"七年级", u"(3)班", u"七年级3班"},
        {u"初一", u"3班", u"七年级3班"},
        {u"7", u"三班", u"七年级3班"},
        {u"七年级", u"0703", u"七年级3班"},
        {u"七年级", u"3", u"七年级3班"},
        {u"七年级", u"03", u"七年级3班"},
        {u"七年级", u"（３）班", u"七年级3班"},
        {u"七年级", u"七年级3班", u"七年级3班"},
        {u"", u"七年级(3)班", u"七年级3班"},
        {u"", u"七(3)班", u"七年级3班"},
        {u"", u"七3", u"七年级3班"},
        {u"", u"7.3", u"七年级3班"},
        {u"", u"7-3", u"七年级3班"},
        {u"", u"0703", u"七年级3班"},
        {u"", u"703", u"七年级3班"},
        {u"", u"703班", u"七年级3班"},
        {u"", u"1203", u"高三3班"},
        {u"", u"初一3班", u"七年级3班"},
        {u"", u"初一(12)班", u"七年级12班"},
        {u"", u"高一十二班", u"高一12班"},
        {u"七年级3班", u"", u"七年级3班"},
        {u"高中一年级", u"2", u"高一2班"},
        {u"小学一年级", u"1班", u"一年级1班"},
        {u"", u"九年级十班", u"九年级10班"},
        {u"2024级", u"3班", u"2024级3班"},
        {u"", u"2024级3班", u"2024级3班"},
        {u"", u"202403", u"2024级3班"},
        {u"", u"2403", u"2024级3班"},
        {u"", u"七年级实验班", u"七年级实验班"},
        {u"七年级", u"实验班", u"七年级实验班"},
        {u"", u"二年级1班", u"二年级1班"},
        {u"", u"2年级1班", u"二年级1班"},
        {u"", u"七年级第3班", u"七年级3班"}};
    for (const auto &[grade, text, shown] : cases) {
        INFO(s(grade).toStdString() << " | " << s(text).toStdString());
        CHECK(parseClass(s(grade), s(text)).shown() == s(shown));
    }
    CHECK(parseClass(s(u"七 年级"), s(u"（3）班")).original == s(u"七 年级 (3)班"));
    CHECK(parseClass(s(u"2024级"), s(u"3班"), 2026, EntryStage::Junior).shown() == s(u"九年级3班"));
    CHECK(parseClass(s(u"八年级"), s(u"0703")).shown() == s(u"八年级3班")); // the grade column wins
    CHECK(parseClass(s(u"星星幼儿园大班")).shown() == s(u"星星幼儿园大班"));
    CHECK_FALSE(parseClass(s(u"星星幼儿园大班")).isUnderstood());
    CHECK(parseClass(s(u"七年级")).shown() == s(u"七年级"));
    CHECK_FALSE(parseClass(s(u"七年级")).number);
    CHECK(parseClass(QString()).shown().isEmpty());
}

TEST_CASE("what a class is shown as reads back as the same class")
{
    for (int grade = 1; grade <= 12; ++grade) {
        for (const int number : {1, 9, 10, 11, 20, 23, 99}) {
            ClassText name;
            name.grade.grade = grade;
            name.number = number;
            const ClassText again = parseClass(name.shown());
            CHECK(again.grade.grade == grade);
            CHECK(again.number == number);
        }
    }
}
