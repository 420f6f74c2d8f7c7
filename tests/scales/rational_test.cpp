// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/rational.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace tingyu::scales;

static Rational number(const char *text)
{
    return Rational::parse(text);
}

TEST_CASE("a decimal is read exactly and a text that is no number is null")
{
    CHECK(number("6.8") == Rational::fraction(34, 5));
    CHECK(number("-12.50") == Rational::fraction(-25, 2));
    CHECK(number("1e3") == Rational(1000));
    CHECK(number("25e-1") == Rational::fraction(5, 2));
    CHECK(number("37/6").toText() == "37/6");
    CHECK(number("+4") == Rational(4));
    for (const char *bad : {"", "-", ".", "1.2.3", "1,5", "x", "1e", "1e99", "99999999999999999999", "1/0",
                            "1/2/3", " 1", "1 ", "0x10", "nan", "inf"})
        CHECK(number(bad).isNull());
}

TEST_CASE("rounding follows the printed rule, not the machine's")
{
    const auto rounded = [](const char *text, Rounding rounding) { return number(text).rounded(rounding); };
    CHECK(rounded("2.5", Rounding::HalfUp) == Rational(3));
    CHECK(rounded("3.5", Rounding::HalfUp) == Rational(4));
    CHECK(rounded("2.49", Rounding::HalfUp) == Rational(2));
    CHECK(rounded("-2.5", Rounding::HalfUp) == Rational(-2));
    CHECK(rounded("52.5", Rounding::Trunc) == Rational(52));
    CHECK(rounded("-52.5", Rounding::Trunc) == Rational(-52));
    CHECK(rounded("-0.5", Rounding::Floor) == Rational(-1));
    CHECK(rounded("-0.5", Rounding::Ceil) == Rational(0));
    CHECK(rounded("0.5", Rounding::None) == Rational::fraction(1, 2));
}

TEST_CASE("null, division by zero and overflow all end in null")
{
    const Rational large = std::numeric_limits<qint64>::max();
    CHECK((Rational() + 1).isNull());
    CHECK((Rational(1) / 0).isNull());
    CHECK((large + 1).isNull());
    CHECK((large * large).isNull());
    CHECK((Rational::fraction(1, large.num()) + Rational::fraction(1, large.num() - 1)).isNull());
    CHECK(Rational(-30).mod(1440) == Rational(1410));
    CHECK(Rational(-30).mod(-1440) == Rational(1410));
    CHECK(number("7.5").mod(2) == number("1.5"));
    CHECK(Rational(1).mod(0).isNull());
}

TEST_CASE("comparing large fractions does not lose the last digit")
{
    const Rational a = Rational::fraction(3037000499, 3037000500);
    const Rational b = Rational::fraction(3037000498, 3037000499);
    CHECK(a.toDouble() - b.toDouble() < 1e-15);
    CHECK(a.compare(b) > 0);
    CHECK(Rational::fraction(1, 3).toJsonNumber() == "0.3333333333333333");
    CHECK(Rational::fraction(37, 6).toJsonNumber() == "6.166666666666667");
}
