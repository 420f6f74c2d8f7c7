// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/terminal_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::ctl;

TEST_CASE("A Chinese character takes two columns of a terminal")
{
    CHECK(displayWidth(QStringLiteral("abc")) == 3);
    CHECK(displayWidth(QStringLiteral("听屿")) == 4);
    CHECK(displayWidth(QStringLiteral("𠮷a")) == 3); // outside the BMP
    CHECK(displayWidth(QStringLiteral("e\u0301")) == 1);
    CHECK(displayWidth(QStringLiteral("，")) == 2);
    CHECK(padded(QStringLiteral("听"), 4) == QStringLiteral("听  "));
    CHECK(padded(QStringLiteral("听屿"), 3) == QStringLiteral("听屿"));
}

TEST_CASE("A table lines up whatever the names are, and is silent without rows")
{
    CHECK(tableLines({{QStringLiteral("name"), QStringLiteral("n")}}).isEmpty());
    const QStringList lines = tableLines({{QStringLiteral("name"), QStringLiteral("n")},
                                          {QStringLiteral("听屿岛"), QStringLiteral("1")},
                                          {QStringLiteral("a"), QStringLiteral("22")}});
    CHECK(lines == QStringList{QStringLiteral("name    n"), QStringLiteral("听屿岛  1"),
                               QStringLiteral("a       22")});
}
