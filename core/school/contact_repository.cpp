// SPDX-License-Identifier: GPL-3.0-or-later
// The contacts' part of StudentRepository.
#include "core/school/columns.h"
#include "core/school/student_repository.h"

namespace tingyu {
namespace {

const QString &contactColumns()
{
    static const QString sql = QStringLiteral("SELECT id, uid, student_id, position, name, relation, "
                                              "relation_note, phone, is_guardian FROM student_contact "
                                              "WHERE removed_utc IS NULL");
    return sql;
}

Contact contactFrom(const Rows &rows)
{
    Contact one;
    one.id = columns::idAt<ContactId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.studentId = columns::idAt<StudentId>(rows, 2);
    one.position = static_cast<int>(rows.integer(3));
    one.name = rows.text(4);
    one.relation = rows.text(5);
    one.relationNote = rows.text(6);
    one.phone = rows.text(7);
    one.isGuardian = rows.boolean(8);
    return one;
}

Fields fieldsOf(const Contact &one)
{
    using namespace columns;
    return {{QStringLiteral("student_id"), one.studentId.value()},
            {QStringLiteral("position"), one.position},
            {QStringLiteral("name"), columns::text(one.name)},
            {QStringLiteral("relation"), columns::text(one.relation)},
            {QStringLiteral("relation_note"), columns::text(one.relationNote)},
            {QStringLiteral("phone"), columns::text(one.phone)},
            {QStringLiteral("is_guardian"), one.isGuardian ? 1 : 0}};
}

} // namespace

Result<RowRef> StudentRepository::addContact(Change &change, const Contact &contact)
{
    return change.insert(QStringLiteral("student_contact"), fieldsOf(contact), contact.uid);
}

Result<bool> StudentRepository::updateContact(Change &change, const Contact &contact)
{
    return change.update(QStringLiteral("student_contact"), contact.id.value(), fieldsOf(contact));
}

Result<void> StudentRepository::removeContact(Change &change, ContactId id)
{
    return change.remove(QStringLiteral("student_contact"), id.value());
}

Result<QList<Contact>> StudentRepository::contacts(StudentId id)
{
    static const QString sql = contactColumns() + QStringLiteral(" AND student_id = ? ORDER BY position, id");
    return columns::all<Contact>(m_db, sql, {id.value()}, contactFrom);
}

Result<QHash<StudentId, QList<Contact>>> StudentRepository::contactsOfAll()
{
    static const QString sql = contactColumns() + QStringLiteral(" ORDER BY student_id, position, id");
    auto contacts = columns::all<Contact>(m_db, sql, {}, contactFrom);
    if (!contacts)
        return contacts.error();
    QHash<StudentId, QList<Contact>> byStudent;
    for (const Contact &one : std::as_const(*contacts))
        byStudent[one.studentId].append(one);
    return byStudent;
}

} // namespace tingyu
