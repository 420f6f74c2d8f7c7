// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_plan_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"

namespace tingyu {
namespace {

/// The living row of a unique key, 0 for none.
Result<qint64> rowOf(Change &change, const QString &sql, const QVariantList &key)
{
    auto row = change.db().value(sql, key);
    if (!row)
        return row.error();
    return row->toLongLong();
}

Result<void> write(Change &change, const QString &table, qint64 row, const Fields &key, const Fields &values)
{
    if (row != 0) {
        auto updated = change.update(table, row, values);
        return outcomeOf(updated);
    }
    auto added = change.insert(table, key + values);
    return outcomeOf(added);
}

QString labelAt(const Rows &row, int first)
{
    return row.isNull(first) ? QString()
                             : classLabel(schoolStageFromCode(row.text(first)).value_or(SchoolStage::Primary),
                                          static_cast<int>(row.integer(first + 1)),
                                          static_cast<int>(row.integer(first + 2)), row.text(first + 3));
}

} // namespace

Result<QList<CampaignException>> CampaignPlanRepository::exceptions(CampaignId id)
{
    return columns::all<CampaignException>(
        m_db,
        QStringLiteral("SELECT e.student_id, s.name, e.reason, c.stage, c.grade, c.number, c.name"
                       " FROM campaign_exception e JOIN student s ON s.id = e.student_id"
                       " LEFT JOIN school_class c ON c.id = s.class_id"
                       " WHERE e.campaign_id = ? AND e.removed_utc IS NULL AND s.removed_utc IS NULL"
                       " ORDER BY c.grade, c.number, s.sort_key, e.id"),
        {id.value()}, [](const Rows &row) {
            return CampaignException{columns::idAt<StudentId>(row, 0), row.text(1), labelAt(row, 3),
                                     row.text(2)};
        });
}

Result<void> CampaignPlanRepository::setException(Change &change, CampaignId id, StudentId student,
                                                  const QString &reason)
{
    const auto table = QStringLiteral("campaign_exception");
    auto row =
        rowOf(change,
              QStringLiteral("SELECT id FROM campaign_exception WHERE campaign_id = ? AND student_id = ?"
                             " AND removed_utc IS NULL"),
              {id.value(), student.value()});
    if (!row)
        return row.error();
    if (reason.isEmpty())
        return *row == 0 ? Result<void>() : change.remove(table, *row);
    return write(
        change, table, *row,
        {{QStringLiteral("campaign_id"), id.value()}, {QStringLiteral("student_id"), student.value()}},
        {{QStringLiteral("reason"), reason}});
}

Result<QList<Handout>> CampaignPlanRepository::handouts(CampaignId id)
{
    return columns::all<Handout>(
        m_db,
        QStringLiteral(
            "SELECT class_id, item, printed, printed_on, handed_out, handed_on, returned, returned_on"
            " FROM campaign_handout WHERE campaign_id = ? AND removed_utc IS NULL ORDER BY id"),
        {id.value()}, [](const Rows &row) {
            return Handout{columns::idAt<SchoolClassId>(row, 0), row.text(1),
                           static_cast<int>(row.integer(2)),     columns::dateAt(row, 3),
                           static_cast<int>(row.integer(4)),     columns::dateAt(row, 5),
                           static_cast<int>(row.integer(6)),     columns::dateAt(row, 7)};
        });
}

Result<void> CampaignPlanRepository::setHandout(Change &change, CampaignId id, const Handout &handout)
{
    auto row = rowOf(change,
                     QStringLiteral("SELECT id FROM campaign_handout WHERE campaign_id = ? AND class_id = ?"
                                    " AND item = ? AND removed_utc IS NULL"),
                     {id.value(), handout.schoolClass.value(), handout.item});
    if (!row)
        return row.error();
    return write(change, QStringLiteral("campaign_handout"), *row,
                 {{QStringLiteral("campaign_id"), id.value()},
                  {QStringLiteral("class_id"), handout.schoolClass.value()},
                  {QStringLiteral("item"), handout.item}},
                 {{QStringLiteral("printed"), handout.printed},
                  {QStringLiteral("printed_on"), columns::date(handout.printedOn)},
                  {QStringLiteral("handed_out"), handout.handedOut},
                  {QStringLiteral("handed_on"), columns::date(handout.handedOn)},
                  {QStringLiteral("returned"), handout.returned},
                  {QStringLiteral("returned_on"), columns::date(handout.returnedOn)}});
}

Result<QList<Sitting>> CampaignPlanRepository::sittings(CampaignId id)
{
    return columns::all<Sitting>(
        m_db,
        QStringLiteral("SELECT a.id, a.class_id, a.on_date, a.present, a.led_by, a.place, a.irregular,"
                       " c.stage, c.grade, c.number, c.name FROM campaign_sitting a"
                       " LEFT JOIN school_class c ON c.id = a.class_id"
                       " WHERE a.campaign_id = ? AND a.removed_utc IS NULL"
                       " ORDER BY a.on_date, c.grade, c.number, a.id"),
        {id.value()}, [](const Rows &row) {
            return Sitting{columns::idAt<SittingId>(row, 0),
                           columns::idAt<SchoolClassId>(row, 1),
                           labelAt(row, 7),
                           columns::dateAt(row, 2),
                           static_cast<int>(row.integer(3)),
                           row.text(4),
                           row.text(5),
                           row.text(6)};
        });
}

Result<SittingId> CampaignPlanRepository::addSitting(Change &change, CampaignId id, const Sitting &sitting)
{
    auto row = change.insert(QStringLiteral("campaign_sitting"),
                             Fields{{QStringLiteral("campaign_id"), id.value()},
                                    {QStringLiteral("class_id"), sitting.schoolClass.value()},
                                    {QStringLiteral("on_date"), columns::date(sitting.on)},
                                    {QStringLiteral("present"), sitting.present},
                                    {QStringLiteral("led_by"), columns::text(sitting.ledBy)},
                                    {QStringLiteral("place"), columns::text(sitting.place)},
                                    {QStringLiteral("irregular"), columns::text(sitting.irregular)}});
    if (!row)
        return row.error();
    return SittingId(row->id);
}

Result<void> CampaignPlanRepository::removeSitting(Change &change, SittingId id)
{
    return change.remove(QStringLiteral("campaign_sitting"), id.value());
}

Result<QList<DayLook>> CampaignPlanRepository::looks(CampaignId id)
{
    return columns::all<DayLook>(
        m_db,
        QStringLiteral("SELECT on_date, looked_on, looked_by FROM campaign_look"
                       " WHERE campaign_id = ? AND removed_utc IS NULL ORDER BY on_date"),
        {id.value()}, [](const Rows &row) {
            return DayLook{columns::dateAt(row, 0), columns::dateAt(row, 1), row.text(2)};
        });
}

Result<void> CampaignPlanRepository::addLook(Change &change, CampaignId id, const DayLook &look)
{
    auto added = change.insert(QStringLiteral("campaign_look"),
                               Fields{{QStringLiteral("campaign_id"), id.value()},
                                      {QStringLiteral("on_date"), columns::date(look.on)},
                                      {QStringLiteral("looked_on"), columns::date(look.lookedOn)},
                                      {QStringLiteral("looked_by"), look.by}});
    return outcomeOf(added);
}

Result<QList<CollectedClass>> CampaignPlanRepository::collected(CampaignId id, const QStringList &scales)
{
    QStringList marks;
    QVariantList parameters{id.value()};
    for (const QString &scale : scales) {
        marks.append(QStringLiteral("?"));
        parameters.append(scale);
    }
    return columns::all<CollectedClass>(
        m_db,
        QStringLiteral("SELECT s.class_id, count(DISTINCT h.student_id) FROM sheet h"
                       " JOIN student s ON s.id = h.student_id"
                       " WHERE h.campaign_id = ? AND h.removed_utc IS NULL AND h.scale_id IN (%1)"
                       " GROUP BY s.class_id")
            .arg(marks.join(u',')),
        parameters, [](const Rows &row) {
            return CollectedClass{columns::idAt<SchoolClassId>(row, 0), static_cast<int>(row.integer(1))};
        });
}

Result<QList<AnsweredDay>> CampaignPlanRepository::answeredDays(CampaignId id)
{
    return columns::all<AnsweredDay>(
        m_db,
        QStringLiteral("SELECT h.answered_on, count(f.id), count(f.contact_at) FROM sheet h"
                       " LEFT JOIN sheet_flag f ON f.sheet_id = h.id AND f.removed_utc IS NULL"
                       " WHERE h.campaign_id = ? AND h.removed_utc IS NULL"
                       " GROUP BY h.answered_on ORDER BY h.answered_on"),
        {id.value()}, [](const Rows &row) {
            return AnsweredDay{columns::dateAt(row, 0), static_cast<int>(row.integer(1)),
                               static_cast<int>(row.integer(2))};
        });
}

Result<QHash<SchoolClassId, int>> CampaignPlanRepository::keyed(CampaignId id, const QString &scale)
{
    auto counted = collected(id, {scale});
    if (!counted)
        return counted.error();
    QHash<SchoolClassId, int> keyed;
    for (const CollectedClass &one : std::as_const(*counted))
        keyed.insert(one.schoolClass, one.students);
    return keyed;
}

} // namespace tingyu
