// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/month_sheet_repository.h"

#include "core/room/time_columns.h"

namespace tingyu {
namespace {

const auto selectSheet =
    QStringLiteral("SELECT s.uid, s.month, s.revision, s.figures, s.signed_at, u.name, s.audit_seq, "
                   "s.audit_digits FROM month_sheet s LEFT JOIN user u ON u.id = s.user_id ");
const auto latestFirst = QStringLiteral("ORDER BY s.month DESC, s.revision DESC");

QString monthText(QDate month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

Result<QList<MonthSheet>> sheets(Connection &db, const QString &sql, const QVariantList &parameters)
{
    QList<MonthSheet> found;
    auto rows = db.select(sql, parameters);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto figures = MonthFigures::fromJson(rows->text(3).toUtf8());
        if (!figures)
            return figures.error();
        found.append({columns::uidAt(*rows, 0),
                      QDate::fromString(rows->text(1) + QStringLiteral("-01"), Qt::ISODate),
                      static_cast<int>(rows->integer(2)), *std::move(figures), columns::wallTimeAt(*rows, 4),
                      rows->text(5), rows->integer(6), rows->text(7)});
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return found;
}

} // namespace

Result<QList<MonthSheet>> MonthSheetRepository::list()
{
    return sheets(m_db, selectSheet % latestFirst, {});
}

Result<QList<MonthSheet>> MonthSheetRepository::ofMonth(QDate month)
{
    return sheets(m_db, selectSheet % QStringLiteral("WHERE s.month = ? ") % latestFirst, {monthText(month)});
}

Result<RowRef> MonthSheetRepository::add(Change &change, const MonthSheet &sheet)
{
    return change.insert(QStringLiteral("month_sheet"),
                         {{QStringLiteral("month"), monthText(sheet.month)},
                          {QStringLiteral("revision"), sheet.revision},
                          {QStringLiteral("figures"), QString::fromUtf8(sheet.figures.toJson())},
                          {QStringLiteral("signed_at"), sheet.signedAt.toString()},
                          {QStringLiteral("user_id"), change.session().userId.value()},
                          {QStringLiteral("audit_seq"), sheet.auditSeq},
                          {QStringLiteral("audit_digits"), sheet.auditDigits}});
}

Result<QDate> MonthSheetRepository::firstWork()
{
    // Each is answered by the beginning of an index.
    auto first = m_db.value(QStringLiteral(
        "SELECT min(day) FROM (SELECT (SELECT min(opened_at) FROM duty) AS day UNION ALL SELECT "
        "(SELECT at FROM appointment WHERE removed_utc IS NULL ORDER BY at LIMIT 1) UNION ALL "
        "SELECT (SELECT min(at) FROM session_record))"));
    if (!first)
        return first.error();
    return WallTime::parse(first->toString()).value_or(WallTime()).date;
}

} // namespace tingyu
