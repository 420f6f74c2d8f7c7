// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/roll_counts.h"

#include "core/school/columns.h"

namespace tingyu::exchange {

Result<QList<RollCount>> rollCounts(Connection &db, int schoolYear)
{
    return columns::all<RollCount>(
        db,
        QStringLiteral(
            "SELECT c.stage, c.grade, CASE s.sex WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' ELSE "
            "'unknown' END AS said, count(*) FROM student s JOIN school_class c ON c.id = s.class_id "
            "WHERE s.removed_utc IS NULL AND c.removed_utc IS NULL AND c.school_year = ? AND "
            "s.status IN ('on_roll', 'on_leave') GROUP BY c.stage, c.grade, said "
            "ORDER BY c.grade, c.stage, said"),
        {schoolYear}, [](const Rows &rows) {
            return RollCount{rows.text(0), static_cast<int>(rows.integer(1)), rows.text(2),
                             static_cast<int>(rows.integer(3))};
        });
}

Result<QList<StaffCount>> staffCounts(Connection &db)
{
    return columns::all<StaffCount>(
        db,
        QStringLiteral("SELECT CASE post WHEN '' THEN 'unknown' ELSE post END AS said, count(*) FROM staff "
                       "WHERE removed_utc IS NULL AND left_on IS NULL GROUP BY said ORDER BY said"),
        {}, [](const Rows &rows) {
            return StaffCount{rows.text(0), static_cast<int>(rows.integer(1))};
        });
}

} // namespace tingyu::exchange
