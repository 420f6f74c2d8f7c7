// SPDX-License-Identifier: GPL-3.0-or-later
// What was joined, and how it is made two files again.
#include "core/merge/file_join_service.h"
#include "core/merge/merge_operations.h"
#include "core/school/columns.h"
#include "core/school/roll_operations.h"
#include "core/school/student_repository.h"
#include "core/vault/whole_undo.h"

namespace tingyu {
namespace {

QList<DoubleReason> reasonsFrom(const QString &codes)
{
    QList<DoubleReason> reasons;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts)) {
        if (const auto reason = doubleReasonFromCode(code))
            reasons.append(*reason);
    }
    return reasons;
}

} // namespace

Result<QList<JoinedFile>> FileJoinService::joined()
{
    if (auto allowed = m_place.allow(op::fileJoin); !allowed)
        return allowed.error();
    QList<StudentId> kept;
    auto all = columns::all<JoinedFile>(
        m_place.db(),
        QStringLiteral(
            "SELECT j.uid, j.student_id, j.name, j.reasons, j.created_utc, ifnull(u.name, '') FROM "
            "student_join j LEFT JOIN user u ON u.id = j.created_by WHERE j.removed_utc IS NULL ORDER BY "
            "j.id DESC"),
        {}, [&kept](const Rows &rows) {
            JoinedFile one;
            one.join = columns::uidAt(rows, 0);
            kept.append(columns::idAt<StudentId>(rows, 1));
            one.otherName = rows.text(2);
            one.reasons = reasonsFrom(rows.text(3));
            one.atUtc = rows.text(4);
            one.by = rows.text(5);
            return one;
        });
    if (!all)
        return all;
    StudentRepository students(m_place.db());
    for (qsizetype i = 0; i < all->size(); ++i) {
        auto header = students.header(kept.at(i));
        if (!header)
            return header.error();
        if (*header)
            (*all)[i].kept = **header;
    }
    return all;
}

Result<void> FileJoinService::takeBack(const Uid &join)
{
    if (auto allowed = m_place.allow(op::fileJoin); !allowed)
        return allowed;
    Connection &db = m_place.db();
    auto rows = db.select(
        QStringLiteral(
            "SELECT j.other_uid, s.id, s.at_utc, s.origin IS NULL FROM student_join j JOIN change h ON "
            "h.table_name = 'student_join' AND h.row_id = j.id AND h.field = '' JOIN change_set s ON s.id "
            "= h.set_id WHERE j.uid = ? AND j.removed_utc IS NULL"),
        {join.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::NotFound, "join.none");
    const QByteArray other = rows->bytes(0);
    const qint64 set = rows->integer(1);
    const QString at = rows->text(2);
    const bool isOurs = rows->boolean(3);
    if (auto ended = rows->finished(); !ended)
        return ended;
    // What another PC knows to be one file cannot be two here.
    auto told = db.value(
        QStringLiteral("SELECT 1 FROM audit WHERE action = ? AND outcome = 'ok' AND t_utc >= ? LIMIT "
                       "1"),
        {QLatin1String(op::mergeWrite.id), at});
    if (!told)
        return told.error();
    if (!isOurs || !told->isNull())
        return fail(Errc::Conflict, "join.told");
    // Names by which the file that comes back was known itself, and every other thing that became one with
    // it.
    auto undone = undoWhole(m_place, set, [&](Change &change) -> Result<void> {
        auto gone = change.db().run(
            QStringLiteral(
                "DELETE FROM merge_alias WHERE other_uid IN (SELECT h.row_uid FROM change h WHERE h.set_id "
                "= ? AND h.field = 'removed_utc' AND h.new_value IS NOT NULL) OR (table_name = 'student' "
                "AND other_uid = ?)"),
            {set, other});
        if (!gone)
            return gone.error();
        // Files that had become one with it before are its names again.
        auto named = change.db().run(
            QStringLiteral(
                "UPDATE merge_alias SET row_id = (SELECT j.student_id FROM student_join j WHERE "
                "j.other_uid = merge_alias.other_uid AND j.removed_utc IS NULL) WHERE table_name = "
                "'student' AND other_uid IN (SELECT other_uid FROM student_join WHERE removed_utc IS "
                "NULL)"),
            {});
        return named ? Result<void>() : named.error();
    });
    return undone ? Result<void>() : undone.error();
}

} // namespace tingyu
