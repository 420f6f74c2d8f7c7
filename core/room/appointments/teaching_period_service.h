// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/teaching_period.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// When lessons are: read by everybody, as the school's calendar is.
class TeachingPeriodService
{
public:
    explicit TeachingPeriodService(Workplace &place) : m_place(place) {}

    Result<QList<TeachingPeriod>> list(); ///< by unit, weekday and number
    /// The lessons of a day; see lessonsOn().
    Result<QList<TeachingPeriod>> on(QDate date, SchoolUnitId unit = {});
    /// Errors of checkPeriod(); Errc::NotFound "room.no_unit"; Errc::Conflict "period.overlap" (detail: the
    /// other's number).
    Result<Uid> add(const TeachingPeriod &period);
    /// By uid. Errors of add(), Errc::NotFound "period.not_found".
    Result<void> edit(const TeachingPeriod &period);
    Result<void> remove(const Uid &uid); ///< Errc::NotFound "period.not_found"

private:
    Workplace &m_place;
};

} // namespace tingyu
