// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_flow.h"
#include "core/scales/library.h"
#include "core/scales/scoring.h"
#include "tests/support/vault_fixture.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

Questionnaire shipped(const QString &scale)
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(scale));
    return must(
        questionnaireOf(*definition, library.text(scale, QStringLiteral("zh")), QStringLiteral("zh")));
}

/// An item, one asked only after "1" on it, a number and a time of day.
Questionnaire branching()
{
    Questionnaire made;
    made.scaleId = QStringLiteral("branching");
    made.scaleHash = QStringLiteral("00");
    AnswerSet yesNo;
    yesNo.choices = {{Rational(1), QStringLiteral("是")}, {Rational(0), QStringLiteral("否")}};
    AnswerSet hours;
    hours.kind = AnswerKind::Number;
    hours.min = Rational(0);
    hours.max = Rational(24);
    AnswerSet clock;
    clock.kind = AnswerKind::Clock;
    clock.min = Rational(0);
    clock.max = Rational(1439);
    made.sets = {yesNo, hours, clock};
    made.questions = {{QStringLiteral("1"), QStringLiteral("第一题"), 0, {}},
                      {QStringLiteral("2"), QStringLiteral("追问"), 0, QStringLiteral("r('1')==1")},
                      {QStringLiteral("3"), QStringLiteral("几小时"), 1, {}},
                      {QStringLiteral("4"), QStringLiteral("几点"), 2, {}}};
    return made;
}

} // namespace

TEST_CASE("a scale with words becomes a questionnaire without any key, and one without words does not")
{
    const Questionnaire phqa = shipped(QStringLiteral("phqa"));
    CHECK(phqa.questions.size() == 13);
    CHECK(phqa.setOf(phqa.questions.first()).choices.first().label == QStringLiteral("完全没有"));
    CHECK(phqa.title == QStringLiteral("PHQ-A")); // its name would call the child a patient
    const QJsonObject json = toJson(phqa);
    for (const char *word : {"score", "band", "flag", "keyed", "reverse", "critical"})
        CHECK_FALSE(QJsonDocument(json).toJson().contains(QByteArray(QByteArrayLiteral("\"") + word)));
    CHECK(must(questionnaireFromJson(json)) == phqa);

    scales::ScaleLibrary library;
    const auto mht = must(library.find(QStringLiteral("mht")));
    const auto refused = questionnaireOf(*mht, library.text(QStringLiteral("mht"), QStringLiteral("zh")),
                                         QStringLiteral("zh"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == QLatin1String("answering.no_words"));

    auto holed = library.text(QStringLiteral("phqa"), QStringLiteral("zh"));
    holed->items.insert(QStringLiteral("9"), QStringLiteral(" "));
    CHECK_FALSE(questionnaireOf(*must(library.find(QStringLiteral("phqa"))), holed, QStringLiteral("zh")));
}

TEST_CASE("items asked under a condition come and go with the answer they hang on")
{
    AnswerFlow flow = must(AnswerFlow::begin(branching()));
    CHECK(flow.count() == 4); // cannot be told yet: asked
    REQUIRE(flow.choose(2));  // 否
    CHECK(flow.question().id == QStringLiteral("3"));
    CHECK(flow.number() == 2);
    CHECK(flow.count() == 3);
    REQUIRE(flow.goBack());
    REQUIRE(flow.choose(1)); // 是
    CHECK(flow.question().id == QStringLiteral("2"));
    REQUIRE(flow.choose(1));
    REQUIRE(flow.answer(Rational(7)));
    REQUIRE(flow.answer(Rational(22 * 60 + 30)));
    CHECK(flow.atEnd());
    CHECK(flow.answers().size() == 4);
    CHECK(flow.leftOut().isEmpty());
    // The way is left again: what was said on it is no answer of this sheet.
    flow.goTo(0);
    REQUIRE(flow.choose(2));
    CHECK(flow.answers().size() == 3);
    CHECK_FALSE(flow.answers().contains(QStringLiteral("2")));

    flow.goTo(0);
    flow.skip();
    CHECK(flow.question().id == QStringLiteral("2")); // left out: a warning sign behind it is still asked
}

TEST_CASE("nothing is taken that is not printed, and skipping takes an answer back")
{
    AnswerFlow flow = must(AnswerFlow::begin(branching()));
    CHECK_FALSE(flow.answer(Rational(2)));
    CHECK_FALSE(flow.choose(0));
    CHECK_FALSE(flow.choose(3));
    CHECK_FALSE(flow.goBack());
    CHECK_FALSE(flow.goOn());
    CHECK(flow.position() == 0);
    REQUIRE(flow.choose(2));
    CHECK_FALSE(flow.answer(Rational(25)));
    CHECK_FALSE(flow.answer(Rational(-1)));
    REQUIRE(flow.answer(Rational::fraction(15, 2)));
    CHECK_FALSE(flow.answer(Rational(1440)));
    REQUIRE(flow.goBack());
    flow.skip();
    CHECK(flow.leftOut() == QStringList{QStringLiteral("3"), QStringLiteral("4")});
    flow.skip();
    CHECK(flow.atEnd());
    flow.skip();
    CHECK_FALSE(flow.choose(1));
    CHECK(flow.atEnd());
}

TEST_CASE("a way is taken up where it was left, and never by another questionnaire")
{
    const Questionnaire phqa = shipped(QStringLiteral("phqa"));
    AnswerFlow flow = must(AnswerFlow::begin(phqa));
    flow.choose(2);
    flow.skip();
    flow.choose(4);
    AnswerFlow again = must(AnswerFlow::begin(phqa));
    REQUIRE(again.restore(flow.save()));
    CHECK(again.position() == 3);
    CHECK(again.answers() == flow.answers());
    CHECK(again.isSkipped(1));
    AnswerFlow other = must(AnswerFlow::begin(branching()));
    CHECK_FALSE(other.restore(flow.save()));
    CHECK(other.answers().isEmpty());
}

TEST_CASE("answers of a flow are what the engine scores, for every shipped wording")
{
    scales::ScaleLibrary library;
    int seen = 0;
    const QStringList ids = library.ids();
    for (const QString &id : ids) {
        if (!library.canBeAnsweredOnScreen(id, QStringLiteral("zh")))
            continue;
        ++seen;
        const auto definition = must(library.find(id));
        for (int choice = 1; choice <= 2; ++choice) {
            AnswerFlow flow = must(AnswerFlow::begin(shipped(id)));
            while (!flow.atEnd()) {
                const AnswerSet &set = flow.answerSet();
                REQUIRE((set.isListed() ? flow.choose(choice) : flow.answer(set.min)));
            }
            const auto result = scales::score(*definition, flow.answers());
            INFO(id.toStdString());
            REQUIRE(result);
            CHECK(result->status == scales::SheetStatus::Complete);
        }
    }
    CHECK(seen >= 3);
}
