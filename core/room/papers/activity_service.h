// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/activity_repository.h"

namespace tingyu {

/// Visits to village schools and teaching points, and the use of function rooms.
/// Of what is given: people by `person.uid`, unit and room by uid. Errors: Errc::NotFound "room.person",
/// "room.no_unit", "room.not_found"; those of checkOutreach() and checkRoomUse(). By uid: Errc::NotFound
/// "activity.not_found". Lists: Errc::BadInput "duty.span".
class ActivityService
{
public:
    explicit ActivityService(Workplace &place) : m_place(place) {}

    Result<QList<OutreachVisit>> visits(QDate from, QDate to); ///< by day
    Result<Uid> add(const OutreachVisit &visit);
    Result<void> edit(const OutreachVisit &visit);
    Result<void> removeVisit(const Uid &uid);

    Result<QList<RoomUse>> uses(QDate from, QDate to); ///< by time
    Result<Uid> add(const RoomUse &use);
    Result<void> edit(const RoomUse &use);
    Result<void> removeUse(const Uid &uid);

private:
    Result<void> maySee(QDate from, QDate to);
    Result<SchoolUnitId> unitOf(const Uid &uid);
    Workplace &m_place;
};

} // namespace tingyu
