// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/student_report_service.h"

#include "core/care/case_file.h"
#include "core/care/protection.h"
#include "core/school/file_code.h"
#include "core/school/school_operations.h"

namespace tingyu::report {

Result<Printed> StudentReportService::make(const Uid &student, const QStringList &parts,
                                           const PrintOrder &order, bool record)
{
    const ObjectRef object{QStringLiteral("student"), student};
    if (auto allowed = m_place.allow(op::studentPrint, {}, object); !allowed)
        return allowed.error();
    const QStringList wanted = parts.isEmpty() ? studentReportParts() : parts;
    for (const QString &part : wanted) {
        if (!studentReportParts().contains(part))
            return fail(Errc::BadInput, "print.part", {part});
    }
    StudentReportFacts facts;
    auto file = m_students.show(student);
    if (!file)
        return file.error();
    facts.file = *std::move(file);
    auto timeline = m_timeline.of(student);
    if (!timeline)
        return timeline.error();
    facts.timeline = *std::move(timeline);
    if (auto left = leaveOutProtection(m_place.db(), facts.file.student.id, &facts.timeline); !left)
        return left.error();
    auto form = loadForm(QStringLiteral("student_file"));
    if (!form)
        return form.error();
    auto frame = printFrame(m_place, order);
    if (!frame)
        return frame.error();
    frame->recordCode = fileCode(student);
    Printed printed;
    if (record) {
        auto serial = recordPrint(m_place, op::studentPrint, QStringLiteral("student-print"), object, order);
        if (!serial)
            return serial.error();
        printed.serial = *serial;
        frame->serial = serialText(*serial);
    }
    printed.document =
        fillForm(studentReportForm(*form, wanted), *frame, studentReportValues(facts, *form, wanted));
    return printed;
}

Result<Printed> StudentReportService::preview(const Uid &student, const QStringList &parts,
                                              const PrintOrder &order)
{
    return make(student, parts, order, false);
}

Result<Printed> StudentReportService::issue(const Uid &student, const QStringList &parts,
                                            const PrintOrder &order)
{
    return make(student, parts, order, true);
}

} // namespace tingyu::report
