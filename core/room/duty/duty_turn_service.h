// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What a repeated turn or a copied week came to.
struct TurnsMade
{
    struct LeftOut
    {
        QDate date;
        bool isBusy = false; ///< the person is expected elsewhere then; otherwise there is no school
        QString day;         ///< what the calendar calls the day (国庆节); may be empty
        bool operator==(const LeftOut &) const = default;
    };
    int made = 0;
    QList<LeftOut> leftOut; ///< by time
};

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
    /// The turn on its day and every seventh day after it until `to`, school days alone; where the person is
    /// expected already the day is left out. Errors of add(); Errc::BadInput "duty.span" (`to` before the
    /// day, or more than 400 days after it).
    Result<TurnsMade> repeatWeekly(const DutyTurn &turn, QDate to);
    /// The turns of the week of `from` again in the week of `to`, stand-ins not. Errc::BadInput "duty.span"
    /// (the same week); Errc::NotFound "turn.none" (the week has none).
    Result<TurnsMade> copyWeek(QDate from, QDate to);
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
    Result<TurnsMade> addMany(const QList<DutyTurn> &turns);
    Workplace &m_place;
};

} // namespace tingyu
