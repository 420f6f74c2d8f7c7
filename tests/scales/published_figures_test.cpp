// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

TEST_CASE("MHT: lie items are outside the total, 7 is doubtful, above 7 unusable, item 97 speaks by itself")
{
    const DefinitionPtr mht = builtIn("mht");
    Answers answers = all(*mht, 0);
    const QStringList lie{u"82"_s, u"84"_s, u"86"_s, u"88"_s, u"90"_s, u"92"_s, u"94"_s, u"96"_s};
    for (int n = 0; n < 7; ++n)
        answers[lie[n]] = 1;
    const ScaleResult seven = scored(*mht, answers);
    CHECK(value(seven, "total") == Rational(0));
    CHECK(flag(seven, "valid_caution") == Truth::Yes);
    CHECK(flag(seven, "valid_invalid") == Truth::No);
    answers[lie[7]] = 1;
    CHECK(flag(scored(*mht, answers), "valid_invalid") == Truth::Yes);

    const ScaleResult torn = scored(*mht, {{u"97"_s, 1}});
    CHECK(torn.status == SheetStatus::Incomplete);
    CHECK(torn.nMissing == 99);
    CHECK(value(torn, "total").isNull());
    CHECK(flag(torn, "alert_item97") == Truth::Yes);
    CHECK(torn.anyFlag(FlagKind::Critical));
    CHECK_FALSE(torn.flag(u"alert_item97"_s)->published);
    CHECK(flag(scored(*mht, {}), "alert_item97") == Truth::Unknown);
}

TEST_CASE("SDS: raw 42 gives 52 and no band above, raw 43 gives 53")
{
    const DefinitionPtr sds = builtIn("sds");
    Answers answers;
    for (const Item &item : sds->items)
        answers.insert(item.id, item.reverse ? 3 : 2); // keyed 2 each: 40
    answers[u"1"_s] = 4;
    const ScaleResult raw42 = scored(*sds, answers);
    CHECK(value(raw42, "raw") == Rational(42));
    CHECK(value(raw42, "std") == Rational(52));
    CHECK(band(raw42, "std") == "none");
    CHECK(band(raw42, "index#alt") == "mild"); // .525
    answers[u"3"_s] = 3;
    const ScaleResult raw43 = scored(*sds, answers);
    CHECK(value(raw43, "std") == Rational(53));
    CHECK(band(raw43, "std") == "mild");
}

TEST_CASE("SDQ: a subscale is prorated from three answers on, halves go up")
{
    const DefinitionPtr sdq = builtIn("sdq_s");
    struct Row
    {
        int answered, sum, expected; // expected -1: null
    };
    for (const auto &[answered, sum, expected] : {Row{5, 5, 5}, Row{4, 2, 3}, Row{4, 6, 8}, Row{4, 1, 1},
                                                  Row{3, 4, 7}, Row{3, 1, 2}, Row{3, 2, 3}, Row{2, 4, -1}}) {
        const QStringList emo{u"3"_s, u"8"_s, u"13"_s, u"16"_s, u"24"_s};
        Answers answers;
        int rest = sum;
        for (int n = 0; n < answered; ++n) {
            const int one = std::min(rest, 2);
            answers.insert(emo[n], one);
            rest -= one;
        }
        const Rational got = value(scored(*sdq, answers), "emo");
        CHECK(got == (expected < 0 ? Rational() : Rational(expected)));
    }
    Answers gate = all(*sdq, 0);
    for (int n = 1; n <= 5; ++n)
        gate.insert(u"i"_s + QString::number(n), 3);
    CHECK(value(scored(*sdq, gate), "impact") == Rational(0)); // no difficulties: 0 whatever stands below
    gate.insert(u"gate"_s, 1);
    CHECK(value(scored(*sdq, gate), "impact") == Rational(10));
    gate.remove(u"i5"_s);
    const ScaleResult part = scored(*sdq, gate);
    CHECK(value(part, "impact").isNull());
    CHECK(part.status == SheetStatus::Complete); // the supplement is optional
}

TEST_CASE("PSQI: efficiency is cut exactly, across midnight")
{
    const DefinitionPtr psqi = builtIn("psqi");
    Answers answers = all(*psqi, 0);
    answers[u"1"_s] = 23 * 60;
    answers[u"3"_s] = 7 * 60;
    struct Row
    {
        const char *hours;
        int efficiencyPoints, durationPoints;
    };
    // Eight hours in bed: 6.8 h is 85 %, 6.76 h 84.5 %, 6 h 75 %, 5.2 h 65 %.
    for (const auto &[hours, efficiency, duration] :
         {Row{"8", 0, 0}, Row{"7.01", 0, 0}, Row{"7", 0, 1}, Row{"6.8", 0, 1}, Row{"6.76", 1, 1},
          Row{"6.72", 1, 1}, Row{"6", 1, 1}, Row{"5.99", 2, 2}, Row{"5.2", 2, 2}, Row{"5.19", 3, 2},
          Row{"5", 3, 2}, Row{"4.99", 3, 3}}) {
        INFO(hours);
        answers[u"4"_s] = Rational::parse(hours);
        const ScaleResult result = scored(*psqi, answers);
        CHECK(value(result, "hours_in_bed") == Rational(8));
        CHECK(value(result, "c4_efficiency") == Rational(efficiency));
        CHECK(value(result, "c3_duration") == Rational(duration));
    }
    answers[u"4"_s] = Rational::parse("8.5");
    CHECK(flag(scored(*psqi, answers), "data_check") == Truth::Yes);
    answers.remove(u"5j"_s);
    CHECK(scored(*psqi, answers).status == SheetStatus::Complete);
    CHECK_FALSE(value(scored(*psqi, answers), "total").isNull());
    answers[u"1"_s] = answers[u"3"_s]; // no time in bed at all
    CHECK(value(scored(*psqi, answers), "total").isNull());
}

TEST_CASE("C-SSRS: what is unanswered leaves a floor, never no risk")
{
    const DefinitionPtr scale = builtIn("cssrs_screener");
    struct Row
    {
        Answers answers;
        int risk, floor; // -1: null
        Truth urgent;
    };
    const Row rows[] = {
        {{{u"1"_s, 0}, {u"2"_s, 0}, {u"6"_s, 0}}, 0, 0, Truth::No},
        {{{u"1"_s, 1}, {u"2"_s, 0}, {u"6"_s, 0}}, 1, 1, Truth::No},
        {{{u"1"_s, 1}, {u"2"_s, 0}}, -1, 1, Truth::Unknown},
        {{}, -1, 0, Truth::Unknown},
        {{{u"6"_s, 1}, {u"6r"_s, 0}, {u"2"_s, 0}}, 2, 2, Truth::No},
        {{{u"6"_s, 1}, {u"6r"_s, 1}}, 3, 3, Truth::Yes},
        {{{u"5"_s, 1}}, 3, 3, Truth::Yes},
        {{{u"2"_s, 0}, {u"4"_s, 1}}, 3, 3, Truth::Yes}, // an answer on a skipped item counts
        {{{u"2"_s, 1}, {u"3"_s, 1}, {u"4"_s, 0}, {u"5"_s, 0}, {u"6"_s, 0}}, 2, 2, Truth::No},
    };
    for (const Row &row : rows) {
        const ScaleResult result = scored(*scale, row.answers);
        CHECK(value(result, "risk") == (row.risk < 0 ? Rational() : Rational(row.risk)));
        CHECK(value(result, "risk_at_least") == Rational(row.floor));
        CHECK(flag(result, "urgent") == row.urgent);
        CHECK((band(result, "risk").empty()) == (row.risk < 0));
    }
    CHECK(scored(*scale, {{u"1"_s, 0}, {u"2"_s, 0}, {u"6"_s, 0}}).nMissing == 0);
    CHECK(scored(*scale, {{u"1"_s, 0}, {u"2"_s, 1}, {u"6"_s, 1}}).nMissing == 4);
}

TEST_CASE("SAS-SV: the cut-off is the sex's own, and without sex there is no band")
{
    const DefinitionPtr scale = builtIn("sas_sv");
    const auto bandAt = [&](int total, Sex sex) {
        Answers answers = all(*scale, 3);
        answers[u"1"_s] = total - 27;
        return band(scored(*scale, answers, {sex, {}, {}}), "total");
    };
    CHECK(bandAt(30, Sex::Male) == "below");
    CHECK(bandAt(31, Sex::Male) == "positive");
    CHECK(bandAt(32, Sex::Female) == "below");
    CHECK(bandAt(33, Sex::Female) == "positive");
    CHECK(bandAt(33, Sex::Unknown).empty());
    CHECK(flag(scored(*scale, all(*scale, 6)), "at_risk") == Truth::Unknown);
}

TEST_CASE("EPQ-RSC: T scores are exact, banded unrounded, and null without a norm")
{
    const DefinitionPtr epq = builtIn("epq_rsc");
    const ScaleResult boy = scored(*epq, all(*epq, 1), {Sex::Male, 16, {}});
    CHECK(value(boy, "T_E") ==
          Rational(50) + (Rational(11) - Rational::parse("7.74")) * 10 / Rational::parse("2.77"));
    CHECK(value(boy, "T_N") ==
          Rational(50) + (Rational(12) - Rational::parse("4.7")) * 10 / Rational::parse("2.96"));
    CHECK(band(boy, "T_L") == "mid");
    CHECK(boy.normVersions == QStringList{u"epq_rsc_2000 2000"_s});
    CHECK(value(scored(*epq, all(*epq, 1), {Sex::Female, 16, {}}), "T_E") ==
          Rational(50) + (Rational(11) - Rational::parse("8.13")) * 10 / Rational::parse("2.58"));
    CHECK(value(scored(*epq, all(*epq, 1), {Sex::Male, 15, {}}), "T_E").isNull());
    CHECK(value(scored(*epq, all(*epq, 1), {Sex::Unknown, 20, {}}), "T_E").isNull());
    CHECK_FALSE(value(scored(*epq, all(*epq, 1), {Sex::Male, 90, {}}), "T_E").isNull());
}

TEST_CASE("PHQ-9 and PHQ-A: an item is never hidden by a total")
{
    const DefinitionPtr phq9 = builtIn("phq9");
    const ScaleResult torn = scored(*phq9, {{u"9"_s, 1}});
    CHECK(flag(torn, "item9") == Truth::Yes);
    CHECK(torn.flag(u"item9"_s)->action == FlagAction::SameDay);
    CHECK(value(torn, "total").isNull());
    const DefinitionPtr phqa = builtIn("phqa");
    CHECK(flag(scored(*phqa, {{u"s4"_s, 1}}), "suicide_any") == Truth::Yes);
    CHECK(flag(scored(*phqa, {{u"s4"_s, 0}}), "suicide_any") == Truth::Unknown);
    Answers seven;
    for (int n = 1; n <= 7; ++n)
        seven.insert(QString::number(n), n <= 4 ? 1 : 0); // 4 * 9 / 7 = 5.14
    CHECK(value(scored(*phqa, seven), "total") == Rational(5));
    seven.remove(u"7"_s);
    CHECK(value(scored(*phqa, seven), "total").isNull());
}

TEST_CASE(
    "SCL-90: a factor of exactly 2 is reached, a hair below is not, no positive item means no positive mean")
{
    const DefinitionPtr scale = builtIn("scl90");
    CHECK(band(scored(*scale, all(*scale, 2)), "hos") == "ge2");
    Answers answers = all(*scale, 1);
    for (const char *id : {"11", "24", "63", "67", "74"})
        answers[QLatin1String(id)] = 2;
    const ScaleResult result = scored(*scale, answers);
    CHECK(value(result, "hos") == Rational::fraction(11, 6));
    CHECK(band(result, "hos") == "lt2");
    CHECK(value(result, "positive_mean") == Rational(2));
    CHECK(value(scored(*scale, all(*scale, 1)), "positive_mean").isNull());
}

TEST_CASE("a result tells how it came about and what it was scored with")
{
    const DefinitionPtr sds = builtIn("sds");
    const ScaleResult result = scored(*sds, {{u"2"_s, 4}});
    CHECK(result.scaleId == u"sds"_s);
    CHECK(result.scaleVersion == u"1.0.0"_s);
    CHECK(result.definitionHash == sds->hash);
    CHECK(result.engine == engineVersion);
    const ItemTrace &second = result.items[1];
    CHECK(second.raw == Rational(4));
    CHECK(second.keyed == Rational(1));
    CHECK(second.scores == QStringList{u"raw"_s});
    CHECK(result.items[0].state == AnswerState::Missing);
    const Result<ScaleResult> unknown = score(*sds, {{u"21"_s, 1}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error() == fail(Errc::BadInput, "scales.unknown_item", {u"21"_s}));
    CHECK(score(*sds, {{u"2"_s, 5}}).error().subject == u"scales.value_not_printed"_s);
    CHECK(score(*sds, {{u"2"_s, Rational::parse("1.5")}}).error().subject == u"scales.value_not_printed"_s);
}
