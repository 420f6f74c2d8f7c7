// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_lines.h"

#include "core/report/ledger_words.h"
#include "core/room/duty/duty_service.h"
#include "core/room/groups/group_service.h"
#include "core/room/logs/room_log_service.h"
#include "core/room/sessions/session_service.h"
#include "core/school/school_repository.h"

#include <algorithm>

namespace tingyu::report {
using namespace ledger;

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

} // namespace tingyu::report
