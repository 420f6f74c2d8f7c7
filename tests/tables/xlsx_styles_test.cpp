// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xlsx_styles.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("a number format tells dates and leading zeros")
{
    for (const char16_t *code :
         {u"yyyy-mm-dd", u"yyyy\"年\"m\"月\"d\"日\"", u"[$-804]yyyy/m/d;@", u"m/d/yy h:mm", u"[h]:mm:ss",
          u"mmm\\-yy", u"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", u"YYYY/MM/DD"})
        CHECK(formatOfCode(QString::fromUtf16(code)) == NumberFormat{true, 0});
    for (const char16_t *code : {u"General", u"GENERAL", u"0.00", u"@", u"#,##0", u"[Red]0.0", u"0\" days\"",
                                 u"\\d0", u"0.0E+00", u"_d0", u"", u"\"", u"[", u"0;yyyy"})
        CHECK(formatOfCode(QString::fromUtf16(code)) == NumberFormat{false, 0});
    CHECK(formatOfCode(QStringLiteral("0000")) == NumberFormat{false, 4});
    CHECK(formatOfCode(QStringLiteral("00000000;@")) == NumberFormat{false, 8});
    for (const int id : {14, 22, 27, 31, 36, 45, 50, 58})
        CHECK(builtInFormat(id).isDate);
    for (const int id : {0, 1, 13, 23, 26, 37, 44, 48, 49, 59})
        CHECK_FALSE(builtInFormat(id).isDate);
}
