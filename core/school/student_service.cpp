// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_service.h"

#include "core/school/class_reach.h"
#include "core/school/existing_student.h"
#include "core/school/facts_repository.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_rules.h"

#include <QSet>

namespace tingyu {
namespace {

ObjectRef objectOf(const Uid &uid)
{
    return {QStringLiteral("student"), uid};
}

/// Leaves `holder` what the Result holds, or gives the error back.
template<class T>
Result<void> take(Result<T> &&result, T *holder)
{
    if (!result)
        return result.error();
    *holder = std::move(*result);
    return {};
}

} // namespace

Result<Student> StudentService::existing(const Uid &student)
{
    return existingStudent(m_place.db(), student);
}

Result<void> StudentService::checkNumbers(const Student &student)
{
    auto keys = StudentRepository(m_place.db()).sameNumbers(student);
    if (!keys)
        return keys.error();
    for (const StudentKey &key : std::as_const(*keys)) {
        if (key.id == student.id)
            continue;
        if (!student.rollNumber.isEmpty() && key.rollNumber == student.rollNumber)
            return fail(Errc::Conflict, "student.roll_number_taken", {key.uid.toString()});
        if (!student.idNumber.isEmpty() && key.idNumber == student.idNumber)
            return fail(Errc::Conflict, "student.id_number_taken", {key.uid.toString()});
        const bool current = key.status == RollStatus::OnRoll || key.status == RollStatus::OnLeave;
        if (current && !student.studentNo.isEmpty() && key.studentNo == student.studentNo)
            return fail(Errc::Conflict, "student.student_no_taken", {key.uid.toString()});
    }
    return {};
}

Result<Uid> StudentService::create(const Student &student, const QList<Contact> &contacts)
{
    const Student wanted = normalized(student);
    if (auto checked = checkStudent(wanted, m_place.clock().today()); !checked)
        return checked.error();
    for (const Contact &contact : contacts) {
        if (auto checked = checkContact(normalized(contact)); !checked)
            return checked.error();
    }
    return m_place.change(op::studentCreate, [&](Change &change) -> Result<Uid> {
        if (auto free = checkNumbers(wanted); !free)
            return free.error();
        auto row = StudentRepository::add(change, wanted);
        if (!row)
            return row.error();
        int position = 0;
        for (Contact contact : contacts) {
            contact = normalized(contact);
            contact.studentId = StudentId(row->id);
            contact.position = ++position;
            if (auto added = StudentRepository::addContact(change, contact); !added)
                return added.error();
        }
        return row->uid;
    });
}

Result<bool> StudentService::edit(const Student &student)
{
    Student wanted = normalized(student);
    if (auto checked = checkStudent(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::studentEdit, [&](Change &change) -> Result<bool> {
        auto stored = existing(student.uid);
        if (!stored)
            return stored.error();
        if (stored->rev != student.rev)
            return fail(Errc::Conflict, "record.changed");
        wanted.id = stored->id;
        wanted.classId = stored->classId;
        wanted.status = stored->status;
        wanted.statusSince = stored->statusSince;
        keepFormerName(&wanted, stored->name);
        if (auto free = checkNumbers(wanted); !free)
            return free.error();
        return StudentRepository::update(change, wanted);
    });
}

Result<void> StudentService::setContacts(const Uid &student, const QList<Contact> &contacts)
{
    for (const Contact &contact : contacts) {
        if (auto checked = checkContact(normalized(contact)); !checked)
            return checked.error();
    }
    return m_place.change(op::studentEdit, [&](Change &change) -> Result<void> {
        auto stored = existing(student);
        if (!stored)
            return stored.error();
        auto before = StudentRepository(m_place.db()).contacts(stored->id);
        if (!before)
            return before.error();
        QSet<ContactId> known;
        for (const Contact &contact : std::as_const(*before))
            known.insert(contact.id);
        int position = 0;
        for (Contact contact : contacts) {
            contact = normalized(contact);
            contact.studentId = stored->id;
            contact.position = ++position;
            if (known.remove(contact.id)) {
                if (auto updated = StudentRepository::updateContact(change, contact); !updated)
                    return updated.error();
            } else if (auto added = StudentRepository::addContact(change, contact); !added) {
                return added.error();
            }
        }
        for (const Contact &contact : std::as_const(*before)) {
            if (!known.contains(contact.id))
                continue;
            if (auto removed = StudentRepository::removeContact(change, contact.id); !removed)
                return removed.error();
        }
        return {};
    });
}

Result<void> StudentService::turn(const Student &before, const Student &after, const RollEvent &event,
                                  const Operation &operation)
{
    if (!event.onDate.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (auto checked = checkReason(event.reason); !checked)
        return checked.error();
    return m_place.change(operation, [&](Change &change) -> Result<void> {
        if (after.classId.isValid() && after.classId != before.classId) {
            auto found = SchoolRepository(m_place.db()).classById(after.classId);
            if (!found)
                return found.error();
            if (!*found)
                return fail(Errc::NotFound, "class.not_found");
        }
        if (auto updated = StudentRepository::update(change, after); !updated)
            return updated.error();
        RollEvent line = event;
        line.studentId = before.id;
        if (after.classId != before.classId) {
            line.fromClass = before.classId;
            line.toClass = after.classId;
        }
        auto added = FactsRepository::addRollEvent(change, line);
        return outcomeOf(added);
    });
}

Result<void> StudentService::moveToClass(const Uid &student, SchoolClassId to, QDate on,
                                         const QString &reason)
{
    if (auto allowed = m_place.allow(op::studentMove); !allowed)
        return allowed.error();
    auto before = existing(student);
    if (!before)
        return before.error();
    if (!to.isValid())
        return fail(Errc::NotFound, "class.not_found");
    if (before->classId == to)
        return {};
    Student after = *before;
    after.classId = to;
    RollEvent event;
    event.kind = RollEventKind::ClassChange;
    event.onDate = on;
    event.reason = reason;
    return turn(*before, after, event, op::studentMove);
}

Result<void> StudentService::takeLeave(const Uid &student, QDate on, QDate until, const QString &reason)
{
    if (auto allowed = m_place.allow(op::studentLeave); !allowed)
        return allowed.error();
    auto before = existing(student);
    if (!before)
        return before.error();
    if (before->status != RollStatus::OnRoll)
        return fail(Errc::BadInput, "student.status", {rollStatusCode(before->status)});
    if (until.isValid() && until < on)
        return fail(Errc::BadInput, "date.order");
    Student after = *before;
    after.status = RollStatus::OnLeave;
    after.statusSince = on;
    RollEvent event;
    event.kind = RollEventKind::Leave;
    event.onDate = on;
    event.until = until;
    event.reason = reason;
    return turn(*before, after, event, op::studentLeave);
}

Result<void> StudentService::comeBack(const Uid &student, QDate on, SchoolClassId to, const QString &reason)
{
    if (auto allowed = m_place.allow(op::studentLeave); !allowed)
        return allowed.error();
    auto before = existing(student);
    if (!before)
        return before.error();
    if (before->status == RollStatus::OnRoll)
        return fail(Errc::BadInput, "student.status", {rollStatusCode(before->status)});
    Student after = *before;
    after.status = RollStatus::OnRoll;
    after.statusSince = on;
    if (to.isValid())
        after.classId = to;
    RollEvent event;
    event.kind = RollEventKind::Return;
    event.onDate = on;
    event.reason = reason;
    return turn(*before, after, event, op::studentLeave);
}

Result<void> StudentService::leaveSchool(const Uid &student, QDate on, const QString &reason)
{
    if (auto allowed = m_place.allow(op::studentLeave); !allowed)
        return allowed.error();
    auto before = existing(student);
    if (!before)
        return before.error();
    if (before->status == RollStatus::Left || before->status == RollStatus::Graduated)
        return fail(Errc::BadInput, "student.status", {rollStatusCode(before->status)});
    Student after = *before;
    after.status = RollStatus::Left;
    after.statusSince = on;
    RollEvent event;
    event.kind = RollEventKind::Left;
    event.onDate = on;
    event.reason = reason;
    return turn(*before, after, event, op::studentLeave);
}

Result<void> StudentService::graduate(const Uid &student, QDate on, const QString &reason)
{
    if (auto allowed = m_place.allow(op::studentLeave); !allowed)
        return allowed.error();
    auto before = existing(student);
    if (!before)
        return before.error();
    if (before->status != RollStatus::OnRoll)
        return fail(Errc::BadInput, "student.status", {rollStatusCode(before->status)});
    Student after = *before;
    after.status = RollStatus::Graduated;
    after.statusSince = on;
    RollEvent event;
    event.kind = RollEventKind::Graduated;
    event.onDate = on;
    event.reason = reason;
    return turn(*before, after, event, op::studentLeave);
}

Result<StudentFile> StudentService::show(const Uid &student)
{
    if (auto allowed = m_place.allow(op::studentView, {}, objectOf(student)); !allowed)
        return allowed.error();
    auto found = existing(student);
    if (!found)
        return found.error();
    if (auto viewed = m_place.viewed(op::studentView, objectOf(student), scopeOf(found->classId)); !viewed)
        return viewed.error();
    StudentRepository students(m_place.db());
    FactsRepository facts(m_place.db());
    StudentFile file;
    file.student = std::move(*found);
    const StudentId id = file.student.id;
    auto header = students.header(id);
    if (!header)
        return header.error();
    if (*header)
        file.classLabel = (*header)->classLabel;
    for (const Result<void> &read :
         {take(students.contacts(id), &file.contacts), take(facts.growth(id), &file.growth),
          take(facts.riskFactors(id), &file.riskFactors), take(facts.tags(id), &file.tags),
          take(facts.fileClasses(id), &file.fileClasses), take(facts.consents(id), &file.consents),
          take(facts.rollEvents(id), &file.rollEvents)}) {
        if (!read)
            return read.error();
    }
    return file;
}

Result<StudentGlance> StudentService::glance(const Uid &student)
{
    auto found = existing(student);
    if (!found)
        return found.error();
    if (auto viewed = m_place.viewed(op::studentGlance, objectOf(student), scopeOf(found->classId)); !viewed)
        return viewed.error();
    auto header = StudentRepository(m_place.db()).header(found->id);
    if (!header)
        return header.error();
    if (!*header)
        return fail(Errc::NotFound, "student.not_found");
    return StudentGlance{**header, found->fileClass, isWatched(found->fileClass)};
}

Result<StudentHeader> StudentService::header(const Uid &student)
{
    auto found = existing(student);
    if (!found)
        return found.error();
    if (auto allowed = m_place.allow(op::studentFind, scopeOf(found->classId), objectOf(student)); !allowed)
        return allowed.error();
    auto header = StudentRepository(m_place.db()).header(found->id);
    if (!header)
        return header.error();
    if (!*header)
        return fail(Errc::NotFound, "student.not_found");
    return std::move(**header);
}

Result<QList<StudentHeader>> StudentService::headers(const QList<StudentId> &ids)
{
    auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    auto found = StudentRepository(m_place.db()).headers(ids);
    if (found && *reach)
        found->removeIf([&](const StudentHeader &one) { return !(*reach)->contains(one.classId); });
    return found;
}

Result<StudentPage> StudentService::list(const StudentFilter &filter, StudentOrder order, int offset,
                                         int limit)
{
    const auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    const Session &session = m_place.session();
    const bool seesLevels = op::studentGlance.everything.intersects(session.roles) ||
                            op::studentGlance.ownClass.intersects(session.roles);
    if (filter.fileClass || filter.watchedOnly) {
        if (auto levels = reachableClasses(m_place, op::studentGlance); !levels)
            return levels.error();
    }
    if (!filter.tag.isEmpty()) {
        if (auto tags = m_place.allow(op::studentView); !tags)
            return tags.error();
    }
    StudentFilter within = filter;
    if (*reach)
        within.within = **reach;
    if (order == StudentOrder::FileClass && !seesLevels)
        order = StudentOrder::Name;
    StudentRepository students(m_place.db());
    StudentPage page;
    if (auto total = take(students.count(within), &page.total); !total)
        return total.error();
    if (auto rows = take(students.page(within, order, offset, limit), &page.rows); !rows)
        return rows.error();
    if (!seesLevels) {
        for (StudentRow &row : page.rows)
            row.fileClass.reset();
    }
    return page;
}

Result<QList<ClassCount>> StudentService::counts()
{
    if (auto allowed = m_place.allow(op::studentCount); !allowed)
        return allowed.error();
    return StudentRepository(m_place.db()).countsByClass();
}

} // namespace tingyu
