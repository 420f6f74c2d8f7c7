// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/inspection_repository.h"

#include "core/room/sessions/session_rules.h"
#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const auto selectDraw = QStringLiteral(
    "SELECT d.uid, d.seed, d.at, d.from_on, d.to_on, d.wanted, d.available, u.name FROM inspection_draw d "
    "LEFT JOIN user u ON u.id = d.user_id WHERE d.removed_utc IS NULL ");

InspectionDraw drawFrom(const Rows &rows)
{
    InspectionDraw draw;
    draw.uid = columns::uidAt(rows, 0);
    draw.seed = static_cast<quint32>(rows.integer(1));
    draw.at = columns::wallTimeAt(rows, 2);
    draw.from = columns::dateAt(rows, 3);
    draw.to = columns::dateAt(rows, 4);
    draw.wanted = static_cast<int>(rows.integer(5));
    draw.available = static_cast<int>(rows.integer(6));
    draw.drawnBy = rows.text(7);
    return draw;
}

/// Reads which fields are there, never what they say.
InspectedSession inspectedFrom(const Rows &rows)
{
    InspectedSession one;
    one.position = static_cast<int>(rows.integer(0));
    one.session = columns::uidAt(rows, 1);
    one.code = seriesCode(static_cast<int>(rows.integer(2))) + u'/' + QString::number(rows.integer(3));
    one.kind = sessionKindFromCode(rows.text(4)).value_or(SessionKind::FaceToFace);
    one.at = columns::wallTimeAt(rows, 5);
    one.minutes = static_cast<int>(rows.integer(6));
    if (!rows.isNull(7))
        one.signedAt = columns::wallTimeAt(rows, 7);
    one.isLate = rows.boolean(8);
    const QStringList filled = rows.text(9).split(u',');
    for (const QString &part : requiredSessionParts())
        one.parts.append(filled.contains(part));
    one.hasRisk = rows.boolean(10);
    one.addenda = static_cast<int>(rows.integer(11));
    return one;
}

} // namespace

Result<QList<Uid>> InspectionRepository::candidates(QDate from, QDate to)
{
    return columns::all<Uid>(
        m_db,
        QStringLiteral(
            "SELECT r.uid FROM session_record r JOIN counselling_series a ON a.id = r.series_id JOIN "
            "client c ON c.id = a.client_id WHERE r.removed_utc IS NULL AND a.removed_utc IS NULL "
            "AND c.kind <> 'staff' AND r.at >= ? AND r.at < ? ORDER BY r.uid"),
        {WallTime{from, QTime(0, 0)}.toString(), WallTime{to.addDays(1), QTime(0, 0)}.toString()},
        [](const Rows &rows) { return columns::uidAt(rows, 0); });
}

Result<QList<InspectionDraw>> InspectionRepository::draws()
{
    return columns::all<InspectionDraw>(m_db, selectDraw % QStringLiteral("ORDER BY d.id DESC"), {},
                                        drawFrom);
}

Result<std::optional<InspectionDraw>> InspectionRepository::byUid(const Uid &uid)
{
    return columns::first<InspectionDraw>(m_db, selectDraw % QStringLiteral("AND d.uid = ?"), {uid.bytes()},
                                          drawFrom);
}

Result<QList<InspectedSession>> InspectionRepository::sessions(const Uid &draw)
{
    return columns::all<InspectedSession>(
        m_db,
        QStringLiteral(
            "SELECT i.position, r.uid, a.number, r.number, r.kind, r.at, r.minutes, r.signed_at, r.late, "
            "ifnull((SELECT group_concat(f.code) FROM session_field f WHERE f.session_id = r.id AND "
            "f.removed_utc IS NULL), ''), "
            "EXISTS (SELECT 1 FROM session_risk k WHERE k.session_id = r.id AND k.removed_utc IS NULL), "
            "(SELECT count(*) FROM session_addendum m WHERE m.session_id = r.id) "
            "FROM inspection_item i JOIN inspection_draw d ON d.id = i.draw_id JOIN session_record r ON "
            "r.uid "
            "= i.session_uid JOIN counselling_series a ON a.id = r.series_id WHERE d.uid = ? AND "
            "r.removed_utc "
            "IS NULL ORDER BY i.position"),
        {draw.bytes()}, inspectedFrom);
}

Result<RowRef> InspectionRepository::add(Change &change, const InspectionDraw &draw,
                                         const QList<Uid> &sessions)
{
    auto row = change.insert(QStringLiteral("inspection_draw"),
                             {{QStringLiteral("seed"), qint64{draw.seed}},
                              {QStringLiteral("at"), draw.at.toString()},
                              {QStringLiteral("from_on"), columns::date(draw.from)},
                              {QStringLiteral("to_on"), columns::date(draw.to)},
                              {QStringLiteral("wanted"), draw.wanted},
                              {QStringLiteral("available"), draw.available},
                              {QStringLiteral("user_id"), change.session().userId.value()}});
    if (!row)
        return row;
    int position = 0;
    for (const Uid &session : sessions) {
        auto added = change.insert(QStringLiteral("inspection_item"),
                                   {{QStringLiteral("draw_id"), row->id},
                                    {QStringLiteral("position"), ++position},
                                    {QStringLiteral("session_uid"), session.bytes()}});
        if (!added)
            return added;
    }
    return row;
}

} // namespace tingyu
