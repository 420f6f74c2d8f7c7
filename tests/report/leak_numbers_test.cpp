// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leak_check.h"
#include "core/report/redactor.h"

#include <catch2/catch_test_macros.hpp>

#include <span>

using namespace tingyu;
using namespace tingyu::report;

namespace {

const QDate birth(2013, 9, 8);

LeakTerms terms()
{
    LeakTerms all;
    all.numbers.append({QStringLiteral("13800010002"), LeakKind::Phone, true});
    all.numbers.append({QStringLiteral("52010220130908123X"), LeakKind::IdNumber, true});
    all.numbers.append({QStringLiteral("20260"), LeakKind::StudentNo, true});
    all.numbers.append({QStringLiteral("2026A0318"), LeakKind::StudentNo, true});
    all.birthDate = birth;
    return all;
}

const LeakChecker &checker()
{
    static const LeakChecker one(terms());
    return one;
}

/// What the check finds in a text as it would leave: days turned into day numbers first.
QStringList found(const QString &written, QStringList *words = nullptr)
{
    static const auto form = loadWords(QStringLiteral("form12_crisis_report"), Language::Chinese);
    REQUIRE(form);
    RedactionInput input;
    input.reportDay = QDate(2026, 11, 20);
    input.birthDate = birth;
    const QString text = redactText(written, *form, input);
    QStringList kinds;
    for (const LeakFinding &finding : checker().check(text, QStringLiteral("x"))) {
        CHECK(text.mid(finding.from, finding.length) == finding.word);
        kinds.append((finding.subject ? QStringLiteral("!") : QString()) + leakCode(finding.kind));
        if (words)
            words->append(finding.word);
    }
    return kinds;
}

struct Known
{
    const char16_t *text;
    const char16_t *kinds; ///< with blanks between, "!" before those that are the subject's own
};

void check(std::span<const Known> table)
{
    for (const Known &known : table) {
        const QString text = QString::fromUtf16(known.text);
        INFO(text.toStdString());
        CHECK(found(text).join(u' ').toStdString() == QString::fromUtf16(known.kinds).toStdString());
    }
}

} // namespace

TEST_CASE("A number is found whatever stands beside it")
{
    const Known table[] = {
        {u"联系办法:1. 13812345678;2. 110101199003071233;3. 0571-88886666", u"phone id-number phone"},
        {u"姨妈电话13812345678/13912345678", u"phone phone"},
        {u"姨妈电话 13812345678、13912345678", u"phone phone"},
        {u"13812345678 13912345678", u"phone phone"},
        {u"13812345678-13912345678", u"phone phone"},
        {u"第3次(13812345678)", u"phone"},
        {u"5.13812345678", u"phone"},
        {u"得分 12/27 13812345678", u"phone"},
        {u"1. 138-1234-5678", u"phone"},
        {u"2) 138 1234 5678", u"phone"},
        {u"1381234 5678", u"phone"},
        {u"+86 138 1234 5678", u"phone"},
        {u"8613812345678", u"phone"},
        {u"0086-13812345678", u"phone"},
        {u"1. 1 3 8 1 2 3 4 5 6 7 8", u"phone"},
        {u"1.1-3-8-1-2-3-4-5-6-7-8", u"phone"},
        {u"１３８１２３４５６７８", u"phone"},
        {u"1. １３８ １２３４ ５６７８", u"phone"},
        {u"一三八一二三四五六七八", u"phone"},
        {u"1. 一三八、13812345678", u"phone"},
        {u"2. 幺三八幺二三四五六七八", u"phone"},
        {u"1. 0571-88886666", u"phone"},
        {u"2. 0571 88886666", u"phone"},
        {u"3. (0571)88886666", u"phone"},
        {u"4、（010）6666 8888", u"phone"},
        {u"+86 571 88886666", u"phone"},
        {u"座机:8888 6666", u"phone"},
        {u"电话是 8888-6666", u"phone"},
        {u"8888-6666", u"number"},
        {u"1. 88886666", u"number"},
        {u"1. 11010119900307123X", u"id-number"},
        {u"2. 11010119900307123x/13812345678", u"id-number phone"},
        {u"3. １１０１０１１９９００３０７１２３Ｘ", u"id-number"},
        {u"4. 11010119900307123 X", u"id-number"},
        {u"身份证 110101 19900307 1233", u"id-number"},
        {u"1.110101 1990 0307 1233", u"id-number"},
        {u"1. 110101-19900307-1233", u"id-number"},
        {u"旧证 1. 110101900307123", u"id-number"},
        {u"1. G110101199003071233", u"student-no"},
        {u"1. 13800010002", u"!phone"},
        {u"妈妈13800010002/爸爸13912345678", u"!phone phone"},
        {u"1. 520102 20130908 123X", u"!id-number"},
        {u"学号 2026A0318", u"!student-no"},
        {u"学号:20260", u"!student-no"},
    };
    check(table);
}

TEST_CASE("A number is not taken apart where its middle could be a day")
{
    const Known table[] = {
        {u"110101-1990-03-07-1233", u"id-number"},
        {u"身份证110101-1990-03-07-123X,次日补交", u"id-number"},
        {u"1. 110101-1990-03-07-1233;2. 13812345678", u"id-number phone"},
        {u"110101.1990.03.07.1233", u"id-number"},
        {u"110101/1990/03/07/1233", u"id-number"},
        {u"110101 1990-03-07 1233", u"id-number"},
        {u"110101 1990/03/07 1233/13812345678", u"id-number phone"},
        {u"110101 - 1990 - 03 - 07 - 1233", u"id-number"},
        {u"１１０１０１-１９９０-０３-０７-１２３３", u"id-number"},
        {u"110101-1990-3-7-1233", u"number"},
        {u"520102-2013-09-08-123X", u"!id-number"},
        {u"G110101-1990-03-07-1233", u"id-number"},
        {u"138-2026-11-18", u"phone"},
        {u"0571-2026-11-18", u"phone"},
        {u"13812345678 2026-11-18", u"phone"},
        {u"2026-11-18 13812345678", u"phone"},
        {u"2026-11-18 110101199003071233", u"id-number"},
    };
    check(table);
}

TEST_CASE("A number is found behind a Latin letter")
{
    const Known table[] = {
        {u"QQ13812345678", u"chat-id"},
        {u"ＱＱ１３８１２３４５６７８", u"chat-id"},
        {u"tel13812345678", u"phone"},
        {u"Tel.13812345678", u"phone"},
        {u"T13812345678", u"phone"},
        {u"T-13812345678", u"phone"},
        {u"D-13812345678", u"phone"},
        {u"a13812345678b", u"phone"},
        {u"L13812345678", u"phone"},
        {u"tel138-1234-5678", u"phone"},
        {u"tel0571-88886666", u"phone"},
        {u"tel88886666", u"phone"},
        {u"ID110101199003071233", u"id-number"},
        {u"id11010119900307123x", u"id-number"},
        {u"ID110101-1990-03-07-1233", u"id-number"},
        {u"tel13800010002", u"!phone"},
        {u"T13800010002", u"!phone"},
        {u"QQ13800010002", u"!phone"},
        {u"no20260", u"!student-no"},
        {u"no2026A0318", u"!student-no"},
        {u"b2013-09-08", u"!birth"},
        {u"b20130908", u"!birth"},
        {u"T2013-09-08", u"!birth"},
    };
    check(table);
}

TEST_CASE("The child's own day of birth is found in every spelling")
{
    const Known table[] = {
        {u"1. 2013.09.08 出生;2. 邮箱 chaoal@qq.com,微信号 cal_2013", u"!birth email chat-id"},
        {u"2013-09-08", u"!birth"},
        {u"2013-9-8", u"!birth"},
        {u"2013.9.8", u"!birth"},
        {u"2013/9/8", u"!birth"},
        {u"2013 09 08", u"!birth"},
        {u"2013、9、8 出生;2013.9.8", u"!birth"},
        {u"3. 2013. 9. 8", u"!birth"},
        {u"2013·9·8", u"!birth"},
        {u"20130908", u"!birth"},
        {u"1. 20130908/20130909", u"!birth date"},
        {u"２０１３０９０８", u"!birth"},
        {u"２０１３．０９．０８", u"!birth"},
        {u"２０１３年９月８日", u"!birth"},
        {u"2013年9月8日", u"!birth"},
        {u"2013年09月08号", u"!birth"},
        {u"2013 年 9 月 8 日", u"!birth"},
        {u"2013年9月8出生", u"!birth"},
        {u"2013年9月出生", u"!birth"},
        {u"13年9月8日", u"!birth"},
        {u"9月8日过生日", u"!birth"},
        {u"9月8过生日", u"!birth"},
        {u"二〇一三年九月八日", u"!birth"},
        {u"二零一三年九月八日", u"!birth"},
        {u"二○一三年九月八号", u"!birth"},
        {u"二〇一三年九月", u"!birth"},
        {u"一三年九月八日", u"!birth"},
        {u"九月八日过生日", u"!birth"},
        {u"二〇一三〇九〇八", u"!birth"},
        {u"生于 2013.09", u"!birth"},
        {u"生于 2013-9", u"!birth"},
        {u"13.9.8 出生", u"!birth"},
        {u"130908", u"!birth"},
        {u"8/9/2013", u"!birth"},
        {u"09-08-2013", u"!birth"},
    };
    check(table);
}

TEST_CASE("E-mail addresses and chat ids are found, and the name of the app stays readable")
{
    const Known table[] = {
        {u"邮箱chaoal@qq.com", u"email"},    {u"写信到 a.b-c+1@mail.school.edu.cn。", u"email"},
        {u"13812345678@163.com", u"email"},  {u"chaoal＠ｑｑ．ｃｏｍ", u"email"},
        {u"chaoal @ qq.com", u"email"},      {u"微信号cal_2013", u"chat-id"},
        {u"微信号 chaoal", u"chat-id"},      {u"微信:chao1", u"chat-id"},
        {u"微信 cal_2013", u"chat-id"},      {u"微信同手机号 13812345678", u"phone"},
        {u"QQ 123456789", u"chat-id"},       {u"qq:12345", u"chat-id"},
        {u"QQ号是 123 456 789", u"chat-id"}, {u"ＱＱ：１２３４５６", u"chat-id"},
        {u"扣扣 123456", u"chat-id"},        {u"加vx:abcd1234", u"chat-id"},
        {u"vx abcd1234", u"chat-id"},        {u"V信 abcd1234", u"chat-id"},
        {u"wechat id: abcd", u"chat-id"},    {u"抖音号 dy88", u"chat-id"},
        {u"抖音 66554433", u"chat-id"},      {u"小红书账号 95123", u"chat-id"},
        {u"快手 ID:k_s_9", u"chat-id"},      {u"网名叫 moon_1", u"chat-id"},
    };
    check(table);
    QStringList words;
    found(QStringLiteral("加我微信号 cal_2013 或 QQ 123456789"), &words);
    CHECK(words == QStringList{QStringLiteral("cal_2013"), QStringLiteral("123456789")});
}

TEST_CASE("Ordinary words of the work are let through")
{
    for (const char16_t *text : {
             u"PHQ-A 12/27,GAD-7 9/21,SDQ 18/40。",
             u"得分 10 12 14 16 18 2,总分 72。",
             u"得分 13 12 14 16 18 2",
             u"得分 15 12 13 14 16 11 9 8 7 12",
             u"总分 130,因子分 12 14 16 18",
             u"因子分 12-14-16-18-20",
             u"因子分 1.2/2.4/3.1/2.8,均分 2.35",
             u"作答 1 0 2 1 3 0 2 1 3 1 2 0 1 3 2 1 0 2",
             u"作答 1 3 2 1 0 2 3 1 1 0 2",
             u"86 12 14 16 18 20",
             u"20 12 11 16",
             u"202 60",
             u"2 0 2 6 0",
             u"11月18日第 3 次咨询,2026-11-18 复评,2026.11.18 记录,2026/11/18 14:30",
             u"二〇二六年十一月十八日第三次",
             u"十一月十八日起每周一次",
             u"第 3 次,共 12 次,每次 50 分钟",
             u"第三次、第五次",
             u"每月 3 次,每周 2-3 次",
             u"9月份 3 次",
             u"2025-2026 学年第 1 学期",
             u"2025 2026 两年",
             u"打印编号 T-000318,个案 C-000012,来访 L-000003,销毁 X-000007",
             u"档案号 D-12345678",
             u"档案号 D-5A0C19E2",
             u"8:30-9:10,体温 36.5-37.2",
             u"睡 6-7 小时,凌晨 2-3 点醒,身高 158.5,体重 45.2",
             u"共 12 页,第 3/12 页,第 1-20 题",
             u"表 12、表 13,第 12.3 条",
             u"拨打 12355 或 110、120",
             u"服药 50mg 2/日,0.5-1 片",
             u"微信聊天记录 20 页,微信群 35 人,QQ 空间 3 条",
             u"刷抖音 120 分钟,抖音 3 小时",
             u"抖音 12345 个赞,微信 20000 元转账",
             u"微信 PHQ-9 问卷,QQ 群 SCL-90 量表",
             u"手机依赖量表得分 12 14 16 18",
             u"手机用到凌晨 2 点",
             u"一五一十地说了,三番两次,七上八下",
             u"三、四月份;一、二年级",
             u"PHQ9 12 分,SCL90 总分 160,GAD7 2026-11-18 复评 9 分",
             u"个案 C-000012 2026-11-18 1430,打印编号 T-000318 2026-11-18",
             u"总分 138 2026-11-18 复评",
             u"2026-11-18-20,2026-11-18-2026-11-20,2026.11.18-11.20",
             u"电话 2026-11-18 14:30 打来",
             u"第 1 - 20 题,2 - 3 点醒,12 - 14 - 16",
         }) {
        const QString words = QString::fromUtf16(text);
        INFO(words.toStdString());
        CHECK(found(words).join(u' ').toStdString() == std::string());
    }
}

TEST_CASE("What is found is covered whole, and nothing beside it")
{
    const auto covering = [](const QString &text) {
        return covered(text, checker().check(text, QStringLiteral("x")));
    };
    CHECK(covering(QStringLiteral("1. 13812345678;2. 0571-88886666。")) == QStringLiteral("1. ■■;2. ■■。"));
    CHECK(covering(QStringLiteral("+86 13800010002 打来")) == QStringLiteral("+■■ 打来"));
    const QString text = QStringLiteral("甲乙丙丁戊");
    const LeakFinding outer{{}, LeakKind::Name, 1, 3, {}, false};
    const LeakFinding inner{{}, LeakKind::Name, 2, 1, {}, true};
    const LeakFinding later{{}, LeakKind::Name, 3, 2, {}, true};
    CHECK(covered(text, {inner, outer}) == QStringLiteral("甲■■戊"));
    CHECK(covered(text, {outer, later}) == QStringLiteral("甲■■"));
    CHECK(covered(text, {}) == text);
}
