// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <QFile>

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

namespace {

QByteArray phq9Bytes()
{
    QFile file(u":/scales/phq9.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Spoilt
{
    const char *what;
    const char *with;
    const char *path;
    const char *code;
};

// Each takes the shipped PHQ-9 and spoils one place.
constexpr Spoilt spoilt[] = {
    {R"("abbr": "PHQ-9")", R"("abr": "PHQ-9")", "abr", "unknown_field"},
    {R"("abbr": "PHQ-9")", R"("abbr": 9)", "abbr", "wrong_type"},
    {R"("abbr": "PHQ-9")", R"("abbr": "")", "abbr", "empty_text"},
    {R"("version": "1.0.0")", R"("version": "one")", "version", "bad_version"},
    {R"("format": "tingyu-scale-1")", R"("format": "tingyu-scale-9")", "format", "unknown_format"},
    {R"("informant": "self")", R"("informant": "dog")", "informant", "unknown_value"},
    {R"("class": "free")", R"("class": "stolen")", "rights.class", "unknown_value"},
    {R"("junior", "senior")", R"("junior", "kindergarten")", "stages.levels[1]", "unknown_value"},
    {R"("set": "D4")", R"("set": "D5")", "items[1].set", "unknown_reference"},
    {R"(["1..9"], "set")", R"(["1..9","3"], "set")", "items[0].ids", "repeated"},
    {R"(["1..9"], "set")", R"(["9..1"], "set")", "items[0].ids[0]", "bad_id"},
    {R"(["1..9"], "set")", R"(["1..999999999"], "set")", "items[0].ids[0]", "bad_id"},
    {R"("items": ["1..9"])", R"("items": ["1..11"])", "scores[0].items", "unknown_reference"},
    {R"("items": ["1..9"])", R"("items": ["1..10"])", "scores[0].items", "unscored_item"},
    {R"("range": [0, 27])", R"("range": [0, 30])", "scores[0].range", "range_differs"},
    {R"("op": "sum")", R"("op": "product")", "scores[0].op", "unknown_value"},
    {R"("ge": 2)", R"("gt": 2)", "scores[2].gt", "unknown_field"},
    {R"("min_answered": 7)", R"("min_answered": 12)", "scores[1].missing.min_answered", "out_of_range"},
    {R"("of": ["n_core", "n_other_a", "n_other_b"])", R"("of": ["n_core", "n_symptoms"])", "scores[5]",
     "cycle"},
    {R"("on": "[5, 9]")", R"("on": "[6, 9]")", "bandings[0].bands", "bands_do_not_meet"},
    {R"("on": "[5, 9]")", R"("on": "[4, 9]")", "bandings[0].bands", "bands_do_not_meet"},
    {R"("on": "[20, max]")", R"("on": "[20, 26]")", "bandings[0].bands", "bands_do_not_reach"},
    {R"("on": "[min, 4]")", R"("on": "[1, 4]")", "bandings[0].bands", "bands_do_not_reach"},
    {R"("on": "[5, 9]")", R"("on": "5 to 9")", "bandings[0].bands[1].on", "bad_interval"},
    {R"("when": "i(9)>=1")", R"("when": "i(99)>=1")", "flags[0].when", "expr_unknown_name"},
    {R"("when": "i(9)>=1")", R"x("when": "i(9)")x", "flags[0].when", "expr_type"},
    {R"("when": "i(9)>=1")", R"x("when": "f('item9')")x", "flags[0]", "cycle"},
    {R"("kind": "critical")", R"("kind": "loud")", "flags[0].kind", "unknown_value"},
    {R"("answers": {"1..9": 0})", R"("answers": {"1..9": 7})", "examples[0].answers", "value_not_in_set"},
    {R"("value": 3, "label")", R"("value": 2, "label")", "response_sets.F4.options[3]", "repeated"},
    {R"("value": 3, "label")", R"("value": 1e30, "label")", "response_sets.F4.options[3].value",
     "bad_number"},
};

bool has(const QList<Problem> &problems, const char *path, const char *code)
{
    return std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.path == QLatin1String(path) && problem.code == QLatin1String(code);
    });
}

QList<Problem> refused(const QByteArray &bytes)
{
    const DefinitionOutcome outcome = readDefinition(bytes);
    CHECK_FALSE(outcome.definition);
    CHECK_FALSE(outcome.problems.isEmpty());
    CHECK(outcome.problems.size() <= DefinitionLimits().problems);
    return outcome.problems;
}

} // namespace

TEST_CASE("a fault in a definition is told by its path")
{
    const QByteArray good = phq9Bytes();
    for (const Spoilt &one : spoilt) {
        QByteArray bytes = good;
        const qsizetype at = bytes.indexOf(one.what);
        INFO(one.what << " -> " << one.with);
        REQUIRE(at >= 0);
        bytes.replace(at, qstrlen(one.what), one.with);
        const DefinitionOutcome outcome = readDefinition(bytes);
        UNSCOPED_INFO(listed(outcome.problems));
        CHECK_FALSE(outcome.definition);
        CHECK(has(outcome.problems, one.path, one.code));
    }
}

TEST_CASE("a worked example that comes out otherwise is told by its figure")
{
    QByteArray bytes = phq9Bytes();
    bytes.replace("\"total\": 27", "\"total\": 26");
    const QList<Problem> problems = checkDefinition(bytes);
    INFO(listed(problems));
    CHECK(problems ==
          QList<Problem>{{u"examples[1].expect.scores.total"_s, u"example_differs"_s, {u"26"_s, u"27"_s}}});
}

TEST_CASE("real-valued bands must meet in one point that belongs to one of them")
{
    const auto banded = [](const char *first, const char *second) {
        return readDefinition(
            madeUp(fourSteps, R"([{"ids":["1","2"],"set":"F"}])",
                   R"([{"id":"m","name":{"zh":"均"},"op":"mean","items":["1","2"]}])",
                   QByteArray(R"(,"bandings":[{"scores":["m"],"scheme":"s","source":"o","bands":[
                                        {"id":"a","on":")") +
                       first + R"(","label":{"zh":"甲"},"attention":0},{"id":"b","on":")" + second +
                       R"(","label":{"zh":"乙"},"attention":0}]}])"));
    };
    CHECK(banded("[0, 2)", "[2, 3]").definition);
    CHECK(banded("[0, 2]", "(2, 3]").definition);
    CHECK(has(banded("[0, 2]", "[2, 3]").problems, "bandings[0].bands", "bands_do_not_meet"));
    CHECK(has(banded("[0, 2)", "(2, 3]").problems, "bandings[0].bands", "bands_do_not_meet"));
    CHECK(has(banded("[0, 1]", "[2, 3]").problems, "bandings[0].bands", "bands_do_not_meet"));
    CHECK(has(banded("[0, 2)", "[2, 3)").problems, "bandings[0].bands", "bands_do_not_reach"));
    CHECK(has(banded("(0, 2)", "[2, 3]").problems, "bandings[0].bands", "bands_do_not_reach"));
    CHECK(has(banded("[0, 2)", "[2, inf)").problems, "bandings[0].bands", "bands_do_not_reach"));
}

TEST_CASE("norm rows that fit the same person, and lookup tables with a hole, are refused")
{
    const QByteArray scores = R"([{"id":"m","name":{"zh":"均"},"op":"sum","items":["1","2"]},
        {"id":"z","name":{"zh":"标准"},"op":"zscore","of":"m","norm":"n","measure":"m"}])";
    const auto withRows = [&](const QByteArray &rows) {
        return readDefinition(madeUp(
            fourSteps, R"([{"ids":["1","2"],"set":"F"}])", scores,
            R"(,"norms":[{"id":"n","version":"1","name":{"zh":"常"},"source":"o","status":"o","rows":)" +
                rows + "}]"));
    };
    const QByteArray cells = R"("cells":{"m":{"mean":1,"sd":1}})";
    CHECK(withRows(R"([{"sex":"M","age":[6,8],)" + cells + R"(},{"sex":"M","age":[9,11],)" + cells + "}]")
              .definition);
    CHECK(has(withRows(R"([{"sex":"M","age":[6,9],)" + cells + R"(},{"age":[9,11],)" + cells + "}]").problems,
              "norms[0].rows[1]", "norms_overlap"));
    CHECK(has(withRows(R"([{"cells":{"m":{"mean":1,"sd":0}}}])").problems, "norms[0].rows[0].cells.m.sd",
              "out_of_range"));
    CHECK(has(withRows(R"([{"cells":{"x":{"mean":1,"sd":1}}}])").problems, "scores[1].measure",
              "unknown_reference"));
    const auto looked = [](const char *table) {
        return readDefinition(
            madeUp(fourSteps, R"([{"ids":["1","2"],"set":"F"}])",
                   QByteArray(R"([{"id":"m","name":{"zh":"和"},"op":"sum","items":["1","2"]},
                                        {"id":"l","name":{"zh":"查"},"op":"lookup","of":"m","table":)") +
                       table + "}]"));
    };
    CHECK(looked("[[0,0,0],[1,6,1]]").definition);
    CHECK(has(looked("[[0,0,0],[2,6,1]]").problems, "scores[1].table", "bands_do_not_meet"));
    CHECK(has(looked("[[0,5,0]]").problems, "scores[1].table", "bands_do_not_reach"));
    CHECK(has(looked("[[0,3,0],[3,6,1]]").problems, "scores[1].table[1]", "overlap"));
}

TEST_CASE("a hostile definition is refused at once")
{
    const QByteArray items = R"([{"ids":["1","2"],"set":"F"}])";
    const QByteArray sum = R"({"id":"s0","name":{"zh":"和"},"op":"sum","items":["1","2"]})";
    CHECK(refused(QByteArray(10 << 20, '[')).first().code == u"file_too_large"_s);
    CHECK(refused(QByteArray(900'000, '[')).first().code == u"json_too_deep"_s);
    CHECK(refused(QByteArray("{\"a\":").repeated(100'000)).first().code == u"json_too_deep"_s);
    CHECK(refused("[" + QByteArray("0,").repeated(400'000) + "0]").first().code == u"json_too_large"_s);
    CHECK(refused("{\"id\":\"a\",\"id\":\"b\"}").first().code == u"json_key_twice"_s);
    CHECK(refused("{\"id\":\"\xff\xfe\"}").first().code == u"json_syntax"_s);
    CHECK(refused("{\"id\":\"\\ud800\"}").first().code == u"json_syntax"_s);
    CHECK(refused("").first().code == u"json_syntax"_s);

    QByteArray chain = "[" + sum; // each score twice the one before: 2^200 if it were let grow
    for (int n = 1; n < 250; ++n)
        chain += R"(,{"id":"s)" + QByteArray::number(n) +
                 R"(","name":{"zh":"倍"},"op":"formula","formula":"s('s)" + QByteArray::number(n - 1) +
                 R"(')*1000000"})";
    CHECK(has(refused(madeUp(fourSteps, items, chain + "]")), "scores", "too_many"));

    QByteArray wide = "[" + sum;
    for (int n = 1; n < 150; ++n)
        wide += R"(,{"id":"w)" + QByteArray::number(n) +
                R"(","name":{"zh":"宽"},"op":"formula","formula":"1)" + QByteArray("+1").repeated(190) +
                R"("})";
    CHECK(refused(madeUp(fourSteps, items, wide + "]")).first().code == u"too_many_steps"_s);

    QByteArray rows;
    for (int n = 0; n < 5000; ++n)
        rows += (n > 0 ? ",[" : "[") + QByteArray::number(n) + ',' + QByteArray::number(n) + ",0]";
    CHECK(
        has(refused(madeUp(fourSteps, items,
                           "[" + sum + R"(,{"id":"l","name":{"zh":"查"},"op":"lookup","of":"s0","table":[)" +
                               rows + "]}]")),
            "scores[1].table", "too_many"));
    CHECK(has(refused(madeUp(fourSteps, R"([{"ids":["1..300"],"set":"F"},{"ids":["301..600"],"set":"F"}])",
                             "[" + sum + "]")),
              "items", "too_many"));
}

TEST_CASE("a chain of scores that outgrows 64 bits ends in null, not in nonsense")
{
    QByteArray chain = R"([{"id":"s0","name":{"zh":"和"},"op":"sum","items":["1","2"]})";
    for (int n = 1; n < 20; ++n)
        chain += R"(,{"id":"s)" + QByteArray::number(n) +
                 R"(","name":{"zh":"倍"},"op":"formula","formula":"s('s)" + QByteArray::number(n - 1) +
                 R"(')*1000000"})";
    const ScaleDefinition scale = made(madeUp(fourSteps, R"([{"ids":["1","2"],"set":"F"}])", chain + "]"));
    const ScaleResult result = scored(scale, {{u"1"_s, 3}, {u"2"_s, 3}});
    CHECK(value(result, "s2") == Rational(6'000'000'000'000));
    CHECK(value(result, "s19").isNull());
}
