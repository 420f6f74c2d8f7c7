// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/expression.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::scales;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, int> answeredItems{{u"1"_s, 0}, {u"2"_s, 1}, {u"5a"_s, 2}};
const QHash<QString, int> scoreNames{{u"x"_s, 0}, {u"y"_s, 1}};
const QHash<QString, int> flagNames{{u"on"_s, 0}, {u"off"_s, 1}, {u"maybe"_s, 2}};
const ExpressionNames names{&answeredItems, &scoreNames, &flagNames};

// items: 1 -> 3 (keyed 1), 2 -> not answered, 5a -> 2; x = 7/2, y null
struct Bench
{
    std::vector<Rational> raw{3, {}, 2};
    std::vector<Rational> keyed{1, {}, 2};
    std::vector<Rational> scores{Rational::fraction(7, 2), {}};
    std::vector<Truth> flags{Truth::Yes, Truth::No, Truth::Unknown};
    Context context;
    SheetView view() const { return {raw, keyed, scores, flags, &context}; }
};

Expression compiled(const char *source, Expression::Type type, ExpressionError &error)
{
    return Expression::compile(QString::fromLatin1(source), names, type, {}, error);
}

Rational numberOf(const char *source, const Bench &bench = {})
{
    ExpressionError error;
    const Expression expression = compiled(source, Expression::Type::Number, error);
    INFO(source);
    REQUIRE(error.code == nullptr);
    return expression.number(bench.view());
}

Truth truthOfText(const char *source, const Bench &bench = {})
{
    ExpressionError error;
    const Expression expression = compiled(source, Expression::Type::Bool, error);
    INFO(source);
    REQUIRE(error.code == nullptr);
    return expression.truth(bench.view());
}

std::string refusal(const QByteArray &source, Expression::Type type = Expression::Type::Number)
{
    ExpressionError error;
    CHECK(compiled(source.constData(), type, error).isEmpty());
    return error.code == nullptr ? "" : error.code;
}

} // namespace

TEST_CASE("arithmetic is exact and binds as on paper")
{
    CHECK(numberOf("1+2*3") == Rational(7));
    CHECK(numberOf("(1+2)*3") == Rational(9));
    CHECK(numberOf("10-4-3") == Rational(3));
    CHECK(numberOf("-2*-3") == Rational(6));
    CHECK(numberOf("1/3+1/6") == Rational::fraction(1, 2));
    CHECK(numberOf("(420-1380)%1440") == Rational(480));
    CHECK(numberOf("div(s('x')-0.5, 2)") == Rational::fraction(3, 2));
    CHECK(numberOf("r(1)-i(1)+r('5a')") == Rational(4));
    CHECK(numberOf("min(3, 2, 5)+max(3, 2, 5)") == Rational(7));
    CHECK(numberOf("1 if s('x')>=3.5 else 2 if s('x')>=3 else 3") == Rational(1));
}

TEST_CASE("null passes through arithmetic, comparison and choice")
{
    for (const char *source :
         {"r('2')+1", "s('y')*0", "div(1,0)", "1/0", "min(1,r('2'))", "max(r('2'),1)", "1 if r('2')>0 else 1",
          "by_sex(1,2)", "age", "lookup(r('2'),[[0,9,1]])", "lookup(10,[[0,9,1]])"})
        CHECK(numberOf(source).isNull());
    CHECK(truthOfText("r('2')==r('2')") == Truth::Unknown);
    CHECK(truthOfText("sex=='M'") == Truth::Unknown);
}

TEST_CASE("and, or, not and any_ge know three values")
{
    CHECK(truthOfText("f('off') and f('maybe')") == Truth::No);
    CHECK(truthOfText("f('on') and f('maybe')") == Truth::Unknown);
    CHECK(truthOfText("f('on') or f('maybe')") == Truth::Yes);
    CHECK(truthOfText("f('maybe') or f('off')") == Truth::Unknown);
    CHECK(truthOfText("not f('maybe')") == Truth::Unknown);
    CHECK(truthOfText("not f('off') and True") == Truth::Yes);
    CHECK(truthOfText("any_ge(['y','x'],3)") == Truth::Yes);
    CHECK(truthOfText("any_ge(['x','y'],4)") == Truth::Unknown);
    CHECK(truthOfText("any_ge(['x'],4)") == Truth::No);
}

TEST_CASE("a table's lower ends are exclusive save the first")
{
    const char *const table = "lookup(%,[[0,15,0],[15,30,1],[30,60,2],[60,9999,3]])";
    const std::pair<const char *, int> rows[] = {{"0", 0},  {"15", 0}, {"15.01", 1}, {"30", 1},
                                                 {"31", 2}, {"60", 2}, {"60.5", 3},  {"9999", 3}};
    for (const auto &[x, expected] : rows)
        CHECK(numberOf(QByteArray(table).replace('%', x).constData()) == Rational(expected));
}

TEST_CASE("sex and age come from the context")
{
    Bench bench;
    bench.context = {Sex::Female, 15, {}};
    CHECK(numberOf("by_sex(31,33)", bench) == Rational(33));
    CHECK(truthOfText("sex=='F' and age>=15", bench) == Truth::Yes);
    CHECK(truthOfText("sex=='M'", bench) == Truth::No);
}

TEST_CASE("what is not in the grammar is refused by name")
{
    CHECK(refusal("1+") == "expr_syntax");
    CHECK(refusal("(1") == "expr_syntax");
    CHECK(refusal("1 2") == "expr_syntax");
    CHECK(refusal("'abc'") == "expr_syntax");
    CHECK(refusal("r('1") == "expr_syntax");
    CHECK(refusal("1..2") == "expr_syntax");
    CHECK(refusal("lookup(1,[[1,2]])") == "expr_syntax");
    CHECK(refusal("r('7')") == "expr_unknown_name");
    CHECK(refusal("s('z')") == "expr_unknown_name");
    CHECK(refusal("system('x')") == "expr_unknown_name");
    CHECK(refusal("__import__") == "expr_unknown_name");
    CHECK(refusal("1==1") == "expr_type");
    CHECK(refusal("True+1") == "expr_type");
    CHECK(refusal("1", Expression::Type::Bool) == "expr_type");
    CHECK(refusal("1 and True", Expression::Type::Bool) == "expr_type");
    CHECK(refusal("1 if 2 else 3") == "expr_type");
    CHECK(refusal("sex=='X'", Expression::Type::Bool) == "expr_syntax");
    ExpressionError error;
    const ExpressionNames itemsOnly{&answeredItems, nullptr, nullptr};
    CHECK(Expression::compile(u"s('x')"_s, itemsOnly, Expression::Type::Number, {}, error).isEmpty());
    CHECK(std::string(error.code) == "expr_not_here");
}

TEST_CASE("deep, long and wide expressions are refused at once")
{
    const auto deep = [](const char *open, const char *close, int depth) -> QByteArray {
        return QByteArray(open).repeated(depth) + "1" + QByteArray(close).repeated(depth);
    };
    CHECK(refusal(deep("(", ")", 400)) == "expr_too_deep");
    CHECK(refusal(deep("-", "", 400)) == "expr_too_deep");
    CHECK(refusal(deep("min(", ")", 300)) == "expr_too_deep");
    CHECK(refusal(QByteArray("not " + QByteArray("not ").repeated(300) + "True"), Expression::Type::Bool) ==
          "expr_too_deep");
    CHECK(refusal(QByteArray("1" + QByteArray(" if True else 1").repeated(100))) == "expr_too_deep");
    CHECK(refusal(QByteArray("1" + QByteArray("+1").repeated(600))) == "expr_too_large");
    CHECK(refusal(QByteArray("1" + QByteArray("+1").repeated(100'000))) == "expr_too_long");
    QByteArray rows("lookup(1,[[0,1,2]");
    for (int n = 0; n < 205; ++n)
        rows += ",[0,1,2]"; // 200 rows are allowed
    CHECK(refusal(QByteArray(rows + "])")) == "expr_too_large");
}
