// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_pattern.h"

#include "core/follow_up_services.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Answers given(const scales::ScaleDefinition &definition, const std::function<int(int)> &value)
{
    Answers answers;
    int place = 0;
    for (const scales::Item &item : definition.items) {
        const int one = value(place++);
        if (one >= 0)
            answers.insert(item.id, scales::Rational(one));
    }
    return answers;
}

} // namespace

TEST_CASE("the way a sheet was filled in is held against it only where it says something")
{
    scales::ScaleLibrary library;
    const auto mht = must(library.find(QStringLiteral("mht")));
    const auto phq9 = must(library.find(QStringLiteral("phq9")));
    const auto pss14 = must(library.find(QStringLiteral("pss14")));
    const auto watch = must(library.find(QStringLiteral("watch_young_t")));
    using Sign = PatternSign;
    struct Case
    {
        const char *name;
        const scales::ScaleDefinition &definition;
        std::function<int(int)> value;
        std::optional<int> seconds;
        QList<Sign> signs;
    };
    const Case cases[] = {
        {"nine times not at all is an answer", *phq9, [](int) { return 0; }, {}, {}},
        {"nothing was seen in the child, as in most", *watch, [](int) { return 0; }, {}, {}},
        {"a hundred times no", *mht, [](int) { return 0; }, {}, {Sign::StraightLine}},
        {"no, but for every seventh", *mht, [](int i) { return i * i % 7 == 2 ? 1 : 0; }, {}, {}},
        {"half of it alike",
         *mht,
         [](int i) { return i < 50                 ? 1
                            : (i * i + i) % 3 == 0 ? 1
                                                   : 0; },
         {},
         {Sign::LongRun}},
        {"49 alike", *mht, [](int i) { return i < 48 || i * i % 7 > 1 ? 1 : 0; }, {}, {}},
        {"yes and no in turn", *mht, [](int i) { return i % 2; }, {}, {Sign::Zigzag}},
        {"two, two, one", *mht, [](int i) { return i % 3 == 0 ? 1 : 0; }, {}, {Sign::Zigzag}},
        {"agrees with everything and its opposite", *pss14, [](int) { return 4; }, {}, {Sign::Contradiction}},
        {"in the middle throughout", *pss14, [](int) { return 2; }, {}, {}},
        {"a hundred items in 199 s",
         *mht,
         [](int i) { return i * i % 7 == 2 ? 1 : 0; },
         199,
         {Sign::TooFast}},
        {"a hundred items in 200 s", *mht, [](int i) { return i * i % 7 == 2 ? 1 : 0; }, 200, {}},
        {"20 blanks of 100", *mht, [](int i) { return i < 20           ? -1
                                                      : i * i % 7 == 2 ? 1
                                                                       : 0; }, {}, {}},
        {"21 blanks of 100",
         *mht,
         [](int i) { return i < 21           ? -1
                            : i * i % 7 == 2 ? 1
                                             : 0; },
         {},
         {Sign::ManyBlank}},
        {"nothing at all", *mht, [](int) { return -1; }, {}, {Sign::ManyBlank}},
    };
    for (const Case &one : cases) {
        INFO(one.name);
        CHECK(patternOf(one.definition, given(one.definition, one.value), one.seconds).signs == one.signs);
    }
}

TEST_CASE("a sign makes a sheet doubtful, blanks do not, and a publisher's word stands where it is graver")
{
    AnswerPattern pattern;
    CHECK(withPattern(SheetValidity::Ok, pattern) == SheetValidity::Ok);
    pattern.signs = {PatternSign::ManyBlank};
    CHECK(withPattern(SheetValidity::Ok, pattern) == SheetValidity::Ok);
    pattern.signs = {PatternSign::ManyBlank, PatternSign::TooFast};
    CHECK(withPattern(SheetValidity::Ok, pattern) == SheetValidity::Doubtful);
    CHECK(withPattern(SheetValidity::Doubtful, pattern) == SheetValidity::Doubtful);
    CHECK(withPattern(SheetValidity::Invalid, pattern) == SheetValidity::Invalid);
}

TEST_CASE("who is to answer once more stands on a list, and can, while the first sheet stays as it was")
{
    ScreeningFixture room;
    const QString mht = QStringLiteral("mht");
    const Campaign campaign = room.campaign(QStringList{mht});
    const auto definition = must(room.services().scales.find(mht));
    const auto plain = [&](int i) { return i * i % 7 == 2 ? 1 : 0; };
    const auto store = [&](qsizetype pupil, const Answers &answers, std::optional<int> seconds = {}) {
        NewSheet sheet = room.sheet(campaign, pupil, mht, answers);
        sheet.durationSeconds = seconds;
        return must(room.services().sheets.store(sheet));
    };
    CHECK(store(0, given(*definition, plain)).validity == SheetValidity::Ok);
    CHECK(store(1, given(*definition, plain), 60).validity == SheetValidity::Doubtful);
    const StoredSheet lied = store(2, ScreeningFixture::answers(room.services().scales, mht, 1));
    CHECK(lied.validity == SheetValidity::Invalid);
    store(3, given(*definition, [&](int i) { return i < 30 ? -1 : plain(i); }));
    auto &repeats = room.services().followUp().repeats;
    const QList<RepeatRow> rows = must(repeats.list(campaign.uid));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].mustRepeat());
    CHECK(rows[1].mustRepeat());
    CHECK_FALSE(rows[2].mustRepeat());
    CHECK(rows[2].student == room.pupils[1].id);
    CHECK(rows[2].signs == QList<PatternSign>{PatternSign::TooFast});
    const auto invalid = rows[0].student == room.pupils[2].id ? rows[0] : rows[1];
    CHECK(invalid.flags.contains(QStringLiteral("valid_invalid")));
    CHECK(invalid.signs.contains(PatternSign::StraightLine));

    CHECK(must(repeats.askAgain({lied.uid})) == 1);
    CHECK(store(2, given(*definition, plain)).validity == SheetValidity::Ok);
    CHECK(must(room.services().sheets.view(lied.uid)).sheet.validity == SheetValidity::Invalid);
    CHECK(must(repeats.list(campaign.uid)).size() == 2);
    const auto again = repeats.askAgain({lied.uid});
    REQUIRE_FALSE(again);
    CHECK(again.error().subject == QLatin1String("repeat.no_campaign"));
    CHECK(must(room.audit().verify()).ok());

    room.use({Role::Keyer});
    CHECK_FALSE(room.services().followUp().repeats.list(campaign.uid));
    CHECK_FALSE(room.services().followUp().repeats.askAgain({lied.uid}));
}
