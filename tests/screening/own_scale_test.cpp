// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const scales::OwnWords words{QStringLiteral("本校"), QStringLiteral("自编"), QStringLiteral("自定"),
                             QStringLiteral("没有常模")};

scales::OwnInstrument twoQuestions(OwnScaleService &own)
{
    scales::OwnInstrument made = must(own.blank());
    made.title = QStringLiteral("住校适应");
    made.measures = QStringLiteral("住校生活");
    made.instructions = QStringLiteral("按最近一个月选。");
    made.stages = {scales::SchoolStage::Junior};
    made.lists = {{{{QStringLiteral("否"), 0}, {QStringLiteral("是"), 1}}}};
    made.questions = {{QStringLiteral("想家"), 0, false}, {QStringLiteral("睡不着"), 0, false}};
    made.scores = {{QStringLiteral("总分"), false, false, {0, 1}, {}}};
    return made;
}

} // namespace

TEST_CASE("a questionnaire is tried, released, and used like any scale; a used version never changes")
{
    ScreeningFixture room;
    Services &services = room.services();
    scales::OwnInstrument made = twoQuestions(services.ownScales);
    const QString id = made.scaleId;
    CHECK(
        must(services.ownScales.tryOut(made, words, answered(1, 1))).score(QStringLiteral("total"))->exact ==
        scales::Rational(2));
    CHECK_FALSE(services.scales.find(id)); // nothing is kept by a trial
    scales::OwnInstrument empty = made;
    empty.title.clear();
    CHECK(services.ownScales.release(empty, words).error().detail.value(0) == QStringLiteral("title"));

    const OwnScale first = must(services.ownScales.release(made, words));
    CHECK(first.number == 1);
    CHECK(services.scales.ids().contains(id));
    CHECK(services.scales.canBeAnsweredOnScreen(id, QStringLiteral("zh")));
    const Campaign campaign = room.campaign({id});
    const auto stored = must(services.sheets.store(room.sheet(campaign, 0, id, answered(1, 1))));

    CHECK(services.ownScales.release(must(services.ownScales.next(id)), words).error().subject ==
          QStringLiteral("own.same"));
    scales::OwnInstrument changed = must(services.ownScales.next(id));
    CHECK(changed.questions.at(0).text == QStringLiteral("想家"));
    changed.questions[1].reverse = true;
    changed.questions[1].text = QStringLiteral("睡得着");
    const OwnScale second = must(services.ownScales.release(changed, words));
    CHECK(second.number == 2);
    CHECK(must(services.scales.find(id))->version == QStringLiteral("2.0.0"));
    CHECK(services.scales.text(id, QStringLiteral("zh"))->items.value(QStringLiteral("2")) ==
          QStringLiteral("睡得着"));
    // The sheet is read by the version it was answered in.
    const SheetView view = must(services.sheets.view(stored.uid));
    CHECK_FALSE(view.definitionChanged);
    CHECK(view.result.scaleVersion == QStringLiteral("1.0.0"));
    CHECK(view.result.score(QStringLiteral("total"))->exact == scales::Rational(2));
    // Scoring again by the new one is a second result, with the difference on record.
    const auto again = must(services.rescoring.run({id, {}, false, false}));
    CHECK(again.differing == 1);
    const auto kept = must(services.rescoring.kept(id));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().fromVersion == QStringLiteral("1.0.0"));
    CHECK(kept.first().differences.first().before == QStringLiteral("2"));
    CHECK(kept.first().differences.first().after == QStringLiteral("1"));
    CHECK_FALSE(must(services.rescoring.nameOf(kept.first().student)).isEmpty());

    must(services.ownScales.withdraw(id, true));
    CHECK_FALSE(services.scales.ids().contains(id));
    CHECK(must(services.scaleShelf.one(id)).withdrawn);
    CHECK(must(services.sheets.view(stored.uid)).result.scaleVersion == QStringLiteral("2.0.0"));
    must(services.ownScales.withdraw(id, false));
    CHECK(services.scales.ids().contains(id));
    const auto list = must(services.ownScales.list());
    REQUIRE(list.size() == 1);
    CHECK(list.first().number == 2);
    CHECK(list.first().sheets == 1);
}

TEST_CASE("questionnaires of the school's own are made by the staff of the room")
{
    ScreeningFixture room;
    scales::OwnInstrument made = twoQuestions(room.services().ownScales);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        room.use({role}, {room.firstClass});
        OwnScaleService &own = room.services().ownScales;
        CHECK(own.blank().error().code == Errc::Denied);
        CHECK(own.tryOut(made, words, {}).error().code == Errc::Denied);
        CHECK(own.release(made, words).error().code == Errc::Denied);
        CHECK(own.withdraw(made.scaleId, true).error().code == Errc::Denied);
        CHECK(own.list().error().code == Errc::Denied);
    }
    room.use({Role::Counsellor});
    must(room.services().ownScales.release(made, words));
}
