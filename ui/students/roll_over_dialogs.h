// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roll_over.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// Where one class goes: up, with which number and teacher, or out.
void askClassWay(QWidget *parent, const RollOverLine &line, const QList<Staff> &staff,
                 const std::function<void(const RollOverLine &)> &done);
/// Students of one class who do not go with it: they are ticked, and one way is chosen for all of them.
void askStudentWays(
    QWidget *parent, const RollOverPlan &plan, const RollOverLine &line,
    const std::function<void(const QHash<StudentId, StudentWay> &, const QList<StudentId> &back)> &done);

} // namespace tingyu::ui
