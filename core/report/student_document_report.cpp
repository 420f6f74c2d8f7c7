// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/student_document_report.h"

#include "core/school/school_operations.h"

namespace tingyu::report {
namespace {

FormValues valuesOf(const StudentDocument &document, const StudentHeader &student)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("student", Value::of(student.name));
    set("class", Value::orDash(student.classLabel));
    set("title", Value::of(document.title));
    set("kind", Value::code(QStringLiteral("kind"), document.kind));
    set("on", Value::day(document.on));
    set("source", Value::orDash(document.source));
    set("pages", Value::count(static_cast<int>(document.pages.size())));
    set("note", Value::orDash(document.note));
    set("by", Value::orDash(document.byName));
    return values;
}

} // namespace

Result<Printed> StudentDocumentReportService::print(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("student_document"), uid};
    if (auto allowed = m_place.allow(op::documentPrint, {}, object); !allowed)
        return allowed.error();
    const auto document = m_documents.get(uid);
    if (!document)
        return document.error();
    const auto student = m_students.header(document->student);
    if (!student)
        return student.error();
    QList<PagePicture> pictures;
    for (const KeptPicture &page : document->pages) {
        auto content = m_documents.page(page.uid);
        if (!content)
            return content.error();
        pictures.append(
            {Value::code(QStringLiteral("picture"), QStringLiteral("caption"),
                         {Value::count(static_cast<int>(pictures.size()) + 1), Value::of(document->title)}),
             *std::move(content)});
    }
    auto printed = printForm(m_place, {op::documentPrint, "student_document", "student-document", object},
                             order, way, valuesOf(*document, *student));
    if (printed)
        appendPictures(&printed->document, pictures);
    return printed;
}

} // namespace tingyu::report
