// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

FlagReach reach(const scales::ScaleDefinition &definition, const char *flag)
{
    const auto index = definition.flagIndex.constFind(QLatin1String(flag));
    REQUIRE(index != definition.flagIndex.cend());
    return reachOf(definition, definition.flags[static_cast<size_t>(*index)]);
}

const QueueLine &lineOf(const QList<QueueLine> &lines, QueueReach reach)
{
    const auto found = std::find_if(lines.cbegin(), lines.cend(),
                                    [reach](const QueueLine &line) { return line.reach == reach; });
    REQUIRE(found != lines.cend());
    return *found;
}

/// Students of a senior high school as the published figures have them: about half at 8 or more on anxiety
/// about learning, one in ten at 65 or more in all. What one student feels runs through all subscales.
QList<QueueStanding> generated(const scales::ScaleDefinition &definition, int students, int *learning,
                               int *total)
{
    std::mt19937 random(20261129);
    std::normal_distribution<double> normal(0, 1);
    std::uniform_real_distribution<double> uniform(0, 1);
    const QHash<QString, double> ease{{QStringLiteral("learning"), 0.1}, {QStringLiteral("impulse"), 0.3}};
    QHash<QString, double> easeOf;
    for (const scales::Score &score : definition.scores) {
        if (score.id == QLatin1String("total"))
            continue;
        for (const int item : score.items)
            easeOf.insert(definition.items[static_cast<size_t>(item)].id, ease.value(score.id, -0.8));
    }
    easeOf.insert(QStringLiteral("97"), -5.0); // about one in seventy, most of them high anyway
    const QueueReader reader(definition);
    QList<QueueStanding> standings;
    for (int i = 0; i < students; ++i) {
        const double trait = 1.2 * normal(random);
        Answers answers;
        for (const scales::Item &item : definition.items) {
            const double p = 1 / (1 + std::exp(-(trait + easeOf.value(item.id))));
            answers.insert(item.id, scales::Rational(uniform(random) < p ? 1 : 0));
        }
        const auto result = must(scales::score(definition, answers, {}));
        *learning += *result.score(QStringLiteral("learning"))->value >= 8 ? 1 : 0;
        *total += *result.score(QStringLiteral("total"))->value >= 65 ? 1 : 0;
        standings.append(reader.of(result));
    }
    return standings;
}

} // namespace

TEST_CASE("what a flag calls for follows from what it is asked of")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(mht));
    CHECK(reach(*definition, "total_ge65") == FlagReach::Total);
    CHECK(reach(*definition, "any_sub_ge8") == FlagReach::Part);
    CHECK(reach(*definition, "alert_item97") == FlagReach::Critical);
    CHECK(reach(*definition, "valid_caution") == FlagReach::Validity);
    CHECK(reach(*definition, "valid_invalid") == FlagReach::Validity);
    const auto scl90 = must(library.find(QStringLiteral("scl90")));
    CHECK(reach(*scl90, "total_gt160") == FlagReach::Total);
    CHECK(reach(*scl90, "positive_gt43") == FlagReach::Total);
    CHECK(reach(*scl90, "any_factor_ge2") == FlagReach::Part);
    CHECK(reach(*scl90, "screen_positive") == FlagReach::Part); // a factor alone raises it
    CHECK(reach(*must(library.find(QStringLiteral("mssmhs"))), "total_mean_ge2") == FlagReach::Total);
    CHECK(reach(*must(library.find(QStringLiteral("phq9"))), "ge10") == FlagReach::Total);
    CHECK(reach(*must(library.find(QStringLiteral("phq9"))), "mds") == FlagReach::None);
    // the publisher gives cut-offs of the halves alone: they are what is meant
    CHECK(reach(*must(library.find(QStringLiteral("phq4"))), "gad2_ge3") == FlagReach::Total);
}

TEST_CASE("where no flag says a cut-off, the published bands do; a scale without any queues nobody by itself")
{
    scales::ScaleLibrary library;
    struct Case
    {
        const char *scale;
        int value;    ///< on every item
        bool isTotal; ///< above the cut-off
    };
    // DASS-21 has three scores and no whole: severe (3) counts, moderate (2) is a theme.
    const Case cases[] = {{"dass21", 0, false}, {"dass21", 1, false}, {"dass21", 2, true},
                          {"isi", 1, false},    {"isi", 3, true},     {"iat", 2, false},
                          {"iat", 3, true},     {"snap26", 1, false}, {"snap26", 3, true},
                          {"pss10", 4, false},  {"rses", 1, false}};
    for (const Case &one : cases) {
        INFO(one.scale << " with " << one.value);
        const auto definition = must(library.find(QLatin1String(one.scale)));
        const QueueReader reader(*definition);
        const Answers answers = ScreeningFixture::answers(library, QLatin1String(one.scale), one.value);
        const auto result = must(scales::score(*definition, answers, {}));
        CHECK(reader.of(result).total == one.isTotal);
        CHECK(reader.of(resultFromJson(resultToJson(result))) == reader.of(result));
    }
    for (const char *scale :
         {"dass21", "isi", "iat", "k10", "sdq_s", "smfq", "phq9", "mht", "cssrs_screener"})
        CHECK(queuesByItself(*must(library.find(QLatin1String(scale)))));
    // No published cut-off: unofficial bands, traits, or none at all.
    for (const char *scale : {"pss10", "rses", "gses", "epq_rsc", "aslec", "ipip50"})
        CHECK_FALSE(queuesByItself(*must(library.find(QLatin1String(scale)))));
    // A flag of the publisher for the whole stands for itself.
    CHECK(bandCutoffs(*must(library.find(mht))).isEmpty());
    CHECK(bandCutoffs(*must(library.find(QStringLiteral("phq9")))).isEmpty());
}

TEST_CASE("a sheet above the published bands is in the queue of its campaign, with the band as its reason")
{
    const QString dass = QStringLiteral("dass21");
    ScreeningFixture room;
    const Campaign campaign = room.campaign({dass});
    const auto store = [&](qsizetype pupil, int value) {
        return must(room.services().sheets.store(room.sheet(
            campaign, pupil, dass, ScreeningFixture::answers(room.services().scales, dass, value))));
    };
    CHECK(store(0, 2).queued);
    CHECK_FALSE(store(1, 1).queued);
    const QList<ReviewRow> rows = must(room.services().followUp().desk.rows());
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().review.flags.size() == 3);
    CHECK(rows.first().review.flags.first().startsWith(highBandPrefix));
    const auto figures = must(room.services().groups.figures(campaign.id, dass));
    CHECK(figures.tables.first().isPart); // what is merely raised can be a theme
}

TEST_CASE(
    "what a checklist of young children marks is in the queue of its campaign; one without marks is not, "
    "and is no doubtful sheet")
{
    struct Form
    {
        const char *scale;
        int points;
        const char *urgent; ///< spoke of not wanting to live
    };
    for (const auto &[scale, points, urgent] :
         {Form{"watch_young_t", 16, "10"}, Form{"watch_young_p", 17, "12"}}) {
        INFO(scale);
        const QString watch = QLatin1String(scale);
        ScreeningFixture room;
        const Campaign campaign = room.campaign({watch});
        const auto store = [&, count = points](qsizetype pupil, const QHash<QString, int> &marks) {
            Answers answers; // every point is one that may be left out
            for (int point = 1; point <= count; ++point) {
                const QString id = QString::number(point);
                answers.insert(id, scales::Rational(marks.value(id, 0)));
            }
            return must(room.services().sheets.store(room.sheet(campaign, pupil, watch, answers)));
        };
        const StoredSheet nothing = store(0, {});
        CHECK_FALSE(nothing.queued);
        CHECK(nothing.validity == SheetValidity::Ok);
        CHECK_FALSE(store(1, {{QStringLiteral("1"), 1}}).queued); // not sure
        const StoredSheet sleep = store(2, {{QStringLiteral("1"), 2}});
        CHECK(sleep.queued);
        CHECK_FALSE(sleep.flagged);
        const QList<ReviewRow> rows = must(room.services().followUp().desk.rows());
        REQUIRE(rows.size() == 1);
        CHECK(rows.first().review.flags == QStringList{QStringLiteral("sleep")});
        CHECK(store(3, {{QLatin1String(urgent), 1}}).flagged);
        CHECK(must(room.services().followUp().desk.rows()).size() == 2);
    }
}

TEST_CASE("a band of the school's own questionnaire that it says queues does so in a campaign")
{
    ScreeningFixture room;
    OwnScaleService &own = room.services().ownScales;
    scales::OwnInstrument made = must(own.blank());
    made.title = QStringLiteral("住校适应");
    made.measures = QStringLiteral("住校生活");
    made.instructions = QStringLiteral("按最近一个月选。");
    made.stages = {scales::SchoolStage::Junior};
    made.lists = {{{{QStringLiteral("否"), 0}, {QStringLiteral("是"), 1}}}};
    made.questions = {{QStringLiteral("想家"), 0, false}, {QStringLiteral("睡不着"), 0, false}};
    made.scores = {
        {QStringLiteral("总分"),
         false,
         false,
         {0, 1},
         {{QStringLiteral("平常"), {}, 0, false}, {QStringLiteral("问一问"), QStringLiteral("2"), 1, true}}}};
    must(own.release(made, {QStringLiteral("本校"), QStringLiteral("自编"), QStringLiteral("自定"),
                            QStringLiteral("没有常模")}));
    const Campaign campaign = room.campaign({made.scaleId});
    const auto store = [&](qsizetype pupil, int value) {
        return must(room.services().sheets.store(
            room.sheet(campaign, pupil, made.scaleId,
                       ScreeningFixture::answers(room.services().scales, made.scaleId, value))));
    };
    CHECK(store(0, 1).queued);
    CHECK_FALSE(store(1, 0).queued);
    CHECK(queuesByItself(*must(room.services().scales.find(made.scaleId))));
}

TEST_CASE("each reach takes in the one before it")
{
    struct Case
    {
        QueueStanding standing;
        int from; ///< the first reach that queues it; 4: none
    };
    const Case cases[] = {{{.critical = true}, 0},
                          {{.total = true}, 1},
                          {{.part = true, .highParts = 2}, 2},
                          {{.part = true, .highParts = 1}, 3},
                          {{.own = true}, 3},
                          {{}, 4}};
    for (const Case &one : cases) {
        int at = 0;
        for (const QueueReach reach : queueReaches) {
            CHECK(one.standing.isQueued(reach) == (at >= one.from));
            CHECK_FALSE((one.standing.isQueued(reach) && one.standing.isTheme(reach)));
            ++at;
        }
    }
}

TEST_CASE("a campaign asks for talks with those above the cut-off of the whole and of critical items; single "
          "subscales are themes")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{mht});
    const auto sheet = [&](qsizetype pupil, int from, int to, const QHash<QString, int> &other = {}) {
        QHash<QString, int> answers = other;
        for (int item = from; item <= to; ++item)
            answers.insert(QString::number(item), 1);
        return must(room.services().sheets.store(room.sheet(
            campaign, pupil, mht, ScreeningFixture::answers(room.services().scales, mht, 0, answers))));
    };
    CHECK(sheet(0, 1, 65).queued);
    CHECK_FALSE(sheet(1, 1, 15).queued);                       // anxiety about learning alone
    CHECK_FALSE(sheet(2, 1, 25).queued);                       // two subscales
    CHECK(sheet(3, 1, 3, {{QStringLiteral("97"), 1}}).queued); // the critical item
    CHECK_FALSE(sheet(4, 1, 3).queued);
    auto &rules = room.services().followUp().queueRules;
    auto &desk = room.services().followUp().desk;
    CHECK(must(desk.rows()).size() == 2);
    CHECK(must(rules.rule(campaign.uid)).reach == QueueReach::Total);

    const QueueForecast forecast = must(rules.forecast(campaign.uid));
    CHECK(forecast.basis == QueueForecast::Basis::Results);
    CHECK(forecast.students == 10);
    CHECK(lineOf(forecast.lines, QueueReach::Critical).most.students == 2); // one of five, for ten students
    CHECK(lineOf(forecast.lines, QueueReach::Total).most.students == 4);
    CHECK(lineOf(forecast.lines, QueueReach::Total).themes == 4);
    CHECK(lineOf(forecast.lines, QueueReach::Any).most.students == 8);

    QueueRule wider;
    wider.reach = QueueReach::TwoParts;
    CHECK(must(rules.setRule(campaign.uid, wider)) == QueueChange{1, 0, 0});
    CHECK(must(rules.rule(campaign.uid)).reach == QueueReach::TwoParts);
    wider.reach = QueueReach::Any;
    CHECK(must(rules.setRule(campaign.uid, wider)) == QueueChange{1, 0, 0});
    // somebody has begun with one of those that a narrower rule leaves out
    const auto rows = must(desk.rows());
    REQUIRE(rows.size() == 4);
    must(room.services().reviews.talk(rows.last().review.uid,
                                      {{}, TalkPartner::Student, {}, QStringLiteral("说了近况"), {}}));
    wider.reach = QueueReach::Critical;
    CHECK(must(rules.setRule(campaign.uid, wider)) == QueueChange{0, 2, 1});
    CHECK(must(desk.rows()).size() == 2);
    CHECK(must(room.audit().verify()).ok());

    QueueRule wrong;
    wrong.talkMinutes = 4;
    CHECK(rules.setRule(campaign.uid, wrong).error().subject == QLatin1String("queue.minutes"));
    wrong = {};
    wrong.counsellors = 0;
    CHECK(rules.setRule(campaign.uid, wrong).error().subject == QLatin1String("queue.counsellors"));
    CHECK(rules.setRule(Uid(), {}).error().subject == QLatin1String("campaign.unknown"));
    room.use({Role::Keyer});
    CHECK_FALSE(room.services().followUp().queueRules.forecast(campaign.uid));
    CHECK_FALSE(room.services().followUp().queueRules.setRule(campaign.uid, {}));
}

TEST_CASE(
    "before anything is keyed the page tells from an earlier campaign, else from published figures of the "
    "stage, else that nothing is known")
{
    ScreeningFixture room;
    auto &rules = room.services().followUp().queueRules;
    const Campaign junior = room.campaign(QStringList{mht});
    CHECK(must(rules.forecast(junior.uid)).basis == QueueForecast::Basis::None);

    SchoolClass senior;
    senior.stage = SchoolStage::Senior;
    senior.grade = 10;
    senior.number = 1;
    senior.schoolYear = 2026;
    const SchoolClassId grade = must(room.services().classes.add(senior));
    for (int i = 0; i < 40; ++i) {
        Student student;
        student.name = QStringLiteral("高中生%1").arg(QChar(0x4e00 + i * 5));
        student.classId = grade;
        must(room.services().students.create(student));
    }
    Campaign wanted = junior;
    wanted.id = {};
    wanted.uid = {};
    wanted.name = QStringLiteral("高一普测");
    wanted.allClasses = false;
    wanted.classes = {grade};
    const Campaign campaign = must(room.services().campaigns.create(wanted));
    const QueueForecast told = must(rules.forecast(campaign.uid));
    CHECK(told.basis == QueueForecast::Basis::Published);
    CHECK(told.students == 40);
    CHECK(told.basisSheets == 289);
    CHECK(lineOf(told.lines, QueueReach::Total).least.students == 4); // 10.3 % of 40
    CHECK(lineOf(told.lines, QueueReach::Total).themes == 18);        // 54.7 %, less those
    CHECK_FALSE(lineOf(told.lines, QueueReach::Critical).isKnown);
    CHECK(lineOf(told.lines, QueueReach::Any).least.students == 22);
}

TEST_CASE(
    "2,400 students of a senior high school give two counsellors a queue they can work off, and any high "
    "subscale one they cannot",
    "[slow]")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(mht));
    QueueRule rule; // two counsellors, half an hour a talk, ten hours a week each, within eight weeks
    const PublishedShares *shares = publishedShares(mht, tingyu::SchoolStage::Senior);
    REQUIRE(shares);
    const auto before = linesOf({definition.get()}, {shares}, 2400, rule);
    CHECK(lineOf(before, QueueReach::Total).isKnown);
    CHECK(lineOf(before, QueueReach::Total).most.students == 247);
    CHECK(lineOf(before, QueueReach::Total).most.isInTime);
    CHECK(lineOf(before, QueueReach::Any).least.students == 1313);
    CHECK_FALSE(lineOf(before, QueueReach::Any).least.isInTime);

    int learning = 0;
    int total = 0;
    const auto standings = generated(*definition, 2400, &learning, &total);
    CHECK(std::abs(learning / 2400.0 - 0.529) < 0.05); // the distribution is the published one
    CHECK(std::abs(total / 2400.0 - 0.103) < 0.02);
    const auto lines = linesOf(standings, 2400, rule);
    const QueueLine &kept = lineOf(lines, QueueReach::Total);
    CHECK(kept.most.students > total);
    CHECK(kept.most.students < 320);
    CHECK(kept.most.weeks <= 8);
    CHECK(kept.most.isInTime);
    CHECK(kept.themes > 1000);
    const QueueLine &any = lineOf(lines, QueueReach::Any);
    CHECK(any.most.students > 1200);
    CHECK_FALSE(any.most.isInTime);
}
