// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <limits>

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

// Constructs that instruments of later deliveries need; the shipped thirteen do not.

TEST_CASE("a z score is taken against the norm row of sex and age, and is null outside it")
{
    const ScaleDefinition scale = made(madeUp(
        fourSteps, R"([{"ids":["1..4"],"set":"F"}])",
        R"([{"id":"m","name":{"zh":"均分"},"op":"mean","items":["1..4"]},
            {"id":"z","name":{"zh":"标准分"},"op":"zscore","of":"m","norm":"n1","measure":"m"},
            {"id":"p","name":{"zh":"百分位"},"op":"norm_table","of":"c","norm":"n2","measure":"c"},
            {"id":"c","name":{"zh":"个数"},"op":"count","items":["1..4"],"ge":2}])",
        R"(,"norms":[{"id":"n1","version":"1","name":{"zh":"常模"},"source":"own","status":"own","rows":[
            {"sex":"M","age":[6,8],"cells":{"m":{"mean":0.32,"sd":0.43}}},
            {"sex":"M","age":[9,11],"cells":{"m":{"mean":0.5,"sd":0.66}}},
            {"sex":"F","age":[6,null],"cells":{"m":{"mean":0.28,"sd":0.37}}}]},
           {"id":"n2","version":"1","name":{"zh":"百分位"},"source":"own","status":"own","rows":[
            {"grade":[7,9],"cells":{"c":{"table":[[0,1,16],[2,4,84]]}}}]}]
           ,"flags":[{"id":"far","kind":"screen","action":"review","when":"s('z')>2","label":{"zh":"偏离"},"source":"own"}])"));
    const Answers answers{{u"1"_s, 3}, {u"2"_s, 1}, {u"3"_s, 1}, {u"4"_s, 0}}; // mean 1.25
    const ScaleResult boy = scored(scale, answers, {Sex::Male, 8, 8});
    CHECK(value(boy, "z") == Rational::parse("93/43"));
    CHECK(flag(boy, "far") == Truth::Yes);
    CHECK(value(boy, "p") == Rational(16));
    CHECK(value(scored(scale, answers, {Sex::Male, Rational::parse("8.9"), {}}), "z") ==
          Rational::parse("93/43"));
    CHECK(flag(scored(scale, answers, {Sex::Male, 9, {}}), "far") == Truth::No);
    CHECK_FALSE(value(scored(scale, answers, {Sex::Female, 60, {}}), "z").isNull());
    for (const Context &outside :
         {Context{Sex::Male, 12, {}}, Context{Sex::Male, {}, {}}, Context{Sex::Unknown, 8, {}}}) {
        const ScaleResult result = scored(scale, answers, outside);
        CHECK(value(result, "z").isNull());
        CHECK(value(result, "p").isNull());
        CHECK(flag(result, "far") == Truth::Unknown);
        CHECK(value(result, "m") == Rational::parse("5/4"));
    }
}

TEST_CASE("a recode belongs to one score and leaves the others alone")
{
    const ScaleDefinition scale = made(
        madeUp(fourSteps, R"([{"ids":["1..3"],"set":"F"}])",
               R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["1..3"],"recode":[[0,1]],"range":[3,9]},
            {"id":"b","name":{"zh":"乙"},"op":"sum","items":["1..3"]}])"));
    const ScaleResult result = scored(scale, {{u"1"_s, 0}, {u"2"_s, 0}, {u"3"_s, 3}});
    CHECK(value(result, "a") == Rational(5));
    CHECK(value(result, "b") == Rational(3));
}

TEST_CASE("blanks count zero up to a limit over the whole form, beyond it every such score is null")
{
    const ScaleDefinition scale = made(madeUp(
        fourSteps, R"([{"ids":["1..8"],"set":"F"}])",
        R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["1..4"],"missing":{"policy":"blank_as_zero","max_blanks":3}},
            {"id":"b","name":{"zh":"乙"},"op":"sum","items":["5..8"],"missing":{"policy":"blank_as_zero","max_blanks":3}}])"));
    Answers answers = all(scale, 1);
    for (const char *gone : {"1", "2", "3"})
        answers.remove(QLatin1String(gone));
    const ScaleResult three = scored(scale, answers);
    CHECK(three.nMissing == 3);
    CHECK(three.status == SheetStatus::Incomplete);
    CHECK(value(three, "a") == Rational(1));
    CHECK(value(three, "b") == Rational(4));
    answers.remove(u"4"_s);
    const ScaleResult four = scored(scale, answers);
    CHECK(value(four, "a").isNull());
    CHECK(value(four, "b").isNull()); // though all its own items are answered
}

TEST_CASE("an item that does not apply is left out, and counts when that cannot be told")
{
    const ScaleDefinition scale = made(
        madeUp(fourSteps, R"([{"ids":["1..3"],"set":"F"},{"ids":["4"],"set":"F","applies_if":"sex=='F'"}])",
               R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["1..4"]},
            {"id":"m","name":{"zh":"均"},"op":"mean","items":["1..4"]}])"));
    Answers answers{{u"1"_s, 1}, {u"2"_s, 2}, {u"3"_s, 3}};
    const ScaleResult boy = scored(scale, answers, {Sex::Male, {}, {}});
    CHECK(boy.status == SheetStatus::Complete);
    CHECK(value(boy, "a") == Rational(6));
    CHECK(value(boy, "m") == Rational(2));
    CHECK(boy.items.last().state == AnswerState::NotApplicable);
    for (const Sex sex : {Sex::Female, Sex::Unknown}) {
        const ScaleResult other = scored(scale, answers, {sex, {}, {}});
        CHECK(other.nMissing == 1);
        CHECK(value(other, "a").isNull());
    }
    answers.insert(u"4"_s, 3);
    CHECK(value(scored(scale, answers, {Sex::Male, {}, {}}), "a") == Rational(6));
    CHECK(value(scored(scale, answers, {Sex::Female, {}, {}}), "a") == Rational(9));
}

TEST_CASE("ticks are counted, values may be negative, and prorating may keep the fraction")
{
    const ScaleDefinition ticks = made(madeUp(
        R"({"T":{"kind":"multi_select_count","options":[{"value":0,"label":{"zh":"无"}},{"value":1,"label":{"zh":"一"}},{"value":2,"label":{"zh":"二"}}]},
            "S":{"kind":"single","options":[{"value":1,"label":{"zh":"一"}},{"value":4,"label":{"zh":"四"}}]}})",
        R"([{"ids":["6"],"set":"T"},{"ids":["7"],"set":"S","reverse":["7"]}])",
        R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["6","7"],"range":[1,6]}])"));
    // reversed within its own set 1..4, not within that of its neighbour
    CHECK(value(scored(ticks, {{u"6"_s, 2}, {u"7"_s, 1}}), "a") == Rational(6));
    CHECK_FALSE(score(ticks, {{u"6"_s, 3}}));

    const ScaleDefinition signedScale = made(madeUp(
        R"({"B":{"kind":"single","options":[{"value":2,"label":{"zh":"二"}},{"value":1,"label":{"zh":"一"}},{"value":0,"label":{"zh":"零"}},{"value":-1,"label":{"zh":"负一"}},{"value":-2,"label":{"zh":"负二"}}]}})",
        R"([{"ids":["1..3"],"set":"B","reverse":["3"]}])",
        R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["1..3"],"range":[-6,6],"missing":{"policy":"prorate","min_answered":2,"rounding":"half_up"}},
            {"id":"x","name":{"zh":"乙"},"op":"sum","items":["1..3"],"missing":{"policy":"prorate","min_answered":2,"rounding":"none"}}])",
        R"json(,"bandings":[{"scores":["a"],"scheme":"s","source":"own","bands":[
            {"id":"neg","on":"[min, -1]","label":{"zh":"负"},"attention":0},{"id":"pos","on":"[0, max]","label":{"zh":"正"},"attention":0}]},
           {"scores":["x"],"scheme":"s","source":"own","bands":[
            {"id":"neg","on":"[min, 0)","label":{"zh":"负"},"attention":0},{"id":"pos","on":"[0, max]","label":{"zh":"正"},"attention":0}]}])json"));
    const ScaleResult full = scored(signedScale, {{u"1"_s, -2}, {u"2"_s, -2}, {u"3"_s, 2}});
    CHECK(value(full, "a") == Rational(-6));
    CHECK(band(full, "a") == "neg");
    const ScaleResult part = scored(signedScale, {{u"1"_s, -1}, {u"2"_s, 0}});
    CHECK(value(part, "a") == Rational(-1)); // -1.5 rounded half up
    CHECK(value(part, "x") == Rational::parse("-3/2"));
    CHECK(band(part, "x") == "neg");
    CHECK(value(scored(signedScale, {{u"1"_s, -1}}), "x").isNull());
    for (const qint64 extreme : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        CHECK_FALSE(score(signedScale, {{u"1"_s, extreme}}));
}

TEST_CASE("a skipped item takes its own value, and one answer on it beats the condition")
{
    const ScaleDefinition scale = made(madeUp(
        fourSteps,
        R"([{"ids":["g"],"set":"F","unscored":true},{"ids":["1","2"],"set":"F","reverse":["2"],"ask_if":"r('g')>=1","skipped_value":3}])",
        R"([{"id":"a","name":{"zh":"甲"},"op":"sum","items":["1","2"]}])"));
    CHECK(value(scored(scale, {{u"g"_s, 0}}), "a") == Rational(3)); // 3 + reversed 3
    CHECK(value(scored(scale, {{u"g"_s, 0}, {u"1"_s, 1}}), "a") == Rational(1));
    const ScaleResult asked = scored(scale, {{u"g"_s, 1}});
    CHECK(asked.nMissing == 2);
    CHECK(value(asked, "a").isNull());
    const ScaleResult unknown = scored(scale, {});
    CHECK(unknown.nMissing == 0); // whether they had to be asked cannot be told
    CHECK(value(unknown, "a").isNull());
}
