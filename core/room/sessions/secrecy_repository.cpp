// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/secrecy_repository.h"

#include "core/room/time_columns.h"
#include "core/vault/record_number.h"

namespace tingyu {
namespace {

const auto selectBreach = QStringLiteral(
    "SELECT b.uid, b.number, b.at, b.keeper_id, u.name, s.uid, s.name, b.session_uid, b.case_uid, b.ground, "
    "b.law, b.facts, b.decided_by, b.second_person FROM secrecy_breach b LEFT JOIN user u ON u.id = "
    "b.keeper_id LEFT JOIN student s ON s.id = b.student_id WHERE b.removed_utc IS NULL ");

SecrecyBreach breachFrom(const Rows &rows)
{
    SecrecyBreach breach;
    breach.uid = columns::uidAt(rows, 0);
    breach.number = static_cast<int>(rows.integer(1));
    breach.at = columns::wallTimeAt(rows, 2);
    breach.keeperId = columns::idAt<UserId>(rows, 3);
    breach.keeperName = rows.text(4);
    breach.studentUid = columns::uidAt(rows, 5);
    breach.studentName = rows.text(6);
    breach.sessionUid = columns::uidAt(rows, 7);
    breach.caseUid = columns::uidAt(rows, 8);
    breach.ground = secrecyGroundFromCode(rows.text(9)).value_or(SecrecyGround::Other);
    breach.law = rows.text(10);
    breach.facts = rows.text(11);
    breach.decidedBy = rows.text(12);
    breach.secondPerson = rows.text(13);
    return breach;
}

QVariant uidOrNull(const Uid &uid)
{
    return uid.isNull() ? QVariant() : QVariant(uid.bytes());
}

} // namespace

Result<QList<SecrecyBreach>> SecrecyRepository::read(const QString &condition, const QVariantList &parameters)
{
    auto all = columns::all<SecrecyBreach>(
        m_db, selectBreach % condition % QStringLiteral(" ORDER BY b.number DESC"), parameters, breachFrom);
    if (!all)
        return all;
    for (SecrecyBreach &breach : *all) {
        auto told = columns::all<SecrecyTold>(
            m_db,
            QStringLiteral("SELECT t.whom, t.name, t.at, t.said FROM secrecy_told t JOIN secrecy_breach b ON "
                           "b.id = t.breach_id WHERE b.uid = ? ORDER BY t.at, t.id"),
            {breach.uid.bytes()}, [](const Rows &rows) {
                return SecrecyTold{rows.text(0), rows.text(1), columns::wallTimeAt(rows, 2), rows.text(3)};
            });
        if (!told)
            return told.error();
        breach.told = *std::move(told);
    }
    return all;
}

Result<QList<SecrecyBreach>> SecrecyRepository::list(StudentId student)
{
    // What was said under a file that was joined into this one stays as it was written, and is this child's.
    return student.isValid()
               ? read(QStringLiteral("AND b.student_id IN (SELECT ?1 UNION SELECT o.id FROM "
                                     "student_join j JOIN student o ON o.uid = j.other_uid WHERE "
                                     "j.student_id = ?1 AND j.removed_utc IS NULL)"),
                      {student.value()})
               : read(QString(), {});
}

Result<std::optional<SecrecyBreach>> SecrecyRepository::byUid(const Uid &uid)
{
    auto all = read(QStringLiteral("AND b.uid = ?"), {uid.bytes()});
    if (!all)
        return all.error();
    return all->isEmpty() ? std::optional<SecrecyBreach>() : std::optional(all->constFirst());
}

Result<QList<SecrecyMark>> SecrecyRepository::marksOf(const Uid &session)
{
    // Nothing of a session's own row changes once it is signed: its last change is the signature.
    return columns::all<SecrecyMark>(
        m_db,
        QStringLiteral("SELECT b.number, b.at, u.name, r.signed_at IS NOT NULL AND b.created_utc > "
                       "r.changed_utc FROM secrecy_breach b JOIN session_record r ON r.uid = b.session_uid "
                       "LEFT JOIN user u ON u.id = b.keeper_id WHERE b.session_uid = ? AND b.removed_utc IS "
                       "NULL ORDER BY b.number"),
        {session.bytes()}, [](const Rows &rows) {
            return SecrecyMark{static_cast<int>(rows.integer(0)), columns::wallTimeAt(rows, 1), rows.text(2),
                               rows.boolean(3)};
        });
}

Result<int> SecrecyRepository::nextNumber()
{
    const auto next = tingyu::nextNumber(m_db, "secrecy_breach", "number");
    return next ? Result<int>(static_cast<int>(*next)) : next.error();
}

Result<RowRef> SecrecyRepository::add(Change &change, const SecrecyBreach &breach, StudentId student)
{
    auto row = change.insert(QStringLiteral("secrecy_breach"),
                             {{QStringLiteral("number"), breach.number},
                              {QStringLiteral("at"), breach.at.toString()},
                              {QStringLiteral("keeper_id"), breach.keeperId.value()},
                              {QStringLiteral("student_id"), columns::reference(student)},
                              {QStringLiteral("session_uid"), uidOrNull(breach.sessionUid)},
                              {QStringLiteral("case_uid"), uidOrNull(breach.caseUid)},
                              {QStringLiteral("ground"), secrecyGroundCode(breach.ground)},
                              {QStringLiteral("law"), columns::text(breach.law)},
                              {QStringLiteral("facts"), breach.facts},
                              {QStringLiteral("decided_by"), breach.decidedBy},
                              {QStringLiteral("second_person"), columns::text(breach.secondPerson)}});
    if (!row)
        return row;
    for (const SecrecyTold &told : breach.told) {
        auto added =
            change.insert(QStringLiteral("secrecy_told"), {{QStringLiteral("breach_id"), row->id},
                                                           {QStringLiteral("whom"), told.whom},
                                                           {QStringLiteral("name"), columns::text(told.name)},
                                                           {QStringLiteral("at"), told.at.toString()},
                                                           {QStringLiteral("said"), told.said}});
        if (!added)
            return added;
    }
    return row;
}

} // namespace tingyu
