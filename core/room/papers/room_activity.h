// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/room/room_person.h"

namespace tingyu {

struct OutreachVisitTag;
struct RoomUseTag;
using OutreachVisitId = Id<OutreachVisitTag>;
using RoomUseId = Id<RoomUseTag>;

/// The room goes to a village school or teaching point (A16).
struct OutreachVisit
{
    OutreachVisitId id;
    Uid uid;
    QDate date;
    Uid unitUid;
    QString unitName;
    RoomPerson person;
    int minutes = 0;
    int visitors = 0; ///< who came there
    QString note;
    bool operator==(const OutreachVisit &) const = default;
};

/// Visits of one unit of the school, summed up: its figures stand apart from those of the others.
struct OutreachFigures
{
    Uid unitUid;
    QString unitName;
    int visits = 0;
    qint64 minutes = 0;
    qint64 visitors = 0;
    bool operator==(const OutreachFigures &) const = default;
};
QList<OutreachFigures>
outreachFigures(const QList<OutreachVisit> &visits); ///< by unit, in order of first visit

/// A function room was used: sand tray, relaxation, group activity (A15). Who came is not told, only how
/// many.
struct RoomUse
{
    RoomUseId id;
    Uid uid;
    Uid roomUid; ///< null: the school's one room
    QString roomName;
    QString purpose; ///< a code of RoomGuide::uses
    QDate date;
    QTime from;
    int minutes = 0;
    int people = 0;
    RoomPerson person; ///< who led
    QString note;
    bool operator==(const RoomUse &) const = default;
};

OutreachVisit normalized(OutreachVisit visit);
RoomUse normalized(RoomUse use);
/// Errc::BadInput "date.missing", "date.future", "activity.minutes" (detail: most), "duty.count" (detail:
/// most), "activity.purpose", "turn.times" (no time of day), "text.too_long".
Result<void> checkOutreach(const OutreachVisit &visit, QDate today);
Result<void> checkRoomUse(const RoomUse &use, QDate today);

} // namespace tingyu
