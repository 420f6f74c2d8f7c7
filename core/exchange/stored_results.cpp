// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/stored_results.h"

#include "core/school/columns.h"

namespace tingyu::exchange {

Result<QList<ResultSheet>> resultSheets(Connection &db, CampaignId campaign, int schoolYear)
{
    // Who has moved up since is in a class of another year: the stage is that of the grade then.
    return columns::all<ResultSheet>(
        db,
        QStringLiteral(
            "SELECT s.id, s.uid, CASE s.sex WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' ELSE 'unknown' END, "
            "s.birth_date, h.answered_on, coalesce(CASE WHEN c.school_year = ?2 THEN c.stage END, (SELECT "
            "o.stage FROM school_class o WHERE o.school_year = ?2 AND o.grade = r.grade AND o.removed_utc IS "
            "NULL ORDER BY o.id LIMIT 1), 'unknown'), ifnull(r.grade, c.grade), h.scale_id, r.scale_version, "
            "h.validity, r.result FROM sheet h JOIN student s ON s.id = h.student_id JOIN score_result r ON "
            "r.sheet_id = h.id AND r.id = (SELECT max(id) FROM score_result WHERE sheet_id = h.id AND "
            "removed_utc IS NULL) LEFT JOIN school_class c ON c.id = s.class_id AND c.removed_utc IS NULL "
            "WHERE h.campaign_id = ?1 AND h.removed_utc IS NULL AND s.removed_utc IS NULL ORDER BY "
            "h.answered_on, h.id"),
        {campaign.value(), schoolYear}, [](const Rows &rows) {
            ResultSheet sheet;
            sheet.student = columns::idAt<StudentId>(rows, 0);
            sheet.studentUid = columns::uidAt(rows, 1);
            sheet.sex = rows.text(2);
            sheet.birthDate = columns::dateAt(rows, 3);
            sheet.answeredOn = columns::dateAt(rows, 4);
            sheet.stage = rows.text(5);
            if (!rows.isNull(6))
                sheet.grade = static_cast<int>(rows.integer(6));
            sheet.scaleId = rows.text(7);
            sheet.scaleVersion = rows.text(8);
            sheet.validity = sheetValidityFromCode(rows.text(9));
            sheet.json = rows.text(10).toUtf8();
            return sheet;
        });
}

} // namespace tingyu::exchange
