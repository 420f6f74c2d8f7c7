// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_service.h"

#include "core/report/plan_report.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

StudentPlan samplePlan()
{
    StudentPlan plan;
    plan.begun = QDate(2026, 11, 18);
    plan.signs = said("两周没有来上早自习");
    plan.goals = said("每周到校五天");
    plan.reviewOn = QDate(2026, 12, 18);
    plan.measures = {{{}, said("每天早上打电话"), said("班主任"), QDate(2026, 12, 1), {}}};
    return plan;
}

QStringList names(const QList<PlanStanding> &standings)
{
    QStringList all;
    for (const PlanStanding &one : standings)
        all.append(one.studentName);
    return all;
}

} // namespace

TEST_CASE("A student has one active plan; what is wrong with one is said and nothing is kept")
{
    SchoolFixture room;
    const Student one = room.add(said("陈默"), room.class71);
    StudentPlanService plans(room.workplace());
    struct Wrong
    {
        const char *why;
        void (*spoil)(StudentPlan &);
    };
    const Wrong wrongs[] = {
        {"plan.no_goals", [](StudentPlan &plan) { plan.goals = QStringLiteral(" "); }},
        {"plan.begun", [](StudentPlan &plan) { plan.begun = {}; }},
        {"plan.begun", [](StudentPlan &plan) { plan.begun = QDate(2026, 11, 21); }},
        {"plan.review", [](StudentPlan &plan) { plan.reviewOn = {}; }},
        {"plan.review", [](StudentPlan &plan) { plan.reviewOn = plan.begun.addDays(-1); }},
        {"plan.measure", [](StudentPlan &plan) { plan.measures[0].words.clear(); }},
        {"text.too_long", [](StudentPlan &plan) { plan.signs = QString(4001, u'x'); }},
    };
    for (const Wrong &wrong : wrongs) {
        INFO(wrong.why);
        StudentPlan plan = samplePlan();
        wrong.spoil(plan);
        CHECK(refusal(plans.begin(one.uid, plan)) == QLatin1String(wrong.why));
    }
    CHECK(refusal(plans.begin(Uid(), samplePlan())) == said("student.not_found"));
    CHECK(must(plans.ofStudent(one.uid)).isEmpty());

    const Uid first = must(plans.begin(one.uid, samplePlan()));
    CHECK(refusal(plans.begin(one.uid, samplePlan())) == said("plan.there"));
    CHECK(refusal(plans.end(first, said(" "))) == said("plan.no_outcome"));
    must(plans.end(first, said("已能正常到校")));
    CHECK(refusal(plans.end(first, said("再一次"))) == said("plan.ended"));
    StudentPlan ended = must(plans.get(first));
    CHECK(ended.outcome == said("已能正常到校"));
    CHECK(refusal(plans.edit(ended)) == said("plan.ended"));
    CHECK(refusal(plans.removeMeasure(ended.measures.first().uid)) == said("plan.ended"));
    CHECK(refusal(plans.putMeasure(first, {{}, said("家访"), {}, {}, {}})) == said("plan.ended"));
    const Uid second = must(plans.begin(one.uid, samplePlan()));
    const QList<StudentPlan> all = must(plans.ofStudent(one.uid));
    REQUIRE(all.size() == 2);
    CHECK(all.first().uid == second); // the active one first
}

TEST_CASE("A plan is led: measures, visits, services, reviews; the words that stood before are kept")
{
    SchoolFixture room;
    const Student one = room.add(said("陈默"), room.class71);
    StudentPlanService plans(room.workplace());
    const Uid uid = must(plans.begin(one.uid, samplePlan()));
    StudentPlan plan = must(plans.get(uid));
    CHECK(plan.missing() ==
          QStringList{said("helper"), said("relief"), said("assessment"), said("follow-up")});

    plan.helper = said("王老师");
    plan.goals = said("每周到校四天");
    must(plans.edit(plan));
    PlanMeasure measure = plan.measures.first();
    measure.done = QDate(2026, 11, 20);
    must(plans.putMeasure(uid, measure));
    must(plans.putMeasure(uid, {{}, said("家访"), said("王老师"), {}, {}}));
    CHECK(refusal(plans.putMeasure(uid, {})) == said("plan.measure"));
    CHECK(refusal(plans.removeMeasure(Uid())) == said("plan.measure_unknown"));

    const PlanEntry visit{{}, said("visit"), QDate(2026, 11, 19), said("王老师"), said("聊了一会儿"), {}};
    PlanEntry wrong = visit;
    wrong.kind = said("review");
    CHECK(refusal(plans.addEntry(uid, wrong)) == said("plan.kind"));
    wrong = visit;
    wrong.on = QDate(2026, 11, 21);
    CHECK(refusal(plans.addEntry(uid, wrong)) == said("plan.entry_day"));
    wrong = visit;
    wrong.words = said(" ");
    CHECK(refusal(plans.addEntry(uid, wrong)) == said("plan.entry"));
    must(plans.addEntry(uid, visit));
    for (const QString &kind : planServiceKinds())
        must(plans.addEntry(uid, {{}, kind, QDate(2026, 11, 20), {}, said("做了"), {}}));
    CHECK(refusal(plans.review(uid, said("有好转"), QDate(2026, 11, 20))) == said("plan.review"));
    must(plans.review(uid, said("有好转"), QDate(2027, 1, 8)));

    plan = must(plans.get(uid));
    CHECK(plan.missing().isEmpty());
    CHECK(plan.reviewOn == QDate(2027, 1, 8));
    CHECK(plan.entries.size() == 5);
    CHECK(plan.entries.first().kind == said("review"));
    REQUIRE(plan.measures.size() == 2);
    CHECK(plan.measures.first().done == QDate(2026, 11, 20));
    const QList<PlanChange> history = must(plans.history(uid));
    REQUIRE(history.size() == 2);
    CHECK(history.first().field == said("review_on"));
    CHECK(history.last().field == said("goals"));
    CHECK(history.last().before == said("每周到校五天"));
    CHECK(history.last().after == said("每周到校四天"));

    must(plans.removeMeasure(plan.measures.last().uid));
    CHECK(must(plans.get(uid)).measures.size() == 1);
    must(room.services().undo.undo(room.workplace().lastChangeSet()));
    CHECK(must(plans.get(uid)).measures.size() == 2);
}

TEST_CASE("Who is watched without an active plan is listed first, then plans by the day of their review")
{
    SchoolFixture room;
    Services services = room.services();
    const Student focus = room.add(said("陈默"), room.class71);
    const Student crisis = room.add(said("林小雨"), room.class71);
    const Student gone = room.add(said("周望"), room.class72);
    const Student plain = room.add(said("何舟"), room.class81);
    room.add(said("白露"), room.class81);
    for (const Student &one : {focus, crisis, gone}) {
        const FileClass level = one.uid == focus.uid ? FileClass::Focus : FileClass::Crisis;
        must(services.fileClasses.set(one.uid, level, QDate(2026, 11, 18), said("会诊后决定")));
    }
    must(services.students.leaveSchool(gone.uid, QDate(2026, 11, 19), said("转学")));
    StudentPlanService plans(room.workplace());
    CHECK(names(must(plans.standings())) == QStringList{focus.name, crisis.name});
    CHECK(must(plans.standingOf(focus.uid)).lacksPlan());
    CHECK_FALSE(must(plans.standingOf(gone.uid)).lacksPlan());

    StudentPlan later = samplePlan();
    later.reviewOn = QDate(2027, 1, 1);
    must(plans.begin(crisis.uid, later));
    StudentPlan due = samplePlan();
    due.reviewOn = QDate(2026, 11, 19);
    const Uid ofPlain = must(plans.begin(plain.uid, due));
    const QList<PlanStanding> all = must(plans.standings());
    CHECK(names(all) == QStringList{focus.name, plain.name, crisis.name});
    CHECK(all.at(1).isDue(QDate(2026, 11, 20)));
    CHECK_FALSE(all.at(1).isWatched);
    CHECK_FALSE(all.at(2).isDue(QDate(2026, 11, 20)));
    must(plans.end(ofPlain, said("已好转")));
    CHECK(names(must(plans.standings())) == QStringList{focus.name, crisis.name});
}

TEST_CASE("Plans are the counsellors', and the head's on purpose; the paper says what stands in them")
{
    SchoolFixture room;
    const Student one = room.add(said("陈默"), room.class71);
    Uid uid;
    {
        StudentPlanService plans(room.workplace());
        uid = must(plans.begin(one.uid, samplePlan()));
        const report::PrintOrder order{said("交班主任"), 1, report::Language::Chinese};
        report::PlanReportService papers(room.workplace());
        CHECK(must(papers.print(uid, order, report::PrintWay::Preview)).serial == 0);
        CHECK(must(papers.print(uid, order, report::PrintWay::Issue)).serial > 0);
        CHECK(refusal(papers.print(uid, {}, report::PrintWay::Issue)) == said("reason.missing"));
        const report::FormValues values =
            report::planValues(must(plans.get(uid)), one.name, said("七年级1班"), said("演示老师"));
        CHECK(values.fields.value(said("goals")).text == said("每周到校五天"));
        CHECK(values.tables.value(said("measures")).first().first().text == said("每天早上打电话"));
        CHECK_FALSE(must(papers.blank()).blocks.isEmpty());
    }
    room.as({Role::Head});
    CHECK(refusal(StudentPlanService(room.workplace()).ofStudent(one.uid)) == said("denied.purpose"));
    room.workplace().openOnPurpose(15);
    CHECK(must(StudentPlanService(room.workplace()).ofStudent(one.uid)).size() == 1);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.as({role}, {room.class71});
        StudentPlanService plans(room.workplace());
        CHECK(refusal(plans.ofStudent(one.uid)) == said("denied"));
        CHECK(refusal(plans.standings()) == said("denied"));
        CHECK(refusal(plans.begin(one.uid, samplePlan())) == said("denied"));
    }
}
