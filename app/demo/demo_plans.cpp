// SPDX-License-Identifier: GPL-3.0-or-later
// 一生一策: most of the watched have a plan, with a helper who has visited; some have none yet, as it is in a
// school, so that the places that say so have something to say.
#include "app/demo/demo_room.h"
#include "core/care/student_plan_service.h"

#include <QJsonArray>

#include <algorithm>

namespace tingyu::demo {
namespace {

constexpr int daysOfPlan = 21;
constexpr int everyFourthHasNone = 4;

StudentPlan planOf(const Room &room, const QJsonObject &words, const Names &names)
{
    StudentPlan plan;
    plan.begun = room.daysAgo(daysOfPlan);
    plan.signs = text(words, "signs", names);
    plan.assessment = text(words, "assessment", names);
    plan.causeBody = text(words, "cause_body", names);
    plan.causeMind = text(words, "cause_mind", names);
    plan.causeSocial = text(words, "cause_social", names);
    plan.goals = text(words, "goals", names);
    plan.familyPart = text(words, "family", names);
    plan.helper = text(words, "helper", names);
    plan.reviewOn = room.now.date.addDays(figure(words, "review_in_days"));
    for (const auto &value : words.value(QLatin1String("measures")).toArray()) {
        const QJsonObject one = value.toObject();
        PlanMeasure measure;
        measure.words = text(one, "words", names);
        measure.who = text(one, "who", names);
        measure.until = room.now.date.addDays(figure(one, "in_days"));
        if (one.contains(QLatin1String("done_days")))
            measure.done = room.daysAgo(figure(one, "done_days"));
        plan.measures.append(measure);
    }
    return plan;
}

Result<void> makePlan(Room &room, const Pupil &pupil, const QJsonObject &words)
{
    const Names names{{QStringLiteral("student"), pupil.name},
                      {QStringLiteral("teacher"), pupil.teacher},
                      {QStringLiteral("guardian"), pupil.guardian}};
    StudentPlanService plans(room.services.workplace);
    const auto made = plans.begin(pupil.uid, planOf(room, words, names));
    if (!made)
        return made.error();
    for (const auto &value : words.value(QLatin1String("entries")).toArray()) {
        const QJsonObject one = value.toObject();
        PlanEntry entry;
        entry.kind = text(one, "kind", names);
        entry.on = room.daysAgo(figure(one, "days"));
        entry.person = text(one, "person", names);
        entry.words = text(one, "words", names);
        if (const auto added = plans.addEntry(*made, entry); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> makePlans(Room &room)
{
    const auto standings = StudentPlanService(room.services.workplace).standings();
    if (!standings)
        return standings.error();
    const QList<QJsonObject> words = room.words.objects("plans");
    int at = 0;
    int others = 0;
    for (const PlanStanding &one : *standings) {
        const auto pupil = std::find_if(room.pupils.cbegin(), room.pupils.cend(),
                                        [&one](const Pupil &known) { return known.uid == one.student; });
        if (!one.lacksPlan() || pupil == room.pupils.cend())
            continue;
        if (++at % everyFourthHasNone == 0)
            continue;
        // Who is in danger has the fullest of them.
        const QJsonObject &said =
            pupil->critical ? words.constFirst() : words.at(1 + others++ % (words.size() - 1));
        if (const auto made = makePlan(room, *pupil, said); !made)
            return made;
    }
    return {};
}

} // namespace tingyu::demo
