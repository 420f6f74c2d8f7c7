// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/teaching_period_repository.h"

#include "core/room/time_columns.h"

namespace tingyu {
namespace {

TeachingPeriod periodFrom(const Rows &rows)
{
    return {columns::idAt<TeachingPeriodId>(rows, 0),
            columns::uidAt(rows, 1),
            static_cast<int>(rows.integer(2)),
            static_cast<int>(rows.integer(3)),
            columns::timeOfDayAt(rows, 4),
            columns::timeOfDayAt(rows, 5),
            columns::idAt<SchoolUnitId>(rows, 6)};
}

Fields fieldsOf(const TeachingPeriod &period)
{
    return {{QStringLiteral("number"), period.number},
            {QStringLiteral("weekday"), period.weekday == 0 ? QVariant() : QVariant(period.weekday)},
            {QStringLiteral("from_time"), columns::timeOfDay(period.from)},
            {QStringLiteral("to_time"), columns::timeOfDay(period.to)},
            {QStringLiteral("unit_id"), columns::reference(period.unitId)}};
}

} // namespace

Result<QList<TeachingPeriod>> TeachingPeriodRepository::list()
{
    return columns::all<TeachingPeriod>(
        m_db,
        QStringLiteral("SELECT id, uid, number, weekday, from_time, to_time, unit_id FROM teaching_period "
                       "WHERE removed_utc IS NULL ORDER BY unit_id, weekday, number, id"),
        {}, periodFrom);
}

Result<RowRef> TeachingPeriodRepository::add(Change &change, const TeachingPeriod &period)
{
    return change.insert(QStringLiteral("teaching_period"), fieldsOf(period), period.uid);
}

Result<bool> TeachingPeriodRepository::update(Change &change, const TeachingPeriod &period)
{
    return change.update(QStringLiteral("teaching_period"), period.id.value(), fieldsOf(period));
}

Result<void> TeachingPeriodRepository::remove(Change &change, TeachingPeriodId id)
{
    return change.remove(QStringLiteral("teaching_period"), id.value());
}

} // namespace tingyu
