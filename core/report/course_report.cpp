// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/course_report.h"

#include "core/report/score_chart.h"
#include "core/school/existing_student.h"
#include "core/school/school_repository.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"

namespace tingyu::report {
namespace {

QString signedFigure(double figure)
{
    const QString text = QString::number(figure, 'g', 4);
    return figure > 0 ? QString(QLatin1Char('+') + text) : text;
}

/// What the step since the last one means: a number alone would be read as better or worse.
Value meaningOf(const CourseStep &step, bool isFirst)
{
    if (step.validity == SheetValidity::Invalid)
        return word("meaning", "invalid");
    if (step.isOtherVersion)
        return word("meaning", "other_version");
    if (!step.change)
        return word("meaning", isFirst ? "first" : "no_base");
    if (!step.change->isKnown())
        return word("meaning", "no_error");
    return word("meaning", step.change->isReliable() ? "beyond" : "within");
}

Table tableOf(const CourseFacts &facts, const ScoreCourse &course, Language language)
{
    Table table;
    table.caption =
        Value::join({Value::of(facts.definition->abbr), Value::of(wordsIn(language, course.name))});
    for (const char *column : {"on", "value", "band", "change", "index", "meaning"})
        table.columns.append(Column{QLatin1String(column)});
    for (const CourseStep &step : course.steps) {
        const bool isFirst = table.rows.isEmpty();
        QList<Value> meaning{meaningOf(step, isFirst)};
        if (step.validity == SheetValidity::Doubtful)
            meaning.append(word("meaning", "doubtful"));
        table.rows.append(
            {Value::day(step.on), Value::of(figureText(step.value)),
             orNothing(Value::of(wordsIn(language, step.band))),
             orNothing(step.change ? Value::of(signedFigure(step.change->difference)) : Value()),
             orNothing(step.change && step.change->index
                           ? Value::of(QString::number(*step.change->index, 'f', 2))
                           : Value()),
             Value::join(meaning)});
    }
    return table;
}

} // namespace

FormValues courseValues(const CourseFacts &facts, Language language)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("student", Value::join({Value::of(facts.studentName), Value::of(facts.studentNo)}));
    set("class", Value::of(facts.classLabel));
    set("scale", Value::join({Value::of(facts.definition->abbr), Value::of(facts.definition->version)}));
    set("sheets", Value::count(static_cast<int>(facts.points.size())));
    set("counsellor", Value::of(facts.printer));
    for (const ScoreCourse &course : drawnCourses(*facts.definition, facts.points))
        values.charts[QStringLiteral("course")].append(courseChart(*facts.definition, course, language));
    QList<Value> errors;
    for (const ScoreCourse &course : scoreCourses(*facts.definition, facts.points)) {
        values.grids[QStringLiteral("steps")].append(tableOf(facts, course, language));
        if (course.error)
            errors.append(word("error", "known",
                               {Value::of(wordsIn(language, course.name)),
                                Value::of(QString::number(*course.error, 'g', 4))}));
    }
    set("error", errors.isEmpty() ? word("error", "unknown") : Value::join(errors));
    return values;
}

Result<Printed> CourseReportService::make(const Uid &uid, const QString &scaleId, const PrintOrder &order,
                                          PrintWay way)
{
    const ObjectRef object{QStringLiteral("student"), uid};
    if (auto allowed = m_place.allow(op::sheetPrint, {}, object); !allowed)
        return allowed.error();
    auto student = existingStudent(m_place.db(), uid);
    if (!student)
        return student.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto points = SheetService(m_place, m_library).course(student->id, scaleId);
    if (!points)
        return points.error();
    CourseFacts facts{*definition,        *points, student->name,
                      student->studentNo, {},      m_place.session().userName};
    if (drawnCourses(**definition, *points).isEmpty() && points->size() < 2)
        return fail(Errc::NotFound, "course.too_short");
    if (student->classId.isValid()) {
        auto schoolClass = SchoolRepository(m_place.db()).classById(student->classId);
        if (!schoolClass)
            return schoolClass.error();
        if (*schoolClass)
            facts.classLabel = classLabel(**schoolClass);
    }
    return printForm(m_place, {op::sheetPrint, "score_course", "course-print", object}, order, way,
                     courseValues(facts, order.language));
}

} // namespace tingyu::report
