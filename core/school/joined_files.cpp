// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/joined_files.h"

#include "core/school/columns.h"

namespace tingyu {

Result<QList<JoinedKey>> joinedKeys(Connection &db)
{
    return columns::all<JoinedKey>(
        db,
        QStringLiteral(
            "SELECT j.student_id, j.name, j.birth_date, j.id_number, j.roll_number, j.student_no FROM "
            "student_join j JOIN student s ON s.id = j.student_id WHERE j.removed_utc IS NULL AND "
            "s.removed_utc IS NULL ORDER BY j.id"),
        {}, [](const Rows &rows) {
            return JoinedKey{columns::idAt<StudentId>(rows, 0),
                             rows.text(1),
                             columns::dateAt(rows, 2),
                             rows.text(3),
                             rows.text(4),
                             rows.text(5)};
        });
}

} // namespace tingyu
