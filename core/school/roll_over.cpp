// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roll_over.h"

#include <algorithm>
#include <tuple>

namespace tingyu {
namespace {

constexpr int lastOfPrimary = 6;
constexpr int lastOfJunior = 9;
constexpr int lastOfSenior = 12;

std::optional<SchoolStage> stageAfter(SchoolStage stage)
{
    switch (stage) {
    case SchoolStage::Primary:
        return SchoolStage::Junior;
    case SchoolStage::Junior:
        return SchoolStage::Senior;
    case SchoolStage::Senior:
    case SchoolStage::Vocational:
        return std::nullopt;
    }
    return std::nullopt;
}

bool isBefore(const SchoolClass &a, const SchoolClass &b)
{
    return std::tuple(a.grade, int(a.stage), a.unitId.value(), a.number, a.name) <
           std::tuple(b.grade, int(b.stage), b.unitId.value(), b.number, b.name);
}

const RollOverLine *lineOf(const RollOverPlan &plan, SchoolClassId id)
{
    const auto found = std::find_if(plan.lines.cbegin(), plan.lines.cend(),
                                    [id](const RollOverLine &line) { return line.from.id == id; });
    return found == plan.lines.cend() ? nullptr : &*found;
}

RollOverTarget &targetAt(QList<RollOverTarget> &targets, const SchoolClass &place, const RollOverPlan &plan)
{
    const auto known = std::find_if(targets.begin(), targets.end(), [&place](const RollOverTarget &one) {
        return isSamePlace(one.place, place);
    });
    if (known != targets.end())
        return *known;
    const bool isThere = std::any_of(plan.already.cbegin(), plan.already.cend(),
                                     [&place](const SchoolClass &one) { return isSamePlace(one, place); });
    targets.append({place, isThere, {}, 0, 0});
    return targets.last();
}

} // namespace

int RollOverPlan::count(RollStatus status) const
{
    return static_cast<int>(std::count_if(students.cbegin(), students.cend(),
                                          [status](const auto &one) { return one.status == status; }));
}

bool isSamePlace(const SchoolClass &a, const SchoolClass &b)
{
    return a.schoolYear == b.schoolYear && a.unitId == b.unitId && a.stage == b.stage && a.grade == b.grade &&
           a.number == b.number && (a.number > 0 || a.name == b.name);
}

int lastGradeOf(SchoolStage stage, const QList<SchoolClass> &classes)
{
    switch (stage) {
    case SchoolStage::Primary: {
        const bool isFiveYears = std::any_of(classes.cbegin(), classes.cend(), [](const SchoolClass &one) {
            return one.stage == SchoolStage::Junior && one.grade == lastOfPrimary;
        });
        return isFiveYears ? lastOfPrimary - 1 : lastOfPrimary;
    }
    case SchoolStage::Junior:
        return lastOfJunior;
    case SchoolStage::Senior:
    case SchoolStage::Vocational:
        return lastOfSenior;
    }
    return lastOfSenior;
}

SchoolClass nextPlaceOf(const SchoolClass &from, int toYear, const QList<SchoolClass> &classes)
{
    SchoolClass to = from;
    to.id = {};
    to.uid = {};
    to.schoolYear = toYear;
    to.grade = from.grade + 1;
    if (from.grade < lastGradeOf(from.stage, classes))
        return to;
    if (const auto next = stageAfter(from.stage))
        to.stage = *next;
    to.entryYear = toYear;
    to.teacherId = {}; // other teachers teach the next stage
    return to;
}

void propose(RollOverPlan *plan)
{
    QList<SchoolClass> classes = plan->already;
    for (const RollOverLine &line : std::as_const(plan->lines))
        classes.append(line.from);
    std::sort(plan->lines.begin(), plan->lines.end(),
              [](const RollOverLine &a, const RollOverLine &b) { return isBefore(a.from, b.from); });
    for (RollOverLine &line : plan->lines) {
        line.fate = line.from.grade >= lastGradeOf(line.from.stage, classes) ? ClassFate::Graduates
                                                                             : ClassFate::Moves;
        line.to = nextPlaceOf(line.from, plan->toYear, classes);
    }
    for (const RollOverStudent &student : std::as_const(plan->students)) {
        if (student.status == RollStatus::OnLeave)
            plan->ways.insert(student.id, {StudentFate::Waits, {}});
    }
}

std::optional<SchoolClass> targetOf(const RollOverPlan &plan, const RollOverStudent &student, bool *graduates)
{
    *graduates = false;
    if (const auto way = plan.ways.constFind(student.id); way != plan.ways.cend()) {
        *graduates = way->fate == StudentFate::Graduates;
        return way->fate == StudentFate::Elsewhere ? std::optional(way->to) : std::nullopt;
    }
    const RollOverLine *line = lineOf(plan, student.classId);
    if (line == nullptr)
        return std::nullopt;
    *graduates = line->fate == ClassFate::Graduates;
    return *graduates ? std::nullopt : std::optional(line->to);
}

RollOverPreview previewOf(const RollOverPlan &plan)
{
    RollOverPreview preview;
    for (const RollOverLine &line : plan.lines) {
        if (line.fate == ClassFate::Moves && line.onRoll > 0) // also a class that all leave for another one
            targetAt(preview.classes, line.to, plan);
    }
    int onLeave = 0;
    for (const RollOverStudent &student : plan.students) {
        onLeave += student.status == RollStatus::OnLeave;
        bool graduates = false;
        const auto to = targetOf(plan, student, &graduates);
        if (graduates) {
            ++preview.graduating;
            continue;
        }
        if (!to) {
            ++preview.waiting;
            continue;
        }
        ++preview.moving;
        RollOverTarget &target = targetAt(preview.classes, *to, plan);
        ++(student.status == RollStatus::OnLeave ? target.onLeave : target.onRoll);
        const RollOverLine *line = lineOf(plan, student.classId);
        const QString label = line != nullptr ? classLabel(line->from) : QString();
        if (!target.from.contains(label))
            target.from.append(label);
    }
    preview.classes.removeIf([](const RollOverTarget &one) { return one.onRoll + one.onLeave == 0; });
    std::sort(preview.classes.begin(), preview.classes.end(),
              [](const RollOverTarget &a, const RollOverTarget &b) { return isBefore(a.place, b.place); });
    if (onLeave > 0)
        preview.questions.append({RollOverAsk::OnLeave, {}, onLeave});
    for (const RollOverLine &line : plan.lines) {
        const auto next = stageAfter(line.from.stage);
        const bool hasNext =
            next && std::any_of(plan.lines.cbegin(), plan.lines.cend(), [&](const auto &one) {
                return one.from.stage == *next && one.from.unitId == line.from.unitId;
            });
        if (line.fate == ClassFate::Graduates && hasNext && line.onRoll > 0)
            preview.questions.append({RollOverAsk::NextStage, classLabel(line.from), line.onRoll});
    }
    for (const RollOverTarget &one : std::as_const(preview.classes)) {
        if (!one.place.teacherId.isValid() && !one.isThere)
            preview.questions.append({RollOverAsk::NoTeacher, classLabel(one.place), one.onRoll});
        if (one.from.size() > 1)
            preview.questions.append({RollOverAsk::Joined, classLabel(one.place), one.onRoll});
    }
    if (!plan.elsewhere.isEmpty())
        preview.questions.append({RollOverAsk::NotInYear, {}, static_cast<int>(plan.elsewhere.size())});
    return preview;
}

} // namespace tingyu
