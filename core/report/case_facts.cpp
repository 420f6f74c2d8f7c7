// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"
#include "core/report/case_report_service.h"
#include "core/school/calendar_repository.h"
#include "core/school/facts_repository.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"

namespace tingyu::report {
namespace {

Result<void> readClass(Workplace &place, CaseReportFacts *facts)
{
    SchoolRepository schools(place.db());
    if (facts->student.classId.isValid()) {
        auto schoolClass = schools.classById(facts->student.classId);
        if (!schoolClass)
            return schoolClass.error();
        if (*schoolClass) {
            facts->classLabel = classLabel(**schoolClass);
            facts->stage = (*schoolClass)->stage;
            auto teacher = schools.staffById((*schoolClass)->teacherId);
            if (!teacher)
                return teacher.error();
            if (*teacher)
                facts->classTeacher = (*teacher)->name;
        }
    }
    auto school = schools.school();
    if (!school)
        return school.error();
    facts->school = school->value_or(School{});
    return {};
}

Result<void> readPerson(Workplace &place, CaseReportFacts *facts)
{
    StudentRepository students(place.db());
    auto student = students.byId(facts->head.studentId);
    if (!student)
        return student.error();
    if (!*student)
        return fail(Errc::NotFound, "student.not_found");
    facts->student = **student;
    auto contacts = students.contacts(facts->head.studentId);
    if (!contacts)
        return contacts.error();
    facts->contacts = *std::move(contacts);
    auto consents = FactsRepository(place.db()).consents(facts->head.studentId);
    if (!consents)
        return consents.error();
    facts->consents = *std::move(consents);
    return {};
}

void addName(const QString &name, LeakKind kind, LeakTerms *terms)
{
    if (name.size() < 2)
        return;
    terms->words += nameTerms(name, kind, false, false);
    const QString letters = keysOf(name).full();
    // Two letters and a half fit too many words of a text.
    if (letters.size() >= 5)
        terms->words.append({letters, LeakKind::Pinyin, false});
}

void addPlaces(const QString &address, LeakTerms *terms)
{
    for (const QString &place : placeNames(address))
        terms->words.append({place, LeakKind::Place, false});
}

Result<void> addRoll(Workplace &place, StudentId subject, LeakTerms *terms)
{
    StudentRepository students(place.db());
    auto keys = students.keys();
    if (!keys)
        return keys.error();
    QList<StudentId> ids;
    for (const StudentKey &key : std::as_const(*keys)) {
        if (key.id != subject)
            ids.append(key.id);
    }
    auto others = students.ofIds(ids);
    if (!others)
        return others.error();
    for (const Student &one : std::as_const(*others)) {
        addName(one.name, LeakKind::Name, terms);
        for (const QString &former : one.formerNames)
            addName(former, LeakKind::FormerName, terms);
        addPlaces(one.address, terms);
        for (const QString &number : {one.idNumber, one.rollNumber, one.rollNumberLocal})
            terms->numbers.append({number, LeakKind::IdNumber, false});
        terms->numbers.append({one.studentNo, LeakKind::StudentNo, false});
        terms->numbers.append({one.phone, LeakKind::Phone, false});
    }
    auto contacts = students.contactsOfAll();
    if (!contacts)
        return contacts.error();
    for (auto it = contacts->begin(); it != contacts->end(); ++it) {
        if (it.key() == subject)
            continue;
        for (const Contact &one : std::as_const(it.value())) {
            addName(one.name, LeakKind::Family, terms);
            terms->numbers.append({one.phone, LeakKind::Phone, false});
        }
    }
    return {};
}

Result<void> addSchool(Workplace &place, const CaseReportFacts &facts, LeakTerms *terms)
{
    SchoolRepository schools(place.db());
    auto staff = schools.staff();
    if (!staff)
        return staff.error();
    for (const Staff &one : std::as_const(*staff)) {
        addName(one.name, LeakKind::Staff, terms);
        terms->numbers.append({one.phone, LeakKind::Phone, false});
    }
    addName(place.session().userName, LeakKind::Staff, terms);
    addName(facts.school.principal, LeakKind::Staff, terms);
    terms->words.append({facts.school.name, LeakKind::School, false});
    terms->numbers.append({facts.school.phone, LeakKind::Phone, false});
    terms->numbers.append({facts.school.code, LeakKind::Number, false});
    addPlaces(facts.school.address, terms);
    auto units = schools.units();
    if (!units)
        return units.error();
    for (const SchoolUnit &unit : std::as_const(*units)) {
        terms->words.append({unit.name, LeakKind::School, false});
        addPlaces(unit.address, terms);
    }
    auto classes = schools.classes();
    if (!classes)
        return classes.error();
    for (const SchoolClass &one : std::as_const(*classes))
        terms->words.append({classLabel(one), LeakKind::SchoolClass, false});
    return {};
}

} // namespace

Result<CaseReportFacts> gatherCaseFacts(Workplace &place, const CareCase &head)
{
    CaseReportFacts facts;
    facts.head = head;
    facts.reportDay = place.clock().today();
    auto content = CaseRepository(place.db()).content(head.id);
    if (!content)
        return content.error();
    facts.content = *std::move(content);
    if (auto read = readPerson(place, &facts); !read)
        return read.error();
    if (auto read = readClass(place, &facts); !read)
        return read.error();
    auto days =
        CalendarRepository(place.db()).days(facts.reportDay.addYears(-2), facts.reportDay.addYears(1));
    if (!days)
        return days.error();
    for (const CalendarDay &day : std::as_const(*days)) {
        if (!day.note.isEmpty())
            facts.events.insert(day.date, day.note);
    }
    return facts;
}

Result<LeakTerms> leakTermsFor(Workplace &place, const CaseReportFacts &facts)
{
    LeakTerms terms = subjectTerms(facts);
    if (auto added = addRoll(place, facts.head.studentId, &terms); !added)
        return added.error();
    if (auto added = addSchool(place, facts, &terms); !added)
        return added.error();
    return terms;
}

} // namespace tingyu::report
