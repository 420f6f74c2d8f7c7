// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_repository.h"

namespace tingyu {

/// The counselling rooms and the plan of their hours.
class RoomService
{
public:
    explicit RoomService(Workplace &place) : m_place(place) {}

    Result<QList<CounsellingRoom>> rooms(); ///< by name
    /// Rooms a text means: the one with that uid, or those of that name (one a unit at most).
    Result<QList<CounsellingRoom>> named(const QString &text);
    /// Errc::BadInput "room.no_name", "text.too_long"; Errc::NotFound "room.no_unit"; Errc::Conflict
    /// "room.exists" (the unit has a room of that name).
    Result<CounsellingRoom> add(const CounsellingRoom &room);
    /// By uid; errors of add(), Errc::NotFound "room.not_found".
    Result<void> edit(const CounsellingRoom &room);

    Result<QList<OpeningSlot>> plan(); ///< by room, weekday and time
    /// Errc::BadInput "plan.weekday", "plan.times" (not later, or missing), "plan.dates"; Errc::NotFound
    /// "room.not_found"; Errc::Conflict "plan.overlap" (the room is open then already).
    Result<Uid> addSlot(const OpeningSlot &slot);
    /// The same hours from Monday to Friday, in one change. Errors of addSlot().
    Result<void> addWeekdays(const OpeningSlot &slot);
    /// By uid; the room stays. Errors of addSlot(), Errc::NotFound "plan.not_found".
    Result<void> editSlot(const OpeningSlot &slot);
    Result<void> removeSlot(const Uid &uid); ///< Errc::NotFound "plan.not_found"
    /// When the plan has some room open on the school days from `from` to `to`.
    Result<QList<Opening>> planned(QDate from, QDate to);

    /// Inside a change of another service: the room that `text` means by uid or name; a name that is not
    /// known becomes a room of no unit, for which the person must hold op::roomEdit. Errc::NotFound
    /// "room.not_found" (a uid of none), Errc::Ambiguous "room.ambiguous" where several units have it; errors
    /// of add().
    static Result<CounsellingRoom> ensure(Workplace &place, Change &change, const QString &text);

private:
    Workplace &m_place;
};

} // namespace tingyu
