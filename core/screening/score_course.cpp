// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/score_course.h"

#include "core/scales/library.h"
#include "core/screening/result_reading.h"

#include <algorithm>

namespace tingyu {
namespace {

ScoreCourse courseOf(const scales::ScaleDefinition &definition, const scales::Score &score,
                     const QList<SheetService::Point> &points)
{
    ScoreCourse course;
    course.scoreId = score.id;
    course.name = score.name;
    course.error = measurementError(definition.id, score.id);
    const SheetService::Point *last = nullptr;
    double lastValue = 0;
    for (const SheetService::Point &point : points) {
        const StoredScore *stored = point.result.score(score.id);
        if (stored == nullptr || stored->exact.isNull())
            continue;
        CourseStep step;
        step.on = point.on;
        step.sheet = point.sheet;
        step.validity = point.validity;
        step.value = stored->exact;
        if (const scales::Band *band = bandOf(definition, score, point.result)) {
            step.band = band->label;
            step.attention = band->attention;
            step.scheme = bandingUsed(definition, score, point.result)->scheme;
        }
        if (point.validity != SheetValidity::Invalid) {
            const double value = stored->exact.toDouble();
            step.isOtherVersion = last != nullptr && last->scaleVersion != point.scaleVersion;
            if (last != nullptr && !step.isOtherVersion)
                step.change = reliableChange(lastValue, value, course.error);
            last = &point;
            lastValue = value;
        }
        course.steps.append(step);
    }
    return course;
}

bool hasBands(const ScoreCourse &course)
{
    return std::any_of(course.steps.cbegin(), course.steps.cend(),
                       [](const CourseStep &step) { return !step.scheme.isEmpty(); });
}

} // namespace

QList<ScoreCourse> scoreCourses(const scales::ScaleDefinition &definition,
                                const QList<SheetService::Point> &points)
{
    const scales::Score *main = summaryScore(definition);
    QList<ScoreCourse> courses;
    for (const scales::Score &score : definition.scores) {
        if (score.internal)
            continue;
        ScoreCourse course = courseOf(definition, score, points);
        if (course.steps.isEmpty())
            continue;
        course.isMain = main != nullptr && main->id == score.id;
        if (course.isMain)
            courses.prepend(course);
        else
            courses.append(course);
    }
    return courses;
}

QList<ScoreCourse> drawnCourses(const scales::ScaleDefinition &definition,
                                const QList<SheetService::Point> &points)
{
    QList<ScoreCourse> courses = scoreCourses(definition, points);
    courses.removeIf([](const ScoreCourse &course) { return course.steps.size() < 2; });
    const bool hasMain = std::any_of(courses.cbegin(), courses.cend(),
                                     [](const ScoreCourse &course) { return course.isMain; });
    courses.removeIf(
        [hasMain](const ScoreCourse &course) { return hasMain ? !course.isMain : !hasBands(course); });
    return courses;
}

} // namespace tingyu
