// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/teaching_period_service.h"

#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/teaching_period_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<TeachingPeriod> knownPeriod(Connection &db, const Uid &uid)
{
    auto all = TeachingPeriodRepository(db).list();
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->cbegin(), all->cend(), [&](const TeachingPeriod &one) { return one.uid == uid; });
    if (found == all->cend())
        return fail(Errc::NotFound, "period.not_found");
    return *found;
}

/// May it stand beside the others?
Result<void> fits(Connection &db, const TeachingPeriod &period)
{
    if (period.unitId.isValid()) {
        auto units = SchoolRepository(db).units();
        if (!units)
            return units.error();
        if (std::none_of(units->cbegin(), units->cend(),
                         [&](const SchoolUnit &unit) { return unit.id == period.unitId; }))
            return fail(Errc::NotFound, "room.no_unit");
    }
    auto all = TeachingPeriodRepository(db).list();
    if (!all)
        return all.error();
    for (const TeachingPeriod &other : std::as_const(*all)) {
        if (other.id != period.id && collide(other, period))
            return fail(Errc::Conflict, "period.overlap", {QString::number(other.number)});
    }
    return {};
}

} // namespace

Result<QList<TeachingPeriod>> TeachingPeriodService::list()
{
    if (auto allowed = m_place.allow(op::schoolView); !allowed)
        return allowed.error();
    return TeachingPeriodRepository(m_place.db()).list();
}

Result<QList<TeachingPeriod>> TeachingPeriodService::on(QDate date, SchoolUnitId unit)
{
    auto periods = list();
    if (!periods)
        return periods.error();
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    return lessonsOn(*periods, *calendar, date, unit);
}

Result<Uid> TeachingPeriodService::add(const TeachingPeriod &period)
{
    if (auto checked = checkPeriod(period); !checked)
        return checked.error();
    return m_place.change(op::periodEdit, [&](Change &change) -> Result<Uid> {
        TeachingPeriod wanted = period;
        wanted.id = {};
        wanted.uid = {};
        if (auto checked = fits(m_place.db(), wanted); !checked)
            return checked.error();
        auto row = TeachingPeriodRepository::add(change, wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> TeachingPeriodService::edit(const TeachingPeriod &period)
{
    if (auto checked = checkPeriod(period); !checked)
        return checked.error();
    return m_place.change(op::periodEdit, [&](Change &change) -> Result<void> {
        auto known = knownPeriod(m_place.db(), period.uid);
        if (!known)
            return known.error();
        TeachingPeriod wanted = period;
        wanted.id = known->id;
        if (auto checked = fits(m_place.db(), wanted); !checked)
            return checked.error();
        auto updated = TeachingPeriodRepository::update(change, wanted);
        return outcomeOf(updated);
    });
}

Result<void> TeachingPeriodService::remove(const Uid &uid)
{
    return m_place.change(op::periodEdit, [&](Change &change) -> Result<void> {
        auto known = knownPeriod(m_place.db(), uid);
        if (!known)
            return known.error();
        return TeachingPeriodRepository::remove(change, known->id);
    });
}

} // namespace tingyu
