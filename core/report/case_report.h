// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/care/opinion.h"
#include "core/report/form_words.h"
#include "core/report/leak_check.h"
#include "core/report/redactor.h"
#include "core/room/papers/help_place.h"
#include "core/school/school.h"
#include "core/school/student_facts.h"

namespace tingyu::report {

/// All that a case report is made of, as values.
struct CaseReportFacts
{
    CareCase head;
    CaseContent content;
    int version = 0;                     ///< 0 = not sealed yet
    std::optional<CaseVersion> approval; ///< the version that is printed, when it is approved
    Student student;
    QString classLabel;
    std::optional<SchoolStage> stage;
    QList<Contact> contacts;
    QList<Consent> consents;
    School school;
    QString classTeacher;
    QDate reportDay;
    QList<HelpPlace> help;        ///< the directory, for the closing page
    QHash<QDate, QString> events; ///< the school's own days that have a name
};

/// Form 12, filled. What the person left empty is filled from the file where it says it (age, consent).
FormValues caseReportValues(const CaseReportFacts &facts, const Form &form, const Frame &frame);
/// Form 13: with an opinion as typed and adopted, without one as the empty sheet that goes out with the
/// questions.
FormValues opinionValues(const CaseReportFacts &facts, const Form &form, const Opinion *opinion);

/// What stands above a page that goes along: its number and what it is of.
Value pageCaption(int number, const QString &title);

/// Who is linked to the case: the student, family, class teacher, who keeps the case, and those named in it;
/// always in this order.
QList<LinkedPerson> linkedPeople(const CaseReportFacts &facts);
RedactionInput redactionInput(const CaseReportFacts &facts);
/// Particulars of the student and of those linked, in every form they are met in.
LeakTerms subjectTerms(const CaseReportFacts &facts);

} // namespace tingyu::report
