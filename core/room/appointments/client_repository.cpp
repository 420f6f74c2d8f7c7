// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/client_repository.h"

#include "core/school/columns.h"
#include "core/vault/record_number.h"

namespace tingyu {
namespace {

QString selectClient()
{
    return QStringLiteral("SELECT ") % columns::clientSelected() %
           QStringLiteral(", c.removed_utc IS NOT NULL FROM client c ") % columns::clientJoins();
}

QString selectLiving()
{
    return selectClient() % QStringLiteral("WHERE c.removed_utc IS NULL ");
}

Client clientFrom(const Rows &rows)
{
    return columns::clientAt(rows, 0);
}

ClientRepository::Known knownFrom(const Rows &rows)
{
    return {clientFrom(rows), rows.boolean(columns::clientColumns)};
}

Fields fieldsOf(const Client &client)
{
    const bool isParent = client.kind == ClientKind::Parent;
    const bool isCode = client.kind == ClientKind::Code;
    return {{QStringLiteral("kind"), clientKindCode(client.kind)},
            {QStringLiteral("student_id"), columns::reference(client.studentId)},
            {QStringLiteral("staff_id"), columns::reference(client.staffId)},
            {QStringLiteral("name"), columns::text(isParent ? client.name : QString())},
            {QStringLiteral("relation"), columns::text(client.relation)},
            {QStringLiteral("phone"), columns::text(client.phone)},
            {QStringLiteral("code_number"), isCode ? QVariant(client.codeNumber) : QVariant()},
            {QStringLiteral("sex"), columns::text(isCode ? sexCode(client.sex) : QString())},
            {QStringLiteral("class_note"), columns::text(client.classNote)},
            {QStringLiteral("joined_on"), columns::date(client.joinedOn)},
            {QStringLiteral("join_reason"), columns::text(client.joinReason)}};
}

} // namespace

const QString &columns::clientSelected()
{
    static const QString sql = QStringLiteral(
        "c.id, c.uid, c.kind, c.student_id, s.uid, s.name, k.stage, k.grade, k.number, k.name, c.staff_id, "
        "w.uid, w.name, c.name, c.relation, c.phone, c.code_number, "
        "CASE c.kind WHEN 'student' THEN s.sex ELSE c.sex END, c.class_note, c.joined_on, c.join_reason");
    return sql;
}

const QString &columns::clientJoins()
{
    static const QString sql =
        QStringLiteral("LEFT JOIN student s ON s.id = c.student_id LEFT JOIN school_class k ON k.id = "
                       "s.class_id LEFT JOIN staff w ON w.id = c.staff_id ");
    return sql;
}

Client columns::clientAt(const Rows &rows, int column)
{
    Client client;
    client.id = idAt<ClientId>(rows, column);
    client.uid = uidAt(rows, column + 1);
    client.kind = clientKindFromCode(rows.text(column + 2)).value_or(ClientKind::Code);
    if (!rows.isNull(column + 3)) {
        client.studentId = idAt<StudentId>(rows, column + 3);
        client.studentUid = uidAt(rows, column + 4);
        client.studentName = rows.text(column + 5);
    }
    if (const auto stage = schoolStageFromCode(rows.text(column + 6)))
        client.classLabel = classLabel(*stage, static_cast<int>(rows.integer(column + 7)),
                                       static_cast<int>(rows.integer(column + 8)), rows.text(column + 9));
    if (!rows.isNull(column + 10)) {
        client.staffId = idAt<StaffId>(rows, column + 10);
        client.staffUid = uidAt(rows, column + 11);
    }
    client.relation = rows.text(column + 14);
    client.phone = rows.text(column + 15);
    client.codeNumber = static_cast<int>(rows.integer(column + 16));
    client.sex = sexFromCode(rows.text(column + 17));
    client.classNote = rows.text(column + 18);
    client.joinedOn = dateAt(rows, column + 19);
    client.joinReason = rows.text(column + 20);
    switch (client.kind) {
    case ClientKind::Student:
        client.name = client.studentName;
        break;
    case ClientKind::Parent:
        client.name = rows.text(column + 13);
        break;
    case ClientKind::Staff:
        client.name = rows.text(column + 12);
        break;
    case ClientKind::Code:
        client.name = clientCode(client.codeNumber);
        break;
    }
    return client;
}

Result<std::optional<Client>> ClientRepository::byUid(const Uid &uid)
{
    return columns::first<Client>(m_db, selectLiving() % QStringLiteral("AND c.uid = ?"), {uid.bytes()},
                                  clientFrom);
}

Result<std::optional<Client>> ClientRepository::ofCode(int number)
{
    return columns::first<Client>(m_db, selectLiving() % QStringLiteral("AND c.code_number = ?"), {number},
                                  clientFrom);
}

Result<std::optional<ClientRepository::Known>> ClientRepository::known(const Uid &uid)
{
    return columns::first<Known>(m_db, selectClient() % QStringLiteral("WHERE c.uid = ?"), {uid.bytes()},
                                 knownFrom);
}

Result<std::optional<ClientRepository::Known>> ClientRepository::studentAsClient(StudentId id)
{
    return columns::first<Known>(m_db,
                                 selectClient() %
                                     QStringLiteral("WHERE c.student_id = ? AND c.kind = 'student' "
                                                    "ORDER BY c.removed_utc IS NOT NULL, c.id"),
                                 {id.value()}, knownFrom);
}

Result<std::optional<ClientRepository::Known>> ClientRepository::staffAsClient(StaffId id)
{
    return columns::first<Known>(m_db,
                                 selectClient() % QStringLiteral("WHERE c.staff_id = ? "
                                                                 "ORDER BY c.removed_utc IS NOT NULL, c.id"),
                                 {id.value()}, knownFrom);
}

Result<QList<Client>> ClientRepository::ofStudent(StudentId id)
{
    return columns::all<Client>(m_db, selectLiving() % QStringLiteral("AND c.student_id = ? ORDER BY c.id"),
                                {id.value()}, clientFrom);
}

Result<QList<Client>> ClientRepository::find(const QString &text, int limit)
{
    const QString code = clientCodeNumber(text) ? clientCode(*clientCodeNumber(text)) : text;
    return columns::all<Client>(
        m_db,
        selectLiving() %
            QStringLiteral("AND (instr(lower(s.name), lower(?1)) OR instr(lower(c.name), lower(?1)) OR "
                           "instr(lower(w.name), lower(?1)) OR "
                           "printf('C-%04d', c.code_number) = ?2) "
                           "ORDER BY c.kind, ifnull(s.sort_key, ''), c.name, c.code_number, c.id LIMIT ?3"),
        {text, code, limit}, clientFrom);
}

Result<bool> ClientRepository::isCounselledBy(ClientId id, UserId user)
{
    auto one = m_db.value(QStringLiteral("SELECT 1 FROM appointment a LEFT JOIN staff f ON f.id = a.staff_id "
                                         "WHERE a.client_id = ? AND a.removed_utc IS NULL AND "
                                         "coalesce(a.user_id, f.user_id, a.created_by) = ? LIMIT 1"),
                          {id.value(), user.value()});
    if (!one)
        return one.error();
    return !one->isNull();
}

Result<int> ClientRepository::nextCode()
{
    const auto next = nextNumber(m_db, "client", "code_number");
    return next ? Result<int>(static_cast<int>(*next)) : next.error();
}

Result<RowRef> ClientRepository::add(Change &change, const Client &client)
{
    return change.insert(QStringLiteral("client"), fieldsOf(client), client.uid);
}

Result<bool> ClientRepository::update(Change &change, const Client &client)
{
    return change.update(QStringLiteral("client"), client.id.value(), fieldsOf(client));
}

Result<void> ClientRepository::restore(Change &change, ClientId id)
{
    return change.restore(QStringLiteral("client"), id.value());
}

} // namespace tingyu
