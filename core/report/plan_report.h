// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan_service.h"
#include "core/report/form_print.h"

namespace tingyu::report {

/// A plan on its form (form 9, second sheet).
FormValues planValues(const StudentPlan &plan, const QString &student, const QString &classLabel,
                      const QString &printer);

/// 一生一策方案 on paper.
class PlanReportService
{
public:
    explicit PlanReportService(Workplace &place) : m_place(place) {}
    /// Errors of StudentPlanService::get() and recordPrint().
    Result<Printed> print(const Uid &plan, const PrintOrder &order, PrintWay way);
    /// The empty form, for hands.
    Result<Document> blank();

private:
    Workplace &m_place;
};

} // namespace tingyu::report
