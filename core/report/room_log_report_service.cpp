// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/room_log_report_service.h"

#include "core/room/logs/room_log_operations.h"
#include "core/room/logs/workload_service.h"

namespace tingyu::report {
namespace {

/// The print concerns a whole log, no record of it.
ObjectRef wholeLog(const char *type)
{
    return {QLatin1String(type), {}};
}

} // namespace

Result<Printed> RoomLogReportService::phone(const DaySpan &span, const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::phonePrint, "phone_register", "phone-print", wholeLog("phone_call")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto calls = PhoneLogService(m_place).list(span.from, span.to);
    if (!calls)
        return calls.error();
    return printForm(m_place, paper, order, way,
                     phoneRegisterValues(*calls, span, m_place.session().userName));
}

Result<Printed> RoomLogReportService::mailbox(const DaySpan &span, const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::letterPrint, "mailbox_register", "letter-print", wholeLog("mailbox_letter")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto letters = MailboxService(m_place).list(span.from, span.to);
    if (!letters)
        return letters.error();
    return printForm(m_place, paper, order, way,
                     mailboxRegisterValues(*letters, span, m_place.session().userName));
}

Result<Printed> RoomLogReportService::advice(const DaySpan &span, const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::advicePrint, "form20_advice", "advice-print", wholeLog("advice")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto advice = AdviceService(m_place).list(span.from, span.to);
    if (!advice)
        return advice.error();
    return printForm(m_place, paper, order, way, adviceValues(*advice, span, m_place.session().userName));
}

Result<Printed> RoomLogReportService::staffLog(int schoolYear, const std::optional<Uid> &person,
                                               const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::staffLogPrint, "form25_staff_log", "staff-log-print", wholeLog("staff_log")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto year = StaffLogService(m_place).year(schoolYear);
    if (!year)
        return year.error();
    if (person) {
        year->entries.removeIf([&](const StaffLogEntry &one) { return one.by.uid != *person; });
        year->hours.removeIf([&](const StaffHours &one) { return one.person.uid != *person; });
    }
    return printForm(m_place, paper, order, way,
                     staffLogValues(*year, schoolYear, m_place.session().userName));
}

Result<Printed> RoomLogReportService::lessons(const DaySpan &span, const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::lessonPrint, "lesson_register", "lesson-print", wholeLog("lesson")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto lessons = LessonService(m_place).list(span.from, span.to);
    if (!lessons)
        return lessons.error();
    return printForm(m_place, paper, order, way,
                     lessonRegisterValues(*lessons, span, m_place.session().userName));
}

Result<Printed> RoomLogReportService::lesson(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::lessonPrint, "form06_lesson", "lesson-print", {QStringLiteral("lesson"), uid}};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto lesson = LessonService(m_place).show(uid);
    if (!lesson)
        return lesson.error();
    return printForm(m_place, paper, order, way, lessonValues(*lesson));
}

Result<Printed> RoomLogReportService::workload(const DaySpan &span, const std::optional<Uid> &person,
                                               const PrintOrder &order, PrintWay way)
{
    const Paper paper{op::workloadPrint, "workload", "workload-print", wholeLog("duty")};
    if (auto allowed = m_place.allow(paper.operation, {}, paper.object); !allowed)
        return allowed.error();
    auto people = WorkloadService(m_place).byMonth(span.from, span.to);
    if (!people)
        return people.error();
    if (person)
        people->removeIf([&](const PersonWorkload &one) { return one.person.uid != *person; });
    return printForm(m_place, paper, order, way, workloadValues(*people, span, m_place.session().userName));
}

} // namespace tingyu::report
