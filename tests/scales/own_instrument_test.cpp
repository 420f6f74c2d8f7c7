// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/own_instrument.h"
#include "core/scales/scale_choice.h"
#include "tests/scales/made_up.h"

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

namespace {

const OwnWords words{u"本校"_s, u"本校自编"_s, u"本校自定"_s, u"没有常模"_s};

OwnInstrument four()
{
    OwnInstrument made;
    made.scaleId = u"own_0123456789ab"_s;
    made.title = u"住校适应问卷"_s;
    made.measures = u"住校生活的适应"_s;
    made.instructions = u"请按最近一个月的情况选。"_s;
    made.stages = {SchoolStage::Junior, SchoolStage::Senior};
    made.lists = {{{{u"从不"_s, 0}, {u"有时"_s, 1}, {u"经常"_s, 2}}}};
    made.questions = {{u"晚上睡得着"_s, 0, true},
                      {u"想家"_s, 0, false},
                      {u"和室友吵架"_s, 0, false},
                      {u"最喜欢的地方在校内"_s, 0, false}};
    made.scores = {{u"不适应"_s,
                    false,
                    false,
                    {0, 1, 2},
                    {{u"暂无提示"_s, {}, 0, false}, {u"建议了解"_s, u"4"_s, 2, true}}}};
    return made;
}

ScaleDefinition definitionOf(const OwnInstrument &made)
{
    CHECK(faultsOf(made).isEmpty());
    const DefinitionOutcome read = readDefinition(definitionJson(made, words));
    INFO(listed(read.problems));
    REQUIRE(read.definition);
    CHECK(runExamples(*read.definition).isEmpty());
    return *read.definition;
}

} // namespace

TEST_CASE("a questionnaire of the school's own is scored as any other instrument")
{
    const ScaleDefinition definition = definitionOf(four());
    CHECK(definition.version == u"1.0.0"_s);
    CHECK(definition.examples.size() == 2);
    // Item 1 is reversed: 0 counts 2. Item 4 is in no score.
    const auto result = score(definition, {{u"1"_s, 0}, {u"2"_s, 1}, {u"3"_s, 1}});
    REQUIRE(result);
    CHECK(result->status == SheetStatus::Complete);
    CHECK(result->score(u"s1"_s)->exact == Rational(4));
    CHECK(result->band(u"s1"_s)->id == u"b2"_s);
    CHECK(result->anyFlag(FlagKind::Screen));
    const auto low = score(definition, {{u"1"_s, 2}, {u"2"_s, 1}, {u"3"_s, 1}, {u"4"_s, 2}});
    REQUIRE(low);
    CHECK(low->score(u"s1"_s)->exact == Rational(2));
    CHECK(low->band(u"s1"_s)->id == u"b1"_s);
    CHECK_FALSE(low->anyFlag(FlagKind::Screen));
    CHECK(score(definition, {{u"1"_s, 2}})->status == SheetStatus::Incomplete);
}

TEST_CASE("a mean has bands at any value, and the score over every item is the total")
{
    OwnInstrument made = four();
    made.scores = {
        {u"平均"_s,
         true,
         true,
         {0, 1, 2, 3},
         {{u"低"_s, {}, 2, false}, {u"中"_s, u"0.75"_s, 1, false}, {u"高"_s, u"1.5"_s, 0, false}}}};
    const ScaleDefinition definition = definitionOf(made);
    CHECK(definition.scores.front().id == u"total"_s);
    CHECK(score(definition, {{u"1"_s, 2}, {u"2"_s, 1}, {u"3"_s, 1}, {u"4"_s, 1}})->band(u"total"_s)->id ==
          u"b2"_s); // 3 / 4: the border belongs to the band that begins there
}

TEST_CASE("its wording is a text pack of that version, and both lead back to what is edited next")
{
    const OwnInstrument made = four();
    const ScaleDefinition definition = definitionOf(made);
    const TextPack pack = wordingOf(made, definition, words);
    const TextOutcome read = readTextPack(textPackJson(pack, definition), definition);
    INFO(listed(read.problems));
    REQUIRE(read.pack);
    CHECK(read.pack->items.value(u"2"_s) == u"想家"_s);
    OwnInstrument next = nextVersion(definition, *read.pack);
    CHECK(next.number == 2);
    next.number = 1;
    next.scores[0].bands[0].from.clear(); // the lowest begins where the score does
    CHECK(next == made);
    CHECK(ownInstrumentFromDraft(draftText(made)) == made);
    CHECK(ownInstrumentFromDraft(u"{"_s) == OwnInstrument());
}

TEST_CASE("what keeps a questionnaire from being released is told with its place")
{
    using Faults = QList<OwnInstrumentFault>;
    OwnInstrument made = four();
    made.title = u"  "_s;
    made.questions[2].text.clear();
    CHECK(faultsOf(made) == Faults{{u"title"_s, 0}, {u"question_text"_s, 3}});
    made = four();
    made.lists[0].choices[1].value = 0; // a value twice
    CHECK(faultsOf(made) == Faults{{u"options"_s, 1}});
    made = four();
    made.scores[0].items.clear();
    CHECK(faultsOf(made) == Faults{{u"score_items"_s, 1}});
    for (const char *from : {"", "0", "7", "x", "1.5"}) {
        CAPTURE(from);
        made = four();
        made.scores[0].bands[1].from = QLatin1String(from);
        CHECK(faultsOf(made) == Faults{{u"band_order"_s, 1}});
    }
    made = four();
    made.lists.append({{{u"否"_s, 0}, {u"是"_s, 1}}});
    made.questions[1].list = 1;
    made.scores[0].mean = true;
    CHECK(faultsOf(made).contains(OwnInstrumentFault{u"mean_lists"_s, 1}));
    CHECK(faultsOf(OwnInstrument()).contains(OwnInstrumentFault{u"no_questions"_s, 0}));
}

TEST_CASE("a scale is found by id, name, what it measures and pinyin, and fits by stage, age and grade")
{
    const auto phqa = builtIn("phqa");
    const auto cls = builtIn("cls");
    CHECK(matches(*phqa, {}));
    CHECK(matches(*phqa, u"PHQ"_s));
    CHECK(matches(*phqa, u"抑郁 青少年"_s));
    CHECK(matches(*phqa, u"yiyu"_s));
    CHECK(matches(*cls, u"gdg"_s)); // 孤独感
    CHECK(matches(*phqa, u"depression"_s));
    CHECK_FALSE(matches(*phqa, u"失眠"_s));
    CHECK(fitsSchool(*cls, {}));
    CHECK(fitsSchool(*cls, {SchoolStage::Primary, SchoolStage::Senior}));
    CHECK_FALSE(fitsSchool(*cls, {SchoolStage::Junior}));
    CHECK(misfitsOf(*phqa, SchoolStage::Junior, 13, 7).isEmpty());
    CHECK(misfitsOf(*phqa, SchoolStage::Primary, 9, 3) == QList<Misfit>{Misfit::Stage, Misfit::Age});
    CHECK(misfitsOf(*cls, SchoolStage::Primary, {}, 2) == QList<Misfit>{Misfit::Grade});
    CHECK(misfitsOf(*phqa, {}, {}, {}).isEmpty());
}

TEST_CASE("every built-in scale says what it measures, and none shares its short name")
{
    ScaleLibrary library;
    QStringList seen;
    for (const QString &id : library.ids()) {
        CAPTURE(id.toStdString());
        const auto definition = library.find(id);
        REQUIRE(definition);
        CHECK_FALSE((*definition)->measures.zh.isEmpty());
        CHECK_FALSE((*definition)->measures.en.isEmpty());
        CHECK_FALSE(seen.contains((*definition)->abbr));
        seen.append((*definition)->abbr);
    }
}
