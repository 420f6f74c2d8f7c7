// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/school/student_facts.h"
#include "core/school/timeline.h"

namespace tingyu::report {

/// A student's file as it is printed.
struct StudentReportFacts
{
    StudentFile file;
    QList<TimelineEntry> timeline; ///< latest first
};

/// Parts of the printed file by the names a person gives: identity, contacts, history, groups, consents,
/// timeline; in the order of the form.
QStringList studentReportParts();

/// What stands under the parts named; the others are left empty.
FormValues studentReportValues(const StudentReportFacts &facts, const Form &form, const QStringList &parts);
/// The form without the sections of other parts.
Form studentReportForm(const Form &form, const QStringList &parts);

} // namespace tingyu::report
