// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/booklet_service.h"

#include "core/care/case_repository.h"
#include "core/keeping/booklet_pieces.h"
#include "core/keeping/retention_service.h"
#include "core/report/case_report_service.h"
#include "core/report/document_walk.h"
#include "core/report/redactor.h"
#include "core/school/file_code.h"
#include "core/school/school_operations.h"

namespace tingyu::keeping {
namespace {

using report::bookletParts;
using report::Document;
using report::Form;
using report::FormValues;
using report::Frame;
using report::orNothing;
using report::Printed;
using report::PrintOrder;
using report::Value;
using report::word;

/// Everybody whose name may stand in the booklet, told as a case report tells it.
Result<report::CaseReportFacts> peopleOf(Workplace &place, StudentId student)
{
    CareCase nobodys;
    nobodys.studentId = student;
    nobodys.ownerName = place.session().userName;
    auto facts = report::gatherCaseFacts(place, nobodys);
    if (!facts)
        return facts;
    CaseRepository cases(place.db());
    CaseFilter mine;
    mine.studentId = student;
    auto all = cases.list(mine);
    if (!all)
        return all.error();
    for (const CareCase &one : std::as_const(*all)) {
        auto people = cases.items<CasePerson>(one.id);
        if (!people)
            return people.error();
        facts->content.people += *people;
    }
    return facts;
}

/// Without names: redacted, what the check finds covered, and checked again.
Result<Document> nameless(Workplace &place, const Document &named, const Form &form, StudentId student,
                          report::Language language)
{
    auto facts = peopleOf(place, student);
    if (!facts)
        return facts.error();
    auto terms = report::leakTermsFor(place, *facts);
    if (!terms)
        return terms.error();
    const report::LeakChecker checker(*terms);
    Document document =
        report::redact(named, report::FormWords(form, language), report::redactionInput(*facts)).document;
    const int covered = report::coverLeaks(&document, checker);
    report::forEachValue(&document, [covered](const QString &, const QString &field, Value &value) {
        if (field == QLatin1String("student_booklet:covered"))
            value = word("covered", "code", {Value::count(covered)});
    });
    if (const auto left = checker.check(document); !left.isEmpty())
        return fail(Errc::Conflict, "booklet.leaks", {QString::number(left.size())});
    return document;
}

/// The last day on which the file of somebody who left is kept; of who is here, that it is not known yet.
Result<Value> keptUntil(Workplace &place, const Student &student)
{
    if (student.status != RollStatus::Left && student.status != RollStatus::Graduated)
        return word("mark", "while_here");
    auto kept = RetentionService(place).list(false);
    if (!kept)
        return kept.error();
    for (const KeptFile &one : std::as_const(kept->files)) {
        if (one.student == student.uid)
            return Value::day(one.until);
    }
    return orNothing({});
}

FormValues coverValues(const StudentFile &file, const Frame &frame, bool withNames, const QString &plan)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    const Student &one = file.student;
    const QString code = fileCode(one.uid);
    set("bound", word("mark", "bound"));
    if (withNames)
        set("of_whom", Value::of(one.name));
    else
        set("of_code", Value::of(code));
    set("code", Value::of(code));
    set("student_no", Value::of(one.studentNo));
    set("class", Value::of(file.classLabel));
    if (one.sex != Sex::Unknown)
        set("sex", Value::code(QStringLiteral("sex"),
                               one.sex == Sex::Male ? QStringLiteral("m") : QStringLiteral("f")));
    set("birth_date", Value::day(one.birthDate));
    set("status", Value::code(QStringLiteral("status"), rollStatusCode(one.status)));
    set("file_class", Value::code(QStringLiteral("file_class"), fileClassCode(one.fileClass)));
    set("plan_state", orNothing(Value::code(QStringLiteral("plan_state"), plan)));
    set("secrecy", word("mark", "internal"));
    set("bound_by", Value::of(frame.printerName));
    if (frame.printedAt)
        set("bound_on", Value::day(frame.printedAt->date));
    return values;
}

FormValues accountValues(const GatheredPieces &gathered, bool sessionsAsked, const QString &printer)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    const auto left = [](const char *code, const QList<Value> &parts = {}) {
        return Value::code(QStringLiteral("left"), QLatin1String(code), parts);
    };
    Value sessions = orNothing({});
    if (sessionsAsked)
        sessions = gathered.sessionsLeft > 0 ? left("sessions", {Value::count(gathered.sessionsLeft)})
                                             : left("none");
    set("sessions_left", sessions);
    set("covered", word("covered", "named"));
    set("left_always", left("always"));
    set("bound_sign", Value::of(printer));
    return values;
}

} // namespace

Result<Document> BookletService::bind(const BookletRequest &request, const PrintOrder &order,
                                      const Progress &progress)
{
    const ObjectRef object{QStringLiteral("student"), request.student};
    if (auto allowed = m_place.allow(op::studentPrint, {}, object); !allowed)
        return allowed.error();
    QStringList parts = request.parts;
    for (const QString &part : std::as_const(parts)) {
        if (!bookletParts().contains(part))
            return fail(Errc::BadInput, "print.part", {part});
        if (auto allowed = m_place.allow(bookletOperation(part), {}, object); !allowed)
            return allowed.error();
    }
    if (parts.isEmpty()) {
        parts = bookletParts();
        parts.removeIf([this](const QString &part) {
            return !isAllowed(bookletOperation(part), m_place.session(), {});
        });
    }
    if (!request.withNames)
        parts.removeAll(QStringLiteral("attachments"));
    auto file = m_students.show(request.student);
    if (!file)
        return file.error();
    auto frame = report::printFrame(m_place, order);
    if (!frame)
        return frame.error();
    frame->recordCode = fileCode(request.student);
    auto form = report::loadForm(QStringLiteral("student_booklet"));
    if (!form)
        return form.error();
    const PieceSources sources{m_place, m_library, m_students, m_timeline, m_documents,
                               *form,   *frame,    order,      progress,   request.withNames};
    auto gathered = gatherPieces(sources, *file, parts);
    if (!gathered)
        return gathered.error();
    auto until = keptUntil(m_place, file->student);
    if (!until)
        return until.error();
    FormValues cover = coverValues(*file, *frame, request.withNames, gathered->plan);
    cover.fields.insert(QStringLiteral("keep_until"), *until);
    const FormValues account =
        accountValues(*gathered, parts.contains(QStringLiteral("sessions")), frame->printerName);
    const Document document = report::boundBooklet(*form, *frame, cover, account, gathered->pieces);
    if (request.withNames)
        return document;
    return nameless(m_place, document, *form, file->student.id, order.language);
}

Result<Printed> BookletService::preview(const BookletRequest &request, const PrintOrder &order,
                                        const Progress &progress)
{
    auto document = bind(request, order, progress);
    if (!document)
        return document.error();
    return Printed{*std::move(document), 0};
}

Result<Printed> BookletService::issue(const BookletRequest &request, const PrintOrder &order,
                                      const Progress &progress)
{
    if (order.reason.trimmed().isEmpty())
        return fail(Errc::BadInput, "reason.missing"); // before the work, not after it
    auto document = bind(request, order, progress);
    if (!document)
        return document.error();
    auto serial = report::recordPrint(m_place, op::studentPrint, QStringLiteral("student-booklet"),
                                      {QStringLiteral("student"), request.student}, order);
    if (!serial)
        return serial.error();
    document->frame.serial = serialText(*serial);
    return Printed{*std::move(document), *serial};
}

} // namespace tingyu::keeping
