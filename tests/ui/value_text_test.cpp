// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ethnicity_text.h"
#include "ui/text/merge_text.h"
#include "ui/text/size_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("The size of a file is told in one way, in the units of its limits")
{
    constexpr qint64 kb = 1024;
    constexpr qint64 mb = 1024 * kb;
    constexpr qint64 gb = 1024 * mb;
    const std::pair<qint64, const char *> cases[] = {{-1, "0 KB"},
                                                     {0, "0 KB"},
                                                     {1, "1 KB"},
                                                     {kb, "1 KB"},
                                                     {kb + 1, "2 KB"},
                                                     {1023 * kb, "1,023 KB"},
                                                     {mb - 1, "1.0 MB"},
                                                     {mb, "1.0 MB"},
                                                     {8 * mb, "8.0 MB"},
                                                     {3 * mb + mb / 2, "3.5 MB"},
                                                     {gb - 1, "1,023.9 MB"},
                                                     {gb, "1.0 GB"},
                                                     {123 * gb + 900 * mb, "123.8 GB"}};
    for (const auto &[bytes, words] : cases) {
        INFO(bytes);
        CHECK(text::sizeText(bytes).toStdString() == words);
    }
    CHECK(text::fieldValue(QStringLiteral("attachment"), QStringLiteral("content"), QByteArray(2000, 'x')) ==
          QStringLiteral("文件,2 KB"));
}

TEST_CASE("A people of the roster is told by its name, what is no code as it stands")
{
    CHECK(text::ethnicityName(QStringLiteral("01")) == QStringLiteral("汉族"));
    CHECK(text::ethnicityName(QStringLiteral("穿青人")) == QStringLiteral("穿青人"));
    CHECK(text::ethnicityName({}).isEmpty());
    CHECK(text::fieldValue(QStringLiteral("student"), QStringLiteral("ethnicity"), QStringLiteral("01")) ==
          QStringLiteral("汉族"));
}
