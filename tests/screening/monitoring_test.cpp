// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "core/screening/campaign_plan_service.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

void watch(ScreeningFixture &room, qsizetype pupil, int days)
{
    auto &evidence = room.services().followUp().evidence;
    const Uid uid = room.pupils.at(pupil).uid;
    for (const EvidenceSource source : {EvidenceSource::Observation, EvidenceSource::Parent}) {
        Evidence one;
        one.source = source;
        one.on = room.clock().today();
        one.note = QStringLiteral("上课常趴着");
        must(evidence.add(uid, one));
    }
    must(evidence.watch(uid, QStringLiteral("两个来源"), days));
}

MonitorPlan planFor(ScreeningFixture &room, const QList<MonitorDue> &due)
{
    MonitorPlan plan;
    plan.name = QStringLiteral("监控测");
    plan.scales = {gad7};
    plan.from = room.clock().today();
    plan.to = plan.from.addDays(7);
    for (const MonitorDue &one : due)
        plan.students.append(one.studentUid);
    return plan;
}

void pass(ScreeningFixture &room, int days)
{
    WallTime now = room.clock().nowLocal();
    now.date = now.date.addDays(days);
    room.clock().setNow(now);
}

const QString reason = QStringLiteral("不在这次监控测的名单里");

} // namespace

TEST_CASE("a monitoring test is due after its interval, and one step makes it for those due alone")
{
    ScreeningFixture room;
    watch(room, 0, 30);
    watch(room, 7, 30);
    watch(room, 1, 0); // no interval: never due
    auto &monitoring = room.services().followUp().monitoring;
    CHECK(must(monitoring.due()).isEmpty());
    pass(room, 30);
    const QList<MonitorDue> due = must(monitoring.due());
    REQUIRE(due.size() == 2);
    CHECK_FALSE(due.first().isPlanned());
    CHECK(usualScale(due).isEmpty());

    const Campaign made = must(monitoring.plan(planFor(room, due), reason));
    CHECK(made.kind == CampaignKind::Monitoring);
    CHECK(made.classes.size() == 2);
    const auto status = must(room.services().campaigns.status(made.id));
    CHECK(status.total.leftOut == 8);
    CHECK(status.total.open() == 2);
    for (const MonitorDue &one : must(monitoring.due()))
        CHECK(one.plannedCampaign == made.uid);

    NewSheet sheet = room.sheet(made, 0, gad7, ScreeningFixture::answers(room.services().scales, gad7, 1));
    sheet.answeredOn = room.clock().today();
    must(room.services().sheets.store(sheet));
    const QList<MonitorDue> left = must(monitoring.due());
    REQUIRE(left.size() == 1);
    CHECK(left.first().studentUid == room.pupils.at(7).uid);
    must(room.services().followUp().evidence.endWatch(room.pupils.at(7).uid, QStringLiteral("已稳定")));
    CHECK(must(monitoring.due()).isEmpty());
}

TEST_CASE("a monitoring campaign that cannot be made leaves nothing")
{
    ScreeningFixture room;
    watch(room, 0, 30);
    pass(room, 40);
    auto &monitoring = room.services().followUp().monitoring;
    MonitorPlan plan = planFor(room, must(monitoring.due()));
    const auto refused = [&](const MonitorPlan &wanted, const char *subject) {
        const auto made = monitoring.plan(wanted, reason);
        REQUIRE_FALSE(made);
        CHECK(made.error().subject == QLatin1String(subject));
    };
    MonitorPlan other = plan;
    other.students.clear();
    refused(other, "monitor.nobody");
    other = plan;
    other.scales.clear();
    refused(other, "campaign.no_scale");
    other = plan;
    other.to = other.from.addDays(-1);
    refused(other, "campaign.window");
    other = plan;
    other.scales = {QStringLiteral("phq9")}; // its ninth item is looked at on the same day
    refused(other, "campaign.no_stand_in");
    other = plan;
    other.name.clear();
    refused(other, "campaign.no_name");
    CHECK(must(room.services().campaigns.list()).isEmpty());
    room.use({Role::Head});
    CHECK(room.services().followUp().monitoring.due().error().code == Errc::Denied);
    CHECK(room.services().followUp().monitoring.plan(plan, reason).error().code == Errc::Denied);
    room.use({Role::Keyer});
    CHECK(room.services().followUp().monitoring.due().error().code == Errc::Denied);
}

TEST_CASE("sheets that went out are asked for after so many days, or when the window is over")
{
    struct Case
    {
        int out;
        QDate handedOn, windowEnd;
        int days;
        QDate from;
    };
    const Case cases[] = {{0, {2026, 11, 2}, {2026, 11, 30}, 14, {}},
                          {30, {2026, 11, 2}, {2026, 11, 30}, 14, {2026, 11, 16}},
                          {30, {2026, 11, 2}, {2026, 11, 10}, 14, {2026, 11, 11}},
                          {30, {}, {2026, 11, 10}, 14, {2026, 11, 11}}};
    for (const Case &one : cases) {
        Handout handout;
        handout.handedOut = one.out;
        handout.handedOn = one.handedOn;
        CHECK(askedFrom(handout, one.windowEnd, one.days) == one.from);
    }
    HandoutLine line;
    line.handout.handedOut = 30;
    line.handout.returned = 20;
    CHECK(owedOf(line) == 10);
    line.keyed = 28; // came back, and nobody counted them
    CHECK(owedOf(line) == 2);
}

TEST_CASE("parents' sheets that did not come back are a to-do with the list of whom to ask")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({sdqParent});
    CampaignPlanService plan(room.services().workplace, room.services().scales);
    Handout out;
    out.schoolClass = room.firstClass;
    out.item = sdqParent;
    out.printed = out.handedOut = 6;
    must(plan.setHandout(campaign.id, out));
    auto &handouts = room.services().followUp().handouts;
    CHECK(must(handouts.due()).isEmpty());
    pass(room, must(handouts.days()));
    NewSheet sheet =
        room.sheet(campaign, 0, sdqParent, ScreeningFixture::answers(room.services().scales, sdqParent, 0));
    sheet.answeredOn = room.clock().today();
    must(room.services().sheets.store(sheet));
    const auto refusal =
        room.services().campaigns.setMark(campaign.id, room.pupils.at(1).id, CampaignMark::Refused);
    must(refusal);

    const QList<HandoutDue> due = must(handouts.due());
    REQUIRE(due.size() == 1);
    CHECK(due.first().owed == 5);
    CHECK(due.first().classes == QStringList{QStringLiteral("七年级1班")});
    const QList<HandoutAsk> ask = must(handouts.toAsk(campaign.uid, sdqParent));
    CHECK(ask.size() == 4); // neither who answered nor who does not want to
    report::PrintOrder order;
    order.reason = QStringLiteral("催收");
    CHECK(must(room.services().followUp().lists.handoutPaper(campaign.uid, sdqParent, order,
                                                             report::PrintWay::Issue))
              .serial > 0);
    out.returned = 6;
    must(plan.setHandout(campaign.id, out));
    CHECK(must(handouts.due()).isEmpty());
    room.use({Role::Keyer});
    CHECK(must(room.services().followUp().handouts.due()).isEmpty());
    CHECK(room.services().followUp().handouts.toAsk(campaign.uid, sdqParent).error().code == Errc::Denied);
}

TEST_CASE("the watch list prints and leaves as a table, each on record with a reason")
{
    ScreeningFixture room;
    auto &lists = room.services().followUp().lists;
    report::PrintOrder order;
    order.reason = QStringLiteral("月度研判");
    CHECK(lists.watchListPaper(order, report::PrintWay::Preview).error().subject ==
          QLatin1String("watch.nobody"));
    watch(room, 0, 30);
    const auto printed = must(lists.watchListPaper(order, report::PrintWay::Issue));
    CHECK(printed.serial > 0);
    Workbook book;
    Sheet sheet;
    TableRow row;
    row.number = 1;
    row.cells = {Cell::ofText(QStringLiteral("七年级1班"))};
    sheet.rows = {row};
    book.sheets = {sheet};
    const QTemporaryDir outside;
    const QString path = outside.filePath(QStringLiteral("list.csv"));
    CHECK(lists.exportWatchList(book, path, {}).error().subject == QLatin1String("reason.missing"));
    CHECK_FALSE(QFile::exists(path));
    must(lists.exportWatchList(book, path, QStringLiteral("月度研判")));
    CHECK(QFile::exists(path));
    room.use({Role::Inspector});
    CHECK(room.services().followUp().lists.watchListPaper(order, report::PrintWay::Issue).error().code ==
          Errc::Denied);
}
