// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The duty roster: who is to be in which room, when; turns are swapped and stood in for.
/// Nobody is expected twice at one time: Errc::Conflict "turn.busy". Every function but add() and list():
/// Errc::NotFound "turn.not_found".
class DutyTurnService
{
public:
    explicit DutyTurnService(Workplace &place) : m_place(place) {}

    Result<QList<DutyTurn>> list(QDate from, QDate to); ///< by time; Errc::BadInput "duty.span"
    /// The person by `person.uid`, the room by `roomId`. Errc::BadInput "turn.times"; Errc::NotFound
    /// "room.person", "room.not_found".
    Result<Uid> add(const DutyTurn &turn);
    /// Room, day and times; the people stay. Errors of add().
    Result<void> move(const DutyTurn &turn);
    Result<void> remove(const Uid &uid);
    /// The two change places; who stood in no longer does. Errc::BadInput "turn.same" (the same turn, or the
    /// same person's).
    Result<void> swap(const Uid &one, const Uid &other);
    /// Somebody else comes this time. Errc::BadInput "reason.missing", "reason.too_long", "turn.same" (it is
    /// his own turn); Errc::NotFound "room.person".
    Result<void> standIn(const Uid &turn, const Uid &person, const QString &reason);
    /// The person comes after all.
    Result<void> clearStandIn(const Uid &turn);

private:
    Workplace &m_place;
};

} // namespace tingyu
