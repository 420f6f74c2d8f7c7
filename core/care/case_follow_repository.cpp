// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_follow_repository.h"

namespace tingyu {

Result<QList<DueStep>> CaseFollowRepository::openSteps()
{
    // Advice not adopted needs nothing done; advice without a day is followed where it stands.
    const QString sql = QStringLiteral(
        "SELECT c.uid, s.uid, s.step, s.who, s.until, 0 FROM case_step s JOIN care_case c ON c.id = "
        "s.case_id "
        "WHERE s.removed_utc IS NULL AND c.removed_utc IS NULL AND c.state = 'open' "
        "UNION ALL "
        "SELECT c.uid, p.uid, p.text, p.who, p.until, 1 FROM opinion_part p JOIN care_case c ON c.id = "
        "p.case_id "
        "WHERE p.removed_utc IS NULL AND c.removed_utc IS NULL AND c.state = 'open' AND p.done IS NULL "
        "AND p.until IS NOT NULL AND p.verdict IN ('adopted', 'partly')");
    return columns::all<DueStep>(m_db, sql, {}, [](const Rows &rows) {
        DueStep one;
        one.head.uid = columns::uidAt(rows, 0);
        one.step = columns::uidAt(rows, 1);
        one.what = rows.text(2);
        one.who = rows.text(3);
        one.until = columns::dateAt(rows, 4);
        one.advice = rows.boolean(5);
        return one;
    });
}

Result<QList<WaitingVersion>> CaseFollowRepository::waitingVersions(UserId reader)
{
    return columns::all<WaitingVersion>(
        m_db,
        QStringLiteral(
            "SELECT c.uid, v.number, v.at, u.name, v.made_by = ? FROM care_case c JOIN case_version v ON "
            "v.case_id "
            "= c.id AND v.number = (SELECT max(w.number) FROM case_version w WHERE w.case_id = c.id AND "
            "w.removed_utc IS NULL) LEFT JOIN user u ON u.id = v.made_by WHERE c.removed_utc IS NULL AND "
            "v.removed_utc IS NULL AND v.approved_by IS NULL AND v.signed_on IS NULL ORDER BY v.at, v.id"),
        {reader.value()}, [](const Rows &rows) {
            WaitingVersion one;
            one.head.uid = columns::uidAt(rows, 0);
            one.number = static_cast<int>(rows.integer(1));
            one.at = WallTime::parse(rows.text(2)).value_or(WallTime());
            one.madeByName = rows.text(3);
            one.isOwn = rows.boolean(4);
            return one;
        });
}

Result<QHash<QString, FieldStamp>> CaseFollowRepository::fieldStamps(CareCaseId id)
{
    using Stamped = std::pair<QString, FieldStamp>;
    auto all = columns::all<Stamped>(
        m_db,
        QStringLiteral("SELECT f.code, u.name, f.changed_utc FROM case_field f LEFT JOIN user u ON u.id = "
                       "f.changed_by WHERE f.case_id = ? AND f.removed_utc IS NULL"),
        {id.value()}, [](const Rows &rows) {
            return Stamped{rows.text(0), FieldStamp{rows.text(1), rows.text(2)}};
        });
    if (!all)
        return all.error();
    QHash<QString, FieldStamp> stamps;
    for (const Stamped &one : std::as_const(*all))
        stamps.insert(one.first, one.second);
    return stamps;
}

} // namespace tingyu
