// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "ui/widgets/chip.h"

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Drafts of all dialogs of a plan begin with it; keyed by the student.
inline constexpr char planDraft[] = "student-plan";

/// "helper" and the services, as StudentPlan::missing() names them.
QString planPartName(const QString &part);
/// Watched without a plan, due for its review, or with a plan until then; empty text: nothing to say.
ChipContent planChip(const PlanStanding &standing, QDate today);

/// Without a uid a new plan is begun, else the one there is changed.
void askPlan(PageHost &host, QWidget *parent, const Uid &student, const StudentPlan &plan,
             const std::function<void()> &done);
void askPlanMeasure(PageHost &host, QWidget *parent, const StudentPlan &plan, const PlanMeasure &measure,
                    const std::function<void()> &done);
void askPlanEntry(PageHost &host, QWidget *parent, const StudentPlan &plan,
                  const std::function<void()> &done);
void askPlanReview(PageHost &host, QWidget *parent, const StudentPlan &plan,
                   const std::function<void()> &done);
void askPlanEnd(PageHost &host, QWidget *parent, const StudentPlan &plan, const std::function<void()> &done);
/// What stood in it before.
void showPlanHistory(PageHost &host, QWidget *parent, const Uid &plan);
void printPlan(PageHost &host, QWidget *parent, const Uid &plan);
void printBlankPlan(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
