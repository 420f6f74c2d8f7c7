// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scales/made_up.h"
#include "tests/screening/screening_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString madeUp = QStringLiteral("made_up");

/// Two items; which of them the total counts and what the school's own alert asks for is the test's.
QByteArray version(const QByteArray &number, const QByteArray &items, const QByteArray &alert,
                   const QByteArray &sets = scales::tests::fourSteps)
{
    QByteArray bytes = scales::tests::madeUp(
        sets, R"([{"ids":["1..2"],"set":"F"}])",
        QByteArray(R"([{"id":"total","name":{"zh":"总分"},"op":"sum","items":[)" + items + "]}]"),
        QByteArray(R"(,"flags":[{"id":"own","kind":"critical","action":"same_day","when":")" + alert +
                   R"(","label":{"zh":"本机构提醒"},"published":false,"source":"own"},)"
                   R"({"id":"theirs","kind":"screen","action":"review","when":"i(2)>=3",)"
                   R"("label":{"zh":"提示"},"published":true,"source":"own"}])"));
    return bytes.replace(QByteArrayLiteral("1.0.0"), number);
}

/// A campaign of the first version with the answers 1 and 2 of one pupil.
struct Scored
{
    Scored()
    {
        must(room.services().scales.add(version("1.0.0", R"("1")", "s('total')>=3")));
        campaign = room.campaign({madeUp});
        sheet = must(room.services().sheets.store(room.sheet(campaign, 0, madeUp, answered(1, 2))));
    }
    void renew(const QByteArray &bytes) { must(room.services().scales.add(bytes)); }
    ScreeningFixture room;
    Campaign campaign;
    StoredSheet sheet;
};

} // namespace

TEST_CASE("scoring again keeps the old result, tells every difference, and raises what is new")
{
    Scored world;
    auto &services = world.room.services();
    CHECK_FALSE(world.sheet.flagged);
    world.renew(version("2.0.0", R"("1","2")", "s('total')>=3"));
    const RescoreOutcome done = must(services.rescoring.run({madeUp, {}, false, false}));
    CHECK(done.version == QStringLiteral("2.0.0"));
    CHECK(done.read == 1);
    CHECK(done.rescored == 1);
    CHECK(done.differing == 1);
    CHECK(done.flagged == 1);
    REQUIRE(done.sheets.size() == 1);
    CHECK(done.sheets.first().fromVersion == QStringLiteral("1.0.0"));
    using Of = ResultDifference::Of;
    CHECK(done.sheets.first().differences ==
          QList<ResultDifference>{
              {Of::Score, QStringLiteral("total"), QStringLiteral("1"), QStringLiteral("3")},
              {Of::Flag, QStringLiteral("own"), QStringLiteral("false"), QStringLiteral("true")}});
    const SheetView view = must(services.sheets.view(world.sheet.uid));
    CHECK(view.latest.scaleVersion == QStringLiteral("2.0.0"));
    REQUIRE(view.earlier.size() == 1);
    CHECK(resultFromJson(view.earlier.first().json).score(QStringLiteral("total"))->exact ==
          scales::Rational(1));
    CHECK(must(services.sheets.openFlagCount()) == 1);
    // What is by the present definition already is left alone, unless all are asked for.
    const RescoreOutcome again = must(services.rescoring.run({madeUp, {}, false, false}));
    CHECK(again.current == 1);
    CHECK(again.rescored == 0);
    CHECK(again.changeSet == 0);
    CHECK(must(services.rescoring.run({madeUp, {}, true, false})).differing == 0);
    CHECK(must(services.sheets.openFlagCount()) == 1);
}

TEST_CASE("a preview of scoring again writes nothing, and the whole of it is one step to undo")
{
    Scored world;
    auto &services = world.room.services();
    world.renew(version("2.0.0", R"("1","2")", "s('total')>=3"));
    CHECK(must(services.rescoring.run({madeUp, world.campaign.uid, false, true})).differing == 1);
    CHECK(must(services.sheets.view(world.sheet.uid)).earlier.isEmpty());
    CHECK(must(services.sheets.openFlagCount()) == 0);
    const RescoreOutcome done = must(services.rescoring.run({madeUp, world.campaign.uid, false, false}));
    REQUIRE(done.changeSet > 0);
    must(services.undo.undo(done.changeSet));
    CHECK(must(services.sheets.view(world.sheet.uid)).earlier.isEmpty());
    CHECK(must(services.sheets.openFlagCount()) == 0);
}

TEST_CASE("answers that a new definition no longer prints keep their result")
{
    Scored world;
    auto &services = world.room.services();
    world.renew(version("3.0.0", R"("1")", "s('total')>=3",
                        R"({"F":{"kind":"single","options":[{"value":0,"label":{"zh":"零"}},)"
                        R"({"value":1,"label":{"zh":"一"}},{"value":3,"label":{"zh":"三"}}]}})"));
    const RescoreOutcome done = must(services.rescoring.run({madeUp, {}, false, false}));
    CHECK(done.refused == 1);
    CHECK(done.rescored == 0);
    CHECK(done.refusedSheets == QList<Uid>{world.sheet.uid});
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM score_result")).toInt() == 1);
}

TEST_CASE("scoring again is for the staff of the room, of a campaign and a scale that are there, and can be "
          "stopped")
{
    Scored world;
    world.renew(version("2.0.0", R"("1","2")", "s('total')>=3"));
    auto &rescoring = world.room.services().rescoring;
    CHECK(rescoring.run({QStringLiteral("none"), {}, false, false}).error().subject ==
          QStringLiteral("scales.unknown_scale"));
    CHECK(rescoring.run({madeUp, world.sheet.uid, false, false}).error().subject ==
          QStringLiteral("campaign.unknown"));
    CHECK(rescoring.run({madeUp, {}, false, false}, [](qint64, qint64) { return false; }).error().code ==
          Errc::Cancelled);
    CHECK(world.room.value(QStringLiteral("SELECT count(*) FROM score_result")).toInt() == 1);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        world.room.use({role}, {world.room.firstClass});
        CHECK(world.room.services().rescoring.run({madeUp, {}, false, false}).error().code == Errc::Denied);
    }
}

TEST_CASE("the head silences an alert that is the school's own, with a reason, from then on")
{
    Scored world;
    auto &services = world.room.services();
    const QString own = QStringLiteral("own");
    const auto loud =
        must(services.sheets.store(world.room.sheet(world.campaign, 1, madeUp, answered(3, 0))));
    CHECK(loud.flagged);
    CHECK(services.alerts.switchOff(madeUp, own, QStringLiteral("  ")).error().subject ==
          QStringLiteral("reason.missing"));
    CHECK(services.alerts.switchOff(madeUp, QStringLiteral("theirs"), QStringLiteral("误报多"))
              .error()
              .subject == QStringLiteral("alert.published"));
    CHECK(
        services.alerts.switchOff(madeUp, QStringLiteral("none"), QStringLiteral("误报多")).error().subject ==
        QStringLiteral("alert.unknown"));
    must(services.alerts.switchOff(madeUp, own, QStringLiteral("误报多")));
    CHECK(services.alerts.switchOff(madeUp, own, QStringLiteral("误报多")).error().code == Errc::Conflict);
    CHECK(world.room.auditLines().filter(QStringLiteral("alert.switch alert_choice ok alert-off")).size() ==
          1);
    const QList<Alert> alerts = must(services.alerts.alerts(madeUp));
    REQUIRE(alerts.size() == 1);
    REQUIRE(alerts.first().off);
    CHECK(alerts.first().off->reason == QStringLiteral("误报多"));
    CHECK(alerts.first().off->offOn == QDate(2026, 11, 20));

    const auto silent =
        must(services.sheets.store(world.room.sheet(world.campaign, 2, madeUp, answered(3, 0))));
    CHECK_FALSE(silent.flagged);
    CHECK_FALSE(silent.queued);
    // The rule is worked out and shown as switched off; the publisher's own still calls.
    const SheetView view = must(services.sheets.view(silent.uid));
    CHECK(view.result.flag(own)->value == scales::Truth::Yes);
    CHECK(view.result.flag(own)->muted);
    CHECK(must(services.sheets.store(world.room.sheet(world.campaign, 3, madeUp, answered(0, 3)))).queued);
    CHECK(must(services.sheets.openFlagCount()) == 1); // the one raised before stands

    must(services.alerts.switchOn(madeUp, own));
    CHECK(services.alerts.switchOn(madeUp, own).error().subject == QStringLiteral("alert.unknown"));
    CHECK(must(services.sheets.store(world.room.sheet(world.campaign, 4, madeUp, answered(3, 0)))).flagged);
}

TEST_CASE("only the head switches alerts; the staff of the room see which are off")
{
    Scored world;
    const QString own = QStringLiteral("own");
    for (const Role role : {Role::Counsellor, Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        world.room.use({role}, {world.room.firstClass});
        must(world.room.services().scales.add(version("1.0.0", R"("1")", "s('total')>=3")));
        AlertService &alerts = world.room.services().alerts;
        CHECK(alerts.switchOff(madeUp, own, QStringLiteral("误报多")).error().code == Errc::Denied);
        CHECK(alerts.switchOn(madeUp, own).error().code == Errc::Denied);
        CHECK(bool(alerts.alerts(madeUp)) == (role == Role::Counsellor));
    }
    world.room.use({Role::Head});
    must(world.room.services().scales.add(version("1.0.0", R"("1")", "s('total')>=3")));
    must(world.room.services().alerts.switchOff(madeUp, own, QStringLiteral("误报多")));
}
