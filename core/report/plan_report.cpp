// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plan_report.h"

#include "core/care/care_operations.h"
#include "core/school/file_code.h"

#include <algorithm>

namespace tingyu::report {
namespace {

} // namespace

FormValues planValues(const StudentPlan &plan, const QString &student, const QString &classLabel,
                      const QString &printer)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("student", Value::of(student));
    set("class", Value::orDash(classLabel));
    set("begun", Value::day(plan.begun));
    set("review", Value::day(plan.reviewOn));
    set("helper", Value::of(plan.helper));
    set("state", Value::code(QStringLiteral("state"),
                             plan.isActive() ? QStringLiteral("active") : QStringLiteral("ended")));
    set("signs", Value::orDash(plan.signs));
    set("assessment", Value::orDash(plan.assessment));
    set("cause_body", Value::orDash(plan.causeBody));
    set("cause_mind", Value::orDash(plan.causeMind));
    set("cause_social", Value::orDash(plan.causeSocial));
    set("goals", Value::of(plan.goals));
    set("family", Value::orDash(plan.familyPart));
    set("outcome", Value::of(plan.outcome)); // of an active plan written in by hand, when it ends
    set("made_by", Value::of(printer));
    QList<QList<Value>> &measures = values.tables[QStringLiteral("measures")];
    for (const PlanMeasure &one : plan.measures)
        measures.append({Value::of(one.words), Value::orDash(one.who), orNothing(Value::day(one.until)),
                         one.done.isValid() ? Value::day(one.done) : Value()});
    QList<QList<Value>> &entries = values.tables[QStringLiteral("entries")];
    for (auto one = plan.entries.crbegin(); one != plan.entries.crend(); ++one)
        entries.append({Value::day(one->on), Value::code(QStringLiteral("kind"), one->kind),
                        Value::orDash(one->person), Value::of(one->words)});
    return values;
}

Result<Printed> PlanReportService::print(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    auto plan = StudentPlanService(m_place).get(uid);
    if (!plan)
        return plan.error();
    auto standing = StudentPlanService(m_place).standingOf(plan->student);
    if (!standing)
        return standing.error();
    return printForm(
        m_place,
        {op::planPrint,
         "student_plan",
         "student-plan",
         {QStringLiteral("student_plan"), uid},
         {},
         {},
         fileCode(plan->student)},
        order, way,
        planValues(*plan, standing->studentName, standing->className, m_place.session().userName));
}

Result<Document> PlanReportService::blank()
{
    auto form = loadForm(QStringLiteral("student_plan"));
    if (!form)
        return form.error();
    Frame frame;
    frame.blank = true;
    return fillForm(*form, frame, {});
}

} // namespace tingyu::report
