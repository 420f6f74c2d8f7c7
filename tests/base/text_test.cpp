// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("text is tidied: full-width signs, blanks and invisible characters")
{
    const std::pair<QString, QString> cases[] = {
        {QStringLiteral("  七年级 　３班\t"), QStringLiteral("七年级 3班")},
        {QStringLiteral("\uFEFF张\u200B三\u202E"), QStringLiteral("张三")},
        {QStringLiteral("ＡＢＣ（１）"), QStringLiteral("ABC(1)")},
        {QStringLiteral("一行\r\n二行"), QStringLiteral("一行 二行")},
        {QStringLiteral("\u00A0\u3000"), QString()},
        {QStringLiteral("𠮷田"), QStringLiteral("𠮷田")},
    };
    for (const auto &[given, expected] : cases)
        CHECK(text::tidy(given) == expected);
    CHECK(text::squeezed(QStringLiteral(" 1 2　3 ")) == QStringLiteral("123"));
    CHECK(text::tidyLines(QStringLiteral("一  行 \r\n\r\n 二行\r三 ")) ==
          QStringLiteral("一 行\n\n二行\n三"));
}

TEST_CASE("names lose blanks between 汉字 and keep their dots")
{
    const std::pair<QString, QString> cases[] = {
        {QStringLiteral("张 三"), QStringLiteral("张三")},
        {QStringLiteral("张　　三"), QStringLiteral("张三")},
        {QStringLiteral(" '李四"), QStringLiteral("李四")},
        {QStringLiteral("阿依古丽・买买提"), QStringLiteral("阿依古丽·买买提")},
        {QStringLiteral("阿依古丽 • 买买提"), QStringLiteral("阿依古丽·买买提")},
        {QStringLiteral("阿依古丽．买买提"), QStringLiteral("阿依古丽·买买提")},
        {QStringLiteral("阿依古丽\u2024买买提"), QStringLiteral("阿依古丽·买买提")},
        {QStringLiteral("Anna   Li"), QStringLiteral("Anna Li")},
        {QStringLiteral("J. Smith"), QStringLiteral("J. Smith")},
        {QStringLiteral("𠮷 祥"), QStringLiteral("𠮷祥")},
    };
    for (const auto &[given, expected] : cases) {
        CHECK(text::normalName(given) == expected);
        CHECK(text::normalName(expected) == expected);
    }
}

TEST_CASE("phone numbers become digits")
{
    CHECK(text::normalPhone(QStringLiteral("138 0000 0000")) == QStringLiteral("13800000000"));
    CHECK(text::normalPhone(QStringLiteral("+86-138-0000-0000")) == QStringLiteral("13800000000"));
    CHECK(text::normalPhone(QStringLiteral("（0855）８２３４５６７")) == QStringLiteral("0855-8234567"));
    CHECK(text::normalPhone(QStringLiteral("8234567 转 12")) == QStringLiteral("8234567-12"));
    CHECK(text::normalPhone(QStringLiteral("无")).isEmpty());
}
