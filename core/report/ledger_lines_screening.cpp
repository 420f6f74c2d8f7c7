// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_lines.h"

#include "core/care/student_plan_service.h"
#include "core/report/ledger_words.h"
#include "core/scales/library.h"
#include "core/school/facts_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/evidence.h"
#include "core/screening/review_service.h"

namespace tingyu::report {
using namespace ledger;

namespace {

Value planOf(const PlanStanding &plan)
{
    return plan.hasPlan() ? what("plan", {Value::day(plan.reviewOn)}) : what("no_plan");
}

} // namespace

Result<void> LedgerReader::watched()
{
    auto all = EvidenceService(m_place).watched(m_question.span.from, m_question.span.to);
    if (!all)
        return all.error();
    auto standings = StudentPlanService(m_place).standings();
    if (!standings)
        return standings.error();
    const QHash<Uid, PlanStanding> plans = byStudent(*standings);
    StudentRepository students(m_place.db());
    QSet<StudentId> onList;
    for (const EvidenceService::WatchedStudent &one : std::as_const(*all)) {
        auto student = students.byUid(one.student);
        if (!student)
            return student.error();
        const PlanStanding plan = plans.value(one.student);
        Line &line = append(coded("watched"), one.entry.since, {coded("watch_entry"), one.entry.uid});
        line.student = *student ? (*student)->id : StudentId();
        line.row.summary =
            Value::join({Value::of(one.entry.reason), what("sources", {count(one.entry.sources.size())})});
        line.row.measure = Value::join({planOf(plan), one.entry.monitorDays > 0
                                                          ? what("every", {count(one.entry.monitorDays)})
                                                          : Value()});
        line.row.result = one.entry.isOpen()
                              ? outcome("on_list")
                              : Value::join({outcome("off_list", {Value::day(one.entry.endedOn)}),
                                             Value::of(one.entry.endReason)});
        line.row.who = Value::of(one.entry.byName);
        onList.insert(line.student);
    }
    // Whose file is of the class focus or crisis is watched as well, also without being on the list.
    auto held = FactsRepository(m_place.db())
                    .fileClassesHolding({FileClass::Focus, FileClass::Crisis}, m_question.span.from,
                                        m_question.span.to);
    if (!held)
        return held.error();
    for (const FileClassEntry &one : std::as_const(*held)) {
        if (onList.contains(one.studentId))
            continue;
        onList.insert(one.studentId);
        auto student = students.ofIds({one.studentId});
        if (!student)
            return student.error();
        Line &line = append(coded("watched"), one.from, {coded("file_class"), one.uid});
        line.student = one.studentId;
        line.row.summary = Value::of(one.reason);
        line.row.measure =
            planOf(student->isEmpty() ? PlanStanding() : plans.value(student->constFirst().uid));
        line.row.result = what("file_class", {word("file_class", fileClassCode(one.fileClass))});
        line.row.who = Value::of(one.decidedBy);
    }
    return {};
}

Result<void> LedgerReader::warnings()
{
    ReviewFilter every;
    every.withDecided = true;
    auto reviews = ReviewService(m_place).list(every);
    if (!reviews)
        return reviews.error();
    scales::ScaleLibrary scales; // those of the school's own keep their id
    for (const Review &one : std::as_const(*reviews)) {
        if (!isIn(one.since.date))
            continue;
        auto who = userName(one.decidedBy);
        if (!who)
            return who.error();
        Line &line = append(coded("warnings"), one.since.date, {coded("review"), one.uid});
        line.student = one.student;
        const auto definition = scales.find(one.scaleId);
        line.row.summary = Value::of(definition ? (*definition)->abbr : one.scaleId);
        line.row.measure = one.talks.isEmpty() ? Value() : what("talks", {count(one.talks.size())});
        line.row.result =
            one.decision
                ? Value::join({word("decision", reviewDecisionCode(*one.decision)), Value::of(one.reason)})
                : outcome("undecided");
        line.row.who = Value::of(*who);
    }
    return {};
}

/// Talks held for a review with this partner.
Result<void> LedgerReader::talks(const QString &partner, const QString &ledger)
{
    ReviewFilter every;
    every.withDecided = true;
    auto reviews = ReviewService(m_place).list(every);
    if (!reviews)
        return reviews.error();
    for (const Review &one : std::as_const(*reviews)) {
        for (const ReviewTalk &talk : one.talks) {
            if (talkPartnerCode(talk.with) != partner || !isIn(talk.heldAt.date))
                continue;
            auto who = userName(talk.by);
            if (!who)
                return who.error();
            Line &line = append(ledger, talk.heldAt.date, {coded("review_talk"), talk.uid});
            line.student = one.student;
            line.isParent = partner == QLatin1String("guardian");
            line.row.summary = Value::of(talk.content);
            line.row.result =
                one.decision ? word("decision", reviewDecisionCode(*one.decision)) : outcome("undecided");
            line.row.who = Value::of(*who);
        }
    }
    return {};
}

} // namespace tingyu::report
