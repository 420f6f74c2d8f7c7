// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_lines.h"

#include "core/care/care_operations.h"
#include "core/care/case_repository.h"
#include "core/care/case_service.h"
#include "core/care/student_plan.h"
#include "core/report/case_report_service.h"
#include "core/report/ledger_service.h"
#include "core/room/duty/duty_service.h"
#include "core/room/groups/group_operations.h"
#include "core/room/groups/group_service.h"
#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/room_log_service.h"
#include "core/room/room_operations.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_service.h"
#include "core/scales/library.h"
#include "core/school/facts_repository.h"
#include "core/school/file_code.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/evidence.h"
#include "core/screening/review_service.h"
#include "core/screening/screening_operations.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu::report {
namespace {

QString coded(const char *code)
{
    return QLatin1String(code);
}

Value word(const char *set, const QString &code, const QList<Value> &parts = {})
{
    return Value::code(coded(set), code, parts);
}

Value what(const char *code, const QList<Value> &parts = {})
{
    return word("what", coded(code), parts);
}

Value outcome(const char *code, const QList<Value> &parts = {})
{
    return word("outcome", coded(code), parts);
}

Value count(qint64 figure)
{
    return Value::count(static_cast<int>(figure));
}

Value attached(qsizetype files)
{
    return files > 0 ? what("attached", {count(files)}) : Value();
}

/// Names of students and of those who belong to them: what a ledger by codes is not to hold. Who works here
/// and which class is meant may stand in it.
bool namesAFamily(LeakKind kind)
{
    switch (kind) {
    case LeakKind::Name:
    case LeakKind::FormerName:
    case LeakKind::Nickname:
    case LeakKind::GivenName:
    case LeakKind::Family:
    case LeakKind::Pinyin:
    case LeakKind::Phone:
    case LeakKind::IdNumber:
    case LeakKind::StudentNo:
        return true;
    case LeakKind::Staff:
    case LeakKind::School:
    case LeakKind::Place:
    case LeakKind::Hospital:
    case LeakKind::SchoolClass:
    case LeakKind::Number:
    case LeakKind::Birth:
    case LeakKind::Date:
        return false;
    }
    return true;
}

Value planOf(const PlanStanding &plan)
{
    return plan.hasPlan() ? what("plan", {Value::day(plan.reviewOn)}) : what("no_plan");
}

/// Cases of protection are in no ledger: a ledger goes from hand to hand.
Result<QList<CareCase>> ledgerCases(Workplace &place)
{
    auto all = CaseService(place).list({});
    if (all)
        all->removeIf([](const CareCase &one) { return one.kind == CaseKind::Protection; });
    return all;
}

void cover(Value *value, const LeakChecker &checker)
{
    for (Value &part : value->parts)
        cover(&part, checker);
    if (value->kind != Value::Kind::Text)
        return;
    QList<LeakFinding> found = checker.check(value->text, {});
    found.removeIf([](const LeakFinding &one) { return !namesAFamily(one.kind); });
    std::sort(found.begin(), found.end(),
              [](const LeakFinding &one, const LeakFinding &other) { return one.from > other.from; });
    for (const LeakFinding &one : std::as_const(found))
        value->text.replace(one.from, one.length, QStringLiteral("■■"));
}

} // namespace

const Operation &ledgerSource(const QString &ledger)
{
    static const QHash<QString, const Operation *> sources = {
        {coded("files"), &op::studentView},    {coded("room"), &op::dutyView},
        {coded("lessons"), &op::lessonView},   {coded("groups"), &op::groupList},
        {coded("sessions"), &op::sessionList}, {coded("phone"), &op::phoneList},
        {coded("watched"), &op::evidenceView}, {coded("cases"), &op::caseView},
        {coded("referrals"), &op::caseView},   {coded("warnings"), &op::reviewList},
        {coded("parents"), &op::caseView},     {coded("teachers"), &op::reviewView},
        {coded("advice"), &op::adviceView},    {coded("staff"), &op::sessionList}};
    return *sources.value(ledger, &op::caseView);
}

LedgerReader::Line &LedgerReader::append(const QString &ledger, QDate on, const ObjectRef &source)
{
    Line line;
    line.row.ledger = ledger;
    line.row.on = on;
    line.row.source = source;
    m_lines.append(line);
    return m_lines.last();
}

Result<QString> LedgerReader::userName(UserId id)
{
    if (!id.isValid())
        return QString();
    if (const auto known = m_users.constFind(id); known != m_users.cend())
        return *known;
    auto user = UserRepository(m_place.db()).byId(id);
    if (!user)
        return user.error();
    return *m_users.insert(id, *user ? (*user)->name : QString());
}

Result<void> LedgerReader::add(const QString &ledger)
{
    if (ledger == QLatin1String("files"))
        return files();
    if (ledger == QLatin1String("room"))
        return room();
    if (ledger == QLatin1String("lessons"))
        return lessons();
    if (ledger == QLatin1String("groups"))
        return groups();
    if (ledger == QLatin1String("sessions") || ledger == QLatin1String("staff"))
        return sessions(ledger);
    if (ledger == QLatin1String("phone")) {
        if (auto read = sessions(ledger); !read)
            return read;
        return calls();
    }
    if (ledger == QLatin1String("watched"))
        return watched();
    if (ledger == QLatin1String("cases"))
        return cases();
    if (ledger == QLatin1String("referrals"))
        return referrals();
    if (ledger == QLatin1String("warnings"))
        return warnings();
    if (ledger == QLatin1String("parents"))
        return parents();
    return advice(ledger);
}

Result<void> LedgerReader::files()
{
    auto decided = FactsRepository(m_place.db()).fileClassesBetween(m_question.span.from, m_question.span.to);
    if (!decided)
        return decided.error();
    for (const FileClassEntry &one : std::as_const(*decided)) {
        Line &line = append(coded("files"), one.from, {coded("file_class"), one.uid});
        line.student = one.studentId;
        line.row.summary = Value::of(one.reason);
        line.row.result = what("file_class", {word("file_class", fileClassCode(one.fileClass))});
        line.row.who = Value::of(one.decidedBy);
    }
    return {};
}

Result<void> LedgerReader::room()
{
    auto duties = DutyService(m_place).list(m_question.span.from, m_question.span.to);
    if (!duties)
        return duties.error();
    for (const Duty &one : std::as_const(*duties)) {
        Line &line = append(coded("room"), one.openedAt.date, {coded("duty"), one.uid});
        line.row.whom = Value::of(one.roomName);
        line.row.summary = what("visits", {count(one.notes.visits.total()), count(one.notes.phoneCalls),
                                           count(one.notes.letters)});
        line.row.measure = Value::of(one.notes.incidents);
        line.row.result = one.closedAt ? what("minutes", {count(one.minutes())}) : what("open");
        line.row.who = Value::of(one.by.name);
    }
    return {};
}

Result<void> LedgerReader::lessons()
{
    auto held = LessonService(m_place).list(m_question.span.from, m_question.span.to);
    if (!held)
        return held.error();
    auto classes = SchoolRepository(m_place.db()).classes();
    if (!classes)
        return classes.error();
    for (const Lesson &one : std::as_const(*held)) {
        Line &line = append(coded("lessons"), one.on, {coded("lesson"), one.uid});
        // The classes are said in words; of one that is named alone the line is that class's.
        const QString said = one.classes.simplified();
        for (const SchoolClass &known : std::as_const(*classes)) {
            if (said == classLabel(known))
                line.row.classId = known.id;
        }
        line.row.whom = Value::of(one.classes);
        line.row.summary = Value::of(one.topic);
        line.row.measure = Value::of(one.aims);
        line.row.result = one.pupils > 0 ? what("lessons", {count(one.lessons), count(one.pupils)})
                                         : what("lessons_only", {count(one.lessons)});
        line.row.who = Value::of(one.by.name);
        line.row.files = Value::of(one.files);
    }
    return {};
}

Result<void> LedgerReader::groups()
{
    auto meetings = GroupMeetingService(m_place).between(m_question.span.from, m_question.span.to);
    if (!meetings)
        return meetings.error();
    auto known = CounsellingGroupService(m_place).list();
    if (!known)
        return known.error();
    for (const GroupMeeting &one : std::as_const(*meetings)) {
        const auto group = std::find_if(known->cbegin(), known->cend(),
                                        [&one](const GroupLine &line) { return line.uid == one.groupUid; });
        Line &line = append(coded("groups"), one.at.date, {coded("group_meeting"), one.uid});
        if (group != known->cend()) {
            line.row.whom = Value::of(group->name);
            line.row.who = Value::of(group->leaders.join(QStringLiteral("、")));
        }
        line.row.summary = Value::join({what("meeting", {count(one.number)}), Value::of(one.texts.theme)});
        line.row.measure = what("minutes", {count(one.minutes)});
        line.row.result = one.isCancelled ? Value::join({outcome("cancelled"), Value::of(one.cancelReason)})
                                          : outcome(one.isSigned() ? "signed" : "unsigned");
    }
    return {};
}

/// That they took place; never a word of them.
Result<void> LedgerReader::sessions(const QString &ledger)
{
    SessionService::Question asked;
    asked.from = m_question.span.from;
    asked.to = m_question.span.to;
    auto rows = SessionService(m_place).list(asked);
    if (!rows)
        return rows.error();
    for (const SessionRow &row : std::as_const(*rows)) {
        const SessionRecord &head = row.record;
        const QString its = row.client.kind == ClientKind::Staff ? coded("staff")
                            : head.kind == SessionKind::Phone    ? coded("phone")
                                                                 : coded("sessions");
        if (its != ledger)
            continue;
        Line &line = append(ledger, head.at.date, {coded("session_record"), head.uid});
        if (row.client.kind == ClientKind::Staff)
            line.row.whom = m_question.withNames
                                ? Value::of(row.client.name)
                                : Value::join({Value::of(seriesCode(head.seriesNumber)), what("colleague")});
        else if (row.client.studentId.isValid())
            line.student = row.client.studentId;
        else
            line.row.whom = Value::of(row.client.kind == ClientKind::Code || m_question.withNames
                                          ? row.client.name
                                          : seriesCode(head.seriesNumber));
        line.isParent = row.client.kind == ClientKind::Parent;
        line.row.summary =
            Value::join({Value::of(seriesCode(head.seriesNumber)), word("kind", sessionKindCode(head.kind)),
                         what("session", {count(head.number), count(head.minutes)})});
        line.row.measure = head.parentId.isValid() ? what("parent_came") : Value();
        line.row.result = !head.isSigned() ? outcome("unsigned") : outcome(head.isLate ? "late" : "signed");
        line.row.who = Value::of(head.authorName);
    }
    return {};
}

Result<void> LedgerReader::calls()
{
    auto calls = PhoneLogService(m_place).list(m_question.span.from, m_question.span.to);
    if (!calls)
        return calls.error();
    for (const PhoneCall &one : std::as_const(*calls)) {
        if (!one.sessionUid.isNull())
            continue; // its session is the line
        Line &line = append(coded("phone"), one.at.date, {coded("phone_call"), one.uid});
        line.student = one.student.id;
        if (!one.student.id.isValid())
            line.row.whom = word("caller", callerKindCode(one.caller));
        line.row.summary = Value::join({what("call", {word("caller", callerKindCode(one.caller))}),
                                        what("minutes", {count(one.minutes)}), Value::of(one.concern)});
        line.row.measure = Value::of(one.done);
        line.row.result = Value::of(one.followUp);
        line.row.who = Value::of(one.by.name);
    }
    return {};
}

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

Result<void> LedgerReader::cases()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    CaseRepository repository(m_place.db());
    for (const CareCase &one : std::as_const(*all)) {
        const bool isClosed = one.state == CaseState::Closed;
        if (one.openedOn > m_question.span.to || (isClosed && one.closedOn < m_question.span.from))
            continue;
        auto measures = repository.items<CaseMeasure>(one.id);
        if (!measures)
            return measures.error();
        auto files = repository.items<CaseAttachment>(one.id);
        if (!files)
            return files.error();
        Line &line = append(coded("cases"), one.openedOn, {coded("care_case"), one.uid});
        line.student = one.studentId;
        line.row.summary = Value::join(
            {Value::of(one.code()), word("case_kind", caseKindCode(one.kind)), Value::of(one.reason)});
        line.row.measure = measures->isEmpty() ? Value() : what("measures", {count(measures->size())});
        line.row.result =
            isClosed
                ? Value::join({outcome("closed", {Value::day(one.closedOn)}), Value::of(one.closingReason)})
                : outcome("open");
        line.row.who = Value::of(one.ownerName);
        line.row.files = attached(files->size());
    }
    return {};
}

/// Who was sent on: measures of cases that say so, and visitors of a duty who left with a referral.
Result<void> LedgerReader::referrals()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    for (const CareCase &one : std::as_const(*all)) {
        auto measures = CaseRepository(m_place.db()).items<CaseMeasure>(one.id);
        if (!measures)
            return measures.error();
        for (const CaseMeasure &measure : std::as_const(*measures)) {
            if (measure.kind != QLatin1String("medical") || !isIn(measure.at.date))
                continue;
            Line &line = append(coded("referrals"), measure.at.date, {coded("case_measure"), measure.uid});
            line.student = one.studentId;
            line.row.summary = Value::join({Value::of(one.code()), what("hospital")});
            line.row.measure = Value::of(measure.what);
            line.row.result =
                outcome(one.state == CaseState::Open ? "open" : "closed", {Value::day(one.closedOn)});
            line.row.who = Value::of(measure.who.isEmpty() ? one.ownerName : measure.who);
        }
    }
    auto duties = DutyService(m_place).list(m_question.span.from, m_question.span.to);
    if (!duties)
        return duties.error();
    for (const Duty &duty : std::as_const(*duties)) {
        for (const DutyVisit &visit : duty.notes.visitors) {
            if (visit.outcome != QLatin1String("referral"))
                continue;
            Line &line = append(coded("referrals"), duty.openedAt.date, {coded("duty"), duty.uid});
            line.row.whom =
                Value::join({what("visitor", {Value::orDash(visit.code)}), Value::of(visit.grade)});
            line.row.summary = Value::join({word("problem", visit.kind), what("duty_referral")});
            line.row.who = Value::of(duty.by.name);
        }
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

Result<void> LedgerReader::parents()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    for (const CareCase &one : std::as_const(*all)) {
        auto contacts = CaseRepository(m_place.db()).items<CaseContact>(one.id);
        if (!contacts)
            return contacts.error();
        for (const CaseContact &contact : std::as_const(*contacts)) {
            if (!isIn(contact.at.date))
                continue;
            Line &line = append(coded("parents"), contact.at.date, {coded("case_contact"), contact.uid});
            line.student = one.studentId;
            line.isParent = true;
            line.row.summary = Value::of(contact.content);
            line.row.measure = Value::join({word("way", contact.way), Value::of(contact.with)});
            line.row.result = Value::of(contact.reaction);
            line.row.who = Value::of(one.ownerName);
        }
    }
    return talks(coded("guardian"), coded("parents"));
}

Result<void> LedgerReader::advice(const QString &ledger)
{
    const bool toTeachers = ledger == QLatin1String("teachers");
    auto all = AdviceService(m_place).list(m_question.span.from, m_question.span.to);
    if (!all)
        return all.error();
    for (const Advice &one : std::as_const(*all)) {
        if ((one.audience == AdviceAudience::Teacher) != toTeachers)
            continue;
        Line &line = append(ledger, one.on, {coded("advice"), one.uid});
        line.row.whom = one.recipient.isEmpty() && !toTeachers ? what("leaders") : Value::of(one.recipient);
        line.row.summary = Value::of(one.matter);
        line.row.measure = Value::of(one.advice);
        line.row.result = Value::of(one.feedback);
        line.row.who = Value::of(one.by.name);
    }
    return toTeachers ? talks(coded("class-teacher"), ledger) : Result<void>();
}

Result<void> LedgerReader::nameStudents()
{
    QSet<StudentId> wanted;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.student.isValid())
            wanted.insert(line.student);
    }
    auto students = StudentRepository(m_place.db()).ofIds(wanted.values());
    if (!students)
        return students.error();
    QHash<StudentId, Student> known;
    for (const Student &one : std::as_const(*students))
        known.insert(one.id, one);
    for (Line &line : m_lines) {
        const auto student = known.constFind(line.student);
        if (student == known.cend())
            continue;
        const Value who = Value::of(m_question.withNames ? student->name : fileCode(student->uid));
        line.row.whom = line.isParent ? what("parent_of", {who}) : who;
        line.row.classId = student->classId;
    }
    return {};
}

Result<void> LedgerReader::coverNames()
{
    CaseReportFacts nobody;
    auto school = SchoolRepository(m_place.db()).school();
    if (!school)
        return school.error();
    nobody.school = school->value_or(School{});
    auto terms = leakTermsFor(m_place, nobody);
    if (!terms)
        return terms.error();
    const LeakChecker checker(*terms);
    for (Line &line : m_lines) {
        for (Value *value : {&line.row.summary, &line.row.measure, &line.row.result, &line.row.files})
            cover(value, checker);
        if (!line.student.isValid() && line.row.ledger != QLatin1String("teachers"))
            cover(&line.row.whom, checker);
    }
    return {};
}

Result<QList<LedgerRow>> LedgerReader::rows()
{
    if (auto done = nameStudents(); !done)
        return done.error();
    if (!m_question.withNames) {
        if (auto done = coverNames(); !done)
            return done.error();
    }
    QList<LedgerRow> all;
    for (const Line &line : std::as_const(m_lines))
        all.append(line.row);
    return all;
}

} // namespace tingyu::report
